import Hardware
import ModelArchitecture
import Quantities
import ScalingLaws
import Training

/// What a store keeps of a training run: its layout, its foretold whole, and where time and memory of each rank go.
extension TrainingStudy {
  package static let tables = [layoutTable, horizonTable, stageTable, memoryTable]

  package static let view: ViewDeclaration? = ViewDeclaration(
    "training_run", .run, of: "layout",
    [
      "model", "accelerator", "gpus", "tensor", "pipeline", "data", "virtual_stages", "schedule", "zero_stage",
      "global_batch", "micro_batch", "sequence_length", "precision", "recompute", "context", "expert", "framework",
      "optimizer", "sequence_parallel",
    ], derived: ["max(CASE WHEN m.name = 'memory_used_ratio' THEN m.value <= 1 END) AS fits"])

  private static let layoutTable = TableDeclaration(
    "layout", isSetup: true,
    [
      .init("model", .text), .init("accelerator", .text), .init("gpus", .integer), .init("tensor", .integer),
      .init("pipeline", .integer), .init("data", .integer), .init("virtual_stages", .integer),
      .init("schedule", .text), .init("zero_stage", .integer), .init("sequence_parallel", .integer),
      .init("global_batch", .integer), .init("micro_batch", .integer), .init("sequence_length", .integer),
      .init("precision", .text), .init("recompute", .text), .init("optimizer", .text),
      .init("context", .integer, former: "1"), .init("expert", .integer, former: "1"),
      .init("framework", .text, former: "'megatron-core'"),
    ])

  private static let horizonTable = TableDeclaration(
    "horizon",
    [
      .init("law", .text), .init("loss", .real), .init("loss_unit", .text), .init("tokens", .real),
      .init("steps", .real), .init("critical_batch_tokens", .real, isOptional: true), .init("warnings", .text),
    ])

  private static let stageTable = TableDeclaration(
    "stage", key: ["rank"],
    [
      .init("rank", .integer), .init("compute_s", .real), .init("tensor_communication_s", .real),
      .init("data_communication_s", .real), .init("optimizer_s", .real), .init("bubble_s", .real),
      .init("peak_in_flight", .integer), .init("context_communication_s", .real, former: "0"),
      .init("expert_communication_s", .real, former: "0"),
    ])

  private static let memoryTable = TableDeclaration(
    "memory_part", key: ["rank", "part"],
    [.init("rank", .integer), .init("part", .text), .init("bytes", .real)])
}

extension TrainingOutcome {
  package var rows: [TableRows] {
    [
      TableRows("layout", cells: [layout]), TableRows("horizon", cells: horizon.map { [$0] } ?? []),
      TableRows("stage", cells: stages), TableRows("memory_part", cells: memory),
    ]
  }

  private var layout: [RowCell] {
    let layout = plan.layout
    return [
      .text(plan.model.name), .text(plan.cluster.accelerator.name), .count(plan.cluster.count), .count(layout.tensor),
      .count(layout.pipeline), .count(plan.dataParallel), .count(layout.virtualStages), .text(layout.schedule),
      .count(layout.zeroStage), .count(layout.sequenceParallel ? 1 : 0), .count(plan.batch.global),
      .count(plan.batch.micro), .count(plan.batch.sequenceLength), .text(plan.format.name),
      .text(plan.recompute.rawValue), .text(plan.optimizer.name), .count(layout.context), .count(layout.expert),
      .text(plan.framework.name),
    ]
  }

  private var horizon: [RowCell]? {
    plan.forecast.map { forecast in
      [
        .text(forecast.law), .number(forecast.loss), .text(forecast.lossUnit.symbol), .number(forecast.tokens),
        .number(forecast.steps), .optional(forecast.criticalBatch?.count),
        .text(forecast.warnings.map(\.description).joined(separator: "; ")),
      ]
    }
  }

  private var stages: [[RowCell]] {
    result.step.ranks.enumerated().map { rank, times in
      [
        .count(rank), .number(times.compute), .number(times.tensorCommunication), .number(times.dataCommunication),
        .number(times.optimizer), .number(times.bubble), .count(times.peakInFlight),
        .number(times.contextCommunication), .number(times.expertCommunication),
      ]
    }
  }

  private var memory: [[RowCell]] {
    result.memory.flatMap { memory in
      memory.parts.map { part in [.count(memory.rank), .text(part.kind.rawValue), .number(part.bytes.value)] }
    }
  }
}
