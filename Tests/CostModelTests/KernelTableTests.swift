import CostModel
import Foundation
import Hardware
import TestSupport
import Testing

/// Errors of one table, in per cent.
struct TableError {
  var rows = 0
  var median = 0.0
  var p90 = 0.0

  init(_ errors: [Double]) {
    let sorted = errors.map(\.magnitude).sorted()
    guard !sorted.isEmpty else { return }
    rows = sorted.count
    median = sorted[sorted.count / 2] * 100
    p90 = sorted[sorted.count * 9 / 10] * 100
  }
}

/// Reads the timings of a reference table.
func timings<Timing: KernelTiming>(_ type: Timing.Type, _ name: String) throws -> [Timing] {
  let file = try #require(Reference.file(name))
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  let header = lines[0].split(separator: ",").map(String.init)
  let places = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
  return lines.dropFirst().compactMap { line in
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return Timing(row: { column in places[column].map { cells[$0] } })
  }
}

/// The relative errors of the shipped calibration on some timings.
func errors(_ timings: [some KernelTiming], accelerator name: String) throws -> [Double] {
  let pricer = KernelPricer(accelerator: try #require(AcceleratorCatalog.accelerator(named: name)))
  return timings.compactMap { timing in
    timing.seconds(by: pricer).map { $0 / timing.measuredSeconds - 1 }
  }
}

/// A table's errors as they were when its fit was shipped, rounded up; a change that makes them worse shows here.
struct Reached: Sendable, CustomTestStringConvertible {
  var table: String
  var accelerator: String
  var median: Double
  var p90: Double

  init(_ table: String, _ accelerator: String, _ median: Double, _ p90: Double) {
    self.table = table
    self.accelerator = accelerator
    self.median = median
    self.p90 = p90
  }

  var testDescription: String { table }
}

@Suite(.enabled(if: Reference.isPresent, "the folder of reference measurements is absent"))
struct KernelTableTests {
  private func check(_ timings: [some KernelTiming], _ reached: Reached) throws {
    let error = TableError(try errors(timings, accelerator: reached.accelerator))
    #expect(error.rows > 100)
    #expect(error.median <= reached.median && error.p90 <= reached.p90, "\(reached.table): \(error)")
  }

  @Test(
    "16-bit products agree with their tables",
    arguments: [
      Reached("h100_sxm", "h100-sxm", 5, 15), Reached("h200_sxm", "h200-sxm", 5, 15),
      Reached("a100_sxm", "a100-sxm-80gb", 6, 18), Reached("b200_sxm", "b200-sxm", 6, 18),
      Reached("gb200", "gb200", 6, 18), Reached("l40s", "l40s", 7, 22),
    ])
  func products(reached: Reached) throws {
    let rows = try timings(MatrixMultiplyTiming.self, "serving_gemm_\(reached.table).csv")
    try check(rows.filter { $0.format == "bf16" }, reached)
  }

  @Test(
    "products in fewer bits agree with their tables",
    arguments: [
      Reached("h100_sxm", "h100-sxm", 8, 25), Reached("h200_sxm", "h200-sxm", 8, 25),
      Reached("a100_sxm", "a100-sxm-80gb", 8, 25), Reached("b200_sxm", "b200-sxm", 8, 25),
      Reached("gb200", "gb200", 8, 25), Reached("l40s", "l40s", 8, 25),
    ])
  func quantized(reached: Reached) throws {
    let rows = try timings(MatrixMultiplyTiming.self, "serving_gemm_\(reached.table).csv")
    try check(rows.filter { $0.format != "bf16" }, reached)
  }

  @Test(
    "attention over new tokens agrees with its tables",
    arguments: [
      Reached("h100_sxm", "h100-sxm", 6, 18), Reached("h200_sxm", "h200-sxm", 6, 18),
      Reached("a100_sxm", "a100-sxm-80gb", 6, 18), Reached("b200_sxm", "b200-sxm", 6, 18),
      Reached("gb200", "gb200", 6, 18), Reached("l40s", "l40s", 6, 18),
    ])
  func prefill(reached: Reached) throws {
    try check(try timings(AttentionTiming.self, "serving_attn_prefill_\(reached.table).csv"), reached)
  }

  @Test(
    "attention over a cache agrees with its tables",
    arguments: [
      Reached("h100_sxm", "h100-sxm", 6, 20), Reached("h200_sxm", "h200-sxm", 6, 20),
      Reached("a100_sxm", "a100-sxm-80gb", 6, 20), Reached("b200_sxm", "b200-sxm", 6, 20),
      Reached("gb200", "gb200", 6, 20), Reached("l40s", "l40s", 6, 20),
    ])
  func decode(reached: Reached) throws {
    try check(try timings(AttentionTiming.self, "serving_attn_decode_\(reached.table).csv"), reached)
  }

  @Test(
    "experts agree with their tables",
    arguments: [
      Reached("h100_sxm", "h100-sxm", 12, 40), Reached("h200_sxm", "h200-sxm", 12, 40),
      Reached("a100_sxm", "a100-sxm-80gb", 12, 40), Reached("b200_sxm", "b200-sxm", 12, 40),
      Reached("gb200", "gb200", 12, 40), Reached("l40s", "l40s", 12, 40),
    ])
  func experts(reached: Reached) throws {
    try check(try timings(ExpertTiming.self, "serving_moe_\(reached.table).csv"), reached)
  }

  @Test(
    "NCCL's collectives inside a node agree with their table",
    arguments: [
      Reached("h100_sxm", "h100-sxm", 7, 18), Reached("h200_sxm", "h200-sxm", 7, 18),
      Reached("a100_sxm", "a100-sxm-80gb", 7, 18), Reached("b200_sxm", "b200-sxm", 7, 18),
      Reached("gb200", "gb200", 7, 18), Reached("l40s", "l40s", 7, 22),
    ])
  func collectives(reached: Reached) throws {
    let rows = try timings(CollectiveTiming.self, "serving_comm_nvidia.csv")
    try check(rows.filter { $0.device == reached.table && $0.library == "nccl" }, reached)
  }

  @Test("latent attention agrees with its table", arguments: [Reached("h100_sxm", "h100-sxm", 6, 20)])
  func latent(reached: Reached) throws {
    let rows = try timings(LatentAttentionTiming.self, "serving_mla_deepseek.csv")
    try check(rows.filter { $0.device == reached.table }, reached)
  }

  @Test(
    "shares carry over to an accelerator that was never fitted",
    arguments: [
      Reached("h200_sxm", "h200-sxm", 9, 30), Reached("h100_sxm", "h100-sxm", 9, 30),
      Reached("b200_sxm", "b200-sxm", 9, 30), Reached("gb200", "gb200", 9, 30),
      Reached("a100_sxm", "a100-sxm-80gb", 9, 30), Reached("l40s", "l40s", 10, 30),
    ])
  func carriedOver(reached: Reached) throws {
    let (table, name) = (reached.table, reached.accelerator)
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: name))
    let pricer = CalibrationCatalog.$leavesOwnOut.withValue(true) { KernelPricer(accelerator: accelerator) }
    #expect(!pricer.calibration.isFitted && !pricer.calibration.source.contains(name + ","))
    #expect(pricer.calibration.matrixMultiply != CalibrationCatalog.calibration(for: accelerator).matrixMultiply)
    let rows = try timings(MatrixMultiplyTiming.self, "serving_gemm_\(table).csv")
    let error = TableError(rows.compactMap { row in row.seconds(by: pricer).map { $0 / row.measuredSeconds - 1 } })
    #expect(error.median < reached.median && error.p90 < reached.p90, "\(error)")
  }
}
