import Quantities
import Queueing
import Reading
import Serving

extension ScenarioDecoder {
  /// Most requests that may come while one waits with patience: a simulation holds them all.
  private static let greatestCrowd = 10_000_000.0

  /// Reads the keys of a queue scenario.
  func queue(_ keys: MappingReader, seed: UInt64) -> QueueComparison? {
    let arrivals = keys.read(QueueKeys.arrivals).flatMap(queueArrivals)
    let tokens = keys.read(QueueKeys.tokens).map(tokenLengths)
    let limit = keys.found(QueueKeys.tokenLimit)
    let service = keys.read(QueueKeys.service).flatMap(queueService)
    let compare = keys.read(QueueKeys.compare)
    let replications = keys.read(QueueKeys.replications)
    let requests = keys.read(QueueKeys.requests)
    let lossLimit = keys.found(QueueKeys.lossLimit)
    let elements = compare?.list() ?? []
    let policies = Array(zip(elements, NamedQueuePolicy.distinguished(elements.map(queuePolicy))))
    let hasTwins = reportTwins(policies)
    guard let arrivals, let service, tokens.map({ $0 != nil }) ?? true, limit.map({ $0 != nil }) ?? true,
      lossLimit.map({ $0 != nil }) ?? true, let replications, let requests
    else { return nil }
    let simulation = value(keys, QueueKeys.replications.name) { () throws(QueueError) in
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
    return value(keys, QueueKeys.compare.name) { () throws(QueueError) in
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

  /// What `make` makes, or its problems reported at `key`.
  private func value<T>(_ keys: MappingReader, _ key: String, _ make: () throws(QueueError) -> T) -> T? {
    do throws(QueueError) { return try make() } catch {
      keys.report(error.description, at: key)
      return nil
    }
  }

  private func queueArrivals(_ value: ValueReader) -> ArrivalLaw? {
    guard let process = ArrivalProcesses.read(value, ArrivalProcesses.renewals) as? any RenewalArrivals else {
      return nil
    }
    warnOfSquare(value)
    return law(value) { () throws(QueueError) in
      try ArrivalLaw(rate: process.rate, shape: process.shape)
    }
  }

  /// Version 0.1 took the `variation` of a queue's arrivals for its square: their writer must be told.
  private func warnOfSquare(_ value: ValueReader) {
    guard let choice = value.choice(ArrivalProcesses.renewals), choice.settings?.isMapping == true,
      let plain = choice.keys()?.known(VariationKeys.plain), let coefficient = plain.read(VariationKeys.plain),
      coefficient != 1
    else { return }
    let number = Dimension.decimal(coefficient)
    plain.warn(
      "`\(plain.path): \(number)` is a coefficient of variation of \(number); in 0.1 it was taken for the square, "
        + "a coefficient of \(Dimension.decimal(coefficient.squareRoot(), digits: 3)): write `squaredVariation: "
        + "\(number)` for that")
  }

  /// What `make` makes, or its problems reported at the value.
  private func law<T>(_ value: ValueReader, _ make: () throws(QueueError) -> T) -> T? {
    do throws(QueueError) { return try make() } catch {
      value.report("`\(value.path)`: \(error.description)")
      return nil
    }
  }

  /// The batch law where any of its keys is there, else that of single requests.
  private func queueService(_ keys: MappingReader) -> ServiceLaw? {
    defer { keys.finish() }
    if let constant = keys.found(ServiceKeys.constant) { return constant.map(ServiceLaw.constant) }
    if let mean = keys.found(ServiceKeys.exponential) { return mean.map { .exponential(mean: $0) } }
    let isBatch =
      keys.has(ServiceKeys.perBatchRequest) || keys.has(ServiceKeys.fixed) || keys.has(ServiceKeys.perTokenRequest)
    let hasTokens = keys.has(ServiceKeys.perToken) || keys.has(ServiceKeys.perTokenRequest)
    // A part of another law than the one that was written is not even zero.
    func time(_ key: Key<Double>, isPart: Bool) -> Double? {
      isPart ? keys.read(key) : keys.found(key) ?? .some(0)
    }
    let request = time(ServiceKeys.perRequest, isPart: !isBatch)
    let batchRequest = time(ServiceKeys.perBatchRequest, isPart: isBatch)
    let fixed = time(ServiceKeys.fixed, isPart: isBatch)
    let tokenRequest = time(ServiceKeys.perTokenRequest, isPart: isBatch && hasTokens)
    let token = time(ServiceKeys.perToken, isPart: !isBatch || hasTokens)
    guard let request, let batchRequest, let fixed, let tokenRequest, let token else { return nil }
    guard isBatch else { return .affine(perRequest: request, perToken: token) }
    if keys.has(ServiceKeys.perRequest) {
      keys.value.report(
        "`\(keys.value.path)`: `perRequest` is for requests served alone; a batch takes `fixed` and `perBatchRequest`")
      return nil
    }
    return hasTokens
      ? .batch(perBatchRequest: batchRequest, fixed: fixed, perTokenRequest: tokenRequest, perToken: token)
      : .sizeOnly(perBatchRequest: batchRequest, fixed: fixed)
  }

  private func tokenLengths(_ value: ValueReader) -> TokenLengths? {
    guard let lengths = LengthLaws.read(value) else { return nil }
    return law(value) { () throws(QueueError) in try lengths.table() }
  }
}
