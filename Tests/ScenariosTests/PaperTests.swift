import Reading
import Scenarios
import Testing

/// What a scenario says of the paper that it reproduces, and of the figures of it.
@Suite struct PaperTests {
  private static let base = """
    kind: queue
    arrivals: {poisson: 0.25/s}
    tokens: {fixed: 100}
    service: {perToken: 20 ms}
    compare: [fcfs]
    requests: 1000

    """

  private static func read(_ text: String) throws -> [Scenario] {
    try ScenarioFile.read(text: base + text, path: "x.yaml")
  }

  private static func fault(_ text: String) -> String {
    do {
      _ = try read(text)
      return ""
    } catch let error as ScenarioError {
      return error.diagnostics.map { "\($0)" }.joined(separator: "\n")
    } catch { return "\(error)" }
  }

  @Test("a file tells of its paper, or names the paper that another file tells of")
  func papers() throws {
    let whole = try Self.read(
      "paper: {id: T14, title: a, reference: b, setting: c, found: d, mechanism: e, missing: f}\n")[0].paper
    #expect(whole?.id == "T14")
    let about = try #require(whole?.about)
    #expect([about.title, about.reference, about.setting, about.found, about.mechanism] == ["a", "b", "c", "d", "e"])
    #expect(about.missing == "f")
    let named = try Self.read("paper: T14\n")[0].paper
    #expect(named?.id == "T14" && named?.about == nil)
    #expect(try Self.read("")[0].paper == nil)
  }

  @Test(
    "a paper that says too little, or whose id no file could be called by, is a fault at its place",
    arguments: [
      ("paper: {id: T1}\n", "paper.title"), ("paper: {title: a}\n", "paper.id"),
      ("paper: a/b\n", "letters, digits and hyphens"), ("paper: ''\n", "letters, digits and hyphens"),
      ("paper: {id: '..', title: a, reference: b, setting: c, found: d, mechanism: e}\n", "letters, digits"),
      ("paper: {id: T1, titel: a, reference: b, setting: c, found: d, mechanism: e}\n", "titel"),
    ])
  func faults(text: String, message: String) {
    let fault = Self.fault(text)
    #expect(fault.contains("x.yaml:7:") && fault.contains(message), "\(fault)")
  }

  @Test("a gap that says nothing, and a ceiling beyond all numbers, are faults")
  func emptyWords() {
    let figure = "fcfs_wait_mean_exact_s, value: 2, tolerance: 1 %, source: a"
    let gap = Self.fault("expect: [{metric: \(figure), gap: ' '}]\n")
    #expect(gap.contains("x.yaml:7:") && gap.contains("it says nothing"), "\(gap)")
    let ceiling = Self.fault("expect: [{largest: requests, atLeast: 1, ceiling: 9223372036854775807, source: a}]\n")
    #expect(ceiling.contains("x.yaml:7:") && ceiling.contains("ceiling"), "\(ceiling)")
  }

  /// M/D/1 at half load waits half a service.
  @Test("a miss says the gap that its file names, a figure that is held says none", arguments: [1.0, 1.5])
  func gaps(value: Double) throws {
    let scenario = try Self.read(
      """
      expect:
        - {metric: fcfs_utilisation_ratio, atMost: 1, source: theory}
        - metric: fcfs_wait_mean_exact_s
          value: \(value)
          tolerance: 1 %
          source: theory
          fromMemory: true
          gap: nobody knows
      """)[0]
    let verdict = scenario.figures(on: scenario.run())[1]
    #expect(verdict.holds == (value == 1))
    #expect(verdict.sentence.contains("known: nobody knows") == !verdict.holds)
    #expect(verdict.origin == FigureOrigin(source: "theory", isRecalled: true, gap: "nobody knows", entry: 1))
    #expect(verdict.subject == "fcfs_wait_mean_exact_s" && verdict.published == "\(value == 1 ? "1" : "1.5") s ± 1 %")
    let off = try #require(verdict.deviation)
    #expect(abs(off - (1 / value - 1)) < 1e-9)
  }

  @Test("how far a figure is off is told from the bound that it misses, and is nothing between bounds")
  func deviations() throws {
    let scenario = try Self.read(
      """
      expect:
        - {metric: fcfs_wait_mean_exact_s, atMost: 0.5, source: a}
        - {metric: fcfs_wait_mean_exact_s, atLeast: 4, source: a}
        - {metric: fcfs_wait_mean_exact_s, between: [0.5, 1.5], source: a}
        - {metric: fcfs_wait_mean_exact_s, between: [2, 3], source: a}
      """)[0]
    let found = scenario.figures(on: scenario.run()).compactMap(\.deviation)
    #expect(found.count == 4)
    for (found, wanted) in zip(found, [1, -0.75, 0, -0.5]) { #expect(abs(found - wanted) < 1e-9) }
  }
}
