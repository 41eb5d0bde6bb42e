import CostModel
import Foundation
import Hardware
import ModelArchitecture
package import Reading
import Serving
import Training

extension Catalog {
  /// What ships, and the entries of folders, each of which was read whole.
  ///
  /// - Parameter texts: entries that stand in memory, by their paths below such a folder.
  /// - Throws: `ScenarioError` with every fault of every file.
  package static func checked(
    adding folders: [String], texts: [String: String] = [:]
  ) throws(ScenarioError) -> Catalog {
    if folders.isEmpty, texts.isEmpty { return .builtIn }
    let catalog = try Catalog(adding: folders, texts: texts)
    let faults = catalog.ownEntries.flatMap(catalog.check)
    guard faults.isEmpty else { throw ScenarioError(diagnostics: faults) }
    return catalog
  }

  /// The faults of one entry.
  private func check(_ entry: Entry) -> [Diagnostic] {
    let name = entry.name
    switch entry.kind {
    case .accelerators: return faults(of: entry, read: { own(accelerator($0, named: name), $0) })
    case .links: return faults(of: entry, read: { link($0, named: name) })
    case .hosts: return faults(of: entry, read: { host($0, isEntry: true) })
    case .topologies: return faults(of: entry, read: { wiring($0, named: name) })
    case .nodes: return faults(of: entry, read: { node($0, named: name) })
    case .models: return faults(of: entry, read: { model($0, named: name) })
    case .frameworks: return faults(of: entry, read: { framework($0, named: name) })
    case .recipes: return faults(of: entry, read: { recipe($0, named: name, isChecked: true) })
    case .engines: return faults(of: entry, read: { engine($0, named: name) })
    case .calibrations, .networks:
      do {
        if entry.kind == .calibrations {
          _ = try Calibration(json: Data(entry.text.utf8))
        } else {
          _ = try NetworkCalibration(json: Data(entry.text.utf8))
        }
        return []
      } catch {
        return [Diagnostic(file: entry.file, line: 1, column: 1, message: error.description)]
      }
    }
  }

  /// An accelerator whose calibration is there.
  private func own(_ accelerator: Accelerator?, _ value: ValueReader) -> Accelerator? {
    guard let accelerator, let name = accelerator.kernels.calibration, !calibrationNames.contains(name) else {
      return accelerator
    }
    (value.mapping(AcceleratorKeys.table)?.known(AcceleratorKeys.calibration) ?? value).reportUnknown(
      "calibration", name, among: calibrationNames)
    return nil
  }
}
