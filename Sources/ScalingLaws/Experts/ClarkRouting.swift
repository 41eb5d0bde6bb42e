import RealModule

/// Clark et al. 2022: loss of routed language models after 130B tokens, in base-10 logarithms (inferred).
///
/// log L = a log N + b log E' + c log N log E' + d with a saturating expert count E'. That the gain fades with N is an
/// artefact of the fixed data, as Krajewski et al. show.
///
/// - Source: arXiv:2202.01169 table 3.
public struct ClarkRouting: Sendable, Hashable {
  /// a, b, c and d.
  public var size: Double, experts: Double, interaction: Double, offset: Double
  /// The expert transform.
  public var saturation: SaturatingExperts

  /// Routing by S-BASE.
  public static let sBase = Self(
    size: -0.082,
    experts: -0.108,
    interaction: 0.009,
    offset: 1.104,
    saturation: SaturatingExperts(start: 1.847, limit: 314.478)
  )
  /// Routing learnt by reinforcement.
  public static let reinforcement = Self(
    size: -0.083,
    experts: -0.126,
    interaction: 0.012,
    offset: 1.111,
    saturation: SaturatingExperts(start: 1.880, limit: 469.982)
  )
  /// Routing by hash.
  public static let hash = Self(
    size: -0.087,
    experts: -0.136,
    interaction: 0.012,
    offset: 1.157,
    saturation: SaturatingExperts(start: 4.175, limit: 477.741)
  )

  /// The loss of a model with `parameters` active and `experts` experts.
  public func loss(parameters: Double, experts count: Double) -> Loss<NatsPerToken> {
    let n = Double.log10(parameters)
    let e = Double.log10(saturation.transformed(count))
    return Loss(Double.exp10(size * n + experts * e + interaction * n * e + offset))
  }

  /// The size of the dense model of equal loss.
  public func denseParameters(parameters: Double, experts count: Double) -> Double {
    let loss = Double.log10(loss(parameters: parameters, experts: count).value)
    let start = Double.log10(saturation.start)
    return Double.exp10((loss - offset - experts * start) / (size + interaction * start))
  }
}

extension ClarkRouting {
  static let laws: [any ScalingLaw] = [
    law("clark.sbase", "S-BASE", sBase), law("clark.rlr", "learnt by reinforcement", reinforcement),
    law("clark.hash", "hash", hash),
  ]

  private static func law(_ id: String, _ routing: String, _ model: Self) -> any ScalingLaw {
    Law(
      id,
      "Clark: routed models after 130B tokens, routing \(routing)",
      model,
      source: LawSource(arXiv: "2202.01169", "table 3"),
      inputs: [
        .parameters("N", "active parameters", in: 1.5e7...1.3e9),
        .atLeastOne("E", "experts", in: 1...512, example: 64),
      ],
      coefficients: [
        Coefficient("a", \.size, .verified), Coefficient("b", \.experts, .verified),
        Coefficient("c", \.interaction, .verified), Coefficient("d", \.offset, .verified),
        Coefficient("E_start", \.saturation.start, .verified),
        Coefficient("E_max", \.saturation.limit, .verified),
      ],
      answers: [
        Answer("loss", of: "N", "E") { $0.loss(parameters: $1.N, experts: $1.E) },
        Answer("effective_dense_params", .parameters, of: "N", "E") {
          $0.denseParameters(parameters: $1.N, experts: $1.E)
        },
        Answer("E_hat", .none, of: "E") { $0.saturation.transformed($1.E) },
      ]
    )
  }
}
