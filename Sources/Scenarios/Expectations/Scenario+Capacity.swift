import Quantities
package import Serving

extension Scenario {
  /// The search for the load that its objectives leave; nil without objectives, and for kinds that have no such search.
  ///
  /// - Parameters:
  ///   - replications: of each probe, at least 2.
  ///   - level: the level of the intervals.
  ///   - mostRequests: requests that one look at a load may serve.
  package func capacitySearch(
    replications: Int = CapacitySearch.usualReplications, level: Double = 0.95, mostRequests: Int = 200_000
  ) -> CapacitySearch? {
    guard let plan = study.servedPlan, !objectives.isEmpty else { return nil }
    return CapacitySearch(
      plan: plan,
      bounds: objectives.map { CapacityBound(metric: $0.metric, bound: $0.bound, isLowerBound: $0.isLowerBound) },
      replications: replications, level: level, seed: seed, mostRequests: mostRequests)
  }

  /// What the search came to: the highest load or the fewest replicas that held, and the nearest that missed.
  ///
  /// - Parameter progress: told what is tried.
  func capacity(
    _ kind: CapacityKind, replications: Int, progress: @Sendable (String) -> Void = { _ in }
  ) async -> Sought {
    guard let search = capacitySearch(replications: replications) else {
      return Sought(figure: nil, dimension: .count, words: "for it has no objectives", remedy: "say them")
    }
    switch kind {
    case .rate:
      let finding = await search.highestLoad { load, _ in progress("\(load) times the load") }
      return finding.sought(search.findsClients ? .count : .rate, holdsBelow: true, \.rate)
    case .replicas:
      let finding = await search.fewestReplicas { replicas, _ in progress("\(replicas) replicas") }
      return finding.sought(.count, holdsBelow: false) { Double($0.replicas) }
    }
  }
}

extension CapacityFinding {
  /// The finding as a figure.
  ///
  /// - Parameter holdsBelow: whether the objectives hold below what is sought, as of loads, and not above, as of replicas.
  fileprivate func sought(
    _ dimension: Dimension, holdsBelow: Bool, _ value: (CapacityProbe) -> Double
  ) -> Sought {
    let remedy =
      undecided.isEmpty
      ? "the search closes no further" : "`rehearse capacity --most-requests` serves more at the loads between"
    let next = missed.map { "\(dimension.format(value($0))) misses" }
    let between = undecided.isEmpty ? nil : "\(undecided.count) probes between are undecided"
    guard let best else {
      let tried = probes.map(value)
      let easiest = (holdsBelow ? tried.min() : tried.max()).map { dimension.format($0) } ?? "none"
      return Sought(
        figure: nil, dimension: dimension,
        words:
          "for not even \(easiest), the \(holdsBelow ? "lowest load" : "most replicas") tried, surely holds the objectives",
        isOpen: !undecided.isEmpty, remedy: remedy)
    }
    let held = value(best)
    let words = [next ?? (holdsBelow ? "and more was not tried" : nil), between].compactMap(\.self)
    // Replicas are whole: one more than what misses is the least that may hold.
    let other = missed.map { holdsBelow ? value($0) : value($0) + 1 } ?? (holdsBelow ? .infinity : 1)
    return Sought(
      figure: Figure(held, from: min(held, other), to: max(held, other)), dimension: dimension,
      words: words.isEmpty ? nil : words.joined(separator: ", "), remedy: remedy)
  }
}
