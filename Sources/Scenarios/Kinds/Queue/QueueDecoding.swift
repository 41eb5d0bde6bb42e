import Quantities
import Queueing
import Reading

extension ScenarioDecoder {
  /// Most requests that may come while one waits with patience: a simulation holds them all.
  private static let greatestCrowd = 10_000_000.0

  /// Reads the keys of a queue scenario.
  func queue(_ keys: MappingReader, seed: UInt64) -> QueueComparison? {
    let arrivals = keys.required("arrivals", example: "{poisson: 0.5/s}").flatMap(queueArrivals)
    let tokens = keys.optional("tokens").map(tokenLengths)
    let limit = keys.optional("tokenLimit").map { $0.integer(atMost: TokenLengths.greatestLength) }
    let service = keys.required("service", example: "{fixed: 20 ms, perToken: 8 ms}").flatMap(queueService)
    let compare = keys.required("compare", example: "[{dynamic: {max: 16}}, {fixed: {size: 8}}]")
    let replications = keys.integer("replications", usual: 20, atLeast: 2, atMost: 100_000)
    let requests = keys.integer("requests", usual: 50_000, atLeast: 1000)
    let lossLimit = keys.optional("lossLimit").map(lossLimit)
    let elements = compare?.list() ?? []
    let policies = Array(zip(elements, NamedQueuePolicy.distinguished(elements.map(queuePolicy))))
    let hasTwins = reportTwins(policies)
    guard let arrivals, let service, tokens.map({ $0 != nil }) ?? true, limit.map({ $0 != nil }) ?? true,
      lossLimit.map({ $0 != nil }) ?? true, let replications, let requests
    else { return nil }
    let simulation = value(keys, "replications") { () throws(QueueError) in
      try SimulationPlan(replications: replications, requests: requests, seed: seed)
    }
    let entries = policies.compactMap { element, policy -> QueueComparison.Entry? in
      guard let policy else { return nil }
      if case .impatient(let patience) = policy.policy, arrivals.rate * patience > Self.greatestCrowd {
        element.report(
          "`\(element.path)`: more than \(Int(Self.greatestCrowd)) requests come while one is patient; lower the rate or "
            + "the patience")
        return nil
      }
      do throws(QueueError) {
        let setting = try QueueSetting(
          arrivals: arrivals, lengths: tokens ?? nil, tokenLimit: policy.tokenLimit ?? limit ?? nil, service: service,
          policy: policy.policy)
        return QueueComparison.Entry(name: policy.name, setting: setting)
      } catch {
        element.report("`\(element.path)`: \(error.description)")
        return nil
      }
    }
    guard entries.count == elements.count, let simulation, !hasTwins else { return nil }
    return value(keys, "compare") { () throws(QueueError) in
      try QueueComparison(entries, simulation: simulation, lossLimit: lossLimit ?? nil)
    }
  }

  /// Reports policies whose names stand twice, for their results could not be told apart, and says whether there are
  /// any.
  private func reportTwins(_ policies: [(ValueReader, NamedQueuePolicy?)]) -> Bool {
    var places: [String: String] = [:]
    var found = false
    for case (let element, let policy?) in policies {
      guard let first = places[policy.name] else {
        places[policy.name] = element.path
        continue
      }
      element.report(
        "`\(element.path)`: the policy `\(policy.name)` stands twice, first at `\(first)`; give one of them a name "
          + "of its own in its settings, such as `{\(policy.word): {name: other}}`")
      found = true
    }
    return found
  }

  /// The share of requests that a recommended policy may lose.
  private func lossLimit(_ value: ValueReader) -> Double? {
    guard let share = value.quantity(.ratio, above: 0) else { return nil }
    guard share < 1 else {
      value.report("`\(value.path)` is \(Dimension.ratio.format(share)); it must be less than 100 %")
      return nil
    }
    return share
  }

  /// What `make` makes, or its problems reported at `key`.
  private func value<T>(_ keys: MappingReader, _ key: String, _ make: () throws(QueueError) -> T) -> T? {
    do throws(QueueError) { return try make() } catch {
      keys.report(error.description, at: key)
      return nil
    }
  }

  private func queueArrivals(_ value: ValueReader) -> ArrivalLaw? {
    let names = ScenarioChoice.queueArrivals.map(\.name)
    guard let choice = value.choice(of: "arrival process", among: names) else { return nil }
    guard let settings = choice.settings else {
      value.report(
        "`\(choice.name)` needs a rate, such as `{poisson: 0.5/s}` or `{gamma: {rate: 0.5/s, variation: 2}}`")
      return nil
    }
    var rate: Double?
    var shape = ArrivalLaw.Shape.poisson
    if choice.name == "poisson" || choice.name == "constant" {
      rate = settings.quantity(.rate, above: 0)
      if choice.name == "constant" { shape = .constant }
    } else if let keys = settings.mapping() {
      rate = keys.required("rate", example: "0.5/s")?.quantity(.rate, above: 0)
      let variation = keys.variation(wasSquared: true)
      keys.finish()
      guard let squared = variation?.squared else { return nil }
      shape = choice.name == "gamma" ? .gamma(squaredVariation: squared) : .hyperexponential(squaredVariation: squared)
    }
    guard let rate else { return nil }
    do throws(QueueError) { return try ArrivalLaw(rate: rate, shape: shape) } catch {
      value.report("`\(value.path)`: \(error.description)")
      return nil
    }
  }

  /// The batch law where any of its keys is there, else that of single requests.
  private func queueService(_ value: ValueReader) -> ServiceLaw? {
    guard let keys = value.mapping() else { return nil }
    defer { keys.finish() }
    if let constant = keys.optional("constant") { return constant.quantity(.time, above: 0).map(ServiceLaw.constant) }
    if let mean = keys.optional("exponential") {
      return mean.quantity(.time, above: 0).map { .exponential(mean: $0) }
    }
    let isBatch = ["perBatchRequest", "fixed", "perTokenRequest"].contains(where: keys.has)
    let hasTokens = keys.has("perToken") || keys.has("perTokenRequest")
    // A part of another law than the one that was written is not even zero.
    func time(_ key: String, isPart: Bool) -> Double? {
      isPart ? keys.quantity(key, .time, usual: 0) : keys.optional(key).map { $0.quantity(.time) } ?? .some(0)
    }
    let request = time("perRequest", isPart: !isBatch)
    let (batchRequest, fixed) = (time("perBatchRequest", isPart: isBatch), time("fixed", isPart: isBatch))
    let tokenRequest = time("perTokenRequest", isPart: isBatch && hasTokens)
    let token = time("perToken", isPart: !isBatch || hasTokens)
    guard let request, let batchRequest, let fixed, let tokenRequest, let token else { return nil }
    guard isBatch else { return .affine(perRequest: request, perToken: token) }
    if keys.has("perRequest") {
      value.report(
        "`\(value.path)`: `perRequest` is for requests served alone; a batch takes `fixed` and `perBatchRequest`")
      return nil
    }
    return hasTokens
      ? .batch(perBatchRequest: batchRequest, fixed: fixed, perTokenRequest: tokenRequest, perToken: token)
      : .sizeOnly(perBatchRequest: batchRequest, fixed: fixed)
  }

  private func tokenLengths(_ value: ValueReader) -> TokenLengths? {
    let names = ScenarioChoice.queueLengths.map(\.name)
    guard let choice = value.choice(of: "length distribution", among: names) else { return nil }
    guard let settings = choice.settings else {
      value.report("`\(choice.name)` needs its settings, such as `{uniform: [1, 1000]}`")
      return nil
    }
    do throws(QueueError) {
      switch choice.name {
      case "fixed":
        guard let tokens = settings.integer(atMost: TokenLengths.greatestLength) else { return nil }
        return try .constant(tokens)
      case "uniform": return try uniformLengths(settings)
      case "empirical":
        guard let elements = settings.list() else { return nil }
        let lengths = elements.compactMap { $0.integer(atMost: TokenLengths.greatestLength) }
        return lengths.count == elements.count ? try .empirical(lengths) : nil
      default: return try shapedLengths(choice.name, settings)
      }
    } catch {
      value.report("`\(value.path)`: \(error.description)")
      return nil
    }
  }

  private func uniformLengths(_ value: ValueReader) throws(QueueError) -> TokenLengths? {
    guard let bounds = value.list() else { return nil }
    let ends = bounds.compactMap { $0.integer(atMost: TokenLengths.greatestLength) }
    guard bounds.count == 2, ends.count == 2, ends[0] <= ends[1] else {
      if ends.count == bounds.count { value.report("`\(value.path)` takes two lengths in order, such as `[1, 1000]`") }
      return nil
    }
    return try .uniform(ends[0]...ends[1])
  }

  /// Laws with named parameters.
  private func shapedLengths(_ name: String, _ value: ValueReader) throws(QueueError) -> TokenLengths? {
    guard let keys = value.mapping() else { return nil }
    defer { keys.finish() }
    func number(_ key: String, _ example: String) -> Double? {
      keys.required(key, example: example)?.quantity(.count)
    }
    switch name {
    case "geometric":
      guard let mean = number("mean", "180") else { return nil }
      return try .geometric(stop: mean > 0 ? 1 / mean : 2)
    case "normal":
      let most = keys.required("most", example: "1000")?.integer(atMost: TokenLengths.greatestLength)
      guard let mean = number("mean", "300"), let deviation = number("deviation", "120"), let most else { return nil }
      return try .normal(mean: mean, deviation: deviation, most: most)
    default:
      let most = keys.optional("redrawnAbove").map { $0.integer(atMost: TokenLengths.greatestLength) }
      guard let mu = number("mu", "7"), let sigma = number("sigma", "0.7") else { return nil }
      guard let most else { return try .lognormal(mu: mu, sigma: sigma) }
      guard let most else { return nil }
      return try .truncatedLognormal(mu: mu, sigma: sigma, most: most)
    }
  }
}
