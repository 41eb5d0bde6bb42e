import Hardware

/// The names under which tables of measurements know accelerators of the catalogue.
enum AcceleratorAliases {
  /// The entry for a table's name of a GPU, such as `A100-SXM` with 80 GB.
  static func accelerator(_ name: String, memoryGigabytes: Double? = nil) -> Accelerator? {
    let found = AcceleratorCatalog.accelerator(alias: name)
    // Tables name the smaller A100 by its memory alone.
    if let found, let memoryGigabytes, memoryGigabytes < 60, found.name == "a100-sxm-80gb" {
      return AcceleratorCatalog.accelerator(named: "a100-sxm-40gb")
    }
    return found
  }
}
