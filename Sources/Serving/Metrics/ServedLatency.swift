/// The latencies of a request that runs are judged by, under their names in files and metrics.
package enum ServedLatency: String, CaseIterable, Sendable {
  /// Seconds from arrival to the first token.
  case timeToFirstToken = "ttft"
  /// Seconds per token behind the first, on average over the request until its client has the whole answer.
  case timePerOutputToken = "tpot"
  /// The longest wait for a token behind the first.
  case longestGap = "longest_gap"
  /// Seconds from arrival to the whole answer.
  case endToEnd = "e2e"
  /// Seconds from arrival to the whole answer for each of its tokens: what Orca, vLLM and their kin plot.
  case normalised = "normalised_latency"
  /// Seconds from arrival until work began.
  case queueing

  /// The latency and statistic of a metric such as `ttft_p99_s`; nil for other metrics.
  static func named(_ metric: String) -> (latency: ServedLatency, statistic: LatencyStatistic)? {
    for latency in allCases {
      for (word, statistic) in LatencyStatistic.named where metric == "\(latency.rawValue)_\(word)_s" {
        return (latency, statistic)
      }
    }
    return nil
  }

  /// What a finished request felt, in seconds; not-a-number where it has no such latency.
  func seconds(of record: RequestRecord) -> Double {
    switch self {
    case .timeToFirstToken: record.timeToFirstToken
    case .timePerOutputToken: record.timePerOutputToken
    case .longestGap: record.request.outputTokens > 1 ? record.longestGap : .nan
    case .endToEnd: record.endToEnd
    case .normalised:
      record.request.outputTokens > 0 ? record.endToEnd / Double(record.request.outputTokens) : .nan
    case .queueing: record.queueing
    }
  }
}

/// What a metric says of a latency.
package enum LatencyStatistic: Hashable, Sendable {
  /// The mean.
  case mean
  /// The value that this share of the requests does not exceed.
  case quantile(Double)

  /// The share of a quantile.
  var shares: [Double] {
    if case .quantile(let share) = self { [share] } else { [] }
  }

  /// The statistics under their names in files and metrics.
  package static let named: [(name: String, statistic: LatencyStatistic)] =
    [("mean", .mean)] + quantiles.map { ($0.name, .quantile($0.share)) }

  /// The quantiles that every latency is reported by.
  package static let quantiles: [(name: String, share: Double)] = [
    ("p50", 0.5), ("p90", 0.9), ("p95", 0.95), ("p99", 0.99),
  ]
}
