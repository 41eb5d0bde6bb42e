package import Reading
package import SimulationKernel

/// Everybody at the start, as benchmarks send requests that measure throughput: a rate without end.
package struct ArrivalsAtOnce: ArrivalProcess {
  /// Without end.
  package var rate: Double { .infinity }
  /// It has a beginning and an end.
  package var isStationary: Bool { false }
  /// Nobody is waited for.
  package init() {}
  /// No gap.
  package mutating func nextGap(using stream: inout RandomStream) -> Double { 0 }

  package static let options = [KeyOption("at-once", nil, "everybody comes at the start")]
  package static func read(_ choice: Chosen, at value: ValueReader) -> ArrivalsAtOnce? { ArrivalsAtOnce() }
}
