import Foundation
import Quantities
import Reading
import RunStore
import Scenarios
import TestSupport
import Testing

@Suite struct ComparisonTests {
  /// A run with these metrics, without a store.
  private static func run(_ id: Int64, _ metrics: [Metric], kind: String = "serving", seed: Int64 = 1) -> StoredRun {
    StoredRun(
      id: id, kind: kind, name: "r\(id)", scenario: "kind: \(kind)", seed: seed, version: "test", started: "",
      wallSeconds: 0,
      host: "here", tags: [], metrics: metrics)
  }

  private static let names = ["ttft_mean_s", "ttft_p50_s", "ttft_p90_s", "ttft_p99_s"]

  /// Two runs of the same requests: latencies share a large exponential part, and the second adds `shift` and a little
  /// even noise to the first. (Under noise as skewed as an exponential, Student's interval of ten sections holds the
  /// 99 % quantile's difference 88 times in 100 instead of 95.)
  private static func pair(
    _ count: Int, shift: Double, _ random: inout SeededGenerator
  ) -> [[Request]] {
    func exponential(_ random: inout SeededGenerator) -> Double { -log(1 - Double.random(in: 0..<1, using: &random)) }
    var runs: [[Request]] = [[], []]
    for number in 0..<count {
      let base = 10 * exponential(&random)
      for (index, latency) in [base, base + shift + 0.1 * (exponential(&random) - exponential(&random))].enumerated() {
        let arrival = Double(number)
        runs[index].append(
          Request(
            arrival: arrival, promptTokens: 10, outputTokens: 5, started: arrival, firstToken: arrival + 1 + latency,
            finished: arrival + 2 + latency))
      }
    }
    return runs
  }

  private struct Request {
    var arrival: Double
    var promptTokens: Double
    var outputTokens: Double
    var started: Double
    var firstToken: Double
    var finished: Double
  }

  /// The requests as the store gives them: by column.
  private static func samples(_ runs: [[Request]]) -> [RunSamples?] {
    runs.map { requests in
      ServingStudy.pairing.map { pairing in
        RunSamples(
          pairing, identity: [requests.map(\.arrival), requests.map(\.promptTokens), requests.map(\.outputTokens)],
          measured: [requests.map(\.started), requests.map(\.firstToken), requests.map(\.finished)])
      }
    }
  }

  /// The metrics of requests, computed by another road than the store's: sorted arrays and plain sums.
  private static func metrics(_ requests: [Request]) -> [Metric] {
    let sorted = requests.map { $0.firstToken - $0.arrival }.sorted()
    func quantile(_ share: Double) -> Double { sorted[Int((share * Double(sorted.count)).rounded(.up)) - 1] }
    let values = [sorted.reduce(0, +) / Double(sorted.count), quantile(0.5), quantile(0.9), quantile(0.99)]
    return zip(names, values).map { Metric($0, $1, .time, certainty: .observed) }
  }

  @Test("the interval of a paired difference holds the true one about 95 times in 100, for means and quantiles")
  func coverage() throws {
    var random = SeededGenerator(seed: 12)
    var held = [String: Int]()
    var judged = [String: Int]()
    let rounds = 200
    for _ in 0..<rounds {
      let requests = Self.pair(4000, shift: 0.5, &random)
      let runs = requests.enumerated().map { Self.run(Int64($0.offset), Self.metrics($0.element)) }
      let comparison = RunComparison(runs, samples: Self.samples(requests))
      for row in comparison.metrics {
        let difference = try #require(row.differences[1])
        // A mean whose batches look dependent, as one in fifty does by chance, goes without an interval.
        guard difference.method == .paired, let interval = difference.interval else { continue }
        judged[row.name, default: 0] += 1
        // Noise of the second run has mean zero and moves a quantile of so wide a law by no more than 0.0005.
        if interval.contains(0.5) { held[row.name, default: 0] += 1 }
      }
    }
    // Three standard errors of a share of 0.95 over 200 rounds are 0.046.
    for name in Self.names {
      let count = judged[name] ?? 0
      #expect(count >= rounds * 9 / 10)
      #expect((0.90...1).contains(Double(held[name] ?? 0) / Double(count)), "\(name): \(held) of \(judged)")
    }
  }

  @Test("pairing sees a difference that independent runs cannot")
  func power() throws {
    var random = SeededGenerator(seed: 5)
    let requests = Self.pair(4000, shift: 0.05, &random)
    let wide = requests.map { requests in
      Self.metrics(requests).map { metric in
        Metric(metric.name, metric.value, .time, halfWidth: 1.96 * 10 / 4000.0.squareRoot())
      }
    }
    let runs = wide.enumerated().map { Self.run(Int64($0.offset), $0.element) }
    let paired = try #require(RunComparison(runs, samples: Self.samples(requests)).metrics.first?.differences[1])
    let apart = try #require(RunComparison(runs).metrics.first?.differences[1])
    #expect(paired.method == .paired && paired.isSignificant == true)
    #expect(apart.method == .welch && apart.isSignificant == false)
    #expect(paired.value == apart.value)
  }

  @Test("requests are paired only when they are the same ones under one seed, and the latency settled")
  func unpaired() throws {
    var random = SeededGenerator(seed: 6)
    let requests = Self.pair(4000, shift: 1, &random)
    let metrics = requests.map(Self.metrics)
    func method(_ runs: [StoredRun], _ requests: [[Request]]) -> MetricDifference.Method? {
      RunComparison(runs, samples: Self.samples(requests)).metrics.first?.differences[1]?.method
    }
    let runs = [Self.run(1, metrics[0]), Self.run(2, metrics[1])]
    #expect(method(runs, requests) == .paired)
    #expect(method([runs[0], Self.run(2, metrics[1], seed: 2)], requests) == MetricDifference.Method.none)
    #expect(method(runs, [requests[0], Array(requests[1].dropLast())]) == MetricDifference.Method.none)
    let other = requests[1].map { request in
      Request(
        arrival: request.arrival, promptTokens: 11, outputTokens: 5, started: request.started,
        firstToken: request.firstToken, finished: request.finished)
    }
    #expect(method(runs, [requests[0], other]) == MetricDifference.Method.none)
    let unsettled = Metric(
      name: "ttft_mean_s", value: 3, dimension: "time", low: nil, high: nil, certainty: .unsettled)
    #expect(method([runs[0], Self.run(2, [unsettled])], requests) == MetricDifference.Method.none)
  }

  @Test("half-widths of independent runs add by their squares: 3 and 4 make 5; an exact one adds nothing")
  func welch() throws {
    func difference(_ one: Metric, _ other: Metric) -> MetricDifference? {
      RunComparison([Self.run(1, [one]), Self.run(2, [other])]).metrics.first?.differences[1]
    }
    let three = Metric("m", 10, .count, halfWidth: 3)
    let four = Metric("m", 14, .count, halfWidth: 4)
    let both = try #require(difference(three, four))
    #expect(both.method == .welch && both.value == 4 && both.interval == -1...9 && both.isSignificant == false)
    let exact = Metric("m", 20, .count)
    #expect(difference(three, exact)?.interval == 7...13)
    #expect(difference(exact, Metric("m", 20, .count))?.isSignificant == false)
    #expect(difference(exact, Metric("m", 21, .count))?.isSignificant == true)
    let observed = Metric("m", 3, .count, certainty: .observed)
    #expect(difference(exact, observed)?.isSignificant == nil)
    #expect(difference(exact, Metric("m", .nan, .count)) == nil)
  }

  @Test("two runs of one scenario do not differ in anything, and say so")
  func same() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let ids = try (0..<2).map { _ in try RunStoreTests.save(RunStoreTests.serving, in: store).id }
    let comparison = try store.comparison(of: ids)
    #expect(comparison.inputs.isEmpty)
    #expect(comparison.metrics.count > 20)
    for row in comparison.metrics { #expect(row.differences[1]?.isSignificant != true, "\(row.name)") }
    #expect(comparison.metrics.contains { $0.differences[1]?.method == .paired })
  }

  @Test("inputs are compared by what they mean: other words for one number, and what is left out, are no difference")
  func meanings() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    func differing(_ one: String, _ other: String) throws -> [String: [String?]] {
      let ids = try [one, other].map { try RunStoreTests.save($0, in: store).id }
      let inputs = try store.comparison(of: ids).inputs
      return Dictionary(uniqueKeysWithValues: inputs.map { ($0.key, $0.values) })
    }
    let text = RunStoreTests.training
    #expect(try differing(text, text.replacing("count: 16", with: "count: 16, nodeSize: 8")).isEmpty)
    let link = "count: 16, interNode: {from: infiniband-ndr, latency: "
    #expect(
      try differing(
        text.replacing("count: 16", with: link + "3 us}"), text.replacing("count: 16", with: link + "0.003 ms}")
      ).isEmpty)
    #expect(
      try differing(text, text.replacing("count: 16", with: "count: 16, nodeSize: 4"))
        == ["cluster.nodeSize": ["8", "4"]])
    // What the accelerator brings with it is not told beside it.
    #expect(
      try differing(text, text.replacing("accelerator: h100-sxm", with: "accelerator: a100-sxm-80gb"))
        == ["cluster.accelerator": ["h100-sxm", "a100-sxm-80gb"]])
  }

  @Test("a figure of the catalogue that has changed between two runs of one text is named")
  func changedCatalogue() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    let own = folder.url.appendingPathComponent("own/accelerators")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    _ = try folder.write("from: h100-sxm\nprice: 9 USD/h\n", to: "own/accelerators/h100-sxm.yaml")
    var ids: [Int64] = []
    for catalog in [Catalog.builtIn, try Catalog(adding: [folder.path("own")])] {
      let scenario = try #require(
        try ScenarioFile.read(text: RunStoreTests.training, path: "s.yaml", catalog: catalog).first)
      ids.append(try store.save(scenario, scenario.run(), RunStoreTests.provenance))
    }
    let inputs = try store.comparison(of: ids).inputs
    #expect(inputs.map(\.key) == ["cluster.accelerator.price"])
    #expect(inputs.first?.values == ["2.5 $/h", "9 $/h"])
  }

  @Test("a condition chooses runs, by subqueries too, and is marked where it is wrong")
  func condition() throws {
    let folder = try TemporaryFolder()
    let store = try RunStore.open(path: folder.path("a.sqlite"))
    try RunStoreTests.save(RunStoreTests.training, in: store)
    try RunStoreTests.save(RunStoreTests.serving, in: store)
    try RunStoreTests.save(RunStoreTests.serving + "\nseed: 9\n", in: store)
    #expect(try store.runs(where: "kind = 'serving'") == [2, 3])
    #expect(try store.runs(where: "seed = 9 -- the other one") == [3])
    #expect(try store.runs(where: "id IN (SELECT run_id FROM training_run WHERE tensor = 2)") == [1])
    #expect(try store.runs(where: "0").isEmpty)
    #expect { try store.runs(where: "knd = 'serving'") } throws: { "\($0)".hasPrefix("1:1: no such column: knd") }
  }
}
