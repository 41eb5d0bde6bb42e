import Quantities
package import Queueing
package import Reading
package import SimulationKernel

/// Always the same length.
package struct FixedLength: LengthDistribution, LengthLaw {
  /// The length.
  package let tokens: Int
  /// A length of at least one token.
  package init(tokens: Int) {
    precondition(tokens >= 1, "a length is at least one token")
    self.tokens = tokens
  }
  /// The length.
  package func sample(using stream: inout RandomStream) -> Int { tokens }
  /// The length.
  package var mean: Double { Double(tokens) }
  /// The length.
  package var greatest: Int? { tokens }

  package func table() throws(QueueError) -> TokenLengths { try .constant(tokens) }

  private static let key = Key.whole("fixed", .nothing, atMost: LengthKeys.greatest, "always the same")
  package static let option = KeyOption(key, "{fixed: 512}")
  package static func read(_ choice: Chosen, at value: ValueReader) -> (any LengthDistribution)? {
    choice.settings?.read(key).map { FixedLength(tokens: $0) }
  }
}
