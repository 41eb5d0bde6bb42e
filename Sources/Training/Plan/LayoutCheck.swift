import Hardware
import ModelArchitecture

/// Collects what is wrong with a layout.
struct LayoutCheck {
  var model: TransformerModel
  var cluster: Cluster
  var layout: ParallelLayout
  var batch: TrainingBatch
  var recipe: TrainingRecipe
  var schedule: (any PipelineSchedule)?
  var faults: [TrainingPlanError.Fault] = []

  /// Finds every fault and returns the data-parallel size, 1 when it cannot be known.
  mutating func run() -> Int {
    let sizes = [
      ("layout.tensor", layout.tensor), ("layout.pipeline", layout.pipeline),
      ("layout.virtualStages", layout.virtualStages), ("layout.data", layout.data ?? 1),
      ("layout.context", layout.context), ("layout.shardGroup", layout.shardGroup ?? 1),
      ("layout.expert", layout.expert),
      ("batch.global", batch.global), ("batch.micro", batch.micro),
      ("batch.sequenceLength", batch.sequenceLength),
    ]
    for (key, value) in sizes where value < 1 { faults.append(.notPositive(key: key, value: value)) }
    if !(0...3).contains(layout.zeroStage) { faults.append(.zeroStage(layout.zeroStage)) }
    guard !sizes.contains(where: { $0.1 < 1 }) else { return 1 }
    checkModel()
    let (pairs, overflowOfPairs) = layout.tensor.multipliedReportingOverflow(by: layout.pipeline)
    let (fixed, overflowOfAll) = pairs.multipliedReportingOverflow(by: layout.context)
    let overflow = overflowOfPairs || overflowOfAll
    let data = layout.data ?? max(1, overflow ? 1 : cluster.count / fixed)
    let (product, overflows) = fixed.multipliedReportingOverflow(by: data)
    guard !overflow, !overflows, product == cluster.count else {
      faults.append(.wrongProduct(layout: layout, count: cluster.count))
      return 1
    }
    if let group = layout.shardGroup, data % group != 0 { faults.append(.shardGroup(group, data: data)) }
    checkContext()
    checkExperts(ranks: layout.tensor * layout.context * data)
    checkSharding(replicas: data * layout.context)
    checkRecipe()
    if let accelerators = layout.accelerators, accelerators.count != layout.pipeline {
      faults.append(
        .setting(
          key: "layout.accelerators",
          "\(accelerators.count) accelerators for pipeline \(layout.pipeline): one for each pipeline rank is needed"))
    }
    let (step, tooLarge) = batch.micro.multipliedReportingOverflow(by: data)
    if tooLarge || batch.global % step != 0 {
      faults.append(.batch(global: batch.global, micro: batch.micro, data: data))
    } else if let fault = Self.workFault(global: batch.global, micro: batch.micro, data: data, layout) {
      faults.append(fault)
    } else if let schedule {
      let shape = PipelineShape(
        stages: layout.pipeline, virtualStages: layout.virtualStages, microBatches: batch.global / step,
        flow: schedule.flow)
      faults += schedule.faults(shape, layers: model.layers.count)
    }
    return data
  }

  /// Most pieces of work of one step, a micro-batch in a chunk each: a hundred times those of any published run.
  private static let greatestWork = 10_000_000.0

  /// What is wrong with a batch that no machine could simulate, or nil.
  static func workFault(
    key: String = "batch.global", global: Int, micro: Int, data: Int, _ layout: ParallelLayout
  ) -> TrainingPlanError.Fault? {
    let microBatches = Double(global) / Double(micro) / Double(data)
    let chunks = Double(layout.pipeline) * Double(layout.virtualStages)
    guard microBatches * chunks > greatestWork else { return nil }
    return .setting(
      key: key,
      "\(Int(microBatches)) micro-batches in \(Int(chunks)) chunks are more than can be simulated "
        + "(\(Int(greatestWork)) pieces of work in a step); raise `micro` or lower the batch")
  }

  private mutating func checkContext() {
    guard layout.context > 1 else { return }
    if batch.sequenceLength % (2 * layout.context) != 0 {
      faults.append(
        .context("sequences of \(batch.sequenceLength) tokens do not divide into 2 x context \(layout.context)"))
    }
    guard layout.contextMethod == .ulysses else { return }
    for layer in model.layerKinds where layer.attention.heads % (layout.tensor * layout.context) != 0 {
      faults.append(
        .context(
          "\(layer.attention.heads) heads do not divide over tensor \(layout.tensor) x context \(layout.context)"))
    }
  }

  private mutating func checkExperts(ranks: Int) {
    if layout.expertImbalance < 1 {
      faults.append(.expert(key: "layout.expertImbalance", "the busiest rank has at least the mean: 1 or more"))
    }
    guard layout.expert > 1 else { return }
    let experts = Set(model.layers.compactMap { $0.experts?.experts }).sorted()
    if experts.isEmpty { faults.append(.expert(key: "layout.expert", "\(model.name) has no experts to deal out")) }
    for count in experts where count % layout.expert != 0 {
      faults.append(.expert(key: "layout.expert", "\(count) experts do not divide over expert \(layout.expert)"))
    }
    if ranks % layout.expert != 0 {
      faults.append(
        .expert(
          key: "layout.expert",
          "expert \(layout.expert) does not divide the \(ranks) accelerators that hold the same layers"))
    }
  }

  private mutating func checkSharding(replicas: Int) {
    let travels = [("layout.weightTraffic", layout.weightTraffic), ("layout.gradientTraffic", layout.gradientTraffic)]
    // Only then does every pass gather weights and scatter gradients.
    let sharesWeights = layout.zeroStage == 3 || (layout.partition?.weights ?? 1) > 1
    for (key, format) in travels where format != nil && !sharesWeights {
      faults.append(
        .setting(key: key, "formats in which shares travel need `zeroStage: 3` or a partition of the weights"))
    }
    checkPartition(replicas: replicas)
    guard let second = layout.secondaryShard else { return }
    let group = layout.shardGroup ?? replicas
    if layout.zeroStage != 3 {
      faults.append(.setting(key: "layout.secondaryShard", "a second copy of shared weights needs `zeroStage: 3`"))
    } else if second < 1 || group % second != 0 {
      faults.append(
        .setting(key: "layout.secondaryShard", "secondaryShard \(second) does not divide the \(group) that share out"))
    }
  }

  /// Groups of a partition lie in one another, and a partition stands in place of a stage.
  private mutating func checkPartition(replicas: Int) {
    guard let partition = layout.partition else { return }
    if layout.zeroStage != 0 || layout.shardGroup != nil {
      faults.append(
        .setting(key: "layout.partition", "partition says what zeroStage and shardGroup say: leave those out"))
    }
    var inner = (name: "1", size: 1)
    let groups = [
      ("weights", partition.weights), ("gradients", partition.gradients), ("states", partition.optimizerStates),
      ("replicas", replicas),
    ]
    for (name, size) in groups {
      guard size >= 1 else {
        faults.append(.notPositive(key: "layout.partition.\(name)", value: size))
        return
      }
      if size % inner.size != 0 {
        faults.append(
          .setting(
            key: name == "replicas" ? "layout.partition.\(inner.name)" : "layout.partition.\(name)",
            "\(name) \(size) is not a multiple of \(inner.name) \(inner.size): groups lie in one another"))
      }
      inner = (name, size)
    }
  }

  private mutating func checkRecipe() {
    if let layers = recipe.recomputedLayers {
      if layers < 1 {
        faults.append(.notPositive(key: "recompute", value: layers))
      } else if recipe.recompute == .none {
        faults.append(.setting(key: "recompute", "no layers are computed again in the mode `none`"))
      }
    }
    let pieces = [
      ("miniSequences.feedForward", recipe.miniSequences.feedForward),
      ("miniSequences.head", recipe.miniSequences.head),
    ]
    for (key, value) in pieces {
      if value < 1 {
        faults.append(.notPositive(key: key, value: value))
      } else if batch.sequenceLength % value != 0 {
        faults.append(
          .setting(key: key, "sequences of \(batch.sequenceLength) tokens do not divide into \(value) pieces"))
      }
    }
  }

  private mutating func checkModel() {
    for layer in model.layerKinds {
      if layer.attention.heads % layout.tensor != 0 {
        faults.append(.heads(layer.attention.heads, tensor: layout.tensor))
      }
      if layer.feedForward.width % layout.tensor != 0 {
        faults.append(.width(layer.feedForward.width, tensor: layout.tensor))
      }
    }
    let (chunks, overflow) = layout.pipeline.multipliedReportingOverflow(by: layout.virtualStages)
    let count = model.layers.count
    let isGood =
      switch layout.stages {
      case .equal: !overflow && count % chunks == 0
      case .balanced, .balancedParameters: !overflow && (count >= chunks || count + 2 == chunks)
      case .listed(let counts):
        counts.count == chunks && counts.allSatisfy { $0 >= 0 } && counts.reduce(0) { $0 &+ $1 } == count
      }
    if !isGood {
      faults.append(.layers(count, layout: layout))
    }
  }
}
