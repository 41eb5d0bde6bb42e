import ArgumentParser
import Rehearsal
import ScalingLaws

/// `rehearse laws table ID.QUANTITY N=8B D=1e9:1e13:9`: answers over a range.
struct LawsTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Answer a question over ranges of inputs.",
    discussion: "rehearse laws table chinchilla.besiroglu N=1B,8B,70B D=1e9:1e13:9"
  )

  @OptionGroup var asked: LawQuestion

  @Argument(help: "Inputs as name=value, name=from:to:points or name=a,b,c.")
  var inputs: [String]

  func run() throws {
    let answer = try LawsOutput.run { try $0.answer(LawRequest(asked.question, inputs, ask: .table)) }
    if asked.json { return Console.print(answer.json) }
    guard case .table(let sweep, let series) = answer.form else { return }
    let unit = series.first?.points.first?.answer.unit.symbol ?? ""
    let header = [sweep.axes[0].name] + series.map { $0.label.isEmpty ? sweep.quantity : $0.label }
    let rows = sweep.axes[0].values.indices.map { index in
      [LawNumbers.text(sweep.axes[0].values[index])] + series.map { cell($0.points[index].answer) }
    }
    Console.print("\(sweep.law.id).\(sweep.quantity) in \(unit)\n" + LawsOutput.columns([header] + rows))
    if series.contains(where: { $0.points.contains { !$0.answer.warnings.isEmpty } }) {
      Console.print("* beyond what the law was fitted on, or not confirmed; `eval` says which")
    }
  }

  private func cell(_ answer: LawAnswer) -> String {
    LawNumbers.text(answer.value) + (answer.warnings.isEmpty ? "" : "*")
  }
}
