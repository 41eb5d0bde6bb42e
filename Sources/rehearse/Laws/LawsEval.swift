import ArgumentParser
import Rehearsal
import ScalingLaws

/// `rehearse laws eval ID.QUANTITY N=… D=…`: one answer.
struct LawsEval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Answer one question.",
    discussion: "rehearse laws eval kaplan.L_ND N=1.5e9 D=2.3e10"
  )

  @OptionGroup var asked: LawQuestion

  @Argument(help: "Inputs as name=value.")
  var inputs: [String] = []

  func run() throws {
    try LawsOutput.run { try $0.answer(LawRequest(asked.question, inputs)) }.show(json: asked.json)
  }
}

/// `rehearse laws solve ID.QUANTITY D --equals 2.1 N=…`: the inverse of any question.
struct LawsSolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Find the input that gives a quantity a value.",
    discussion: "rehearse laws solve muennighoff.loss D --equals 2.3 N=7B U=100B"
  )

  @OptionGroup var asked: LawQuestion

  @Argument(help: "The input to find.")
  var unknown: String

  @Option(help: "The value that the quantity shall have.")
  var equals: Double

  @Argument(help: "The other inputs as name=value.")
  var inputs: [String] = []

  func run() throws {
    let request = LawRequest(asked.question, inputs, solving: unknown, equals: equals)
    try LawsOutput.run { try $0.answer(request) }.show(json: asked.json)
  }
}

extension LawQuestionAnswer {
  /// Prints one answer in a line, warnings below it, or all of it as JSON.
  fileprivate func show(json asJSON: Bool) {
    if asJSON { return Console.print(json) }
    guard case .one(let answer) = form else { return }
    Console.print("\(answer.quantity) = \(LawNumbers.text(answer.value)) \(answer.unit)  (\(answer.law))")
    for warning in answer.warnings { Console.print("  note: \(warning)") }
  }
}
