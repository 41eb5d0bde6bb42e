/// One fitted number of a model: its name, its unit, and the bounds within which a fit may move it.
///
/// What the number means stands at the property that `path` leads to.
package struct FittedParameter<Root>: Sendable {
  /// The name in calibration files.
  package let name: String
  /// The unit, `1` for a pure number.
  package let unit: String
  /// The least physical value.
  package let lower: Double
  /// The greatest physical value.
  package let upper: Double
  /// Where the value lives.
  package let path: any WritableKeyPath<Root, Double> & Sendable

  /// A parameter and its bounds.
  package init(
    _ name: String, _ path: any WritableKeyPath<Root, Double> & Sendable, _ lower: Double, _ upper: Double,
    unit: String = "1"
  ) {
    precondition(lower < upper, "a parameter has room between its bounds")
    self.name = name
    self.unit = unit
    self.lower = lower
    self.upper = upper
    self.path = path
  }

  /// Whether a fit moves the logarithm: positive parameters that span more than a factor of four.
  package var isLogarithmic: Bool { lower > 0 && upper > 4 * lower }
}

/// The fitted numbers of one family of kernels.
package protocol FittedParameters: Codable, Hashable, Sendable {
  /// Every number that a fit may move.
  static var fitted: [FittedParameter<Self>] { get }
  /// Where fits start: the discrete choices of the family, each with plausible numbers.
  static var starts: [Self] { get }
}

/// Which timings a fit was made from, and how well it answers those that it did not see.
package struct FitQuality: Codable, Hashable, Sendable {
  /// Timings in the table.
  package var rows: Int
  /// Median absolute relative error on timings kept from the fit, in per cent.
  package var medianErrorPercent: Double
  /// 90th percentile of the same error, in per cent.
  package var p90ErrorPercent: Double

  /// The quality of a fit.
  package init(rows: Int, medianErrorPercent: Double, p90ErrorPercent: Double) {
    self.rows = rows
    self.medianErrorPercent = medianErrorPercent
    self.p90ErrorPercent = p90ErrorPercent
  }
}

/// The fit of one kernel of one engine in one pair of formats.
package struct KernelFit<Parameters: FittedParameters>: Codable, Hashable, Sendable {
  /// Engine and kernel, such as `vllm/flash_attn_fa3`.
  package var kernel: String
  /// The format that is multiplied.
  package var format: String
  /// The format of the cached keys and values, where there is one.
  package var cacheFormat: String?
  /// The fitted numbers.
  package var parameters: Parameters
  /// The error of the fit.
  package var quality: FitQuality

  /// A fit and its error.
  package init(
    kernel: String, format: String, cacheFormat: String? = nil, parameters: Parameters, quality: FitQuality
  ) {
    self.kernel = kernel
    self.format = format
    self.cacheFormat = cacheFormat
    self.parameters = parameters
    self.quality = quality
  }
}
