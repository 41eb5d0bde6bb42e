import Foundation
import Reading
import Scenarios
import Serving
import TestSupport
import Testing

/// The requests of a trace at other times than they were recorded.
@Suite struct TraceTimingTests {
  private static func scenario(_ folder: TemporaryFolder, _ workload: String) throws -> Scenario {
    let rows = (0..<40).map { "\(Double($0) * 100),\(50 + $0),\(1 + $0 % 7)" }
    _ = try folder.write("arrival_s,prompt_tokens,output_tokens\n" + rows.joined(separator: "\n") + "\n", to: "t.csv")
    let file = try folder.write(
      """
      kind: serving
      model: llama-3-8b
      fleet: {accelerator: h100-sxm}
      workload: {\(workload)}
      engine: {policy: chunked-prefill}
      """, to: "s.yaml")
    return try #require(try ScenarioFile.read(path: file).first)
  }

  private static func requests(_ scenario: Scenario) throws -> [Request] {
    guard let plan = (scenario.study as? ServingStudy)?.plan else { throw CancellationError() }
    return plan.workload.requests(seed: 5)
  }

  @Test("a trace keeps its lengths under another law of arrivals, which are those that drawn requests would have")
  func arrivals() throws {
    let folder = try TemporaryFolder()
    let recorded = try Self.requests(try Self.scenario(folder, "trace: t.csv"))
    let retimed = try Self.requests(try Self.scenario(folder, "trace: t.csv, arrivals: {poisson: 4/s}"))
    let drawn = try Self.requests(
      try Self.scenario(folder, "arrivals: {poisson: 4/s}, requests: 40, prompt: {fixed: 1}, output: {fixed: 1}"))
    #expect(recorded.count == 40 && recorded[39].arrival == 3900)
    #expect(retimed.map(\.promptTokens) == recorded.map(\.promptTokens))
    #expect(retimed.map(\.outputTokens) == recorded.map(\.outputTokens))
    #expect(retimed.map(\.arrival) == drawn.map(\.arrival))
  }

  @Test("clients that wait for answers send a trace's requests in its order, and no sooner than they are answered")
  func closedLoop() throws {
    let folder = try TemporaryFolder()
    let scenario = try Self.scenario(folder, "trace: t.csv, closedLoop: {concurrency: 1}")
    guard let result = (scenario.run() as? ServingOutcome)?.result else {
      Issue.record("no served run")
      return
    }
    #expect(result.records.count == 40 && result.served.unserved == 0)
    for (one, next) in zip(result.records, result.records.dropFirst()) { #expect(next.request.arrival == one.finished) }
  }

  @Test("two answers to when requests are sent are a fault, with the remedy")
  func both() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: ScenarioError.self) {
      try Self.scenario(folder, "trace: t.csv, arrivals: {poisson: 4/s}, closedLoop: {concurrency: 1}")
    }
    #expect(error?.diagnostics.first?.message.contains("leave one out") == true)
  }
}
