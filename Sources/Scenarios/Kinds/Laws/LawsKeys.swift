import Quantities
import Reading
import ScalingLaws

/// The keys of a question to a scaling law.
enum LawsKeys {
  static let law = KeyPlace(
    "law",
    .word(KeyWords("law", listing: "rehearse laws list") { ScalingLawCatalog.standard.laws.map(\.id) }),
    .needed(example: "chinchilla.besiroglu"), "The law; `rehearse laws list` shows all.")
  static let quantity = KeyPlace(
    "quantity", .text(example: "loss"), .derived("what the law answers first"), "What is asked, by the law's own names."
  )
  static let inputs = KeySection(
    "inputs", .needed(example: "{N: 70B, D: 1.4T}"),
    "What is given, by the law's own names; coefficients may be replaced.",
    given)
  static let solve = KeyPlace(
    "solve", .text(example: "D"), .nothing,
    "An input to find, for which the quantity has the value that `equals` says.")
  static let equals = Key.quantity(
    "equals", .count, .nothing, "The value that the quantity shall have; it takes `solve`.")
  static let given = KeyTable(
    [],
    others: KeyOthers(
      "<input>", "An input of the law, or a coefficient.",
      .either([.text(example: "70B"), .list(.text(example: "70B"), count: KeyKind.anyCount)])))
  static let table = KeyTable([law, quantity, inputs, solve, equals])
}
