public import ModelArchitecture
import Quantities

/// What a training framework does that neither the layout nor the hardware says: its kernels, its host code and how it
/// moves gradients.
///
/// Each number is counted from the framework's published code, or fitted on measured steps of that framework and said
/// so; none depends on a model or a layout. Those that ship are files in `CatalogFiles/frameworks`.
public struct TrainingFramework: Hashable, Sendable {
  /// The name in files.
  public var name: String
  /// How the framework is described.
  public var summary: String
  /// Where its numbers come from.
  public var source = ""
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
  public var accumulationBytes = GradientBytes(fp16: 0, bf16: 0)

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
    public var buckets = GradientBytes(fp16: 0, bf16: 0)
    /// For each parameter on the accelerator: gradients laid flat for the reduction.
    public var held = GradientBytes(fp16: 0, bf16: 0)
    /// For each parameter whose states are kept here: gradients widened for the optimizer.
    public var owned = GradientBytes(fp16: 0, bf16: 0)
  }

  /// Whether activations are dropped at random, as models before 2022 were trained.
  public var hasDropout = false

  /// How wide gradients are.
  public struct GradientBytes: Hashable, Sendable {
    /// With `fp16` weights.
    public var fp16: Double
    /// With `bf16` weights.
    public var bf16: Double

    /// Bytes by format.
    public init(fp16: Double, bf16: Double) {
      self.fp16 = fp16
      self.bf16 = bf16
    }

    /// With weights of a format.
    func with(_ format: NumberFormat) -> Double { format == .fp16 ? fp16 : bf16 }
  }
}
