import RealModule

/// Charles et al. 2025: loss of replicas that train apart and average every H steps (DiLoCo).
///
/// Fitted from 35M to 2.4B parameters at 20 tokens per parameter and H = 30; more than eight replicas or another H is
/// extrapolation, and the penalty of replicas shrinks with size, so the joint law overstates it above 10B.
///
/// - Source: arXiv:2503.09799.
public struct DiLoCo: Sendable, Hashable {
  /// Prefactor, exponent in parameters and exponent in replicas of the loss.
  public var scale = 19.226, parameterExponent = -0.0985, replicaExponent = 0.0116
  /// The same for the inner learning rate.
  public var rateScale = 22256.0, rateParameterExponent = -0.8827, rateReplicaExponent = 0.2929
  /// The same for the global batch, in sequences of 2,048 tokens (inferred).
  public var batchScale = 0.00709, batchParameterExponent = 0.4695, batchReplicaExponent = 0.3399

  /// The published laws.
  public init() {}

  /// The loss after 20 tokens per parameter.
  public func loss(parameters: Double, replicas: Double) -> Loss<NatsPerToken> {
    Loss(scale * Double.pow(parameters, parameterExponent) * replicaPenalty(replicas))
  }

  /// How much replicas multiply the loss: M^0.0116.
  public func replicaPenalty(_ replicas: Double) -> Double { Double.pow(replicas, replicaExponent) }

  /// The best inner learning rate.
  public func learningRate(parameters: Double, replicas: Double) -> Double {
    rateScale * Double.pow(parameters, rateParameterExponent) * Double.pow(replicas, rateReplicaExponent)
  }

  /// The best global batch.
  public func batch(parameters: Double, replicas: Double) -> Batch<SequenceOf2048> {
    Batch(
      batchScale * Double.pow(parameters, batchParameterExponent) * Double.pow(replicas, batchReplicaExponent)
    )
  }

  /// A law of size alone, fitted for one algorithm.
  public struct PerAlgorithm: Sendable, Hashable {
    /// The name used for M: `dp` for data parallel, else the number of replicas.
    public let name: String
    /// Prefactor and exponent.
    public var scale: Double, exponent: Double

    /// Data parallel and 1, 2, 4, 8 replicas.
    public static let all = [
      Self(name: "dp", scale: 18.129, exponent: -0.0953), Self(name: "1", scale: 18.363, exponent: -0.0961),
      Self(name: "2", scale: 18.768, exponent: -0.0969), Self(name: "4", scale: 19.762, exponent: -0.0992),
      Self(name: "8", scale: 21.051, exponent: -0.1018),
    ]

    /// The loss after 20 tokens per parameter.
    public func loss(parameters: Double) -> Loss<NatsPerToken> {
      Loss(scale * Double.pow(parameters, exponent))
    }
  }
}
