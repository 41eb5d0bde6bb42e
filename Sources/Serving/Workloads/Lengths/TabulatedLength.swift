package import Queueing
import Reading
package import SimulationKernel

/// Lengths of a law that stands in a table of probabilities.
package struct TabulatedLength: LengthDistribution {
  private let lengths: TokenLengths
  private let draws: Discrete
  /// The mean length.
  package let mean: Double

  /// Lengths of a table.
  package init(_ lengths: TokenLengths) throws(DistributionError) {
    draws = try Discrete(values: Array(1...lengths.longest), weights: lengths.probabilities)
    self.lengths = lengths
    mean = lengths.mean
  }
  /// A draw, in a time that does not depend on the size of the table.
  package func sample(using stream: inout RandomStream) -> Int { draws.sampleInteger(using: &stream) }
  /// The longest that can occur.
  package var greatest: Int? { lengths.longest }
  package func table() -> TokenLengths { lengths }

  /// What `make` makes, or its problems reported at the value.
  static func read(at value: ValueReader, _ make: () throws(QueueError) -> TokenLengths) -> TabulatedLength? {
    do {
      return try TabulatedLength(make())
    } catch {
      value.report("`\(value.path)`: \(error)")
      return nil
    }
  }
}
