import Quantities
import Reading
import Serving

extension ScenarioDecoder {
  /// A batching policy: a name, or a name with its settings.
  func policy(_ value: ValueReader) -> PolicySettings? {
    guard let choice = value.choice(of: "policy", among: PolicySettings.names),
      let usual = PolicyCatalog.all.first(where: { $0.name == choice.name })
    else { return nil }
    if choice.settings == nil, case .dynamic = usual {
      value.report("policy `dynamic` needs a wait, such as `{dynamic: {maxWait: 50 ms}}`")
      return nil
    }
    let settings = choice.settings.map { $0.mapping() } ?? value.empty("\(value.path).\(choice.name)")
    guard let keys = settings else { return nil }
    defer { keys.finish() }
    return self.policy(usual, keys)
  }

  private func policy(_ usual: PolicySettings, _ keys: MappingReader) -> PolicySettings? {
    switch usual {
    case .fixed, .elastic, .continuous, .sarathi, .priority: return usual
    case .dynamic:
      return keys.required("maxWait", example: "50 ms")?.quantity(.time).map { .dynamic(maxWait: Seconds($0)) }
    case .orca(let greatest): return greatestOutput(keys, greatest).map { .orca(greatestOutput: $0) }
    case .pastFuture(let greatest): return greatestOutput(keys, greatest).map { .pastFuture(greatestOutput: $0) }
    case .prefillFirst(let mode):
      return keys.value("preemption", usual: mode, as: \.rawValue) { value in
        value.name(of: "preemption", among: PreemptionMode.allCases.map(\.rawValue))
          .flatMap(PreemptionMode.init(rawValue:))
      }.map { .prefillFirst(preemption: $0) }
    case .chunkedPrefill:
      guard let value = keys.optional("chunk") else { return usual }
      return value.integer().map { .chunkedPrefill(chunkLimit: $0) }
    case .bucketReservation(let buckets, let greatest, let accuracy):
      let buckets = keys.integer("buckets", usual: buckets, atMost: 10_000)
      let greatest = greatestOutput(keys, greatest)
      let accuracy = share(keys, "accuracy", usual: accuracy)
      guard let buckets, let greatest, let accuracy else { return nil }
      return .bucketReservation(buckets: buckets, greatest: greatest, accuracy: accuracy)
    case .shortestJob(let sigma): return spread(keys, sigma).map { .shortestJob(sigma: $0) }
    case .shortestRemaining(let sigma): return spread(keys, sigma).map { .shortestRemaining(sigma: $0) }
    case .learnedRanking(let tau, let patience):
      let tau = share(keys, "kendallTau", usual: tau)
      let patience = keys.integer("patience", usual: patience)
      guard let tau, let patience else { return nil }
      return .learnedRanking(kendallTau: tau, patience: patience)
    case .fair(let prompt, let output):
      let prompt = keys.quantity("promptWeight", .count, usual: prompt)
      let output = keys.quantity("outputWeight", .count, usual: output)
      guard let prompt, let output else { return nil }
      return .fair(promptWeight: prompt, outputWeight: output)
    }
  }

  private func greatestOutput(_ keys: MappingReader, _ usual: Int) -> Int? {
    keys.integer("greatestOutput", usual: usual, atMost: 10_000_000)
  }

  private func spread(_ keys: MappingReader, _ usual: Double) -> Double? {
    keys.quantity("sigma", .count, usual: usual)
  }

  private func share(_ keys: MappingReader, _ key: String, usual: Double) -> Double? {
    guard let value = keys.optional(key) else { return keys.quantity(key, .ratio, usual: usual) }
    guard let share = value.quantity(.ratio, above: 0) else { return nil }
    guard share <= 1 else {
      value.report("`\(value.path)` is at most 100 %")
      return nil
    }
    return share
  }
}
