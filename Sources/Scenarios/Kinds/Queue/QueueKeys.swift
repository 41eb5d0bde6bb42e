import Quantities
import Queueing
import Reading

/// The keys of a queue scenario.
enum QueueKeys {
  static let arrivals = KeyPlace(
    "arrivals", .choice(arrivalChoice), .needed(example: "{poisson: 0.5/s}"), "When requests come.")
  static let tokens = KeyPlace(
    "tokens", .choice(lengthChoice), .nothing, "How long outputs are, in tokens.")
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

  // MARK: When requests come

  static let rate = Key.quantity("rate", .rate, .needed("0.5/s"), above: 0, "Requests a second on average.")
  static let poisson = Key.quantity("poisson", .rate, .nothing, above: 0, "at random")
  static let constant = Key.quantity("constant", .rate, .nothing, above: 0, "evenly")
  private static let gamma = KeySection(
    "gamma", .nothing, "gamma gaps; a variation above 1 makes bursts", varying)
  private static let hyperexponential = KeySection(
    "hyperexponential", .nothing, "gaps of two exponential branches; the variation is above 1", varying)
  static let varying = KeyTable([rate]).joined(VariationKeys.table)
  static let arrivalChoice = KeyChoice("arrival process") {
    [
      KeyOption(poisson, "{poisson: 0.5/s}"), KeyOption(constant, "{constant: 0.5/s}"),
      KeyOption(gamma, "{gamma: {rate: 0.5/s, variation: 2}}"),
      KeyOption(hyperexponential, "{hyperexponential: {rate: 0.5/s, variation: 2}}"),
    ]
  }

  // MARK: How long outputs are

  static let length = Key.whole("fixed", .nothing, atMost: TokenLengths.greatestLength, "always the same")
  private static let geometric = KeySection(
    "geometric", .nothing, "as if each token could be the last", KeyTable([geometricMean]))
  private static let lognormal = KeySection(
    "lognormal", .nothing, "a long tail; mean and deviation of the logarithm, drawn again above `redrawnAbove`",
    KeyTable([mu, sigma, redrawnAbove]))
  private static let normal = KeySection(
    "normal", .nothing, "a bell between 1 and the most", KeyTable([mean, deviation, most]))
  static let geometricMean = Key.quantity(
    "mean", .count, .needed("180"), sensible: 1...1e18, "Tokens on average.")
  static let mu = Key.quantity("mu", .count, .needed("7"), "Mean of the logarithm.")
  static let sigma = Key.quantity("sigma", .count, .needed("0.7"), "Deviation of the logarithm.")
  static let redrawnAbove = Key.whole(
    "redrawnAbove", .nothing, atMost: TokenLengths.greatestLength, "Longer lengths are drawn again.")
  static let mean = Key.quantity("mean", .count, .needed("300"), "Tokens on average, before the bounds.")
  static let deviation = Key.quantity("deviation", .count, .needed("120"), "Standard deviation.")
  static let most = Key.whole("most", .needed("1000"), atMost: TokenLengths.greatestLength, "The longest.")
  static let lengthChoice = KeyChoice("length distribution") {
    [
      KeyOption(length, "{fixed: 64}"),
      KeyOption(
        "uniform", "{uniform: [1, 1000]}", "every length between two bounds alike",
        .list(length.declaration.kind, count: 2...2), standsAlone: false),
      KeyOption(geometric, "{geometric: {mean: 180}}"),
      KeyOption(lognormal, "{lognormal: {mu: 7, sigma: 0.7}}"),
      KeyOption(normal, "{normal: {mean: 300, deviation: 120, most: 1000}}"),
      KeyOption(
        "empirical", "{empirical: [12, 25, 60]}", "one of these, each as likely",
        .list(length.declaration.kind, count: KeyKind.atLeastOne), standsAlone: false),
    ]
  }
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
