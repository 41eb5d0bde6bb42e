/// What runs of one kind have in common sample by sample, so that two of them can be compared more surely than by their
/// means: what chance dealt to one it dealt to the other.
package struct Pairing: Sendable {
  /// The table whose rows are the samples.
  package let table: String
  /// The columns that must be the same in both runs.
  package let identity: [String]
  /// The columns that hold what happened.
  package let measured: [String]
  /// The measured column that is a number only where the sample came to its end.
  package let completion: String
  /// The metric that says how many samples at the start are left out.
  package let warmUp: String
  /// What is measured of a sample, by the word with which metrics begin (`ttft` of `ttft_p99_s`): its value from the
  /// columns of the identity, those of what was measured, and the place in them.
  package let values: [String: Value]

  /// What is measured of a sample.
  package typealias Value = @Sendable (_ identity: [[Double]], _ measured: [[Double]], _ place: Int) -> Double

  /// A pairing.
  package init(
    table: String, identity: [String], measured: [String], completion: String, warmUp: String,
    values: [String: Value]
  ) {
    self.table = table
    self.identity = identity
    self.measured = measured
    self.completion = completion
    self.warmUp = warmUp
    self.values = values
  }
}
