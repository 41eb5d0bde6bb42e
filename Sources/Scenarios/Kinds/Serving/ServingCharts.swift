import Presentation
import Quantities
import Serving
import SimulationKernel

/// What a report shows of served workloads, one line for each run: what users felt, and what the replica held.
enum ServingCharts {
  /// More lines than this cannot be told apart; the others stand in the tables.
  static let mostLines = 8

  static func sections(_ items: [StoredResult]) throws -> [Section] {
    let shown = try items.prefix(mostLines).map(ServedCourse.init)
    let notes =
      ["The share of requests within a time, warm-up left out as in the metrics."]
      + (items.count > shown.count ? ["Only the first \(mostLines) of \(items.count) runs are drawn."] : [])
    return [
      Section(title: "Latency", notes: notes, items: latencies.compactMap { latency($0, shown) }),
      Section(
        title: "The first replica over time", notes: try fleet(shown), items: series.compactMap { overTime($0, shown) }),
    ].filter { !$0.items.isEmpty }
  }

  /// Of a fleet its first replica is drawn, which is said.
  private static func fleet(_ items: [ServedCourse]) throws -> [String] {
    let counts = try items.compactMap { try $0.result.rows.rows("engine").first?.number("replicas").map { Int($0) } }
    guard let most = counts.max(), most > 1 else { return [] }
    return ["One of \(most) replicas is drawn; `rehearse trace` has them all."]
  }

  private struct Latency {
    let title: String
    let of: @Sendable (ServedCourse.Request) -> Double
  }

  private static let latencies = [
    Latency(title: "Time to first token") { $0.firstToken - $0.arrival },
    Latency(title: "End-to-end latency") { $0.finished - $0.arrival },
    Latency(title: "Time in the queue") { $0.started - $0.arrival },
    Latency(title: "Time per output token") { request in
      request.outputTokens > 1
        ? (request.finished - request.firstToken) / (request.outputTokens - 1) : .nan
    },
  ]

  /// The share of requests that took at most so long, at the quantiles that people ask for and many between.
  private static func latency(_ latency: Latency, _ items: [ServedCourse]) -> Section.Item? {
    var sentences: [String] = []
    let lines = items.compactMap { item -> LineChart.Series? in
      let values = steady(item).map(latency.of).filter(\.isFinite)
      guard !values.isEmpty else { return nil }
      let quantiles = SampleQuantiles(values)
      let points = shares.compactMap { share in quantiles.quantile(share).map { (x: $0, y: share) } }
      func text(_ share: Double) -> String {
        quantiles.quantile(share).map { Dimension.time.format($0, digits: 3) } ?? "-"
      }
      sentences.append(
        "\(items.count > 1 ? item.result.label + ": half" : "Half") within \(text(0.5)), 99 % within \(text(0.99))")
      // A line on a logarithmic axis cannot start at zero, where most requests of an idle server wait.
      let positive = points.filter { $0.x > 0 }
      return LineChart.Series(name: item.result.label, points: positive.isEmpty ? points : positive)
    }
    return LineChart(
      title: latency.title, summary: sentences.joined(separator: "; ") + ".", x: .time, y: .ratio, series: lines, top: 1
    ).map { .chart($0) }
  }

  /// The requests that the metrics are of: those that finished, without the warm-up.
  private static func steady(_ item: ServedCourse) -> ArraySlice<ServedCourse.Request> {
    let warmUp = item.result.metric("warm_up_requests_count").map { Int($0.value) } ?? 0
    return item.requests.filter(\.finished.isFinite).dropFirst(warmUp)
  }

  private static let shares: [Double] =
    (0...49).map { Double($0) / 50 } + [0.985, 0.99, 0.993, 0.996, 0.998, 0.999, 1]

  private struct OverTime {
    let title: String
    let dimension: Dimension
    let isShare: Bool
    let of: @Sendable (ServedCourse.Sample) -> Double
  }

  private static let series = [
    OverTime(title: "Requests in the queue", dimension: .count, isShare: false) { $0.waiting },
    OverTime(title: "Requests in a batch", dimension: .count, isShare: false) { $0.running },
    OverTime(title: "KV cache in use", dimension: .ratio, isShare: true) { $0.usedBlocks },
  ]

  private static func overTime(_ series: OverTime, _ items: [ServedCourse]) -> Section.Item? {
    var sentences: [String] = []
    let lines = items.compactMap { item -> LineChart.Series? in
      let blocks = item.result.metric("kv_blocks_count")?.value ?? .nan
      let points = item.samples.map { sample in
        (x: sample.time, y: series.isShare ? series.of(sample) / blocks : series.of(sample))
      }
      guard let most = points.map(\.y).filter(\.isFinite).max() else { return nil }
      sentences.append(
        "\(items.count > 1 ? item.result.label + ": at" : "At") most \(series.dimension.format(most, digits: 3))")
      return LineChart.Series(name: item.result.label, points: Downsampling.peaks(points, count: 400))
    }
    return LineChart(
      title: series.title, summary: sentences.joined(separator: "; ") + ".", x: .time, y: series.dimension,
      series: lines, isStepped: true, isTabled: false
    ).map { .chart($0) }
  }
}

/// Fewer points for the same picture.
enum Downsampling {
  /// Of each stretch of neighbouring points the highest and the lowest, in their order: what an eye sees of a dense line.
  static func peaks(_ points: [(x: Double, y: Double)], count: Int) -> [(x: Double, y: Double)] {
    guard points.count > count else { return points }
    let size = max(1, 2 * points.count / count)
    return stride(from: 0, to: points.count, by: size).flatMap { start -> [(x: Double, y: Double)] in
      let stretch = start..<min(start + size, points.count)
      guard let low = stretch.min(by: { points[$0].y < points[$1].y }),
        let high = stretch.max(by: { points[$0].y < points[$1].y })
      else { return [] }
      return low == high ? [points[low]] : [points[min(low, high)], points[max(low, high)]]
    }
  }
}
