import Reading

/// The accelerators that ship, as files in `CatalogFiles/accelerators`.
///
/// Peak rates are dense; a format that a data sheet does not state is left out. Idle powers are typical readings, and
/// prices are round on-demand figures of public clouds in 2025 with the range that clouds ask, for each accelerator,
/// meant to be overridden: they scale every cost and change no ranking between layouts of one cluster.
///
/// - Source of the cache's partitions: NVIDIA A100 Tensor Core GPU Architecture, 2020, on the second-level cache; Chips and
///   Cheese, "Nvidia's H100: Funny L2, and Tons of Bandwidth", 2023, and "Nvidia's B200: Keeping the CUDA Juggernaut
///   Rolling", 2025. That each part of a Hopper or Blackwell holds copies as an A100's does is inferred from fits of
///   repeated products, which find as little in their caches. Chips without a word on it count as one part.
public enum AcceleratorCatalog {
  /// Every accelerator that ships, by name.
  public static var all: [Accelerator] { Catalog.builtIn.accelerators }

  /// The accelerator that ships under that name, or nil.
  public static func accelerator(named name: String) -> Accelerator? { Catalog.builtIn.accelerator(named: name) }

  /// The accelerator that tables mean by a name such as `H100_SXM` or `NVIDIA A100-SXM4-80GB`; nil when none is known.
  public static func accelerator(alias name: String) -> Accelerator? { Catalog.builtIn.accelerator(alias: name) }
}

/// The links that ship, as files in `CatalogFiles/links`.
///
/// Bandwidths are data-sheet figures for one accelerator in one direction. Latencies are the per-step constants of
/// ring collectives; inside a node they are near the 0.9 us per step that all-reduce times on eight H100 show.
public enum LinkCatalog {
  /// Every link that ships, by name.
  public static var all: [Link] { Catalog.builtIn.links }

  /// The link that ships under that name, or nil.
  public static func link(named name: String) -> Link? { Catalog.builtIn.link(named: name) }

  /// A link that surely ships, for whoever names it in code.
  package static func shipped(_ name: String) -> Link {
    guard let link = link(named: name) else { preconditionFailure("no link \(name) ships") }
    return link
  }
}
