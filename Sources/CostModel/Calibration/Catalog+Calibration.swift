import Foundation
package import Hardware
package import Reading
import Synchronization

extension Catalog {
  /// The calibration of an accelerator: its own kernels' where they were timed, for the rest its nearest neighbour's
  /// figures, marked as not fitted; all at the figures that the accelerator has.
  ///
  /// - Complexity: worked out once for each accelerator.
  package func calibration(for accelerator: Accelerator) -> Calibration {
    let key = CalibrationKey(
      kernels: accelerator.kernels, figures: TimedFigures(accelerator), architecture: accelerator.architecture,
      threadFactor: accelerator.host.threadFactor, leavesOwnOut: CalibrationCatalog.leavesOwnOut)
    return kept("calibrations", CalibrationCache.init).calibration(key) {
      let calibration = key.leavesOwnOut ? carriedOver(to: accelerator) : ownOrNearest(accelerator)
      return calibration.adjusted(to: accelerator)
    }
  }

  private func ownOrNearest(_ accelerator: Accelerator) -> Calibration {
    let kernels = accelerator.kernels
    let own = kernels.calibration.flatMap(timed)
    if var own, !own.experts.isEmpty {
      if own.mixed.isEmpty, let other = accelerator.architecture.mixedNeighbour {
        own.mixed = timed(other)?.mixed ?? []
      }
      return own
    }
    let nearest = kernels.nearest
    var carried =
      timed(nearest, for: accelerator) ?? Calibration(accelerator: nearest, source: "data sheet alone", date: "")
    // A neighbour of which some families were timed has the others from its own.
    if carried.experts.isEmpty, let further = self.accelerator(named: nearest)?.kernels.nearest, further != nearest {
      carried = timed(further, for: accelerator)?.replacing(with: carried) ?? carried
    }
    carried.isFitted = false
    carried.source = "carried over from \(nearest)"
    guard let own else { return carried }
    // Where only some families were timed, the others are the neighbour's, and the whole is not called fitted.
    var mixed = carried.replacing(with: own)
    mixed.isFitted = false
    mixed.source = own.source + "; other families carried over from \(nearest)"
    return mixed
  }

  /// Every family as the likest accelerator has it that is another one and whose kernels of that family were timed;
  /// products that the vendor's library carries out, as the likest whose library chooses among the same kernels.
  private func carriedOver(to accelerator: Accelerator) -> Calibration {
    let kernels = accelerator.kernels
    let names = kernels.alike.filter { $0 != kernels.calibration && $0 != accelerator.origin }
    let timed = names.compactMap { self.timed($0, for: accelerator) }
    var result = Calibration(accelerator: accelerator.origin, source: "", date: "", isFitted: false)
    for nearest in timed.reversed() { result = result.replacing(with: nearest) }
    let library = { (architecture: Architecture?) in
      TileChoice.ofLibrary(for: architecture.flatMap(TensorGeneration.init(of:)))
    }
    let own = library(accelerator.architecture)
    if let alike = timed.first(where: { library(self.accelerator(named: $0.accelerator)?.architecture) == own }) {
      result.takeSixteenBits(of: alike)
    }
    result.accelerator = accelerator.origin
    result.isFitted = false
    result.source = "carried over from " + timed.map(\.accelerator).joined(separator: ", ")
    return result
  }

  /// The figures of another accelerator, as this one would have them.
  private func timed(_ name: String, for accelerator: Accelerator) -> Calibration? {
    guard let other = self.accelerator(named: name), let calibration = other.kernels.calibration.flatMap(timed) else {
      return nil
    }
    return calibration.carried(to: accelerator, from: other)
  }
}

/// What a calibration depends on.
private struct CalibrationKey: Hashable, Sendable {
  var kernels: KernelSource
  var figures: TimedFigures
  var architecture: Architecture
  var threadFactor: Double
  var leavesOwnOut: Bool
}

/// The calibrations that were worked out.
private final class CalibrationCache: Sendable {
  private struct Known {
    var all: [CalibrationKey: Calibration] = [:]
    /// The one that was asked for last: a search asks for the same with every layout.
    var last: (key: CalibrationKey, calibration: Calibration)?
  }

  private let known = Mutex(Known())

  func calibration(_ key: CalibrationKey, _ make: () -> Calibration) -> Calibration {
    let found = known.withLock { known -> Calibration? in
      if let last = known.last, last.key == key { return last.calibration }
      guard let found = known.all[key] else { return nil }
      known.last = (key, found)
      return found
    }
    if let found { return found }
    let made = make()
    known.withLock { $0.all[key] = made }
    return made
  }
}

extension Architecture {
  /// Where the kernel for prompts and single tokens together was timed that Ampere and Ada run: on a GeForce of Ada.
  fileprivate var mixedNeighbour: String? {
    switch self {
    case .ampere, .ampereGA10x, .ada: "rtx-4090"
    default: nil
    }
  }
}

// MARK: - Files

extension Catalog {
  /// The names under which kernels were timed.
  package var calibrationNames: [String] {
    Set(names(of: .calibrations).map(Self.first)).sorted()
  }

  /// The families that were timed under a name, and nothing carried over; nil when none were, or their file has faults.
  ///
  /// - Complexity: a text is decoded once.
  package func timed(_ name: String) -> Calibration? {
    kept("timed " + name) { try? readCalibration(name) }
  }

  /// Keeps the calibration of a file under a name by which `timed` finds it, and gives the name.
  package func keep(_ calibration: Calibration, as name: String) -> String {
    _ = kept("timed " + name) { calibration as Calibration? }
    return name
  }

  /// The calibration of a name; nil when there is none.
  ///
  /// - Throws: `CalibrationFileError` that names the file.
  package func readCalibration(_ name: String) throws(CalibrationFileError) -> Calibration? {
    // One file, or a folder of them with a file for each group of families.
    let parts = names(of: .calibrations).filter { Self.first($0) == name }
    var result: Calibration?
    for part in parts {
      guard let entry = entry(.calibrations, part) else { continue }
      let read: Calibration
      do {
        read = try Calibration(json: Data(entry.text.utf8))
      } catch {
        throw CalibrationFileError(description: "\(entry.file): \(error.description)")
      }
      result = result.map { $0.replacing(with: read) } ?? read
    }
    return result
  }

  /// The machines and networks whose collectives were timed as wholes.
  package var networkFits: [NetworkFit] {
    kept("network fits") {
      names(of: .networks).compactMap { entry(.networks, $0) }
        .compactMap { try? JSONDecoder().decode(NetworkCalibration.self, from: Data($0.text.utf8)) }
        .flatMap(\.networks)
    }
  }

  private static func first(_ path: String) -> String { String(path.prefix { $0 != "/" }) }
}
