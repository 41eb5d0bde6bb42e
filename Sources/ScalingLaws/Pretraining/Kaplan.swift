import RealModule

/// Kaplan et al. 2020: the first laws of language-model loss, fitted on WebText2 with non-embedding parameters.
///
/// Superseded for the split of compute (see ``Chinchilla``); the critical batch and the loss after a number of steps
/// are still in use.
public enum Kaplan {
  static let paper = "2001.08361"

  /// Loss when one resource alone limits: (scale / resource)^exponent.
  public struct SingleResource: Sendable, Hashable {
    /// The resource at which the loss would be 1.
    public var scale: Double
    /// How fast the loss falls.
    public var exponent: Double

    /// Loss with converged training of a model of `parameters` on unlimited data.
    public static let parameters = Self(scale: 8.8e13, exponent: 0.076)
    /// Loss of a large model stopped early on `tokens`.
    public static let tokens = Self(scale: 5.4e13, exponent: 0.095)
    /// Loss for compute spent with the best model and a small batch, in PF-days.
    public static let minimalCompute = Self(scale: 3.1e8, exponent: 0.050)
    /// Loss for compute spent at the fixed batch of the paper's runs, in PF-days.
    public static let computeAtFixedBatch = Self(scale: 1.6e7, exponent: 0.057)

    /// The loss with `amount` of the resource.
    public func loss(_ amount: Double) -> Loss<NatsPerToken> { Loss(Double.pow(scale / amount, exponent)) }

    /// The amount that gives `loss`.
    public func amount(for loss: Loss<NatsPerToken>) -> Double {
      scale / Double.pow(loss.value, 1 / exponent)
    }
  }

  /// Loss limited by parameters and tokens together, with constants fitted jointly (table 2).
  public struct Joint: Sendable, Hashable {
    /// N_c and alpha_N.
    public var parameterScale = 6.4e13, parameterExponent = 0.076
    /// D_c and alpha_D.
    public var tokenScale = 1.8e13, tokenExponent = 0.103

    /// The published law.
    public init() {}

    /// [(N_c/N)^(alpha_N/alpha_D) + D_c/D]^alpha_D.
    public func loss(parameters: Double, tokens: Double) -> Loss<NatsPerToken> {
      let byParameters = Double.pow(parameterScale / parameters, parameterExponent / tokenExponent)
      return Loss(Double.pow(byParameters + tokenScale / tokens, tokenExponent))
    }

    /// Tokens that bring a model to `loss`; infinite when its size alone keeps it above.
    public func tokens(for loss: Loss<NatsPerToken>, parameters: Double) -> Double {
      let byParameters = Double.pow(parameterScale / parameters, parameterExponent / tokenExponent)
      let rest = Double.pow(loss.value, 1 / tokenExponent) - byParameters
      return rest > 0 ? tokenScale / rest : .infinity
    }
  }

  /// Loss after a number of steps at a batch far above the critical one (table 3).
  public struct Steps: Sendable, Hashable {
    /// N_c and alpha_N.
    public var parameterScale = 6.5e13, parameterExponent = 0.077
    /// S_c and alpha_S.
    public var stepScale = 2.1e3, stepExponent = 0.76

    /// The published law.
    public init() {}

    /// (N_c/N)^alpha_N + (S_c/S_min)^alpha_S.
    public func loss(parameters: Double, minimumSteps: Double) -> Loss<NatsPerToken> {
      Loss(
        Double.pow(parameterScale / parameters, parameterExponent)
          + Double.pow(stepScale / minimumSteps, stepExponent)
      )
    }

    /// The steps that bring a model to `loss`; infinite when its size alone keeps it above.
    public func minimumSteps(for loss: Loss<NatsPerToken>, parameters: Double) -> Double {
      let rest = loss.value - Double.pow(parameterScale / parameters, parameterExponent)
      return rest > 0 ? stepScale / Double.pow(rest, 1 / stepExponent) : .infinity
    }
  }

  /// The batch at which speed and thrift cost the same, which grows as the loss falls.
  public struct CriticalBatch: Sendable, Hashable {
    /// B* in tokens; the paper's appendix prints 2.1e8.
    public var scale = 2e8
    /// alpha_B.
    public var exponent = 0.21

    /// The published law.
    public init() {}

    /// B* / L^(1/alpha_B).
    public func batch(at loss: Loss<NatsPerToken>) -> Batch<Token> {
      Batch(scale / Double.pow(loss.value, 1 / exponent))
    }

    /// The steps that an unlimited batch would have needed for what `steps` steps at `batch` did.
    public func minimumSteps(steps: Double, batch: Batch<Token>, loss: Loss<NatsPerToken>) -> Double {
      steps / (1 + self.batch(at: loss) / batch)
    }

    /// The compute that a tiny batch would have needed for what `compute` did at `batch`.
    public func minimumCompute(_ compute: Double, batch: Batch<Token>, loss: Loss<NatsPerToken>) -> Double {
      compute / (1 + batch / self.batch(at: loss))
    }
  }

  /// How Kaplan would split compute; ``Chinchilla`` supersedes it.
  public struct Allocation: Sendable, Hashable {
    /// Prefactor and exponent of N = 1.3e9 C^0.73.
    public var parameterScale = 1.3e9, parameterExponent = 0.73
    /// Prefactor and exponent of the batch in tokens.
    public var batchScale = 2.0e6, batchExponent = 0.24
    /// Prefactor and exponent of the steps.
    public var stepScale = 5.4e3, stepExponent = 0.03
    /// Prefactor and exponent of the tokens.
    public var tokenScale = 2e10, tokenExponent = 0.27

    /// The published law.
    public init() {}

    /// Parameters for a budget.
    public func parameters(petaflopDays: Double) -> Double {
      parameterScale * Double.pow(petaflopDays, parameterExponent)
    }
    /// Batch for a budget.
    public func batch(petaflopDays: Double) -> Batch<Token> {
      Batch(batchScale * Double.pow(petaflopDays, batchExponent))
    }
    /// Steps for a budget.
    public func steps(petaflopDays: Double) -> Double { stepScale * Double.pow(petaflopDays, stepExponent) }
    /// Tokens for a budget.
    public func tokens(petaflopDays: Double) -> Double {
      tokenScale * Double.pow(petaflopDays, tokenExponent)
    }
  }

  /// The exponents of loss in parameters, batch and steps, which give that in compute.
  public struct Exponents: Sendable, Hashable {
    /// Exponents in parameters, critical batch and steps.
    public var parameters = 0.077, batch = 0.21, steps = 0.76

    /// The published exponents.
    public init() {}

    /// alpha_C = 1 / (1/alpha_S + 1/alpha_B + 1/alpha_N).
    public var compute: Double { 1 / (1 / steps + 1 / batch + 1 / parameters) }
  }

  /// The least data that keeps overfitting small: D >= 5e3 N^0.74.
  public struct OverfitGuard: Sendable, Hashable {
    /// Prefactor and exponent.
    public var scale = 5e3, exponent = 0.74

    /// The published rule.
    public init() {}

    /// Tokens below which a model of this size overfits.
    public func tokens(parameters: Double) -> Double { scale * Double.pow(parameters, exponent) }
  }
}
