import Quantities
package import Queueing
package import Reading
package import SimulationKernel

/// How long prompts or outputs are, in tokens of at least one.
package protocol LengthDistribution: Sendable {
  /// One length.
  func sample(using stream: inout RandomStream) -> Int
  /// The mean length before rounding up to whole tokens.
  var mean: Double { get }
  /// The greatest length; nil where there is none.
  var greatest: Int? { get }
  /// The probabilities of all lengths, for the theory and the simulation of queues.
  ///
  /// - Throws: `QueueError` where they reach beyond what can be tabulated.
  func table() throws(QueueError) -> TokenLengths
}

extension LengthDistribution {
  /// Most laws have no greatest length.
  package var greatest: Int? { nil }
}

/// A law of lengths as files say it: prompts, outputs, shared prefixes, documents and turns of conversations take the same.
///
/// A new one is a file with its declaration, a line in ``LengthLaws``, and a test.
package protocol LengthLaw: Sendable {
  /// Its word in files.
  static var option: KeyOption { get }
  /// Reads it.
  ///
  /// - Parameters:
  ///   - choice: its word with the settings.
  ///   - value: where the word stands.
  /// - Returns: nil after faults were reported.
  static func read(_ choice: Chosen, at value: ValueReader) -> (any LengthDistribution)?
}

/// The laws of lengths: one line each.
package enum LengthLaws {
  /// In the order in which they are listed.
  package static let all: [any LengthLaw.Type] = [
    FixedLength.self,
    UniformLength.self,
    GeometricLength.self,
    LognormalLength.self,
    NormalLength.self,
    EmpiricalLength.self,
  ]

  /// What may stand where a length does.
  package static let choice = KeyChoice("length distribution") { all.map { $0.option } }
  /// The same under the word by which descriptions refer to it.
  package static let length = KeyKind.fact(KeyFact("length", "How many tokens, or turns.", .choice(choice)))

  /// Reads a law; nil after faults were reported.
  package static func read(_ value: ValueReader) -> (any LengthDistribution)? {
    guard let chosen = value.settled(choice), let law = all.first(where: { $0.option.word == chosen.name }) else {
      return nil
    }
    return law.read(chosen, at: value)
  }
}

/// What several laws of lengths have.
enum LengthKeys {
  /// Greatest length in tokens, and greatest mean.
  static let greatest = 10_000_000

  /// One length of a list.
  static let length = Key.whole("length", .nothing, atMost: greatest, "A length.")
}
