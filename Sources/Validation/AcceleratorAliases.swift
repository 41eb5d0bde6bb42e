import Hardware

/// The names under which tables of measurements know accelerators of the catalogue.
enum AcceleratorAliases {
  /// The entry for a table's name of a GPU, such as `A100-SXM` with 80 GB.
  static func accelerator(_ name: String, memoryGigabytes: Double? = nil) -> Accelerator? {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    if let exact = AcceleratorCatalog.all.first(where: { $0.name.filter { $0.isLetter || $0.isNumber } == plain }) {
      return exact
    }
    let families: [(prefix: String, name: String)] = [
      ("a100", memoryGigabytes.map { $0 < 60 } == true ? "a100-sxm-40gb" : "a100-sxm-80gb"),
      ("h100pcie", "h100-pcie"), ("h100", "h100-sxm"), ("h200", "h200-sxm"), ("gb200", "gb200"), ("b200", "b200-sxm"),
      ("v100", "v100-sxm-32gb"), ("l40s", "l40s"),
    ]
    return families.first { plain.hasPrefix($0.prefix) }.flatMap { AcceleratorCatalog.accelerator(named: $0.name) }
  }

  /// The network that clusters of an accelerator's generation were built with.
  static func network(of accelerator: Accelerator) -> Link {
    accelerator.name.hasPrefix("a100") || accelerator.name.hasPrefix("v100")
      ? LinkCatalog.infinibandHdr : LinkCatalog.infinibandNdr
  }
}
