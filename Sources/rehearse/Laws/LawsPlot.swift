import ArgumentParser
import Rehearsal

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

  func run() throws {
    let request = LawRequest(asked.question, inputs, ask: .plot, file: output)
    let answer = try LawsOutput.run { try $0.answer(request) }
    if asked.json { return Console.print(answer.json) }
    guard case .plot(_, _, let lines, let points) = answer.form else { return }
    Console.print("wrote \(output): \(lines) lines, \(points) points")
  }
}
