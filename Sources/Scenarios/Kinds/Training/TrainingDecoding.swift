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
  var open = OpenKeys()
}

extension ScenarioDecoder {
  /// Reads the keys of a training scenario.
  func training(_ keys: MappingReader) -> TrainingPlan? {
    guard let said = trainingInputs(keys) else { return nil }
    let inputs = said.withWhatFits(catalog)
    // Checked here too, so that `check` and `run` name its faults; `search` alone uses it.
    if let value = keys.optional(TrainingKeys.search), let settings = searchSettings(value, inputs) {
      _ = recipesByExpert(settings, said, keys)
    }
    do {
      let plan = try inputs.plan(catalog)
      // What the other sizes leave of the cluster, and what is chosen so that it fits, are known only now.
      keys.record { taken in
        taken.usual("layout.data", Double(plan.dataParallel), .count)
        if said.open.zeroStage { taken.usual("layout.zeroStage", Double(plan.layout.zeroStage), .count) }
        if said.open.recompute { taken.usual("recompute", plan.recompute.rawValue) }
      }
      if let note = inputs.choiceNote, plan.memoryPlans().allSatisfy(\.fits) { collector.note(note) }
      return plan
    } catch {
      for fault in error.faults { keys.report(fault.sentence, at: fault.key, isCombination: true) }
      return nil
    }
  }

  /// Reads the keys of a training scenario without checking one against the other.
  func trainingInputs(_ keys: MappingReader) -> TrainingInputs? {
    let model = keys.read(TrainingKeys.model).flatMap(model)
    if let model, let stored = model.checkpoint {
      collector.note("`\(model.name)` is stored in \(stored.summary); it is trained in `precision` from its start")
    }
    let hosted = keys.read(TrainingKeys.cluster).flatMap(cluster)
    let batch = keys.read(TrainingKeys.batch).flatMap(batch)
    var followed: FollowedRecipe?
    if let value = keys.read(TrainingKeys.recipe), let model, let hosted {
      followed = follow(value, keys, model: model, accelerator: hosted.cluster.accelerator, host: hosted.host)
    }
    let trained = recipe(keys, sequenceLength: batch?.batch.sequenceLength)
    let laid = keys.section(TrainingKeys.layout).map { layout($0, framework: trained?.recipe.framework) }
    let horizon = keys.read(TrainingKeys.horizon).flatMap(horizon)
    guard let model, let hosted, let laid, let batch, let trained else {
      // Known, so that it is not taken for one that has no place here.
      _ = keys.optional(TrainingKeys.search)
      return nil
    }
    var recipe = trained.recipe
    recipe.packing = batch.packing
    return TrainingInputs(
      model: model, cluster: hosted.cluster, layout: laid.layout, batch: batch.batch, recipe: recipe,
      host: hosted.host, horizon: horizon, followed: followed,
      open: OpenKeys(zeroStage: laid.leavesZeroStage, recompute: trained.leavesRecompute))
  }

  private func cluster(_ keys: MappingReader) -> (cluster: Cluster, host: HostMemory)? {
    let named = keys.read(ClusterKeys.node)
    let node = named.flatMap { catalog.node($0) }
    let accelerator = catalog.accelerator(
      keys, ClusterKeys.accelerator, of: node, isGiven: named != nil, self.accelerator)
    let count = keys.read(ClusterKeys.count)
    let nodeSize = nodeSize(keys, of: node, count: count)
    let intra = catalog.link(keys, ClusterKeys.intraNode, usual: node?.intraNode ?? accelerator?.intraNodeLink)
    let inter = catalog.link(keys, ClusterKeys.interNode, usual: node?.interNode ?? accelerator?.network)
    let domains = keys.read(ClusterKeys.domains)?.list()?.map(domain) ?? []
    let host = catalog.host(keys, ClusterKeys.host, usual: accelerator?.host)
    let network = self.network(keys, of: node, count: count)
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
      for fault in error.faults { keys.value.report("`cluster`: \(fault.sentence)", isCombination: true) }
      return nil
    }
  }

  /// Accelerators of a node, or `{rack: 72}` for a job in a rack that is one fast domain.
  private func nodeSize(_ keys: MappingReader, of node: Hardware.Node?, count: Int?) -> Int? {
    guard let rack = keys.known(ClusterKeys.nodeSize), rack.isMapping else {
      return keys.read(ClusterKeys.plainNodeSize, usual: node.map { $0.taken(byJobOf: count ?? $0.count) } ?? 8)
    }
    guard let size = rack.mapping(RackKeys.table) else { return nil }
    let whole = size.read(RackKeys.rack)
    size.finish()
    guard let whole, let count else { return nil }
    return Hardware.Node.taken(of: whole, byJobOf: count)
  }

  /// A level of bandwidth beside nodes: `{size: 2, link: infinity-fabric-mi250x}`.
  private func domain(_ value: ValueReader) -> BandwidthDomain? {
    guard let keys = value.mapping(DomainKeys.table) else { return nil }
    let size = keys.read(DomainKeys.size)
    let link = keys.read(DomainKeys.link).flatMap(link)
    keys.finish()
    guard let size, let link else { return nil }
    return BandwidthDomain(size: size, link: link)
  }

  /// Most accelerators, and ranks along one axis: ten times the greatest cluster that was announced, and small enough that
  /// products of a few sizes are whole numbers of the machine.
  static let greatestSize = 10_000_000

  /// Reads how a model is spread, and whether what replicas share out is left to be chosen.
  func layout(
    _ keys: MappingReader, framework: TrainingFramework?
  ) -> (layout: ParallelLayout, leavesZeroStage: Bool) {
    var layout = ParallelLayout()
    layout.overlapGradients = framework?.overlapsGradients ?? true
    layout.overlapTensor = framework?.overlapsTensor ?? false
    func take<Value>(_ key: Key<Value>, _ store: WritableKeyPath<ParallelLayout, Value>) {
      if let found = keys.read(key, usual: layout[keyPath: store]) { layout[keyPath: store] = found }
    }
    take(LayoutKeys.tensor, \.tensor)
    take(LayoutKeys.pipeline, \.pipeline)
    take(LayoutKeys.virtualStages, \.virtualStages)
    take(LayoutKeys.stages, \.stages)
    layout.data = keys.read(LayoutKeys.data)
    if let listed = keys.read(LayoutKeys.accelerators)?.list() { layout.accelerators = listed.compactMap(accelerator) }
    take(LayoutKeys.context, \.context)
    take(LayoutKeys.expert, \.expert)
    take(LayoutKeys.expertImbalance, \.expertImbalance)
    take(LayoutKeys.contextMethod, \.contextMethod)
    layout.shardGroup = keys.read(LayoutKeys.shardGroup)
    layout.secondaryShard = keys.read(LayoutKeys.secondaryShard)
    layout.partition = keys.read(LayoutKeys.partition).flatMap(partition)
    layout.weightTraffic = keys.read(LayoutKeys.weightTraffic)
    layout.gradientTraffic = keys.read(LayoutKeys.gradientTraffic)
    layout.schedule = layout.virtualStages > 1 ? "interleaved-1f1b" : "1f1b"
    take(LayoutKeys.schedule, \.schedule)
    let stage = keys.read(LayoutKeys.zeroStage, usual: .auto)
    layout.zeroStage = stage?.value ?? 0
    take(LayoutKeys.sequenceParallel, \.sequenceParallel)
    take(LayoutKeys.overlapGradients, \.overlapGradients)
    take(LayoutKeys.overlapParameters, \.overlapParameters)
    take(LayoutKeys.overlapTensor, \.overlapTensor)
    take(LayoutKeys.order, \.order)
    keys.finish()
    return (layout, stage?.isOpen ?? false)
  }

  /// `{weights: 2, gradients: 8, states: 64}`: what is not named is kept whole.
  private func partition(_ keys: MappingReader) -> StatePartition? {
    let weights = keys.read(PartitionKeys.weights)
    let gradients = keys.read(PartitionKeys.gradients)
    let states = keys.read(PartitionKeys.states)
    keys.finish()
    guard let weights, let gradients, let states else { return nil }
    return StatePartition(weights: weights, gradients: gradients, optimizerStates: states)
  }

  private func batch(_ keys: MappingReader) -> (batch: TrainingBatch, packing: DocumentPacking?)? {
    let global = keys.read(BatchKeys.global)
    let micro = keys.read(BatchKeys.micro)
    let length = keys.read(BatchKeys.sequenceLength)
    let documents = keys.read(BatchKeys.documents).map(LengthLaws.read)
    // Without documents there is nothing to pack.
    let usual: DocumentPacking.Method? = documents == nil ? nil : .concatenated
    if documents == nil {
      keys.known(BatchKeys.packing)?.report("`packing` needs `documents`, such as `{lognormal: {…}}`")
    }
    let method = keys.read(BatchKeys.packing, usual: usual) ?? .concatenated
    keys.finish()
    guard let global, let micro, let length else { return nil }
    let batch = TrainingBatch(global: global, micro: micro, sequenceLength: length)
    guard let documents else { return (batch, nil) }
    guard let documents else { return nil }
    guard length <= Self.longestPacked else {
      keys.known(BatchKeys.sequenceLength)?.report(
        "`batch.sequenceLength` is \(length); with `documents` it is at most \(Self.longestPacked)")
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
