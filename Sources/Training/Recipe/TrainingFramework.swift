public import ModelArchitecture
import Quantities

/// What a training framework does that neither the layout nor the hardware says: its kernels, its host code and how it
/// moves gradients.
///
/// Each number is counted from the framework's published code, or fitted on measured steps of that framework and said
/// so; none depends on a model or a layout.
public struct TrainingFramework: Hashable, Sendable {
  /// The name in files.
  public var name: String
  /// How the framework is described.
  public var summary: String
  /// The kernel of attention.
  public var attention: AttentionKernel
  /// What is fused.
  public var fusion: KernelFusion
  /// Share of the memory bandwidth that its memory-bound kernels reach.
  public var elementwiseShare: Double
  /// Host time to issue the kernels of one layer's forward pass, seconds: the least that the pass takes.
  public var forwardIssueSeconds: Double
  /// Host time to issue the kernels of one layer's backward pass, seconds.
  public var backwardIssueSeconds: Double
  /// What each micro-batch waits at a pipeline rank beside the transfer: handshakes between hosts, seconds.
  public var pipelineSyncSeconds: Double
  /// Time of tensor-parallel collectives between kernels over their time alone: ranks do not arrive together.
  public var tensorStretch: Double
  /// Share of the links' bandwidth that reductions over replicas reach.
  public var dataShare: Double
  /// Bytes of a gradient while it is summed, by whether weights are of 16-bit floating point (`fp16`) or `bf16`.
  public var gradientBytes: GradientBytes
  /// Bytes that the step at the end moves for each parameter beside the optimizer's own: clipping, copies, clearing.
  public var updateOverheadBytes: Double
  /// Whether gradients are reduced while the last micro-batch runs backward.
  public var overlapsGradients: Bool
  /// Whether logits are divided over the tensor group when the loss is taken.
  public var dividesLoss: Bool
  /// Whether tensor-parallel gathers and scatters run beside the products that they feed.
  public var overlapsTensor: Bool

  /// Bytes that the addition of a micro-batch's gradient to the sum moves for each parameter, in a kernel of its own; 0
  /// where the product adds it, or where every micro-batch's gradients are reduced at once.
  public var accumulationBytes = GradientBytes(half: 0, brain: 0)

  /// Whether attention multiplies in the format of the products, where that is narrower than 16 bits.
  public var narrowsAttention = false

  /// Whether each product that shares its input with others reduces the input's gradient over the tensor group by itself,
  /// where the sequence is not divided: the gate and the other up-projection then take an all-reduce each.
  public var reducesEachProduct = false
  /// Whether inputs that were gathered for a forward pass are kept for the weight gradients, and not gathered again.
  public var keepsGathered = false

  /// What a micro-batch with layers that are computed again waits for each doubling of its tensor group, seconds: where
  /// the state of random generators is read from the device and set again, the queue of every rank runs empty.
  public var recomputeSyncSeconds = 0.0
  /// How much longer a reduction over replicas takes for every further node that it spans, over its time on one: rings
  /// through more switches share more of them, and wait for more hosts.
  public var dataStretchPerNode = 0.0

  /// Bytes of a gradient on its way between replicas; nil for those in which it is summed.
  public var reducedBytes: Double?
  /// Whether every replica gets the sums of all gradients, though it updates a share of the parameters.
  public var reducesWhole = false

  /// How routed experts are carried out.
  public var experts = ExpertExecution()

  /// What the update keeps beside gradients and states.
  public var updateBytes = UpdateBytes()

  /// Copies that an update works on, in bytes.
  public struct UpdateBytes: Hashable, Sendable {
    /// Whatever the model: buffers in which gradients and weights are laid together for collectives.
    public var buckets = GradientBytes(half: 0, brain: 0)
    /// For each parameter on the accelerator: gradients laid flat for the reduction.
    public var held = GradientBytes(half: 0, brain: 0)
    /// For each parameter whose states are kept here: gradients widened for the optimizer.
    public var owned = GradientBytes(half: 0, brain: 0)
  }

  /// Whether activations are dropped at random, as models before 2022 were trained.
  public var hasDropout = false

  /// How wide gradients are.
  public struct GradientBytes: Hashable, Sendable {
    /// With `fp16` weights.
    public var half: Double
    /// With `bf16` weights.
    public var brain: Double

    /// Bytes by format.
    public init(half: Double, brain: Double) {
      self.half = half
      self.brain = brain
    }

    /// With weights of a format.
    func with(_ format: NumberFormat) -> Double { format.name == "fp16" ? half : brain }
  }

  /// The framework of that name, or nil.
  public static func named(_ name: String) -> TrainingFramework? { all.first { $0.name == name } }

  /// Every known framework.
  public static let all: [TrainingFramework] = [
    .megatronCore, .megatronLM, .megatronDeepSpeed, .composer, .alephAlpha,
  ]
}

extension TrainingFramework {
  /// Megatron-Core with Transformer Engine, 2023 and later.
  public static let megatronCore = TrainingFramework(
    name: "megatron-core", summary: "Megatron-Core with Transformer Engine (2023 and later)",
    attention: .fused, fusion: KernelFusion(.fused), elementwiseShare: 0.73,
    forwardIssueSeconds: 0.4e-3, backwardIssueSeconds: 0.5e-3, pipelineSyncSeconds: 0, tensorStretch: 1.1,
    dataShare: 0.9, gradientBytes: GradientBytes(half: 4, brain: 4), updateOverheadBytes: 22,
    overlapsGradients: true, dividesLoss: true, overlapsTensor: false, experts: .eager)

  /// Megatron-LM of 2020 to 2022: fused softmax, bias and dropout kernels, scores in memory, nothing overlapped.
  public static let megatronLM = TrainingFramework(
    name: "megatron-lm", summary: "Megatron-LM of 2020 to 2022: scores in memory, nothing overlapped",
    attention: .plain, fusion: KernelFusion(norm: .fused, activation: .fused, rotary: .fused, loss: .eager),
    elementwiseShare: 0.8, forwardIssueSeconds: 0.6e-3, backwardIssueSeconds: 0.8e-3, pipelineSyncSeconds: 0,
    tensorStretch: 1.1, dataShare: 0.9, gradientBytes: GradientBytes(half: 2, brain: 4), updateOverheadBytes: 22,
    overlapsGradients: false, dividesLoss: true, overlapsTensor: false,
    accumulationBytes: GradientBytes(half: 6, brain: 10))

  /// Megatron-DeepSpeed: Megatron-LM's kernels behind DeepSpeed's engine.
  ///
  /// The issue times and the stretch are fitted on vTrain's runs (arXiv:2312.12391) and BigScience's that we were given.
  public static let megatronDeepSpeed: TrainingFramework = {
    var framework = megatronLM
    framework.name = "megatron-deepspeed"
    framework.summary = "Megatron-DeepSpeed: Megatron-LM's kernels behind DeepSpeed's engine"
    framework.forwardIssueSeconds = 0.9e-3
    framework.backwardIssueSeconds = 1.65e-3
    framework.tensorStretch = 1.35
    // The gradient and the sum are read, the sum is written: all in 16 bits, or the sum in 32 beside bf16.
    framework.accumulationBytes = GradientBytes(half: 6, brain: 10)
    // Read as two buckets of 500 million elements and an update from a copy in 32 bits for fp16, and as copies of the
    // gradients beside their sum for bf16: the readings were chosen, and the 4 bytes fitted, on the memory of
    // BigScience's runs that we were given.
    framework.updateBytes = UpdateBytes(
      buckets: GradientBytes(half: 2e9, brain: 0), held: GradientBytes(half: 0, brain: 4),
      owned: GradientBytes(half: 4, brain: 0))
    return framework
  }()

  /// Composer with PyTorch FSDP, as in LLM Foundry, whose models with linear biases ran the Triton kernel and whose recipes
  /// set a fused cross-entropy. The bandwidth share is fitted on the runs of its tables that we were given.
  public static let composer = TrainingFramework(
    name: "composer", summary: "Composer with PyTorch FSDP, as in LLM Foundry",
    attention: .flashTriton, fusion: KernelFusion(norm: .fused, activation: .eager, rotary: .eager, loss: .fused),
    elementwiseShare: 0.66, forwardIssueSeconds: 0.6e-3, backwardIssueSeconds: 0.8e-3, pipelineSyncSeconds: 0,
    tensorStretch: 1.1, dataShare: 0.9, gradientBytes: GradientBytes(half: 2, brain: 2), updateOverheadBytes: 22,
    overlapsGradients: true, dividesLoss: true, overlapsTensor: false)

  /// The framework of Aleph Alpha's layout study: eager PyTorch modules between parallel products.
  ///
  /// Bandwidth share, network share and its loss with nodes, stretch, handshake and the wait of recomputation are fitted
  /// on the study's own runs that we were given (arXiv:2311.05610), all models and layouts together, for the order of
  /// its layouts and the size of the errors.
  ///
  /// - Source: for what is reduced and gathered, Aleph-Alpha/scaling as it was published in 2024: column-parallel products
  ///   reduce the gradients of their inputs one by one, norms gather the sequence, the head gathers its logits, gradients
  ///   are reduced whole and in 32 bits, and recomputation saves and sets the states of all random generators.
  public static let alephAlpha = TrainingFramework(
    name: "aleph-alpha", summary: "Aleph Alpha's layout study (2023): eager modules between parallel products",
    attention: .flash2, fusion: KernelFusion(.eager), elementwiseShare: 0.52,
    forwardIssueSeconds: 0.6e-3, backwardIssueSeconds: 0.8e-3, pipelineSyncSeconds: 4.5e-3, tensorStretch: 1.55,
    dataShare: 0.39, gradientBytes: GradientBytes(half: 2, brain: 2), updateOverheadBytes: 22,
    overlapsGradients: false, dividesLoss: false, overlapsTensor: false, reducesEachProduct: true, keepsGathered: true,
    recomputeSyncSeconds: 0.019, dataStretchPerNode: 0.054, reducedBytes: 4, reducesWhole: true,
    updateBytes: UpdateBytes(owned: GradientBytes(half: 4, brain: 4)))
}
