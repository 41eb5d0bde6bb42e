import Hardware
import ModelArchitecture
import Quantities
import Reading
import Serving
import Training
import Yams

/// The keys of a layout.
enum LayoutKeys {
  private static let usual = ParallelLayout()

  static let tensor = size("tensor", .usual(usual.tensor), "Accelerators that share every matrix.")
  static let pipeline = size("pipeline", .usual(usual.pipeline), "Groups of layers that work one after the other.")
  static let virtualStages = size(
    "virtualStages", .usual(usual.virtualStages), "Chunks of layers that each pipeline rank holds.")
  static let stages = Key<StageLayers>(
    "stages",
    .either([
      .word(dealing), .list(.whole(0...1_000_000_000), count: KeyKind.anyCount),
    ]), .usual(usual.stages), as: \.name,
    "How layers are dealt to the chunks: as many to each, as evenly as they go, so that the stage with the most parameters "
      + "has as few as can be (as DeepSpeed cuts pipelines), or so many to each: `[7, 9, 9, 7]`."
  ) { value in
    if value.node.sequence != nil {
      return .listed(value.list()?.compactMap { $0.integer(atLeast: 0) } ?? [])
    }
    let name = value.name(of: dealing.what, among: dealing.names)
    return StageLayers.named.first { $0.name == name }
  }
  static let data = size(
    "data", .derived("what the other sizes leave of the cluster"), "Replicas with data of their own.")
  static let accelerators = KeyPlace(
    "accelerators", .list(AcceleratorKeys.accelerator, count: KeyKind.anyCount), .derived("`cluster.accelerator`"),
    "The accelerator of each pipeline rank, where they differ.")
  static let context = size("context", .usual(usual.context), "Accelerators that share every sequence.")
  static let expert = size(
    "expert", .usual(usual.expert), "Accelerators over which the experts of a layer are dealt.")
  static let expertImbalance = Key.quantity(
    "expertImbalance", .count, .usual(usual.expertImbalance), sensible: 1...1e18,
    "Work of the busiest of them over the mean.", matters: "where the model has experts")
  static let contextMethod = Key.word(
    "contextMethod", of: "context method", topic: "context-methods", .usual(usual.contextMethod),
    "How keys and values are exchanged by those that share a sequence.", matters: "where `context` is more than 1")
  static let shardGroup = size(
    "shardGroup", .derived("all replicas"), "Replicas among which states are shared out; the others hold copies.",
    matters: "where `zeroStage` is 1 or more")
  static let secondaryShard = size(
    "secondaryShard", .nothing,
    "Replicas that keep a second copy of shared weights, from which the backward pass gathers (ZeRO++); it takes "
      + "`zeroStage: 3`.")
  static let partition = KeySection(
    "partition",
    .nothing,
    "Consecutive replicas among which each kind of state is shared out, in place of `zeroStage` and `shardGroup`; each group "
      + "is a multiple of the one before.", PartitionKeys.table)
  static let weightTraffic = Key.format(
    "weightTraffic", .derived("as weights are multiplied"),
    "The format in which shared weights travel; it takes `zeroStage: 3` or a partition of the weights.")
  static let gradientTraffic = Key.format(
    "gradientTraffic", .derived("as gradients are summed"),
    "The format in which shared gradients travel; it takes `zeroStage: 3` or a partition of the weights.")
  static let schedule = Key.word(
    "schedule", KeyWords("schedule", topic: "schedules") { PipelineSchedules.names },
    .derived("1f1b; interleaved-1f1b with several `virtualStages`"), "In which order pipeline ranks work.")
  static let zeroStage = Key<Fitted<Int>>(
    "zeroStage", .either([.word(open), .whole(0...3)]), .derived("`auto`"),
    as: { $0.value.map(String.init) ?? Fitted<Int>.word },
    "What replicas share out: 0 nothing, 1 optimizer states, 2 also gradients, 3 also weights; `auto` is the least of them "
      + "with which the run fits, before anything is computed again."
  ) { value in
    if value.node.scalar.map({ Int($0.string) == nil }) ?? false {
      return value.name(of: open.what, among: open.names + (0...3).map(String.init)).map { _ in .auto }
    }
    return value.integer(atLeast: 0).map { .said($0) }
  }
  static let sequenceParallel = Key.flag(
    "sequenceParallel", .usual(usual.sequenceParallel),
    "Whether norms and residual sums are divided along the sequence over the tensor group.",
    matters: "where `tensor` is more than 1")
  static let overlapGradients = Key.flag(
    "overlapGradients", .derived("as the framework"),
    "Whether gradients are reduced while the last micro-batch still runs backward.",
    matters: "where there are several replicas")
  static let overlapParameters = Key.flag(
    "overlapParameters", .usual(usual.overlapParameters),
    "Whether updated parameters are gathered while the next forward pass runs.",
    matters: "where optimizer states are shared out: `zeroStage` 1 or more, or `partition`")
  static let overlapTensor = Key.flag(
    "overlapTensor", .derived("as the framework"),
    "Whether gathers and scatters of the tensor group run beside the products that they feed.",
    matters: "where `tensor` is more than 1 and `sequenceParallel` is true")
  static let order = Key<RankOrder>(
    "order",
    .list(.word(KeyWords("axis", RankAxis.self)), count: RankAxis.allCases.count...RankAxis.allCases.count),
    .usual(usual.order), as: \.description,
    "The axes as they lie on the accelerators, the one of neighbouring accelerators first; all four are named."
  ) { value in
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

  /// All of them.
  static let table = KeyTable([
    tensor, pipeline, data, context, expert, virtualStages, schedule, stages, order, zeroStage, shardGroup,
    secondaryShard, partition, weightTraffic, gradientTraffic, sequenceParallel, overlapGradients, overlapParameters,
    overlapTensor, contextMethod, expertImbalance, accelerators,
  ])

  private static let open = KeyWords("ZeRO stage") { [Fitted<Int>.word] }
  private static let dealing = KeyWords("way to deal layers") { StageLayers.named.map(\.name) }

  private static func size(
    _ name: String, _ usual: KeyDefault<Int>, _ sentence: String, matters: String? = nil
  ) -> Key<Int> {
    .whole(name, usual, atMost: ScenarioDecoder.greatestSize, sentence, matters: matters)
  }
}

/// The keys of how states are shared out among replicas.
enum PartitionKeys {
  static let weights = size("weights", "Replicas that share the weights; 1 keeps them whole.")
  static let gradients = size("gradients", "Replicas that share the gradients.")
  static let states = size("states", "Replicas that share the optimizer states.")
  static let table = KeyTable([weights, gradients, states])

  private static func size(_ name: String, _ sentence: String) -> Key<Int> {
    .whole(name, .usual(1), atMost: ScenarioDecoder.greatestSize, sentence)
  }
}

/// The keys of a batch.
enum BatchKeys {
  static let global = Key.whole("global", .needed("1024"), "Sequences in a step.")
  static let micro = Key.whole("micro", .usual(1), "Sequences that a replica works on at a time.")
  static let sequenceLength = Key.whole(
    "sequenceLength", .needed("8192"), atMost: 100_000_000, "Tokens of a sequence.")
  static let documents = KeyPlace(
    "documents", LengthLaws.length, .nothing, "How long the documents are of which sequences are made.")
  static let packing = Key<DocumentPacking.Method>.word(
    "packing", of: "way to fill sequences", .derived("concatenated"),
    "How documents fill sequences: one in each and filled up, one behind the other and cut, or whole ones where they fit; it "
      + "takes `documents`.")
  static let table = KeyTable([global, micro, sequenceLength, documents, packing])
}
