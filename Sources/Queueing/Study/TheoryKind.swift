/// What a number of theory is worth beside a simulation.
public enum TheoryKind: String, Sendable {
  /// A closed form, or a numeric solution whose error is far below what a simulation can see.
  case exact
  /// A published approximation: the simulation is nearer to the truth.
  case approximation
}

extension QueueAnswer {
  /// What the theory's number of this name is worth; nil where it has none.
  ///
  /// An approximation of the wait leaves what does not depend on it exact: loads, and batches of one.
  public func kind(of name: QueueMeasures.Name) -> TheoryKind? {
    guard case .steady(let measures, let exactness) = self, measures[name] != nil else { return nil }
    switch (exactness, name) {
    case (.exact, _), (.numeric, _): return .exact
    case (.approximate, .utilisation), (.approximate, .meanBatchSize), (.approximate, .lossProbability): return .exact
    case (.approximate, _): return .approximation
    }
  }
}

extension QueueSetting {
  /// Which approximation ``solve()`` takes; nil where it has an exact answer, or none.
  public var approximation: PoolApproximation? {
    guard case .firstComeFirstServed(let servers) = policy, let pool = try? pool(servers), pool.isStable,
      case .steady(_, .approximate) = (try? solve()) ?? .unstable(capacity: 0)
    else { return nil }
    return arrivals.shape == .poisson ? .interpolation : .allenCunneen
  }
}
