import ArgumentParser
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
    let answer = try LawsOutput.run {
      try ScalingLawCatalog.standard.evaluate(asked.question, try LawInputs(arguments: inputs))
    }
    try answer.show(json: asked.json)
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
    let answer = try LawsOutput.run {
      let (law, quantity) = try ScalingLawCatalog.standard.resolve(asked.question)
      return try law.solve(for: unknown, where: quantity, equals: equals, try LawInputs(arguments: inputs))
    }
    try answer.show(json: asked.json)
  }
}

extension LawAnswer {
  /// Prints the answer in one line, warnings below it, or all of it as JSON.
  func show(json: Bool) throws {
    if json { return try LawsOutput.printJSON(AnswerRecord(self)) }
    Console.print("\(quantity) = \(LawsOutput.text(value)) \(unit)  (\(law))")
    for warning in warnings { Console.print("  note: \(warning)") }
  }
}
