import RealModule

/// Hagele et al. 2024: a constant learning rate and a short cooldown do as well as a cosine, and one trunk serves many
/// training lengths.
///
/// - Source: arXiv:2405.18392.
public struct Cooldown: Sendable, Hashable {
  /// The cooldown's share of the steps.
  public var share = 0.2

  /// The published share.
  public init() {}

  /// The rate inside the cooldown as a share of its peak: 1 - sqrt(progress).
  public static func rateShare(progress: Double) -> Double { 1 - Double.sqrt(progress) }

  /// The rate of a whole run as a share of its peak, `progress` from 0 to 1, warm-up left out.
  public func rateShare(runProgress: Double) -> Double {
    let begins = 1 - share
    return runProgress <= begins ? 1 : Self.rateShare(progress: (runProgress - begins) / share)
  }

  /// Tokens for a sweep over training lengths: one trunk, and a cooldown for each length.
  public func sweepTokens(lengths: [Double]) -> Double {
    (lengths.max() ?? 0) * (1 - share) + share * lengths.reduce(0, +)
  }

  static let laws: [any ScalingLaw] = [
    Law(
      "hagele.cooldown",
      "Hagele: constant rate with a 1-sqrt cooldown",
      Cooldown(),
      source: LawSource(arXiv: "2405.18392"),
      inputs: [
        .fraction("progress", "progress inside the cooldown"),
        .fraction("run_progress", "progress of the run"),
        LawSymbol(
          "lengths",
          "training lengths of a sweep",
          unit: .tokens,
          domain: .list,
          example: .list([1e10, 2e10, 4e10])
        ),
      ],
      coefficients: [Coefficient("share", \.share, .verified)],
      answers: [
        Answer("lr_fraction_1-sqrt", LawUnit("of peak lr"), of: "progress") { _, x in
          rateShare(progress: x.progress)
        },
        Answer("lr_fraction_run", LawUnit("of peak lr"), of: "run_progress") {
          $0.rateShare(runProgress: $1.run_progress)
        },
        Answer("sweep_tokens", .tokens, of: "lengths") { $0.sweepTokens(lengths: $1.list("lengths")) },
        Answer("sweep_saving_fraction", .fraction, of: "lengths") {
          let lengths = $1.list("lengths")
          return 1 - $0.sweepTokens(lengths: lengths) / lengths.reduce(0, +)
        },
      ]
    )
  ]
}
