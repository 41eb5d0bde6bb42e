package import Hardware
package import ModelArchitecture

/// Which layouts a search considers: the values that each key may take, every one with every other.
package struct SearchSpace: Hashable, Sendable {
  /// What the keys that do not vary are set to.
  package var base: ParallelLayout
  /// Accelerators of the cluster.
  package var counts: [Int]
  /// Sequences in an optimizer step.
  package var globalBatches: [Int]
  /// Sizes of the tensor group.
  package var tensor: [Int]
  /// Accelerators that share every sequence.
  package var context: [Int]
  /// Accelerators over which experts are dealt.
  package var expert: [Int]
  /// Ranks in the pipeline.
  package var pipeline: [Int]
  /// Chunks on each pipeline rank.
  package var virtualStages: [Int]
  /// How layers are dealt to chunks.
  package var stages: [StageLayers]
  /// Sequences in a micro-batch.
  package var micro: [Int]
  /// What is computed twice.
  package var recompute: [Recompute]
  /// What replicas share out.
  package var zeroStage: [Int]
  /// Whether the sequence is divided over the tensor group.
  package var sequenceParallel: [Bool]
  /// Names of pipeline schedules.
  package var schedule: [String]
  /// Whether gradients are reduced as they come.
  package var overlapGradients: [Bool]
  /// Whether parameters are gathered under the forward pass.
  package var overlapParameters: [Bool]

  /// The layouts that a planner would try: every divisor that model, cluster and batch allow, tensor groups within a
  /// node, every way to share states out, every way to deal experts, sequences over some accelerators where each keeps enough of them, every recompute
  /// mode and every schedule that drains and has no condition on the layers, gradients reduced as `layout` says, and parameters
  /// gathered beside the forward pass or before it.
  package init(model: TransformerModel, cluster: Cluster, layout: ParallelLayout, batch: TrainingBatch) {
    let layers = model.layers.count
    base = layout
    // What is left of the cluster, whatever the other sizes are.
    base.data = nil
    counts = [cluster.count]
    globalBatches = [batch.global]
    context = Set(
      [layout.context]
        + Self.contextSizes(cluster: cluster, batch: batch).filter {
          $0 <= Self.mostContext && batch.sequenceLength / $0 >= Self.leastShare
        }
    ).sorted()
    expert = Self.expertSizes(model: model, cluster: cluster)
    tensor = Self.tensorSizes(model: model, cluster: cluster)
    pipeline = Self.divisors(of: cluster.count).filter { $0 <= layers }
    // Two chunks are what folded schedules need, whether they divide the layers or not.
    virtualStages = Set(Self.divisors(of: layers) + [min(2, layers)]).sorted()
    stages = StageLayers.named
    micro = Self.divisors(of: batch.global)
    recompute = Recompute.allCases
    zeroStage = [0, 1, 2, 3]
    sequenceParallel = [false, true]
    schedule = PipelineSchedules.all.filter { !$0.isAsynchronous && !$0.isLayered }.map(\.name)
    overlapGradients = [layout.overlapGradients]
    overlapParameters = [false, true]
  }

  /// The tensor sizes that divide every layer's heads and widths and stay inside a node.
  package static func tensorSizes(model: TransformerModel, cluster: Cluster) -> [Int] {
    divisors(of: cluster.count).filter { size in
      size <= cluster.nodeSize
        && model.layerKinds.allSatisfy { $0.attention.heads % size == 0 && $0.feedForward.width % size == 0 }
    }
  }

  /// Fewer tokens of a sequence on each rank than this leave little to multiply while keys and values travel: Llama 3 shared
  /// sequences of 131,072 tokens among 16, published runs of shorter ones keep two thousand and more.
  ///
  /// - Source: Grattafiori et al. 2024, arXiv:2407.21783, table 4.
  private static let leastShare = 2048
  /// The most that a planner would try at first.
  private static let mostContext = 16

  /// The powers of two that divide cluster and sequences, each half of a sequence's blocks going both ways of the diagonal.
  package static func contextSizes(cluster: Cluster, batch: TrainingBatch) -> [Int] {
    (0..<Int.bitWidth - 2).map { 1 << $0 }
      .prefix { $0 <= cluster.count }
      .filter { $0 == 1 || cluster.count % $0 == 0 && batch.sequenceLength % (2 * $0) == 0 }
  }

  /// The sizes that divide the experts of every layer and the cluster; 1 without experts.
  package static func expertSizes(model: TransformerModel, cluster: Cluster) -> [Int] {
    let experts = Set(model.layerKinds.compactMap { $0.experts?.experts })
    guard let some = experts.min() else { return [1] }
    return divisors(of: some).filter { size in
      cluster.count % size == 0 && experts.allSatisfy { $0 % size == 0 }
    }
  }

  /// The whole numbers that divide `number`, in order.
  ///
  /// - Complexity: O(√number).
  package static func divisors(of number: Int) -> [Int] {
    var small: [Int] = []
    var large: [Int] = []
    var candidate = 1
    while candidate * candidate <= number {
      if number % candidate == 0 {
        small.append(candidate)
        if candidate != number / candidate { large.append(number / candidate) }
      }
      candidate += 1
    }
    return small + large.reversed()
  }
}

extension SearchSpace {
  /// Every combination of values, possible or not; the greatest whole number where there are more.
  package var combinations: Int { Self.product([groupCount, memberCount]) }

  private static func product(_ counts: [Int]) -> Int {
    counts.reduce(1) { product, count in
      let (next, overflows) = product.multipliedReportingOverflow(by: count)
      return overflows ? .max : next
    }
  }

  /// Combinations of all keys but those that leave the price of a layer as it is.
  var groupCount: Int {
    Self.product([
      counts.count, globalBatches.count, tensor.count, context.count, expert.count,
      pipeline.count, virtualStages.count, stages.count, micro.count,
      recompute.count, zeroStage.count, sequenceParallel.count,
    ])
  }

  /// Combinations of schedule and overlaps in each group.
  var memberCount: Int { schedule.count * overlapCount }

  /// Combinations of overlaps for each schedule.
  var overlapCount: Int { overlapGradients.count * overlapParameters.count }

  /// The combination with that number, counted with the overlaps changing fastest and the accelerators slowest.
  package func point(_ number: Int) -> SearchPoint {
    precondition(number >= 0 && number < combinations, "a combination of the space has a number within it")
    var rest = number
    func take<Value>(_ values: [Value]) -> Value {
      defer { rest /= values.count }
      return values[rest % values.count]
    }
    var layout = base
    layout.overlapParameters = take(overlapParameters)
    layout.overlapGradients = take(overlapGradients)
    layout.schedule = take(schedule)
    layout.sequenceParallel = take(sequenceParallel)
    layout.zeroStage = take(zeroStage)
    let recompute = take(recompute)
    let micro = take(micro)
    layout.stages = take(stages)
    layout.virtualStages = take(virtualStages)
    layout.pipeline = take(pipeline)
    layout.expert = take(expert)
    layout.context = take(context)
    layout.tensor = take(tensor)
    let global = take(globalBatches)
    return SearchPoint(
      count: take(counts), globalBatch: global, micro: micro, recompute: recompute, layout: layout)
  }
}

/// One combination of a search space.
package struct SearchPoint: Hashable, Sendable {
  /// Accelerators of the cluster.
  package var count: Int
  /// Sequences in an optimizer step.
  package var globalBatch: Int
  /// Sequences in a micro-batch.
  package var micro: Int
  /// What is computed twice.
  package var recompute: Recompute
  /// How the model is spread; the data-parallel size is what the other sizes leave.
  package var layout: ParallelLayout

  /// A combination by its values.
  package init(count: Int, globalBatch: Int, micro: Int, recompute: Recompute, layout: ParallelLayout) {
    self.count = count
    self.globalBatch = globalBatch
    self.micro = micro
    self.recompute = recompute
    self.layout = layout
  }

  /// Data-parallel replicas, when the sizes divide.
  package var data: Int { max(1, count / (layout.tensor * layout.pipeline * layout.context)) }
  /// Micro-batches that a replica works on in a step, when the sizes divide.
  package var microBatches: Int { max(1, globalBatch / (micro * data)) }

  /// The sizes in a few letters, as papers write them, and how layers are dealt where not equally: `t8 p4 v5 c2 d32 e8 b1
  /// balanced`; what is 1 of chunks, context and experts is left out.
  package var label: String {
    func size(_ letter: String, _ size: Int) -> String { size > 1 ? " \(letter)\(size)" : "" }
    return "t\(layout.tensor) p\(layout.pipeline)" + size("v", layout.virtualStages) + size("c", layout.context)
      + " d\(data)" + size("e", layout.expert) + " b\(micro)"
      + (layout.stages == .equal ? "" : " " + layout.stages.name)
  }

  /// What of the replicas' exchange runs beside the passes: `grad`, `param`, `grad+param`, or `-` for nothing.
  package var overlap: String {
    let words = (layout.overlapGradients ? ["grad"] : []) + (layout.overlapParameters ? ["param"] : [])
    return words.isEmpty ? "-" : words.joined(separator: "+")
  }
}
