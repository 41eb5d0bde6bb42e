import TestSupport
import Testing
import Training

/// Cutting a row of pieces so that its heaviest part is as light as it can be.
@Suite struct BalancedPartsTests {
  /// The lightest heaviest part over every way to cut, found by trying them all.
  private func lightest(_ weights: ArraySlice<Double>, parts: Int) -> Double {
    guard parts > 1 else { return weights.reduce(0, +) }
    guard weights.count >= parts else { return .infinity }
    return (1...(weights.count - parts + 1)).map { count in
      max(weights.prefix(count).reduce(0, +), lightest(weights.dropFirst(count), parts: parts - 1))
    }.min() ?? .infinity
  }

  @Test("no other cut has a lighter heaviest part", arguments: 0..<40)
  func optimal(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let weights = (0..<Int.random(in: 4...9, using: &generator)).map { _ in
      Double(Int.random(in: 1...20, using: &generator))
    }
    let parts = Int.random(in: 1...4, using: &generator)
    guard let counts = BalancedParts.counts(of: weights, parts: parts) else { return }
    #expect(counts.count == parts && counts.reduce(0, +) == weights.count)
    var rest = weights[...]
    let heaviest = counts.map { count in
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count).reduce(0, +)
    }.max()
    #expect(heaviest == lightest(weights[...], parts: parts))
  }

  @Test("a 13B model with a head of two layers' weight gives four stages 9, 11, 11 and 9 layers")
  func llama() {
    let weights = [2.1] + Array(repeating: 1, count: 40) + [0, 2.1]
    #expect(BalancedParts.counts(of: weights, parts: 4) == [10, 11, 11, 11])
    #expect(BalancedParts.counts(of: weights, parts: 1) == [43])
  }
}
