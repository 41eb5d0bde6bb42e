import ModelArchitecture
import Quantities

/// Seconds of the projections around latent attention, which engines run as one module with norms, rotary and
/// quantising between them.
struct LatentProjections: Sendable {
  let machine: Machine
  let parameters: ProjectionParameters
  /// Peak rate and bytes of a weight of the projections in the model's format.
  let narrow: (peak: Double, bytes: Double)
  /// The same of the expansion of keys and values, which stays in 16 bits.
  let wide: (peak: Double, bytes: Double)
  private let products: [(columns: Double, inner: Double, isNarrow: Bool)]

  /// Projections of `heads` heads.
  init(
    machine: Machine, parameters: ProjectionParameters, narrow: (peak: Double, bytes: Double), widePeak: Double,
    shape: LatentShape, hidden: Double, heads: Double
  ) {
    self.machine = machine
    self.parameters = parameters
    self.narrow = narrow
    wide = (widePeak, 2)
    let compressed = Double(shape.keyValueRank + shape.rotaryDimension)
    let query = heads * Double(shape.keyDimension + shape.rotaryDimension)
    let expanded = heads * Double(shape.keyDimension + shape.valueDimension)
    // Both projections down from the residual stream are one product.
    let down: [(columns: Double, inner: Double, isNarrow: Bool)] =
      shape.queryRank > 0
      ? [(Double(shape.queryRank) + compressed, hidden, true), (query, Double(shape.queryRank), true)]
      : [(query + compressed, hidden, true)]
    products =
      down + [
        (expanded, Double(shape.keyValueRank), false), (hidden, heads * Double(shape.valueDimension), true),
      ]
  }

  func seconds(tokens: Double) -> Double {
    let fit = parameters
    let padded = (tokens / 64).rounded(.up) * 64
    return products.reduce(tokens * fit.tokenSeconds) { total, product in
      let rate = product.isNarrow ? narrow : wide
      let compute = 2 * padded * product.columns * product.inner / (rate.peak * fit.tensorShare)
      let bytes = product.columns * product.inner * rate.bytes + 2 * tokens * (product.columns + product.inner)
      let traffic = bytes / (machine.memoryBandwidth * fit.memoryShare)
      return total + fit.launchSeconds + overlapped(compute, traffic, exponent: 3)
    }
  }
}
