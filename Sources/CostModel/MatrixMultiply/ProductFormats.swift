import Quantities

/// How the three matrices of a product are stored, and in which arithmetic they meet.
struct ProductFormats: Hashable, Sendable {
  /// Bytes of one weight, scales included.
  var weightBytes: Double
  /// Bytes of one activation as the kernel reads it.
  var activationBytes: Double
  /// Bytes of one result.
  var resultBytes: Double
  /// Steps of the summed dimension that are taken together.
  var innerGranule: Double

  /// Formats of a product; results of narrow formats are written in 16 bits.
  init(weight: NumberFormat, activation: NumberFormat) {
    weightBytes = weight.bytesPerElement
    activationBytes = activation.bytesPerElement
    resultBytes = activation.ofResults.bytesPerElement
    innerGranule = activation.bits >= 16 ? 32 : 128
  }
}
