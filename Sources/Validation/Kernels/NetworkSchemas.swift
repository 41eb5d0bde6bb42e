import CostModel

/// Collectives on whole machines by their placement, as Vidur and APEX timed them.
public struct PlacedCollectiveSchema: ValidationSchema {
  /// `collectives-placed`.
  public let name = "collectives-placed"
  /// The columns of the table.
  public let columns = ["topology", "op", "num_workers", "devices_per_node", "bytes", "median_ms"]

  /// The schema has no parameters.
  public init() {}

  /// Prices every row by the numbers of its network.
  public func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    for index in table.rows.indices {
      let row = table.row(index)
      guard
        let topology = row["topology"], let operation = row["op"], let ranks = row.integer("num_workers"),
        let perNode = row.integer("devices_per_node"), perNode >= 1, let bytes = row.number("bytes"), bytes > 0,
        let measured = row.number("median_ms"), measured > 0
      else {
        predictions.skipped.append(SkippedRow(id: row.id, why: "a cell is missing"))
        continue
      }
      let timing = NetworkTiming(
        network: topology, operation: operation, ranks: ranks, perNode: perNode, bytes: bytes)
      guard let seconds = timing?.seconds() else {
        predictions.skipped.append(SkippedRow(id: row.id, why: "no calibration for \(operation) on \(topology)"))
        continue
      }
      predictions.addTime(row, measured: measured * 1e-3, predicted: seconds)
    }
    return predictions
  }
}

/// All-reduces inside a node, as vTrain timed them.
public struct VTrainCollectiveSchema: ValidationSchema {
  /// `collectives-vtrain`.
  public let name = "collectives-vtrain"
  /// The columns of the table.
  public let columns = ["gpu", "op", "num_gpus", "bytes", "latency_ms"]

  /// The schema has no parameters.
  public init() {}

  /// Prices every row by the numbers of its machine.
  public func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    for index in table.rows.indices {
      let row = table.row(index)
      guard
        let gpu = row["gpu"], let operation = row["op"], let ranks = row.integer("num_gpus"),
        let bytes = row.number("bytes"), bytes > 0, let measured = row.number("latency_ms"), measured > 0
      else {
        predictions.skipped.append(SkippedRow(id: row.id, why: "a cell is missing"))
        continue
      }
      let timing = NetworkTiming(
        network: "vtrain_" + gpu, operation: operation, ranks: ranks, perNode: ranks, bytes: bytes)
      guard let seconds = timing?.seconds() else {
        predictions.skipped.append(SkippedRow(id: row.id, why: "no calibration for \(operation) on \(gpu)"))
        continue
      }
      predictions.addTime(row, measured: measured * 1e-3, predicted: seconds)
    }
    return predictions
  }
}
