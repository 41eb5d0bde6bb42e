public import SimulationKernel

/// When requests come.
public protocol ArrivalProcess: Sendable {
  /// Seconds until the next arrival.
  mutating func nextGap(using stream: inout RandomStream) -> Double
  /// Arrivals in a second, in the long run.
  var rate: Double { get }
}

/// Independent exponential gaps.
public struct PoissonArrivals: ArrivalProcess {
  /// Arrivals in a second.
  public let rate: Double
  /// A positive rate.
  public init(rate: Double) {
    precondition(rate > 0, "arrivals have a positive rate")
    self.rate = rate
  }
  /// An exponential gap.
  public mutating func nextGap(using stream: inout RandomStream) -> Double { stream.exponential(mean: 1 / rate) }
}

/// Equal gaps.
public struct EvenArrivals: ArrivalProcess {
  /// Arrivals in a second.
  public let rate: Double
  /// A positive rate.
  public init(rate: Double) {
    precondition(rate > 0, "arrivals have a positive rate")
    self.rate = rate
  }
  /// The gap.
  public mutating func nextGap(using stream: inout RandomStream) -> Double { 1 / rate }
}
