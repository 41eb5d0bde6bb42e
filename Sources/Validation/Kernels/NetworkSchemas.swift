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
    return table.predictions { (row) throws(RowFault) in
      guard let timing = NetworkTiming(row: { row[$0] }) else {
        throw RowFault(why: "a cell is missing or names what is not modelled")
      }
      guard let seconds = timing.seconds(by: fits) else {
        throw RowFault(why: "no calibration for \(timing.operation.tableName) on \(timing.group)")
      }
      return [row.time(measured: timing.measuredSeconds, predicted: seconds)]
    }
  }
}
