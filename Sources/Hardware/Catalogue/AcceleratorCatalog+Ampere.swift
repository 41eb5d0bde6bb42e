import Quantities

/// NVIDIA from Pascal to Ampere.
extension AcceleratorCatalog {
  static let p100SXM = entry(
    "p100-sxm-16gb", "NVIDIA P100 SXM2 16 GB", teraflops: [.fp16: 21.2, .fp32: 10.6],
    gibibytes: 16, gigabytesPerSecond: 732, cacheMegabytes: 4, units: 56, gigahertz: 1.48, watts: 300, idleWatts: 30,
    link: LinkCatalog.nvlink1, price: 0.4, prices: 0.3...0.7,
    source: "NVIDIA Tesla P100 white paper, 2016; no matrix units")

  static let v100SXM = entry(
    "v100-sxm-32gb", "NVIDIA V100 SXM2 32 GB", teraflops: [.fp16: 125, .fp32: 15.7],
    gibibytes: 32, gigabytesPerSecond: 900, cacheMegabytes: 6, units: 80, gigahertz: 1.53, watts: 300, idleWatts: 40,
    link: LinkCatalog.nvlink2, price: 0.8, prices: 0.4...3.06,
    source: "NVIDIA Tesla V100 GPU Architecture, 2017")

  static let a40 = entry(
    "a40", "NVIDIA A40", teraflops: [.bf16: 149.7, .fp16: 149.7, .tf32: 74.8, .fp32: 37.4, .int8: 299.3, .int4: 598.7],
    gibibytes: 48, gigabytesPerSecond: 696, cacheMegabytes: 6, units: 84, gigahertz: 1.74, watts: 300, idleWatts: 30,
    link: LinkCatalog.nvlinkBridge, price: 0.6, prices: 0.4...1.3,
    source: "NVIDIA A40 data sheet, 2021")

  static let a6000 = entry(
    "a6000", "NVIDIA RTX A6000",
    teraflops: [.bf16: 154.8, .fp16: 154.8, .tf32: 77.4, .fp32: 38.7, .int8: 309.7, .int4: 619.4],
    gibibytes: 48, gigabytesPerSecond: 768, cacheMegabytes: 6, units: 84, gigahertz: 1.8, watts: 300, idleWatts: 25,
    link: LinkCatalog.nvlinkBridge, price: 0.6, prices: 0.45...0.9,
    source: "NVIDIA RTX A6000 data sheet and GA102 white paper, 2020")

  static let rtx3090 = entry(
    "rtx-3090", "NVIDIA GeForce RTX 3090",
    teraflops: [.bf16: 71, .fp16: 71, .tf32: 35.6, .fp32: 35.6, .int8: 284, .int4: 568],
    gibibytes: 24, gigabytesPerSecond: 936, cacheMegabytes: 6, units: 82, gigahertz: 1.695, watts: 350, idleWatts: 25,
    link: LinkCatalog.pcie4, price: 0.25, prices: 0.15...0.45,
    source: "NVIDIA GA102 white paper, 2020: 16-bit with 32-bit accumulation")

  static let a100PCIe40 = entry(
    "a100-pcie-40gb", "NVIDIA A100 PCIe 40 GB",
    teraflops: [.bf16: 312, .fp16: 312, .tf32: 156, .fp32: 19.5, .int8: 624, .int4: 1248],
    gibibytes: 40, gigabytesPerSecond: 1555, cacheMegabytes: 40, cachePartitions: 2, units: 108, gigahertz: 1.41,
    watts: 250, idleWatts: 40,
    link: LinkCatalog.pcie4, price: 1.2, prices: 0.8...3.0,
    source: "NVIDIA A100 data sheet, 2020")

  static let a100PCIe80 = entry(
    "a100-pcie-80gb", "NVIDIA A100 PCIe 80 GB",
    teraflops: [.bf16: 312, .fp16: 312, .tf32: 156, .fp32: 19.5, .int8: 624, .int4: 1248],
    gibibytes: 80, gigabytesPerSecond: 1935, cacheMegabytes: 40, cachePartitions: 2, units: 108, gigahertz: 1.41,
    watts: 300, idleWatts: 45,
    link: LinkCatalog.pcie4, price: 1.4, prices: 0.9...3.0,
    source: "NVIDIA A100 80 GB PCIe product brief, 2021")

  static let a100SXM40 = entry(
    "a100-sxm-40gb", "NVIDIA A100 SXM4 40 GB",
    teraflops: [.bf16: 312, .fp16: 312, .tf32: 156, .fp32: 19.5, .int8: 624, .int4: 1248],
    gibibytes: 40, gigabytesPerSecond: 1555, cacheMegabytes: 40, cachePartitions: 2, units: 108, gigahertz: 1.41,
    watts: 400, idleWatts: 50,
    link: LinkCatalog.nvlink3, price: 1.4, prices: 0.9...4.1,
    source: "NVIDIA A100 Tensor Core GPU Architecture, 2020")

  static let a100SXM80 = entry(
    "a100-sxm-80gb", "NVIDIA A100 SXM4 80 GB",
    teraflops: [.bf16: 312, .fp16: 312, .tf32: 156, .fp32: 19.5, .int8: 624, .int4: 1248],
    gibibytes: 80, gigabytesPerSecond: 2039, cacheMegabytes: 40, cachePartitions: 2, units: 108, gigahertz: 1.41,
    watts: 400, idleWatts: 55,
    link: LinkCatalog.nvlink3, price: 1.6, prices: 1.0...5.1,
    source: "NVIDIA A100 80 GB data sheet, 2021")
}
