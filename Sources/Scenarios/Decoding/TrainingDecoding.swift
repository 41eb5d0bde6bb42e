import Yams
import Hardware
import ModelArchitecture
import Quantities
import Training

/// What a training scenario says, before sizes are checked against each other.
struct TrainingInputs {
  var model: TransformerModel
  var cluster: Cluster
  var layout: ParallelLayout
  var batch: TrainingBatch
  var format: NumberFormat
  var recompute: Recompute
  var optimizer: OptimizerSpec
  var framework: TrainingFramework
  var horizon: TrainingHorizon?
}

extension ScenarioDecoder {
  /// Reads the keys of a training scenario.
  func training(_ keys: MappingReader) -> TrainingPlan? {
    guard let inputs = trainingInputs(keys) else { return nil }
    // Checked here too, so that `check` and `run` name its faults; `search` alone uses it.
    if let value = keys.optional("search") { _ = searchSettings(value, inputs) }
    do {
      return try TrainingPlan(
        model: inputs.model, cluster: inputs.cluster, layout: inputs.layout, batch: inputs.batch,
        format: inputs.format, recompute: inputs.recompute, optimizer: inputs.optimizer,
        framework: inputs.framework, horizon: inputs.horizon)
    } catch {
      for fault in error.faults { keys.report(fault.sentence, at: fault.key) }
      return nil
    }
  }

  /// Reads the keys of a training scenario without checking one against the other.
  func trainingInputs(_ keys: MappingReader) -> TrainingInputs? {
    let model = keys.required("model", example: "llama-3-70b").flatMap(model)
    let cluster = keys.required("cluster", example: "{accelerator: h100-sxm, count: 8}").flatMap(cluster)
    let framework = keys.optional("framework").map(framework) ?? .some(.megatronCore)
    let kernels = keys.optional("kernels")
    let tuned = framework.flatMap { base in kernels.map { self.kernels($0, of: base) } ?? base }
    let dropout = keys.optional("dropout")?.boolean() ?? false
    let layout =
      keys.optional("layout").map { self.layout($0, framework: framework) }
      ?? ParallelLayout(overlapGradients: framework?.overlapsGradients ?? true)
    let batch = keys.required("batch", example: "{global: 1024, micro: 1, sequenceLength: 8192}").flatMap(batch)
    let format = keys.optional("precision").map(format) ?? .some(.bf16)
    let recompute =
      keys.optional("recompute").map { value in
        value.name(of: "recompute mode", among: Recompute.allCases.map(\.rawValue)).flatMap(Recompute.init(rawValue:))
      } ?? .some(.none)
    let optimizer =
      keys.optional("optimizer").map { value in
        value.name(of: "optimizer", among: OptimizerSpec.all.map(\.name)).flatMap(OptimizerSpec.named)
      } ?? .some(.adamw)
    let horizon = keys.optional("horizon").flatMap(horizon)
    guard let model, let cluster, let layout, let batch, let format, let recompute, let optimizer, var tuned else {
      // Known, so that it is not taken for a misspelt key.
      _ = keys.optional("search")
      return nil
    }
    tuned.hasDropout = dropout
    return TrainingInputs(
      model: model, cluster: cluster, layout: layout, batch: batch, format: format, recompute: recompute,
      optimizer: optimizer, framework: tuned, horizon: horizon)
  }

  private func cluster(_ value: ValueReader) -> Cluster? {
    guard let keys = value.mapping() else { return nil }
    let accelerator = keys.required("accelerator", example: "h100-sxm").flatMap(accelerator)
    let count = keys.required("count", example: "1024")?.integer()
    let nodeSize = keys.optional("nodeSize").map { $0.integer() } ?? .some(8)
    let intra = keys.optional("intraNode").map(link) ?? accelerator?.intraNodeLink
    let inter = keys.optional("interNode").map(link) ?? .some(LinkCatalog.infinibandNdr)
    keys.finish()
    guard let accelerator, let count, let nodeSize, let intra, let inter else { return nil }
    do {
      return try Cluster(
        accelerator: accelerator, count: count, nodeSize: nodeSize, intraNode: intra, interNode: inter)
    } catch {
      for fault in error.faults { value.report("`cluster`: \(fault.sentence)") }
      return nil
    }
  }

  private func framework(_ value: ValueReader) -> TrainingFramework? {
    value.name(of: "framework", among: TrainingFramework.all.map(\.name)).flatMap(TrainingFramework.named)
  }

  /// The framework with other kernels than its own.
  private func kernels(_ value: ValueReader, of base: TrainingFramework) -> TrainingFramework? {
    guard let keys = value.mapping() else { return nil }
    var framework = base
    if let kernel = keys.optional("attention") {
      let name = kernel.name(of: "attention kernel", among: AttentionKernel.allCases.map(\.rawValue))
      framework.attention = name.flatMap(AttentionKernel.init(rawValue:)) ?? framework.attention
    }
    let styles: [(String, WritableKeyPath<KernelFusion, KernelFusion.Style>)] = [
      ("norm", \.norm), ("activation", \.activation), ("rotary", \.rotary), ("loss", \.loss),
    ]
    for (key, path) in styles {
      guard let style = keys.optional(key) else { continue }
      let name = style.name(of: "kernel style", among: KernelFusion.Style.allCases.map(\.rawValue))
      framework.fusion[keyPath: path] = name.flatMap(KernelFusion.Style.init(rawValue:)) ?? .fused
    }
    keys.finish()
    return framework
  }

  private func layout(_ value: ValueReader, framework: TrainingFramework?) -> ParallelLayout? {
    guard let keys = value.mapping() else { return nil }
    var layout = ParallelLayout()
    layout.overlapGradients = framework?.overlapsGradients ?? true
    layout.overlapTensor = framework?.overlapsTensor ?? false
    func size(_ key: String, _ store: WritableKeyPath<ParallelLayout, Int>) {
      if let found = keys.optional(key)?.integer() { layout[keyPath: store] = found }
    }
    func flag(_ key: String, _ store: WritableKeyPath<ParallelLayout, Bool>) {
      if let found = keys.optional(key)?.boolean() { layout[keyPath: store] = found }
    }
    size("tensor", \.tensor)
    size("pipeline", \.pipeline)
    size("virtualStages", \.virtualStages)
    if let dealt = keys.optional("stages").flatMap(stages) { layout.stages = dealt }
    layout.data = keys.optional("data")?.integer()
    size("context", \.context)
    size("expert", \.expert)
    if let ratio = keys.optional("expertImbalance")?.quantity(.count) { layout.expertImbalance = ratio }
    if let method = keys.optional("contextMethod") {
      let name = method.name(of: "context method", among: ContextMethod.allCases.map(\.rawValue))
      layout.contextMethod = name.flatMap(ContextMethod.init(rawValue:)) ?? .ring
    }
    layout.shardGroup = keys.optional("shardGroup")?.integer()
    layout.schedule =
      keys.optional("schedule")?.name(of: "schedule", among: PipelineSchedules.names)
      ?? (layout.virtualStages > 1 ? "interleaved-1f1b" : "1f1b")
    if let stage = keys.optional("zeroStage")?.integer(atLeast: 0) { layout.zeroStage = stage }
    flag("sequenceParallel", \.sequenceParallel)
    flag("overlapGradients", \.overlapGradients)
    flag("overlapParameters", \.overlapParameters)
    flag("overlapTensor", \.overlapTensor)
    keys.finish()
    return layout
  }

  /// `equal`, `balanced`, or a list of layers for each chunk.
  private func stages(_ value: ValueReader) -> StageLayers? {
    if value.node.sequence != nil {
      let counts = value.list()?.compactMap { $0.integer(atLeast: 0) } ?? []
      return .listed(counts)
    }
    switch value.name(of: "way to deal layers", among: ["equal", "balanced"]) {
    case "equal": return .equal
    case "balanced": return .balanced
    default: return nil
    }
  }

  private func batch(_ value: ValueReader) -> TrainingBatch? {
    guard let keys = value.mapping() else { return nil }
    let global = keys.required("global", example: "1024")?.integer()
    let micro = keys.optional("micro").map { $0.integer() } ?? .some(1)
    let length = keys.required("sequenceLength", example: "8192")?.integer()
    keys.finish()
    guard let global, let micro, let length else { return nil }
    return TrainingBatch(global: global, micro: micro, sequenceLength: length)
  }
}
