import Foundation
import ScalingLaws

/// Test points of scaling laws: `law_id,quantity,inputs,expected_output`.
package struct ScalingLawSchema: ValidationSchema {
  /// `scaling_laws`.
  package let name = "scaling_laws"
  /// The columns of the table.
  package let columns = ["law_id", "quantity", "inputs", "expected_output"]

  /// The schema has no parameters.
  package init() {}

  /// Data that `fit.` rows are fitted to, by the names under which they lie beside the table.
  private static let fitTables = [
    "scaling_chinchilla_epoch.csv", "scaling_steplaw_dense.csv", "scaling_steplaw_dense_best.csv",
    "scaling_steplaw_moe_train.csv", "scaling_gadre_overtrain.csv", "scaling_parscale.csv",
  ]

  /// Evaluates every law at its inputs, and fits where a row asks for a fit.
  package func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    var predictor = LawRowPredictor(tables: Self.tables(companion))
    for index in table.rows.indices {
      let row = table.row(index)
      let id = "\(row["law_id"] ?? "?") \(row["quantity"] ?? "?") \(row["inputs"] ?? "")"
      guard let law = row["law_id"], let quantity = row["quantity"], let expected = row.number("expected_output")
      else {
        predictions.skipped.append(SkippedRow(id: id, why: "law_id, quantity or expected_output is missing"))
        continue
      }
      let question = LawRow(law: law, quantity: quantity, inputs: row["inputs"] ?? "")
      do {
        let answer = try await predictor.answer(question)
        predictions.cases.append(
          ValidationCase(
            id: id, metric: quantity, measured: expected, predicted: answer.value, tolerance: Self.tolerance(question)))
      } catch {
        predictions.skipped.append(SkippedRow(id: id, why: error.description))
      }
    }
    return predictions
  }

  private static func tables(_ companion: (String) -> MeasurementTable?) -> [String: ColumnTable] {
    let pairs = fitTables.compactMap { name -> (String, ColumnTable)? in
      guard let text = companion(name)?.text else { return nil }
      return (try? ColumnTable(csv: String(decoding: text, as: UTF8.self))).map { (name, $0) }
    }
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }

  /// Closed forms agree to 1e-6, minima and roots to 1e-4, fits as closely as their row's `rel_tol` says.
  private static func tolerance(_ row: LawRow) -> Double {
    let stated = row.inputs.split(separator: ";").first { $0.hasPrefix("rel_tol=") }
    if let stated, let tolerance = Double(stated.dropFirst("rel_tol=".count)) { return tolerance }
    if row.isFit { return 2e-3 }
    let isSearched =
      row.quantity.hasSuffix("_opt") || row.quantity.hasPrefix("C_for") || row.law.hasPrefix("sardana")
      || row.law.contains("approach3")
    return isSearched ? 1e-4 : 1e-6
  }
}
