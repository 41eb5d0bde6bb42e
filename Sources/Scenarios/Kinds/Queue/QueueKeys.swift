import Quantities
import Queueing
import Reading
import Serving

/// The keys of a queue scenario.
enum QueueKeys {
  static let arrivals = KeyPlace(
    "arrivals", .choice(ArrivalProcesses.renewals), .needed(example: "{poisson: 0.5/s}"), "When requests come.")
  static let tokens = KeyPlace(
    "tokens", LengthLaws.length, .nothing, "How long outputs are, in tokens.")
  static let tokenLimit = Key.whole(
    "tokenLimit", .nothing, atMost: TokenLengths.greatestLength, "Outputs are cut at this many tokens.")
  static let service = KeySection(
    "service", .needed(example: "{fixed: 20 ms, perToken: 8 ms}"),
    "How long a batch takes, `fixed` + `perBatchRequest` x b + (`perToken` + `perTokenRequest` x b) x n for b requests of at "
      + "most n tokens, or a request that is served alone.", ServiceKeys.table)
  static let compare = KeyPlace(
    "compare", .list(.choice(QueuePolicyKeys.choice), count: KeyKind.atLeastOne),
    .needed(example: "[{dynamic: {max: 16}}, {fixed: {size: 8}}]"), "Policies; all are compared with the first.")
  static let replications = Key.whole(
    "replications", .usual(20), atLeast: 2, atMost: 100_000, "Independent simulations of each policy.")
  static let requests = Key.whole("requests", .usual(50_000), atLeast: 1000, "Requests of each simulation.")
  static let lossLimit = Key.quantity(
    "lossLimit", .ratio, .derived("none"), above: 0, sensible: 0...1,
    "The share of requests that a recommended policy may lose."
  ) { share in
    share < 1 ? nil : "is \(Dimension.ratio.format(share)); it must be less than 100 %"
  }
  static let table = KeyTable([arrivals, tokens, tokenLimit, service, compare, lossLimit, replications, requests])
}

/// The keys of how long service takes.
enum ServiceKeys {
  static let fixed = time("fixed", "Of a batch: time that it takes whatever is in it.")
  static let perBatchRequest = time("perBatchRequest", "Of a batch: time for each request.")
  static let perToken = time("perToken", "Time for each token, of a batch of its longest output.")
  static let perTokenRequest = time(
    "perTokenRequest", "Of a batch: time for each request and token of the longest output.")
  static let perRequest = time("perRequest", "Of a request served alone: time that it takes beside its tokens.")
  static let constant = Key.quantity(
    "constant", .time, .nothing, above: 0, "Of a request served alone: always this time, in place of the others.")
  static let exponential = Key.quantity(
    "exponential", .time, .nothing, above: 0,
    "Of a request served alone: exponential with this mean, in place of the others.")
  static let table = KeyTable([
    fixed, perBatchRequest, perToken, perTokenRequest, perRequest, constant, exponential,
  ])

  private static func time(_ name: String, _ sentence: String) -> Key<Double> {
    .quantity(name, .time, .usual(0), sentence)
  }
}
