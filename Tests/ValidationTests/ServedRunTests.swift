import Foundation
import TestSupport
import Testing
import Validation

/// Whole served runs of real engines: the errors that are reached, rounded up, in per cent.
@Suite(.enabled(if: Reference.isPresent, "the folder of reference measurements is absent"))
struct ServedRunTests {
  @Sendable private static func table(_ name: String) -> MeasurementTable? {
    Reference.file(name).flatMap { try? Data(contentsOf: $0) }.flatMap { try? MeasurementTable(csv: $0) }
  }

  private func report(_ name: String) async throws -> (ValidationReport, MeasurementTable) {
    let rows = try #require(Self.table(name + ".csv"))
    let schema = try #require(ValidationSchemas.schema(for: rows))
    let predictions = await schema.predict(rows) { Self.table($0) }
    return (ValidationReport(schema: schema.name, predictions: predictions), rows)
  }

  @Test(
    "vLLM 0.15 under a constant rate is met",
    arguments: [
      ("e2e_mean_ms", 3.0), ("ttft_mean_ms", 5), ("itl_mean_ms", 3), ("e2e_p99_ms", 7), ("ttft_p99_ms", 18),
    ])
  func stages(metric: String, median: Double) async throws {
    let (report, _) = try await report("serving_e2e_real")
    let errors = report.cases.filter { $0.id.hasPrefix("blis") && !$0.id.hasSuffix("all") && $0.metric == metric }
    let summary = try #require(ErrorSummary(errors: errors.map(\.error)))
    #expect(summary.count > 30 && summary.medianAbsolute * 100 <= median, "\(summary)")
  }

  @Test("runs at a fixed concurrency are met", arguments: [("tpot_mean_ms", 12.0), ("ttft_mean_ms", 25)])
  func concurrency(metric: String, median: Double) async throws {
    let (report, rows) = try await report("serving_e2e_real")
    let errors = report.cases.filter { !$0.id.hasPrefix("blis") && $0.metric == metric }.map(\.error)
    let summary = try #require(ErrorSummary(errors: errors))
    #expect(summary.count > 1500 && summary.medianAbsolute * 100 <= median, "\(summary)")
    #expect(report.rows + report.skipped.count == rows.rows.count)
  }

  @Test(
    "tables of other engines are met",
    arguments: [
      ("serving_e2e_vllm_h100_64gb", "itl_mean_ms", 4.0), ("serving_e2e_vllm_h100_64gb", "out_tok_s", 6),
      ("serving_e2e_offline_tables", "out_tok_s_total", 12), ("serving_e2e_splitwise_phases", "prefill_ms", 8),
      ("serving_e2e_splitwise_phases", "tbt_ms", 8), ("serving_vllm_requests", "e2e_mean_ms", 5),
      ("serving_vllm_requests", "ttft_mean_ms", 10),
    ])
  func others(name: String, metric: String, median: Double) async throws {
    let (report, _) = try await report(name)
    let summary = try #require(report.summary(metric: metric))
    #expect(summary.medianAbsolute * 100 <= median, "\(summary)")
  }
}
