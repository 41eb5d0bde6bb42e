import Foundation
import Quantities
import Reading
import Scenarios
import TestSupport
import Testing

/// What a person's file may hold, and the words in which it is refused.
@Suite struct InputWordsTests {
  private func faults(_ text: String, path: String = "x.yaml") -> [String] {
    do throws(ScenarioError) {
      _ = try ScenarioFile.read(text: text, path: path)
      return []
    } catch { return error.diagnostics.map { "\($0.line):\($0.column): \($0.message)" } }
  }

  private func read(_ text: String, path: String = "x.yaml") throws -> [Scenario] {
    try ScenarioFile.read(text: text, path: path)
  }

  @Test("an empty file is told every kind that there is")
  func empty() {
    for text in ["", "# nothing\n", "\u{FEFF}"] {
      for kind in Studies.kinds {
        #expect(faults(text).contains { $0.contains("`kind: \(kind)`") }, "\(faults(text))")
      }
    }
  }

  @Test("a mark at the start and the line ends of another system change nothing")
  func marks() throws {
    let text = ScenarioErrorTests.training
    let folder = try TemporaryFolder()
    let plain = try read(text).map(\.text)
    for saved in ["\u{FEFF}" + text, text.replacingOccurrences(of: "\n", with: "\r\n")] {
      let path = try folder.write(saved, to: "x.yaml")
      #expect(try ScenarioFile.read(path: path).map(\.text) == plain)
    }
  }

  @Test("a merge gives the keys of its base, and a key beside it wins, as if written out")
  func merges() throws {
    let merged = """
      x-base: &base {accelerator: h100-sxm, count: 8, nodeSize: 4}
      x-more: &more {count: 32, nodeSize: 8}
      kind: training
      model: llama-3-8b
      cluster:
        <<: [*more, *base]
        count: 16
      layout: {tensor: 2, pipeline: 2}
      batch: &batch {global: 64, micro: 1, sequenceLength: 4096}
      """
    let written = """
      kind: training
      model: llama-3-8b
      cluster: {accelerator: h100-sxm, count: 16, nodeSize: 8}
      layout: {tensor: 2, pipeline: 2}
      batch: {global: 64, micro: 1, sequenceLength: 4096}
      """
    func metrics(_ text: String) throws -> [Metric] { try #require(try read(text).first).run().metrics }
    #expect(try metrics(merged) == metrics(written))
    // What is stored can be read again without what stood beside it.
    let stored = try #require(try read(merged).first?.text)
    #expect(!stored.contains("x-base") && !stored.contains("<<"))
    #expect(try metrics(stored) == metrics(written))
    #expect(faults("<<: 3\nkind: training").contains { $0.hasPrefix("1:1: `<<` takes in a mapping") })
    #expect(faults(written + "\nlayout.x-a: 1\n").contains { $0.contains("unknown key `layout.x-a`") })
  }

  @Test("aliases that stand for more than any machine holds are refused before they are written out")
  func laughs() {
    var lines = ["x-a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    for (above, name) in zip("abcdefghijk", "bcdefghijkl") {
      lines.append("x-\(name): &\(name) [" + Array(repeating: "*\(above)", count: 10).joined(separator: ", ") + "]")
    }
    #expect(faults(lines.joined(separator: "\n")).contains { $0.contains("the aliases stand for more than") })
    let deep = String(repeating: "[", count: 900)
    let chain = (1..<60).map { "x-\($0): &a\($0) \(deep)*a\($0 - 1)\(deep.replacingOccurrences(of: "[", with: "]"))" }
    #expect(faults((["x-0: &a0 1"] + chain).joined(separator: "\n")).contains { $0.contains("deep in one another") })
  }

  @Test(
    "what is no YAML is told in words of ours, at its place",
    arguments: [
      ("kind: [a", "the list that begins at 1:7 is not closed"), ("kind: [", "a value is missing"),
      ("kind: {a: 1", "the mapping that begins at 1:7 is not closed"),
      ("kind: training\n\tmodel: x", "2:"), ("a: b: c", "a second `:` in one line"),
      ("a: *b", "the alias stands for nothing"), ("a: 'b", "its last quote is missing"),
      ("a: 1\n---\nb: 2", "a second document begins"), ("a: 1\na: 2", "`a` stands twice in one mapping"),
      ("a: \u{0}", "the character"), ("a: " + String(repeating: "[", count: 2000), "lie too deep in one another"),
    ])
  func yaml(text: String, part: String) {
    let found = faults(text)
    #expect(found.contains { $0.contains(part) }, "\(found)")
    for word in ["yaml_", "YamlError", "Yams", "set_max", "Context("] {
      #expect(!found.contains { $0.contains(word) }, "\(found)")
    }
  }

  @Test("faults of a sweep stand at the value or the key that is at fault")
  func sweepPlaces() {
    func sweep(_ text: String, layout: String = "") -> [String] {
      faults(
        """
        kind: training
        model: llama-3-8b
        cluster: {accelerator: h100-sxm, count: 16}
        batch: {global: 64, micro: 1, sequenceLength: 4096}
        sweep:
          \(text)
        \(layout)
        """)
    }
    for layout in ["", "layout: {zeroStage: 1}"] {
      let found = sweep("layout.tensor: [3]", layout: layout)
      #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("6:19: ") && $0.contains("3") }, "\(found)")
      let key = sweep("layout.tensr: [1, 2]", layout: layout)
      #expect(key == ["6:3: unknown key `tensr`; did you mean `tensor`?"], "\(key)")
      let twice = sweep("layout.tensor: [2, 1, 2]", layout: layout)
      #expect(twice.count == 1 && twice[0].hasPrefix("6:25: `layout.tensor` is swept over `2` twice"), "\(twice)")
    }
  }

  @Test(
    "a metric that the run will not have is named before it runs",
    arguments: [
      ("training", "mfu", "did you mean `mfu_ratio`?"), ("training", "step_tim_s", "did you mean `step_time_s`?"),
      ("serving", "ttft_p98_s", "did you mean `ttft_p9"), ("queue", "ps_wait_mean", "did you mean `ps_wait_mean_s`?"),
    ])
  func metrics(kind: String, name: String, part: String) {
    let base =
      switch kind {
      case "training": ScenarioErrorTests.training
      case "serving": ScenarioErrorTests.serving
      default: QueueScenarioTests.queue.replacingOccurrences(of: "compare: [", with: "compare: [ps, ")
      }
    let text = base + "\nexpect: [{metric: \(name), value: 1, tolerance: 5 %, source: me}]\n"
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("expect") } ?? 0
    let found = faults(text)
    #expect(
      found.contains { $0.hasPrefix("\(line + 1):19: unknown metric `\(name)`") && $0.contains(part) }, "\(found)")
  }

  @Test("every number that a run answers with may be expected")
  func knownMetrics() throws {
    let texts = [
      ScenarioErrorTests.training + "\nhorizon: {tokens: 1T tokens}\n",
      ScenarioErrorTests.serving + "\nobjectives: {ttft: {p99: 2 s}}\n", QueueScenarioTests.queue,
    ]
    for text in texts {
      let outcome = try #require(try read(text).first).run()
      let figures = outcome.metrics.map { "{metric: \($0.name), value: 1, tolerance: 5 %, source: me}" }
      #expect(faults(text + "\nexpect: [\(figures.joined(separator: ", "))]\n").isEmpty)
    }
  }

  @Test("an objective goes by the name of any metric that the run answers with, in every kind")
  func objectives() throws {
    func wrong(_ text: String, _ objectives: String) -> [String] { faults(text + "\nobjectives: {\(objectives)}\n") }
    let training = ScenarioErrorTests.training
    #expect(wrong(training, "ttft: {p99: 1 s}").contains { $0.hasPrefix("6:14: unknown key `ttft`") })
    #expect(wrong(training, "step_time: 1 s").contains { $0.contains("step_time_s") })
    #expect(wrong(training, "mfu_ratio: 1 s").contains { $0.contains("objectives.mfu_ratio") })
    #expect(wrong(training, "horizon_steps_count: 3").contains { $0.contains("neither way is better") })
    #expect(wrong(training, "mfu_ratio: {}").contains { $0.contains("says no bound") })
    #expect(wrong(QueueScenarioTests.queue, "nobody_wait_mean_s: 1 s").contains { $0.contains("will have no metric") })
    let kinds = [
      (training, "step_time_s: {atMost: 1 ms}, mfu_ratio: 1 %", ["step_time_s": false, "mfu_ratio": true]),
      (
        ScenarioErrorTests.serving, "ttft: {p99: 1 h}, output_tokens_per_second: {atLeast: 1e12}",
        ["ttft_p99_s": true, "output_tokens_per_second": false]
      ),
    ]
    for (text, objectives, wanted) in kinds {
      let scenario = try #require(try read(text + "\nobjectives: {\(objectives)}\n").first)
      let verdicts = scenario.verdicts(on: scenario.run()).filter { wanted[$0.metric] != nil }
      #expect(Dictionary(verdicts.map { ($0.metric, $0.holds) }, uniquingKeysWith: { $1 }) == wanted)
    }
  }

  @Test("a policy without settings says so")
  func noSettings() {
    let found = faults(
      ScenarioErrorTests.serving.replacingOccurrences(of: "policy: continuous", with: "policy: {fixed: {size: 16}}"))
    #expect(found == ["5:27: `engine.policy.fixed` takes no settings; leave out `size`"], "\(found)")
  }

  @Test("numbers that no machine has are refused at their place")
  func bounds() {
    for (find, replace, part) in [
      ("poisson: 6/s", "poisson: 1e300/s", "must lie between"),
      ("poisson: 6/s", "poisson: 1e-300/s", "must lie between"),
      ("h100-sxm}", "{from: h100-sxm, memory: 1e30 B}}", "must lie between"),
      ("fixed: 100}", "fixed: 1e9}", "must lie between"),
      ("requests: 100", "requests: 99999999999", "must lie between"),
      ("h100-sxm}", "h100-sxm, signalInterval: 1 ns}", "at least 100 us"),
    ] {
      let found = faults(ScenarioErrorTests.serving.replacingOccurrences(of: find, with: replace))
      #expect(found.contains { $0.contains(part) }, "\(replace): \(found)")
    }
  }

  @Test("a step or a queue that no machine could hold is refused at its place")
  func tooMuch() {
    let batch = faults(ScenarioErrorTests.training.replacingOccurrences(of: "global: 64", with: "global: 1000000000"))
    #expect(batch.contains { $0.hasPrefix("5:17: `batch.global`: 250000000 micro-batches in 2 chunks") }, "\(batch)")
    let ramp = faults(
      ScenarioErrorTests.training + "\nhorizon: {loss: 2.1, ramp: [{global: 1000000000, until: 1B tokens}]}\n")
    #expect(ramp.contains { $0.contains("`horizon.ramp`: 250000000 micro-batches") }, "\(ramp)")
    let keys = ["layout.tensor", "layout.pipeline", "layout.expert", "layout.context", "batch.micro", "batch.global"]
    let values = "[" + (1...4000).map(String.init).joined(separator: ", ") + "]"
    let vary = keys.map { "\($0): \(values)" }.joined(separator: ", ")
    let search = faults(ScenarioErrorTests.training + "\nsearch: {vary: {\(vary)}}\n")
    #expect(search.contains { $0.hasPrefix("6:9: `search` has more than 1000000000 combinations") }, "\(search)")
    for (policy, part) in [
      ("{threshold: {count: 1000000000}}", "must lie between 1 and 100000"),
      ("{patience: {time: 1e12 s}}", "requests come while one is patient"),
    ] {
      let text = QueueScenarioTests.queue.replacing(/compare: .*/, with: "compare: [\(policy)]")
        .replacing(/service: .*/, with: "service: {perRequest: 3 ms, perToken: 1 ms}")
      #expect(faults(text).contains { $0.contains(part) }, "\(faults(text))\n\(text)")
    }
  }

  @Test("a model's configuration may be in the home folder, a folder is told from a file, and `-` is no path")
  func paths() throws {
    let folder = try TemporaryFolder()
    func fault(_ model: String) -> [String] {
      faults(
        ScenarioErrorTests.training.replacingOccurrences(of: "llama-3-8b", with: model), path: folder.path("x.yaml"))
    }
    try FileManager.default.createDirectory(atPath: folder.path("llama"), withIntermediateDirectories: true)
    #expect(fault("./llama").contains { $0.contains("`./llama` is a folder; a model is a name or the path") })
    _ = try folder.write("{}", to: "llama/config.json")
    #expect(fault("llama/").contains { $0.contains("is a folder; give the configuration in it: `llama/config.json`") })
    #expect(fault("~/no-such-file.json").contains { $0.contains("there is no file `~/no-such-file.json`") })
    try FileManager.default.createDirectory(atPath: folder.path("d.json"), withIntermediateDirectories: true)
    #expect(fault("d.json").contains { $0.contains("this is a folder") })
  }

  @Test("what a trace lost and what a rate profile did not bring is said")
  func notes() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "Timestamp,Model,Request tokens,Response tokens\n5,a,472,18\n6,a,10,0\n7,b,11,0\n9,b,40,7\n", to: "t.csv")
    func notes(_ workload: String) throws -> [String] {
      let text = ScenarioErrorTests.serving.split(separator: "\n").map {
        $0.hasPrefix("workload") ? "workload: \(workload)" : String($0)
      }
      let scenario = try #require(try read(text.joined(separator: "\n"), path: folder.path("x.yaml")).first)
      return scenario.notes(on: scenario.run())
    }
    let trace = try notes("{trace: t.csv, requests: 10}")
    #expect(trace.contains { $0.contains("2 of 4 requests have no token of an answer") }, "\(trace)")
    #expect(trace.contains { $0.contains("holds 2 requests, fewer than the 10 asked for") }, "\(trace)")
    let lengths = "requests: 1000, prompt: {fixed: 10}, output: {fixed: 2}}"
    let stages = try notes("{arrivals: {stages: [{rate: 10/s, for: 9.95 s, even: true}]}, " + lengths)
    #expect(stages.contains { $0.contains("arrivals end after 99 of the 1000 requests") }, "\(stages)")
    #expect(try notes("{arrivals: {poisson: 100/s}, " + lengths).isEmpty)
  }
}
