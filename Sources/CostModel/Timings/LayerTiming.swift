import Quantities

/// A timed piece of a transformer layer: a product whose weight comes from memory, or a memory-bound kernel.
///
/// Whole-layer tables name a model and an operator; what that comes to is worked out where the models are known.
package struct LayerTiming: Sendable {
  /// What the piece does.
  package enum Work: Sendable {
    /// A product with a weight of some columns and depth.
    case product(columns: Double, inner: Double)
    /// A kernel that moves so many bytes.
    case elementwise(bytes: Double)
  }

  /// The table's source, by which its fits are named: `vidur`, `v0`, `v1`.
  package var profiler: String
  /// The operator as the table names it.
  package var name: String
  /// Tokens.
  package var tokens: Double
  /// The work.
  package var work: Work

  /// A piece of a layer.
  package init(profiler: String, name: String, tokens: Double, work: Work) {
    self.profiler = profiler
    self.name = name
    self.tokens = tokens
    self.work = work
  }

  /// The predicted time in 16 bits.
  ///
  /// A profiler that times operators one by one has numbers of its own in the calibration; where it has none, products
  /// take those of the accelerator's tables and other kernels stream.
  package func seconds(by pricer: KernelPricer) -> Double {
    let calibration = pricer.calibration
    let machine = pricer.machine
    switch work {
    case .product(let columns, let inner):
      let fits = calibration.matrixMultiply
      let fit = fits.first { $0.format == "bf16 " + profiler } ?? fits.first { $0.format == "bf16" }
      let peak = pricer.peak("bf16")
      let model = MatrixMultiplyModel(
        machine: machine, peak: peak, formats: ProductFormats(weight: .bf16, activation: .bf16),
        parameters: fit?.parameters ?? MatrixMultiplyParameters(),
        factors: EngineFactors(tiles: fit?.factorsOfLibrary.tiles ?? .cheapest))
      return pricer.atLeast(
        model.seconds(rows: tokens, columns: columns, inner: inner), flops: 2 * tokens * columns * inner, peak: peak)
    case .elementwise(let bytes):
      let own = calibration.elementwise.first { $0.kernel == profiler + "/" + name }
      return ElementwiseModel(machine: machine, parameters: own?.parameters ?? ElementwiseParameters())
        .seconds(bytes: bytes, rows: tokens)
    }
  }
}
