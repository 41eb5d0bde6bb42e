package import Hardware
package import ModelArchitecture
package import Quantities

/// How a model is spread over accelerators.
package struct ParallelLayout: Hashable, Sendable {
  /// Accelerators that share every matrix.
  package var tensor: Int
  /// Groups of layers that work one after the other.
  package var pipeline: Int
  /// Chunks of layers that each pipeline rank holds; 1 unless the schedule interleaves.
  package var virtualStages: Int
  /// How layers are dealt to the chunks.
  package var stages: StageLayers
  /// The accelerator of each pipeline rank where they differ; nil takes the cluster's for all.
  package var accelerators: [Accelerator]?
  /// Accelerators that share every sequence.
  package var context: Int
  /// How they exchange keys and values.
  package var contextMethod: ContextMethod
  /// Accelerators over which the experts of a layer are dealt; they are taken from those that hold the same layers.
  package var expert: Int
  /// Work of the busiest of them over the mean: 1 when routing is balanced.
  package var expertImbalance: Double
  /// Replicas that work on different data; nil takes what the other sizes leave of the cluster.
  package var data: Int?
  /// The name of the pipeline schedule.
  package var schedule: String
  /// What the data-parallel replicas share out: 0 nothing, 1 the optimizer states, 2 also the gradients,
  /// 3 also the weights.
  package var zeroStage: Int
  /// Replicas among which states are shared out, and which are copied by the others; nil shares among all.
  package var shardGroup: Int?
  /// Replicas among which each kind of state is shared out, in place of a stage and one group; nil takes those.
  package var partition: StatePartition?
  /// Replicas that keep a second copy of the weights of stage 3 between them, from which the backward pass gathers; nil
  /// gathers it from all (ZeRO++).
  package var secondaryShard: Int?
  /// The format in which weights travel between replicas; nil sends them as they are multiplied.
  package var weightTraffic: NumberFormat?
  /// The format in which gradients travel between replicas; nil sends them as they are summed.
  package var gradientTraffic: NumberFormat?
  /// Whether norms and residual sums are divided along the sequence over the tensor group.
  package var sequenceParallel: Bool
  /// Whether gradients are reduced while the last micro-batch still runs backward.
  package var overlapGradients: Bool
  /// Whether gatherings and scatterings of the tensor group run beside the products that they feed.
  package var overlapTensor: Bool
  /// Whether updated parameters are gathered while the next forward pass runs.
  package var overlapParameters: Bool
  /// How the axes lie on the accelerators.
  package var order = RankOrder.usual

  /// A layout by its sizes.
  package init(
    tensor: Int = 1, pipeline: Int = 1, virtualStages: Int = 1, stages: StageLayers = .equal, data: Int? = nil,
    context: Int = 1, contextMethod: ContextMethod = .ring, expert: Int = 1, expertImbalance: Double = 1,
    schedule: String = "1f1b",
    zeroStage: Int = 0, shardGroup: Int? = nil, sequenceParallel: Bool = false, overlapGradients: Bool = true,
    overlapParameters: Bool = false, overlapTensor: Bool = false
  ) {
    self.tensor = tensor
    self.pipeline = pipeline
    self.virtualStages = virtualStages
    self.stages = stages
    self.data = data
    self.context = context
    self.contextMethod = contextMethod
    self.expert = expert
    self.expertImbalance = expertImbalance
    self.schedule = schedule
    self.zeroStage = zeroStage
    self.shardGroup = shardGroup
    self.sequenceParallel = sequenceParallel
    self.overlapGradients = overlapGradients
    self.overlapParameters = overlapParameters
    self.overlapTensor = overlapTensor
  }
}

/// How accelerators that share a sequence see the keys of the others.
package enum ContextMethod: String, Hashable, Sendable, CaseIterable {
  /// Keys and values go round while attention runs on those that are there; queries are dealt so that the causal mask
  /// leaves every rank the same work.
  case ring
  /// Keys and values of all are gathered first.
  case allGather = "all-gather"
  /// Heads are exchanged for the sequence around attention (DeepSpeed-Ulysses).
  case ulysses

  /// What it is, in a few words.
  package var summary: String {
    switch self {
    case .ring: "keys and values go round while attention runs on those that are there"
    case .allGather: "keys and values of all are gathered first"
    case .ulysses: "heads are exchanged for the sequence around attention (DeepSpeed-Ulysses)"
    }
  }
}

/// How the layers of a model are dealt to the chunks of a pipeline.
package enum StageLayers: Hashable, Sendable {
  /// As many to each; the layers must divide.
  case equal
  /// As evenly as they go, the ends last: the embedding and the head cost their ranks time as well. Where layers divide
  /// with the embedding and the head counted as one each, they are dealt so.
  case balanced
  /// So that the stage with the most parameters has as few as can be, as DeepSpeed cuts pipelines: the embedding, the
  /// layers, the final norm and the head are pieces in a row. As `balanced` where a stage would get no layer.
  case balancedParameters
  /// So many to each chunk, from the embedding on.
  case listed([Int])

  /// Those that files name by a word.
  package static let named: [StageLayers] = [.equal, .balanced, .balancedParameters]

  /// The word in files; layers that are listed have none there.
  package var name: String {
    switch self {
    case .equal: "equal"
    case .balanced: "balanced"
    case .balancedParameters: "balanced-parameters"
    case .listed: "listed"
    }
  }

  /// Layers of each chunk of a model, from the embedding on.
  package func counts(of model: TransformerModel, chunks: Int) -> [Int] {
    let layers = model.layers.count
    if case .listed(let counts) = self { return counts }
    if self == .balancedParameters, let counts = BalancedParts.layers(of: model, chunks: chunks) { return counts }
    if layers % chunks != 0, (layers + 2) % chunks == 0, chunks > 1 {
      var counts = Array(repeating: (layers + 2) / chunks, count: chunks)
      counts[0] -= 1
      counts[chunks - 1] -= 1
      return counts
    }
    var counts = Array(repeating: layers / chunks, count: chunks)
    // From the middle outwards, so that the first and the last chunk are the last to get one more.
    let order = (0..<chunks).sorted { (abs(2 * $0 - chunks + 1), $0) < (abs(2 * $1 - chunks + 1), $1) }
    for chunk in order.prefix(layers % chunks) { counts[chunk] += 1 }
    return counts
  }
}

/// What one optimizer step sees.
package struct TrainingBatch: Hashable, Sendable {
  /// Sequences in an optimizer step, over all replicas.
  package var global: Int
  /// Sequences that one replica works on at a time.
  package var micro: Int
  /// Tokens in a sequence.
  package var sequenceLength: Int

  /// A batch by its sizes.
  package init(global: Int, micro: Int, sequenceLength: Int) {
    self.global = global
    self.micro = micro
    self.sequenceLength = sequenceLength
  }

  /// Tokens in an optimizer step.
  package var tokens: Double { Double(global) * Double(sequenceLength) }
}
