import Foundation
import TestSupport
import Testing
import Validation

@Suite(.enabled(if: Reference.isPresent, "the folder of reference measurements is absent"))
struct KernelSchemaTests {
  /// Errors that the shipped calibrations reach, rounded up, in per cent.
  struct Case: Sendable, CustomTestStringConvertible {
    var table: String
    var schema: String
    var median: Double
    var p90: Double
    var testDescription: String { table }
  }

  static let cases = [
    Case(table: "serving_gemm_h100_sxm", schema: "kernel-matrix-multiply", median: 6.5, p90: 21),
    Case(table: "serving_attn_prefill_h100_sxm", schema: "kernel-attention", median: 6, p90: 18),
    Case(table: "serving_attn_decode_h100_sxm", schema: "kernel-attention", median: 6, p90: 20),
    Case(table: "serving_moe_h100_sxm", schema: "kernel-experts", median: 12, p90: 40),
    Case(table: "serving_mla_deepseek", schema: "kernel-latent-attention", median: 5, p90: 16),
    Case(table: "serving_comm_nvidia", schema: "kernel-collectives", median: 8, p90: 36),
    Case(table: "serving_comm_vidur_apex", schema: "collectives-placed", median: 6, p90: 35),
    Case(table: "training_nccl_vtrain", schema: "collectives-vtrain", median: 1, p90: 3),
    Case(table: "serving_vidur_mlp", schema: "layers-vidur", median: 9, p90: 25),
    Case(table: "serving_lss_attn_mixed", schema: "attention-mixed", median: 6, p90: 18),
    Case(table: "serving_lss_attn_skew", schema: "attention-skewed", median: 8, p90: 28),
    Case(table: "serving_lss_layers", schema: "layers-llmservingsim", median: 9, p90: 25),
  ]

  @Test("a kernel table is known by its columns and predicted as well as when its fit was shipped", arguments: cases)
  func agrees(wanted: Case) async throws {
    @Sendable func table(_ name: String) -> MeasurementTable? {
      Reference.file(name).flatMap { try? Data(contentsOf: $0) }.flatMap { try? MeasurementTable(csv: $0) }
    }
    let rows = try #require(table(wanted.table + ".csv"))
    let schema = try #require(ValidationSchemas.schema(for: rows))
    #expect(schema.name == wanted.schema)
    let report = ValidationReport(
      schema: schema.name, predictions: await schema.predict(rows) { name in table(name) })
    let summary = try #require(report.summary())
    #expect(summary.medianAbsolute * 100 <= wanted.median && summary.p90Absolute * 100 <= wanted.p90, "\(summary)")
    #expect(report.rows + report.skipped.count == rows.rows.count)
  }

  @Test("a row that cannot be predicted is counted with its reason")
  func skipped() async throws {
    let text = """
      gpu,engine,version,kernel,dtype,m,n,k,latency_ms
      h100_sxm,vllm,1,vllm,bf16,16,4096,4096,0.01
      h100_sxm,vllm,1,vllm,bf16,0,4096,4096,0.01
      h100_sxm,vllm,1,vllm,posit8,16,4096,4096,0.01
      abacus,vllm,1,vllm,bf16,16,4096,4096,0.01
      """
    let table = try MeasurementTable(csv: Data(text.utf8))
    let schema = try #require(ValidationSchemas.schema(for: table))
    let predictions = await schema.predict(table) { _ in nil }
    #expect(predictions.cases.count == 1)
    #expect(predictions.skipped.map(\.id) == ["line 3", "line 4", "line 5"])
  }
}
