// Rehearsal: everything that the command does, for programs.
//
// What it is for: check, run, search, capacity, compare, query, report, catalogue, validate and calibrate as functions with
// values in and values out, each with the JSON that the command prints; with progress, cancellation, and every fault at its
// place. A page, another language and the command itself stand on it.
// What it never does: print, read arguments or the environment, catch signals, or end the program.
// Where to start: `Session`, then `Session.run`; from another language `Session.call`.

import Foundation
package import Reading
package import RunStore
import Scenarios
import Synchronization

/// What a program works with: a store of runs, what names mean, and a folder in which paths start.
///
/// ```swift
/// let session = Session(store: .file("runs.sqlite"))
/// let answer = try await session.run(RunRequest([Source(path: "train.yaml")]))
/// print(answer.json)
/// ```
///
/// A session may be used from several tasks at once.
public struct Session: Sendable {
  /// The version of Rehearsal.
  public static let version = "0.1.0"

  /// Where runs are kept.
  public enum Store: Hashable, Sendable {
    /// Nowhere: functions that store do not, those that read refuse.
    case none
    /// In memory, for as long as the session lives.
    case memory
    /// In a SQLite file, which is made when there is none.
    case file(String)
  }

  private let state: State
  /// Where paths start; where the program was started when nil.
  let folder: String?
  /// Whether a command asks: then `-` is standard input, and messages name its options.
  let isCommand: Bool

  /// A session. Nothing is opened or read before it is needed.
  ///
  /// - Parameters:
  ///   - store: where runs are kept.
  ///   - catalogs: folders of facts of one's own, the last one first to be asked.
  ///   - catalogFiles: such facts as texts, by their paths below such a folder: `accelerators/mine.yaml`.
  ///   - folder: where relative paths start; where the program was started when nil.
  public init(
    store: Store = .none, catalogs: [String] = [], catalogFiles: [String: String] = [:], folder: String? = nil
  ) {
    self.init(
      store: store, catalogs: catalogs, catalogFiles: catalogFiles, folder: folder, isCommand: false)
  }

  /// A session; of a command when `isCommand`, whose standard input may be named as `-`, and whose options have the names of
  /// keys.
  package init(
    store: Store, catalogs: [String] = [], catalogFiles: [String: String] = [:], folder: String? = nil,
    isCommand: Bool
  ) {
    state = State(store: store, catalogs: catalogs, catalogFiles: catalogFiles)
    self.folder = folder
    self.isCommand = isCommand
  }

  /// What is opened or read once.
  private final class State: Sendable {
    let store: Store
    let catalogs: [String]
    let catalogFiles: [String: String]
    let catalog = Mutex<Catalog?>(nil)
    let memory = Mutex<RunStore?>(nil)

    init(store: Store, catalogs: [String], catalogFiles: [String: String]) {
      self.store = store
      self.catalogs = catalogs
      self.catalogFiles = catalogFiles
    }
  }
}

extension Session {
  /// What names mean: what ships, and the session's own facts.
  ///
  /// - Throws: every fault of those.
  package func catalog() throws(RehearsalError) -> Catalog {
    try RehearsalError.wrapping {
      try state.catalog.withLock { known in
        if let known { return known }
        let read = try Catalog.checked(adding: state.catalogs.map(place), texts: state.catalogFiles)
        known = read
        return read
      }
    }
  }

  /// The store for writing, made when there is none; nil for a session that keeps nothing.
  package func openStore() throws(RehearsalError) -> RunStore? {
    try RehearsalError.wrapping {
      switch state.store {
      case .none: nil
      case .memory: try memory()
      case .file(let path): try RunStore.open(path: place(path))
      }
    }
  }

  /// The store for reading.
  package func openStoreReadOnly() throws(RehearsalError) -> RunStore {
    try RehearsalError.wrapping {
      switch state.store {
      case .none: throw RehearsalError("the session has no store to read; give it one")
      case .memory: try memory()
      case .file(let path): try RunStore.openReadOnly(path: place(path))
      }
    }
  }

  private func memory() throws -> RunStore {
    try state.memory.withLock { known in
      if let known { return known }
      let made = try RunStore.inMemory()
      known = made
      return made
    }
  }

  /// A key of a request as whoever asks knows it: `dry_run`, or `--dry-run`.
  func named(_ key: some CodingKey) -> String { isCommand ? Self.option(key) : "`\(key.stringValue)`" }

  /// A key of a request as an option of the command.
  package static func option(_ key: some CodingKey) -> String {
    "--" + key.stringValue.replacing("_", with: "-")
  }

  /// A path as the session means it.
  func place(_ path: String) -> String {
    guard let folder, path != InputFile.standardInput else { return path }
    let plain = InputFile.expanded(path)
    return plain.hasPrefix("/") ? plain : InputFile.expanded(folder) + "/" + plain
  }
}
