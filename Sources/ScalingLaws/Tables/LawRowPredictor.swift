import Quantities

/// Answers every row of a table of test points: laws from the catalogue, `fit.` rows by fitting the table they name.
///
/// It reads no file: the caller supplies the fit data by file name. A fit is made once and serves all rows about it.
public struct LawRowPredictor: Sendable {
  /// The laws.
  public let catalog: ScalingLawCatalog
  /// Fit data by file name.
  public let tables: [String: ColumnTable]

  private var chinchillaFits: [String: FittedLaw<Chinchilla>] = [:]
  private var streamFits: [String: FittedLaw<ParallelScaling>] = [:]
  private var curveFits: [String: FittedLaw<OverTraining.LossCurve>] = [:]
  private var sweeps: [String: HyperparameterSweep] = [:]

  /// A predictor over these tables, keyed by names such as `scaling_chinchilla_epoch.csv`.
  public init(catalog: ScalingLawCatalog = .standard, tables: [String: ColumnTable] = [:]) {
    self.catalog = catalog
    self.tables = tables
  }

  /// The answer to a row.
  ///
  /// - Throws: ``LawError`` with the reason why the row has no answer: an unknown name, or fit data not supplied.
  public mutating func answer(_ row: LawRow) async throws(LawError) -> LawAnswer {
    guard row.isFit else { return try catalog.evaluate(row) }
    let inputs = try LawInputs(parsing: row.inputs)
    let value =
      switch row.law {
      case "fit.chinchilla": try await chinchilla(row, inputs)
      case "fit.parscale": try await parallelScaling(row, inputs)
      case "fit.gadre": try await overTraining(row, inputs)
      case "fit.steplaw_dense": try stepLaw(row, inputs, file: "scaling_steplaw_dense.csv")
      case "fit.steplaw_moe": try stepLaw(row, inputs, file: "scaling_steplaw_moe_train.csv")
      default: throw LawError(.unknownLaw(row.law, nearest: Suggestion.nearest(to: row.law, among: Self.fits)))
      }
    return LawAnswer(law: row.law, quantity: row.quantity, value: value, unit: .none, warnings: [])
  }

  private static let fits = [
    "fit.chinchilla", "fit.parscale", "fit.gadre", "fit.steplaw_dense", "fit.steplaw_moe",
  ]

  private func table(_ file: String) throws(LawError) -> ColumnTable {
    guard let table = tables[file] else { throw LawError(.needsTable(file)) }
    return table
  }

  private func penalty(_ inputs: LawInputs) -> FitPenalty {
    if case .number(let delta)? = inputs["delta"], delta > 0 {
      .huberOfLogarithm(delta: delta)
    } else {
      .huberOfLogarithm(delta: 1e-3)
    }
  }

  /// The number that a quantity such as `fitted_alpha` or `objective_min` asks of a fit.
  private func number<Model>(_ row: LawRow, in fit: FittedLaw<Model>) throws(LawError) -> Double {
    let names = fit.coefficients.map { "fitted_\($0.name)" } + ["fitted_a_exponent", "objective_min"]
    if row.quantity == "objective_min" { return fit.objective }
    let name = row.quantity == "fitted_a_exponent" ? "a" : String(row.quantity.dropFirst("fitted_".count))
    guard row.quantity.hasPrefix("fitted_"), let found = fit[name] else { throw unknown(row, names) }
    return found.value
  }

  private func unknown(_ row: LawRow, _ known: [String]) -> LawError {
    LawError(
      .unknownQuantity(
        row.quantity,
        law: row.law,
        nearest: Suggestion.nearest(to: row.quantity, among: known),
        known: known
      )
    )
  }
}

extension LawRowPredictor {
  private mutating func chinchilla(_ row: LawRow, _ inputs: LawInputs) async throws(LawError) -> Double {
    let filter = inputs["rows"]?.text ?? "excluded_by_epoch==0"
    let runs = try LossObservation.observations(
      in: try Self.rows(of: try table("scaling_chinchilla_epoch.csv"), where: filter)
    )
    if row.quantity == "objective_at" { return try objective(runs, inputs) }
    let key = "\(filter);\(penalty(inputs))"
    if let known = chinchillaFits[key] { return try number(row, in: known) }
    let fit = try await Chinchilla.fit(runs, configuration: FitConfiguration(penalty: penalty(inputs)))
    chinchillaFits[key] = fit
    return try number(row, in: fit)
  }

  private func objective(_ runs: [LossObservation], _ inputs: LawInputs) throws(LawError) -> Double {
    let names = Chinchilla.variants.map(\.name)
    let name = inputs["coeffs"]?.text ?? ""
    guard let variant = Chinchilla.variants.first(where: { $0.name == name }) else {
      throw LawError(.invalidInput("coeffs", value: name, mustBe: LawDomain.word(names).phrase))
    }
    return variant.model.objective(runs, penalty: penalty(inputs))
  }

  /// The rows that a filter `column==value` keeps; `all` keeps every row.
  private static func rows(of table: ColumnTable, where filter: String) throws(LawError) -> ColumnTable {
    if filter == "all" { return table }
    let sides = filter.split(separator: "=", omittingEmptySubsequences: true).map(String.init)
    guard sides.count == 2, table.columns.contains(sides[0]) else {
      throw LawError(.invalidInput("rows", value: filter, mustBe: "all, or column==value"))
    }
    return table.filtered { $0(sides[0]) == sides[1] }
  }

  private mutating func parallelScaling(_ row: LawRow, _ inputs: LawInputs) async throws(LawError) -> Double {
    let corpus = inputs["corpus"]?.text ?? "stack"
    let key = "\(corpus);\(penalty(inputs))"
    if let known = streamFits[key] { return try number(row, in: known) }
    let rows = try table("scaling_parscale.csv").filtered { $0("corpus") == corpus }
    let fit = try await ParallelScaling.fit(
      try ParallelScaling.Observation.observations(in: rows),
      configuration: FitConfiguration(starts: 160, penalty: penalty(inputs))
    )
    streamFits[key] = fit
    return try number(row, in: fit)
  }

  private mutating func overTraining(_ row: LawRow, _ inputs: LawInputs) async throws(LawError) -> Double {
    let dataset = inputs["dataset"]?.text ?? "c4_original"
    let column = inputs["column"]?.text ?? "loss_c4_val"
    let key = "\(dataset);\(column)"
    if let known = curveFits[key] { return try number(row, in: known) }
    let points = OverTraining.defaultPoints(in: try table("scaling_gadre_overtrain.csv"), dataset: dataset)
    let fit = try await OverTraining.fit(try LossObservation.observations(in: points, lossColumn: column))
    curveFits[key] = fit
    return try number(row, in: fit)
  }

  private mutating func stepLaw(_ row: LawRow, _ inputs: LawInputs, file: String) throws(LawError) -> Double {
    let sweep = if let known = sweeps[file] { known } else { try HyperparameterSweep(try table(file)) }
    sweeps[file] = sweep
    let gaps = sweep.cells.map { sweep.gap(of: StepLaw(), in: $0) }
    switch row.quantity {
    case "mean_rel_gap_nearest": return sweep.meanGap(of: StepLaw())
    case "max_rel_gap_nearest": return gaps.max() ?? 0
    case "cells": return Double(sweep.cells.count)
    default: break
    }
    let cell = try cell(of: sweep, inputs)
    switch row.quantity {
    case "best_lr": return cell.best.learningRate
    case "best_bs_seq": return cell.best.batch.count
    case "best_bs_tokens": return cell.best.batch.inTokens.count
    case "best_smooth_loss": return cell.best.loss
    case "steplaw_rel_gap_nearest": return sweep.gap(of: StepLaw(), in: cell)
    default:
      throw unknown(
        row,
        [
          "best_lr", "best_bs_seq", "best_bs_tokens", "best_smooth_loss", "steplaw_rel_gap_nearest",
          "mean_rel_gap_nearest", "max_rel_gap_nearest", "cells",
        ]
      )
    }
  }

  private func cell(of sweep: HyperparameterSweep, _ inputs: LawInputs) throws(LawError)
    -> HyperparameterSweep.Cell
  {
    guard case .number(let size)? = inputs["N"], case .number(let tokens)? = inputs["D"] else {
      throw LawError(.noAnswer("name the cell by N=… and D=…"))
    }
    guard let cell = sweep.cells.first(where: { $0.parameters == size && $0.tokens == tokens }) else {
      throw LawError(.noAnswer("the sweep has no cell with N=\(size) and D=\(tokens)"))
    }
    return cell
  }
}
