import RealModule

/// The law of a request's output length: probabilities of 1, 2, …, ``longest`` tokens.
///
/// ```swift
/// let lengths = try TokenLengths.lognormal(mu: 7, sigma: 0.7).clipped(at: 1600)
/// lengths.mean                    // mean tokens per request
/// lengths.survival(1599)          // the share that reaches the limit
/// ```
public struct TokenLengths: Sendable, Equatable {
  /// Probability of `index + 1` tokens; the last one is positive.
  public let probabilities: [Double]
  /// `tails[n]` is the probability of more than n tokens, summed from the small end so that it keeps its digits.
  let tails: [Double]

  /// The largest length that is tabulated.
  public static let greatestLength = 1 << 20

  /// A law with weights of 1, 2, 3, … tokens, which must be finite, not negative and not all zero.
  public init(weights: [Double]) throws(QueueError) {
    var check = DomainCheck()
    for weight in weights { check.notNegative("a length's weight", weight) }
    let total = weights.reduce(0, +)
    check.require(
      total > 0 && total < .infinity, "the sum of the weights", total, "must be positive and finite")
    check.require(
      weights.count <= Self.greatestLength, "the longest length", Double(weights.count),
      "must be at most \(Self.greatestLength)")
    try check.finish()
    self.init(unchecked: weights, total: total)
  }

  /// Weights that are known to be good.
  init(unchecked weights: [Double], total: Double) {
    var kept = weights.map { $0 / total }
    while let last = kept.last, last == 0, kept.count > 1 { kept.removeLast() }
    probabilities = kept
    var tails = [Double](repeating: 0, count: kept.count + 1)
    for n in stride(from: kept.count - 1, through: 0, by: -1) { tails[n] = min(1, tails[n + 1] + kept[n]) }
    // Below the shortest length nothing has ended, whatever rounding says.
    for n in 0...(kept.firstIndex { $0 > 0 } ?? 0) { tails[n] = 1 }
    self.tails = tails
  }

  /// The longest length that can occur.
  public var longest: Int { probabilities.count }

  /// The probability of more than `tokens` tokens.
  public func survival(_ tokens: Int) -> Double {
    tokens <= 0 ? 1 : (tokens < tails.count ? tails[tokens] : 0)
  }

  /// The law of min(n, limit): whatever is longer is cut off at the limit, not drawn again.
  ///
  /// - Complexity: O(limit).
  public func clipped(at limit: Int) throws(QueueError) -> TokenLengths {
    var check = DomainCheck()
    check.require(limit >= 1, "the token limit", Double(limit), "must be at least 1")
    try check.finish()
    guard limit < longest else { return self }
    return TokenLengths(unchecked: Array(probabilities[..<(limit - 1)]) + [survival(limit - 1)], total: 1)
  }

  /// E[n^order].
  ///
  /// - Complexity: O(longest).
  public func moment(_ order: Int) -> Double {
    var sum = 0.0
    for (index, probability) in probabilities.enumerated() {
      sum += probability * .pow(Double(index + 1), order)
    }
    return sum
  }

  /// E[n], summed over the survival function.
  public var mean: Double { tails.reduce(0, +) }

  /// E[min(n, n')] of two independent lengths.
  var meanOfSmaller: Double { tails.reduce(0) { $0 + $1 * $1 } }

  /// log P(n <= tokens), with all digits where that is near 0.
  func logCumulative(_ tokens: Int) -> Double {
    let beyond = survival(tokens)
    return beyond < 1 ? .log(onePlus: -beyond) : -.infinity
  }

  /// The law of the longest of `count` independent lengths, as (length, probability); lengths whose probability
  /// is below 1e-19 are left out.
  ///
  /// - Complexity: O(lengths that remain).
  func longestLaw(of count: Int) -> [(length: Int, probability: Double)] {
    var law: [(length: Int, probability: Double)] = []
    let power = Double(count)
    var upper = 0.0
    for length in stride(from: longest, through: 1, by: -1) {
      let lower = power * logCumulative(length - 1)
      let probability = Double.exp(upper) * -.expMinusOne(lower - upper)
      if probability > 1e-19 { law.append((length, probability)) }
      if lower < -44 { break }
      upper = lower
    }
    return law
  }
}
