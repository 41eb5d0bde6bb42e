import Foundation
import Quantities
import Reading
import Scenarios
import TestSupport
import Testing

/// Published figures of several runs of one file.
@Suite struct JointVerdictTests {
  private static let sweep = "sweep: {layout.tensor: [1, 2, 4], batch.micro: [1, 2]}"

  private static func training(_ figure: String, sweep: String = sweep) -> String {
    ScenarioErrorTests.training + "\n\(sweep)\nexpect:\n  - {\(figure), source: here}\n"
  }

  /// The metric of each run by the values of its swept keys, from runs of their own.
  private static func values(_ metric: String, _ text: String) throws -> [(point: [String: String], value: Double)] {
    try ScenarioFile.read(text: text, path: "x.yaml").map { scenario in
      (scenario.point, try #require(scenario.run().metric(metric)?.value))
    }
  }

  @Test("a ratio is that of the runs at both points, once for each value of the keys that neither names")
  func ratio() throws {
    let text = Self.training(
      "metric: step_time_s, at: {layout.tensor: 4}, over: {layout.tensor: 1}, value: 1, tolerance: 1 %")
    let values = try Self.values("step_time_s", text)
    func value(_ tensor: String, _ micro: String) throws -> Double {
      try #require(values.first { $0.point == ["layout.tensor": tensor, "batch.micro": micro] }).value
    }
    let found = try ExpectationTests.verdicts(text)
    #expect(found.map(\.observed) == [try value("4", "1") / value("1", "1"), try value("4", "2") / value("1", "2")])
    #expect(found.allSatisfy { $0.over == "layout.tensor=1" })
    let ratio = try value("4", "1") / value("1", "1")
    for (form, holds) in [
      ("value: \(ratio), tolerance: 0.1 %", true), ("value: \(ratio * 1.1), tolerance: 5 %", false),
      ("atLeast: \(ratio * 0.99)", true), ("atLeast: \(ratio * 1.01)", false),
      ("between: [\(ratio * 0.9), \(ratio * 1.1)]", true), ("atMost: \(ratio * 0.9)", false),
    ] {
      let point = "at: {layout.tensor: 4, batch.micro: 1}, over: {layout.tensor: 1}"
      let verdict = try #require(
        try ExpectationTests.verdicts(Self.training("metric: step_time_s, \(point), \(form)")).first)
      #expect(verdict.holds == holds && verdict.state == (holds ? .held : .beyond), "\(verdict.sentence)")
    }
  }

  @Test("a ratio of a run that does not fit is a no that names its place")
  func ratioOfMisfit() throws {
    let figure = "metric: step_time_s, at: {model: llama-3-8b}, over: {model: llama-3-70b}, value: 1, tolerance: 1 %"
    let found = try ExpectationTests.verdicts(Self.training(figure, sweep: "sweep: {model: [llama-3-8b, llama-3-70b]}"))
    #expect(found.map(\.holds) == [false])
    #expect(
      found[0].sentence.hasPrefix("x.yaml:8:5: the run at model=llama-3-70b does not fit"), "\(found[0].sentence)")
  }

  @Test("the point where a metric is best or worst is found among the runs that fit")
  func extremes() throws {
    let values = try Self.values("step_time_s", Self.training("metric: mfu_ratio, atLeast: 0"))
    let best = try #require(values.min { $0.value < $1.value }).point
    let worst = try #require(values.max { $0.value < $1.value }).point
    func flow(_ point: [String: String]) -> String {
      "{" + point.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    }
    for (figure, holds) in [
      ("best: \(flow(best))", true), ("best: \(flow(worst))", false), ("worst: \(flow(worst))", true),
      ("worst: \(flow(best))", false), ("best: \(flow(worst)), better: largest", true),
    ] {
      let found = try ExpectationTests.verdicts(Self.training("metric: step_time_s, \(figure)"))
      #expect(found.map(\.holds) == [holds], "\(figure): \(found.map(\.sentence))")
    }
    // What does not fit is out of the race, and wins none that it is named for.
    let sweep = "sweep: {model: [llama-3-8b, llama-3-70b]}"
    let large = try ExpectationTests.verdicts(
      Self.training("metric: step_time_s, worst: {model: llama-3-70b}", sweep: sweep))
    #expect(large.map(\.holds) == [false] && large[0].sentence.contains("does not fit"))
    let small = try ExpectationTests.verdicts(
      Self.training("metric: step_time_s, worst: {model: llama-3-8b}", sweep: sweep))
    #expect(small.map(\.holds) == [true] && small[0].sentence.contains("no other run fits"))
  }

  @Test("what goes one way along a key does so for each value of the others")
  func monotone() throws {
    let text = Self.training("metric: step_time_s, monotone: {along: layout.tensor, direction: rising}")
    let values = try Self.values("step_time_s", text)
    for direction in ["rising", "falling"] {
      let found = try ExpectationTests.verdicts(text.replacingOccurrences(of: "rising", with: direction))
      let wanted = ["1", "2"].map { micro in
        let course = values.filter { $0.point["batch.micro"] == micro }.map(\.value)
        return zip(course, course.dropFirst()).allSatisfy { direction == "rising" ? $0 <= $1 : $0 >= $1 }
      }
      #expect(found.map(\.holds) == wanted, "\(found.map(\.sentence))")
    }
  }

  @Test("the mean wait of a queue: near loads leave order, ratio and course undecided, far ones do not")
  func chance() throws {
    let near = QueueScenarioTests.queue + "\nsweep: {arrivals.poisson: [0.5/s, 0.501/s]}"
    let far = QueueScenarioTests.queue + "\nsweep: {arrivals.poisson: [0.1/s, 1/s]}"
    for (text, low, high, isSure) in [(near, "0.5/s", "0.501/s", false), (far, "0.1/s", "1/s", true)] {
      let metric = "metric: dynamic_16_wait_mean_s, source: here"
      let found = try ExpectationTests.verdicts(
        text + """

          expect:
            - {\(metric), best: {arrivals.poisson: \(low)}}
            - {\(metric), worst: {arrivals.poisson: \(low)}}
            - {\(metric), monotone: {along: arrivals.poisson, direction: rising}}
            - {\(metric), at: {arrivals.poisson: \(high)}, over: {arrivals.poisson: \(low)}, atLeast: 1.0001}
          """)
      #expect(found.count == 4)
      let states = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($0, $1.state) })
      if isSure {
        #expect([0, 1, 2, 3].map { states[$0] } == [.held, .beyond, .held, .held], "\(found.map(\.sentence))")
      } else {
        #expect(states.values.allSatisfy { $0 == .undecided }, "\(found.map(\.sentence))")
        #expect(found.allSatisfy { $0.sentence.contains("raise `replications`") })
      }
    }
  }

  @Test("the interval of a ratio ends where the difference is as wide as its own interval")
  func intervalOfRatio() throws {
    let text =
      QueueScenarioTests.queue + """

        sweep: {arrivals.poisson: [0.2/s, 0.8/s]}
        expect:
          - {metric: dynamic_16_wait_mean_s, at: {arrivals.poisson: 0.8/s}, over: {arrivals.poisson: 0.2/s}, atLeast: 0, source: here}
        """
    let verdict = try #require(try ExpectationTests.verdicts(text).first)
    let runs = try ScenarioFile.read(text: text, path: "x.yaml").map {
      try #require($0.run().metric("dynamic_16_wait_mean_s"))
    }
    func half(_ metric: Metric) throws -> Double { try (#require(metric.high) - #require(metric.low)) / 2 }
    let (below, above) = (runs[0], runs[1])
    for end in [try #require(verdict.observedLow), try #require(verdict.observedHigh)] {
      let apart = (above.value - end * below.value).magnitude
      let width = (try half(above) * half(above) + end * end * half(below) * half(below)).squareRoot()
      #expect((apart / width - 1).magnitude < 1e-9)
    }
  }

  @Test("figures of two files are held against their own runs alone")
  func files() throws {
    let text = Self.training(
      "metric: step_time_s, at: {layout.tensor: 4, batch.micro: 1}, over: {layout.tensor: 1}, atLeast: 0")
    let once = try ScenarioFile.read(text: text, path: "x.yaml").map { ($0, $0.run()) }
    let other = text.replacingOccurrences(of: "llama-3-8b", with: "mistral-7b")
    let twice = try once + ScenarioFile.read(text: other, path: "x.yaml").map { ($0, $0.run()) }
    let alone = JointVerdicts.of(once.map { ($0, $1) })
    let both = JointVerdicts.of(twice.map { ($0, $1) })
    #expect(alone.count == 1 && both.count == 2)
    #expect(both[0].verdict == alone[0].verdict && both[0].run == alone[0].run)
    #expect(both[1].run == alone[0].run + once.count && both[1].verdict.observed != both[0].verdict.observed)
  }

  @Test("a run of a sweep can be read again from its own text, without the figures of several runs")
  func reread() throws {
    let text =
      Self.training("metric: step_time_s, best: {layout.tensor: 1}")
      + "  - {metric: mfu_ratio, atLeast: 1 %, source: here}\n"
    for run in try ScenarioFile.read(text: text, path: "x.yaml") {
      let again = try #require(try ScenarioFile.reread(text: run.text, name: "x"))
      // A figure's place is that of the text that it was read from.
      func claims(_ run: Scenario) -> [String] {
        run.expectations.map { "\($0.metric) \($0.claim) \($0.origin.source)" }
      }
      #expect(claims(again) == claims(run) && claims(run).count == 1)
      #expect(again.findings.isEmpty && run.findings.count == 1)
    }
  }

  @Test(
    "a figure that no run can be held against is a fault at its place",
    arguments: [
      (
        "over: {layout.tensor: 3}, value: 1, tolerance: 1 %",
        "8: `layout.tensor` is never `3` in the sweep; it is 1, 2, 4"
      ),
      ("over: {layout.data: 3}, value: 1, tolerance: 1 %", "8: `layout.data` is not swept; swept are"),
      ("over: 3, value: 1, tolerance: 1 %", "8: `over` must map swept keys"),
      ("at: {layout.tensor: 1}, over: {layout.tensor: 1}, atLeast: 1", "8: `over` is where `at` is"),
      ("best: {layout.tensor: 8}", "8: `layout.tensor` is never `8`"),
      ("at: {layout.tensor: 1}, best: {layout.tensor: 1}", "8: `layout.tensor` stands in `at` and in `best`"),
      ("over: {layout.tensor: 1}, best: {layout.tensor: 1}", "8: `over` does not go with what else stands here"),
      ("monotone: {along: layout.data, direction: rising}", "8: `layout.data` is not swept"),
      ("monotone: {along: layout.tensor, direction: up}", "8: unknown direction `up`"),
      (
        "at: {layout.tensor: 1}, monotone: {along: layout.tensor, direction: rising}",
        "8: `layout.tensor` stands in `at`"
      ),
    ])
  func faulty(figure: String, message: String) {
    let faults = ExpectationTests.faults(Self.training("metric: step_time_s, \(figure)"))
    #expect(faults.contains { $0.contains(message) }, "\(faults)")
  }

  @Test("where neither way is better, a best figure says which")
  func neither() {
    let faults = ExpectationTests.faults(Self.training("metric: memory_peak_bytes, best: {layout.tensor: 1}"))
    let isNeither = MetricCatalog.definition("memory_peak_bytes", kind: "training")?.better == .neither
    #expect(faults.isEmpty != isNeither)
  }

  @Test("a faulty entry is told once, by its number in the file, whichever runs it is of")
  func numbered() {
    let faults = ExpectationTests.faults(
      Self.training("metric: mfu_ratio, at: {layout.tensor: 1}, atLeast: 0")
        + "  - {metric: step_time_s, value: 1 GiB, tolerance: 1 %, source: here}\n")
    #expect(faults.count == 1 && faults[0].hasPrefix("9: `expect[1].value`"), "\(faults)")
  }

  @Test("without a sweep there is nothing to hold one run against")
  func noSweep() {
    for figure in ["over: {layout.tensor: 1}, atLeast: 1", "best: {layout.tensor: 1}"] {
      let faults = ExpectationTests.faults(
        ScenarioErrorTests.training + "\nexpect: [{metric: step_time_s, \(figure), source: here}]")
      #expect(faults.count == 1 && faults[0].contains("the file has no `sweep`"), "\(faults)")
    }
  }
}
