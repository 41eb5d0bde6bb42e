import Queueing
import Reading
import Yams

/// The names of the numbers that each kind of run answers with, to tell a slip of the finger before the run.
enum MetricNames {
  private static let training = [
    "step_time_s", "tokens_per_second", "tokens_per_second_per_gpu", "mfu_ratio", "hfu_ratio",
    "model_flops_per_second_per_gpu", "bubble_ratio", "compute_time_s", "tensor_communication_time_s",
    "context_communication_time_s", "expert_communication_time_s", "data_communication_time_s",
    "exposed_communication_time_s", "optimizer_time_s", "bubble_time_s", "memory_peak_bytes", "memory_used_ratio",
    "host_memory_used_ratio", "storage_used_ratio", "useful_token_ratio", "useful_tokens_per_second",
    "cut_document_ratio", "power_per_gpu_w", "energy_per_token_j", "cost_per_million_tokens_usd", "horizon_tokens",
    "horizon_steps_count", "horizon_time_s", "horizon_cost_usd", "horizon_energy_j", "horizon_loss_nats_per_token",
    "horizon_critical_batch_tokens",
  ]

  private static let serving =
    [
      "requests_count", "finished_count", "rejected_count", "rejected_too_long_count", "rejected_queue_full_count",
      "unfinished_count", "preemptions_count", "preemptions_of_one_request_max_count", "recomputed_tokens_count",
      "iterations_count", "makespan_s", "warm_up_requests_count", "requests_per_second", "output_tokens_per_second",
      "output_tokens_per_second_per_gpu", "total_tokens_per_second", "goodput_requests_per_second", "goodput_ratio",
      "served_ratio", "busy_ratio", "capacity_used_ratio", "batch_mean_count", "in_system_mean_count",
      "queue_mean_count", "kv_blocks_count",
      "kv_used_mean_ratio", "kv_used_peak_ratio", "prefix_hit_ratio", "mfu_ratio", "bandwidth_utilisation_ratio",
      "cost_per_million_output_tokens_usd", "energy_per_output_token_j",
    ] + Objectives.latencies.flatMap { latency in Objectives.statistics.map { "\(latency.metric)_\($0)_s" } }

  /// The names that a plan's run may answer with; some only under conditions, such as a horizon.
  static func known(to plan: Scenario.Plan) -> [String] {
    switch plan {
    case .training: training
    case .serving: serving
    case .queue(let comparison):
      comparison.entries.flatMap { entry in QueueMetrics.suffixes.map { "\(entry.name)_\($0)" } }
    }
  }

  /// Reports expected metrics that the run will not have, and objectives that nothing is measured for.
  static func check(_ keys: MappingReader, _ plan: Scenario.Plan, _ collector: DiagnosticCollector) {
    let known = known(to: plan)
    for figure in keys.optional("expect")?.node.sequence ?? [] {
      guard let node = figure.mapping?["metric"], let name = node.scalar?.string, !known.contains(name) else {
        continue
      }
      ValueReader(node: node, path: "expect.metric", collector: collector).reportUnknown("metric", name, among: known)
    }
    if case .serving = plan { return }
    keys.optional("objectives")?.report(
      "`objectives` bound latencies of `kind: serving`; compare other figures by `expect`, or leave it out")
  }
}
