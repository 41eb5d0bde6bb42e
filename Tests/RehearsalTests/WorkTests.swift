import Foundation
import Quantities
import Rehearsal
import Scenarios
import Serving
import Synchronization
import TestSupport
import Testing

/// How works tell how far they are, and how they end before their time.
@Suite struct WorkTests {
  /// A work that is cancelled when it has told of itself so many times; from another thread, as a page would.
  private static func cancelled(after reports: Int) -> Work {
    let count = Mutex(0)
    let box = Box()
    let work = Work(progress: { _ in
      let now = count.withLock { count in
        count += 1
        return count
      }
      if now == reports { Thread { box.work.withLock { $0 }?.cancel() }.start() }
    })
    box.work.withLock { $0 = work }
    return work
  }

  private final class Box: Sendable {
    let work = Mutex<Work?>(nil)
  }

  /// What a cancelled work threw.
  private static func error(_ body: () async throws -> some Answer) async throws -> RehearsalError {
    do { _ = try await body() } catch { return try #require(error as? RehearsalError) }
    throw CancellationError()
  }

  /// Scenarios that would take minutes.
  private static let long = Samples.queue.replacing("requests: 2000", with: "requests: 500000")
    .replacing("replications: 4", with: "replications: 20")

  @Test("a sweep that is cancelled keeps the runs that were whole, and nothing else")
  func sweep() async throws {
    let folder = try TemporaryFolder()
    let session = Session(store: .file(folder.path("s.sqlite")))
    let points = (1...400).map { "\($0)" }.joined(separator: ", ")
    let text = Samples.queue.replacing("requests: 2000", with: "requests: 20000") + "\nsweep: {seed: [\(points)]}\n"
    let error = try await Self.error {
      try await session.run(RunRequest([Source(text: text)]), Self.cancelled(after: 40))
    }
    #expect(error.kind == .cancelled && error.kept < 400)
    #expect(try await Samples.count("SELECT count(*) FROM run", in: session) == error.kept)
    // Every run that is there has its metrics, and the first ones are there.
    #expect(try await Samples.count("SELECT count(DISTINCT run_id) FROM metric", in: session) == error.kept)
    #expect(try await Samples.count("SELECT ifnull(max(id), 0) FROM run", in: session) == error.kept)
    let check = try await session.query(QueryRequest("PRAGMA integrity_check"))
    #expect(check.json.contains("\"ok\""))
    // The store can be used at once: nobody holds its lock.
    let more = try await session.run(RunRequest([Source(text: Samples.training)]))
    #expect(more.ids == [Int64(error.kept + 1)])
  }

  @Test("a single run of minutes is left at once, and nothing of it is stored")
  func single() async throws {
    let session = Session(store: .memory)
    let many = Samples.serving.replacing("requests: 200,", with: "requests: 500000,")
    for text in [Self.long, many] {
      let work = Work()
      let task = Task { try await session.run(RunRequest([Source(text: text)]), work) }
      // Cancelling the task that waits is as good as cancelling the work.
      task.cancel()
      let error = try await Self.error { try await task.value }
      #expect(error.kind == .cancelled && error.kept == 0 && work.isCancelled)
    }
    let other = Work()
    other.cancel()
    let late = try await Self.error { try await session.run(RunRequest([Source(text: Self.long)]), other) }
    #expect(late.kind == .cancelled)
    #expect(try await Samples.count("SELECT count(*) FROM run", in: session) == 0)
  }

  @Test("a run ends in its midst when its task is cancelled: most of its events are never handled")
  func midst() async throws {
    let many = Samples.serving.replacing("requests: 200,", with: "requests: 60000,")
    for text in [many, Self.long.replacing("replications: 20", with: "replications: 2")] {
      let scenario = try #require(try ScenarioFile.read(text: text, path: "a.yaml").first)
      let whole = scenario.run()
      let task = Task {
        // Cancelled before its first event, so that the run itself must notice.
        while !Task.isCancelled { await Task.yield() }
        return scenario.run()
      }
      task.cancel()
      let cut = await task.value
      // What is left of it holds none of the metrics that the whole run has.
      #expect(!whole.metrics.isEmpty && cut.metrics.count < whole.metrics.count, "\(cut.metrics.map(\.name))")
      if let cut = cut as? ServingOutcome, let whole = whole as? ServingOutcome {
        #expect(cut.result.events < whole.result.events / 4, "\(cut.result.events) of \(whole.result.events)")
      }
    }
  }

  @Test("replications of a single queue are made on any number of threads with the same bits", arguments: [1, 2, 7])
  func threads(count: Int) async throws {
    let text = Samples.queue.replacing("compare: [fcfs]", with: "compare: [fcfs, {dynamic: {max: 4}}]")
      .replacing("service: {constant: 2 s}", with: "service: {perBatchRequest: 1 s, fixed: 500 ms}")
      .replacing("fcfs, ", with: "{fixed: {size: 2}}, ")
    let scenario = try #require(try ScenarioFile.read(text: text, path: "a.yaml").first)
    let alone = scenario.run().metrics
    let spread = await scenario.run(threads: count).metrics
    #expect(alone.count > 10 && alone.map(\.name) == spread.map(\.name))
    #expect(alone.map(\.value.bitPattern) == spread.map(\.value.bitPattern))
    let session = Session(store: .memory)
    let answer = try await session.run(RunRequest([Source(text: text)], threads: count))
    let one = try await session.run(RunRequest([Source(text: text)], threads: 1))
    #expect(answer.runs.first?.outcome.metrics == one.runs.first?.outcome.metrics)
  }

  @Test("a search, a capacity question and a validation that are cancelled keep nothing")
  func others() async throws {
    let folder = try TemporaryFolder()
    let session = Session(store: .file(folder.path("s.sqlite")))
    _ = try await session.run(RunRequest([Source(text: Samples.training)]))
    let space = """
      kind: training
      model: gpt-3-175b
      cluster: {accelerator: a100-sxm-80gb, count: 1024}
      batch: {global: 1536, micro: 1, sequenceLength: 2048}
      precision: bf16
      search: {keep: 50, vary: {layout.tensor: all, layout.pipeline: all, layout.virtualStages: all, batch.micro: all,
        layout.schedule: all, layout.zeroStage: all, layout.sequenceParallel: all, recompute: all}}
      """
    let search = try await Self.error {
      try await session.search(SearchRequest(Source(text: space)), Self.cancelled(after: 1))
    }
    #expect(search.kind == .cancelled && search.kept == 0, "\(search)")
    let capacity = try await Self.error {
      try await session.capacity(
        CapacityRequest(Source(text: Samples.serving), replications: 100, mostRequests: 50_000_000),
        Self.cancelled(after: 2))
    }
    #expect(capacity.kind == .cancelled && capacity.kept == 0, "\(capacity)")
    let expecting =
      Self.long + "\nsweep: {seed: [1, 2, 3, 4, 5, 6]}\n"
      + "expect: [{metric: fcfs_wait_mean_s, value: 1, tolerance: 10 %, source: \"a test\"}]\n"
    let validation = try await Self.error {
      try await session.validate(ValidateRequest([Source(text: expecting, name: "e.yaml")]), Self.cancelled(after: 1))
    }
    #expect(validation.kind == .cancelled, "\(validation)")
    for table in ["search", "capacity"] {
      #expect(try await Samples.count("SELECT count(*) FROM \(table)", in: session) == 0)
    }
    #expect(try await Samples.count("SELECT count(*) FROM run", in: session) == 1)
  }

  @Test("shares never fall, lie between nought and one, and end at one")
  func progress() async throws {
    let session = Session(store: .memory)
    func shares(_ body: (Work) async throws -> some Answer) async throws -> [Double] {
      let told = Mutex<[Double]>([])
      _ = try await body(Work(progress: { report in told.withLock { $0.append(report.share) } }))
      return told.withLock { $0 }
    }
    let all = [
      try await shares { try await session.check(CheckRequest([Source(text: Samples.training)]), $0) },
      try await shares { try await session.run(RunRequest([Source(text: Samples.sweep)]), $0) },
      try await shares { try await session.run(RunRequest([Source(text: Samples.queue)]), $0) },
      try await shares { try await session.search(SearchRequest(Source(text: Samples.search)), $0) },
      try await shares {
        try await session.capacity(CapacityRequest(Source(text: Samples.serving), mostRequests: 20_000), $0)
      },
      try await shares {
        try await session.validate(
          ValidateRequest([
            Source(text: Samples.products(2), name: "t.csv"), Source(text: Samples.expecting, name: "e.yaml"),
          ]),
          $0)
      },
      try await shares {
        try await session.calibrate(
          CalibrateRequest([Source(text: Samples.timings, name: "n.csv")], networks: true, generations: 5), $0)
      },
      try await shares { try await session.report(ReportRequest([1, 2], format: .md), $0) },
    ]
    for shares in all {
      #expect(shares.last == 1)
      #expect(shares.allSatisfy { (0...1).contains($0) })
      #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
    }
    #expect(all[1].count > 3 && all[3].count >= 2)
  }

  @Test("many calls at once on one session, each with its own answer")
  func atOnce() async throws {
    let session = Session(store: .memory)
    let alone = try await session.run(RunRequest([Source(text: Samples.training)], dryRun: true)).json
    let ids = try await withThrowingTaskGroup(of: (Int64?, String).self) { group in
      for number in 0..<50 {
        group.addTask {
          let answer = try await session.run(RunRequest([Source(text: Samples.training)], dryRun: number % 2 == 0))
          return (answer.ids.first, answer.json)
        }
      }
      var ids: [Int64] = []
      for try await (id, json) in group {
        if let id { ids.append(id) }
        #expect(
          try Samples.object(json)["metrics"] as? NSDictionary == Samples.object(alone)["metrics"] as? NSDictionary)
      }
      return ids
    }
    #expect(ids.sorted() == Array(1...25))
  }
}
