/// What is fitted of one call that attends for prompts and for single tokens together.
package struct MixedParameters: FittedParameters {
  /// A block of the grid that has nothing to do, seconds on one unit.
  package var emptyBlockSeconds = 0.4e-6
  /// A single token's block before its first key, seconds on one unit.
  package var blockSeconds = 3e-6
  /// Rate of the tensor cores on a single token's block, over peak; most of its rows are padding.
  package var tensorShare = 0.6
  /// Memory bandwidth reached, over peak.
  package var memoryShare = 0.8
  /// A head's keys and values of all sequences are still in the cache for the next head below this share of it; beyond
  /// twice the share none are.
  package var residentShare = 0.7
  /// Cost of the partly filled last wave: 0 its filled share, 1 a whole wave.
  package var tailShare = 0.5
  /// How well units hide the memory traffic: 1 not at all, infinite wholly.
  package var overlapExponent = 4.0

  /// Plausible numbers.
  package init() {}

  /// The numbers.
  package static let fitted: [FittedParameter<Self>] = [
    FittedParameter("emptyBlockSeconds", \.emptyBlockSeconds, 1e-8, 1e-5, unit: "s"),
    FittedParameter("blockSeconds", \.blockSeconds, 1e-7, 2e-5, unit: "s"),
    FittedParameter("tensorShare", \.tensorShare, 0.05, 1),
    FittedParameter("memoryShare", \.memoryShare, 0.2, 1),
    FittedParameter("residentShare", \.residentShare, 0.05, 1.5),
    FittedParameter("tailShare", \.tailShare, 0, 1),
    FittedParameter("overlapExponent", \.overlapExponent, 1, 8),
  ]

  /// One start.
  package static var starts: [Self] { [Self()] }
}
