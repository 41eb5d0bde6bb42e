import Quantities

/// NVIDIA Ada and workstation Blackwell.
extension AcceleratorCatalog {
  static let l4 = entry(
    "l4", "NVIDIA L4", teraflops: [.bf16: 121, .fp16: 121, .tf32: 60, .fp32: 30.3, .fp8: 242, .int8: 242],
    gibibytes: 24, gigabytesPerSecond: 300, cacheMegabytes: 48, units: 58, gigahertz: 2.04, watts: 72, idleWatts: 15,
    link: LinkCatalog.pcie4, price: 0.5, prices: 0.35...0.8,
    source: "NVIDIA L4 data sheet, 2023, halved to dense")

  static let l40s = entry(
    "l40s", "NVIDIA L40S", teraflops: [.bf16: 362, .fp16: 362, .tf32: 183, .fp32: 91.6, .fp8: 733, .int8: 733],
    gibibytes: 48, gigabytesPerSecond: 864, cacheMegabytes: 96, units: 142, gigahertz: 2.52, watts: 350, idleWatts: 35,
    link: LinkCatalog.pcie4, price: 0.9, prices: 0.6...1.9,
    source: "NVIDIA L40S data sheet, 2023")

  static let rtx4060 = entry(
    "rtx-4060", "NVIDIA GeForce RTX 4060",
    teraflops: [.bf16: 30.2, .fp16: 30.2, .tf32: 15.1, .fp32: 15.1, .fp8: 60.5, .int8: 121],
    gibibytes: 8, gigabytesPerSecond: 272, cacheMegabytes: 24, units: 24, gigahertz: 2.46, watts: 115, idleWatts: 10,
    link: LinkCatalog.pcie4x8, price: 0.08, prices: 0.05...0.15,
    source: "NVIDIA Ada white paper, 2023, scaled by units and clock: 16-bit with 32-bit accumulation")

  static let rtx4090 = entry(
    "rtx-4090", "NVIDIA GeForce RTX 4090",
    teraflops: [.bf16: 165.2, .fp16: 165.2, .tf32: 82.6, .fp32: 82.6, .fp8: 330.3, .int8: 660.6, .int4: 1321.2],
    gibibytes: 24, gigabytesPerSecond: 1008, cacheMegabytes: 72, units: 128, gigahertz: 2.52, watts: 450, idleWatts: 25,
    link: LinkCatalog.pcie4, price: 0.4, prices: 0.25...0.75,
    source: "NVIDIA Ada GPU Architecture white paper, 2022: 16-bit with 32-bit accumulation")

  static let rtxPro6000 = entry(
    "rtx-pro-6000", "NVIDIA RTX PRO 6000 Blackwell",
    teraflops: [.bf16: 503.8, .fp16: 503.8, .fp32: 125, .fp8: 1007.6, .int8: 1007.6, .fp4: 2015.2],
    gibibytes: 96, gigabytesPerSecond: 1792, cacheMegabytes: 128, units: 188, gigahertz: 2.617, watts: 600,
    idleWatts: 30,
    link: LinkCatalog.pcie5, price: 1.4, prices: 0.9...2.0,
    source: "NVIDIA RTX PRO 6000 Blackwell data sheet, 2025: 4,030 sparse FP4 TOPS, halved for each step")
}
