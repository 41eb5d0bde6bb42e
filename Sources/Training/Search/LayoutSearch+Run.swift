import ModelArchitecture
import SimulationKernel

/// How far a search is.
package struct SearchProgress: Sendable {
  /// Combinations that are decided.
  package let decided: Int
  /// Combinations in all.
  package let combinations: Int
}

extension LayoutSearch {
  /// Groups that are decided against the same knowledge.
  private static let wave = 1024
  /// Groups that one task takes on.
  private static let slice = 32

  /// Searches the space, then simulates what was kept.
  ///
  /// - Parameters:
  ///   - concurrency: threads at most; results do not depend on it.
  ///   - progress: told after each part of the space.
  package func run(
    concurrency: Int = .max, progress: (@Sendable (SearchProgress) -> Void)? = nil
  ) async -> SearchOutcome {
    let tally = await tally(concurrency: concurrency, asksMemoryAlone: false, progress: progress)
    let paretoNumbers = Set(tally.kept.pareto.map(\.number))
    let best = Set(tally.kept.best.map(\.number))
    let played = tally.kept.best + tally.kept.pareto.filter { !best.contains($0.number) }.prefix(limit)
    let simulated = await Replications.run(played.count, concurrency: concurrency) {
      (index) -> (TrainingPlan, TrainingResult)? in
      if Task.isCancelled { return nil }
      return (try? plan(space.point(played[index].number))).map { ($0, TrainingSimulation.run($0)) }
    }
    let playedNumbers = Set(played.map(\.number))
    let unplayed = tally.kept.pareto.filter { !playedNumbers.contains($0.number) }
    var candidates = zip(played, simulated).map { figures, outcome in
      SearchCandidate(
        figures, space.point(figures.number), plan: outcome?.0, result: outcome?.1,
        isUndominated: paretoNumbers.contains(figures.number))
    }
    candidates.sort { $0.precedes($1, by: objective) }
    return SearchOutcome(
      combinations: space.combinations, evaluated: tally.evaluated, rejections: tally.rejections,
      ranked: candidates,
      others: unplayed.map { SearchCandidate($0, space.point($0.number), plan: nil, result: nil, isUndominated: true) },
      leanest: tally.leanest.map { (space.point($0.number), $0.memory) })
  }

  /// Decides every combination.
  func tally(
    concurrency: Int, asksMemoryAlone: Bool, progress: (@Sendable (SearchProgress) -> Void)? = nil
  ) async -> SearchTally {
    let facts = SearchFacts(self)
    let inFlight = countInFlight(facts)
    var whole = SearchTally(kept: KeptCandidates(objective: objective, limit: limit))
    // Of a search that nobody waits for any more nothing is kept.
    for start in stride(from: 0, to: space.groupCount, by: Self.wave) where !Task.isCancelled {
      let groups = start..<min(start + Self.wave, space.groupCount)
      let known = whole.kept
      let parts = await Replications.run((groups.count + Self.slice - 1) / Self.slice, concurrency: concurrency) {
        part in
        var evaluator = GroupEvaluator(
          search: self, facts: facts, inFlight: inFlight, known: known, asksMemoryAlone: asksMemoryAlone)
        let first = groups.lowerBound + part * Self.slice
        for group in first..<min(first + Self.slice, groups.upperBound) where !Task.isCancelled {
          evaluator.evaluate(group: group)
        }
        return evaluator.tally
      }
      for part in parts { whole.add(part) }
      progress?(SearchProgress(decided: groups.upperBound * space.memberCount, combinations: space.combinations))
    }
    return whole
  }

  /// The peaks of every pipeline that can occur.
  private func countInFlight(_ facts: SearchFacts) -> InFlightTable {
    var seen: Set<PipelineShape> = []
    var table = InFlightTable()
    for group in 0..<space.groupCount {
      let point = space.point(group * space.memberCount)
      guard facts.rejection(point, in: space) == nil else { continue }
      let shape = PipelineShape(
        stages: point.layout.pipeline, virtualStages: point.layout.virtualStages, microBatches: point.microBatches)
      guard seen.insert(shape).inserted else { continue }
      for flow in facts.flows where flow.flow == .looped {
        for entry in flow.entries where entry.schedule.faults(shape, layers: model.layers.count).isEmpty {
          table.prepare(entry.schedule, shape)
        }
      }
    }
    return table
  }
}
