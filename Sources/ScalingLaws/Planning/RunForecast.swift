/// The loss of a run with few bits, repeated data, experts, replicas or rounding, composed from several laws.
///
/// Absolute losses of two families are never mixed: each law acts on effective parameters or tokens, or as a factor,
/// and the base law alone gives the loss. Rounding after training is the one penalty added to it.
public struct RunForecast: Sendable, Hashable {
  /// Parameters (active ones for a mixture of experts) and tokens read.
  public var parameters: Double, tokens: Double
  /// The law of the plain run.
  public var base = Chinchilla.besiroglu
  /// Unique tokens; nil when nothing is repeated.
  public var uniqueTokens: Double?
  /// Bits in training; nil fields keep full precision.
  public var bits = PrecisionScaling.Bits()
  /// How many times its compute a dense model would need, such as from ``EfficiencyLeverage``.
  public var efficiencyLeverage = 1.0
  /// How many times larger a dense model of equal loss is, such as from ``WeightSparsity``.
  public var denseSizeMultiplier = 1.0
  /// Replicas of DiLoCo.
  public var replicas = 1.0
  /// Bits to which the weights are rounded after training; nil for none.
  public var roundedBits: Double?
  /// The batch and the critical batch; without the latter, the batch costs no tokens.
  public var batch: Batch<Token>, criticalBatch: Batch<Token>?

  /// A plain run.
  public init(parameters: Double, tokens: Double, batch: Batch<Token>, criticalBatch: Batch<Token>? = nil) {
    self.parameters = parameters
    self.tokens = tokens
    self.batch = batch
    self.criticalBatch = criticalBatch
  }

  /// One law's part in a forecast.
  public struct Part: Sendable, Hashable {
    /// The law.
    public let law: String
    /// What it changed, and by what factor or addition.
    public let effect: String, amount: Double
  }

  /// A forecast with the part of every law in it.
  public struct Outcome: Sendable, Hashable {
    /// Parameters and tokens that the run is worth.
    public let effectiveParameters: Double, effectiveTokens: Double
    /// The predicted loss.
    public let loss: Loss<NatsPerToken>
    /// Optimiser steps.
    public let steps: Double
    /// What each law contributed, in order.
    public let parts: [Part]
  }

  /// The forecast.
  public func outcome() -> Outcome {
    var parts: [Part] = []
    let effectiveParameters = parameters * parameterWorth(&parts)
    let effectiveTokens = tokens * tokenWorth(&parts)
    let plain = base.loss(parameters: effectiveParameters, tokens: effectiveTokens)
    parts.append(Part(law: "chinchilla (base)", effect: "loss", amount: plain.value))
    var loss = plain
    if replicas > 1 {
      let factor = DiLoCo().replicaPenalty(replicas)
      loss = Loss(loss.value * factor)
      parts.append(Part(law: "diloco.joint", effect: "x loss", amount: factor))
    }
    if let roundedBits {
      let added = PrecisionScaling().roundingPenalty(
        parameters: parameters,
        tokens: tokens,
        roundedBits: roundedBits,
        bits: bits
      )
      loss = loss + added
      parts.append(Part(law: "kumar.delta_ptq", effect: "+ loss", amount: added))
    }
    return Outcome(
      effectiveParameters: effectiveParameters,
      effectiveTokens: effectiveTokens,
      loss: loss,
      steps: tokens / batch.count,
      parts: parts
    )
  }

  /// Effective over actual parameters.
  private func parameterWorth(_ parts: inout [Part]) -> Double {
    let precision = PrecisionScaling().effectiveParameters(1, bits: bits)
    let factors = [
      ("kumar.N_eff", precision), ("ling_EL", efficiencyLeverage), ("frantar", denseSizeMultiplier),
    ]
    return worth(factors, "x parameters", &parts)
  }

  /// Effective over actual tokens.
  private func tokenWorth(_ parts: inout [Part]) -> Double {
    let repetition = uniqueTokens.map { DataConstrained().effectiveTokens(tokens, unique: $0) / tokens } ?? 1
    let batchWorth = criticalBatch.map { 1 / (1 + batch / $0) } ?? 1
    return worth([("muennighoff.D_eff", repetition), ("mccandlish.tokens", batchWorth)], "x tokens", &parts)
  }

  private func worth(_ factors: [(String, Double)], _ effect: String, _ parts: inout [Part]) -> Double {
    for (law, factor) in factors where factor != 1 {
      parts.append(Part(law: law, effect: effect, amount: factor))
    }
    return factors.reduce(1) { $0 * $1.1 }
  }
}
