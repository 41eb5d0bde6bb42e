import Quantities

/// AMD, Google and Intel.
extension AcceleratorCatalog {
  static let mi250x = entry(
    "mi250x-gcd", "AMD Instinct MI250X (one GCD)", teraflops: [.bf16: 191.5, .fp16: 191.5, .fp32: 47.9, .int8: 191.5],
    gibibytes: 64, gigabytesPerSecond: 1638, cacheMegabytes: 8, units: 110, gigahertz: 1.7, watts: 280, idleWatts: 45,
    link: LinkCatalog.infinityFabric2, price: 1.0, prices: 0.6...2.0,
    source: "AMD Instinct MI250X data sheet, 2021, halved: a card is two devices")

  static let mi300x = entry(
    "mi300x", "AMD Instinct MI300X",
    teraflops: [.bf16: 1307.4, .fp16: 1307.4, .tf32: 653.7, .fp32: 163.4, .fp8: 2614.9, .int8: 2614.9],
    gibibytes: 192, gigabytesPerSecond: 5300, cacheMegabytes: 256, units: 304, gigahertz: 2.1, watts: 750,
    idleWatts: 140,
    link: LinkCatalog.infinityFabric3, price: 2.5, prices: 1.5...7.9,
    source: "AMD Instinct MI300X data sheet, 2023")

  static let mi355x = entry(
    "mi355x", "AMD Instinct MI355X",
    teraflops: [.bf16: 2516, .fp16: 2516, .fp32: 157.3, .fp8: 5033, .int8: 5033, .fp6: 10066, .fp4: 10066],
    gibibytes: 288, gigabytesPerSecond: 8000, cacheMegabytes: 256, units: 256, gigahertz: 2.4, watts: 1400,
    idleWatts: 150,
    link: LinkCatalog.infinityFabric4, price: 3.5, prices: 2.3...8.6,
    source: "AMD Instinct MI355X data sheet, 2025")

  static let tpuV3 = entry(
    "tpu-v3", "Google TPU v3 (chip)", teraflops: [.bf16: 123],
    gibibytes: 32, gigabytesPerSecond: 900, cacheMegabytes: 32, units: 4, gigahertz: 0.94, watts: 262, idleWatts: 123,
    link: LinkCatalog.iciV3, price: 1.1, prices: 0.9...2.2,
    source: "Jouppi et al. 2023, TPU v4, table 4; units are the matrix units")

  static let tpuV4 = entry(
    "tpu-v4", "Google TPU v4 (chip)", teraflops: [.bf16: 275, .int8: 275],
    gibibytes: 32, gigabytesPerSecond: 1200, cacheMegabytes: 160, units: 8, gigahertz: 1.05, watts: 192, idleWatts: 90,
    link: LinkCatalog.iciV4, price: 2.0, prices: 1.4...3.22,
    source: "Jouppi et al. 2023, TPU v4, table 4; units are the matrix units")

  static let tpuV5e = entry(
    "tpu-v5e", "Google TPU v5e (chip)", teraflops: [.bf16: 197, .int8: 394],
    gibibytes: 16, gigabytesPerSecond: 819, cacheMegabytes: 128, units: 4, gigahertz: 1.5, watts: 220, idleWatts: 60,
    link: LinkCatalog.iciV5e, price: 0.9, prices: 0.5...1.56,
    source: "Google Cloud TPU v5e documentation, 2023; power and cache are assumptions")

  static let tpuV5p = entry(
    "tpu-v5p", "Google TPU v5p (chip)", teraflops: [.bf16: 459, .int8: 918],
    gibibytes: 95, gigabytesPerSecond: 2765, cacheMegabytes: 128, units: 8, gigahertz: 1.75, watts: 450, idleWatts: 110,
    link: LinkCatalog.iciV5p, price: 2.9, prices: 1.8...4.2,
    source: "Google Cloud TPU v5p documentation, 2023; power and cache are assumptions")

  static let tpuV6e = entry(
    "tpu-v6e", "Google TPU v6e (chip)", teraflops: [.bf16: 918, .int8: 1836],
    gibibytes: 32, gigabytesPerSecond: 1640, cacheMegabytes: 128, units: 4, gigahertz: 1.75, watts: 380, idleWatts: 90,
    link: LinkCatalog.iciV6e, price: 1.9, prices: 1.2...2.97,
    source: "Google Cloud TPU v6e documentation, 2024; power and cache are assumptions")

  static let gaudi2 = entry(
    "gaudi-2", "Intel Gaudi 2", teraflops: [.bf16: 432, .fp8: 865],
    gibibytes: 96, gigabytesPerSecond: 2460, cacheMegabytes: 48, units: 24, gigahertz: 1.65, watts: 600, idleWatts: 120,
    link: LinkCatalog.gaudi2Ports, price: 1.2, prices: 0.8...1.9,
    source: "Intel Gaudi 2 white paper, 2022 to 2024; units are the vector cores")

  static let gaudi3 = entry(
    "gaudi-3", "Intel Gaudi 3", teraflops: [.bf16: 1835, .fp8: 1835],
    gibibytes: 128, gigabytesPerSecond: 3700, cacheMegabytes: 96, units: 64, gigahertz: 1.75, watts: 900,
    idleWatts: 150,
    link: LinkCatalog.gaudi3Ports, price: 2.4, prices: 1.6...3.5,
    source: "Intel Gaudi 3 white paper, 2024; units are the vector cores")

  static let xeon = entry(
    "xeon-8480", "Intel Xeon Platinum 8480+ (one socket)", teraflops: [.bf16: 229.4, .fp32: 7.2, .int8: 458.8],
    gibibytes: 512, gigabytesPerSecond: 307.2, cacheMegabytes: 105, units: 56, gigahertz: 2.0, watts: 350,
    idleWatts: 100,
    link: LinkCatalog.upi, price: 1.2, prices: 0.8...2.5,
    source:
      "Intel ARK and AMX documentation, 2023: 2,048 16-bit operations a cycle and core at base clock, DDR5-4800 x 8")

  static let epyc = entry(
    "epyc-9654", "AMD EPYC 9654 (one socket)", teraflops: [.bf16: 14.7, .fp32: 7.4, .int8: 29.5],
    gibibytes: 768, gigabytesPerSecond: 460.8, cacheMegabytes: 384, units: 96, gigahertz: 2.4, watts: 360,
    idleWatts: 100,
    link: LinkCatalog.upi, price: 1.5, prices: 0.9...3.0,
    source: "AMD EPYC 9004 data sheet, 2022: AVX-512 on 256-bit units at base clock, DDR5-4800 x 12")
}
