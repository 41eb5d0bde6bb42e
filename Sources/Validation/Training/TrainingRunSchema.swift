/// Measured training runs: a layout on a cluster, its step time, and whether it fitted.
package struct TrainingRunSchema: RunSchema {
  /// `training`.
  package let name = "training"
  /// The columns of the table.
  package let columns = [
    "id", "model", "layers", "hidden", "gpu", "num_gpus", "tp", "pp", "global_batch", "step_time_s",
  ]

  /// The schema has no parameters.
  package init() {}

  func scenario(
    _ row: MeasurementRow, companion: (String) -> MeasurementTable?
  ) throws(RowFault) -> RowScenario {
    var reader = TrainingRow(row)
    let keys = try reader.keys()
    let status = row["status"] ?? "ok"
    guard status == "ok" || status == "oom" else { throw RowFault(why: "the run ended with `\(status)`") }
    var scenario = RowScenario(id: row.id, keys: keys)
    scenario.fits = status == "ok"
    if status == "ok" { scenario.figures = row.trainingFigures(&reader) }
    scenario.assumptions = reader.assumptions
    return scenario
  }
}

extension MeasurementRow {
  /// What was measured of a step.
  fileprivate func trainingFigures(_ reader: inout TrainingRow) -> [RowFigure] {
    var figures: [RowFigure] = []
    if let seconds = number("step_time_s") {
      figures.append(RowFigure(metric: "step_time_s", value: seconds, column: "step_time_s"))
    } else if let rate = number("tokens_per_s_per_gpu") {
      figures.append(
        RowFigure(metric: "tokens_per_second_per_gpu", value: rate, column: "tokens_per_second_per_gpu"))
    }
    if let gigabytes = number("memory_gb") {
      // Most tools write binary gigabytes; tables say so in their notes.
      let unit = self["notes"]?.contains("GiB") == true ? 0x1p30 : 1e9
      let metric = countsAllocated(&reader) ? "memory_allocated_bytes" : "memory_peak_bytes"
      figures.append(
        RowFigure(metric: metric, value: gigabytes * unit, column: "memory_peak_gb", unit: unit))
    }
    return figures
  }

  /// Whether memory is the peak of what tensors take, as PyTorch counts it, and not what the device shows as used: notes
  /// say so. For the zero-bubble tables, which do not, it is assumed.
  private func countsAllocated(_ reader: inout TrainingRow) -> Bool {
    let notes = self["notes"] ?? ""
    if notes.contains("max_memory_allocated") || notes.contains("mem-max-allocated") { return true }
    guard self["framework"] == "Megatron-LM zero-bubble" else { return false }
    reader.assume("the memory is what PyTorch counts as allocated, which the zero-bubble tables do not say")
    return true
  }
}
