import CostModel
import Hardware
import Testing

/// What one accelerator's figures say of another that nobody timed.
@Suite struct CarriedOverTests {
  /// The 16-bit products of an accelerator by its own timings, and as they are carried over to it.
  private func products(_ name: String) throws -> (own: MatrixMultiplyFit, carried: MatrixMultiplyFit) {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: name))
    let carried = CalibrationCatalog.$leavesOwnOut.withValue(true) {
      CalibrationCatalog.calibration(for: accelerator)
    }
    return (try fit(of: CalibrationCatalog.calibration(for: accelerator)), try fit(of: carried))
  }

  private func fit(of calibration: Calibration) throws -> MatrixMultiplyFit {
    try #require(calibration.matrixMultiply.first { $0.format == "bf16" })
  }

  @Test("what engines' benchmarks differ in carries over within a generation, and not to another")
  func engines() throws {
    let (hopper, ampere) = (try products("h200-sxm"), try products("a100-sxm-80gb"))
    #expect(try hopper.carried.engines == products("h100-sxm").own.engines)
    #expect(hopper.carried.engines.values.contains { $0.time != 1 })
    #expect(!ampere.carried.engines.isEmpty)
    for factors in ampere.carried.engines.values {
      #expect(factors.time == 1 && factors.memory == 1 && factors.throttled == 1 && factors.residence == 1)
      #expect(factors.tiles == .ampereLibrary)
    }
  }

  @Test("long products hold more of their rate where the board has more power for it, and never more than all")
  func power() throws {
    let (ampere, ada) = (try products("a100-sxm-80gb"), try products("l40s"))
    // 400 W for 312 TFLOP/s against 350 W for 362.
    let ratio = (400.0 / 312) / (350.0 / 362)
    #expect(abs(ampere.carried.parameters.throttledShare - ada.own.parameters.throttledShare * ratio) < 0.005)
    #expect(abs(ada.carried.parameters.throttledShare - ampere.own.parameters.throttledShare / ratio) < 0.005)
    let volta = try #require(AcceleratorCatalog.accelerator(named: "v100-sxm-32gb"))
    #expect(try fit(of: CalibrationCatalog.calibration(for: volta)).parameters.throttledShare == 1)
  }

  @Test("A100's products come from L40S, which has its library; its attention from the chip that is next to it")
  func families() throws {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "a100-sxm-80gb"))
    let carried = CalibrationCatalog.$leavesOwnOut.withValue(true) {
      CalibrationCatalog.calibration(for: accelerator)
    }
    let (ada, hopper) = (try products("l40s").own, try #require(CalibrationCatalog.shipped("h100-sxm")))
    #expect(try fit(of: carried).parameters.tensorShare == ada.parameters.tensorShare)
    #expect(carried.decode.map(\.kernel) == hopper.decode.map(\.kernel))
    #expect(carried.matrixMultiply.filter { $0.format == "bf16" }.count == 1)
  }
}
