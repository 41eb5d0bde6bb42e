extension Vocabulary {
  static let laws: [any ScalingLaw] = [approach1, approach2, approach3, compression]

  private static let source = LawSource(arXiv: "2407.13623", "authors' repository")
  private static let size = LawSymbol.parameters(
    "N_nv",
    "non-vocabulary parameters",
    in: 3.3e7...1.13e9,
    example: 7e9
  )
  private static let width = LawSymbol.positive("d", "width; by default the authors' table", example: 4096)

  private static func entries(_ vocabulary: Double, _ x: LawArguments) -> Double {
    vocabulary / (x[optional: "d"] ?? Vocabulary.width(nonVocabulary: x.N_nv))
  }

  private static let approach1 = Law(
    "vocab.approach1",
    "Vocabulary: best size, from runs of equal FLOPs",
    Vocabulary(),
    source: source,
    inputs: [size, width, .compute()],
    coefficients: [
      Coefficient("N_nv_log_factor", \.sizeLogFactor, .verified),
      Coefficient("N_nv_exponent", \.sizeExponent, .verified),
      Coefficient("N_v_log_factor", \.isoFLOPLogFactor, .verified),
      Coefficient("N_v_exponent", \.isoFLOPExponent, .verified),
    ],
    answers: [
      Answer("N_v_opt", .parameters, of: "N_nv") { $0.byIsoFLOP(nonVocabulary: $1.N_nv) },
      Answer("V_opt", .tokens, of: "N_nv", optional: ["d"]) {
        entries($0.byIsoFLOP(nonVocabulary: $1.N_nv), $1)
      },
      Answer("N_nv", .parameters, of: "C", aliases: ["N_nv_opt"]) {
        $0.nonVocabularyParameters(computeFLOPs: $1.C)
      },
      Answer("C", .flop, of: "N_nv") { $0.compute(nonVocabulary: $1.N_nv) },
    ]
  )

  private static let approach2 = Law(
    "vocab.approach2",
    "Vocabulary: best size, from the derivative of FLOPs",
    Vocabulary(),
    source: source,
    inputs: [size, width],
    coefficients: [
      Coefficient("N_v_anchor", \.anchorVocabulary, .verified),
      Coefficient("N_nv_anchor", \.anchorSize, .verified),
      Coefficient("exponent", \.derivativeExponent, .verified),
    ],
    answers: [
      Answer("N_v_opt", .parameters, of: "N_nv") { $0.byDerivative(nonVocabulary: $1.N_nv) },
      Answer("V_opt", .tokens, of: "N_nv", optional: ["d"]) {
        entries($0.byDerivative(nonVocabulary: $1.N_nv), $1)
      },
    ]
  )

  private func best(_ x: LawArguments) throws(LawError) -> Double {
    guard let parameters = byLoss(nonVocabulary: x.N_nv, computeFLOPs: x[optional: "C"]) else {
      throw LawError(.noAnswer("no vocabulary between 1e-11 and 2e4 times the model has least loss"))
    }
    return parameters
  }

  private static let approach3 = Law(
    "vocab.approach3",
    "Vocabulary: best size, from the fitted loss",
    Vocabulary(),
    source: source,
    inputs: [size, width, .compute()],
    coefficients: [
      Coefficient("A2", \.vocabularyFactor, .verified),
      Coefficient("alpha2", \.vocabularyExponent, .verified),
      Coefficient("B", \.dataFactor, .verified), Coefficient("beta", \.dataExponent, .verified),
      Coefficient("A1", \.sizeFactor, .verified),
    ],
    answers: [
      Answer("N_v_opt", .parameters, of: "N_nv", optional: ["d", "C"]) { law, x throws(LawError) in
        try law.best(x)
      },
      Answer("V_opt", .tokens, of: "N_nv", optional: ["d", "C"]) { law, x throws(LawError) in
        entries(try law.best(x), x)
      },
    ]
  )

  private static let compression = Law(
    "vocab.tokens_per_char",
    "Vocabulary: tokens per character, and width of a model",
    Vocabulary(),
    source: source,
    inputs: [.positive("V", "entries of the vocabulary", .tokens, in: 1e3...2e5, example: 32000), size],
    answers: [
      Answer("tokens_per_character", LawUnit("tokens/char"), of: "V") { _, x in tokensPerCharacter(size: x.V)
      },
      Answer("d", .none, of: "N_nv") { _, x in Vocabulary.width(nonVocabulary: x.N_nv) },
    ]
  )
}
