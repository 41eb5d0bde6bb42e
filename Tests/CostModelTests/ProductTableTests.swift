import CostModel
import Hardware
import Quantities
import TestSupport
import Testing

/// What the tables of products hold beside the kernels: copies that fill a cache, and tiles from a table.
@Suite struct ProductTableTests {
  /// A row of an engine, mostly of one that was not timed: such engines differ in what the tables of their kind cycle through.
  private func untimed(
    _ engine: String, format: String = "bf16", rows: Int, columns: Int, inner: Int, by pricer: KernelPricer
  ) throws -> Double {
    let cells = [
      "gpu": "any", "latency_ms": "1", "dtype": format, "engine": engine, "kernel": "any", "m": "\(rows)",
      "n": "\(columns)", "k": "\(inner)",
    ]
    let timing = try #require(MatrixMultiplyTiming(row: { cells[$0] }))
    return try #require(timing.seconds(by: pricer))
  }

  @Test("weights of which a few copies fill the cache stay in it, those between do not")
  func weightCopies() throws {
    let pricer = KernelPricer(accelerator: try #require(AcceleratorCatalog.accelerator(named: "l40s")))
    // 24, 30, 48, 64 and 96 MiB beside a cache of 96 MB, as TensorRT-LLM's benchmark and others cycle through them.
    let weights = [
      (4096, 3072, true), (3072, 5120, false), (12_288, 2048, true), (8192, 4096, false), (8192, 6144, true),
    ]
    for (columns, inner, stays) in weights {
      let few = try untimed("trtllm", rows: 8, columns: columns, inner: inner, by: pricer)
      let many = try untimed("vllm", rows: 8, columns: columns, inner: inner, by: pricer)
      #expect(stays ? few < 0.8 * many : few > 0.95 * many, "\(columns) x \(inner): \(few) \(many)")
    }
  }

  @Test("a single weight in blocks stays in the cache as long as it fits, six of them do not")
  func singleCopy() throws {
    let pricer = KernelPricer(accelerator: try #require(AcceleratorCatalog.accelerator(named: "gb200")))
    // 36 and 288 MiB with their scales beside a cache of 126 MB: one of the smaller stays, six do not.
    for (columns, isKept) in [(16_384, true), (131_072, false)] {
      let one = try untimed("vllm/test", format: "nvfp4", rows: 8, columns: columns, inner: 4096, by: pricer)
      let six = try untimed("other", format: "nvfp4", rows: 8, columns: columns, inner: 4096, by: pricer)
      #expect(isKept ? one < 0.9 * six : one == six, "\(columns): \(one) \(six)")
      // In 16 bits vLLM's benchmark cycles through six as others do.
      #expect(
        try untimed("vllm/test", rows: 8, columns: columns, inner: 4096, by: pricer)
          == untimed("other", rows: 8, columns: columns, inner: 4096, by: pricer))
    }
  }

  @Test("a benchmark that cycles through activations misses the cache with them, and with nothing else")
  func activationCopies() throws {
    let pricer = KernelPricer(accelerator: try #require(AcceleratorCatalog.accelerator(named: "h100-sxm")))
    func seconds(_ engine: String, rows: Int, columns: Int) throws -> Double {
      try untimed(engine, rows: rows, columns: columns, inner: 4096, by: pricer)
    }
    #expect(try seconds("sglang/test", rows: 3000, columns: 64) > 1.1 * seconds("other", rows: 3000, columns: 64))
    #expect(try seconds("sglang/test", rows: 16, columns: 65_536) == seconds("other", rows: 16, columns: 65_536))
  }

  @Test("a cache in one part keeps twice the weights that one in two parts keeps")
  func partitions() throws {
    let timed = try #require(AcceleratorCatalog.accelerator(named: "a100-sxm-80gb"))
    #expect(timed.cachePartitions == 2)
    var whole = timed
    whole.name = "a100-untimed"
    whole.cachePartitions = 1
    func share(_ accelerator: Accelerator, weight: Int) throws -> Double {
      let pricer = KernelPricer(accelerator: accelerator)
      // `weight` is what six copies of 16 bits take together.
      let seconds = try untimed("other", rows: 1, columns: weight / 2048 / 12, inner: 2048, by: pricer)
      return Double(weight) / 6 / seconds / accelerator.memoryBandwidth.value
    }
    func resident(_ accelerator: Accelerator) throws -> (share: Double, width: Double) {
      let products = CalibrationCatalog.calibration(for: accelerator).matrixMultiply
      let parameters = try #require(products.first { $0.format == "bf16" }).parameters
      return (parameters.residentShare, parameters.residentWidth)
    }
    let (half, full) = (try resident(timed), try resident(whole))
    #expect(full.share == 2 * half.share && full.width == 2 * half.width)
    for weight in stride(from: 2_000_000, to: 40_000_000, by: 2_000_000) {
      #expect(try share(whole, weight: weight) >= share(timed, weight: weight))
    }
    // The most that stays in the whole cache does not in two parts; from there it is read faster than memory could.
    let greatest = Int(full.share * timed.cache.value)
    #expect(half.share + half.width < full.share)
    #expect(try share(whole, weight: greatest) > 1.1 * share(timed, weight: greatest))
    #expect(try share(whole, weight: 120_000_000) < 1.01 * share(timed, weight: 120_000_000))
  }

  /// Seconds of a product in 8 bits by vLLM's kernel for Ada, whose tile is given by the sizes.
  private func scaled(
    rows: Int, columns: Int, change: (inout MatrixMultiplyParameters, inout EngineFactors) -> Void
  ) throws -> Double {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "l40s"))
    var calibration = CalibrationCatalog.calibration(for: accelerator)
    let place = try #require(calibration.matrixMultiply.firstIndex { $0.format == "fp8" })
    let engine = "vllm/CutlassFP8ScaledMM"
    var factors = try #require(calibration.matrixMultiply[place].engines[engine])
    change(&calibration.matrixMultiply[place].parameters, &factors)
    calibration.matrixMultiply[place].engines[engine] = factors
    let cells = [
      "gpu": "any", "latency_ms": "1", "dtype": "fp8", "engine": "vllm", "kernel": "CutlassFP8ScaledMM", "m": "\(rows)",
      "n": "\(columns)", "k": "32",
    ]
    let timing = try #require(MatrixMultiplyTiming(row: { cells[$0] }))
    return try #require(timing.seconds(by: KernelPricer(accelerator: accelerator, calibration: calibration)))
  }

  @Test("a tile stores the results that it has, not those beyond the edge")
  func edges() throws {
    let rate = 0.01
    let narrow = try scaled(rows: 128, columns: 32) { parameters, _ in parameters.unitStoreRate = rate }
    let wide = try scaled(rows: 128, columns: 128) { parameters, _ in parameters.unitStoreRate = rate }
    // Tiles of 64 x 128, two on two units: each stores 96 columns of 64 rows more, two bytes each, at 64 bytes a cycle
    // times the rate. The clock of an L40S is 2.52 GHz.
    let expected = 64.0 * 96 * 2 / (64 * 2.52e9 * rate)
    #expect(abs((wide - narrow) / expected - 1) < 0.1, "\(wide - narrow) \(expected)")
  }

  @Test("large tiles store at a pace of their own, others do not change with it")
  func largeTiles() throws {
    for (columns, isGreat) in [(4096, false), (8192, true), (65_536, false)] {
      let plain = try scaled(rows: 2048, columns: columns) { _, factors in factors.largeTileStore = 1 }
      let slow = try scaled(rows: 2048, columns: columns) { _, factors in factors.largeTileStore = 4 }
      #expect(isGreat ? slow > 1.5 * plain : slow == plain, "\(columns): \(plain) \(slow)")
    }
    // Of more columns, in smaller tiles, it is known that they take no less time.
    let great = try scaled(rows: 2048, columns: 8192) { _, factors in factors.largeTileStore = 8 }
    let more = try scaled(rows: 2048, columns: 8320) { _, factors in factors.largeTileStore = 8 }
    #expect(more >= great)
  }
}
