import Reading
import Scenarios
import TestSupport
import Testing
import Training

/// `auto`: the least that is shared out and computed again with which a run fits.
@Suite struct LeastThatFitsTests {
  private func scenario(_ model: String, count: Int, micro: Int = 1, layout: String = "", extra: String = "") throws
    -> Scenario
  {
    let text = """
      kind: training
      model: \(model)
      cluster: {accelerator: h100-sxm, count: \(count)}
      layout: {\(layout)}
      batch: {global: \(count * micro), micro: \(micro), sequenceLength: 8192}
      \(extra)
      """
    return try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
  }

  private func plan(_ scenario: Scenario) throws -> TrainingPlan {
    try #require(scenario.study as? TrainingStudy).plan
  }

  private func fits(_ plan: TrainingPlan) -> Bool { plan.memoryPlans().allSatisfy(\.fits) }

  @Test("what is left out is the first of all settings, one by one, that fits: sharing before recompute")
  func least() throws {
    var stream = SeededGenerator(seed: .random(in: 0...UInt64.max))
    for _ in 0..<20 {
      let model = try #require(
        ["opt-1.3b", "opt-2.7b", "llama-3-8b", "qwen3-14b"].randomElement(using: &stream))
      let count = try #require([2, 4, 8, 16].randomElement(using: &stream))
      let micro = Int.random(in: 1...4, using: &stream)
      let chosen = try plan(try scenario(model, count: count, micro: micro))
      var expected: (mode: Recompute, stage: Int)?
      for mode in Recompute.allCases where expected == nil {
        for stage in 0...3 where expected == nil {
          let said = try scenario(
            model, count: count, micro: micro, layout: "zeroStage: \(stage)", extra: "recompute: \(mode.rawValue)")
          if fits(try plan(said)) { expected = (mode, stage) }
        }
      }
      #expect(chosen.recompute == expected?.mode ?? .none)
      #expect(chosen.layout.zeroStage == expected?.stage ?? 0)
    }
  }

  @Test("a key that is said stays, beside one that is chosen")
  func said() throws {
    let stage = try plan(try scenario("llama-3-8b", count: 8, layout: "zeroStage: 0", extra: "recompute: none"))
    #expect(stage.layout.zeroStage == 0 && stage.recompute == .none && !fits(stage))
    let mode = try plan(try scenario("llama-3-8b", count: 8, layout: "zeroStage: auto", extra: "recompute: full"))
    #expect(mode.layout.zeroStage == 1 && mode.recompute == .full && fits(mode))
    let parts = try plan(
      try scenario("llama-3-8b", count: 8, layout: "partition: {weights: 1, gradients: 8, states: 8}"))
    #expect(parts.layout.zeroStage == 0 && fits(parts))
  }

  @Test("what was chosen is said and taken down as what the run took")
  func takenDown() throws {
    let found = try scenario("llama-3-8b", count: 8)
    #expect(found.notes.contains("`layout.zeroStage` is 2: the least with which it fits (`auto`)"))
    func input(_ key: String) -> String? { found.inputs.first { $0.key == key }?.value }
    #expect(input("layout.zeroStage") == "2" && input("recompute") == "none")
    #expect(try scenario("opt-1.3b", count: 8).notes.allSatisfy { !$0.contains("auto") })
  }

  @Test("a word that is none is a fault of its place, and numbers beyond the stages are too")
  func faults() throws {
    for (value, words) in [("auot", "did you mean `auto`?"), ("5", "known are 0, 1, 2 and 3"), ("-1", "zeroStage")] {
      let error = try #require(throws: ScenarioError.self) {
        try scenario("llama-3-8b", count: 8, layout: "zeroStage: \(value)")
      }
      #expect(error.description.contains(words))
    }
  }
}
