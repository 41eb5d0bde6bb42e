import CostModel

/// Says whether efficiencies of an accelerator were fitted on its own timings.
enum CalibrationNote {
  /// One line, or none where they were.
  static func lines(_ calibration: Calibration) -> [String] {
    calibration.isFitted ? [] : ["uncalibrated: efficiencies \(calibration.source)"]
  }
}
