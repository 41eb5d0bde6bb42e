import Reading
import Scenarios
import Testing

/// Keys that change together, and short words for values that are described.
@Suite struct SweptAxisTests {
  private static func runs(_ more: String) throws -> [Scenario] {
    try ScenarioFile.read(text: ScenarioErrorTests.training + "\n" + more, path: "x.yaml")
  }

  private static func fault(_ more: String) -> String {
    do {
      _ = try runs(more)
      return ""
    } catch let error as ScenarioError {
      return error.diagnostics.map { "\($0)" }.joined(separator: "\n")
    } catch { return "\(error)" }
  }

  @Test("points whose keys change together cross with the other keys, and each run is that of a file of its own")
  func together() throws {
    let swept = try Self.runs(
      """
      sweep:
        together: [{cluster.count: 16, batch.global: 64}, {cluster.count: 32, batch.global: 128}]
        layout.tensor: [1, 2]
      expect:
        - metric: tokens_per_second
          at: {cluster.count: 32}
          over: {batch.global: 64, cluster.count: 16}
          atLeast: 1
          source: more machines
      """)
    #expect(swept.count == 4 && swept.map(\.findings.count) == [1, 1, 1, 1])
    let points = [(16, 64, 1), (16, 64, 2), (32, 128, 1), (32, 128, 2)]
    for (run, (count, batch, tensor)) in zip(swept, points) {
      let labels = ["cluster.count": "\(count)", "batch.global": "\(batch)", "layout.tensor": "\(tensor)"]
      #expect(run.point == labels)
      #expect(run.name == "x cluster.count=\(count) batch.global=\(batch) layout.tensor=\(tensor)")
      let alone = try #require(
        try Self.runs(
          "sweep: {cluster.count: [\(count)], batch.global: [\(batch)], layout.tensor: [\(tensor)]}"
        ).first)
      #expect(alone.run().metrics == run.run().metrics)
    }
    let verdicts = JointVerdicts.of(swept.map { ($0, $0.run()) })
    #expect(verdicts.count == 2 && verdicts.map(\.run) == [2, 3])
  }

  @Test(
    "points that name different keys, no keys or the same values, and keys that are swept besides, are faults",
    arguments: [
      ("sweep: {together: [{layout.tensor: 1}, {batch.micro: 2}]}", "keys of the first point, `layout.tensor`"),
      ("sweep: {together: [3]}", "must map keys"), ("sweep: {together: []}", "list of values"),
      ("sweep: {together: [{layout.tensor: 1}, {layout.tensor: 1}]}", "twice"),
      ("sweep: {together: [{layout.tensor: 1}, {layout.tensor: 2}], layout.tensor: [4]}", "swept twice"),
      ("variants: {a: {layout.tensor: 1}}\nsweep: {together: [{layout.tensor: 2}]}", "set by `variants`"),
      ("sweep: {together: [{layout.tensor.x: 1}]}", "cannot be swept"),
    ])
  func faults(more: String, message: String) {
    let fault = Self.fault(more)
    #expect(fault.contains(message) && fault.contains("x.yaml:"), "\(fault)")
  }

  @Test("a described value is called by its name, a choice with settings by its word, where that tells them apart")
  func shortWords() throws {
    let described = "[{from: h100-sxm, name: slow, memoryBandwidth: 2 TB/s}, {from: h100-sxm, name: fast}]"
    let runs = try Self.runs(
      """
      sweep: {cluster.accelerator: \(described)}
      expect:
        - metric: step_time_s
          at: {cluster.accelerator: slow}
          over: {cluster.accelerator: {from: h100-sxm, name: fast}}
          atLeast: 1
          source: bandwidth
      """)
    #expect(runs.map { $0.point["cluster.accelerator"] } == ["slow", "fast"])
    #expect(JointVerdicts.of(runs.map { ($0, $0.run()) }).map(\.verdict.holds) == [true])
    // Where one word is of two values, each is told by all of it.
    let same = try Self.runs(
      "sweep: {cluster.accelerator: [{from: h100-sxm, name: mine, memory: 79 GiB}, {from: h100-sxm, name: mine}]}")
    #expect(Set(same.map { $0.point["cluster.accelerator"] }).count == 2)
    #expect(same.allSatisfy { $0.name.contains("h100-sxm") })
    let policies = try ScenarioFile.read(
      text: """
        kind: serving
        model: llama-3-8b
        fleet: {accelerator: h100-sxm}
        workload: {arrivals: {poisson: 1/s}, requests: 10, prompt: {fixed: 10}, output: {fixed: 10}}
        engine: {policy: continuous}
        sweep: {engine.policy: [continuous, {orca: {greatestOutput: 64}}]}
        expect: [{metric: ttft_mean_s, at: {engine.policy: orca}, atLeast: 0 s, source: none}]
        """, path: "y.yaml")
    #expect(policies.map(\.name) == ["y engine.policy=continuous", "y engine.policy=orca"])
    #expect(policies.map(\.expectations.count) == [0, 1])
  }
}
