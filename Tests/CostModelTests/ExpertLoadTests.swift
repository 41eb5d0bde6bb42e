import CostModel
import Foundation
import Hardware
import ModelArchitecture
import TestSupport
import Testing

/// How tokens lie on the busiest rank, against loads dealt out by chance.
@Suite struct ExpertLoadTests {
  /// The mean load of the busiest rank over its share, of loads drawn from a power law between 1 and 0.8 of the tokens.
  private func drawnExcess(exponent: Double, tokens: Double, experts: Int, ranks: Int) -> Double {
    var random = SeededGenerator(seed: 17)
    let rest = 1 - exponent
    let high = Foundation.pow(0.8 * tokens, rest)
    let runs = 4000
    let sum = (0..<runs).reduce(0.0) { sum, _ in
      let loads = (0..<experts).map { _ in
        Foundation.pow((high - 1) * Double.random(in: 0..<1, using: &random) + 1, 1 / rest)
      }
      let local = experts / ranks
      let busiest = (0..<ranks).map { loads[($0 * local)..<(($0 + 1) * local)].reduce(0, +) }.max() ?? 0
      return sum + busiest / loads.reduce(0, +) * Double(ranks)
    }
    return sum / Double(runs)
  }

  @Test(
    "the busiest rank under a power law is as busy as in draws, and with few experts on it less by no more than two fifths",
    arguments: [1.01, 1.2], [1, 2, 8, 32, 128])
  func busiest(exponent: Double, ranks: Int) {
    let load = ExpertLoad(
      tokens: 4096, choices: 8, experts: 256, ranks: Double(ranks), routing: .powerLaw(exponent), skewScale: 1,
      hotness: 1)
    let excess = load.rows * Double(ranks) / (4096 * 8)
    let drawn = drawnExcess(exponent: exponent, tokens: 4096, experts: 256, ranks: ranks)
    #expect(excess < drawn * 1.12 && excess > drawn * (ranks > 8 ? 0.6 : 0.88), "\(excess) \(drawn)")
  }

  /// - Source: the tables of Harter 1961, Expected values of normal order statistics.
  @Test(
    "the greatest of normal numbers lies where tables say",
    arguments: [(2.0, 0.56419), (5, 1.16296), (10, 1.53875), (50, 2.24907), (100, 2.50759)])
  func greatest(count: Double, expected: Double) {
    #expect(abs(ExpertLoad.greatestOfNormals(count) - expected) < 0.03)
  }

  @Test("no rank has more than all rows, and one rank has exactly them")
  func bounds() {
    var random = RandomSizes(seed: 5)
    for _ in 0..<500 {
      let experts = random.pick([8.0, 64, 256])
      let ranks = random.pick([1.0, 2, 4, 8])
      let tokens = random.size(1, 20_000)
      let choices = random.pick([1.0, 2, 8])
      let load = ExpertLoad(
        tokens: tokens, choices: choices, experts: experts, ranks: ranks, routing: .powerLaw(1.2), skewScale: 1,
        hotness: 1)
      #expect(load.rows <= tokens * choices * (1 + 1e-9))
      #expect(load.groups.allSatisfy { $0.tokens <= tokens && $0.touchedShare <= 1 })
    }
  }
}
