import RealModule

/// Laws of one line: a power or an exponential in one variable.
public enum OneLineLaws {
  /// scale x^exponent + floor.
  public struct PowerLaw: Sendable, Hashable {
    /// The value at 1 above the floor, the exponent, and the floor.
    public var scale: Double, exponent: Double, floor: Double

    /// A power law.
    public init(scale: Double, exponent: Double, floor: Double = 0) {
      self.scale = scale
      self.exponent = exponent
      self.floor = floor
    }

    /// scale x^exponent + floor.
    public func value(at x: Double) -> Double { scale * Double.pow(x, exponent) + floor }
  }

  /// Capability density of open models: it grows by e^(rate days).
  ///
  /// - Source: arXiv:2412.04315.
  public struct Densing: Sendable, Hashable {
    /// Growth of ln density per day.
    public var rate = 0.007

    /// The published rate.
    public init() {}

    /// How many times denser the best models are after `days`.
    public func multiplier(days: Double) -> Double { Double.exp(rate * days) }

    /// Days in which the density doubles.
    public var doublingDays: Double { Double.log(2) / rate }
  }

  /// Llama 3's rule for tokens of a budget: 0.299 C^0.537. The figure calls them N*.
  ///
  /// - Source: arXiv:2407.21783.
  public static let llama3 = PowerLaw(scale: 0.299, exponent: 0.537)

  static let laws: [any ScalingLaw] = [densing, llama, infinite]

  private static let densing = Law(
    "densing",
    "Densing: growth of capability density",
    Densing(),
    source: LawSource(arXiv: "2412.04315"),
    inputs: [
      .nonNegative("days", "days passed", LawUnit("days"), example: 365),
      .parameters("N", "parameters of a model at the start", example: 7e10),
    ],
    coefficients: [Coefficient("rate", \.rate, .verified)],
    answers: [
      Answer("density_multiplier", .times, of: "days") { $0.multiplier(days: $1.days) },
      Answer("doubling_days", LawUnit("days")) { law, _ in law.doublingDays },
      Answer("equal_quality_params", .parameters, of: "N", "days", aliases: ["N_equal_quality"]) {
        $1.N / $0.multiplier(days: $1.days)
      },
    ]
  )

  private static let llama = Law(
    "llama3",
    "Llama 3: tokens for a budget",
    llama3,
    source: LawSource(arXiv: "2407.21783", "figure 3"),
    inputs: [.compute(in: 6e18...1e22, example: 3.8e25)],
    coefficients: [Coefficient("A", \.scale, .verified), Coefficient("alpha", \.exponent, .verified)],
    answers: [
      Answer("D_opt", .tokens, of: "C") { $0.value(at: $1.C) },
      Answer("N_opt", .parameters, of: "C") {
        $1.C / (ScalingLaws.trainingFLOPsPerParameterToken * $0.value(at: $1.C))
      },
    ]
  )

  private static let infinite = Law(
    "infinite_compute",
    "Pre-training on fixed data with unlimited compute: regularised loss at 200M tokens",
    PowerLaw(scale: 0.05, exponent: 1.02, floor: 3.43),
    source: LawSource(arXiv: "2509.14786", "recalled"),
    inputs: [
      .positive("N_billion", "parameters in billions", LawUnit("1e9 params"), in: 0.15...1.4, example: 1.4)
    ],
    coefficients: [
      Coefficient("coeff", \.scale, .memory), Coefficient("exp", \.exponent, .memory),
      Coefficient("E", \.floor, .memory),
    ],
    // The exponent is published as a positive number in the denominator.
    answers: [Answer("loss", .natsPerToken, of: "N_billion") { $0.value(at: 1 / $1.N_billion) }]
  )
}
