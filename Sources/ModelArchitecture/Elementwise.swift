public import Quantities

/// Work whose time is its traffic.
public struct Elementwise: Hashable, Sendable {
  /// What it computes, for timelines and for the fit of that kind of kernel.
  public var name: String
  /// Bytes read and written.
  public var bytes: Double
  /// Rows that are worked on: tokens, for most kernels of a transformer.
  public var rows: Double
  /// Operations; small beside the traffic.
  public var flops: Double

  /// Memory-bound work.
  public init(name: String, bytes: Double, rows: Double = 0, flops: Double = 0) {
    self.name = name
    self.bytes = bytes
    self.rows = rows
    self.flops = flops
  }
}

extension Elementwise {
  /// A norm: each element read and written.
  public static func norm(tokens: Double, width: Double, format: NumberFormat) -> Elementwise {
    Elementwise(name: "norm", bytes: 2 * tokens * width * format.bytesPerElement, rows: tokens)
  }

  /// A sum of two tensors into a third.
  public static func residual(tokens: Double, width: Double, format: NumberFormat) -> Elementwise {
    Elementwise(name: "residual", bytes: 3 * tokens * width * format.bytesPerElement, rows: tokens)
  }

  /// Dropout: the input read, the output and one byte of mask for each element written.
  public static func dropout(tokens: Double, width: Double, format: NumberFormat) -> Elementwise {
    Elementwise(name: "dropout", bytes: tokens * width * (2 * format.bytesPerElement + 1), rows: tokens)
  }

  /// Softmax and cross-entropy over the vocabulary: the logits are read twice, their gradient is written once.
  ///
  /// - Parameter isFused: whether one kernel finds maximum, sum and loss in a single pass over the logits.
  public static func crossEntropy(
    tokens: Double, vocabulary: Double, format: NumberFormat, isFused: Bool = false
  ) -> Elementwise {
    Elementwise(
      name: "crossEntropy", bytes: (isFused ? 2 : 3) * tokens * vocabulary * format.bytesPerElement, rows: tokens)
  }

  /// An optimizer step that reads and writes `bytesPerParameter` for each parameter (Adam in mixed precision: 30 with
  /// 32-bit gradients, moments and master weights, and a 16-bit copy).
  public static func optimizer(parameters: Double, bytesPerParameter: Double) -> Elementwise {
    Elementwise(name: "optimizer", bytes: parameters * bytesPerParameter)
  }
}
