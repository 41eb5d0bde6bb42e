import Scenarios
import Testing
import Validation

/// Papers and how their figures stand.
@Suite struct GalleryTests {
  /// M/D/1 at half load waits half a service: 1 s of 2 s.
  private static func file(_ name: String, _ paper: String, _ figures: [String]) throws -> ScenarioFigures.File {
    let text = """
      kind: queue
      arrivals: {poisson: 0.25/s}
      tokens: {fixed: 100}
      service: {perToken: 20 ms}
      compare: [fcfs]
      replications: 2
      requests: 1000
      \(paper.isEmpty ? "" : "paper: \(paper)")
      expect: [\(figures.joined(separator: ", "))]
      """
    return ScenarioFigures.File(name: name, scenarios: try ScenarioFile.read(text: text, path: name))
  }

  private static func described(_ id: String) -> String {
    "{id: \(id), title: t, reference: r, setting: s, found: f, mechanism: m}"
  }

  private static func wait(_ value: String, _ more: String = "") -> String {
    "{metric: fcfs_wait_mean_exact_s, value: \(value), tolerance: 1 %, source: theory\(more)}"
  }

  private static func report(_ files: [ScenarioFigures.File]) async throws -> ValidationReport {
    try await ScenarioFigures.report(files, threads: 2)
  }

  @Test("papers are told apart by id and stand in the order of their numbers, each with the figures of all its files")
  func papers() async throws {
    let report = try await Self.report([
      Self.file("a.yaml", Self.described("T10"), [Self.wait("1"), Self.wait("2", ", gap: known")]),
      Self.file("b.yaml", "T10", [Self.wait("1")]), Self.file("c.yaml", Self.described("T9"), [Self.wait("1")]),
      Self.file("d.yaml", Self.described("L1"), [Self.wait("1", ", fromMemory: true")]),
      Self.file("e.yaml", "", [Self.wait("1")]),
    ])
    let gallery = report.gallery
    #expect(gallery.papers.map(\.id) == ["L1", "T9", "T10"] && report.figures.count == 6)
    #expect(gallery.papers.map(\.held) == [1, 1, 2] && gallery.papers.map(\.beyond) == [0, 0, 1])
    #expect(gallery.papers.map(\.standing) == [.recalled, .held, .partly])
    #expect(gallery.papers.last?.files == ["a.yaml", "b.yaml"] && gallery.papers.last?.about?.title == "t")
    let off = try #require(gallery.papers.last?.worst?.verdict.deviation)
    #expect(abs(off + 0.5) < 1e-6)
    #expect(report.isGood && gallery.faults.isEmpty)
  }

  @Test("a miss without a reason, a gap that is none, and a paper that two files describe are no good gallery")
  func faults() async throws {
    let missed = try await Self.report([Self.file("a.yaml", Self.described("T1"), [Self.wait("2")])])
    #expect(!missed.isGood && missed.gallery.papers.first?.standing == .missed && missed.gallery.faults.isEmpty)
    let none = try await Self.report([
      Self.file("a.yaml", Self.described("T1"), [Self.wait("1"), Self.wait("1", ", gap: once")])
    ])
    #expect(!none.isGood && none.gallery.faults.count == 1)
    #expect(none.gallery.faults.first?.contains("a.yaml: expect[1] is held now") == true)
    let twice = try await Self.report([
      Self.file("a.yaml", Self.described("T1"), [Self.wait("1")]),
      Self.file("b.yaml", Self.described("T1"), [Self.wait("1")]),
    ])
    #expect(!twice.isGood && twice.gallery.faults.first?.contains("in a.yaml and in b.yaml") == true)
  }

  @Test("a gap of one point of a sweep is no fault for the points that hold")
  func sweptGap() async throws {
    let text = """
      kind: queue
      arrivals: {poisson: 0.25/s}
      tokens: {fixed: 100}
      service: {perToken: 20 ms}
      compare: [fcfs]
      requests: 1000
      paper: T1
      sweep: {arrivals.poisson: [0.125/s, 0.25/s]}
      expect: [{metric: fcfs_wait_mean_exact_s, atMost: 0.5, source: a, gap: at the higher load}]
      """
    let scenarios = try ScenarioFile.read(text: text, path: "a.yaml")
    let report = try await Self.report([ScenarioFigures.File(name: "a.yaml", scenarios: scenarios)])
    #expect(report.figures.map(\.verdict.holds) == [true, false] && report.isGood)
  }
}
