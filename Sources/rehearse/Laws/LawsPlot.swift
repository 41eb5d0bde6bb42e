import ArgumentParser
import Foundation
import ScalingLaws

/// `rehearse laws plot ID.QUANTITY N=1B,8B D=1e9:1e13 -o loss.svg`: answers as lines.
struct LawsPlot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw a question over a range of an input as SVG.",
    discussion: """
      The first range is the x axis; lists and further ranges make one line each.
      Dashed stretches lie outside the range that the law was fitted on.

        rehearse laws plot chinchilla.besiroglu N=1B,8B,70B D=1e9:1e13 -o loss.svg
      """
  )

  @OptionGroup var asked: LawQuestion

  @Argument(help: "Inputs as name=value, name=from:to:points or name=a,b,c.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The SVG file to write.")
  var output: String

  private struct Record: Encodable {
    let output: String
    let lines: Int
    let points: Int
  }

  func run() throws {
    let (sweep, series) = try LawsOutput.run {
      let sweep = try LawSweep(question: asked.question, inputs: inputs, points: 81)
      return (sweep, try sweep.series())
    }
    guard series.count <= 8 else {
      throw LawsOutput.refusal(
        "\(series.count) lines are more than a chart can tell apart; vary fewer inputs (8 lines)"
      )
    }
    guard let svg = chart(sweep, series).svg() else {
      throw LawsOutput.refusal("the answers hold fewer than two finite values: there is nothing to draw")
    }
    do { try Data(svg.utf8).write(to: URL(filePath: output), options: .atomic) } catch {
      throw LawsOutput.refusal("\(output): cannot be written; check that its folder exists and its permissions")
    }
    let points = series.map(\.points.count).reduce(0, +)
    if asked.json {
      return try LawsOutput.printJSON(Record(output: output, lines: series.count, points: points))
    }
    Console.print("wrote \(output): \(series.count) lines, \(points) points")
  }

  private func chart(_ sweep: LawSweep, _ series: [LawSweep.Series]) -> LineChart {
    let varied = sweep.axes[0].name
    let symbol = sweep.law.symbols.first { $0.name == varied }
    let unit = series.first?.points.first?.answer.unit
    return LineChart(
      title: sweep.law.title,
      xLabel: symbol.map { "\($0.meaning) \(varied) (\($0.unit))" } ?? varied,
      yLabel: unit.map { $0 == .none ? sweep.quantity : "\(sweep.quantity) (\($0))" } ?? sweep.quantity,
      lines: series.map { series in
        LineChart.Line(
          label: series.label,
          points: series.points.map { x, answer in
            LineChart.Point(
              x: x,
              y: answer.value,
              isExtrapolated: answer.warnings.contains(where: \.isOutsideRange)
            )
          }
        )
      }
    )
  }
}

extension LawWarning {
  /// Whether the warning says that an input lies outside the fitted range.
  var isOutsideRange: Bool { if case .outsideFittedRange = self { true } else { false } }
}
