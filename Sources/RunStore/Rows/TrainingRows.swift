import GRDB
import Hardware
import ModelArchitecture
import Quantities
import ScalingLaws
import Training

/// Writes the layout of a training run, its foretold whole, and where time and memory of each rank go.
struct TrainingRows {
  let database: Database

  func write(_ id: Int64, _ plan: TrainingPlan, _ result: TrainingResult) throws {
    try writeLayout(id, plan)
    if let forecast = plan.forecast {
      try database.execute(
        sql: """
          INSERT INTO horizon (run_id, law, loss, loss_unit, tokens, steps, critical_batch_tokens, warnings)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, forecast.law, forecast.loss, forecast.lossUnit.symbol, forecast.tokens, forecast.steps,
          forecast.criticalBatch?.count, forecast.warnings.map(\.description).joined(separator: "; "),
        ])
    }
    let stage = try database.makeStatement(
      sql: """
        INSERT INTO stage (run_id, rank, compute_s, tensor_communication_s, context_communication_s,
          expert_communication_s, data_communication_s, optimizer_s, bubble_s, peak_in_flight)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (rank, times) in result.step.ranks.enumerated() {
      try stage.execute(arguments: [
        id, rank, times.compute, times.tensorCommunication, times.contextCommunication,
        times.expertCommunication, times.dataCommunication,
        times.optimizer, times.bubble, times.peakInFlight,
      ])
    }
    let part = try database.makeStatement(
      sql: "INSERT INTO memory_part (run_id, rank, part, bytes) VALUES (?, ?, ?, ?)")
    for memory in result.memory {
      for holder in memory.parts {
        try part.execute(arguments: [id, memory.rank, holder.kind.rawValue, holder.bytes.value])
      }
    }
  }

  private func writeLayout(_ id: Int64, _ plan: TrainingPlan) throws {
    let layout = plan.layout
    let values: [any DatabaseValueConvertible] = [
      id, plan.model.name, plan.cluster.accelerator.name, plan.cluster.count, layout.tensor, layout.pipeline,
      plan.dataParallel, layout.virtualStages, layout.schedule, layout.zeroStage, layout.sequenceParallel,
      plan.batch.global, plan.batch.micro, plan.batch.sequenceLength, plan.format.name, plan.recompute.rawValue,
      plan.optimizer.name, layout.context, layout.expert, plan.framework.name,
    ]
    try database.execute(
      sql: """
        INSERT INTO layout (run_id, model, accelerator, gpus, tensor, pipeline, data, virtual_stages, schedule,
          zero_stage, sequence_parallel, global_batch, micro_batch, sequence_length, precision, recompute, optimizer,
          context, expert, framework) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: StatementArguments(values))
  }
}
