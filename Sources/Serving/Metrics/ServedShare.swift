/// Who of a workload was served, and why the others were not.
package struct ServedShare: Hashable, Sendable {
  /// The metric that holds `ratio`.
  package static let metric = "served_ratio"

  /// Requests of the workload.
  package var requests = 0
  /// Those that have their whole answer.
  package var finished = 0
  /// Turned away because their tokens can never fit into the cache.
  package var tooLong = 0
  /// Turned away because the queue was full.
  package var queueFull = 0
  /// Neither turned away nor answered when nothing could happen any more.
  package var unfinished = 0
  /// Tokens of the longest request, prompt and output, that was too long.
  package var longestRefusedTokens = 0

  /// Counts records.
  init(_ records: [RequestRecord]) {
    requests = records.count
    for place in records.indices {
      switch records[place].outcome {
      case .finished: finished += 1
      case .tooLong:
        let request = records[place].request
        tooLong += 1
        longestRefusedTokens = max(longestRefusedTokens, request.promptTokens + request.outputTokens)
      case .queueFull: queueFull += 1
      case .open: unfinished += 1
      }
    }
  }

  /// Why requests of a plan were not served, in words for a person; empty when all were.
  package func reasons(_ plan: ServingPlan) -> String {
    guard unserved > 0 else { return "" }
    var reasons: [String] = []
    if queueFull > 0 {
      reasons.append("\(queueFull) were turned away by a full queue (`queueLimit: \(plan.engine.queueLimit)`)")
    }
    if tooLong > 0 {
      let block = plan.engine.blockTokens
      let needed = (longestRefusedTokens + block - 1) / block
      reasons.append(
        "\(tooLong) can never fit into the cache: up to \(longestRefusedTokens) tokens need \(needed) blocks of "
          + "\(plan.cacheBlocks)")
    }
    if unfinished > 0 { reasons.append("\(unfinished) got no answer") }
    return "\(unserved) of \(requests) requests were not served: \(reasons.joined(separator: "; "))"
  }

  /// Requests without an answer.
  package var unserved: Int { requests - finished }
  /// The share of all requests that have their answer.
  package var ratio: Double { Double(finished) / Double(max(1, requests)) }
}

extension ServingResult {
  /// The value of a metric as the whole workload felt it: a request that was not served waited for ever.
  ///
  /// So a mean latency is infinite as soon as one request was not served, and a 99th percentile when more than one in a
  /// hundred was not. Of other metrics this is `value(_:)`.
  ///
  /// - Complexity: O(n log n) where somebody was not served.
  package func judgedValue(_ name: String) -> Double? {
    let unserved = served.unserved
    guard unserved > 0, let (latency, statistic) = ServedLatency.named(name) else { return value(name) }
    guard case .quantile(let share) = statistic else { return .infinity }
    let warmUp = Int(value("warm_up_requests_count") ?? 0)
    let samples = records.lazy.filter { $0.outcome == .finished }.dropFirst(warmUp).map(latency.seconds)
      .filter { !$0.isNaN }.sorted()
    let rank = max(1, Int((share * Double(samples.count + unserved)).rounded(.up)))
    return rank <= samples.count ? samples[rank - 1] : .infinity
  }
}
