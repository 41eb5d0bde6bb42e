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

@Suite(.enabled(if: Reference.isPresent)) struct KernelTableTests {
  static let devices = [
    ("h100_sxm", "h100-sxm"), ("h200_sxm", "h200-sxm"), ("a100_sxm", "a100-sxm-80gb"), ("b200_sxm", "b200-sxm"),
    ("gb200", "gb200"), ("l40s", "l40s"),
  ]

  @Test("products agree with their tables", arguments: devices)
  func products(table: String, name: String) throws {
    let rows = try timings(MatrixMultiplyTiming.self, "serving_gemm_\(table).csv")
    for format in Set(rows.map(\.format)).sorted() {
      let error = TableError(try errors(rows.filter { $0.format == format }, accelerator: name))
      print("gemm", table, format, error)
    }
  }

  @Test("attention agrees with its tables", arguments: devices, ["prefill", "decode"])
  func attention(device: (String, String), phase: String) throws {
    let rows = try timings(AttentionTiming.self, "serving_attn_\(phase)_\(device.0).csv")
    print(phase, device.0, TableError(try errors(rows, accelerator: device.1)))
  }

  @Test("experts agree with their tables", arguments: devices)
  func experts(table: String, name: String) throws {
    let rows = try timings(ExpertTiming.self, "serving_moe_\(table).csv")
    print("moe", table, TableError(try errors(rows, accelerator: name)))
  }

  @Test("collectives agree with their table", arguments: devices)
  func collectives(table: String, name: String) throws {
    let rows = try timings(CollectiveTiming.self, "serving_comm_nvidia.csv").filter { $0.device == table }
    print("comm", table, TableError(try errors(rows.filter { $0.library == "nccl" }, accelerator: name)))
  }
}
