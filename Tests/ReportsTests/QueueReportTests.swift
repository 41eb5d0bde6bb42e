import Foundation
import Presentation
import Queueing
import Reports
import RunStore
import Scenarios
import TestSupport
import Testing

/// What a person reads of compared policies, on the terminal and in a report.
@Suite struct QueueReportTests {
  private static func study(_ compare: String, _ more: String = "") -> String {
    """
    kind: queue
    arrivals: {poisson: 10/s}
    tokens: {uniform: [1, 100]}
    service: {perToken: 1.5 ms}
    compare: \(compare)
    replications: 3
    requests: 2000
    \(more)
    """
  }

  private func run(
    _ text: String
  ) throws -> (
    scenario: Scenario, outcome: any StudyOutcome, comparison: QueueComparison, result: QueueComparison.Result
  ) {
    let scenario = try #require(try ScenarioFile.read(text: text, path: "q.yaml").first)
    let outcome = scenario.run()
    guard let found = outcome as? QueueingOutcome else { throw CancellationError() }
    let (comparison, result) = (found.comparison, found.result)
    return (scenario, outcome, comparison, result)
  }

  @Test("an approximation is marked in the table, its error is a share, and a note says what it is")
  func approximation() throws {
    let (_, _, comparison, result) = try run(Self.study("[fcfs, {servers: {count: 2}}]"))
    let table = QueueReport.table(comparison, result)
    #expect(table.header[1] == "wait theory")
    #expect(!table.rows[0][1].hasPrefix("~") && table.rows[0][3].hasSuffix(" SE"))
    #expect(table.rows[1][1].hasPrefix("~") && table.rows[1][3].hasSuffix(" %"))
    let notes = QueueReport.notes(comparison)
    #expect(notes.count == 1 && notes.first?.hasPrefix("~ approximation: between M/D/c and M/M/c") == true)
    let exact = try run(Self.study("[fcfs]"))
    #expect(QueueReport.notes(exact.comparison).isEmpty)
  }

  @Test("losses and batches have columns where there are any; the chance to wait, p99 and the busy share always have")
  func columns() throws {
    let plain = try run(Self.study("[fcfs]"))
    let table = QueueReport.table(plain.comparison, plain.result)
    for head in ["must wait", "p99 wait", "busy"] { #expect(table.header.contains(head)) }
    #expect(!table.header.contains("lost") && !table.header.contains("batch"))
    let place = try #require(table.header.firstIndex(of: "p99 wait"))
    // Theory, and beside it the simulated percentile with its interval.
    #expect(table.rows[0][place] != "-" && table.rows[0][place + 1].contains(" ± "))
    let losing = try run(Self.study("[fcfs, {buffer: {capacity: 3}}]"))
    #expect(QueueReport.table(losing.comparison, losing.result).header.contains("lost"))
  }

  @Test("nothing that loses requests is recommended unasked, on the terminal and in the report")
  func losses() throws {
    let compare = "[fcfs, {buffer: {capacity: 3}}, {vacation: {constant: 10 ms}}]"
    let strict = try run(Self.study(compare))
    let advice = try #require(QueueReport.advice(strict.comparison, strict.result))
    #expect(advice.contains("soonest of these: fcfs"), "\(advice)")
    #expect(advice.contains("left out, as they lose requests: buffer_3"), "\(advice)")
    let page = try report(strict.scenario, strict.outcome)
    #expect(page.contains("fcfs answers soonest of 2 that can be compared"), "\(page)")
    #expect(page.contains("Lost requests: buffer 3"), "\(page)")
    let asked = try run(Self.study(compare, "lossLimit: 30 %"))
    let lenient = try #require(QueueReport.advice(asked.comparison, asked.result))
    #expect(lenient.contains("soonest of these: buffer_3") && !lenient.contains("left out"), "\(lenient)")
    #expect(try report(asked.scenario, asked.outcome).contains("buffer 3 answers soonest"))
    let tight = try run(Self.study(compare, "lossLimit: 1 %"))
    let sentence = try #require(QueueReport.advice(tight.comparison, tight.result))
    #expect(sentence.contains("left out, as they lose more than 1 % of the requests: buffer_3"), "\(sentence)")
  }

  @Test("servers are not free, and answers that are cut are not whole: such policies are told apart")
  func unequal() throws {
    let (scenario, outcome, comparison, result) = try run(
      Self.study("[fcfs, {vacation: {constant: 1 ms}}, {servers: {count: 2}}, {fcfs: {tokenLimit: 50}}]"))
    let lines = try #require(QueueReport.advice(comparison, result)).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("soonest with 1 server, with whole answers: fcfs, response"), "\(lines[0])")
    #expect(lines[1].hasPrefix("only one with 2 servers, with whole answers: servers_2"), "\(lines[1])")
    #expect(lines[2].hasPrefix("only one with 1 server, with answers cut at 50 tokens: fcfs_limit_50"), "\(lines[2])")
    #expect(try report(scenario, outcome).contains("not one race"))
  }

  /// The run's report as Markdown.
  private func report(_ scenario: Scenario, _ outcome: any StudyOutcome) throws -> String {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let provenance = RunProvenance(version: "test", started: Date(), wallSeconds: 1, host: "here")
    let id = try store.save(scenario, outcome, provenance)
    return try ReportDocument([ReportedRun(run: store.run(id), details: store.details(of: id))]).markdown
  }
}
