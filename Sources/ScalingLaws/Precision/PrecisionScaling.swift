import RealModule

/// Kumar et al. 2024: training in few bits acts like fewer parameters; rounding after training adds to the loss.
///
/// - Source: arXiv:2411.04330 (3e7 to 2.2e8 parameters, checked at 1.7e9; integer types).
public struct PrecisionScaling: Sendable, Hashable {
  /// gamma of weights, activations and key-value cache, in bits.
  public var weightBits = 2.6745, activationBits = 2.2102, cacheBits = 0.9578
  /// The law at full precision: A, B, E and one exponent.
  public var parameterFactor = 4299.0, tokenFactor = 18060.0, irreducible = 2.7648, exponent = 0.4965
  /// The penalty of rounding after training: factor, exponents of tokens and parameters, and bits per e-fold.
  public var roundingFactor = 0.0598, roundingTokenExponent = 0.5068
  /// Exponent of the parameters, and bits per e-fold.
  public var roundingParameterExponent = 0.3439, roundingBits = 0.5907

  /// The published law.
  public init() {}

  /// Bits of the tensors in training; nil where a tensor keeps full precision.
  public struct Bits: Sendable, Hashable {
    /// Weights, activations and key-value cache.
    public var weights: Double?, activations: Double?, cache: Double?

    /// Bits of each kind of tensor.
    public init(weights: Double? = nil, activations: Double? = nil, cache: Double? = nil) {
      self.weights = weights
      self.activations = activations
      self.cache = cache
    }
  }

  /// The parameters that a model trained in these bits is worth; never more than it has.
  public func effectiveParameters(_ parameters: Double, bits: Bits) -> Double {
    [(bits.weights, weightBits), (bits.activations, activationBits), (bits.cache, cacheBits)]
      .reduce(parameters) { worth, term in
        term.0.map { worth * -Double.expMinusOne(-$0 / term.1) } ?? worth
      }
  }

  /// The loss of training in these bits, before any rounding afterwards.
  public func loss(parameters: Double, tokens: Double, bits: Bits = Bits()) -> Loss<NatsPerToken> {
    let effective = effectiveParameters(parameters, bits: bits)
    return Loss(
      parameterFactor * Double.pow(effective, -exponent) + tokenFactor * Double.pow(tokens, -exponent)
        + irreducible
    )
  }

  /// What rounding the weights to `roundedBits` after training adds to the loss.
  ///
  /// - Parameter robustness: for each tensor trained in few bits, its constant C_x and its bits: the factor
  ///   1 - e^(-C_x (P_x - P_post)) says that such a model minds rounding less. Empty at full precision.
  public func roundingPenalty(
    parameters: Double,
    tokens: Double,
    roundedBits: Double,
    bits: Bits = Bits(),
    robustness: [(constant: Double, bits: Double)] = []
  ) -> Double {
    let effective = effectiveParameters(parameters, bits: bits)
    let penalty =
      roundingFactor * Double.pow(tokens, roundingTokenExponent)
      / Double.pow(effective, roundingParameterExponent) * Double.exp(-roundedBits / roundingBits)
    return robustness.reduce(penalty) {
      $0 * max(0, -Double.expMinusOne(-$1.constant * ($1.bits - roundedBits)))
    }
  }

  /// Training compute in units of 16-bit FLOPs: (6/16) N D P.
  public static func trainingFLOPs(parameters: Double, tokens: Double, bits: Double) -> Double {
    ScalingLaws.trainingFLOPsPerParameterToken / 16 * parameters * tokens * bits
  }

  /// The bits of least loss for a budget when `tensors` kinds of tensor share one gamma: gamma u with
  /// k u e^-u = 1 - e^-u. Nil for a single tensor, whose loss falls down to no bits at all.
  public static func bestBits(gamma: Double, tensors: Double) -> Double? {
    guard tensors > 1 else { return nil }
    // The root lies between 0 (excluded, trivial) and 2 ln k + 2; below it k u > e^u - 1.
    let root = Bracketed.root(in: Double.log(tensors) / 2...(2 * Double.log(tensors) + 2)) { u in
      tensors * u - Double.expMinusOne(u)
    }
    return root.map { gamma * $0 }
  }
}
