import Foundation
import GRDB
import Scenarios
import Serving
import TestSupport
import Testing

import RunStore

/// Runs that are written while they are simulated.
@Suite struct RunRecordingTests {
  private static let serving = RunStoreTests.serving.replacingOccurrences(of: "requests: 100", with: "requests: 40000")

  private static func rows(_ path: String) throws -> [String: [Row]] {
    let database = try DatabaseQueue(path: path)
    return try database.read { database in
      var rows: [String: [Row]] = [:]
      for table in ["run", "metric", "request", "iteration", "engine", "expectation"] {
        rows[table] = try Row.fetchAll(database, sql: "SELECT * FROM \(table)")
      }
      return rows
    }
  }

  private func scenario(_ text: String = serving) throws -> Scenario {
    try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
  }

  @Test("a run that is written meanwhile is the run that is written at its end", arguments: [0, Int.max])
  func sameRows(least: Int) throws {
    let folder = try TemporaryFolder()
    let scenario = try scenario()
    let atTheEnd = try RunStore.open(path: folder.path("a.sqlite"))
    _ = try atTheEnd.save(scenario, scenario.run(), RunStoreTests.provenance)
    let meanwhile = try RunStore.open(path: folder.path("b.sqlite"))
    let recording = RunRecording(
      meanwhile, scenario, RunStoreTests.provenance, least: least, requestsPerSecond: .leastNormalMagnitude)
    let outcome = scenario.run(recorder: recording)
    #expect(recording.hasBegun == (least == 0))
    // Others see nothing of it yet.
    #expect(try RunStore.openReadOnly(path: meanwhile.path).runs().isEmpty)
    let wall = RunStoreTests.provenance.wallSeconds
    #expect(try recording.finish(outcome, wallSeconds: wall) == 1)
    recording.abandon()
    #expect(try Self.rows(atTheEnd.path) == Self.rows(meanwhile.path))
  }

  @Test("a run that is abandoned leaves nothing, and the store takes the next one")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let scenario = try scenario()
    let recording = RunRecording(
      store, scenario, RunStoreTests.provenance, least: 0, requestsPerSecond: .leastNormalMagnitude)
    _ = scenario.run(recorder: recording)
    #expect(recording.hasBegun)
    recording.abandon()
    #expect(try Self.rows(store.path).values.allSatisfy(\.isEmpty))
    #expect(try RunStoreTests.save(RunStoreTests.training, in: store).id == 1)
  }

  @Test("what fails while it is written is said at the end, and nothing of the run stays")
  func failure() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    try DatabaseQueue(path: store.path).write {
      try $0.execute(sql: "CREATE TRIGGER full BEFORE INSERT ON request BEGIN SELECT RAISE(ABORT, 'no room'); END")
    }
    let scenario = try scenario()
    let recording = RunRecording(
      store, scenario, RunStoreTests.provenance, least: 0, requestsPerSecond: .leastNormalMagnitude)
    let outcome = scenario.run(recorder: recording)
    let error = #expect(throws: StoreError.self) { try recording.finish(outcome, wallSeconds: 1) }
    #expect("\(error as Any)".contains("no room"))
    recording.abandon()
    #expect(try Self.rows(store.path).values.allSatisfy(\.isEmpty))
  }

  @Test("layouts and queues are written at their end")
  func otherKinds() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let scenario = try scenario(RunStoreTests.training)
    let recording = store.recording(scenario, RunStoreTests.provenance)
    #expect(try recording.finish(scenario.run(recorder: recording), wallSeconds: 2) == 1)
    #expect(try store.run(1).wallSeconds == 2)
  }
}
