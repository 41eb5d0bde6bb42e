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

extension Predictions {
  fileprivate mutating func add(_ row: MeasurementRow, _ result: TrainingResult, _ plan: TrainingPlan) {
    let status = row["status"] ?? "ok"
    guard status == "ok" || status == "oom" else {
      skipped.append(SkippedRow(id: row.id, why: "the run ended with `\(status)`"))
      return
    }
    verdicts.append(FitVerdict(id: row.id, measuredFits: status == "ok", predictedFits: result.fits))
    guard status == "ok" else { return }
    if let measured = row.number("step_time_s") {
      cases.append(
        ValidationCase(id: row.id, metric: "step_time_s", measured: measured, predicted: result.step.seconds))
    } else if let measured = row.number("tokens_per_s_per_gpu") {
      let predicted = plan.batch.tokens / result.step.seconds / Double(plan.cluster.count)
      cases.append(
        ValidationCase(id: row.id, metric: "tokens_per_second_per_gpu", measured: measured, predicted: predicted))
    }
    if let gigabytes = row.number("memory_gb"), let peak = result.memory.map(\.total).max() {
      cases.append(
        ValidationCase(id: row.id, metric: "memory_peak_gb", measured: gigabytes, predicted: peak.value / 1e9))
    }
  }
}

/// One row as a plan.
private struct TrainingRow {
  let row: MeasurementRow

  func plan() throws(RowFault) -> TrainingPlan {
    try refuseWhatIsNotModelled()
    let count = try need("num_gpus")
    let cluster = try cluster(count: count)
    let tensor = row.integer("tp") ?? 1
    let pipeline = row.integer("pp") ?? 1
    // A table that says only that stages are interleaved leaves open how often: twice is the least.
    let virtual = row.integer("vpp") ?? (row["schedule"] == "interleaved-1f1b" ? 2 : 1)
    let layout = ParallelLayout(
      tensor: tensor, pipeline: pipeline, virtualStages: virtual, stages: .balanced,
      schedule: schedule(virtualStages: virtual),
      zeroStage: row.integer("zero_stage") ?? 0, sequenceParallel: row["sp"] == "yes")
    let batch = TrainingBatch(
      global: try need("global_batch"), micro: row.integer("micro_batch") ?? 1, sequenceLength: try need("seq"))
    let recompute = Recompute(rawValue: row["recompute"] ?? "none") ?? .none
    do {
      return try TrainingPlan(
        model: try model(), cluster: cluster, layout: layout, batch: batch, format: try format(), recompute: recompute)
    } catch let error as TrainingPlanError {
      throw RowFault(why: error.description)
    } catch let error as RowFault {
      throw error
    } catch {
      throw RowFault(why: "\(error)")
    }
  }

  private func refuseWhatIsNotModelled() throws(RowFault) {
    if let experts = row.integer("moe_experts"), experts > 1 { throw RowFault(why: "mixture of experts") }
    if let stage = row.integer("zero_stage"), stage > 1 { throw RowFault(why: "ZeRO stage \(stage)") }
    for (column, what) in [("cp", "context"), ("ep", "expert")] {
      if let size = row.integer(column), size > 1 { throw RowFault(why: "\(what) parallel size \(size)") }
    }
    if let schedule = row["schedule"], Self.schedules[schedule] == nil { throw RowFault(why: "schedule \(schedule)") }
    if let flash = row["flash_attn"], flash == "none" || flash == "no" {
      throw RowFault(why: "attention without a fused kernel")
    }
  }

  /// The names under which tables know schedules. Tables say `interleaved` where several chunks are meant.
  private static let schedules = [
    "gpipe": "gpipe", "1f1b": "1f1b", "interleaved-1f1b": "interleaved-1f1b", "zb-1p": "zb-h1", "zb-2p": "zb-h2",
    "zb-v": "zb-v",
  ]

  private func schedule(virtualStages: Int) -> String {
    let named = row["schedule"].flatMap { Self.schedules[$0] } ?? "1f1b"
    return named == "1f1b" && virtualStages > 1 ? "interleaved-1f1b" : named
  }

  private func need(_ column: String) throws(RowFault) -> Int {
    guard let value = row.integer(column), value > 0 else { throw RowFault(why: "`\(column)` is missing") }
    return value
  }

  private func format() throws(RowFault) -> NumberFormat {
    let name = row["precision"] ?? "bf16"
    guard let format = NumberFormatCatalog.format(named: name), format.bits == 16 else {
      throw RowFault(why: "precision \(name)")
    }
    return format
  }

  private func model() throws -> TransformerModel {
    let hidden = try need("hidden")
    let heads = try need("heads")
    let layers = try need("layers")
    let width = try need("ffn")
    let name = row["model"] ?? "model"
    // GPT blocks have one up-projection of four times the width and learned positions; Llama blocks have a gate.
    let isGPT = ["gpt", "bloom", "mpt", "opt", "megatron"].contains { name.lowercased().contains($0) }
    let layer = TransformerLayer(
      attention: Attention(
        heads: heads, keyValueHeads: row.integer("kv_heads") ?? heads, headDimension: hidden / heads, hasBias: isGPT),
      feedForward: FeedForward(width: width, isGated: !isGPT, hasBias: isGPT), norm: isGPT ? .layer : .rms)
    return try TransformerModel(
      name: name, hidden: hidden, vocabulary: try need("vocab"), learnedPositions: isGPT ? try need("seq") : 0,
      tiesEmbeddings: isGPT, layers: Array(repeating: layer, count: layers))
  }

  private func cluster(count: Int) throws(RowFault) -> Cluster {
    let gpu = row["gpu"] ?? ""
    guard var accelerator = AcceleratorAliases.accelerator(gpu, memoryGigabytes: row.number("gpu_mem_gb")) else {
      throw RowFault(why: "accelerator \(gpu) is not in the catalogue")
    }
    if let gigabytes = row.number("gpu_mem_gb"), (gigabytes - accelerator.memory.value / 0x1p30).magnitude > 8 {
      accelerator.memory = Bytes(gigabytes * 0x1p30)
    }
    let nodeSize = row.integer("gpus_per_node") ?? 8
    do {
      return try Cluster(
        accelerator: accelerator, count: count, nodeSize: nodeSize, intraNode: accelerator.intraNodeLink,
        interNode: AcceleratorAliases.network(of: accelerator))
    } catch {
      throw RowFault(why: error.description)
    }
  }
}
