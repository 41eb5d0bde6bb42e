import Hardware
import ModelArchitecture
import Quantities
import Reading
import Serving
import SimulationKernel
import Training
import Yams

/// What a training scenario says, before sizes are checked against each other.
struct TrainingInputs {
  var model: TransformerModel
  var cluster: Cluster
  var layout: ParallelLayout
  var batch: TrainingBatch
  var recipe: TrainingRecipe
  var host: HostMemory
  var horizon: TrainingHorizon?
  var followed: FollowedRecipe?
}

extension ScenarioDecoder {
  /// Reads the keys of a training scenario.
  func training(_ keys: MappingReader) -> TrainingPlan? {
    guard let inputs = trainingInputs(keys) else { return nil }
    // Checked here too, so that `check` and `run` name its faults; `search` alone uses it.
    if let value = keys.optional("search"), let settings = searchSettings(value, inputs) {
      _ = recipesByExpert(settings, inputs, keys)
    }
    do {
      let plan = try TrainingPlan(
        model: inputs.model, cluster: inputs.cluster, layout: inputs.layout, batch: inputs.batch,
        recipe: inputs.recipe, host: inputs.host, horizon: inputs.horizon, catalog: catalog)
      // What the other sizes leave of the cluster is known only now.
      keys.record { $0.usual("layout.data", Double(plan.dataParallel), .count) }
      return plan
    } catch {
      for fault in error.faults { keys.report(fault.sentence, at: fault.key, isCombination: true) }
      return nil
    }
  }

  /// Reads the keys of a training scenario without checking one against the other.
  func trainingInputs(_ keys: MappingReader) -> TrainingInputs? {
    let model = keys.required("model", example: "llama-3-70b").flatMap(model)
    let hosted = keys.required("cluster", example: "{accelerator: h100-sxm, count: 8}").flatMap(cluster)
    let batch = keys.required("batch", example: "{global: 1024, micro: 1, sequenceLength: 8192}").flatMap(batch)
    var followed: FollowedRecipe?
    if let value = keys.optional("recipe"), let model, let hosted {
      followed = follow(value, keys, model: model, accelerator: hosted.cluster.accelerator, host: hosted.host)
    }
    let recipe = recipe(keys, sequenceLength: batch?.batch.sequenceLength)
    let layout = keys.section("layout").map { self.layout($0, framework: recipe?.framework) }
    let horizon = keys.optional("horizon").flatMap(horizon)
    guard let model, let hosted, let layout, let batch, var recipe else {
      // Known, so that it is not taken for a misspelt key.
      _ = keys.optional("search")
      return nil
    }
    recipe.packing = batch.packing
    return TrainingInputs(
      model: model, cluster: hosted.cluster, layout: layout, batch: batch.batch, recipe: recipe, host: hosted.host,
      horizon: horizon, followed: followed)
  }

  private func cluster(_ value: ValueReader) -> (cluster: Cluster, host: HostMemory)? {
    guard let keys = value.mapping() else { return nil }
    let accelerator = keys.required("accelerator", example: "h100-sxm").flatMap(accelerator)
    let count = keys.required("count", example: "1024")?.integer(atMost: Self.greatestSize)
    let nodeSize = nodeSize(keys, count: count)
    let intra = catalog.link(keys, "intraNode", usual: accelerator?.intraNodeLink)
    let inter = catalog.link(keys, "interNode", usual: accelerator?.network)
    let domains = keys.optional("domains")?.list()?.map(domain) ?? []
    let host = catalog.host(keys, "host", usual: accelerator?.host)
    let network = self.network(keys, count: count)
    keys.finish()
    guard let accelerator, let count, let nodeSize, let intra, let inter, let host, let network,
      !domains.contains(nil)
    else { return nil }
    do {
      let cluster = try Cluster(
        accelerator: accelerator, count: count, nodeSize: nodeSize, intraNode: intra, interNode: inter,
        domains: domains.compactMap(\.self), network: network)
      return (cluster, host)
    } catch {
      for fault in error.faults { value.report("`cluster`: \(fault.sentence)", isCombination: true) }
      return nil
    }
  }

  /// Accelerators of a node, or `{rack: 72}` for a job in a rack that is one fast domain: jobs take a power of two of it.
  private func nodeSize(_ keys: MappingReader, count: Int?) -> Int? {
    guard let rack = keys.known("nodeSize"), rack.isMapping else {
      return keys.integer("nodeSize", usual: 8, atMost: Self.greatestSize)
    }
    guard let size = rack.mapping() else { return nil }
    let whole = size.required("rack", example: "72")?.integer(atMost: Self.greatestSize)
    size.finish()
    guard let whole, let count else { return nil }
    let taken = 1 << (Int.bitWidth - 1 - whole.leadingZeroBitCount)
    return min(count, taken)
  }

  /// A level of bandwidth beside nodes: `{size: 2, link: infinity-fabric-mi250x}`.
  private func domain(_ value: ValueReader) -> BandwidthDomain? {
    guard let keys = value.mapping() else { return nil }
    let size = keys.required("size", example: "2")?.integer(atLeast: 2, atMost: Self.greatestSize)
    let link = keys.required("link", example: "nvlink-4").flatMap(link)
    keys.finish()
    guard let size, let link else { return nil }
    return BandwidthDomain(size: size, link: link)
  }

  /// Most accelerators, and ranks along one axis: ten times the greatest cluster that was announced, and small enough that
  /// products of a few sizes are whole numbers of the machine.
  static let greatestSize = 10_000_000

  func layout(_ keys: MappingReader, framework: TrainingFramework?) -> ParallelLayout {
    var layout = ParallelLayout()
    layout.overlapGradients = framework?.overlapsGradients ?? true
    layout.overlapTensor = framework?.overlapsTensor ?? false
    func size(_ key: String, _ store: WritableKeyPath<ParallelLayout, Int>) {
      let found = keys.integer(key, usual: layout[keyPath: store], atMost: Self.greatestSize)
      if let found { layout[keyPath: store] = found }
    }
    func flag(_ key: String, _ store: WritableKeyPath<ParallelLayout, Bool>) {
      if let found = keys.boolean(key, usual: layout[keyPath: store]) { layout[keyPath: store] = found }
    }
    size("tensor", \.tensor)
    size("pipeline", \.pipeline)
    size("virtualStages", \.virtualStages)
    if let dealt = keys.value("stages", usual: layout.stages, as: \.name, stages) { layout.stages = dealt }
    layout.data = keys.optional("data")?.integer(atMost: Self.greatestSize)
    if let listed = keys.optional("accelerators")?.list() { layout.accelerators = listed.compactMap(accelerator) }
    size("context", \.context)
    size("expert", \.expert)
    if let ratio = keys.quantity("expertImbalance", .count, usual: layout.expertImbalance) {
      layout.expertImbalance = ratio
    }
    let method = keys.value("contextMethod", usual: layout.contextMethod, as: \.rawValue) { method in
      method.name(of: "context method", among: ContextMethod.allCases.map(\.rawValue))
        .flatMap(ContextMethod.init(rawValue:))
    }
    if let method { layout.contextMethod = method }
    layout.shardGroup = keys.optional("shardGroup")?.integer(atMost: Self.greatestSize)
    layout.secondaryShard = keys.optional("secondaryShard")?.integer(atMost: Self.greatestSize)
    layout.partition = keys.optional("partition").flatMap(partition)
    layout.weightTraffic = keys.optional("weightTraffic").flatMap(format)
    layout.gradientTraffic = keys.optional("gradientTraffic").flatMap(format)
    let schedule = layout.virtualStages > 1 ? "interleaved-1f1b" : "1f1b"
    layout.schedule =
      keys.value("schedule", usual: schedule, as: \.self) { $0.name(of: "schedule", among: PipelineSchedules.names) }
      ?? schedule
    if let stage = keys.integer("zeroStage", usual: layout.zeroStage, atLeast: 0) { layout.zeroStage = stage }
    flag("sequenceParallel", \.sequenceParallel)
    flag("overlapGradients", \.overlapGradients)
    flag("overlapParameters", \.overlapParameters)
    flag("overlapTensor", \.overlapTensor)
    if let laid = keys.value("order", usual: layout.order, as: \.description, rankOrder) { layout.order = laid }
    keys.finish()
    return layout
  }

  /// `[tensor, context, data, pipeline]`: the axes from neighbouring accelerators to the farthest.
  private func rankOrder(_ value: ValueReader) -> RankOrder? {
    guard let listed = value.list() else { return nil }
    let axes = listed.map { $0.oneOf("axis", RankAxis.self) }
    guard !axes.contains(nil) else { return nil }
    guard let laid = RankOrder(axes.compactMap(\.self)) else {
      let names = RankAxis.allCases.map(\.rawValue).joined(separator: ", ")
      value.report("`\(value.path)` must name each axis once, the one of neighbouring accelerators first: \(names)")
      return nil
    }
    return laid
  }

  /// `{weights: 2, gradients: 8, states: 64}`: what is not named is kept whole.
  private func partition(_ value: ValueReader) -> StatePartition? {
    guard let keys = value.mapping() else { return nil }
    let sizes = ["weights", "gradients", "states"].map {
      keys.integer($0, usual: 1, atMost: Self.greatestSize)
    }
    keys.finish()
    guard let weights = sizes[0], let gradients = sizes[1], let states = sizes[2] else { return nil }
    return StatePartition(weights: weights, gradients: gradients, optimizerStates: states)
  }

  /// `equal`, `balanced`, `balanced-parameters`, or a list of layers for each chunk.
  private func stages(_ value: ValueReader) -> StageLayers? {
    if value.node.sequence != nil {
      let counts = value.list()?.compactMap { $0.integer(atLeast: 0) } ?? []
      return .listed(counts)
    }
    let name = value.name(of: "way to deal layers", among: StageLayers.named.map(\.name))
    return StageLayers.named.first { $0.name == name }
  }

  private func batch(_ value: ValueReader) -> (batch: TrainingBatch, packing: DocumentPacking?)? {
    guard let keys = value.mapping() else { return nil }
    let global = keys.required("global", example: "1024")?.integer()
    let micro = keys.integer("micro", usual: 1)
    let sequence = keys.required("sequenceLength", example: "8192")
    let length = sequence?.integer(atMost: 100_000_000)
    let documents = keys.optional("documents").map(self.length)
    // Without documents there is nothing to pack.
    let usual: DocumentPacking.Method? = documents == nil ? nil : .concatenated
    let method =
      keys.value("packing", usual: usual, as: \.rawValue) { packing in
        if documents == nil { packing.report("`packing` needs `documents`, such as `{lognormal: {…}}`") }
        return packing.name(of: "way to fill sequences", among: DocumentPacking.Method.allCases.map(\.rawValue))
          .flatMap(DocumentPacking.Method.init(rawValue:))
      } ?? .concatenated
    keys.finish()
    guard let global, let micro, let length else { return nil }
    let batch = TrainingBatch(global: global, micro: micro, sequenceLength: length)
    guard let documents else { return (batch, nil) }
    guard let documents else { return nil }
    guard length <= Self.longestPacked else {
      sequence?.report("`batch.sequenceLength` is \(length); with `documents` it is at most \(Self.longestPacked)")
      return nil
    }
    var stream = RandomStream(seed: 1, name: "documents")
    let sample = (0..<Self.sampledDocuments).map { _ in documents.sample(using: &stream) }
    return (batch, DocumentPacking(documents: sample, length: length, method: method))
  }

  /// Longest sequence that is filled with documents: room is counted token by token.
  private static let longestPacked = 4_194_304

  /// Enough that the shares of a packing are known to a fraction of a percent.
  private static let sampledDocuments = 50_000
}
