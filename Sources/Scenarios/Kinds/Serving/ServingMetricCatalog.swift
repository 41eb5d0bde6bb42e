import Quantities
import Serving

extension MetricCatalog {
  /// What a served workload answers with.
  static let serving: [MetricDefinition] =
    served + latencies.flatMap(definitions) + [interTokenLatency] + throughput + occupancy + efficiency + course

  /// One latency of requests, of which a run has several statistics.
  struct Latency {
    /// Its key in `objectives:`.
    var key: String
    /// The beginning of its metrics' names.
    var name: String
    var title: String
    /// What it is, to stand behind a statistic.
    var sentence: String
    /// The statistics that stand among the headlines.
    var headlines: [String]
  }

  /// The latencies by their order in reports.
  static let latencies = [
    Latency(
      key: "ttft", name: ServedLatency.timeToFirstToken.rawValue, title: "TTFT",
      sentence: "the time from arrival to the first token", headlines: ["p50", "p99"]),
    Latency(
      key: "tbt", name: "tbt", title: "TBT", sentence: "the time between two tokens, over all tokens of all requests",
      headlines: ["mean", "p99"]),
    Latency(
      key: "tpot", name: ServedLatency.timePerOutputToken.rawValue, title: "TPOT",
      sentence: "the time per token behind the first, averaged over each request", headlines: ["mean", "p99"]),
    Latency(
      key: "longestGap", name: ServedLatency.longestGap.rawValue, title: "longest gap",
      sentence: "the longest wait of a request for a token behind its first", headlines: ["p99"]),
    Latency(
      key: "e2e", name: ServedLatency.endToEnd.rawValue, title: "end-to-end",
      sentence: "the time from arrival to the whole answer", headlines: ["p50", "p99"]),
    Latency(
      key: "normalisedLatency", name: ServedLatency.normalised.rawValue, title: "normalised latency",
      sentence: "the time from arrival to the whole answer for each of its tokens", headlines: []),
    Latency(
      key: "queueing", name: ServedLatency.queueing.rawValue, title: "queueing",
      sentence: "the time from arrival until work begins", headlines: []),
  ]

  private static func definitions(_ latency: Latency) -> [MetricDefinition] {
    LatencyStatistic.named.map { word, statistic in
      let what =
        switch statistic {
        case .mean: "The mean of"
        case .quantile(let share): "What \(Dimension.ratio.format(share)) of requests do not exceed of"
        }
      return define(
        "\(latency.name)_\(word)_s", .time, "\(latency.title) \(word)", "\(what) \(latency.sentence).", .lower,
        isHeadline: latency.headlines.contains(word))
    }
  }

  private static func define(
    _ name: String, _ dimension: Dimension, unit: String? = nil, _ title: String, _ sentence: String,
    _ better: MetricDefinition.Better = .neither, isHeadline: Bool = false, silentValue: Double? = nil
  ) -> MetricDefinition {
    MetricDefinition(
      "serving", name, dimension, unit: unit, title, sentence, better, isHeadline: isHeadline,
      silentValue: silentValue)
  }

  private static let interTokenLatency = define(
    "itl_mean_s", .time, "ITL mean",
    "The mean of the time between two tokens, over the requests that latencies count: those of the warm-up left out.",
    .lower)

  private static let served = [
    define("requests_count", .count, "requests", "Requests of the workload."),
    define("finished_count", .count, "finished", "Requests that got their whole answer.", .higher, isHeadline: true),
    define(
      ServedShare.metric, .ratio, "served", "The share of requests that got their whole answer.", .higher,
      isHeadline: true, silentValue: 1),
    define("rejected_count", .count, "rejected", "Requests that were turned away.", .lower),
    define(
      "rejected_too_long_count", .count, "rejected too long",
      "Requests turned away because their tokens can never fit into the cache.", .lower, isHeadline: true,
      silentValue: 0),
    define(
      "rejected_queue_full_count", .count, "rejected queue full", "Requests turned away by a full queue.", .lower,
      isHeadline: true, silentValue: 0),
    define(
      "unfinished_count", .count, "unfinished", "Requests that were taken in and never answered.", .lower,
      isHeadline: true, silentValue: 0),
  ]

  private static let throughput = [
    define(
      "requests_per_second", .rate, "requests per second", "Requests that are answered in a second.", .higher,
      isHeadline: true),
    define(
      "goodput_ratio", .ratio, "goodput", "The share of requests that hold every objective.", .higher,
      isHeadline: true),
    define(
      "goodput_requests_per_second", .rate, "goodput requests per second",
      "Requests per second that hold every objective.", .higher),
    define(
      "output_tokens_per_second", .count, unit: "token/s", "output tokens per second",
      "Tokens that are generated in a second.",
      .higher, isHeadline: true),
    define(
      "output_tokens_per_second_per_gpu", .count, unit: "token/s", "output tokens per second per GPU",
      "Tokens generated in a second, over the number of accelerators.", .higher),
    define(
      "total_tokens_per_second", .count, unit: "token/s", "total tokens per second",
      "Tokens of prompts and answers in a second.", .higher),
  ]

  private static let occupancy = [
    define("busy_ratio", .ratio, "busy", "The share of time in which an engine has anything to do.", isHeadline: true),
    define(
      "capacity_used_ratio", .ratio, "capacity used", "The load over what the replicas could carry, by an estimate.",
      isHeadline: true),
    define("kv_blocks_count", .count, "KV blocks", "Blocks of the cache of one replica."),
    define("kv_used_mean_ratio", .ratio, "KV used mean", "The share of the cache that is held, on average."),
    define(
      "kv_used_peak_ratio", .ratio, "KV used peak", "The share of the cache that is held at most.", isHeadline: true),
    define("batch_mean_count", .count, "batch mean", "Requests in an iteration, on average."),
    define(
      "in_system_mean_count", .count, "in system mean", "Requests that wait or are worked on, on average.", .lower),
    define("queue_mean_count", .count, "queue mean", "Requests that wait, on average.", .lower),
    define(
      "preemptions_count", .count, "preemptions", "How often requests lost their place in the cache.", .lower,
      isHeadline: true),
    define(
      "preemptions_of_one_request_max_count", .count, "preemptions of one request max",
      "How often one request lost its place in the cache, at most.", .lower),
    define(
      "recomputed_tokens_count", .count, "recomputed tokens", "Tokens computed again after a preemption.", .lower),
    define(
      "prefix_hit_ratio", .ratio, "prefix hit", "The share of prompt tokens that were found in the prefix cache.",
      .higher),
    define(
      "shared_link_time_s", .time, "time lost to shared buses",
      "What copies between replicas and their hosts took longer because they met on a bus, added up.", .lower),
  ]

  private static let efficiency = [
    define(
      "cost_per_million_output_tokens_usd", .money, "cost per million output tokens",
      "The price of a million generated tokens.", .lower, isHeadline: true),
    define(
      "energy_per_output_token_j", .energy, "energy per output token",
      "Energy of the accelerators for a generated token.", .lower),
    define(
      "mfu_ratio", .ratio, "MFU",
      "Model FLOPs utilisation: operations that the model needs over what the accelerators could do in the time.",
      .higher),
    define(
      "bandwidth_utilisation_ratio", .ratio, "bandwidth utilisation",
      "Bytes of weights and cache that are read over what the memory could move in the time."),
  ]

  private static let course = [
    define("makespan_s", .time, "makespan", "The time from the start to the last answer.", .lower),
    define("iterations_count", .count, "iterations", "Iterations of all engines."),
    define(
      "warm_up_requests_count", .count, "warm up requests",
      "First requests that latencies leave out, because the system was still filling."),
  ]
}
