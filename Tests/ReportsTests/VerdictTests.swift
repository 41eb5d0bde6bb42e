import Foundation
import GRDB
import Presentation
import Quantities
import Reading
import Reports
import RunStore
import Scenarios
import TestSupport
import Testing

/// What a page says before any number, and runs as rows.
@Suite struct VerdictTests {
  private static func training(_ more: String, tensor: Int = 2) -> String {
    """
    kind: training
    model: llama-3-8b
    cluster: {accelerator: h100-sxm, count: 8}
    layout: {tensor: \(tensor), zeroStage: 1}
    batch: {global: 64, micro: 1, sequenceLength: 4096}
    \(more)
    """
  }

  private static func reported(_ texts: [String]) throws -> [ReportedRun] {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    return try texts.flatMap { try ScenarioFile.read(text: $0, path: "x.yaml") }.map { scenario in
      let provenance = RunProvenance(version: "test", started: Date(), wallSeconds: 1, host: "here")
      let id = try store.save(scenario, scenario.run(), provenance)
      return ReportedRun(run: try store.run(id), details: try store.details(of: id))
    }
  }

  @Test("a page says first which run does not fit, which objective was missed and which figure disagrees, and why")
  func verdicts() throws {
    let bad = Self.training(
      """
      recompute: none
      objectives: {step_time_s: 1 ms}
      expect: [{metric: mfu_ratio, value: 0.01, tolerance: 1 %, source: "a paper"}]
      """, tensor: 1)
    let good = Self.training("objectives: {step_time_s: 100 s}", tensor: 8)
    let alone = try ReportDocument(try Self.reported([bad]))
    for text in [alone.html, alone.markdown] {
      let first = try #require(text.range(of: "Fails 3 of 3 that were asked of it."))
      let numbers = try #require(text.range(of: "memory peak"))
      let head = text[first.lowerBound..<numbers.lowerBound]
      for part in [
        "does not fit: the fullest rank needs", "objective 1 ms: missed",
        "has no mfu_ratio; nothing can be held against the figure of a paper",
      ] {
        #expect(head.contains(part), "\(part)")
      }
    }
    let fine = try ReportDocument(try Self.reported([good])).markdown
    #expect(fine.contains("Holds all that was asked of it."))
    let both = try ReportDocument(try Self.reported([good, bad])).html
    let sentence = try #require(both.range(of: "1 of 2 runs fail what was asked of them."))
    let table = try #require(both.range(of: "<table"))
    #expect(both[sentence.lowerBound..<table.lowerBound].matches(of: /<b>run 2 NO<\/b>/).count == 3)
    #expect(!both[..<table.lowerBound].contains("run 1 "))
  }

  @Test("the set-up, the notes and the error of a run are stored, and stand on its page")
  func accuracy() throws {
    let text = Self.training("framework: aleph-alpha")
    let run = try #require(try Self.reported([text]).first)
    let outcome = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first).run()
    #expect(run.details.accuracy == outcome.accuracy && !outcome.accuracy.errors.isEmpty)
    #expect(run.details.statements.first?.sentence == outcome.setting)
    let page = try ReportDocument([run]).html
    #expect(page.contains("error on 160 published runs not fitted: median 2.9 %, nine in ten within 9.1 %"))
    #expect(page.contains("llama-3-8b on 8 h100-sxm"))
    let untimed = try ReportDocument(
      try Self.reported([text.replacing("h100-sxm", with: "mi300x")])
    ).html
    #expect(untimed.contains("error unknown: nobody timed kernels of mi300x"))
    #expect(!untimed.contains("published runs not fitted"))
  }

  @Test("a fleet is announced as one")
  func fleet() throws {
    let text = """
      kind: serving
      model: llama-3-8b
      fleet: {accelerator: h100-sxm, replicas: 4, tensor: 2, router: round-robin}
      workload: {arrivals: {poisson: 6/s}, requests: 60, prompt: {fixed: 100}, output: {fixed: 20}}
      engine: {policy: continuous}
      """
    #expect(try ReportDocument(try Self.reported([text])).html.contains("4 replicas of 2 h100-sxm behind round-robin"))
  }

  @Test("two queue runs show a chart and their tables without anything unfolded")
  func queues() throws {
    let queue = """
      kind: queue
      arrivals: {poisson: 0.5/s}
      service: {fixed: 1 s}
      compare: [{fcfs: {}}]
      requests: 2000
      sweep: {seed: [1, 2]}
      """
    let page = try ReportDocument(try Self.reported([queue])).html
    let open = page.replacing(/<details class="fold">.*?<\/section>/.dotMatchesNewlines(), with: "")
    #expect(open.contains("Policies side by side") && open.contains("<svg class=\"chart"))
    #expect(open.matches(of: /wait simulated/).count == 2)
  }

  // MARK: Runs as rows

  private static let sweep =
    training("objectives: {memory_used_ratio: 60 %}").replacing(
      "tensor: 2", with: "tensor: 1") + "\nsweep: {layout.tensor: [1, 2, 4], layout.pipeline: [1, 2]}\n"

  @Test("many runs are rows: the swept keys are columns, and the best of those that hold is marked")
  func rows() throws {
    let runs = try Self.reported([Self.sweep])
    let grid = RunGrid.table(
      runs.map { item in
        RunGrid.Run(
          label: "run \(item.run.id)", name: item.run.name, inputs: item.run.inputs, seed: item.run.seed,
          metrics: item.run.metrics, holds: item.details.verdicts.allSatisfy(\.holds))
      }, kind: "training")
    #expect(grid.rows.count == 6 && Array(grid.header.prefix(4)) == ["run", "pipeline", "tensor", "holds"])
    #expect(Set(grid.rows.map { [$0[1].text, $0[2].text] }).count == 6)
    let column = try #require(grid.header.firstIndex(of: "step time"))
    let holding = runs.filter { $0.details.verdicts.allSatisfy(\.holds) }
    #expect((1..<6).contains(holding.count))
    let best = holding.min { ($0.run.metric("step_time_s")?.value ?? 0) < ($1.run.metric("step_time_s")?.value ?? 0) }
    let marked = grid.rows.filter { $0[column].mark == .best }.map { $0[0].text }
    #expect(marked == ["\(try #require(best).run.id)"])
    #expect(grid.rows.filter { $0[3].mark == .bad }.count == 6 - holding.count)
    let longest = grid.rows.compactMap { $0[column].share }.max()
    #expect(longest == 1)
    #expect(try ReportDocument(runs).html.contains("class=\"n bar best\""))
  }

  @Test("what is the same in all runs is said once, and what is described by name is one column")
  func columns() {
    func run(_ number: Int, _ inputs: [(String, String)]) -> RunGrid.Run {
      RunGrid.Run(
        label: "run \(number)", name: "n\(number)",
        inputs: inputs.map { ScenarioInput(key: $0.0, value: $0.1, number: Double($0.1), source: .set) }, seed: 1,
        metrics: [Metric("step_time_s", Double(number), .time), Metric("mfu_ratio", 0.5, .ratio)], holds: nil)
    }
    let named = RunGrid.table(
      [
        run(1, [("cluster.accelerator", "h100-sxm")]),
        run(
          2,
          [
            ("cluster.accelerator.from", "h100-sxm"), ("cluster.accelerator.name", "fat"),
            ("cluster.accelerator.memory", "1"),
          ]),
      ], kind: "training")
    #expect(named.header == ["run", "accelerator", "step time"])
    #expect(named.rows.map { $0[1].text } == ["h100-sxm", "fat"])
    #expect(named.notes.contains("the same in all: MFU 50 %"))
    let many = RunGrid.table(
      [run(1, (0..<9).map { ("k\($0)", "1") }), run(2, (0..<9).map { ("k\($0)", "2") })], kind: "training")
    #expect(many.header[1] == "name" && many.rows[1][1].text == "n2")
  }

  @Test("numbers that earlier versions called exact are deterministic, those of queues stay")
  func migration() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.sqlite")
    try RunStore.make(path: path, version: "9 files")
    try DatabaseQueue(path: path).write { database in
      for (id, kind) in [(1, "training"), (2, "queue")] {
        try database.execute(
          sql: "INSERT INTO run VALUES (?, ?, 'n', 'kind: x', '', 1, '0.1', '', 1, '', '[]')", arguments: [id, kind])
        try database.execute(
          sql: "INSERT INTO metric VALUES (?, 'a_s', 1, 's', NULL, NULL, 'exact')", arguments: [id])
      }
      try database.execute(
        sql:
          "INSERT INTO queue_policy (run_id, number, policy, arrivals_per_second, answer) VALUES (2, 0, 'a', 1, 'exact')"
      )
    }
    let store = try RunStore.open(path: path)
    #expect(try store.run(1).metrics.map(\.certainty) == [.deterministic])
    #expect(try store.run(2).metrics.map(\.certainty) == [.exact])
  }
}
