import Quantities

/// NVIDIA Hopper and Blackwell.
extension AcceleratorCatalog {
  static let h100PCIe = entry(
    "h100-pcie", "NVIDIA H100 PCIe",
    teraflops: [.bf16: 756, .fp16: 756, .tf32: 378, .fp32: 51, .fp8: 1513, .int8: 1513],
    gibibytes: 80, gigabytesPerSecond: 2000, cacheMegabytes: 50, cachePartitions: 2, units: 114, gigahertz: 1.755,
    watts: 350,
    idleWatts: 50,
    link: LinkCatalog.pcie5, price: 2.0, prices: 1.4...3.5,
    source: "NVIDIA H100 data sheet, 2022")

  static let h100SXM = entry(
    "h100-sxm", "NVIDIA H100 SXM5",
    teraflops: [.bf16: 989, .fp16: 989, .tf32: 494, .fp32: 67, .fp8: 1979, .int8: 1979],
    gibibytes: 80, gigabytesPerSecond: 3350, cacheMegabytes: 50, cachePartitions: 2, units: 132, gigahertz: 1.83,
    watts: 700, idleWatts: 70,
    link: LinkCatalog.nvlink4, price: 2.5, prices: 1.5...6.9,
    source: "NVIDIA H100 data sheet, 2022")

  static let h800 = entry(
    "h800-sxm", "NVIDIA H800 SXM5",
    teraflops: [.bf16: 989, .fp16: 989, .tf32: 494, .fp32: 67, .fp8: 1979, .int8: 1979],
    gibibytes: 80, gigabytesPerSecond: 3350, cacheMegabytes: 50, cachePartitions: 2, units: 132, gigahertz: 1.83,
    watts: 700, idleWatts: 70,
    link: LinkCatalog.nvlink4Reduced, price: 2.0, prices: 1.5...3.0,
    source: "DeepSeek-V3 report, 2024: H100 with 400 GB/s of NVLink both directions")

  static let h200SXM = entry(
    "h200-sxm", "NVIDIA H200 SXM", teraflops: [.bf16: 989, .fp16: 989, .tf32: 494, .fp32: 67, .fp8: 1979, .int8: 1979],
    gibibytes: 141e9 / 0x1p30, gigabytesPerSecond: 4800, cacheMegabytes: 50, cachePartitions: 2, units: 132,
    gigahertz: 1.83, watts: 700,
    idleWatts: 75,
    link: LinkCatalog.nvlink4, price: 3.2, prices: 2.0...7.9,
    source: "NVIDIA H200 data sheet, 2023")

  static let b200SXM = entry(
    "b200-sxm", "NVIDIA B200 SXM",
    teraflops: [.bf16: 2250, .fp16: 2250, .tf32: 1125, .fp32: 75, .fp8: 4500, .fp6: 4500, .int8: 4500, .fp4: 9000],
    gibibytes: 180e9 / 0x1p30, gigabytesPerSecond: 7700, cacheMegabytes: 126, cachePartitions: 2, units: 148,
    gigahertz: 1.92, watts: 1000,
    idleWatts: 140,
    link: LinkCatalog.nvlink5, price: 4.5, prices: 2.9...8.0,
    source: "NVIDIA DGX B200 data sheet, 2024: 1,440 GB and 62 TB/s in eight")

  static let gb200 = entry(
    "gb200", "NVIDIA GB200 (one GPU)",
    teraflops: [.bf16: 2500, .fp16: 2500, .tf32: 1250, .fp32: 80, .fp8: 5000, .fp6: 5000, .int8: 5000, .fp4: 10000],
    gibibytes: 186e9 / 0x1p30, gigabytesPerSecond: 8000, cacheMegabytes: 126, cachePartitions: 2, units: 152,
    gigahertz: 1.92, watts: 1200,
    idleWatts: 150,
    link: LinkCatalog.nvlink5, price: 5.5, prices: 3.5...10.5,
    source: "NVIDIA GB200 NVL72 data sheet, 2024: 13.4 TB and 576 TB/s in 72")

  static let b300SXM = entry(
    "b300-sxm", "NVIDIA B300 SXM",
    teraflops: [.bf16: 2250, .fp16: 2250, .tf32: 1125, .fp8: 4500, .fp6: 4500, .fp4: 13500],
    gibibytes: 288e9 / 0x1p30, gigabytesPerSecond: 8000, cacheMegabytes: 126, cachePartitions: 2, units: 148,
    gigahertz: 1.92, watts: 1100,
    idleWatts: 150,
    link: LinkCatalog.nvlink5, price: 5.5, prices: 4.0...9.0,
    source: "NVIDIA DGX B300 data sheet, 2025: 2.3 TB, 108 dense FP4 PFLOP/s in eight; cache, units and clock as B200")

  static let gb300 = entry(
    "gb300", "NVIDIA GB300 (one GPU)",
    teraflops: [.bf16: 2500, .fp16: 2500, .tf32: 1250, .fp8: 5000, .fp6: 5000, .fp4: 15000],
    gibibytes: 279e9 / 0x1p30, gigabytesPerSecond: 8000, cacheMegabytes: 126, cachePartitions: 2, units: 152,
    gigahertz: 1.92, watts: 1400,
    idleWatts: 160,
    link: LinkCatalog.nvlink5, price: 6.5, prices: 4.5...12.0,
    source:
      "NVIDIA GB300 NVL72 data sheet, 2025: 20 TB, 576 TB/s, 1.1 dense FP4 EFLOP/s in 72; cache, units and clock as GB200"
  )
}
