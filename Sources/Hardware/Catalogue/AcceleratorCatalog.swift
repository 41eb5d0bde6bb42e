import Quantities

/// The accelerators that files may name.
///
/// Peak rates are dense; a format that a data sheet does not state is left out. Idle powers are typical readings, and
/// prices are round on-demand figures of public clouds in 2025 with the range that clouds ask, for each accelerator,
/// meant to be overridden: they scale every cost and change no ranking between layouts of one cluster.
public enum AcceleratorCatalog {
  /// Every known accelerator, by vendor and generation.
  public static let all: [Accelerator] = [
    p100SXM, v100SXM, a40, a6000, rtx3090, a100PCIe40, a100PCIe80, a100SXM40, a100SXM80, l4, l40s, rtx4060, rtx4090,
    rtxPro6000, h100PCIe, h100SXM, h800, h200SXM, b200SXM, gb200, b300SXM, gb300, mi250x, mi300x, mi355x, tpuV3, tpuV4,
    tpuV5e, tpuV5p, tpuV6e, gaudi2, gaudi3, xeon, epyc,
  ]

  /// The accelerator of that name, or nil.
  public static func accelerator(named name: String) -> Accelerator? { all.first { $0.name == name } }

  /// A compact row: rates in TFLOP/s, memory in GiB, bandwidth in GB/s, cache in MB, clock in GHz, prices in USD/h.
  ///
  /// - Source of the partitions: NVIDIA A100 Tensor Core GPU Architecture, 2020, on the second-level cache; Chips and
  ///   Cheese, "Nvidia's H100: Funny L2, and Tons of Bandwidth", 2023, and "Nvidia's B200: Keeping the CUDA Juggernaut
  ///   Rolling", 2025. That each part of a Hopper or Blackwell holds copies as an A100's does is inferred from fits of
  ///   repeated products, which find as little in their caches. Chips without a word on it count as one part.
  static func entry(
    _ name: String, _ title: String, teraflops: [NumberFormat: Double], gibibytes: Double, gigabytesPerSecond: Double,
    cacheMegabytes: Double, cachePartitions: Int = 1, units: Int, gigahertz: Double, watts: Double, idleWatts: Double,
    link: Link,
    price: Double, prices: ClosedRange<Double>, source: String
  ) -> Accelerator {
    Accelerator(
      name: name, title: title, peakRates: teraflops.mapValues { FLOPsPerSecond($0 * 1e12) },
      memory: Bytes(gibibytes * 0x1p30), memoryBandwidth: BytesPerSecond(gigabytesPerSecond * 1e9),
      cache: Bytes(cacheMegabytes * 1e6), cachePartitions: cachePartitions, computeUnits: units,
      clockHertz: gigahertz * 1e9, boardPower: Watts(watts),
      idlePower: Watts(idleWatts), intraNodeLink: link, price: DollarsPerHour(price),
      priceRange: DollarsPerHour(prices.lowerBound)...DollarsPerHour(prices.upperBound), source: source)
  }
}
