import RealModule

/// Busbridge et al. 2025: what a student learns from a teacher of a given loss.
///
/// - Source: arXiv:2502.08606; the form is confirmed, every number is recalled.
public struct Distillation: Sendable, Hashable {
  /// The supervised law E + (A/N^alpha + B/D^beta)^gamma.
  public var supervised = Supervised()
  /// A', alpha', B', beta' and gamma' of the student's term.
  public var parameterFactor = 2243.0, parameterExponent = 0.321
  /// Factor and exponent of the student's tokens, and the outer exponent.
  public var tokenFactor = 24181.0, tokenExponent = 0.637, outerExponent = 0.764
  /// c0, c1, f1 and d1 of the capacity gap.
  public var gapPower = 2.549, gapSteepness = 522.61, gapWidth = 0.090, gapPlace = 1.315

  /// The law of the paper.
  public init() {}

  /// A model trained on data alone.
  public struct Supervised: Sendable, Hashable {
    /// E, A, B, alpha and beta.
    public var base = Chinchilla(E: 1.220, A: 3355, B: 18186, alpha: 0.408, beta: 0.431)
    /// gamma.
    public var outerExponent = 0.452

    /// The law of the paper.
    public init() {}

    /// E + (A/N^alpha + B/D^beta)^gamma.
    public func loss(parameters: Double, tokens: Double) -> Loss<NatsPerToken> {
      let inner = base.parameterTerm(parameters) + base.tokenTerm(tokens)
      return Loss(base.irreducible + Double.pow(inner, outerExponent))
    }
  }

  /// The student's loss after `tokens` of a teacher with loss `teacher`.
  public func loss(parameters: Double, tokens: Double, teacher: Loss<NatsPerToken>) -> Loss<NatsPerToken> {
    let alone = supervised.loss(parameters: parameters, tokens: tokens).value
    let ratio = Double.pow(teacher.value / (alone * gapPlace), 1 / gapWidth)
    let gap = Double.pow(teacher.value, -gapPower) * Double.pow(1 + ratio, -gapSteepness * gapWidth)
    let reach =
      parameterFactor * Double.pow(parameters, -parameterExponent)
      + tokenFactor * Double.pow(tokens, -tokenExponent)
    return Loss(teacher.value + gap * Double.pow(reach, outerExponent))
  }

  /// FLOPs of distilling: 3 F(N_S) D_S + F(N_T)(delta_logits D_S + 3 delta_pre D_T), with F = 2 N forward.
  ///
  /// - Parameters:
  ///   - countsLogits: 1 when the teacher's answers are made for this student, 0 when they exist.
  ///   - countsPretraining: 1 when the teacher is trained for this student, 0 when it exists.
  public static func trainingFLOPs(
    student: (parameters: Double, tokens: Double),
    teacher: (parameters: Double, tokens: Double),
    countsLogits: Double,
    countsPretraining: Double
  ) -> Double {
    let forward = ScalingLaws.inferenceFLOPsPerParameterToken
    return 3 * forward * student.parameters * student.tokens
      + forward * teacher.parameters
      * (countsLogits * student.tokens + 3 * countsPretraining * teacher.tokens)
  }
}

extension Distillation {
  static let laws: [any ScalingLaw] = [supervisedLaw, studentLaw]

  private static let source = LawSource(arXiv: "2502.08606", "numbers recalled")

  private static let supervisedLaw = Law(
    "busbridge.supervised",
    "Busbridge: supervised baseline",
    Supervised(),
    source: source,
    inputs: [.parameters(), .tokens()],
    coefficients: [
      Coefficient("E", \.base.irreducible, .memory), Coefficient("A", \.base.parameterFactor, .memory),
      Coefficient("B", \.base.tokenFactor, .memory), Coefficient("alpha", \.base.parameterExponent, .memory),
      Coefficient("beta", \.base.tokenExponent, .memory), Coefficient("gamma", \.outerExponent, .memory),
    ],
    answers: [Answer("loss", of: "N", "D") { $0.loss(parameters: $1.N, tokens: $1.D) }]
  )

  private static let studentLaw = Law(
    "busbridge.student",
    "Busbridge: a student's loss",
    Distillation(),
    source: source,
    inputs: [
      .parameters("N_S", "student's parameters"), .tokens("D_S", "student's tokens"),
      .loss("L_T", "teacher's loss", example: 2.2), .parameters("N_T", "teacher's parameters", example: 7e9),
      .tokens("D_T", "teacher's tokens", example: 1.4e11),
      .fraction("delta_logits", "1 when the teacher's answers are to be made", example: 1),
      .fraction("delta_pre", "1 when the teacher is to be trained", example: 0),
    ],
    coefficients: [
      Coefficient("A", \.parameterFactor, .memory), Coefficient("alpha", \.parameterExponent, .memory),
      Coefficient("B", \.tokenFactor, .memory), Coefficient("beta", \.tokenExponent, .memory),
      Coefficient("gamma", \.outerExponent, .memory), Coefficient("c0", \.gapPower, .memory),
      Coefficient("c1", \.gapSteepness, .memory), Coefficient("f1", \.gapWidth, .memory),
      Coefficient("d1", \.gapPlace, .memory),
    ],
    answers: [
      Answer("loss", of: "N_S", "D_S", "L_T") {
        $0.loss(parameters: $1.N_S, tokens: $1.D_S, teacher: $1.loss("L_T"))
      },
      Answer("training_flops", .flop, of: "N_S", "D_S", "N_T", "D_T", "delta_logits", "delta_pre") { _, x in
        trainingFLOPs(
          student: (x.N_S, x.D_S),
          teacher: (x.N_T, x.D_T),
          countsLogits: x.delta_logits,
          countsPretraining: x.delta_pre
        )
      },
    ]
  )
}
