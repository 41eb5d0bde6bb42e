import ArgumentParser
import Foundation
import ScalingLaws
import Scenarios

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

  /// The laws that can be fitted.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case chinchilla, parscale, gadre, steplaw, isoflop
  }

  @Argument(help: "A table of runs (CSV with a header).")
  var data: String

  @Option(help: "The law.")
  var law: Form

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

  func run() async throws {
    guard starts >= 1, starts <= 100_000, (0...100_000).contains(resamples) else {
      throw LawsOutput.refusal("--starts must be 1 to 100000 and --resamples 0 to 100000")
    }
    let work = LongWork("fitting", isQuiet: json) { _ in "interrupted: the fit is not whole, and nothing of it is kept"
    }
    defer { work.finish() }
    do {
      let record = try await fitted(try table()) { [bar = work.bar] in bar.show($0) }
      work.finish()
      try FitRecord.show(record, json: json)
    } catch let error as LawError { throw LawsOutput.refusal("\(data): \(error)") }
  }

  private func fitted(_ table: ColumnTable, _ progress: @escaping FitProgress) async throws -> FitRecord {
    var configuration = FitConfiguration(starts: starts, resamples: resamples, seed: seed)
    switch law {
    case .chinchilla:
      let runs = try LossObservation.observations(in: table, lossColumn: loss)
      return FitRecord("chinchilla", try await Chinchilla.fit(runs, configuration: configuration, progress: progress))
    case .parscale:
      let runs = try ParallelScaling.Observation.observations(in: table)
      return FitRecord(
        "parscale", try await ParallelScaling.fit(runs, configuration: configuration, progress: progress))
    case .gadre:
      configuration.penalty = .squares
      let runs = try LossObservation.observations(in: table, lossColumn: loss)
      return FitRecord("gadre", try await OverTraining.fit(runs, configuration: configuration, progress: progress))
    case .steplaw: return try FitRecord(try HyperparameterSweep(table))
    case .isoflop:
      let runs = try LossObservation.observations(in: table, lossColumn: loss)
      return FitRecord(try IsoFLOPScaling.fit(runs), rows: runs.count)
    }
  }

  private func table() throws -> ColumnTable {
    let bytes: Data
    do { bytes = try TableFile.read(path: data) } catch { throw Failure.badInput(error) }
    var table = try ColumnTable(csv: String(decoding: bytes, as: UTF8.self))
    for filter in filters {
      let sides = filter.split(separator: "=").map(String.init)
      guard sides.count == 2, table.columns.contains(sides[0]) else {
        throw LawsOutput.refusal(
          "--where \(filter): must be column=value with one of \(table.columns.joined(separator: ", "))"
        )
      }
      table = table.filtered { $0(sides[0]) == sides[1] }
    }
    return table
  }
}
