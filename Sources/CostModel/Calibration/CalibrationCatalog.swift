package import Hardware
import Reading

/// The calibrations that ship, by accelerator.
package enum CalibrationCatalog {
  /// Whether every accelerator is priced by others' figures alone, as if none of its own kernels had been timed: how well
  /// shares carry over is seen on those that were.
  @TaskLocal package static var leavesOwnOut = false

  /// The calibration of an accelerator that ships, or of one made from it.
  package static func calibration(for accelerator: Accelerator) -> Calibration {
    Catalog.builtIn.calibration(for: accelerator)
  }

  /// The machines and networks whose collectives were timed as wholes.
  package static var networks: [NetworkFit] { Catalog.builtIn.networkFits }

  /// The families that were timed under a name, and nothing carried over; nil when none were.
  package static func shipped(_ name: String) -> Calibration? { Catalog.builtIn.timed(name) }
}
