import RealModule

/// Tissue et al. 2024: loss along a run from its learning rates, L = L0 + A S1^-alpha - C S2.
///
/// S1 sums the rates; S2 sums a momentum of their decreases, so that annealing pays with a delay. The form is
/// published; the constants belong to a run.
///
/// - Source: arXiv:2408.11029.
public struct Annealing: Sendable, Hashable {
  /// L0, A, alpha and C.
  public var floor = Double.nan, factor = Double.nan, exponent = Double.nan, annealingGain = Double.nan
  /// lambda, between 0.99 and 0.999 in the paper.
  public var decay = Double.nan

  /// A form without coefficients; each is NaN until set.
  public init() {}

  /// S1: the sum of the rates after the first.
  public static func area(_ rates: [Double]) -> Double { rates.dropFirst().reduce(0, +) }

  /// S2: the sum of m_i = lambda m_(i-1) + (eta_(i-1) - eta_i), with m_0 = 0.
  public func annealing(_ rates: [Double]) -> Double {
    var momentum = 0.0
    var sum = 0.0
    for (previous, rate) in zip(rates, rates.dropFirst()) {
      momentum = decay * momentum + (previous - rate)
      sum += momentum
    }
    return sum
  }

  /// The loss after the last rate.
  public func loss(rates: [Double]) -> Loss<NatsPerToken> {
    Loss(floor + factor * Double.pow(Self.area(rates), -exponent) - annealingGain * annealing(rates))
  }

  private static let lossConstants = ["L0", "A", "alpha", "C"]
  static let laws: [any ScalingLaw] = [
    Law(
      "tissue",
      "Tissue: loss from the learning rates of a run (form only)",
      Annealing(),
      source: LawSource(arXiv: "2408.11029"),
      inputs: [
        LawSymbol(
          "lrs",
          "learning rates, first to last",
          unit: .none,
          domain: .list,
          example: .list([1, 1, 0.5, 0.25])
        )
      ],
      coefficients: [
        Coefficient("L0", \.floor, .formOnly), Coefficient("A", \.factor, .formOnly),
        Coefficient("alpha", \.exponent, .formOnly), Coefficient("C", \.annealingGain, .formOnly),
        Coefficient("lambda", \.decay, .formOnly),
      ],
      answers: [
        Answer("loss", of: "lrs") { $0.loss(rates: $1.list("lrs")) },
        Answer("S1", LawUnit("lr*steps"), of: "lrs", optional: lossConstants + ["lambda"]) { _, x in
          area(x.list("lrs"))
        },
        Answer("S2", LawUnit("lr*steps"), of: "lrs", optional: lossConstants) {
          $0.annealing($1.list("lrs"))
        },
      ]
    )
  ]
}
