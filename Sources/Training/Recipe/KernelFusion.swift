/// Bytes that memory-bound kernels move for each element of their output, forward and backward.
struct PassTraffic: Hashable, Sendable {
  /// Bytes in the forward pass.
  let forward: Double
  /// Bytes in the backward pass.
  let backward: Double

  init(_ forward: Double, _ backward: Double) {
    self.forward = forward
    self.backward = backward
  }
}

/// Which of a layer's memory-bound operations are single kernels, and which are many.
///
/// The bytes are counted operation by operation for 16-bit activations: `eager` is one kernel for each operation of the
/// module as it is written in a deep-learning framework, each of which reads its operands and writes its result;
/// `fused` is one kernel that reads each input and writes each output once.
package struct KernelFusion: Hashable, Sendable {
  /// How the operations of one module are carried out.
  package enum Style: String, Hashable, Sendable, CaseIterable {
    /// One kernel.
    case fused
    /// One kernel for each operation.
    case eager
  }

  /// The norms; a layer norm is one kernel everywhere, a root-mean-square norm only where somebody wrote it.
  package var norm: Style
  /// The activation of the feed-forward block, with its bias or gate.
  package var activation: Style
  /// Rotary position embedding of queries and keys.
  package var rotary: Style
  /// Softmax and cross-entropy over the vocabulary.
  package var loss: Style

  /// Styles by module.
  package init(norm: Style, activation: Style, rotary: Style, loss: Style) {
    self.norm = norm
    self.activation = activation
    self.rotary = rotary
    self.loss = loss
  }

  /// All in one style.
  package init(_ style: Style) { self.init(norm: style, activation: style, rotary: style, loss: style) }

  /// A norm, by element of its input: eager, a square, a mean, the product with the root's inverse, a cast to 32 bits and
  /// back, and the gain; backward the same, with a sum for the gain, one for the root, and one of the input's two gradients.
  ///
  /// - Source: counted in `RMSNorm` of Aleph-Alpha/scaling.
  func normTraffic(isRootMeanSquare: Bool) -> PassTraffic {
    norm == .eager && isRootMeanSquare ? PassTraffic(26, 54) : PassTraffic(4, 10)
  }

  /// The sum onto the residual stream, by element; with dropout and bias in the same kernel.
  func residualTraffic(hasDropout: Bool) -> PassTraffic {
    hasDropout ? PassTraffic(9, 7) : PassTraffic(6, 6)
  }

  /// The activation, by element of the inner width.
  func activationTraffic(isGated: Bool) -> PassTraffic {
    switch (activation, isGated) {
    case (.fused, true): PassTraffic(6, 10)
    case (.eager, true): PassTraffic(10, 18)
    case (.fused, false): PassTraffic(4, 6)
    case (.eager, false): PassTraffic(8, 10)
    }
  }

  /// The bias behind the second product of experts, by element of its result: one kernel for each operation, with a bias
  /// times the gate's weight, its sum with the product, and the parts of all experts laid together; backward their split,
  /// and a product and a sum each for bias and weight.
  ///
  /// - Source: counted in the experts' `_apply_bias` of Megatron-Core 0.15.
  var expertBiasTraffic: PassTraffic { PassTraffic(12, 16) }

  /// Clamping both halves of a gate's input, by element of the inner width: cut apart, clamped and laid together again by a
  /// kernel each, around the fused gate.
  ///
  /// - Source: counted in `weighted_bias_quick_geglu_impl` of Megatron-Core 0.15.
  var clampTraffic: PassTraffic { PassTraffic(16, 20) }

  /// Rotary embedding, by element of queries and keys.
  var rotaryTraffic: PassTraffic { rotary == .fused ? PassTraffic(4, 4) : PassTraffic(20, 20) }

  /// Splitting and transposing queries, keys and values for a kernel that wants them apart, by element.
  var headLayoutTraffic: PassTraffic { rotary == .fused ? PassTraffic(0, 4) : PassTraffic(8, 8) }

  /// Softmax and loss, by logit: fused, the logits are read twice in 16 bits and their gradient is written; eager, a
  /// cast to 32 bits, maximum, difference, exponential, sum and quotient, each over all of them.
  var lossTraffic: PassTraffic { loss == .fused ? PassTraffic(6, 4) : PassTraffic(22, 14) }

  /// Bytes that the backward pass needs of a norm beside its input, by element: eager ones keep copies in 32 bits.
  func keptByNorm(isRootMeanSquare: Bool) -> Double { norm == .eager && isRootMeanSquare ? 10 : 0 }

  /// Bytes that the backward pass needs of a gate beside its inputs and its product, by element.
  var keptByGate: Double { activation == .eager ? 2 : 0 }

  /// Bytes that the backward pass needs of logits, by logit: their softmax in 32 bits, eager also what came before.
  var keptByLoss: Double { loss == .fused ? 4 : 16 }
}
