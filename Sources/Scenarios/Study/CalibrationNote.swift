import CostModel
import Hardware
import Reading

/// Says whether efficiencies of an accelerator were fitted on its own timings.
enum CalibrationNote {
  /// One line, or none where they were.
  static func lines(_ calibration: Calibration) -> [String] {
    calibration.isFitted ? [] : ["uncalibrated: efficiencies \(calibration.source)"]
  }

  /// Why errors of published runs say nothing of an accelerator: nobody timed its kernels, or it is given other figures than
  /// those of the part that was timed; nil where they do.
  static func gap(_ calibration: Calibration, _ accelerator: Accelerator) -> String? {
    guard calibration.isFitted else { return "nobody timed kernels of \(accelerator.name) (\(calibration.source))" }
    let origin = Catalog.builtIn.accelerator(named: accelerator.origin)
    let isAsTimed =
      TimedFigures(accelerator) == accelerator.timedFigures
      && origin.map { $0.memoryBandwidth == accelerator.memoryBandwidth } != false
    return isAsTimed ? nil : "\(accelerator.name) has other figures than the part whose kernels were timed"
  }
}
