/// Which batching policy, of which size, answers soonest under a load: found on the exact solutions.
///
/// The response is compared, not the wait: one long member delays its whole batch, and only the response shows it.
public struct BatchingAdvice: Sendable {
  /// A family of policies, of which the best size is sought.
  public enum Family: String, Sendable, CaseIterable {
    /// All that wait, up to a size.
    case dynamic
    /// Always full batches.
    case fixed
    /// As dynamic, with members that leave when they are done.
    case elastic

    func policy(_ size: Int) -> QueuePolicy {
      switch self {
      case .dynamic: .dynamic(maximum: size)
      case .fixed: .fixed(size: size)
      case .elastic: .elastic(maximum: size)
      }
    }
  }

  /// The best of one family.
  public struct Choice: Sendable, Equatable {
    /// The family.
    public let family: Family
    /// The greatest batch.
    public let size: Int
    /// The policy with its size.
    public let policy: QueuePolicy
    /// Its numbers.
    public let measures: QueueMeasures
  }

  /// The best of each family that is stable at some size, the soonest response first.
  public let choices: [Choice]

  /// Seeks the best sizes from 1 to `largest` for the arrivals, lengths and service law of `setting`.
  ///
  /// Sizes are tried at powers of two; between the neighbours of the best the search goes on by thirds, as the
  /// response falls and then rises with the size. The smallest size within 0.1 % of the best is chosen.
  ///
  /// - Complexity: some 20 solutions for each family.
  public init(
    for setting: QueueSetting, families: [Family] = [.dynamic, .fixed], largest: Int = 256
  ) throws(QueueError) {
    var check = DomainCheck()
    check.require(largest >= 1 && largest <= 4096, "the largest batch", Double(largest), "must be from 1 to 4,096")
    try check.finish()
    var choices: [Choice] = []
    for family in families {
      if let choice = try Self.best(of: family, setting, largest) { choices.append(choice) }
    }
    self.choices = choices.sorted { Self.response($0.measures) < Self.response($1.measures) }
  }

  private static func response(_ measures: QueueMeasures?) -> Double { measures?.meanResponse ?? .infinity }

  private static func best(of family: Family, _ setting: QueueSetting, _ largest: Int) throws(QueueError) -> Choice? {
    var known: [Int: QueueMeasures] = [:]
    func value(_ size: Int) throws(QueueError) -> Double {
      if let measures = known[size] { return response(measures) }
      let measures = try setting.with(policy: family.policy(size)).solve().measures
      if let measures { known[size] = measures }
      return response(measures)
    }
    var sizes = [1]
    while let last = sizes.last, last < largest { sizes.append(min(largest, 2 * last)) }
    var values: [Double] = []
    for size in sizes { values.append(try value(size)) }
    guard let place = values.indices.min(by: { values[$0] < values[$1] }), values[place] < .infinity else {
      return nil
    }
    var low = sizes[max(0, place - 1)]
    var high = sizes[min(sizes.count - 1, place + 1)]
    while high - low > 2 {
      let third = (high - low) / 3
      if try value(low + third) <= value(high - third) { high -= max(1, third) } else { low += max(1, third) }
    }
    for size in low...high { _ = try value(size) }
    // Of sizes that differ by less than one in a thousand the smallest needs the least memory.
    let limit = (known.values.map(response).min() ?? .infinity) * (1 + tie)
    let best = known.filter { response($0.value) <= limit }.min { $0.key < $1.key }
    return best.map { Choice(family: family, size: $0.key, policy: family.policy($0.key), measures: $0.value) }
  }

  /// Relative difference of responses that decides nothing.
  private static let tie = 1e-3
}
