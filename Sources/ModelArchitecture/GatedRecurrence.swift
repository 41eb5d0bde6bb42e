public import Quantities

/// A gated recurrent layer over a sequence: LSTM with four gates, GRU with three.
///
/// - Source: Hochreiter, Schmidhuber 1997; Cho et al. 2014; cuDNN's way of batching the inputs of all steps.
public struct GatedRecurrence: Hashable, Sendable {
  /// Gates: four in an LSTM, three in a GRU.
  public var gates: Double
  /// Sequences.
  public var sequences: Double
  /// Steps of each.
  public var steps: Int
  /// Width of the input.
  public var inputWidth: Double
  /// Width of the state.
  public var hidden: Double
  /// How weights and activations are stored and multiplied.
  public var format: NumberFormat

  /// A layer from its sizes.
  public init(
    gates: Double, sequences: Double, steps: Int, inputWidth: Double, hidden: Double, format: NumberFormat
  ) {
    self.gates = gates
    self.sequences = sequences
    self.steps = steps
    self.inputWidth = inputWidth
    self.hidden = hidden
    self.format = format
  }

  /// The kernels of the forward pass: the inputs of all steps at once, then a product and the gates for each step.
  public var forwardOperators: [Operator] {
    let inputs = MatrixMultiply(
      rows: sequences * Double(steps), columns: gates * hidden, inner: inputWidth, weightFormat: format, format: format)
    let recurrent = MatrixMultiply(
      rows: sequences, columns: gates * hidden, inner: hidden, weightFormat: format, format: format)
    // Both sums of the gates in, the state in and out, the output out.
    let pointwise = Elementwise(
      name: "gates", bytes: sequences * hidden * (2 * gates + 3) * format.bytesPerElement, rows: sequences)
    return [.matrixMultiply(inputs)]
      + (0..<steps).flatMap { _ in [Operator.matrixMultiply(recurrent), .elementwise(pointwise)] }
  }
}
