import Foundation
package import Hardware
import Reading

/// The engine profiles that ship, as files in `CatalogFiles/engines`.
package enum EngineProfileCatalog {
  /// The names, the newest version of each engine first.
  package static var names: [String] {
    Catalog.builtIn.names(of: .engines).sorted { $0.compare($1, options: .numeric) == .orderedDescending }
  }

  /// The profile of an engine on an accelerator, or nil when no engine has that name.
  ///
  /// Where a version was not measured on a generation, the figures of the nearest that was are used and said so.
  package static func profile(named name: String, on accelerator: Accelerator) -> EngineProfile? {
    Catalog.builtIn.engineProfile(named: name, on: accelerator)
  }
}
