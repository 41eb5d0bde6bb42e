import Quantities

/// The accelerators that files may name.
///
/// Peak rates are dense. Prices are round on-demand figures of public clouds in 2025, per accelerator, meant to be
/// overridden: they scale every cost and change no ranking between layouts of one cluster.
public enum AcceleratorCatalog {
  /// Every known accelerator, oldest first.
  public static let all: [Accelerator] = [
    v100SXM, a100SXM40, a100SXM80, l40s, h100PCIe, h100SXM, h200SXM, b200SXM, gb200,
  ]

  /// The accelerator of that name, or nil.
  public static func accelerator(named name: String) -> Accelerator? { all.first { $0.name == name } }

  /// A compact row: rates in TFLOP/s, memory in GiB, bandwidth in GB/s, cache in MB.
  private static func entry(
    _ name: String,
    _ title: String,
    teraflops: [NumberFormat: Double],
    gibibytes: Double,
    gigabytesPerSecond: Double,
    cacheMegabytes: Double,
    units: Int,
    watts: Double,
    idleWatts: Double,
    link: Link,
    price: Double,
    source: String
  ) -> Accelerator {
    Accelerator(
      name: name,
      title: title,
      peakRates: teraflops.mapValues { FLOPsPerSecond($0 * 1e12) },
      memory: Bytes(gibibytes * 0x1p30),
      memoryBandwidth: BytesPerSecond(gigabytesPerSecond * 1e9),
      cache: Bytes(cacheMegabytes * 1e6),
      computeUnits: units,
      boardPower: Watts(watts),
      idlePower: Watts(idleWatts),
      intraNodeLink: link,
      price: DollarsPerHour(price),
      source: source
    )
  }

  private static let v100SXM = entry(
    "v100-sxm-32gb",
    "NVIDIA V100 SXM2 32 GB",
    teraflops: [.fp16: 125, .fp32: 15.7],
    gibibytes: 32,
    gigabytesPerSecond: 900,
    cacheMegabytes: 6,
    units: 80,
    watts: 300,
    idleWatts: 40,
    link: LinkCatalog.nvlink2,
    price: 0.80,
    source: "NVIDIA Tesla V100 GPU Architecture, 2017"
  )

  private static let a100Rates: [NumberFormat: Double] = [
    .bf16: 312, .fp16: 312, .tf32: 156, .fp32: 19.5, .int8: 624,
  ]

  private static let a100SXM40 = entry(
    "a100-sxm-40gb",
    "NVIDIA A100 SXM4 40 GB",
    teraflops: a100Rates,
    gibibytes: 40,
    gigabytesPerSecond: 1555,
    cacheMegabytes: 40,
    units: 108,
    watts: 400,
    idleWatts: 50,
    link: LinkCatalog.nvlink3,
    price: 1.40,
    source: "NVIDIA A100 Tensor Core GPU Architecture, 2020"
  )

  private static let a100SXM80 = entry(
    "a100-sxm-80gb",
    "NVIDIA A100 SXM4 80 GB",
    teraflops: a100Rates,
    gibibytes: 80,
    gigabytesPerSecond: 2039,
    cacheMegabytes: 40,
    units: 108,
    watts: 400,
    idleWatts: 55,
    link: LinkCatalog.nvlink3,
    price: 1.60,
    source: "NVIDIA A100 80 GB data sheet, 2021"
  )

  private static let l40s = entry(
    "l40s",
    "NVIDIA L40S",
    teraflops: [.bf16: 362, .fp16: 362, .tf32: 183, .fp32: 91.6, .fp8: 733, .int8: 733],
    gibibytes: 48,
    gigabytesPerSecond: 864,
    cacheMegabytes: 96,
    units: 142,
    watts: 350,
    idleWatts: 35,
    link: LinkCatalog.pcie4,
    price: 0.90,
    source: "NVIDIA L40S data sheet, 2023"
  )

  private static let h100PCIe = entry(
    "h100-pcie",
    "NVIDIA H100 PCIe",
    teraflops: [.bf16: 756, .fp16: 756, .tf32: 378, .fp32: 51, .fp8: 1513, .int8: 1513],
    gibibytes: 80,
    gigabytesPerSecond: 2000,
    cacheMegabytes: 50,
    units: 114,
    watts: 350,
    idleWatts: 50,
    link: LinkCatalog.pcie5,
    price: 2.00,
    source: "NVIDIA H100 data sheet, 2022"
  )

  private static let hopperRates: [NumberFormat: Double] = [
    .bf16: 989, .fp16: 989, .tf32: 494, .fp32: 67, .fp8: 1979, .int8: 1979,
  ]

  private static let h100SXM = entry(
    "h100-sxm",
    "NVIDIA H100 SXM5",
    teraflops: hopperRates,
    gibibytes: 80,
    gigabytesPerSecond: 3350,
    cacheMegabytes: 50,
    units: 132,
    watts: 700,
    idleWatts: 70,
    link: LinkCatalog.nvlink4,
    price: 2.50,
    source: "NVIDIA H100 data sheet, 2022"
  )

  private static let h200SXM = entry(
    "h200-sxm",
    "NVIDIA H200 SXM",
    teraflops: hopperRates,
    gibibytes: 141e9 / 0x1p30,
    gigabytesPerSecond: 4800,
    cacheMegabytes: 50,
    units: 132,
    watts: 700,
    idleWatts: 75,
    link: LinkCatalog.nvlink4,
    price: 3.20,
    source: "NVIDIA H200 data sheet, 2023"
  )

  private static let blackwellRates: [NumberFormat: Double] = [
    .bf16: 2250, .fp16: 2250, .tf32: 1125, .fp32: 75, .fp8: 4500, .int8: 4500,
  ]

  private static let b200SXM = entry(
    "b200-sxm",
    "NVIDIA B200 SXM",
    teraflops: blackwellRates,
    gibibytes: 180e9 / 0x1p30,
    gigabytesPerSecond: 7700,
    cacheMegabytes: 126,
    units: 148,
    watts: 1000,
    idleWatts: 140,
    link: LinkCatalog.nvlink5,
    price: 4.50,
    source: "NVIDIA DGX B200 data sheet, 2024: 1,440 GB and 62 TB/s in eight"
  )

  private static let gb200 = entry(
    "gb200",
    "NVIDIA GB200 (one GPU)",
    teraflops: [.bf16: 2500, .fp16: 2500, .tf32: 1250, .fp32: 80, .fp8: 5000, .int8: 5000],
    gibibytes: 186e9 / 0x1p30,
    gigabytesPerSecond: 8000,
    cacheMegabytes: 126,
    units: 152,
    watts: 1200,
    idleWatts: 150,
    link: LinkCatalog.nvlink5,
    price: 5.50,
    source: "NVIDIA GB200 NVL72 data sheet, 2024: 13.4 TB and 576 TB/s in 72"
  )
}
