/// By what candidates are ranked.
package enum SearchObjective: String, Hashable, Sendable, CaseIterable {
  /// Seconds of a step.
  case time
  /// Dollars of a step.
  case cost
  /// Tokens for a dollar.
  case tokensPerDollar = "tokens-per-dollar"
}

/// What a candidate comes to.
struct CandidateFigures: Hashable, Sendable {
  /// The number of the combination in its space.
  var number: Int
  var seconds: Double
  var dollars: Double
  var tokensPerDollar: Double
  /// Bytes on the fullest rank.
  var memory: Double

  /// The figure to be small.
  func score(_ objective: SearchObjective) -> Double {
    switch objective {
    case .time: seconds
    case .cost: dollars
    case .tokensPerDollar: -tokensPerDollar
    }
  }

  /// Whether another candidate is worse in something and better in nothing.
  func dominates(_ other: CandidateFigures) -> Bool {
    guard seconds <= other.seconds, dollars <= other.dollars, memory <= other.memory else { return false }
    return seconds < other.seconds || dollars < other.dollars || memory < other.memory || number < other.number
  }
}

/// The candidates that a search keeps: the best and the undominated. What is kept does not depend on the order in
/// which candidates come.
struct KeptCandidates: Sendable {
  let objective: SearchObjective
  let limit: Int
  /// The best, best first; of candidates that are equal in all figures only the first is kept.
  private(set) var best: [CandidateFigures] = []
  /// Those that no other is better than in time, cost and memory, fastest first.
  private(set) var pareto: [CandidateFigures] = []

  init(objective: SearchObjective, limit: Int) {
    self.objective = objective
    self.limit = limit
  }

  mutating func add(_ candidate: CandidateFigures) {
    addToBest(candidate)
    addToPareto(candidate)
  }

  mutating func add(_ other: KeptCandidates) {
    for candidate in other.best { addToBest(candidate) }
    for candidate in other.pareto { addToPareto(candidate) }
  }

  /// Whether a candidate with at least these seconds, dollars and bytes could be kept.
  func couldKeep(_ least: CandidateFigures) -> Bool {
    guard best.count == limit, let last = best.last else { return true }
    if least.score(objective) <= last.score(objective) { return true }
    return !pareto.contains {
      $0.seconds <= least.seconds && $0.dollars <= least.dollars && $0.memory <= least.memory
    }
  }

  private mutating func addToBest(_ candidate: CandidateFigures) {
    if best.count == limit, let last = best.last, !precedes(candidate, last) { return }
    let place = best.firstIndex { precedes(candidate, $0) } ?? best.count
    if let twin = best.firstIndex(where: { isEqual($0, candidate) }) {
      guard candidate.number < best[twin].number else { return }
      best.remove(at: twin)
      best.insert(candidate, at: min(place, best.count))
      return
    }
    best.insert(candidate, at: place)
    if best.count > limit { best.removeLast() }
  }

  private mutating func addToPareto(_ candidate: CandidateFigures) {
    guard !pareto.contains(where: { $0.dominates(candidate) || $0.number == candidate.number }) else { return }
    pareto.removeAll { candidate.dominates($0) }
    let place = pareto.firstIndex { ($0.seconds, $0.number) > (candidate.seconds, candidate.number) } ?? pareto.count
    pareto.insert(candidate, at: place)
  }

  private func precedes(_ one: CandidateFigures, _ other: CandidateFigures) -> Bool {
    (one.score(objective), one.memory, one.number) < (other.score(objective), other.memory, other.number)
  }

  private func isEqual(_ one: CandidateFigures, _ other: CandidateFigures) -> Bool {
    one.seconds == other.seconds && one.dollars == other.dollars && one.memory == other.memory
  }
}
