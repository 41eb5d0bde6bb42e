/// A chain of counts watched only while it is below a bound.
///
/// A jump to or above the bound comes back by the descents of `descent`, or, where there is none, to the state
/// just below the bound: then the bound must be so high that it hardly matters.
struct CensoredChain {
  /// The law of the next state from each state below the bound.
  let rows: [CountLaw]
  /// The way back from above.
  let descent: DescentLaw?

  private var count: Int { rows.count }
  private var reach: Int { max(rows.count, rows.reduce(0) { max($0, $1.end) }) }

  /// Above so many states, direct elimination gives way to aggregation.
  private static let directLimit = 320

  /// The share of visits to each state below the bound.
  ///
  /// - Complexity: O(n^3) up to 320 states; above, some dozens of passes over the rows.
  func stationaryLaw() -> [Double] {
    count <= Self.directLimit ? eliminated() : aggregated()
  }

  private func eliminated() -> [Double] {
    let way = returns(toGroupOf: { $0 }, groups: count)
    var matrix: [Double] = []
    matrix.reserveCapacity(count * count)
    for row in rows { matrix += grouped(row, way, groupOf: { $0 }, groups: count) }
    return StationaryLaw.solve(matrix, count: count)
  }

  /// Takahashi's aggregation and disaggregation: neighbouring states are lumped with the present weights, the small
  /// chain is solved exactly, and passes of the full chain smooth what is inside the lumps. The slow modes of a
  /// queue are smooth, so a few dozen rounds reach rounding.
  ///
  /// - Source: Takahashi, "A lumping method for numerical calculations of stationary distributions of Markov
  ///   chains", Tokyo Institute of Technology B-18, 1975.
  private func aggregated() -> [Double] {
    // A lump wider than a step of the chain would smooth slowly.
    let groups = min(512, max(128, count / 32))
    let groupOf = { (state: Int) in state * groups / count }
    let way = returns(toGroupOf: groupOf, groups: groups)
    let targets = rows.map { grouped($0, way, groupOf: groupOf, groups: groups) }
    var law = [Double](repeating: 1 / Double(count), count: count)
    for _ in 0..<300 {
      let before = law
      law = regrouped(law, targets, groupOf: groupOf, groups: groups)
      for _ in 0..<3 { law = step(law) }
      let change = zip(law, before).reduce(0) { $0 + ($1.0 - $1.1).magnitude }
      if change < 3e-15 * Double(count).squareRoot() { break }
    }
    return law
  }

  /// Gives each group the weight that it has in the stationary law of the lumped chain.
  private func regrouped(
    _ law: [Double], _ targets: [[Double]], groupOf: (Int) -> Int, groups: Int
  ) -> [Double] {
    var flows = [Double](repeating: 0, count: groups * groups)
    var weights = [Double](repeating: 0, count: groups)
    for (state, share) in law.enumerated() where share > 0 {
      let group = groupOf(state)
      weights[group] += share
      for target in 0..<groups { flows[group * groups + target] += share * targets[state][target] }
    }
    // An empty group is left at once, downwards, so that it cannot disturb the others.
    for group in 0..<groups {
      if weights[group] > 0 {
        for target in 0..<groups { flows[group * groups + target] /= weights[group] }
      } else {
        flows[group * groups + max(0, group - 1)] = 1
      }
    }
    let coarse = StationaryLaw.solve(flows, count: groups)
    return law.enumerated().map { state, share in
      let group = groupOf(state)
      return weights[group] > 0 ? share * coarse[group] / weights[group] : 0
    }
  }

  /// One transition of the whole law.
  private func step(_ law: [Double]) -> [Double] {
    var next = [Double](repeating: 0, count: reach)
    for (state, share) in law.enumerated() where share > 1e-300 {
      let row = rows[state]
      next.withUnsafeMutableBufferPointer { next in
        row.probabilities.withUnsafeBufferPointer { probabilities in
          for index in probabilities.indices { next[row.first + index] += share * probabilities[index] }
        }
      }
    }
    descend(&next)
    let total = next[..<count].reduce(0, +)
    return next[..<count].map { $0 / total }
  }

  /// Brings what lies at or above the bound back below it.
  private func descend(_ mass: inout [Double]) {
    guard let descent else {
      mass[count - 1] += mass[count...].reduce(0, +)
      return
    }
    let heights = descent.heights
    for state in stride(from: mass.count - 1, through: count, by: -1) where mass[state] > 0 {
      let share = mass[state]
      for height in 1..<min(heights.count, state + 1) { mass[state - height] += share * heights[height] }
    }
  }

  /// For each state at or above the bound, the law of the group into which it returns.
  private func returns(toGroupOf groupOf: (Int) -> Int, groups: Int) -> [[Double]] {
    var way: [[Double]] = []
    for state in stride(from: count, to: reach, by: 1) {
      var law = [Double](repeating: 0, count: groups)
      if let heights = descent?.heights {
        for height in 1..<heights.count where heights[height] > 0 {
          let target = state - height
          if target < count {
            law[groupOf(target)] += heights[height]
          } else {
            let share = heights[height]
            way[target - count].withUnsafeBufferPointer { above in
              for group in 0..<groups { law[group] += share * above[group] }
            }
          }
        }
      } else {
        law[groupOf(count - 1)] = 1
      }
      way.append(law)
    }
    return way
  }

  /// The law of the next state's group from one row.
  private func grouped(
    _ row: CountLaw, _ way: [[Double]], groupOf: (Int) -> Int, groups: Int
  ) -> [Double] {
    var law = [Double](repeating: 0, count: groups)
    for (offset, probability) in row.probabilities.enumerated() where probability > 0 {
      let target = row.first + offset
      if target < count {
        law[groupOf(target)] += probability
      } else {
        let above = way[target - count]
        for group in 0..<groups { law[group] += probability * above[group] }
      }
    }
    return law
  }
}
