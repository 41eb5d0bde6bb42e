extension AcceleratorCatalog {
  /// The entry that a table of measurements means by a name such as `H100_SXM` or `A100`; nil when none is known.
  public static func accelerator(alias name: String) -> Accelerator? {
    func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    let wanted = plain(name)
    if let exact = all.first(where: { plain($0.name) == wanted }) { return exact }
    let families: [(prefix: String, name: String)] = [
      ("a100pcie", "a100-pcie-80gb"), ("a100", "a100-sxm-80gb"), ("h100pcie", "h100-pcie"), ("h100", "h100-sxm"),
      ("h200", "h200-sxm"), ("gb200", "gb200"), ("gb300", "gb300"), ("b200", "b200-sxm"), ("b300", "b300-sxm"),
      ("v100", "v100-sxm-32gb"), ("p100", "p100-sxm-16gb"), ("l40s", "l40s"), ("tpuv6e", "tpu-v6e"),
      ("mi250x", "mi250x-gcd"), ("nvidiah100", "h100-sxm"), ("nvidiah200", "h200-sxm"), ("nvidiaa100", "a100-sxm-80gb"),
      ("nvidial40s", "l40s"), ("rtx4090", "rtx-4090"), ("rtx3090", "rtx-3090"),
      ("rtxpro6000", "rtx-pro-6000"), ("a6000", "a6000"), ("a40", "a40"), ("nvidiab200", "b200-sxm"),
      ("nvidiagb200", "gb200"),
    ]
    return families.first { wanted.hasPrefix($0.prefix) }.flatMap { accelerator(named: $0.name) }
  }
}
