/// What is fitted of one kind of memory-bound kernel.
package struct ElementwiseParameters: FittedParameters {
  /// Launch, seconds.
  package var launchSeconds = 2e-6
  /// Memory bandwidth reached, over peak.
  package var memoryShare = 0.91
  /// Rate out of the cache, over the rate reached out of memory.
  package var cacheSpeedup = 1.0
  /// Tensors up to this share of the cache are found in it.
  package var residentShare = 0.2
  /// Beyond `residentShare + residentWidth` nothing is found in it.
  package var residentWidth = 0.4
  /// Time of one row (one token) on the units, seconds.
  package var rowSeconds = 0.0
  /// Passes over the compulsory bytes.
  package var passes = 1.0
  /// How well the launch hides the traffic: 1 not at all, infinite wholly.
  package var overlapExponent = 1.0

  /// A streaming kernel at 91 % of the data-sheet bandwidth, as A100 and H100 reach on large tensors.
  package init() {}

  /// The numbers.
  package static let fitted: [FittedParameter<Self>] = [
    FittedParameter("launchSeconds", \.launchSeconds, 0.5e-6, 60e-6, unit: "s"),
    FittedParameter("memoryShare", \.memoryShare, 0.05, 1),
    FittedParameter("cacheSpeedup", \.cacheSpeedup, 0.3, 8),
    FittedParameter("residentShare", \.residentShare, 0.01, 1.5),
    FittedParameter("residentWidth", \.residentWidth, 0.05, 2),
    FittedParameter("rowSeconds", \.rowSeconds, 1e-13, 1e-7, unit: "s"),
    FittedParameter("passes", \.passes, 0.3, 6),
    FittedParameter("overlapExponent", \.overlapExponent, 1, 8),
  ]

  /// One start.
  package static var starts: [Self] {
    var start = Self()
    start.cacheSpeedup = 2
    start.rowSeconds = 1e-10
    start.overlapExponent = 2
    return [start]
  }
}
