import ArgumentParser
import Foundation
import ModelArchitecture
import Presentation
import Quantities
import Rehearsal

struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Say what a model's config.json is understood to mean, and what of it is left aside.",
    discussion: """
      Parameters, operations and cache of a token, layers by kind. Exit status 1 when runs refuse one of the models, with
      the mechanism that is missing or the key that cannot be read.

      Example: rehearse model config.json
      Example: rehearse model llama-3-8b
      """)

  @Argument(help: ArgumentHelp("Hugging Face config.json files, or names of the catalogue.", valueName: "model"))
  var models: [String]

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let answer = try catalogs.session().answer(ModelRequest(models.map { Source(path: $0) }))
    output.show(answer, ModelText.text(answer))
    guard answer.isGood else { throw ExitCode(1) }
  }
}

/// What models are, for people.
enum ModelText {
  static func text(_ answer: ModelAnswer) -> String {
    answer.entries.map { entry in
      var lines = ["\(entry.name)" + (entry.family.isEmpty ? "" : "  \(entry.family)")]
      if let model = entry.model { lines += Self.lines(ModelSummary(model), model) }
      lines += entry.notes.map { "  note: " + $0 }
      lines += entry.refusals.map { "  runs refuse it: " + $0 }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private static func lines(_ summary: ModelSummary, _ model: TransformerModel) -> [String] {
    let active = summary.activeParameters < summary.parameters
    var rows: [(String, String)] = [("parameters", ModelSummary.billions(summary.parameters))]
    if active { rows.append(("  active", ModelSummary.billions(summary.activeParameters))) }
    rows.append(
      (
        "operations of a token",
        "\(Dimension.operations.format(summary.flopsPerToken, digits: 4)), and "
          + "\(Dimension.operations.format(summary.flopsPerTokenSeen, digits: 3)) for each token before it"
      ))
    rows.append(("keys and values", summary.cache + ", in \(summary.cacheFormat.name)"))
    if let context = summary.context { rows.append(("longest text", "\(context) tokens")) }
    if let checkpoint = model.checkpoint { rows.append(("checkpoint", checkpoint.summary)) }
    rows += summary.kinds.map { ("layers", "\($0.count) of \($0.description)") }
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { "  " + $0.0.padding(toLength: width, withPad: " ", startingAt: 0) + $0.1 }
  }
}
