/// One number that a run answers with, under a stable name.
public struct Metric: Hashable, Sendable, Codable {
  /// Why a metric stands without a confidence interval.
  public enum Certainty: String, Hashable, Sendable, Codable {
    /// No chance is involved: the same run gives the same number. That says nothing of how far the model is off.
    case deterministic
    /// A formula that is exact for what it is asked.
    case exact
    /// No chance is involved, but the formula is an approximation.
    case approximation
    /// A count, an extreme or a quantile of what happened in this run.
    case observed
    /// A quantile of so few samples that it is the greatest of them.
    case greatest
    /// A mean over samples, with its interval.
    case estimated
    /// A quantile of samples, with its interval.
    case estimatedQuantile
    /// A mean over too few samples for an interval.
    case tooFewSamples
    /// A mean over a system that never settles, such as an overloaded queue: another run length gives another mean.
    case unsettled

    /// Whether the number is the same in every run, so that any difference is real.
    public var isWithoutChance: Bool { self == .deterministic || self == .exact || self == .approximation }
  }

  /// The stable name in snake case, its unit last: `step_time_s`.
  public let name: String
  /// The magnitude in the unit of the name.
  public let value: Double
  /// What is measured.
  public let dimension: String
  /// Lower end of the 95 % confidence interval.
  public let low: Double?
  /// Upper end of the 95 % confidence interval.
  public let high: Double?
  /// How sure the number is.
  public let certainty: Certainty

  /// A number that no chance is involved in, or, by `certainty`, an observation.
  public init(_ name: String, _ value: Double, _ dimension: Dimension, certainty: Certainty = .deterministic) {
    self.name = name
    self.value = value
    self.dimension = dimension.rawValue
    self.low = nil
    self.high = nil
    self.certainty = certainty
  }

  /// A mean with the half-width of its 95 % confidence interval, or nil where samples are too few for one.
  public init(_ name: String, _ value: Double, _ dimension: Dimension, halfWidth: Double?) {
    self.name = name
    self.value = value
    self.dimension = dimension.rawValue
    self.low = halfWidth.map { value - $0 }
    self.high = halfWidth.map { value + $0 }
    self.certainty = halfWidth == nil ? .tooFewSamples : .estimated
  }

  /// A quantile with the half-width of its 95 % confidence interval.
  public init(quantile name: String, _ value: Double, _ dimension: Dimension, halfWidth: Double) {
    self.init(
      name: name, value: value, dimension: dimension.rawValue, low: value - halfWidth, high: value + halfWidth,
      certainty: .estimatedQuantile)
  }

  /// The metric as it was stored.
  public init(
    name: String, value: Double, dimension: String, low: Double?, high: Double?, certainty: Certainty
  ) {
    self.name = name
    self.value = value
    self.dimension = dimension
    self.low = low
    self.high = high
    self.certainty = certainty
  }

  /// The value as a person reads it, with the half-width of its interval when it has one.
  public var text: String {
    let dimension = Dimension(rawValue: dimension) ?? .count
    guard let low, let high else {
      return dimension.format(value) + (certainty == .greatest ? " (the greatest)" : "")
    }
    return dimension.format(value) + " ± " + dimension.format((high - low) / 2, digits: 2)
  }
}
