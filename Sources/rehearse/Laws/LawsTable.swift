import ArgumentParser
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

  private struct Point: Encodable {
    let input: Double
    let value: Double?
    let warnings: [String]

    enum CodingKeys: CodingKey { case input, value, warnings }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(input, forKey: .input)
      try container.encode(value, forKey: .value)
      try container.encode(warnings, forKey: .warnings)
    }
  }
  private struct Series: Encodable {
    let label: String
    let points: [Point]
  }
  private struct Record: Encodable {
    let law: String, quantity: String, unit: String, varied: String
    let series: [Series]
  }

  func run() throws {
    let (sweep, series) = try LawsOutput.run {
      let sweep = try LawSweep(question: asked.question, inputs: inputs, points: 9)
      return (sweep, try sweep.series())
    }
    let unit = series.first?.points.first?.answer.unit.symbol ?? ""
    if asked.json { return try LawsOutput.printJSON(record(sweep, series, unit)) }
    let header = [sweep.axes[0].name] + series.map { $0.label.isEmpty ? sweep.quantity : $0.label }
    let rows = sweep.axes[0].values.indices.map { index in
      [LawsOutput.text(sweep.axes[0].values[index])] + series.map { cell($0.points[index].answer) }
    }
    Console.print("\(sweep.law.id).\(sweep.quantity) in \(unit)\n" + LawsOutput.columns([header] + rows))
    if series.contains(where: { $0.points.contains { !$0.answer.warnings.isEmpty } }) {
      Console.print("* beyond what the law was fitted on, or not confirmed; `eval` says which")
    }
  }

  private func cell(_ answer: LawAnswer) -> String {
    LawsOutput.text(answer.value) + (answer.warnings.isEmpty ? "" : "*")
  }

  private func record(_ sweep: LawSweep, _ series: [LawSweep.Series], _ unit: String) -> Record {
    Record(
      law: sweep.law.id,
      quantity: sweep.quantity,
      unit: unit,
      varied: sweep.axes[0].name,
      series: series.map { series in
        Series(
          label: series.label,
          points: series.points.map { x, answer in
            Point(
              input: x,
              value: answer.value.isFinite ? answer.value : nil,
              warnings: answer.warnings.map(\.description)
            )
          }
        )
      }
    )
  }
}
