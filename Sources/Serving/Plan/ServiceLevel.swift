/// What a request must hold to count as good, as goodput counts (a service-level objective, SLO).
package struct ServiceLevel: Hashable, Sendable {
  /// Most seconds to the first token.
  package var timeToFirstToken: Double?
  /// Most seconds per further output token, on average over the request.
  package var timePerOutputToken: Double?
  /// Most seconds between any two tokens: a request that stalls once is not good, however fast its mean.
  package var longestGap: Double?
  /// Most seconds from end to end.
  package var endToEnd: Double?

  /// A level of some bounds.
  package init(
    timeToFirstToken: Double? = nil, timePerOutputToken: Double? = nil, longestGap: Double? = nil,
    endToEnd: Double? = nil
  ) {
    self.timeToFirstToken = timeToFirstToken
    self.timePerOutputToken = timePerOutputToken
    self.longestGap = longestGap
    self.endToEnd = endToEnd
  }

  /// Whether anything is asked.
  package var isEmpty: Bool { self == ServiceLevel() }

  /// Whether a finished request is good; the gaps of one that has a single token are good.
  func holds(_ record: RequestRecord) -> Bool {
    func within(_ value: Double, _ bound: Double?) -> Bool { bound.map { value.isNaN || value <= $0 } ?? true }
    return within(record.timeToFirstToken, timeToFirstToken) && within(record.timePerOutputToken, timePerOutputToken)
      && within(record.longestGap, longestGap) && within(record.endToEnd, endToEnd)
  }
}
