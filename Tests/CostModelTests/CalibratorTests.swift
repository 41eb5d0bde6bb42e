import CostModel
import Foundation
import Hardware
import TestSupport
import Testing

@Suite struct CalibratorTests {
  /// A table of products that a model with known numbers, not those that ship, would have measured.
  private func table(_ accelerator: Accelerator, change: (inout MatrixMultiplyParameters) -> Void)
    -> [MatrixMultiplyTiming]
  {
    var calibration = CalibrationCatalog.calibration(for: accelerator)
    for index in calibration.matrixMultiply.indices { change(&calibration.matrixMultiply[index].parameters) }
    let pricer = KernelPricer(accelerator: accelerator, calibration: calibration)
    var random = RandomSizes(seed: 31)
    return (0..<300).compactMap { _ in
      var cells = [
        "gpu": accelerator.name, "engine": "vllm", "kernel": "vllm", "dtype": "bf16", "latency_ms": "1",
        "m": String(random.size(1, 8192)), "n": String(random.size(64, 16_384)), "k": String(random.size(64, 16_384)),
      ]
      guard let bare = MatrixMultiplyTiming(row: { [cells] in cells[$0] }), let seconds = bare.seconds(by: pricer)
      else {
        return nil
      }
      cells["latency_ms"] = String(seconds * 1e3)
      return MatrixMultiplyTiming(row: { [cells] in cells[$0] })
    }
  }

  @Test("timings of a slower memory and a dearer launch are answered within 3 %, and the numbers found again")
  func recovers() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let timings = table(accelerator) { parameters in
      parameters.launchSeconds = 7e-6
      parameters.memoryShare = 0.6
      parameters.tensorShare = 0.7
    }
    #expect(timings.count == 300)
    let before = TableError(try errors(timings, accelerator: "h100-sxm"))
    let fit = try #require(Calibrator(accelerator: accelerator, generations: 60).matrixMultiply(timings).first)
    #expect(before.median > 15)
    #expect(fit.quality.medianErrorPercent < 3, "\(fit.quality)")
    #expect(abs(fit.parameters.launchSeconds / 7e-6 - 1) < 0.2, "\(fit.parameters.launchSeconds)")
    #expect(abs(fit.parameters.memoryShare / 0.6 - 1) < 0.1, "\(fit.parameters.memoryShare)")
  }

  @Test("one seed gives one calibration, and its file reads back the same")
  func repeats() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    let timings = table(accelerator) { $0.launchSeconds = 4e-6 }
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
