import RealModule

// Laws of other modalities whose prefactors belong to a set-up: the user supplies what is not published.
extension OneLineLaws {
  /// Ghorbani et al. 2021: loss of translation from encoder and decoder parameters, alpha N_e^-p_e N_d^-p_d + L_inf.
  ///
  /// - Source: arXiv:2109.07740.
  public struct Translation: Sendable, Hashable {
    /// alpha, p_e, p_d and L_inf of a language pair.
    public var scale = Double.nan, encoderExponent = Double.nan, decoderExponent = Double.nan,
      floor = Double.nan

    /// A form without coefficients; each is NaN until set.
    public init() {}

    /// The loss of a model.
    public func loss(encoder: Double, decoder: Double) -> Loss<NatsPerToken> {
      Loss(scale * Double.pow(encoder, -encoderExponent) * Double.pow(decoder, -decoderExponent) + floor)
    }
  }

  /// Henighan et al. 2020: L_inf + (x0/x)^alpha in parameters, tokens or compute of a domain.
  ///
  /// - Source: arXiv:2010.14701.
  public struct Autoregressive: Sendable, Hashable {
    /// L_inf, x0 and alpha of a domain.
    public var floor = Double.nan, scale = Double.nan, exponent = Double.nan

    /// A form without coefficients; each is NaN until set.
    public init() {}

    /// The loss with `amount` of the resource.
    public func loss(_ amount: Double) -> Loss<OwnObjective> {
      Loss(floor + Double.pow(scale / amount, exponent))
    }
  }

  static let modalities: [any ScalingLaw] = clip + [translation, autoregressive]

  /// Cherti et al. 2022: CLIP error = beta C^alpha; alpha is published per task and corpus.
  private static let clip: [any ScalingLaw] = [
    ("imagenet_laion", "ImageNet zero-shot, LAION", -0.11),
    ("imagenet_wit", "ImageNet zero-shot, WIT", -0.16),
    ("coco_laion", "COCO retrieval, LAION", -0.08), ("coco_wit", "COCO retrieval, WIT", -0.05),
    ("flickr_laion", "Flickr retrieval, LAION", -0.19), ("flickr_wit", "Flickr retrieval, WIT", -0.10),
  ].map { name, title, exponent in
    Law(
      "clip.\(name)",
      "CLIP: error against compute, \(title) (prefactor from the user)",
      PowerLaw(scale: .nan, exponent: exponent),
      source: LawSource(arXiv: "2212.07143"),
      inputs: [.compute(), .positive("C_ratio", "how many times the compute", .times, example: 10)],
      coefficients: [Coefficient("beta", \.scale, .formOnly), Coefficient("alpha", \.exponent, .verified)],
      answers: [
        Answer("error", .fraction, of: "C") { $0.value(at: $1.C) },
        Answer("error_ratio", .times, of: "C_ratio", optional: ["beta"]) {
          Double.pow($1.C_ratio, $0.exponent)
        },
      ]
    )
  }

  private static let translation = Law(
    "nmt",
    "Translation: loss from encoder and decoder (form only)",
    Translation(),
    source: LawSource(arXiv: "2109.07740"),
    inputs: [
      .parameters("N_e", "encoder parameters", example: 1e8),
      .parameters("N_d", "decoder parameters", example: 1e8),
    ],
    coefficients: [
      Coefficient("alpha", \.scale, .formOnly), Coefficient("p_e", \.encoderExponent, .formOnly),
      Coefficient("p_d", \.decoderExponent, .formOnly), Coefficient("L_inf", \.floor, .formOnly),
    ],
    answers: [Answer("loss", of: "N_e", "N_d") { $0.loss(encoder: $1.N_e, decoder: $1.N_d) }]
  )

  private static let autoregressive = Law(
    "henighan",
    "Autoregressive models of any domain (form only)",
    Autoregressive(),
    source: LawSource(arXiv: "2010.14701"),
    inputs: [.positive("x", "parameters, tokens or compute, in the unit of x0", example: 1e8)],
    coefficients: [
      Coefficient("L_inf", \.floor, .formOnly), Coefficient("x0", \.scale, .formOnly),
      Coefficient("alpha", \.exponent, .formOnly),
    ],
    answers: [Answer("loss", of: "x") { $0.loss($1.x) }]
  )
}
