import RealModule

/// Sardana et al. 2023: the size and tokens of least total cost when a model will also be served.
///
/// A model of a target loss may be smaller and longer trained: dearer to train, cheaper to serve.
///
/// - Source: arXiv:2401.00448.
public struct InferenceAware: Sendable, Hashable {
  /// The law that ties size and tokens to the loss.
  public var law: Chinchilla

  /// The planner over `law`; by default the coefficients that reproduce the paper's examples.
  public init(law: Chinchilla = .sardana) { self.law = law }

  /// What one unit of work costs, in whatever currency both fields share.
  public struct Prices: Sendable, Hashable {
    /// Per parameter and training token.
    public var training: Double
    /// Per parameter, over the whole life of the model.
    public var serving: Double

    /// Prices per parameter-token of training and per parameter of the whole service.
    public init(training: Double, serving: Double) {
      self.training = training
      self.serving = serving
    }

    /// FLOPs: 6 per parameter-token of training, 2 per parameter-token served.
    public static func flops(servedTokens: Double) -> Self { Self(training: 6, serving: 2 * servedTokens) }

    /// Dollars, with the utilisation that each phase reaches (the paper's equation 6).
    public static func dollars(_ terms: Terms) -> Self {
      let prompt = terms.promptTokens / terms.prefillUtilisation
      let output = terms.outputTokens / terms.decodeUtilisation
      return Self(
        training: 6 * terms.dollarsPerTrainingFLOP / terms.trainingUtilisation,
        serving: 2 * terms.dollarsPerServingFLOP * (prompt + output)
      )
    }
  }

  /// What the dollar cost depends on.
  public struct Terms: Sendable, Hashable {
    /// Tokens read and written over the model's life.
    public var promptTokens: Double, outputTokens: Double
    /// Price of one FLOP at peak rate.
    public var dollarsPerTrainingFLOP: Double, dollarsPerServingFLOP: Double
    /// Model FLOPs utilisation of each phase, between 0 and 1.
    public var trainingUtilisation: Double, prefillUtilisation: Double, decodeUtilisation: Double

    /// The terms of a plan.
    public init(
      promptTokens: Double,
      outputTokens: Double,
      dollarsPerTrainingFLOP: Double,
      dollarsPerServingFLOP: Double,
      trainingUtilisation: Double,
      prefillUtilisation: Double,
      decodeUtilisation: Double
    ) {
      self.promptTokens = promptTokens
      self.outputTokens = outputTokens
      self.dollarsPerTrainingFLOP = dollarsPerTrainingFLOP
      self.dollarsPerServingFLOP = dollarsPerServingFLOP
      self.trainingUtilisation = trainingUtilisation
      self.prefillUtilisation = prefillUtilisation
      self.decodeUtilisation = decodeUtilisation
    }
  }

  /// A model with its tokens and total cost.
  public struct Plan: Sendable, Hashable {
    /// Parameters and training tokens.
    public var parameters: Double, tokens: Double
    /// Training plus serving, in the currency of the prices.
    public var cost: Double
  }

  /// The loss of the compute-optimal model of this size.
  public func quality(ofOptimal parameters: Double) -> Loss<NatsPerToken> {
    law.loss(parameters: parameters, tokens: law.optimalTokens(parameters: parameters))
  }

  /// The cheapest model that reaches `loss`, or nil at or below the irreducible loss.
  ///
  /// The first-order condition (alpha A N^-alpha)/(beta B D^-beta) = 1 + K/(kappa D) has one root along the curve of
  /// equal loss; it is solved in ln N.
  public func cheapest(for loss: Loss<NatsPerToken>, prices: Prices) -> Plan? {
    let rest = loss.value - law.irreducible
    guard rest > 0 else { return nil }
    let least = Double.log(law.parameterFactor / rest) / law.parameterExponent
    guard least.isFinite else { return nil }
    let ratio = Double.log(
      law.parameterExponent * law.parameterFactor / (law.tokenExponent * law.tokenFactor)
    )
    let root = Bracketed.root(in: (least + 1e-9)...(least + 25)) { logarithm in
      let tokens = law.tokens(for: loss, parameters: Double.exp(logarithm))
      let gains = ratio - law.parameterExponent * logarithm + law.tokenExponent * Double.log(tokens)
      return gains - Double.log(onePlus: prices.serving / (prices.training * tokens))
    }
    return root.map { plan(parameters: Double.exp($0), loss: loss, prices: prices) }
  }

  /// The model of this size trained to `loss`, with its cost.
  public func plan(parameters: Double, loss: Loss<NatsPerToken>, prices: Prices) -> Plan {
    let tokens = law.tokens(for: loss, parameters: parameters)
    return Plan(
      parameters: parameters,
      tokens: tokens,
      cost: parameters * (prices.training * tokens + prices.serving)
    )
  }

  /// The demand per training token that would make a released model the cheapest of its loss; negative when it is
  /// larger than compute-optimal.
  public func impliedServedTokensPerTrainingToken(parameters: Double, tokens: Double) -> Double {
    let gainOfParameters = law.parameterExponent * law.parameterTerm(parameters)
    let gainOfTokens = law.tokenExponent * law.tokenTerm(tokens)
    return 3 * (gainOfParameters / gainOfTokens - 1)
  }
}
