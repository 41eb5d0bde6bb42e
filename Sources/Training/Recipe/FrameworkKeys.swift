import CostModel
package import ModelArchitecture
import Quantities
package import Reading

/// The keys of a framework.
package enum FrameworkKeys {
  typealias Number = any WritableKeyPath<TrainingFramework, Double> & Sendable
  typealias Flag = any WritableKeyPath<TrainingFramework, Bool> & Sendable
  /// Where a style stands.
  package typealias Style = any WritableKeyPath<KernelFusion, KernelFusion.Style> & Sendable
  typealias Bytes = (
    key: KeySection, path: any WritableKeyPath<TrainingFramework, TrainingFramework.GradientBytes> & Sendable
  )
  typealias FormatBytes = any WritableKeyPath<TrainingFramework.GradientBytes, Double> & Sendable

  static let from = EntryKeys.from(.frameworks)
  static let summary = Key.text("summary", .nothing, "How it is described.")
  /// The kernel of attention, also among the kernels of a scenario.
  package static let attention = Key<AttentionKernel>.word(
    "attention", of: "attention kernel", topic: "attention-kernels", .derived("the framework's"),
    "The kernel of attention.")

  /// Numbers.
  static let numbers: [(key: Key<Double>, path: Number)] = [
    (
      .quantity(
        "elementwiseShare", .ratio, .inherited("73 %"),
        "Share of the memory bandwidth that memory-bound kernels reach."), \.elementwiseShare
    ),
    (
      .quantity(
        "forwardIssueSeconds", .time, .inherited("0.4 ms"), "Host time to launch a layer's forward kernels."),
      \.forwardIssueSeconds
    ),
    (
      .quantity(
        "backwardIssueSeconds", .time, .inherited("0.5 ms"), "Host time to launch a layer's backward kernels."),
      \.backwardIssueSeconds
    ),
    (
      .quantity("pipelineSyncSeconds", .time, .derived("0 s"), "What a micro-batch waits at a pipeline rank."),
      \.pipelineSyncSeconds
    ),
    (
      .quantity(
        "tensorStretch", .ratio, .inherited("1.1"), "Time of tensor-parallel collectives over their time alone."),
      \.tensorStretch
    ),
    (
      .quantity(
        "replicaLinkShare", .ratio, .inherited("90 %"), "Share of the links that reductions over replicas reach."),
      \.replicaLinkShare
    ),
    (
      .quantity(
        "updateOverheadBytes", .memory, .inherited("22 B"),
        "Bytes that the step moves for each parameter beside the optimizer's own."), \.updateOverheadBytes
    ),
    (
      .quantity(
        "recomputeSyncSeconds", .time, .derived("0 s"),
        "What recomputation waits for each doubling of the tensor group."), \.recomputeSyncSeconds
    ),
    (
      .quantity(
        "dataStretchPerNode", .ratio, .derived("0"), "How much longer reductions take for every further node."),
      \.dataStretchPerNode
    ),
  ]

  /// What is so or not.
  static let flags: [(key: Key<Bool>, path: Flag)] = [
    (flag("overlapsGradients", "Whether gradients are reduced beside the last micro-batch."), \.overlapsGradients),
    (flag("dividesLoss", "Whether logits are divided over the tensor group."), \.dividesLoss),
    (flag("overlapsTensor", "Whether gathers and scatters run beside products."), \.overlapsTensor),
    (flag("narrowsAttention", "Whether attention multiplies in the narrow format."), \.narrowsAttention),
    (
      flag("reducesEachProduct", "Whether each product reduces the gradient of its input by itself."),
      \.reducesEachProduct
    ),
    (
      flag("keepsGatheredInputs", "Whether gathered inputs are kept until the backward pass."), \.keepsGatheredInputs
    ),
    (
      flag("allReducesDespiteSharding", "Whether every replica gets all sums, also where states are shared out."),
      \.allReducesDespiteSharding
    ),
    (flag("hasDropout", "Whether activations are dropped at random."), \.hasDropout),
  ]

  /// Which modules are one kernel, also among the kernels of a scenario.
  package static let styles: [(key: Key<KernelFusion.Style>, path: Style)] = [
    (style("norm", "The norms."), \.norm), (style("activation", "The activation."), \.activation),
    (style("rotary", "Rotary positions."), \.rotary), (style("loss", "Softmax and cross-entropy."), \.loss),
  ]
  static let fusion = KeySection("fusion", .nothing, "Which modules are one kernel.", KeyTable(styles.map(\.key)))
  static let reducedBytes = Key.quantity(
    "reducedBytes", .memory, .derived("as gradients are summed"), above: 0, "Bytes of a gradient on its way.")

  /// Bytes by the format of the weights.
  static let formats: [(key: Key<Double>, path: FormatBytes)] = [
    (.quantity("fp16", .memory, .derived("as what it is made from"), "With weights in fp16."), \.fp16),
    (.quantity("bf16", .memory, .derived("as what it is made from"), "With weights in bf16."), \.bf16),
  ]
  private static let byFormat = KeyTable(formats.map(\.key))

  static let gradients: [Bytes] = [
    (KeySection("gradientBytes", .nothing, "Bytes of a gradient while it is summed.", byFormat), \.gradientBytes),
    (
      KeySection("accumulationBytes", .nothing, "Bytes that the addition of a gradient moves.", byFormat),
      \.accumulationBytes
    ),
  ]
  static let updates: [Bytes] = [
    (KeySection("buckets", .nothing, "Whatever the model.", byFormat), \.updateBytes.buckets),
    (KeySection("held", .nothing, "For each parameter that is held.", byFormat), \.updateBytes.held),
    (KeySection("owned", .nothing, "For each parameter that is owned.", byFormat), \.updateBytes.owned),
  ]
  static let updateBytes = KeySection(
    "updateBytes", .nothing, "Copies that an update works on.", KeyTable(updates.map(\.key)))
  static let experts = KeySection("experts", .nothing, "How routed experts are carried out.", ExecutionKeys.table)

  /// All of them.
  package static let table = KeyTable(
    [from, EntryKeys.name, summary, attention, fusion] + numbers.map(\.key) + flags.map(\.key)
      + gradients.map(\.key) + [reducedBytes, updateBytes, experts, EntryKeys.source])

  /// A framework: a name, one that does some things differently, or one that is described whole.
  package static let framework = KeyKind.fact(
    KeyFact(
      "framework",
      "Whose kernels, host code and reductions a step has: a framework of the catalogue by its name, `{from: name}` with "
        + "what it does differently, or one that is described whole.",
      .either([.word(KeyWords(.frameworks)), .mapping(table)])))

  private static func flag(_ name: String, _ sentence: String) -> Key<Bool> {
    .flag(name, .derived("as what it is made from"), sentence)
  }

  private static func style(_ name: String, _ sentence: String) -> Key<KernelFusion.Style> {
    .word(name, of: "kernel style", .derived("the framework's"), sentence)
  }
}

/// The keys of how routed experts are carried out.
enum ExecutionKeys {
  static let dispatch = Key<ExpertExecution.Dispatch>.word(
    "dispatch", of: "dispatch", .derived("as what it is made from"),
    "How tokens are sent to the ranks of their experts.")
  static let capture = Key<ExpertExecution.Capture>.word(
    "capture", of: "capture", .derived("as what it is made from"), "What CUDA graphs hold.")
  static let overlapsExchange = Key.flag(
    "overlapsExchange", .derived("as what it is made from"), "Whether exchanges run beside another micro-batch.")
  static let fusesActivation = Key.flag(
    "fusesActivation", .derived("as what it is made from"), "Whether the activation is inside the grouped products.")
  static let issueSeconds = Key.quantity(
    "issueSeconds", .time, .derived("as what it is made from"), "Host time around a layer's experts.")
  static let issueSecondsPerExpert = Key.quantity(
    "issueSecondsPerExpert", .time, .derived("as what it is made from"), "What each expert adds.")
  static let table = KeyTable([
    dispatch, capture, overlapsExchange, fusesActivation, issueSeconds, issueSecondsPerExpert,
  ])
}
