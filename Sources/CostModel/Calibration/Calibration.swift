/// How much of the data sheet one family of kernels reaches.
public struct RooflineEfficiency: Hashable, Sendable, Codable {
  /// Share of the peak rate that large compute-bound kernels reach.
  public var computeFraction: Double
  /// Share of the peak bandwidth that large memory-bound kernels reach.
  public var bandwidthFraction: Double
  /// Seconds that a kernel takes beyond its roofline.
  public var launchSeconds: Double

  /// Efficiencies; both shares lie in (0, 1].
  public init(computeFraction: Double, bandwidthFraction: Double, launchSeconds: Double) {
    precondition(computeFraction > 0 && computeFraction <= 1, "a kernel reaches some share of its peak, not more")
    precondition(bandwidthFraction > 0 && bandwidthFraction <= 1, "a kernel reaches some share of its bandwidth")
    precondition(launchSeconds >= 0, "a kernel does not start before its launch")
    self.computeFraction = computeFraction
    self.bandwidthFraction = bandwidthFraction
    self.launchSeconds = launchSeconds
  }
}

/// The fitted efficiencies of one accelerator, and how they were found.
public struct Calibration: Hashable, Sendable, Codable {
  /// Matrix products.
  public var matrixMultiply: RooflineEfficiency
  /// Fused attention.
  public var attention: RooflineEfficiency
  /// Memory-bound kernels; the compute share is not used.
  public var elementwise: RooflineEfficiency
  /// Collectives.
  public var collective: CollectiveEfficiency
  /// Whether the figures were fitted on this accelerator, and not carried over from its kin.
  public var isFitted: Bool
  /// The table, the method, the date and the error of the fit.
  public var source: String

  /// A calibration from its parts.
  public init(
    matrixMultiply: RooflineEfficiency, attention: RooflineEfficiency, elementwise: RooflineEfficiency,
    collective: CollectiveEfficiency, isFitted: Bool, source: String
  ) {
    self.matrixMultiply = matrixMultiply
    self.attention = attention
    self.elementwise = elementwise
    self.collective = collective
    self.isFitted = isFitted
    self.source = source
  }
}

/// How much of a link collectives reach, and what it costs to start one.
public struct CollectiveEfficiency: Hashable, Sendable, Codable {
  /// Share of the link bandwidth inside a node that large messages reach.
  public var intraNodeFraction: Double
  /// Share of the link bandwidth between nodes that large messages reach.
  public var interNodeFraction: Double
  /// Seconds to start a collective, whatever its size.
  public var launchSeconds: Double

  /// Efficiencies; both shares lie in (0, 1].
  public init(intraNodeFraction: Double, interNodeFraction: Double, launchSeconds: Double) {
    precondition(intraNodeFraction > 0 && intraNodeFraction <= 1, "a collective reaches some share of its link")
    precondition(interNodeFraction > 0 && interNodeFraction <= 1, "a collective reaches some share of its link")
    self.intraNodeFraction = intraNodeFraction
    self.interNodeFraction = interNodeFraction
    self.launchSeconds = launchSeconds
  }
}
