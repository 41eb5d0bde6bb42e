package import ModelArchitecture
import Quantities

/// What a training framework does that neither the layout nor the hardware says: its kernels, its host code and how it
/// moves gradients.
///
/// Each number is counted from the framework's published code, or fitted on measured steps of that framework and said
/// so; none depends on a model or a layout. Those that ship are files in `CatalogFiles/frameworks`.
package struct TrainingFramework: Hashable, Sendable {
  /// The name in files.
  package var name: String
  /// How the framework is described.
  package var summary: String
  /// Where its numbers come from.
  package var source = ""
  /// The kernel of attention.
  package var attention: AttentionKernel
  /// What is fused.
  package var fusion: KernelFusion
  /// Share of the memory bandwidth that its memory-bound kernels reach.
  package var elementwiseShare: Double
  /// Host time to issue the kernels of one layer's forward pass, seconds: the least that the pass takes.
  package var forwardIssueSeconds: Double
  /// Host time to issue the kernels of one layer's backward pass, seconds.
  package var backwardIssueSeconds: Double
  /// What each micro-batch waits at a pipeline rank beside the transfer: handshakes between hosts, seconds.
  package var pipelineSyncSeconds: Double
  /// Time of tensor-parallel collectives between kernels over their time alone: ranks do not arrive together.
  package var tensorStretch: Double
  /// Share of the links' bandwidth that reductions over replicas reach.
  package var replicaLinkShare: Double
  /// Bytes of a gradient while it is summed, by whether weights are of 16-bit floating point (`fp16`) or `bf16`.
  package var gradientBytes: GradientBytes
  /// Bytes that the step at the end moves for each parameter beside the optimizer's own: clipping, copies, clearing.
  package var updateOverheadBytes: Double
  /// Whether gradients are reduced while the last micro-batch runs backward.
  package var overlapsGradients: Bool
  /// Whether logits are divided over the tensor group when the loss is taken.
  package var dividesLoss: Bool
  /// Whether tensor-parallel gathers and scatters run beside the products that they feed.
  package var overlapsTensor: Bool

  /// Bytes that the addition of a micro-batch's gradient to the sum moves for each parameter, in a kernel of its own; 0
  /// where the product adds it, or where every micro-batch's gradients are reduced at once.
  package var accumulationBytes = GradientBytes(fp16: 0, bf16: 0)

  /// Whether attention multiplies in the format of the products, where that is narrower than 16 bits.
  package var narrowsAttention = false

  /// Whether each product that shares its input with others reduces the input's gradient over the tensor group by itself,
  /// where the sequence is not divided: the gate and the other up-projection then take an all-reduce each.
  package var reducesEachProduct = false
  /// Whether inputs that were gathered for a forward pass are kept for the weight gradients, and not gathered again.
  package var keepsGatheredInputs = false

  /// What a micro-batch with layers that are computed again waits for each doubling of its tensor group, seconds: where
  /// the state of random generators is read from the device and set again, the queue of every rank runs empty.
  package var recomputeSyncSeconds = 0.0
  /// How much longer a reduction over replicas takes for every further node that it spans, over its time on one: rings
  /// through more switches share more of them, and wait for more hosts.
  package var dataStretchPerNode = 0.0

  /// Bytes of a gradient on its way between replicas; nil for those in which it is summed.
  package var reducedBytes: Double?
  /// Whether every replica gets the sums of all gradients, though it updates a share of the parameters.
  package var allReducesDespiteSharding = false

  /// How routed experts are carried out.
  package var experts = ExpertExecution()

  /// What the update keeps beside gradients and states.
  package var updateBytes = UpdateBytes()

  /// Copies that an update works on, in bytes.
  package struct UpdateBytes: Hashable, Sendable {
    /// Whatever the model: buffers in which gradients and weights are laid together for collectives.
    package var buckets = GradientBytes(fp16: 0, bf16: 0)
    /// For each parameter on the accelerator: gradients laid flat for the reduction.
    package var held = GradientBytes(fp16: 0, bf16: 0)
    /// For each parameter whose states are kept here: gradients widened for the optimizer.
    package var owned = GradientBytes(fp16: 0, bf16: 0)
  }

  /// Whether activations are dropped at random, as models before 2022 were trained.
  package var hasDropout = false

  /// How wide gradients are.
  package struct GradientBytes: Hashable, Sendable {
    /// With `fp16` weights.
    package var fp16: Double
    /// With `bf16` weights.
    package var bf16: Double

    /// Bytes by format.
    package init(fp16: Double, bf16: Double) {
      self.fp16 = fp16
      self.bf16 = bf16
    }

    /// With weights of a format.
    func with(_ format: NumberFormat) -> Double { format == .fp16 ? fp16 : bf16 }
  }
}

extension TrainingFramework {
  /// Whether another framework is this one under whatever name: all figures are the same, but for what published runs of one
  /// framework state each for itself: the kernel of attention, how gradients are added up, and whether activations are
  /// dropped.
  package func isLike(_ other: TrainingFramework) -> Bool { plain == other.plain }

  private var plain: TrainingFramework {
    var plain = self
    (plain.name, plain.summary, plain.source) = ("", "", "")
    (plain.attention, plain.hasDropout) = (.fused, false)
    plain.accumulationBytes = GradientBytes(fp16: 0, bf16: 0)
    return plain
  }
}
