import Foundation
import Quantities
import Reading
import ScalingLaws
import Scenarios
import TestSupport
import Testing

/// Published figures of one run: their units, their forms, and what chance makes of them.
@Suite struct ExpectationTests {
  /// The verdicts on the published figures of a file's runs, those of several runs behind the others.
  static func verdicts(_ text: String) throws -> [Verdict] {
    let runs = try ScenarioFile.read(text: text, path: "x.yaml").map { ($0, $0.run()) }
    return runs.flatMap { $0.figures(on: $1) } + JointVerdicts.of(runs.map { ($0, $1) }).map(\.verdict)
  }

  /// The faults of a file as `LINE: message`.
  static func faults(_ text: String) -> [String] {
    do {
      _ = try ScenarioFile.read(text: text, path: "x.yaml")
      return []
    } catch {
      return error.diagnostics.map { "\($0.line): \($0.message)" }
    }
  }

  private static func training(_ figure: String) -> String {
    ScenarioErrorTests.training + "\nexpect:\n  - {\(figure), source: here}\n"
  }

  private static func metric(_ name: String) throws -> Double {
    let scenario = try #require(try ScenarioFile.read(text: ScenarioErrorTests.training, path: "x.yaml").first)
    return try #require(scenario.run().metric(name)?.value)
  }

  @Test("a value with a unit is the same figure as the bare number, and is printed in the metric's unit")
  func units() throws {
    let seconds = try Self.metric("step_time_s")
    let bytes = try Self.metric("memory_peak_bytes")
    for (metric, texts) in [
      ("step_time_s", ["\(seconds)", "\(seconds) s", "\(seconds * 1e3) ms"]),
      ("memory_peak_bytes", ["\(bytes)", "\(bytes / 0x1p30) GiB", "\(bytes / 1e9) GB"]),
    ] {
      for text in texts {
        let verdict = try #require(
          try Self.verdicts(Self.training("metric: \(metric), value: \(text), tolerance: 0.001 %")).first)
        #expect(verdict.holds && verdict.state == .held, "\(text): \(verdict.sentence)")
        let unit = metric == "step_time_s" ? " s " : " GiB "
        #expect(verdict.sentence.split(separator: "published")[1].contains(unit), "\(verdict.sentence)")
      }
    }
    let rate = try Self.metric("tokens_per_second")
    let tokens = try Self.verdicts(Self.training("metric: tokens_per_second, value: \(rate) tokens/s, tolerance: 1 %"))
    #expect(tokens.map(\.holds) == [true])
  }

  @Test("a tolerance with a unit is so much of the metric", arguments: [(0.4, false), (0.6, true)])
  func absoluteTolerance(width: Double, holds: Bool) throws {
    let seconds = try Self.metric("step_time_s")
    let found = try Self.verdicts(
      Self.training("metric: step_time_s, value: \(seconds + 0.5) s, tolerance: \(width * 1e3) ms"))
    #expect(found.map(\.holds) == [holds], "\(found.map(\.sentence))")
    let band = try #require(found.first)
    let (low, high) = (try #require(band.wantedLow), try #require(band.wantedHigh))
    #expect(abs(high - low - 2 * width) < 1e-9)
  }

  @Test(
    "bounds hold on their side alone",
    arguments: [
      ("atLeast: %", 0.9, true), ("atLeast: %", 1.1, false), ("atMost: %", 1.1, true), ("atMost: %", 0.9, false),
      ("between: [0 s, %]", 1.1, true), ("between: [0 s, %]", 0.9, false), ("between: [%, 1 h]", 1.1, false),
    ])
  func bounds(form: String, factor: Double, holds: Bool) throws {
    let bound = "\(try Self.metric("step_time_s") * factor) s"
    let found = try Self.verdicts(
      Self.training("metric: step_time_s, \(form.replacingOccurrences(of: "%", with: bound))"))
    #expect(found.map(\.holds) == [holds], "\(found.map(\.sentence))")
    #expect(found.map(\.state) == [holds ? .held : .beyond])
  }

  @Test("that a run does not fit may be what was published: it is then no failure, and fitting is one")
  func fits() throws {
    let large = ScenarioErrorTests.training.replacingOccurrences(of: "llama-3-8b", with: "llama-3-70b")
    for (text, fits) in [(large, false), (ScenarioErrorTests.training, true)] {
      for expected in [true, false] {
        let file = text + "\nexpect: [{fits: \(expected), source: here}]\n"
        let scenario = try #require(try ScenarioFile.read(text: file, path: "x.yaml").first)
        let verdicts = scenario.verdicts(on: scenario.run())
        #expect(verdicts.allSatisfy(\.holds) == (fits == expected), "\(verdicts.map(\.sentence))")
        #expect(verdicts.last?.sentence.hasPrefix(fits ? "fits" : "does not fit") == true)
      }
    }
  }

  @Test("chance: an interval within the band is held, one apart beyond, and one over an edge undecided")
  func chance() throws {
    let scenario = try #require(try ScenarioFile.read(text: QueueScenarioTests.queue, path: "q.yaml").first)
    let metric = try #require(scenario.run().metric("dynamic_16_wait_mean_s"))
    let (low, high) = (try #require(metric.low), try #require(metric.high))
    let half = (high - low) / 2
    try #require(half > 0)
    for (least, most, state, holds) in [
      (low - half, high + half, Verdict.State.held, true), (high + half, high + 2 * half, .beyond, false),
      (metric.value - half / 2, high + half, .undecided, true), (metric.value + half / 2, 9, .undecided, false),
    ] {
      let figure = "{metric: dynamic_16_wait_mean_s, between: [\(max(0, least)) s, \(most) s], source: here}"
      let verdict = try #require(try Self.verdicts(QueueScenarioTests.queue + "\nexpect: [\(figure)]").first)
      #expect(verdict.state == state && verdict.holds == holds, "\(verdict.sentence)")
      #expect(verdict.observedLow == low && verdict.observedHigh == high)
      #expect(verdict.sentence.contains("undecided") == (state == .undecided))
      if state == .undecided { #expect(verdict.sentence.contains("raise `replications`")) }
    }
  }

  @Test(
    "a figure that says nothing, or too much, is a fault at its place",
    arguments: [
      ("metric: step_time_s", "7: `expect[0]` expects nothing; say one of `value`, `atLeast`"),
      (
        "metric: step_time_s, atLeast: 1 s, atMost: 2 s",
        "7: `expect[0]` says `atLeast` and `atMost`; make an entry of each"
      ),
      ("metric: step_time_s, value: 1 s", "7: `expect[0].tolerance` is missing; for example `tolerance: 10 %`"),
      ("metric: step_time_s, atLeast: 1 s, tolerance: 1 %", "7: `tolerance` does not go with what else stands here"),
      (
        "metric: step_time_s, value: 1 GiB, tolerance: 1 %",
        "is no value of the metric; expected a number such as `250 ms`"
      ),
      ("metric: tokens_per_second, atLeast: 3 s", "expected a number such as `2400 tokens/s`"),
      (
        "metric: step_time_s, value: 1 s, tolerance: 1 GiB",
        "is neither a share such as `10 %` nor so much of the metric"
      ),
      ("metric: step_time_s, between: [2 s, 1 s]", "the first value is the least"),
      ("metric: step_time_s, between: [2 s]", "must be two values"),
      ("metric: step_tme_s, value: 1 s, tolerance: 1 %", "7: unknown metric `step_tme_s`; did you mean `step_time_s`?"),
      ("metric: step_time_s, atLast: 1 s", "unknown key `atLast`; did you mean `atLeast`?"),
      ("metric: step_time_s, fits: true", "`metric` does not go with what else stands here"),
      ("metric: step_time_s, atLeast: 1 s, better: largest", "`better` does not go with what else stands here"),
    ])
  func faulty(figure: String, message: String) {
    let faults = Self.faults(Self.training(figure))
    #expect(faults.contains { $0.contains(message) }, "\(faults)")
  }

  @Test("an unknown metric is told also where another fault leaves the run unknown")
  func allAtOnce() {
    let text = Self.training("metric: step_tme_s, value: 1 s, tolerance: 1 %")
      .replacingOccurrences(of: "tensor: 2", with: "tensr: 2")
    let faults = Self.faults(text)
    #expect(faults.contains { $0.contains("`tensr`") } && faults.contains { $0.contains("`step_tme_s`") }, "\(faults)")
  }

  @Test("whether a queue fits is no question")
  func neverMisfits() {
    let faults = Self.faults(QueueScenarioTests.queue + "\nexpect: [{fits: true, source: here}]")
    #expect(faults.count == 1 && faults[0].contains("always fits"), "\(faults)")
  }

  @Test("a run that does not fit has no step time to hold, alone or in a ratio, and its memory is judged all the same")
  func unfit() throws {
    func large(_ figures: [String]) -> String {
      ScenarioErrorTests.training.replacing("llama-3-8b", with: "llama-3-405b")
        + "\nvariants: {one: {batch.micro: 1}, two: {batch.micro: 2}}\nrecompute: none\nexpect:\n"
        + figures.map { "  - {\($0), source: here}\n" }.joined()
    }
    let ratio = "at: {variant: one}, over: {variant: two}, between: [0, 9]"
    let found = try Self.verdicts(
      large([
        "metric: step_time_s, at: {variant: one}, atLeast: 0",
        "metric: memory_peak_bytes, at: {variant: one}, atLeast: 80 GiB",
        "metric: memory_used_ratio, at: {variant: one}, atMost: 50 %", "metric: step_time_s, \(ratio)",
        "metric: memory_peak_bytes, \(ratio)",
      ]))
    #expect(found.map(\.holds) == [false, true, false, false, true], "\(found.map(\.sentence))")
    for place in [0, 3] {
      #expect(found[place].observed == nil && found[place].state == .beyond)
      #expect(found[place].sentence.contains("does not fit into memory and has no step_time_s"))
    }
    // The same file with a card on which it fits is judged by its number.
    let small = try Self.verdicts(
      large(["metric: step_time_s, at: {variant: one}, atLeast: 0"]).replacing("llama-3-405b", with: "llama-3-8b"))
    #expect(small.map(\.holds) == [true])
  }

  @Test("an answer of a law is read in the law's own unit, which the hint names")
  func lawUnits() throws {
    func law(_ value: String, _ head: String = "law: chinchilla.besiroglu\ninputs: {N: 8B, D: 300B}") -> String {
      "kind: laws\n\(head)\nexpect: [{metric: answer, value: \(value), tolerance: 1 %, source: here}]"
    }
    let scenario = try #require(try ScenarioFile.read(text: law("1"), path: "x.yaml").first)
    let loss = try #require(scenario.run().metric("answer")?.value)
    let unit = try #require((scenario.study as? LawsStudy)?.answer.unit.symbol)
    for text in ["\(loss)", "\(loss) \(unit)"] {
      #expect(try Self.verdicts(law(text)).map(\.holds) == [true], "\(text)")
    }
    let faults = Self.faults(law("2 apples"))
    #expect(faults.count == 1 && faults[0].contains("such as `2400 \(unit)`"), "\(faults)")
    // The tokens for a loss are tokens.
    let sought = "law: chinchilla.besiroglu\ninputs: {N: 8B}\nsolve: D\nequals: 2.1"
    let tokens = try #require(
      try ScenarioFile.read(text: law("1", sought), path: "x.yaml").first?.run().metric("answer")?.value)
    #expect(try Self.verdicts(law("\(tokens / 1e9)B tokens", sought)).map(\.holds) == [true])
    // Where the law is faulty its unit is unknown, and no hint is made up.
    let both = Self.faults(law("2 apples", "law: chinchila\ninputs: {N: 8B, D: 300B}"))
    #expect(both.count == 1 && both[0].contains("chinchila"), "\(both)")
  }
}
