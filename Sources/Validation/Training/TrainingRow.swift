import Hardware
import ModelArchitecture
import Quantities
import Training

/// One row as a plan.
struct TrainingRow {
  let row: MeasurementRow

  func plan() throws(RowFault) -> TrainingPlan {
    try refuseWhatIsNotModelled()
    let count = try need("num_gpus")
    let cluster = try cluster(count: count)
    let tensor = row.integer("tp") ?? 1
    let pipeline = row.integer("pp") ?? 1
    // A table that says only that stages are interleaved leaves open how often: twice is the least.
    let virtual = row.integer("vpp") ?? (row["schedule"] == "interleaved-1f1b" ? 2 : 1)
    let framework = framework()
    let layout = ParallelLayout(
      tensor: tensor, pipeline: pipeline, virtualStages: virtual, stages: stages(pipeline),
      context: row.integer("cp") ?? 1, expert: row.integer("ep") ?? 1, schedule: schedule(virtualStages: virtual),
      zeroStage: row.integer("zero_stage") ?? 0, sequenceParallel: row["sp"] == "yes",
      overlapGradients: framework.overlapsGradients, overlapParameters: framework.overlapsGradients,
      overlapTensor: framework.overlapsTensor)
    let batch = TrainingBatch(
      global: try need("global_batch"), micro: row.integer("micro_batch") ?? 1, sequenceLength: try need("seq"))
    let recompute = Recompute(rawValue: row["recompute"] ?? "none") ?? .none
    do {
      var recipe = TrainingRecipe(format: try format(), recompute: recompute, framework: framework)
      // The rank and the targets that Megatron-Bridge's recipes take when none are said.
      if row["model"]?.hasSuffix("-lora") == true { recipe.adapters = Adapters(rank: 32) }
      return try TrainingPlan(model: try model(), cluster: cluster, layout: layout, batch: batch, recipe: recipe)
    } catch let error as TrainingPlanError {
      throw RowFault(why: error.description)
    } catch let error as RowFault {
      throw error
    } catch {
      throw RowFault(why: "\(error)")
    }
  }

  private func refuseWhatIsNotModelled() throws(RowFault) {
    if row["layers"] == nil { throw RowFault(why: "the shape of the model is not recorded") }
    if let schedule = row["schedule"], Self.schedules[schedule] == nil { throw RowFault(why: "schedule \(schedule)") }
  }

  /// How layers are dealt to stages. Aleph Alpha's framework can deal the embedding, the layers, the final norm and the head
  /// so that each stage has as many parameters as the next; that the study let it do so is assumed: it is what fits.
  private func stages(_ pipeline: Int) -> StageLayers {
    // A model that cannot be built is reported where the plan is made.
    guard row["framework"]?.contains("Aleph Alpha") == true, pipeline > 1, let model = try? model() else {
      return .balanced
    }
    let vocabulary = Double(model.vocabulary * model.hidden)
    let weights = [vocabulary] + model.layers.map { $0.parameters(hidden: model.hidden) } + [0, vocabulary]
    guard let parts = BalancedParts.counts(of: weights, parts: pipeline) else { return .balanced }
    // The embedding is the first piece; the final norm and the head are the last two.
    var bounds = parts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }.map { $0 - 1 }
    bounds = bounds.map { min(max($0, 0), model.layers.count) }
    let counts = zip(bounds.dropFirst(), bounds).map { $0 - $1 }
    return counts.contains(0) ? .balanced : .listed(counts)
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

  /// The framework by the name that tables give it, with the kernels that the row states.
  private func framework() -> TrainingFramework {
    let name = row["framework"] ?? ""
    var framework: TrainingFramework
    switch name {
    case "Megatron-DeepSpeed": framework = .shipped("megatron-deepspeed")
    case "composer FSDP": framework = .shipped("composer")
    case _ where name.contains("Aleph Alpha"): framework = .shipped("aleph-alpha")
    case "Megatron-LM" where row["model"]?.contains("megascale") == true:
      framework = .megatronCore
      framework.overlapsTensor = true
    case "Megatron-LM" where isRecent: framework = .megatronCore
    case "Megatron-LM", "Megatron-LM zero-bubble": framework = .shipped("megatron-lm")
    default: framework = .megatronCore
    }
    switch row["flash_attn"] ?? "" {
    case "v1.0.8": framework.attention = .flash1
    case "v2": framework.attention = .flash2
    case "none(torch)": framework.attention = .eagerFloat
    case let stated where stated.hasPrefix("none"): framework.attention = .plain
    default: break
    }
    if row["notes"]?.contains("no grad-accum fusion") == true {
      framework.accumulationBytes = TrainingFramework.shipped("megatron-lm").accumulationBytes
    } else if row["source"] == "korthikanti-2022" {
      // Apex can add gradients in the product since February 2022 (NVIDIA/apex#1297); that these runs did is assumed, as
      // that the zero-bubble runs did not: both assumptions are the ones that fit.
      framework.accumulationBytes = TrainingFramework.megatronCore.accumulationBytes
    }
    framework.hasDropout = hasDropout
    if row["fused_norm"] == "yes" { framework.fusion.norm = .fused }
    BridgeRecipe(row)?.apply(to: &framework)
    if row["notes"]?.contains("DP/P2P overlap off") == true { framework.overlapsGradients = false }
    return framework
  }

  /// Megatron-LM's repository took Transformer Engine, FlashAttention and overlapped reductions in by 2023.
  private var isRecent: Bool {
    guard let source = row["source"] else { return false }
    return source.contains("2024") && source.contains("readme") || source.contains("examples")
  }

  /// Models of the GPT family before 2023 were trained with dropout.
  private var hasDropout: Bool {
    isGPT && !isRecent
      && ["Megatron-LM", "Megatron-DeepSpeed", "Megatron-LM zero-bubble"].contains(row["framework"] ?? "")
  }

  /// GPT blocks have one up-projection of four times the width and learned positions; Llama blocks have a gate.
  private var isGPT: Bool {
    let name = (row["model"] ?? "model").lowercased()
    return ["gpt", "bloom", "mpt", "opt", "megatron"].contains { name.contains($0) }
  }

  private func need(_ column: String) throws(RowFault) -> Int {
    guard let value = row.integer(column), value > 0 else { throw RowFault(why: "`\(column)` is missing") }
    return value
  }

  private func format() throws(RowFault) -> NumberFormat {
    let name = row["precision"] ?? "bf16"
    let known = ["fp8-cs": "fp8", "fp8-mx": "mxfp8", "fp8(alt granularity)": "mxfp8"]
    guard let format = NumberFormatCatalog.format(named: known[name] ?? name) else {
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
    let attention = attention(hidden: hidden, heads: heads)
    let vocabulary = row.integer("vocab") ?? Self.paddedVocabulary
    let dense = TransformerLayer(
      attention: attention, feedForward: FeedForward(width: width, isGated: !isGPT, hasBias: isGPT),
      norm: isGPT ? .layer : .rms)
    guard let experts = row.integer("moe_experts"), experts > 1 else {
      return try TransformerModel(
        name: name, hidden: hidden, vocabulary: vocabulary, learnedPositions: isGPT ? try need("seq") : 0,
        tiesEmbeddings: isGPT, layers: Array(repeating: dense, count: layers))
    }
    let routed = MixtureOfExperts(experts: experts, choices: try need("moe_topk"), width: width)
    let sparse = [Self.window(of: name), nil].map { window in
      TransformerLayer(
        attention: self.attention(hidden: hidden, heads: heads, window: window),
        feedForward: FeedForward(width: sharedWidth(width), isGated: true, hasBias: isGPT), norm: .rms, experts: routed)
    }
    let first = min(denseLayers.count, layers)
    let wide = TransformerLayer(
      attention: attention, feedForward: FeedForward(width: denseLayers.width, isGated: true), norm: .rms)
    return try TransformerModel(
      name: name, hidden: hidden, vocabulary: vocabulary,
      layers: Array(repeating: wide, count: first) + (first..<layers + predictionLayers).map { sparse[$0 % 2] })
  }

  /// Layers that predict tokens further ahead: Megatron-Bridge trains DeepSeek-V3 with its one. Their tables' FLOPs for
  /// each token hold it; its second use of the head is left out here.
  private var predictionLayers: Int {
    row["source"] == "megatron-bridge" && row["model"]?.hasPrefix("deepseek-v3") == true ? 1 : 0
  }

  private var isDeepSeek: Bool { row["model"]?.hasPrefix("deepseek") == true }

  /// The window of every other layer, tokens: that of GPT-OSS's configuration.
  private static func window(of model: String) -> Int? { model.hasPrefix("gpt-oss") ? 128 : nil }

  private func attention(hidden: Int, heads: Int, window: Int? = nil) -> Attention {
    let latent = isDeepSeek ? LatentShape() : nil
    let known = row["model"] ?? ""
    // Heads that are not the residual stream's share: Qwen3's are 128 wide, GPT-OSS's 64.
    let dimension =
      known.hasPrefix("qwen3") ? 128 : known.hasPrefix("gpt-oss") ? 64 : latent == nil ? hidden / heads : 192
    return Attention(
      heads: heads, keyValueHeads: row.integer("kv_heads") ?? heads, headDimension: dimension, hasBias: isGPT,
      latent: latent, window: window)
  }

  /// The width of the expert that all tokens go through: what the notes say, one routed width in DeepSeek-V3, none else.
  private func sharedWidth(_ width: Int) -> Int {
    if let match = (row["notes"] ?? "").firstMatch(of: /shared expert width (\d+)/), let stated = Int(match.1) {
      return stated
    }
    return isDeepSeek ? width : 0
  }

  /// Layers before the first routed one: what the notes say, or DeepSeek-V3's three of 18,432.
  private var denseLayers: (count: Int, width: Int) {
    if let match = (row["notes"] ?? "").firstMatch(of: /first layer dense \(ffn (\d+)\)/), let width = Int(match.1) {
      return (1, width)
    }
    return isDeepSeek ? (3, 18_432) : (0, 1)
  }

  /// Rows of the GPT family that state no vocabulary have GPT-2's, padded as Megatron-LM does.
  private static let paddedVocabulary = 50_304

  private func cluster(count: Int) throws(RowFault) -> Cluster {
    let gpu = row["gpu"] ?? ""
    guard var accelerator = AcceleratorAliases.accelerator(gpu, memoryGigabytes: row.number("gpu_mem_gb")) else {
      throw RowFault(why: "accelerator \(gpu) is not in the catalogue")
    }
    if let gigabytes = row.number("gpu_mem_gb"), (gigabytes - accelerator.memory.value / 0x1p30).magnitude > 8 {
      accelerator.memory = Bytes(gigabytes * 0x1p30)
    }
    // In a rack of 72, the fast domain is the rack; tables name the tray. Jobs take 64 of it.
    let isRack = row["interconnect"]?.contains("NVL72") == true
    let nodeSize = isRack ? min(count, 64) : row.integer("gpus_per_node") ?? 8
    do {
      return try Cluster(
        accelerator: accelerator, count: count, nodeSize: nodeSize, intraNode: accelerator.intraNodeLink,
        interNode: network(of: accelerator, nodeSize: nodeSize))
    } catch {
      throw RowFault(why: error.description)
    }
  }

  /// The network port of one accelerator: the ports that the row states for a node, shared out, or what the nodes of
  /// that accelerator are sold with.
  private func network(of accelerator: Accelerator, nodeSize: Int) -> Link {
    var link = accelerator.network
    let stated = row["interconnect"] ?? ""
    if let match = stated.firstMatch(of: /(\d+)x(\d+)Gb/), let ports = Double(match.1), let gigabits = Double(match.2) {
      link.bandwidth = BytesPerSecond(ports * gigabits * 1e9 / 8 / Double(nodeSize))
    }
    return link
  }
}
