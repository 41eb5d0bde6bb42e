/// The expert count as the routed laws see it: it starts at `start` for one expert and saturates at `limit`.
///
/// - Source: arXiv:2202.01169 eq 11.
public struct SaturatingExperts: Sendable, Hashable {
  /// The transformed count at one.
  public var start: Double
  /// The transformed count at infinity.
  public var limit: Double

  /// The transform with these ends.
  public init(start: Double, limit: Double) {
    self.start = start
    self.limit = limit
  }

  /// 1 / (1/(E - origin + (1/start - 1/limit)^-1) + 1/limit).
  ///
  /// - Parameter origin: the count that maps to `start`; one for experts, zero for an activation ratio.
  public func transformed(_ count: Double, origin: Double = 1) -> Double {
    1 / (1 / (count - origin + 1 / (1 / start - 1 / limit)) + 1 / limit)
  }
}
