import RealModule

/// Resampling until a verifier accepts, when the verifier errs: more tries do not cure false acceptances.
///
/// - Source: arXiv:2411.17501; the expressions follow from Bayes' rule.
public struct ImperfectVerifier: Sendable, Hashable {
  /// Chance that a sample is right.
  public var chance: Double
  /// Chances that a right, and a wrong, sample is accepted.
  public var truePositiveRate: Double, falsePositiveRate: Double

  /// A model and its verifier.
  public init(chance: Double, truePositiveRate: Double, falsePositiveRate: Double) {
    self.chance = chance
    self.truePositiveRate = truePositiveRate
    self.falsePositiveRate = falsePositiveRate
  }

  private var accepted: Double { chance * truePositiveRate }
  private var mistaken: Double { (1 - chance) * falsePositiveRate }
  private var stops: Double { accepted + mistaken }

  /// The chance that the answer is right after any number of tries.
  public var accuracyLimit: Double { accepted / stops }

  /// The chance that a right answer is given within `tries`.
  public func accuracy(tries: Double) -> Double { accuracyLimit * decided(tries) }

  /// The chance that a wrong answer is given within `tries`.
  public func falsePositives(tries: Double) -> Double { mistaken / stops * decided(tries) }

  /// The mean number of tries made when at most `tries` are allowed.
  public func expectedTries(_ tries: Double) -> Double { decided(tries) / stops }

  /// Right answers, less `penalty` for each wrong one and `cost` for each try.
  public func utility(tries: Double, penalty: Double, cost: Double) -> Double {
    accuracy(tries: tries) - penalty * falsePositives(tries: tries) - cost * expectedTries(tries)
  }

  /// The chance that the verifier accepts within `tries`.
  private func decided(_ tries: Double) -> Double { -Double.expMinusOne(tries * Double.log(onePlus: -stops)) }

  private struct Form: Sendable {
    func verifier(_ x: LawArguments) throws(LawError) -> ImperfectVerifier {
      let verifier = ImperfectVerifier(chance: x.p, truePositiveRate: x.tpr, falsePositiveRate: x.fpr)
      guard verifier.stops > 0 else {
        throw LawError(.noAnswer("this verifier accepts nothing: p·tpr and (1-p)·fpr are both 0"))
      }
      return verifier
    }
  }
  private static let budget = LawSymbol.atLeastOne("K", "tries allowed", example: 10)

  static let laws: [any ScalingLaw] = [
    Law(
      "flaws",
      "Imperfect verifier: accuracy of resampling",
      Form(),
      source: LawSource(arXiv: "2411.17501"),
      inputs: [
        .fraction("p", "chance that a sample is right", example: 0.3),
        .fraction("tpr", "chance that a right sample is accepted", example: 0.95),
        .fraction("fpr", "chance that a wrong sample is accepted", example: 0.05), budget,
        .nonNegative("kappa", "penalty of a wrong answer", example: 1),
        .nonNegative("cost", "cost of a try", example: 0.01),
      ],
      answers: [
        Answer("accuracy", .fraction, of: "p", "tpr", "fpr", "K") { law, x throws(LawError) in
          try law.verifier(x).accuracy(tries: x.K)
        },
        Answer("accuracy_limit_K_inf", .fraction, of: "p", "tpr", "fpr") { law, x throws(LawError) in
          try law.verifier(x).accuracyLimit
        },
        Answer("false_positive", .fraction, of: "p", "tpr", "fpr", "K") { law, x throws(LawError) in
          try law.verifier(x).falsePositives(tries: x.K)
        },
        Answer("expected_tries", .samples, of: "p", "tpr", "fpr", "K") { law, x throws(LawError) in
          try law.verifier(x).expectedTries(x.K)
        },
        Answer("utility", .none, of: "p", "tpr", "fpr", "K", "kappa", "cost") { law, x throws(LawError) in
          try law.verifier(x).utility(tries: x.K, penalty: x.kappa, cost: x.cost)
        },
      ]
    )
  ]
}
