import Hardware
import ModelArchitecture
import Quantities
import Serving
import SimulationKernel

/// Whole served runs of real engines: latencies at an arrival rate or a concurrency.
public struct ServedWholeRunSchema: ValidationSchema {
  /// `serving-runs`.
  public let name = "serving-runs"
  /// The columns of the table.
  public let columns = [
    "id", "source", "gpu", "num_gpus", "tp", "pp", "model", "engine", "arrival_rate_rps", "concurrency",
    "prompt_tokens_mean", "output_tokens_mean", "serving_mode", "parallel_detail",
  ]

  /// The schema has no parameters.
  public init() {}

  /// Serves every run that the simulator models.
  public func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    for index in table.rows.indices {
      let row = table.row(index)
      do throws(RowFault) {
        predictions.add(row, try ServedRow(row: row).latencies())
      } catch {
        predictions.skipped.append(SkippedRow(id: row.id, why: error.why))
      }
    }
    return predictions
  }
}

extension Predictions {
  /// Adds every latency that was measured.
  fileprivate mutating func add(_ row: MeasurementRow, _ latencies: ServedLatencies) {
    for (column, seconds) in latencies.columns {
      guard let measured = row.number(column), measured > 0, seconds.isFinite else { continue }
      cases.append(ValidationCase(id: row.id, metric: column, measured: measured, predicted: seconds * 1e3))
    }
  }
}

/// One row of the table as a run.
private struct ServedRow {
  let row: MeasurementRow

  /// What the requests of the run met, those that only warm the cache left out.
  func latencies() throws(RowFault) -> ServedLatencies {
    let records = try run().simulate().records
    return ServedLatencies(records: Array(records.dropFirst(isBLIS ? try stages().warming : 0)))
  }

  private func run() throws(RowFault) -> ServedRun {
    guard row["serving_mode"] == "agg" else { throw RowFault(why: "disaggregated serving") }
    let model = try ServedRun.model(row)
    let accelerator = try ServedRun.accelerator(row["gpu"] ?? "")
    let layout = try layout(isRouted: model.layerKinds.contains { $0.experts != nil })
    let formats = try ServedFormats(
      model: model, engine: row["engine"] ?? "", precision: detail("gemm") ?? row["precision"] ?? "bf16",
      accelerator: accelerator)
    var profile = try ServedRun.profile(
      row["engine"] ?? "", version: row["engine_version"] ?? "", accelerator: accelerator)
    if let share = row.number("gpu_mem_util") { profile.memoryShare = share }
    let workload = try workload()
    var engine = EngineSettings(
      // SGLang runs prompts before it goes on decoding, unless told otherwise.
      policy: row["engine"] == "sglang" ? .prefillFirst(preemption: .recompute) : .chunkedPrefill(chunkLimit: nil),
      maxBatch: row.integer("max_num_seqs") ?? defaultBatch,
      tokenBudget: row.integer("max_batched_tokens") ?? 8192 * layout.data, blocks: row.integer("kv_blocks_gpu"),
      profile: profile)
    let recipe = ServedRecipe(
      model: model, engine: row["engine"] ?? "", version: row["engine_version"] ?? "", accelerator: accelerator,
      prompt: row.integer("prompt_tokens_mean") ?? 0, output: row.integer("output_tokens_mean") ?? 0,
      concurrency: row.integer("concurrency") ?? 0, ranks: layout.data)
    if let fault = recipe.fault { throw fault }
    engine.prefixCache = isBLIS
    engine.weightFormat = formats.main.weight
    engine.cacheFormat = formats.cache
    engine.parts = formats.parts
    recipe.apply(to: &engine)
    engine.samplesNucleus = isBLIS && ServedModels.samplesNucleus(row["model"] ?? "")
    return ServedRun(
      model: model, accelerator: accelerator, layout: layout, engine: engine, workload: workload,
      format: formats.main.activation)
  }

  private var isBLIS: Bool { row["id"]?.hasPrefix("blis") ?? false }
  private var defaultBatch: Int { max(256, min(8192, row.integer("concurrency") ?? 256)) }

  private func layout(isRouted: Bool) throws(RowFault) -> ReplicaLayout {
    let tensor = row.integer("tp") ?? 1
    let pipeline = row.integer("pp") ?? 1
    let data = detail("attnDP").flatMap { Int($0) } ?? 1
    let expert = detail("moeEP").flatMap { Int($0) } ?? 1
    let expertTensor = detail("moeTP").flatMap { Int($0) } ?? 0
    let layout = ReplicaLayout(tensor: tensor, pipeline: pipeline, data: max(1, data), expert: max(1, expert))
    guard layout.count == row.integer("num_gpus") else {
      throw RowFault(
        why: "\(row["num_gpus"] ?? "?") accelerators for tensor \(tensor), pipeline \(pipeline), data \(data)")
    }
    if isRouted, expertTensor > 0, expertTensor * layout.expert != layout.tensor * layout.data {
      throw RowFault(
        why: "attention on \(layout.tensor * layout.data) accelerators and experts on \(expertTensor * layout.expert)")
    }
    return isRouted ? layout : ReplicaLayout(tensor: tensor, pipeline: pipeline, data: layout.data)
  }

  /// A value of `parallel_detail`, such as `attnDP1` or `gemm=fp8`.
  private func detail(_ key: String) -> String? {
    row["parallel_detail"]?.split(separator: " ").first { $0.hasPrefix(key) }
      .map { String($0.dropFirst(key.count).drop { $0 == "=" }) }
  }

  private func workload() throws(RowFault) -> Workload {
    guard let prompt = row.integer("prompt_tokens_mean"), let output = row.integer("output_tokens_mean"),
      prompt > 0, output > 0
    else { throw RowFault(why: "the lengths of its requests are not stated") }
    if isBLIS { return try repeatedPrompts(prompt: prompt, output: output) }
    if row["concurrency"] == nil { throw RowFault(why: "its concurrency is not stated") }
    guard let concurrency = row.integer("concurrency"), concurrency > 0 else {
      throw RowFault(why: "its concurrency is not a whole number")
    }
    // InferenceX sends ten requests for each client, of 1,024 and 8,192 tokens, and draws lengths between 80 % of those
    // and all of them; lengths of other collections lie up to 20 % about the nominal ones.
    let draws = [prompt, output].allSatisfy { $0 == 1024 || $0 == 8192 }
    var workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: 1), count: 10 * concurrency, prompt: Self.length(prompt, draws: draws),
      output: Self.length(output, draws: draws))
    workload.loop = ClosedLoop(concurrency: concurrency)
    return .trace(workload.requests(seed: 1), loop: workload.loop)
  }

  private static func length(_ tokens: Int, draws: Bool) -> UniformLength {
    UniformLength(least: max(1, tokens * 4 / 5), greatest: draws ? tokens : tokens * 6 / 5)
  }

  /// The client sends the same prompts over and over: each system prompt with the question of each of its users, in turn
  /// and evenly spaced. What was sent before is in the prefix cache; a later stage finds all of them there.
  private func repeatedPrompts(prompt: Int, output: Int) throws(RowFault) -> Workload {
    let plan = try stages()
    var process = StagedArrivals(stages: plan.stages, isEven: true)
    var stream = RandomStream(seed: 1, name: "arrivals")
    var requests: [Request] = []
    var now = 0.0
    while true {
      let isWarming = requests.count < plan.warming
      let gap = isWarming ? 1 : process.nextGap(using: &stream)
      guard gap.isFinite else { break }
      now += gap + (requests.count == plan.warming && plan.warming > 0 ? 60 : 0)
      requests.append(
        Request(
          arrival: now, promptTokens: prompt, outputTokens: output, prefixGroup: requests.count % plan.prompts,
          prefixTokens: prompt))
    }
    return .trace(requests)
  }

  /// The rates of the stages, how many different prompts there are, and how many requests came in stages before.
  private func stages() throws(RowFault) -> (stages: [StagedArrivals.Stage], prompts: Int, warming: Int) {
    let notes = row["distribution_notes"] ?? ""
    let stages: [StagedArrivals.Stage]
    if let rate = row.number("arrival_rate_rps"), rate > 0 {
      guard let count = row.number("num_requests") else { throw RowFault(why: "its number of requests is not stated") }
      stages = [StagedArrivals.Stage(rate: rate, seconds: count / rate + 1e-6)]
    } else {
      stages = notes.matches(of: /([0-9.]+) rps x ([0-9.]+)s/).compactMap { match in
        Double(match.1).flatMap { rate in Double(match.2).map { StagedArrivals.Stage(rate: rate, seconds: $0) } }
      }
    }
    guard !stages.isEmpty else { throw RowFault(why: "its arrival rate is not stated") }
    let counts = notes.firstMatch(of: /([0-9]+) system prompts x ([0-9]+) user/)
    let prompts = max(
      1, counts.flatMap { match in Int(match.1).flatMap { one in Int(match.2).map { one * $0 } } } ?? 45)
    return (stages, prompts, row.id.hasSuffix("-s1") ? prompts : 0)
  }
}
