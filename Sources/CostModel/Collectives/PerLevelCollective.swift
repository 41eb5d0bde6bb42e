import Hardware
import Quantities

/// Collectives over more than two levels of bandwidth, each level after the other.
///
/// - Source: Cho et al. 2019, BlueConnect: what a level has gathered or reduced is what the next level moves, so that slow
///   links carry the least.
package struct PerLevelCollective {
  /// Prices a collective of some ranks over the links of one level alone.
  package let price: (_ operation: CollectiveOperation, _ bytes: Double, _ ranks: Int, _ level: Int) -> Double

  /// Collectives with a price for each level.
  package init(
    price: @escaping (_ operation: CollectiveOperation, _ bytes: Double, _ ranks: Int, _ level: Int) -> Double
  ) {
    self.price = price
  }

  /// Seconds over the levels of a group.
  ///
  /// - Parameter perLevel: members that share one domain of each level, all of them last.
  package func seconds(_ operation: CollectiveOperation, bytes: Double, perLevel: [Int]) -> Double {
    var stages: [(ranks: Int, level: Int, bytes: Double, share: Double)] = []
    var below = 1
    let all = Double(perLevel.last ?? 1)
    for (level, members) in perLevel.enumerated() where members > below {
      let ranks = (members + below - 1) / below
      stages.append((ranks, level, bytes / Double(below), Double(members - below) / all))
      below = members
    }
    return stages.enumerated().reduce(0) { sum, stage in
      let (ranks, level, part, share) = stage.element
      switch operation {
      case .allGather, .reduceScatter: return sum + price(operation, part, ranks, level)
      case .allReduce where stage.offset < stages.count - 1:
        return sum + price(.reduceScatter, part, ranks, level) + price(.allGather, part, ranks, level)
      case .allReduce: return sum + price(.allReduce, part, ranks, level)
      // Each level carries what is bound for the members that meet there.
      case .allToAll: return sum + price(.allToAll, bytes * share * Double(ranks) / Double(ranks - 1), ranks, level)
      case .broadcast, .sendReceive: return sum + price(operation, bytes, ranks, level)
      }
    }
  }
}
