import Hardware

/// The names under which tables of measurements know accelerators of the catalogue.
enum AcceleratorAliases {
  /// The entry for a table's name of a GPU, such as `A100-SXM` with 80 GB.
  static func accelerator(_ name: String, memoryGigabytes: Double? = nil) -> Accelerator? {
    // Tables name the smaller A100 by its memory alone.
    if name.hasPrefix("A100"), let memoryGigabytes, memoryGigabytes < 60 {
      return AcceleratorCatalog.accelerator(named: "a100-sxm-40gb")
    }
    return AcceleratorCatalog.accelerator(alias: name)
  }

  /// The network that clusters of an accelerator's generation were built with.
  static func network(of accelerator: Accelerator) -> Link {
    accelerator.name.hasPrefix("a100") || accelerator.name.hasPrefix("v100")
      ? LinkCatalog.infinibandHdr : LinkCatalog.infinibandNdr
  }
}
