import CostModel
import Hardware
import ModelArchitecture
import Quantities
import Reading
import TestSupport
import Testing

/// Random sizes over many orders of magnitude, from a seed that the test names.
struct RandomSizes {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A size whose logarithm is uniform, odd sizes included.
  mutating func size(_ low: Double, _ high: Double) -> Double {
    (low * Double.random(in: 0...1, using: &generator).power(of: high / low)).rounded()
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }
}

extension Double {
  /// `base` to this exponent by repeated square roots: tests use no mathematics library.
  fileprivate func power(of base: Double) -> Double {
    var result = 1.0
    var root = base
    var rest = self
    for _ in 0..<40 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }
}

@Suite struct OperatorPropertyTests {
  static let accelerators = AcceleratorCatalog.all.filter { $0.peakRate(.bf16) != nil }
  static let fitted = accelerators.filter { CalibrationCatalog.calibration(for: $0).isFitted }

  private func floor(_ work: Operator, _ accelerator: Accelerator, _ format: NumberFormat) -> Double {
    let peak = accelerator.peakRate(format)?.value ?? .infinity
    return max(work.flops / peak, work.bytes / accelerator.memoryBandwidth.value)
  }

  @Test(
    "no operator is faster than its operations at peak rate or its bytes at peak bandwidth", arguments: accelerators)
  func bounds(accelerator: Accelerator) throws {
    let model = try OperatorCostModel(accelerator: accelerator, format: .bf16)
    var random = RandomSizes(seed: 11)
    for _ in 0..<1000 {
      let format = random.pick([.bf16, .fp8, .nvfp4].filter { accelerator.peakRate($0) != nil })
      let weight = random.pick([format, .int4, .int8, .mxfp4, .fp8Block])
      let heads = random.size(1, 16)
      var batch = TokenBatch.empty
      batch.addPrefill(tokens: random.size(1, 32_768), past: random.size(1, 32_768))
      let decodes = random.size(1, 512)
      batch.addDecodes(count: decodes, context: decodes * random.size(1, 65_536))
      let experts = random.size(2, 256)
      let works: [Operator] = [
        .matrixMultiply(
          MatrixMultiply(
            rows: random.size(1, 65_536), columns: random.size(1, 65_536), inner: random.size(1, 65_536),
            weightFormat: weight, format: format)),
        .attention(
          AttentionWork(
            heads: heads * random.pick([1, 2, 4, 8]), keyValueHeads: heads, headDimension: random.pick([64, 128, 256]),
            batch: batch, format: .bf16, cacheFormat: random.pick([.bf16, .fp8]))),
        .latentAttention(LatentAttention(heads: heads, batch: batch, format: .bf16, cacheFormat: .bf16)),
        .elementwise(Elementwise(name: "norm", bytes: random.size(1, 1e10))),
        .experts(
          RoutedExperts(
            tokens: random.size(1, 65_536), hidden: random.size(64, 8192), inner: random.size(64, 8192),
            choices: min(8, experts), experts: experts, routing: random.pick([.even, .random]), weightFormat: weight,
            format: format)),
        .recurrence(
          LinearRecurrence(heads: heads, headDimension: 64, stateDimension: 128, batch: batch, format: .bf16)),
        .convolution(
          Convolution(
            images: random.size(1, 256), outputSide: random.size(7, 224), inputChannels: random.size(3, 2048),
            outputChannels: random.size(16, 2048), filterSide: random.pick([1, 3, 7]), format: .bf16)),
      ]
      for work in works {
        let multiplied: NumberFormat =
          switch work {
          case .matrixMultiply, .experts: format
          default: .bf16
          }
        let seconds = model.seconds(of: work)
        #expect(seconds.isFinite && seconds >= floor(work, accelerator, multiplied) * (1 - 1e-12), "\(work)")
      }
    }
  }

  @Test("the time of a product does not fall when any of its sizes grows by more than a tile", arguments: fitted)
  func monotoneProducts(accelerator: Accelerator) throws {
    var random = RandomSizes(seed: 12)
    for engine in [nil, "vllm", "sglang", "trtllm"] {
      let model = try OperatorCostModel(accelerator: accelerator, format: .bf16, engine: engine)
      for _ in 0..<500 {
        let sizes = (0..<3).map { _ in random.size(1, 30_000) }
        let format = random.pick([.bf16, .fp8, .fp8Block, .nvfp4].filter { accelerator.peakRate($0) != nil })
        func seconds(_ m: Double, _ n: Double, _ k: Double) -> Double {
          model.seconds(of: MatrixMultiply(rows: m, columns: n, inner: k, weightFormat: format, format: format))
        }
        let least = seconds(sizes[0], sizes[1], sizes[2]) * (1 - 1e-9)
        let inner = random.size(1, 4000)
        // On Ada the vendor's library divides the sums of results up to 64 wide less than those of wider ones, whatever that
        // costs: within the step of one tile of 128 its products do get cheaper.
        let more = inner + (accelerator.name == "l40s" && format == .bf16 ? 128 : 0)
        #expect(seconds(sizes[0] + more, sizes[1], sizes[2]) >= least, "\(sizes) rows + \(more) \(format)")
        #expect(seconds(sizes[0], sizes[1] + more, sizes[2]) >= least, "\(sizes) columns + \(more) \(format)")
        #expect(seconds(sizes[0], sizes[1], sizes[2] + inner) >= least, "\(sizes) inner + \(inner) \(format)")
      }
    }
  }

  @Test("every product finds a tile, whichever kernels dispatch it", arguments: fitted)
  func tiles(accelerator: Accelerator) throws {
    guard accelerator.peakRate(.fp8) != nil else { return }
    var random = RandomSizes(seed: 21)
    for engine in ["vllm", "sglang", "trtllm"] {
      let model = try OperatorCostModel(accelerator: accelerator, format: .bf16, engine: engine)
      for _ in 0..<500 {
        let (rows, columns, inner) = (random.size(1, 30_000), random.size(1, 60_000), random.size(1, 60_000))
        let work = MatrixMultiply(rows: rows, columns: columns, inner: inner, weightFormat: .fp8, format: .fp8)
        #expect(model.seconds(of: .matrixMultiply(work)).isFinite, "\(work) \(engine)")
      }
    }
  }

  @Test("decode takes longer with more sequences and with longer contexts", arguments: fitted)
  func monotoneDecode(accelerator: Accelerator) throws {
    let model = try OperatorCostModel(accelerator: accelerator, format: .bf16)
    var random = RandomSizes(seed: 13)
    for _ in 0..<1000 {
      let heads = random.pick([1.0, 2, 4, 8])
      let group = random.pick([1.0, 4, 8])
      let dimension = random.pick([64.0, 128, 256])
      let cache = random.pick([NumberFormat.bf16, .fp8])
      func seconds(_ count: Double, _ context: Double) -> Double {
        var batch = TokenBatch.empty
        batch.addDecodes(count: count, context: count * context)
        return model.seconds(
          of: AttentionWork(
            heads: heads * group, keyValueHeads: heads, headDimension: dimension, batch: batch, format: .bf16,
            cacheFormat: cache))
      }
      let count = random.size(1, 512)
      let context = random.size(1, 100_000)
      let least = seconds(count, context) * (1 - 1e-9)
      #expect(seconds(count + random.size(1, 100), context) >= least)
      // Kernels walk the cache in blocks of sixteen keys.
      #expect(seconds(count, context + 16 + random.size(1, 10_000)) >= least)
    }
  }

  @Test("prefill takes longer with longer prompts, with more of them and with longer prefixes", arguments: fitted)
  func monotonePrefill(accelerator: Accelerator) throws {
    let model = try OperatorCostModel(accelerator: accelerator, format: .bf16)
    var random = RandomSizes(seed: 14)
    for _ in 0..<1000 {
      let heads = random.pick([1.0, 2, 8])
      let group = random.pick([1.0, 4, 8])
      func seconds(_ prompts: Int, _ tokens: Double, _ past: Double) -> Double {
        var batch = TokenBatch.empty
        for _ in 0..<prompts { batch.addPrefill(tokens: tokens, past: past) }
        return model.seconds(
          of: AttentionWork(
            heads: heads * group, keyValueHeads: heads, headDimension: 128, batch: batch, format: .bf16,
            cacheFormat: .bf16))
      }
      let prompts = Int(random.size(1, 16))
      let tokens = random.size(1, 20_000)
      let past = random.size(1, 20_000)
      let least = seconds(prompts, tokens, past) * (1 - 1e-9)
      #expect(seconds(prompts + 1, tokens, past) >= least)
      #expect(seconds(prompts, tokens + 256 + random.size(1, 4000), past) >= least)
      #expect(seconds(prompts, tokens, past + random.size(1, 4000)) >= least)
    }
  }

  @Test("experts take longer with more tokens", arguments: fitted)
  func monotoneExperts(accelerator: Accelerator) throws {
    let model = try OperatorCostModel(accelerator: accelerator, format: .bf16)
    var random = RandomSizes(seed: 15)
    for _ in 0..<500 {
      let experts = random.pick([8.0, 64, 256])
      let hidden = random.size(512, 8192)
      let inner = random.size(256, 4096)
      func seconds(_ tokens: Double) -> Double {
        model.seconds(
          of: RoutedExperts(
            tokens: tokens, hidden: hidden, inner: inner, choices: 4, experts: experts, weightFormat: .bf16,
            format: .bf16))
      }
      let tokens = random.size(1, 16_384)
      #expect(seconds(tokens * 2) >= seconds(tokens) * (1 - 1e-9))
    }
  }

  @Test("four-bit weights are near four times faster up to 16 rows, and not much by 128: bytes and rates alone")
  func fewBits() throws {
    // The test of the MARLIN paper: a large layer of a 16-bit model, weights in groups of 128.
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "a100-sxm-80gb"))
    var calibration = CalibrationCatalog.calibration(for: accelerator)
    calibration.matrixMultiply.removeAll { $0.format != "bf16" }
    let model = try OperatorCostModel(accelerator: accelerator, calibration: calibration, format: .bf16)
    func speedup(_ rows: Double) -> Double {
      func seconds(_ weight: NumberFormat) -> Double {
        model.seconds(
          of: MatrixMultiply(rows: rows, columns: 36_864, inner: 12_288, weightFormat: weight, format: .bf16))
      }
      return seconds(.bf16) / seconds(.int4)
    }
    for rows in [1.0, 4, 8, 16] { #expect((3.3...4).contains(speedup(rows)), "\(rows): \(speedup(rows))") }
    #expect(speedup(32) > 2.5, "\(speedup(32))")
    #expect(speedup(64) < speedup(16))
    #expect(speedup(128) < 2, "\(speedup(128))")
    #expect(speedup(1024) < 1.2)
  }

  @Test("a convolution is never dearer than the product that writes its patches out")
  func convolution() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "a100-sxm-80gb"))
    let model = try OperatorCostModel(accelerator: accelerator, format: .bf16)
    for side in [7.0, 14, 28, 56] {
      for filter in [1.0, 3] {
        let work = Convolution(
          images: 64, outputSide: side, inputChannels: 256, outputChannels: 256, filterSide: filter, format: .bf16)
        #expect(model.seconds(of: work) <= model.seconds(of: work.product))
        // A filter of one reads its image as it is.
        if filter == 1 { #expect(abs(model.seconds(of: work) / model.seconds(of: work.product) - 1) < 1e-9) }
      }
    }
  }

  @Test("an LSTM's steps cost at least the product and the gates of each")
  func recurrent() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "a100-sxm-80gb"))
    let model = try OperatorCostModel(accelerator: accelerator, format: .fp16)
    let layer = GatedRecurrence(gates: 4, sequences: 32, steps: 50, inputWidth: 512, hidden: 1024, format: .fp16)
    let work = layer.forwardOperators
    #expect(work.count == 101)
    // Two operations for each weight of both matrices, sequence and step.
    let expected = 2.0 * 32 * 50 * (4 * 1024 * (512 + 1024))
    #expect(work.reduce(0) { $0 + $1.flops } == expected)
    #expect(model.seconds(of: work) > 100 * 2e-6)
  }

  @Test("a format that the chip does not multiply is refused with those it does")
  func noRate() throws {
    let volta = try #require(AcceleratorCatalog.accelerator(named: "v100-sxm-32gb"))
    #expect(throws: CostModelError.noRate(accelerator: volta.name, format: "bf16", known: ["fp16", "fp32"])) {
      try OperatorCostModel(accelerator: volta, format: .bf16)
    }
  }

  @Test("an accelerator without a fit says so, and takes the figures of its nearest timed neighbour")
  func kin() throws {
    let pcie = try #require(AcceleratorCatalog.accelerator(named: "h100-pcie"))
    let carried = CalibrationCatalog.calibration(for: pcie)
    #expect(!carried.isFitted)
    #expect(carried.source == "carried over from h100-sxm")
  }

  @Test("a host's times carried over between kinds of hosts are scaled by their threads")
  func hosts() throws {
    let x86 = try #require(AcceleratorCatalog.accelerator(named: "b200-sxm"))
    let grace = try #require(AcceleratorCatalog.accelerator(named: "gb200"))
    func floors(_ calibration: Calibration) -> [String: Double] {
      let blocked = calibration.matrixMultiply.first { $0.format == "fp8_block" }
      return blocked?.engines.mapValues(\.hostFloorSeconds).filter { $0.value > 0 } ?? [:]
    }
    let carried = CalibrationCatalog.$leavesOwnOut.withValue(true) {
      (x86: floors(CalibrationCatalog.calibration(for: x86)), grace: floors(CalibrationCatalog.calibration(for: grace)))
    }
    let own = (
      x86: floors(CalibrationCatalog.calibration(for: x86)), grace: floors(CalibrationCatalog.calibration(for: grace))
    )
    #expect(!own.x86.isEmpty)
    for (engine, floor) in own.grace { #expect(abs((carried.x86[engine] ?? 0) * 1.5 - floor) < 1e-12) }
    for (engine, floor) in own.x86 { #expect(abs((carried.grace[engine] ?? 0) - 1.5 * floor) < 1e-12) }
  }

  @Test(
    "an untimed chip that is half as fast in every respect takes twice as long",
    arguments: [(1.0, 512.0, 512.0), (16, 4096, 4096), (300, 1024, 512)])
  func slowed(rows: Double, columns: Double, inner: Double) throws {
    let timed = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    var twin = timed
    // A chip of its own: figures carry over to it from the timed one.
    twin.kernels.calibration = nil
    twin.kernels.timedAt = nil
    var slow = twin
    slow.peakRates = slow.peakRates.mapValues { $0 / 2 }
    slow.memoryBandwidth = slow.memoryBandwidth / 2
    slow.clockHertz /= 2
    func price(_ accelerator: Accelerator) throws -> (seconds: Double, fit: MatrixMultiplyFit) {
      let calibration = CalibrationCatalog.calibration(for: accelerator)
      let model = try OperatorCostModel(accelerator: accelerator, format: .bf16)
      return (
        model.seconds(
          of: MatrixMultiply(rows: rows, columns: columns, inner: inner, weightFormat: .bf16, format: .bf16)),
        try #require(calibration.matrixMultiply.first { $0.format == "bf16" })
      )
    }
    let (fast, slowed) = (try price(twin), try price(slow))
    // What memory takes to answer is no matter of the chip's clock, nor is how long it may overdraw its power.
    let answer = fast.fit.parameters.memoryFillSeconds
    #expect(slowed.seconds <= 2.02 * fast.seconds)
    #expect(slowed.seconds >= 2 * (fast.seconds - answer) * 0.97)
    #expect(slowed.fit.parameters.unitLoadRate == fast.fit.parameters.unitLoadRate)
    #expect(slowed.fit.parameters.launchSeconds == 2 * fast.fit.parameters.launchSeconds)
  }

  @Test("calibrations that ship lie within the bounds of their parameters", arguments: Catalog.builtIn.calibrationNames)
  func shipped(name: String) throws {
    let calibration = try #require(CalibrationCatalog.shipped(name))
    #expect(calibration.accelerator == name)
    func check<Parameters: FittedParameters>(_ parameters: Parameters, _ fitted: [FittedParameter<Parameters>]) {
      #expect(fitted.count <= 40)
      for parameter in fitted {
        let value = parameters[keyPath: parameter.path]
        // Shipped values are rounded to four digits.
        let slack = 1e-3 * max(abs(parameter.lower), abs(parameter.upper), abs(value))
        #expect(value >= parameter.lower - slack && value <= parameter.upper + slack, "\(parameter.name) \(value)")
      }
    }
    for fit in calibration.matrixMultiply { check(fit.parameters, MatrixMultiplyParameters.fitted) }
    for fit in calibration.prefill { check(fit.parameters, PrefillParameters.fitted) }
    for fit in calibration.decode { check(fit.parameters, DecodeParameters.fitted) }
    for fit in calibration.experts { check(fit.parameters, ExpertParameters.fitted) }
  }
}
