import Foundation
import Quantities
import Scenarios
import Testing

/// The trace of a served run against what the run itself answers, and that of a training step with two models.
@Suite struct ServedTraceTests {
  private struct Event {
    var phase: String
    var process: Int
    var thread: Int
    var name: String
    var start: Double
    var length: Double
    var arguments: [String: Any]

    init?(_ json: [String: Any]) {
      guard let phase = json["ph"] as? String, let process = json["pid"] as? Int, let name = json["name"] as? String
      else { return nil }
      (self.phase, self.process, self.name) = (phase, process, name)
      thread = json["tid"] as? Int ?? 0
      start = (json["ts"] as? Double ?? 0) * 1e-6
      length = (json["dur"] as? Double ?? 0) * 1e-6
      arguments = json["args"] as? [String: Any] ?? [:]
    }

    func number(_ name: String) -> Int { arguments[name] as? Int ?? -1 }
  }

  private static func trace(_ text: String) throws -> (events: [Event], outcome: any StudyOutcome) {
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    let timeline = try #require(scenario.study.timeline(seed: scenario.seed))
    let root = try JSONSerialization.jsonObject(with: Data(timeline.trace())) as? [String: Any]
    let events = try #require(root?["traceEvents"] as? [[String: Any]])
    return (events.compactMap(Event.init), scenario.run())
  }

  /// Pieces of one track lie one behind the other.
  private static func expectApart(_ events: [Event]) {
    for track in Dictionary(grouping: events.filter { $0.phase == "X" }, by: { [$0.process, $0.thread] }).values {
      let sorted = track.sorted { $0.start < $1.start }
      for (one, next) in zip(sorted, sorted.dropFirst()) { #expect(next.start > one.start + one.length - 1e-9) }
    }
  }

  @Test("each replica has its iterations: they are busy as the run says, and compute every token", arguments: [1, 3])
  func iterations(replicas: Int) throws {
    let (events, outcome) = try Self.trace(
      """
      kind: serving
      model: llama-3-8b
      fleet: {accelerator: h100-sxm, replicas: \(replicas), router: round-robin}
      workload: {arrivals: {poisson: 12/s}, requests: 120, prompt: {geometric: {mean: 300}}, output: {geometric: {mean: 40}}}
      engine: {policy: chunked-prefill, maxBatch: 16, tokenBudget: 512}
      """)
    Self.expectApart(events)
    let names = events.filter { $0.name == "process_name" }.compactMap { $0.arguments["name"] as? String }
    #expect(names == ["fleet"] + (0..<replicas).map { "replica \($0)" })
    let iterations = events.filter { $0.phase == "X" }
    #expect(Set(iterations.map(\.process)) == Set(1...replicas))
    func value(_ name: String) throws -> Double { try #require(outcome.metric(name)?.value) }
    let busy = iterations.reduce(0) { $0 + $1.length } / (Double(replicas) * (try value("makespan_s")))
    #expect(abs(busy / (try value("busy_ratio")) - 1) < 1e-6)
    let produced = iterations.reduce(0) { $0 + $1.number("tokens") - $1.number("prompt_tokens") }
    // The first token of each answer comes with its prompt.
    let output = try value("output_tokens_per_second") * value("makespan_s")
    #expect(abs(Double(produced + 120) - output) < 0.5)
    let counters = events.filter { $0.phase == "C" && $0.process == 0 }
    #expect(counters.last { $0.name == "served" }?.number("requests") == 120)
    #expect(counters.last { $0.name == "waiting" }?.number("requests") == 0)
    #expect(counters.last { $0.name == "in service" }?.number("requests") == 0)
    #expect(counters.allSatisfy { $0.number("requests") >= 0 })
  }

  @Test("copies to and from the host have tracks of their own, as many as their streams")
  func copies() throws {
    let workload = """
      workload:
        arrivals: {poisson: 30/s}
        requests: 150
        prompt: {fixed: 300}
        output: {fixed: 120}
        sharedPrefixes: {groups: 12, tokens: {fixed: 2000}}
      """
    func engine(_ more: String) -> String {
      """
      kind: serving
      model: llama-3-8b
      fleet: {accelerator: h100-sxm}
      \(workload)
      engine: {maxBatch: 32, kvBlocks: 1200, hostMemory: 16 GB, hostBandwidth: 5 GB/s, \(more)}
      """
    }
    func tracks(_ text: String) throws -> Set<String> {
      let events = try Self.trace(text).events
      Self.expectApart(events)
      let named = events.filter { $0.name == "thread_name" }.compactMap { $0.arguments["name"] as? String }
      #expect(
        events.filter { $0.phase == "X" && $0.thread > 1 }.allSatisfy { $0.number("blocks") > 0 && $0.length > 0 })
      return Set(named).subtracting(["iterations"])
    }
    let prefixes = try tracks(engine("policy: chunked-prefill, prefixCache: true"))
    #expect(prefixes == ["host bus: prefixes in", "host bus: prefixes out"])
    #expect(try tracks(engine("policy: {prefill-first: {preemption: swap}}")) == ["host bus: swaps"])
  }

  @Test("two models that flow against each other have a track each, and no two pieces of a track lie upon another")
  func dualPipe() throws {
    func tracks(_ schedule: String) throws -> Set<String> {
      let events = try Self.trace(
        """
        kind: training
        model: llama-3-8b
        cluster: {accelerator: h100-sxm, count: 8}
        layout: {tensor: 2, pipeline: 4, schedule: \(schedule), zeroStage: 1}
        batch: {global: 16, micro: 1, sequenceLength: 4096}
        """
      ).events
      Self.expectApart(events)
      return Set(events.filter { $0.name == "thread_name" }.compactMap { $0.arguments["name"] as? String })
    }
    #expect(try tracks("1f1b").contains("compute"))
    let pair = try tracks("dualpipe")
    #expect(pair.isSuperset(of: ["compute, first model", "compute, second model"]) && !pair.contains("compute"))
  }
}
