import CostModel

/// Collectives of whole machines and networks: by their placement, as Vidur and APEX timed them, or inside a node, as
/// vTrain did.
package struct NetworkSchema: ValidationSchema {
  /// `collectives-placed` or `collectives-vtrain`.
  package let name: String
  /// The columns of the table.
  package let columns: [String]

  /// Tables that say where ranks lay.
  package static let placed = NetworkSchema(name: "collectives-placed", columns: NetworkTiming.columns)
  /// Tables of a single node.
  package static let vTrain = NetworkSchema(name: "collectives-vtrain", columns: NetworkTiming.columnsInNode)

  /// Prices every row by the numbers of its network.
  package func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    let fits = CalibrationCatalog.networks
    var predictions = Predictions()
    for index in table.rows.indices {
      let row = table.row(index)
      guard let timing = NetworkTiming(row: { row[$0] }) else {
        predictions.skipped.append(SkippedRow(id: row.id, why: "a cell is missing or names what is not modelled"))
        continue
      }
      guard let seconds = timing.seconds(by: fits) else {
        predictions.skipped.append(
          SkippedRow(id: row.id, why: "no calibration for \(timing.operation.tableName) on \(timing.group)"))
        continue
      }
      predictions.addTime(row, measured: timing.measuredSeconds, predicted: seconds)
    }
    return predictions
  }
}
