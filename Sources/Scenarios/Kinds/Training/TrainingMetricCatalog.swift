import Quantities

extension MetricCatalog {
  /// What an optimizer step and the whole run that it belongs to answer with.
  static let training: [MetricDefinition] = speed + utilisation + time + memory + documents + cost + horizon

  private static func define(
    _ name: String, _ dimension: Dimension, unit: String? = nil, _ title: String, _ sentence: String,
    _ better: MetricDefinition.Better = .neither, isHeadline: Bool = false, standsUnfit: Bool = false
  ) -> MetricDefinition {
    MetricDefinition(
      "training", name, dimension, unit: unit, title, sentence, better, isHeadline: isHeadline,
      standsUnfit: standsUnfit)
  }

  private static let speed = [
    define("step_time_s", .time, "step time", "The time of one optimizer step.", .lower, isHeadline: true),
    define(
      "tokens_per_second", .count, unit: "token/s", "tokens per second",
      "Tokens that all accelerators train on in a second.",
      .higher),
    define(
      "tokens_per_second_per_gpu", .count, unit: "token/s", "tokens per second per GPU",
      "Tokens per second over the number of accelerators.", .higher, isHeadline: true),
  ]

  private static let utilisation = [
    define(
      "mfu_ratio", .ratio, "MFU",
      "Model FLOPs utilisation: operations that the model needs over what the accelerators could do in the time.",
      .higher, isHeadline: true),
    define(
      "hfu_ratio", .ratio, "HFU",
      "Hardware FLOPs utilisation: as MFU, with operations counted again that are computed again.", isHeadline: true),
    define(
      "model_flops_per_second_per_gpu", .operationRate, "model FLOPs per second per GPU",
      "Operations that the model needs, per second and accelerator.", .higher),
  ]

  private static let time = [
    define(
      "bubble_ratio", .ratio, "bubble",
      "Time in which pipeline ranks wait for one another, over the time of their work: (p-1)/m of a plain pipeline.",
      .lower,
      isHeadline: true),
    define(
      "exposed_communication_time_s", .time, "exposed communication time",
      "Time of the step in which a rank communicates and computes nothing, on average over pipeline ranks.", .lower,
      isHeadline: true),
    define("compute_time_s", .time, "compute time", "Time in kernels, on average over pipeline ranks.", .lower),
    define(
      "tensor_communication_time_s", .time, "tensor communication time",
      "Exposed communication of the tensor group, on average over pipeline ranks.", .lower),
    define(
      "context_communication_time_s", .time, "context communication time",
      "Exposed communication of the context group, on average over pipeline ranks.", .lower),
    define(
      "expert_communication_time_s", .time, "expert communication time",
      "Exposed exchanges between experts, on average over pipeline ranks.", .lower),
    define(
      "data_communication_time_s", .time, "data communication time",
      "Exposed reductions and gathers between replicas, on average over pipeline ranks.", .lower),
    define(
      "shared_link_time_s", .time, "time lost to shared links",
      "What the step takes longer because messages, collectives and passes meet on links and share them.", .lower),
    define(
      "optimizer_time_s", .time, "optimizer time", "Time of the optimizer, on average over pipeline ranks.", .lower),
    define("bubble_time_s", .time, "bubble time", "Time without work, on average over pipeline ranks.", .lower),
  ]

  private static let memory = [
    define(
      "memory_peak_bytes", .memory, "memory peak", "Memory of the fullest rank.", .lower, isHeadline: true,
      standsUnfit: true),
    define(
      "memory_allocated_bytes", .memory, "memory allocated",
      "Memory of tensors on the rank with the most of it, as PyTorch counts it: without the allocator's slack and what the "
        + "framework holds outside of it.", .lower, standsUnfit: true),
    define(
      "memory_used_ratio", .ratio, "memory used",
      "Memory of the fullest rank over what it may hold; more than one does not fit.", .lower, isHeadline: true,
      standsUnfit: true),
    define(
      "host_memory_used_ratio", .ratio, "host memory used", "What is offloaded to hosts over their memory.", .lower,
      standsUnfit: true),
    define(
      "storage_used_ratio", .ratio, "storage used", "What is offloaded to storage over its size.", .lower,
      standsUnfit: true),
  ]

  private static let documents = [
    define(
      "useful_token_ratio", .ratio, "useful token", "The share of trained tokens that belong to documents.", .higher),
    define(
      "useful_tokens_per_second", .count, unit: "token/s", "useful tokens per second",
      "Tokens of documents that are trained on in a second.", .higher),
    define(
      "cut_document_ratio", .ratio, "cut document", "The share of documents that end in another sequence.", .lower),
  ]

  private static let cost = [
    define(
      "cost_per_million_tokens_usd", .money, "cost per million tokens", "The price of a million trained tokens.",
      .lower,
      isHeadline: true),
    define(
      "energy_per_token_j", .energy, "energy per token", "Energy of the accelerators for a trained token.", .lower,
      isHeadline: true),
    define("power_per_gpu_w", .power, "power per GPU", "Mean power of an accelerator over the step."),
  ]

  private static let horizon = [
    define(
      "horizon_loss_nats_per_token", .count, unit: "nats/token", "horizon loss",
      "The loss at the end of the run, by the scaling law.", .lower, isHeadline: true),
    define("horizon_tokens", .tokens, "horizon tokens", "Tokens of the whole run.", isHeadline: true),
    define("horizon_steps_count", .count, "horizon steps", "Optimizer steps of the whole run.", isHeadline: true),
    define("horizon_time_s", .time, "horizon time", "The time of the whole run.", .lower, isHeadline: true),
    define("horizon_cost_usd", .money, "horizon cost", "The price of the whole run.", .lower, isHeadline: true),
    define(
      "horizon_energy_j", .energy, "horizon energy", "Energy of the accelerators over the whole run.", .lower,
      isHeadline: true),
    define(
      "horizon_critical_batch_tokens", .tokens, "horizon critical batch",
      "The batch beyond which more tokens buy little time, at the end of the run."),
  ]
}
