import CostModel
import Foundation
import Hardware
import TestSupport
import Testing

@Suite struct CalibratorTests {
  /// A table of products that a model with known numbers, not those that ship, would have measured.
  private func table(
    _ accelerator: Accelerator, format: String = "bf16", engines: [String] = ["vllm"],
    everyFourthTakes slow: Double = 1,
    change: (inout MatrixMultiplyFit) -> Void
  ) -> [MatrixMultiplyTiming] {
    var calibration = CalibrationCatalog.calibration(for: accelerator)
    for index in calibration.matrixMultiply.indices { change(&calibration.matrixMultiply[index]) }
    let pricer = KernelPricer(accelerator: accelerator, calibration: calibration)
    var random = RandomSizes(seed: 31)
    return (0..<300).compactMap { row in
      var cells = [
        "gpu": accelerator.name, "engine": engines[row % engines.count], "kernel": "plain", "dtype": format,
        "latency_ms": "1", "m": String(random.size(1, 8192)), "n": String(random.size(64, 16_384)),
        "k": String(random.size(64, 16_384)),
      ]
      guard let bare = MatrixMultiplyTiming(row: { [cells] in cells[$0] }), let seconds = bare.seconds(by: pricer)
      else {
        return nil
      }
      cells["latency_ms"] = String(seconds * (row % 4 == 3 ? slow : 1) * 1e3)
      return MatrixMultiplyTiming(row: { [cells] in cells[$0] })
    }
  }

  @Test("timings of a slower memory and a dearer launch are answered within 3 %, and the numbers found again")
  func recovers() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let timings = table(accelerator) { fit in
      fit.parameters.launchSeconds = 7e-6
      fit.parameters.memoryShare = 0.6
      fit.parameters.tensorShare = 0.7
    }
    #expect(timings.count == 300)
    let before = TableError(try errors(timings, accelerator: "h100-sxm"))
    let fit = try #require(Calibrator(accelerator: accelerator, generations: 60).matrixMultiply(timings).first)
    #expect(before.median > 15)
    #expect(fit.quality.medianErrorPercent < 3, "\(fit.quality)")
    #expect(abs(fit.parameters.launchSeconds / 7e-6 - 1) < 0.2, "\(fit.parameters.launchSeconds)")
    #expect(abs(fit.parameters.memoryShare / 0.6 - 1) < 0.1, "\(fit.parameters.memoryShare)")
  }

  @Test("an engine that starts a block for every row is told from one that does not")
  func rowsApart() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let timings = table(accelerator, format: "fp8", engines: ["vllm", "vllm", "trtllm"]) { fit in
      guard fit.format == "fp8" else { return }
      fit.parameters.quantizeRowSeconds = 1e-8
      var other = EngineFactors()
      other.quantizeRow = 0.05
      fit.engines = ["vllm/plain": EngineFactors(), "trtllm/plain": other]
    }
    let fit = try #require(Calibrator(accelerator: accelerator, generations: 60).matrixMultiply(timings).first)
    #expect(fit.quality.medianErrorPercent < 3, "\(fit.quality)")
    #expect(abs(fit.parameters.quantizeRowSeconds / 1e-8 - 1) < 0.3, "\(fit.parameters.quantizeRowSeconds)")
    #expect(try #require(fit.engines["trtllm/plain"]).quantizeRow < 0.4)
  }

  @Test("the weight of the tail moves a fit from most of the rows towards those that are slower")
  func tailWeight() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let timings = table(accelerator, everyFourthTakes: 1.4) { $0.parameters.launchSeconds = 4e-6 }
    func quality(tailWeight: Double) throws -> FitQuality {
      let calibrator = Calibrator(accelerator: accelerator, generations: 60, tailWeight: tailWeight)
      return try #require(calibrator.matrixMultiply(timings).first).quality
    }
    let (middle, tail) = (try quality(tailWeight: 0), try quality(tailWeight: 3))
    #expect(middle.medianErrorPercent < 0.5 * tail.medianErrorPercent, "\(middle) \(tail)")
    #expect(tail.p90ErrorPercent < 0.8 * middle.p90ErrorPercent, "\(middle) \(tail)")
  }

  @Test("one seed gives one calibration, and its file reads back the same")
  func repeats() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let timings = table(accelerator) { $0.parameters.launchSeconds = 4e-6 }
    let first = Calibrator(accelerator: accelerator, generations: 8, seed: 5).matrixMultiply(timings)
    let second = Calibrator(accelerator: accelerator, generations: 8, seed: 5).matrixMultiply(timings)
    #expect(first == second)
    var calibration = Calibration(accelerator: "h100-sxm", source: "test", date: "2026-01-01")
    calibration.matrixMultiply = first
    #expect(try Calibration(json: calibration.json()) == calibration)
  }

  @Test("factors of a file from before there were others read as neutral")
  func olderFactors() throws {
    let text = #"{"time": 1.2, "launch": 2, "split": 3, "hostFloorSeconds": 4e-6, "dispatchesByRows": false}"#
    let factors = try JSONDecoder().decode(EngineFactors.self, from: Data(text.utf8))
    var expected = EngineFactors(time: 1.2)
    expected.launch = 2
    expected.split = 3
    expected.hostFloorSeconds = 4e-6
    #expect(factors == expected)
    // Rows were quantised at the pace of bytes before they had a factor of their own.
    let quantizing = #"{"time": 1, "launch": 1, "split": 1, "hostFloorSeconds": 0, "quantize": 3}"#
    let read = try JSONDecoder().decode(EngineFactors.self, from: Data(quantizing.utf8))
    #expect(read.quantize == 3 && read.quantizeRow == 3 && read.largeTileStore == 1 && read.residence == 1)
    #expect(try JSONDecoder().decode(EngineFactors.self, from: JSONEncoder().encode(factors)) == factors)
  }

  /// A dictionary's order changes from process to process; which kernel stands for an engine must not.
  @Test("of several kernels of an engine the most timed one stands for it, whatever the order of a dictionary")
  func engineKernels() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h200-sxm"))
    let shipped = try #require(
      CalibrationCatalog.calibration(for: accelerator).matrixMultiply.first { $0.format == "fp8_block" })
    #expect(shipped.engines.keys.filter { $0.hasPrefix("vllm/") }.count > 1)
    let chosen = try #require(shipped.factors(ofEngine: "vllm"))
    #expect(chosen == shipped.engines["vllm/DeepGemmBlockFP8"])
    #expect(shipped.factors(ofEngine: "abacus") == nil)
    var fit = shipped
    for seed in 0..<50 {
      // Other keys beside them and another capacity: another order.
      fit.engines = Dictionary(minimumCapacity: 1 << (seed % 7))
      for key in shipped.engines.keys.sorted().shuffled() { fit.engines[key] = shipped.engines[key] }
      for extra in 0..<seed { fit.engines["other/\(extra)"] = EngineFactors(time: 2) }
      #expect(fit.factors(ofEngine: "vllm") == chosen)
    }
  }

  @Test("a family without a table keeps what ships")
  func replacing() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let shipped = CalibrationCatalog.calibration(for: accelerator)
    var own = Calibration(accelerator: "h100-sxm", source: "test", date: "2026-01-01")
    own.matrixMultiply = Array(shipped.matrixMultiply.prefix(1))
    let joined = shipped.replacing(with: own)
    #expect(joined.matrixMultiply == own.matrixMultiply)
    #expect(joined.decode == shipped.decode && joined.collectives == shipped.collectives)
    #expect(joined.source == "test")
  }

  @Test("a text that is no calibration is refused with what is missing")
  func refused() {
    #expect {
      try Calibration(json: Data(#"{"accelerator": "x"}"#.utf8))
    } throws: { "\($0)".contains("is missing") }
  }
}
