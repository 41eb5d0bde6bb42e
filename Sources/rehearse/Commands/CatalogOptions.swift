import ArgumentParser
import Foundation
import Rehearsal

/// What a user knows beside what ships.
struct CatalogOptions: ParsableArguments {
  @Option(
    name: .customLong("catalog"),
    help: ArgumentHelp(
      "A folder of facts of your own (docs/catalog.md), beside those of REHEARSAL_CATALOG.",
      valueName: "dir"))
  var folders: [String] = []

  /// A session with what ships and the folders of the environment and of the command, the last one first to be asked.
  ///
  /// - Parameter storage: where runs are kept; nowhere when nil.
  func session(_ storage: StoreOptions? = nil) -> Session {
    let environment = ProcessInfo.processInfo.environment["REHEARSAL_CATALOG"] ?? ""
    let named = environment.split(separator: ":").map(String.init) + folders
    return Session(store: storage.map { .file($0.path) } ?? .none, catalogs: named, isCommand: true)
  }
}
