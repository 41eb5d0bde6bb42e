import Presentation
import Reports
import Scenarios
import TestSupport
import Testing

/// What the printed report of a served run says before and in its table.
@Suite struct ServedRunReportTests {
  private static func run(_ fleet: String, _ workload: String, _ engine: String) throws -> any StudyOutcome {
    let text = """
      kind: serving
      model: llama-3-8b
      fleet: {accelerator: h100-sxm\(fleet)}
      workload: {arrivals: {poisson: 50/s}, requests: 200, \(workload)}
      engine: {policy: chunked-prefill, profile: vllm-0.15\(engine)}
      """
    return try #require(try ScenarioFile.read(text: text, path: "x.yaml").first).run()
  }

  private static func metrics(_ outcome: any StudyOutcome) -> [String] {
    RunReport.table([(name: "value", outcome: outcome)], kind: "serving").rows.map { $0[0] }
  }

  @Test("a fleet is announced with its replicas and its router, and one replica without")
  func fleet() throws {
    let lengths = "prompt: {fixed: 200}, output: {fixed: 20}"
    let four = try Self.run(", replicas: 4, router: power-of-two", lengths, "").setting
    #expect(four.hasPrefix("llama-3-8b on 4 replicas of 1 h100-sxm behind power-of-two:"), "\(four)")
    let one = try Self.run("", lengths, "").setting
    #expect(one.hasPrefix("llama-3-8b on 1 h100-sxm:"), "\(one)")
  }

  @Test("who was refused stands in the table and before it, and only where somebody was")
  func refused() throws {
    let lengths = "prompt: {fixed: 2000}, output: {fixed: 100}"
    let turning = try Self.run("", lengths, ", maxBatch: 2, queueLimit: 1")
    let shown = Self.metrics(turning)
    #expect(shown.contains("served_ratio") && shown.contains("rejected_queue_full_count"))
    #expect(turning.notes.first?.contains("turned away by a full queue (`queueLimit: 1`)") == true)
    let whole = try Self.run("", lengths, "")
    #expect(!Self.metrics(whole).contains("served_ratio") && whole.notes.isEmpty)
    #expect(Self.metrics(whole).contains("tpot_p99_s") && Self.metrics(whole).contains("longest_gap_p99_s"))
  }

  @Test("requests beyond the context of the model are said, with how many and how long")
  func context() throws {
    let note = try Self.run("", "prompt: {fixed: 9000}, output: {fixed: 10}", "").notes
    #expect(note.count == 1 && note[0].hasPrefix("200 of 200 requests are longer than the context of llama-3-8b"))
    #expect(note.first?.contains("up to 9010 of 8192 tokens") == true)
  }
}
