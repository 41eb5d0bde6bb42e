import ArgumentParser
import Quantities
import Rehearsal

/// `rehearse laws fit DATA.csv --law chinchilla`: a law's coefficients from one's own runs.
struct LawsFit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit a law to a table of runs.",
    discussion: """
      Columns by law:
        chinchilla  N, D, loss          Huber on log loss
        parscale    N, P, loss          Huber on log loss
        gadre       N, D, loss          least squares
        steplaw     N, D, lr, bs_seq, smooth_loss   least squares in logarithms on the best runs
        isoflop     N, D, loss          parabolas at the budgets of the Chinchilla paper

        rehearse laws fit runs.csv --law chinchilla --resamples 1000
      """
  )

  @Argument(help: "A table of runs (CSV with a header).")
  var data: String

  private static let laws = FitRequest.Form.allCases.map(\.rawValue)

  @Option(help: "The law: \(laws.joined(separator: ", ")).", transform: { try Self.form($0) })
  var law: FitRequest.Form

  @Option(help: "Column that holds the loss.")
  var loss = "loss"

  @Option(name: .customLong("where"), help: "Keep only rows with column=value; may be given again.")
  var filters: [String] = []

  @Option(help: "Starts of the search.")
  var starts = 500

  @Option(help: "Resamples for standard errors; 0 for none.")
  var resamples = 0

  @Option(help: "Seed of starts and resamples.")
  var seed: UInt64 = 1

  @Flag(help: "Print JSON.")
  var json = false

  private static func form(_ name: String) throws -> FitRequest.Form {
    guard let form = FitRequest.Form(rawValue: name) else {
      throw ValidationError(Suggestion.refusal(of: "law to fit", name, among: laws))
    }
    return form
  }

  func run() async throws {
    let work = LongWork("fitting", isQuiet: json) { _ in "interrupted: the fit is not whole, and nothing of it is kept"
    }
    defer { work.finish() }
    let request = FitRequest(
      Source(path: data), law: law, loss: loss, where: filters, starts: starts, resamples: resamples, seed: seed)
    do {
      let answer = try await Session(store: .none, isCommand: true).fit(request, work.work)
      work.finish()
      if json { Console.print(answer.json) } else { answer.record.show() }
    } catch { throw LawsOutput.refusal(error.description) }
  }
}
