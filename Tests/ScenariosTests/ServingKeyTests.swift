import Hardware
import Quantities
import Reading
import Scenarios
import Serving
import Testing

/// Keys by which a file says what published runs did.
@Suite struct ServingKeyTests {
  private static let text = """
    kind: serving
    model: gpt-oss-20b
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {poisson: 6/s}, requests: 60, prompt: {fixed: 100}, output: {uniform: [2, 30]}}
    engine: {policy: continuous}
    """

  private func scenario(_ key: String, _ value: String) throws -> Scenario {
    let lines = Self.text.split(separator: "\n").map { $0.hasPrefix(key + ":") ? "\(key): \(value)" : String($0) }
    return try #require(
      try ScenarioFile.read(text: lines.joined(separator: "\n"), path: "x.yaml").first)
  }

  private func plan(_ key: String, _ value: String) throws -> ServingPlan {
    guard let plan = (try scenario(key, value).study as? ServingStudy)?.plan else { throw WrongKind() }
    return plan
  }

  private struct WrongKind: Error {}

  private func faults(_ key: String, _ value: String) -> [String] {
    do {
      _ = try scenario(key, value)
      return []
    } catch {
      return (error as? ScenarioError)?.diagnostics.map(\.message) ?? ["\(error)"]
    }
  }

  private static let workload = "requests: 60, prompt: {fixed: 100}, output: {uniform: [2, 30]}"

  @Test("everybody comes at the start")
  func atOnce() throws {
    let plan = try plan("workload", "{arrivals: at-once, \(Self.workload)}")
    #expect(plan.workload.requests(seed: 3).map(\.arrival) == Array(repeating: 0, count: 60))
    #expect(
      faults("workload", "{arrivals: {at-once: 6/s}, \(Self.workload)}")
        == ["`at-once` takes no settings: everybody comes at the start"])
  }

  @Test("prompts that are shared whole come again in turn, and are found in the cache")
  func repeatedPrompts() throws {
    let shared = "arrivals: {even: 2/s}, \(Self.workload), sharedPrefixes: {groups: 7, tokens: whole"
    let plan = try plan("workload", "{\(shared), order: round-robin}}")
    let requests = plan.workload.requests(seed: 1)
    #expect(requests.map(\.prefixGroup) == (0..<60).map { $0 % 7 })
    #expect(requests.allSatisfy { $0.prefixTokens == $0.promptTokens && $0.promptTokens == 100 })
    let random = try self.plan("workload", "{\(shared)}}").workload.requests(seed: 1)
    #expect(Set(random.map(\.prefixGroup)) == Set(0..<7) && random.map(\.prefixGroup) != requests.map(\.prefixGroup))
  }

  @Test("latencies are those of the requests behind the warm-up that the file states")
  func warmUp() throws {
    let scenario = try scenario("workload", "{arrivals: {poisson: 40/s}, \(Self.workload), warmUp: 20}")
    let outcome = scenario.run()
    guard let result = (outcome as? ServingOutcome)?.result else { throw WrongKind() }
    let counted = result.records.dropFirst(20)
    let first = counted.reduce(0) { $0 + $1.timeToFirstToken } / 40
    #expect(abs(try #require(outcome.metric("ttft_mean_s")).value / first - 1) < 1e-12)
    let gaps = counted.reduce(0) { $0 + $1.request.outputTokens - 1 }
    let seconds = counted.reduce(0) { $0 + $1.finished - $1.firstToken }
    #expect(abs(try #require(outcome.metric("itl_mean_s")).value / (seconds / Double(gaps)) - 1) < 1e-12)
    #expect(outcome.metric("warm_up_requests_count")?.value == 20)
    #expect(outcome.metric("requests_count")?.value == 60)
    let whole = try self.scenario("workload", "{arrivals: {poisson: 40/s}, \(Self.workload), warmUp: 0}").run()
    #expect(whole.metric("warm_up_requests_count")?.value == 0)
    #expect(
      faults("workload", "{arrivals: {poisson: 40/s}, \(Self.workload), warmUp: 60}")
        == ["`workload.warmUp` leaves out 60 of 60 requests; leave some to be counted"])
  }

  @Test("parts of a checkpoint have formats of their own: narrower weights leave more room")
  func parts() throws {
    let wide = try plan("engine", "{policy: continuous}")
    let narrow = try plan("engine", "{policy: continuous, parts: {experts: {weight: mxfp4}}}")
    #expect(narrow.engine.parts == PartFormats(experts: OperandFormats(weight: .mxfp4, activation: .bf16)))
    #expect(narrow.cacheBlocks > wide.cacheBlocks)
    let both = try plan(
      "engine", "{policy: continuous, parts: {attention: {weight: fp8, activation: fp8}, experts: {weight: int4}}}")
    #expect(both.engine.parts.attention == OperandFormats(weight: .fp8, activation: .fp8))
    let found = faults("engine", "{policy: continuous, parts: {experts: {weight: mxfp4, activation: nvfp4}}}")
    #expect(found.count == 1 && found[0].contains("h100-sxm does not multiply nvfp4"), "\(found)")
    #expect(faults("engine", "{policy: continuous, parts: {experts: {}}}").count == 1)
  }

  @Test("an engine that looks into its inbox seldom keeps new requests waiting")
  func receiveInterval() throws {
    func wait(_ interval: Int) throws -> Double {
      let outcome = try scenario("engine", "{policy: {prefill-first: {}}, receiveInterval: \(interval)}").run()
      return try #require(outcome.metric("ttft_mean_s")).value
    }
    #expect(try wait(20) > wait(1))
  }

  @Test("a replica has the network of its accelerator, and boards of the size that the file states")
  func nodes() throws {
    #expect(try plan("fleet", "{accelerator: a100-sxm-80gb}").cluster.interNode.name == "infiniband-hdr")
    #expect(try plan("fleet", "{accelerator: h100-sxm}").cluster.interNode.name == "infiniband-ndr")
    #expect(try plan("fleet", "{accelerator: h100-sxm, tensor: 8}").cluster.nodeSize == 8)
    #expect(try plan("fleet", "{accelerator: h100-sxm, tensor: 8, nodeSize: 4}").cluster.nodeSize == 4)
  }
}
