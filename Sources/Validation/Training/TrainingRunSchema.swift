import CostModel
import Hardware
import ModelArchitecture
import Quantities
import Training

/// Measured training runs: a layout on a cluster, its step time, and whether it fitted.
public struct TrainingRunSchema: ValidationSchema {
  /// `training`.
  public let name = "training"
  /// The columns of the table.
  public let columns = [
    "id", "model", "layers", "hidden", "gpu", "num_gpus", "tp", "pp", "global_batch", "step_time_s",
  ]

  /// The schema has no parameters.
  public init() {}

  /// Simulates every row that describes a run which the simulator models.
  public func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    for index in table.rows.indices {
      let row = table.row(index)
      do throws(RowFault) {
        let plan = try TrainingRow(row: row).plan()
        predictions.add(row, TrainingSimulation.run(plan), plan)
      } catch {
        predictions.skipped.append(SkippedRow(id: row.id, why: error.why))
      }
    }
    return predictions
  }
}

/// Why a row has no prediction.
struct RowFault: Error {
  var why: String
}

extension MeasurementRow {
  /// Whether memory is the peak of what tensors take, as PyTorch counts it, and not what the device shows as used: notes
  /// say so. For the zero-bubble tables, which do not, it is assumed.
  fileprivate var statesAllocatedMemory: Bool {
    let notes = self["notes"] ?? ""
    return notes.contains("max_memory_allocated") || notes.contains("mem-max-allocated")
      || self["framework"] == "Megatron-LM zero-bubble"
  }
}

extension Predictions {
  fileprivate mutating func add(_ row: MeasurementRow, _ result: TrainingResult, _ plan: TrainingPlan) {
    let status = row["status"] ?? "ok"
    guard status == "ok" || status == "oom" else {
      skipped.append(SkippedRow(id: row.id, why: "the run ended with `\(status)`"))
      return
    }
    verdicts.append(
      FitVerdict(
        id: row.id, measuredFits: status == "ok", predictedFits: result.fits,
        predictedRatio: result.memory.map(\.usedRatio).max() ?? 0))
    guard status == "ok" else { return }
    if let measured = row.number("step_time_s") {
      cases.append(
        ValidationCase(id: row.id, metric: "step_time_s", measured: measured, predicted: result.step.seconds))
    } else if let measured = row.number("tokens_per_s_per_gpu") {
      let predicted = plan.batch.tokens / result.step.seconds / Double(plan.cluster.count)
      cases.append(
        ValidationCase(id: row.id, metric: "tokens_per_second_per_gpu", measured: measured, predicted: predicted))
    }
    // Most tools write binary gigabytes; tables say so in their notes.
    let unit = row["notes"]?.contains("GiB") == true ? 0x1p30 : 1e9
    let peaks = result.memory.map { row.statesAllocatedMemory ? $0.allocated : $0.total }
    if let gigabytes = row.number("memory_gb"), let peak = peaks.max() {
      cases.append(
        ValidationCase(id: row.id, metric: "memory_peak_gb", measured: gigabytes, predicted: peak.value / unit))
    }
  }
}
