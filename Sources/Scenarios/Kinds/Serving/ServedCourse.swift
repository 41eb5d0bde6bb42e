import Presentation
import Quantities

/// What the store holds of a served run: its requests, and the replica over time.
struct ServedCourse {
  /// One request; times in seconds from the start, not-a-number where they never came.
  struct Request {
    /// When it arrived.
    let arrival: Double
    /// Tokens that it asked for.
    let outputTokens: Double
    /// When work on it began.
    let started: Double
    /// When its first token was there.
    let firstToken: Double
    /// When it left.
    let finished: Double
  }

  /// The state of a served replica at one moment.
  struct Sample {
    /// Seconds from the start.
    let time: Double
    /// Requests in the iteration.
    let running: Double
    /// Requests in the queue.
    let waiting: Double
    /// Blocks of the cache that are held.
    let usedBlocks: Double
  }

  /// The run.
  let result: StoredResult
  /// In order of arrival.
  let requests: [Request]
  /// In order of time.
  let samples: [Sample]

  /// Reads the rows of a run.
  init(_ result: StoredResult) throws {
    self.result = result
    let columns = ["arrival_s", "output_tokens", "started_s", "first_token_s", "finished_s"]
    let requests = try result.rows.numbers("request", columns)
    self.requests = requests[0].indices.map { index in
      Request(
        arrival: requests[0][index], outputTokens: requests[1][index], started: requests[2][index],
        firstToken: requests[3][index], finished: requests[4][index])
    }
    let samples = try result.rows.numbers("iteration", ["time_s", "running", "waiting", "used_blocks"])
    self.samples = samples[0].indices.map { index in
      Sample(
        time: samples[0][index], running: samples[1][index], waiting: samples[2][index], usedBlocks: samples[3][index])
    }
  }

  /// The queue, the batch and the cache over time, and how long first tokens took.
  var curves: [[String]] {
    guard !samples.isEmpty else { return [] }
    let blocks = result.metric("kv_blocks_count")?.value ?? .nan
    let series: [(String, Dimension, [Double])] = [
      ("queue over time", .count, samples.map(\.waiting)), ("batch over time", .count, samples.map(\.running)),
      ("KV cache over time", .ratio, samples.map { $0.usedBlocks / blocks }),
    ]
    let latency = requests.map { $0.firstToken - $0.arrival }.filter { $0.isFinite }
    return series.map(Sparkline.curve) + Sparkline.histogram("time to first token", latency)
  }
}
