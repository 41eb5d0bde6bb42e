import Quantities
import Queueing
package import Reading

/// Lengths that were measured, each as likely as any other.
package enum EmpiricalLength: LengthLaw {
  package static let option = KeyOption(
    "empirical", "{empirical: [12, 25, 60]}", "one of these, each as likely",
    .list(LengthKeys.length.declaration.kind, count: KeyKind.atLeastOne), standsAlone: false)

  package static func read(_ choice: Chosen, at value: ValueReader) -> (any LengthDistribution)? {
    guard let elements = choice.settings?.list() else { return nil }
    let lengths = elements.compactMap { $0.read(LengthKeys.length) }
    guard lengths.count == elements.count else { return nil }
    return TabulatedLength.read(at: value) { () throws(QueueError) in try .empirical(lengths) }
  }
}
