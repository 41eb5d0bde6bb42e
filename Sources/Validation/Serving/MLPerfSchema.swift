/// Results of MLPerf's inference rounds.
///
/// They name a system and a benchmark, and neither how the model was cut over the accelerators, nor the batch limits, nor
/// the lengths of the requests: nothing can be predicted from their inputs alone.
package struct MLPerfSchema: RunSchema {
  /// `serving-mlperf`.
  package let name = "serving-mlperf"
  /// The columns of the table.
  package let columns = ["round", "submitter", "system", "accel", "n_accel", "scenario", "tokens_s", "samples_s"]

  /// The schema has no parameters.
  package init() {}

  func scenario(
    _ row: MeasurementRow, companion: (String) -> MeasurementTable?
  ) throws(RowFault) -> RowScenario {
    throw RowFault(why: "layout, batch limits and request lengths of the submission are not stated")
  }
}
