import RealModule

/// Training plus serving: what a model costs over its life, with rates that a simulator measured.
///
/// Where ``InferenceAware`` takes one utilisation for all sizes, here each size may have its own.
public struct LifetimeCost: Sendable {
  /// The law that ties size and tokens to the loss.
  public let law: Chinchilla
  /// Tokens that the model will read and write over its life.
  public let demand: Demand
  /// How fast and dear a model of given parameters trains.
  public let training: @Sendable (_ parameters: Double) -> Training
  /// How fast and dear a model of given parameters serves.
  public let serving: @Sendable (_ parameters: Double) -> Serving

  /// Tokens over a model's life.
  public struct Demand: Sendable, Hashable {
    /// Tokens read and written.
    public var promptTokens: Double, outputTokens: Double

    /// A demand.
    public init(promptTokens: Double, outputTokens: Double) {
      self.promptTokens = promptTokens
      self.outputTokens = outputTokens
    }
  }

  /// An accelerator at training.
  public struct Training: Sendable, Hashable {
    /// Rent of one accelerator.
    public var dollarsPerHour: Double
    /// Its peak rate in the training format.
    public var peakFLOPsPerSecond: Double
    /// Model FLOPs utilisation, between 0 and 1.
    public var utilization: Double

    /// Terms of training.
    public init(dollarsPerHour: Double, peakFLOPsPerSecond: Double, utilization: Double) {
      self.dollarsPerHour = dollarsPerHour
      self.peakFLOPsPerSecond = peakFLOPsPerSecond
      self.utilization = utilization
    }
  }

  /// An accelerator at serving.
  public struct Serving: Sendable, Hashable {
    /// Rent of one accelerator.
    public var dollarsPerHour: Double
    /// Tokens that one accelerator's share of a replica reads, and writes, in a second of that phase.
    public var promptTokensPerSecond: Double, outputTokensPerSecond: Double

    /// Terms of serving.
    public init(dollarsPerHour: Double, promptTokensPerSecond: Double, outputTokensPerSecond: Double) {
      self.dollarsPerHour = dollarsPerHour
      self.promptTokensPerSecond = promptTokensPerSecond
      self.outputTokensPerSecond = outputTokensPerSecond
    }
  }

  /// A model's life on one page.
  public struct Bill: Sendable, Hashable {
    /// Parameters, training tokens and loss.
    public let parameters: Double, tokens: Double, loss: Loss<NatsPerToken>
    /// Accelerator hours of training and of serving.
    public let trainingHours: Double, servingHours: Double
    /// Dollars of training and of serving.
    public let trainingDollars: Double, servingDollars: Double

    /// Dollars in all.
    public var dollars: Double { trainingDollars + servingDollars }
  }

  /// A life under `law` with measured rates.
  public init(
    law: Chinchilla = .besiroglu,
    demand: Demand,
    training: @escaping @Sendable (_ parameters: Double) -> Training,
    serving: @escaping @Sendable (_ parameters: Double) -> Serving
  ) {
    self.law = law
    self.demand = demand
    self.training = training
    self.serving = serving
  }

  /// The bill of a model trained on `tokens`.
  public func bill(parameters: Double, tokens: Double) -> Bill {
    let training = training(parameters)
    let serving = serving(parameters)
    let flops = ScalingLaws.trainingFLOPsPerParameterToken * parameters * tokens
    let trainingHours = flops / (training.peakFLOPsPerSecond * training.utilization) / 3600
    let prompt = demand.promptTokens / serving.promptTokensPerSecond
    let servingHours = (prompt + demand.outputTokens / serving.outputTokensPerSecond) / 3600
    return Bill(
      parameters: parameters,
      tokens: tokens,
      loss: law.loss(parameters: parameters, tokens: tokens),
      trainingHours: trainingHours,
      servingHours: servingHours,
      trainingDollars: trainingHours * training.dollarsPerHour,
      servingDollars: servingHours * serving.dollarsPerHour
    )
  }

  /// The cheapest model of a loss, or nil at or below the irreducible one.
  ///
  /// - Complexity: about 800 calls of the rates; jumps between sizes are allowed.
  public func cheapest(for loss: Loss<NatsPerToken>) -> Bill? {
    let rest = loss.value - law.irreducible
    guard rest > 0 else { return nil }
    let least = Double.log(law.parameterFactor / rest) / law.parameterExponent
    guard least.isFinite else { return nil }
    let best = Bracketed.scannedMinimum(in: (least + 1e-6)...(least + 25), cells: 768) { logarithm in
      bill(parameters: Double.exp(logarithm), loss: loss).dollars
    }
    return bill(parameters: Double.exp(best), loss: loss)
  }

  /// The bill of a model trained to a loss; infinite when it is too small for it.
  public func bill(parameters: Double, loss: Loss<NatsPerToken>) -> Bill {
    bill(parameters: parameters, tokens: law.tokens(for: loss, parameters: parameters))
  }
}
