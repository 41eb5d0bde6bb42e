import Foundation
import Hardware
import Reading
import Scenarios
import TestSupport
import Testing
import Training

@Suite struct SearchScenarioTests {
  private func search(_ block: String, base: String = ScenarioErrorTests.training) throws -> SearchScenario {
    try #require(try ScenarioFile.readSearches(text: base + "\nsearch: \(block)\n", path: "a/b.yaml").first)
  }

  private func faults(_ text: String, _ read: (String) throws -> Void) -> [String] {
    do {
      try read(text)
      return []
    } catch {
      return (error as? ScenarioError)?.diagnostics.map { "\($0.line):\($0.column): \($0.message)" } ?? ["\(error)"]
    }
  }

  @Test("without a word every key varies over what divides")
  func defaults() throws {
    for scenario in [
      try search("{}"),
      try #require(try ScenarioFile.readSearches(text: ScenarioErrorTests.training, path: "b.yaml").first),
    ] {
      let space = scenario.search.space
      #expect(space.tensor == [1, 2, 4, 8])
      #expect(space.pipeline == [1, 2, 4, 8, 16])
      #expect(space.virtualStages == [1, 2, 4, 8, 16, 32])
      #expect(space.micro == [1, 2, 4, 8, 16, 32, 64])
      #expect(space.recompute == Recompute.allCases && space.zeroStage == [0, 1, 2, 3])
      #expect(Set(PipelineSchedules.names).subtracting(space.schedule) == ["modular", "pipedream-2bw"])
      #expect(space.sequenceParallel == [false, true])
      #expect(space.overlapGradients == [true] && space.overlapParameters == [false, true])
      #expect(space.counts == [16] && space.globalBatches == [64])
      #expect(scenario.search.objective == .time && scenario.search.limit == 20)
      #expect(scenario.own?.layout.tensor == 2)
    }
  }

  @Test("a key takes a list, one value, all, or the file's own")
  func vary() throws {
    let block = """
      {by: tokens-per-dollar, keep: 7, vary: {layout.tensor: [4, 2, 4], layout.pipeline: fixed, recompute: selective,
        layout.schedule: [1f1b, zb-h1], layout.sequenceParallel: all, layout.zeroStage: 0, cluster.count: [8, 32],
        layout.overlapParameters: all, layout.stages: equal, batch.global: [64, 128], batch.micro: all}}
      """
    let search = try search(block).search
    #expect(search.objective == .tokensPerDollar && search.limit == 7)
    #expect(search.space.tensor == [4, 2] && search.space.pipeline == [2])
    #expect(search.space.recompute == [.selective] && search.space.schedule == ["1f1b", "zb-h1"])
    #expect(search.space.sequenceParallel == [true, false] && search.space.zeroStage == [0])
    #expect(search.space.counts == [8, 32] && search.space.globalBatches == [64, 128])
    #expect(search.space.overlapParameters == [true, false] && search.space.stages == [.equal])
  }

  @Test(
    "a fault of the search is named at its place, by `check` and by `search`",
    arguments: [
      ("{by: price}", "6:14: unknown figure to rank by `price`; known are time, cost, tokens-per-dollar"),
      ("{kep: 3}", "6:10: unknown key `kep`; did you mean `keep`?"),
      ("{keep: 0}", "6:16: `search.keep` is 0; it must lie between 1 and 1000"),
      ("{vary: {layout.tensr: 2}}", "6:17: unknown key `layout.tensr`; did you mean `layout.tensor`?"),
      ("{vary: {layout.schedule: [1f1p]}}", "6:35: unknown schedule `1f1p`; did you mean `1f1b`?"),
      (
        "{vary: {layout.tensor: []}}",
        "6:32: `search.vary.layout.tensor` must name at least one value, `all` or `fixed`"
      ),
      (
        "{vary: {layout.tensor: [0]}}",
        "6:33: `search.vary.layout.tensor[0]` is 0; it must lie between 1 and 1000000000"
      ),
      (
        "{vary: {cluster.count: [12]}}",
        "6:32: `cluster.count`: count 12 is not a whole number of nodes of 8; use 8 or 16"
      ),
    ])
  func errors(block: String, message: String) {
    let text = ScenarioErrorTests.training + "\nsearch: \(block)\n"
    #expect(faults(text) { _ = try ScenarioFile.readSearches(text: $0, path: "x.yaml") } == [message])
    #expect(faults(text) { _ = try ScenarioFile.read(text: $0, path: "x.yaml") } == [message])
  }

  @Test("only training is searched, and a misspelt key is named")
  func others() {
    let serving = faults(ScenarioErrorTests.serving) { _ = try ScenarioFile.readSearches(text: $0, path: "x.yaml") }
    #expect(serving == ["1:7: layouts are searched for `kind: training` alone"])
    let misspelt = faults(ScenarioErrorTests.training + "\nserch: {}\n") {
      _ = try ScenarioFile.readSearches(text: $0, path: "x.yaml")
    }
    #expect(misspelt == ["6:1: unknown key `serch`; did you mean `search`?"])
  }

  @Test("a layout that does not divide is no fault of a search, which may find one that does")
  func ownLayout() throws {
    let text = ScenarioErrorTests.training.replacingOccurrences(of: "pipeline: 2", with: "pipeline: 5")
    #expect(throws: ScenarioError.self) { try ScenarioFile.read(text: text, path: "x.yaml") }
    #expect(try ScenarioFile.readSearches(text: text, path: "x.yaml").count == 1)
  }

  @Test("the scenario of a combination is that plan, runs without the search, and reads back the same")
  func candidates() throws {
    let base = ScenarioErrorTests.training.replacingOccurrences(
      of: "{tensor: 2, pipeline: 2}", with: "{tensor: 2, data: 8}")
    let scenario = try search("{vary: {cluster.count: [16, 32], layout.overlapParameters: all}}", base: base)
    var random = SeededGenerator(seed: 5)
    var made = 0
    while made < 40 {
      let point = scenario.search.space.point(Int.random(in: 0..<scenario.search.space.combinations, using: &random))
      guard let plan = try? scenario.search.plan(point) else { continue }
      made += 1
      let own = try #require(try scenario.scenario(point))
      guard let read = (own.study as? TrainingStudy)?.plan else { continue }
      #expect(read.layout.tensor == plan.layout.tensor && read.layout.pipeline == plan.layout.pipeline)
      #expect(read.shape == plan.shape && read.layout.schedule == plan.layout.schedule)
      #expect(read.cluster == plan.cluster && read.batch == plan.batch && read.recompute == plan.recompute)
      #expect(TrainingSimulation.run(read).metrics == TrainingSimulation.run(plan).metrics)
      #expect(!own.text.contains("search:") && own.name == "b " + point.label)
      #expect(try ScenarioFile.read(text: own.text, path: "c.yaml").first?.name == own.name)
    }
  }

  @Test("each swept value is a search of its own")
  func sweep() throws {
    let text = ScenarioErrorTests.training + "\nsweep: {cluster.accelerator: [h100-sxm, h200-sxm]}\n"
    let searches = try ScenarioFile.readSearches(text: text, path: "b.yaml")
    #expect(searches.map(\.search.cluster.accelerator.name) == ["h100-sxm", "h200-sxm"])
    #expect(searches.map(\.name) == ["b cluster.accelerator=h100-sxm", "b cluster.accelerator=h200-sxm"])
  }

  @Test("the JSON Schema knows the keys of a search that the reader knows")
  func schema() throws {
    let data = try Data(contentsOf: Checkout.file("Scenarios/scenario.schema.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let kinds = try #require(root["oneOf"] as? [[String: Any]])
    let training = try #require(
      kinds.compactMap { $0["properties"] as? [String: Any] }
        .first { (($0["kind"] as? [String: Any])?["const"] as? String) == "training" })
    let search = try #require((training["search"] as? [String: Any])?["properties"] as? [String: Any])
    let vary = try #require((search["vary"] as? [String: Any])?["properties"] as? [String: Any])
    func known(_ block: String) -> Set<String> {
      let message = faults(ScenarioErrorTests.training + "\nsearch: \(block)\n") {
        _ = try ScenarioFile.readSearches(text: $0, path: "x.yaml")
      }
      let list = message.first?.components(separatedBy: "known are ").last ?? ""
      return Set(list.components(separatedBy: ", "))
    }
    #expect(known("{xyzzyxyzzy: 1}") == Set(search.keys))
    #expect(known("{vary: {xyzzyxyzzyxyzzyxyzzy: 1}}") == Set(vary.keys))
  }
}
