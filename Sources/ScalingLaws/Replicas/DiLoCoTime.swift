/// The idealised wall-clock of data-parallel and DiLoCo training: compute, and a ring all-reduce for each sync.
///
/// - Source: arXiv:2503.09799 appendix, recalled.
public struct DiLoCoTime: Sendable, Hashable {
  /// Parameters, training tokens and optimiser steps.
  public var parameters: Double, tokens: Double, steps: Double
  /// Chips, and FLOP/s that each sustains.
  public var chips: Double, flopsPerSecond: Double
  /// Bits sent per parameter.
  public var bitsPerParameter: Double
  /// A network: bits per second, and seconds of latency per sync.
  public struct Network: Sendable, Hashable {
    /// Bits per second between the parties of a sync.
    public var bitsPerSecond: Double
    /// Seconds added to each sync.
    public var latencySeconds: Double

    /// A network of this rate and latency.
    public init(bitsPerSecond: Double, latencySeconds: Double) {
      self.bitsPerSecond = bitsPerSecond
      self.latencySeconds = latencySeconds
    }
  }

  /// A run.
  public init(
    parameters: Double,
    tokens: Double,
    steps: Double,
    chips: Double,
    flopsPerSecond: Double,
    bitsPerParameter: Double
  ) {
    self.parameters = parameters
    self.tokens = tokens
    self.steps = steps
    self.chips = chips
    self.flopsPerSecond = flopsPerSecond
    self.bitsPerParameter = bitsPerParameter
  }

  /// Seconds of arithmetic: 6 N D / (R Q).
  public var computeSeconds: Double {
    ScalingLaws.trainingFLOPsPerParameterToken * parameters * tokens / (chips * flopsPerSecond)
  }

  /// Seconds of one all-reduce over `parties`: 2 N bits / W (1 - 1/R) + latency.
  public func syncSeconds(parties: Double, over network: Network) -> Double {
    2 * parameters * bitsPerParameter / network.bitsPerSecond * (1 - 1 / parties) + network.latencySeconds
  }

  /// Seconds of a run that syncs all chips every step.
  public func dataParallelSeconds(over network: Network) -> Double {
    computeSeconds + steps * syncSeconds(parties: chips, over: network)
  }

  /// Seconds of a run whose replicas sync inside every step and with each other every `interval` steps.
  public func seconds(replicas: Double, interval: Double, inside: Network, between: Network) -> Double {
    computeSeconds + steps * syncSeconds(parties: chips / replicas, over: inside)
      + steps / interval * syncSeconds(parties: chips, over: between)
  }
}
