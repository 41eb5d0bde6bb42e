import Foundation
import Reading
import Scenarios
import TestSupport
import Testing

/// The greatest and least value of a key with which a run does what it should.
@Suite struct ExtentTests {
  /// The verdicts on what a file seeks.
  static func verdicts(_ text: String) async throws -> [Verdict] {
    try await QuestVerdicts.of(try ScenarioFile.read(text: text, path: "x.yaml"), threads: 2).map(\.verdict)
  }

  private static func training(_ figure: String, tail: String = "") -> String {
    ScenarioErrorTests.training + "\n\(tail)expect:\n  - {\(figure), source: here}\n"
  }

  // MARK: The search against all values

  @Test("a search finds what trying every value finds, whatever the rules refuse", arguments: 0..<400)
  func bruteForce(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let stride = [1, 1, 2, 3, 8, 48].randomElement(using: &random) ?? 1
    let greatest = Int.random(in: 1...900, using: &random)
    let cap = Bool.random(using: &random) ? Int.random(in: 1...1200, using: &random) : 5000
    let border = Int.random(in: 0...1000, using: &random)
    let extreme: Extreme = Bool.random(using: &random) ? .largest : .smallest
    let admissible = (0...5000).filter { $0 > 0 && $0 % stride == 0 && $0 <= cap }
    guard let start = admissible.filter({ $0 <= max(greatest, stride) }).randomElement(using: &random) else { return }
    func isGood(_ value: Int) -> Bool { extreme == .largest ? value <= border : value >= border }
    let found = try await ExtentSearch(extreme, from: start, ceiling: 5000).find { value in
      admissible.contains(value) ? isGood(value) ? .good(isSure: true) : .bad(isSure: true) : .refused("no")
    }
    let good = admissible.filter(isGood)
    #expect(
      found.value == (extreme == .largest ? good.max() : good.min()), "\(extreme) \(stride) \(cap) \(border) \(start)")
    #expect(found.value == nil || !found.isDoubtful)
    if let value = found.value, value < 2500 { #expect(found.low == Double(value) && found.high == Double(value)) }
    #expect(found.asked <= 60)
  }

  @Test("what chance may turn is bracketed by what it cannot", arguments: 0..<200)
  func doubt(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let borders = (0..<3).map { _ in Int.random(in: 1...2000, using: &random) }.sorted()
    let start = Int.random(in: 1...2500, using: &random)
    let found = try await ExtentSearch(.largest, from: start, ceiling: 100_000).find { value in
      value <= borders[1] ? .good(isSure: value <= borders[0]) : .bad(isSure: value > borders[2])
    }
    #expect(found.value == borders[1] && found.low == Double(borders[0]) && found.high == Double(borders[2]))
    let least = try await ExtentSearch(.smallest, from: start, ceiling: 100_000).find { value in
      value >= borders[1] ? .good(isSure: value >= borders[2]) : .bad(isSure: value < borders[0])
    }
    #expect(least.value == borders[1] && least.low == Double(borders[0]) && least.high == Double(borders[2]))
  }

  @Test("a search that may try no more says between what the answer lies")
  func limit() async throws {
    var search = ExtentSearch(.largest, from: 1, ceiling: 1_000_000)
    search.limit = 12
    let found = try await search.find { $0 <= 1300 ? .good(isSure: true) : .bad(isSure: true) }
    #expect(found.end == .spent && found.isDoubtful && found.asked == 12)
    let value = try #require(found.value)
    #expect(value <= 1300 && found.low == Double(value) && found.high >= 1300 && found.high < 2048)
  }

  @Test("the ceiling and nothing that is good")
  func ends() async throws {
    let all = try await ExtentSearch(.largest, from: 3, ceiling: 1000).find { _ in .good(isSure: true) }
    #expect(all.value == 1000 && all.end == .ceiling && all.high == .infinity)
    let none = try await ExtentSearch(.largest, from: 64, ceiling: 1000).find {
      $0 % 8 == 0 && $0 > 0 ? .bad(isSure: true) : .refused("eights")
    }
    #expect(none.value == nil && none.end == .between(nil, 8) && !none.isDoubtful)
    let never = try await ExtentSearch(.smallest, from: 64, ceiling: 1000).find { _ in .bad(isSure: true) }
    #expect(never.value == nil && never.end == .ceiling)
    let capped = try await ExtentSearch(.largest, from: 10, ceiling: 100_000).find {
      $0 > 0 && $0 <= 77 ? .good(isSure: true) : .refused("at most 77")
    }
    #expect(capped.value == 77 && capped.end == .refused("at most 77") && capped.low == 77 && capped.high == 77)
  }

  // MARK: Files

  @Test("in random small files the extent is that of trying every value", arguments: 0..<12)
  func everyValue(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    func one<Value>(_ values: [Value]) throws -> Value { try #require(values.randomElement(using: &random)) }
    let (extreme, key) = try one([
      (Extreme.largest, "batch.micro"), (.largest, "batch.micro"), (.largest, "layout.data"),
      (.smallest, "layout.tensor"),
      (.smallest, "layout.pipeline"), (.smallest, "cluster.count"),
    ])
    let text = """
      kind: training
      model: \(try one(["llama-3-8b", "mistral-7b"]))
      cluster: {accelerator: \(try one(["h100-sxm", "a100-sxm-80gb"])), count: 16}
      layout: {tensor: \(try one([1, 2, 4])), pipeline: \(try one([1, 2]))}
      recompute: \(try one(["none", "full"]))
      batch: {global: 480, micro: 1, sequenceLength: \(try one([1024, 2048, 4096]))}
      expect:
        - {\(extreme.rawValue): \(key), atLeast: 0, source: here}
      """
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    let fitting = (1...500).filter { value in (try? scenario.with(key, value))?.run().fits == true }
    let verdict = try #require(try await Self.verdicts(text).first)
    let wanted = extreme == .largest ? fitting.max() : fitting.min()
    #expect(verdict.observed == wanted.map(Double.init), "\(text)\n\(verdict.sentence)")
  }

  @Test("the greatest sequence and micro-batch of a card are those that trying one by one finds")
  func againstFiles() async throws {
    // Beside what fits, the next one does not: the plan itself is asked, not the search.
    for (key, tail) in [
      ("batch.sequenceLength", ""), ("batch.micro", ""), ("batch.sequenceLength", "recompute: full\n"),
    ] {
      let text = Self.training("largest: \(key), atLeast: 1", tail: tail)
      let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
      let verdict = try #require(try await Self.verdicts(text).first)
      let found = Int(try #require(verdict.observed))
      func fits(_ value: Int) -> Bool? { (try? scenario.with(key, value))?.run().fits }
      #expect(fits(found) == true, "\(verdict.sentence)")
      let next = (found + 1...found + 4096).first { fits($0) != nil }
      #expect(next.flatMap(fits) != true, "\(key) \(tail): \(found), \(next ?? 0)")
      #expect(verdict.holds && verdict.state == .held && verdict.metric == "largest \(key)")
    }
  }

  @Test("a global batch that the replicas do not divide is stepped over, and the ceiling is said")
  func ceiling() async throws {
    let found = try await Self.verdicts(
      Self.training("largest: batch.global, ceiling: 1002, atLeast: 1000")
        + "  - {largest: batch.global, ceiling: 1002, atMost: 1000, source: here}\n"
        + "  - {largest: batch.global, ceiling: 1002, atMost: 900, source: here}\n")
    // 16 accelerators in groups of 4 are 4 replicas.
    #expect(found.map(\.observed) == [1000, 1000, 1000] && found[0].sentence.contains("ceiling, 1002"))
    #expect(found.map(\.state) == [.held, .undecided, .beyond], "\(found.map(\.sentence))")
    #expect(found[1].sentence.contains("raise `ceiling`"))
  }

  @Test("the least cluster is the least that the file takes and that fits")
  func smallest() async throws {
    let text = Self.training("smallest: cluster.count, between: [1, 16]", tail: "recompute: none\n")
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    let fitting = (1...64).filter { (try? scenario.with("cluster.count", $0))?.run().fits == true }
    #expect(try await Self.verdicts(text).map(\.observed) == [fitting.min().map(Double.init)])
  }

  @Test("a value, bounds and a ratio hold, miss, and say where one side has nothing")
  func forms() async throws {
    let plain = try await Self.verdicts(Self.training("largest: batch.sequenceLength, atLeast: 1"))
    let length = try #require(plain.first?.observed)
    for (form, holds) in [
      ("value: \(length * 1.02), tolerance: 5 %", true), ("value: \(length * 1.2), tolerance: 5 %", false),
      ("atLeast: \(Int(length))", true), ("atLeast: \(Int(length) + 1)", false), ("atMost: \(Int(length))", true),
      ("between: [1, \(Int(length) - 1)]", false), ("value: \(Int(length) + 10), tolerance: 10", true),
    ] {
      let verdict = try #require(try await Self.verdicts(Self.training("largest: batch.sequenceLength, \(form)")).first)
      #expect(verdict.holds == holds && verdict.state == (holds ? .held : .beyond), "\(form): \(verdict.sentence)")
      #expect(verdict.subject == "largest batch.sequenceLength" && verdict.published != nil && verdict.found != nil)
    }
    let sets = "variants: {kept: {recompute: none}, again: {recompute: full}}\n"
    let both = try await Self.verdicts(
      Self.training("largest: batch.sequenceLength, at: {variant: kept}, atLeast: 1", tail: sets)
        + "  - {largest: batch.sequenceLength, at: {variant: again}, atLeast: 1, source: here}\n"
        + "  - {largest: batch.sequenceLength, at: {variant: again}, over: {variant: kept}, atLeast: 1.5, source: here}\n"
        + "  - {largest: batch.sequenceLength, at: {variant: again}, over: {variant: kept}, atMost: 1.5, source: here}\n"
    )
    #expect(both.count == 4)
    let (kept, again) = (try #require(both[0].observed), try #require(both[1].observed))
    #expect(both[2].observed == again / kept && both.map(\.holds) == [true, true, true, false])
    #expect(both[2].over == "variant=kept" && both[3].state == .beyond, "\(both[2].sentence)")
  }

  @Test("where not even the least fits there is no number to hold, alone or in a ratio")
  func nothing() async throws {
    let sets = "variants: {small: {model: llama-3-8b}, large: {model: llama-3-405b}}\nrecompute: none\n"
    let found = try await Self.verdicts(
      Self.training("largest: batch.sequenceLength, at: {variant: large}, atMost: 9", tail: sets)
        + "  - {largest: batch.sequenceLength, at: {variant: small}, over: {variant: large}, atLeast: 1, source: here}\n"
    )
    #expect(found.map(\.holds) == [false, false] && found.map(\.state) == [.beyond, .beyond])
    #expect(found[0].sentence.contains("not even"), "\(found[0].sentence)")
    #expect(found[1].sentence.hasPrefix("x.yaml:") && found[1].sentence.contains("nothing can be held against"))
  }

  @Test("a served run is held to its objectives, and chance leaves bounds near the answer undecided")
  func objectives() async throws {
    func served(_ form: String) -> String {
      ScenarioErrorTests.serving + "\nobjectives: {ttft: {mean: 40 ms}}\nexpect:\n  - {largest: workload.prompt.fixed, "
        + "\(form), source: here}\n"
    }
    let text = served("atLeast: 1")
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    let first = try #require(try await Self.verdicts(text).first)
    let value = Int(try #require(first.observed))
    func holds(_ value: Int) throws -> Bool {
      let changed = try scenario.with("workload.prompt.fixed", value)
      return changed.verdicts(on: changed.run()).allSatisfy(\.holds)
    }
    #expect(try holds(value) && !holds(value + 1), "\(first.sentence)")
    let (low, high) = (try #require(first.observedLow), try #require(first.observedHigh))
    #expect(low < Double(value) && Double(value) < high)
    let states = try await [
      served("atLeast: \(Int(low))"), served("atLeast: \(value)"), served("atLeast: \(Int(high) + 1)"),
    ].asyncMap { try #require(try await Self.verdicts($0).first) }
    #expect(states.map(\.state) == [.held, .undecided, .beyond] && states[1].holds)
    #expect(states[1].sentence.contains("raise `workload.requests`"), "\(states[1].sentence)")
  }

  @Test(
    "what cannot be sought is a fault at its place",
    arguments: [
      (
        "largest: batch.sequenceLenght, atLeast: 1",
        "8: unknown key with a whole number `batch.sequenceLenght`; did you mean"
      ),
      ("largest: model, atLeast: 1", "8: unknown key with a whole number `model`"),
      ("largest: seed, atLeast: 1", "8: unknown key with a whole number `seed`"),
      ("largest: batch.global, smallest: batch.micro, atLeast: 1", "8: `expect[0]` says `largest` and `smallest`"),
      ("largest: batch.global, fits: true", "8: `fits`: `largest` is a number"),
      ("largest: batch.global, best: {layout.tensor: 1}", "8: `best`: `largest` is a number"),
      ("largest: batch.global, metric: mfu_ratio, atLeast: 1", "8: `metric` does not go with what else stands here"),
      (
        "largest: batch.global, ceiling: 3, atLeast: 1",
        "8: `ceiling`: it is 3, and the file's own `batch.global` is 64"
      ),
      ("largest: layout.tensor, atLeast: 1", "8: `layout.tensor` is swept"),
      ("largest: batch.global, at: {layout.tensor: 3}, atLeast: 1", "8: `layout.tensor` is never `3`"),
      ("largest: batch.global, over: {layout.tensor: 3}, atLeast: 1", "8: `layout.tensor` is never `3`"),
      ("metric: mfu_ratio, ceiling: 3, atLeast: 1", "8: `ceiling` does not go with what else stands here"),
      ("largest: batch.global, value: 3", "8: `expect[0].tolerance` is missing"),
      ("largest: batch.global, value: 3 s, tolerance: 1 %", "8: `expect[0].value`: `3 s` is no value"),
    ])
  func faulty(figure: String, message: String) {
    let faults = ExpectationTests.faults(Self.training(figure, tail: "sweep: {layout.tensor: [1, 2]}\n"))
    #expect(faults.contains { $0.contains(message) }, "\(faults)")
  }

  @Test("a run can be read again from its own text with what it seeks alone, and without ratios")
  func reread() throws {
    let text =
      Self.training(
        "largest: batch.global, at: {layout.tensor: 1}, over: {layout.tensor: 2}, atLeast: 1",
        tail: "sweep: {layout.tensor: [1, 2]}\n") + "  - {largest: batch.micro, atLeast: 1, source: here}\n"
    for run in try ScenarioFile.read(text: text, path: "x.yaml") {
      #expect(run.quests.count == 2)
      let again = try #require(try ScenarioFile.reread(text: run.text, name: "x"))
      #expect(again.quests.map(\.name) == ["largest batch.micro"])
    }
  }
}

extension Sequence {
  fileprivate func asyncMap<Value>(_ change: (Element) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await change(element)) }
    return values
  }
}
