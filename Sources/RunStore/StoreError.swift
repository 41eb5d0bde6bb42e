import Foundation
import GRDB

/// Why a store cannot be used. Nothing was written.
package enum StoreError: Error, Sendable, CustomStringConvertible {
  /// The file is not a SQLite database, or is damaged.
  case unreadable(path: String, reason: String)
  /// The file is a SQLite database of another program.
  case foreign(path: String)
  /// A later version of Rehearsal wrote the file.
  case newer(path: String)
  /// An earlier version wrote the file, and it cannot be brought up to date where it is.
  case older(path: String)
  /// The file or its folder may not be written.
  case readOnly(path: String)
  /// There is no space left.
  case diskFull(path: String)
  /// Another process held the file for too long.
  case busy(path: String)
  /// There is no such file.
  case missing(path: String)
  /// A query is not one that the store can answer.
  case query(message: String)
  /// No run has that number.
  case noSuchRun(Int64, known: ClosedRange<Int64>?)
  /// No search has that number.
  case noSuchSearch(Int64, known: ClosedRange<Int64>?)

  /// The place, the cause and the remedy.
  package var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): not a readable store (\(reason)); give another file with --store, or restore a copy"
    case .foreign(let path):
      "\(path): a database of another program, left untouched; give another file with --store"
    case .newer(let path): "\(path): written by a later version of Rehearsal; use that version to read it"
    case .older(let path):
      "\(path): written by an earlier version of Rehearsal and may not be changed; bring a copy up to date"
    case .readOnly(let path): "\(path): cannot be written; check permissions of the file and its folder"
    case .diskFull(let path):
      "\(path): no space left on the disk; this run was not stored, those before are whole: "
        + "free some space, or give another file with --store"
    case .busy(let path): "\(path): another process kept the store locked; try again"
    case .missing(let path):
      "\(path): no such store; `rehearse run` makes one; or give a file with --store or in REHEARSAL_STORE"
    case .query(let message): message
    case .noSuchRun(let id, let known):
      known.map { "there is no run \(id); the store has runs \($0.lowerBound) to \($0.upperBound)" }
        ?? "there is no run \(id); the store is empty"
    case .noSuchSearch(let id, let known):
      known.map { "there is no search \(id); the store has searches \($0.lowerBound) to \($0.upperBound)" }
        ?? "there is no search \(id); `rehearse search` stores one"
    }
  }

  /// The error in words of a store, for a file at `path`.
  static func wrap(_ error: any Error, path: String) -> StoreError {
    guard let error = error as? DatabaseError else {
      return (error as? StoreError) ?? .unreadable(path: path, reason: "\(error)")
    }
    switch error.resultCode {
    case .SQLITE_FULL: return .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return .readOnly(path: path)
    case .SQLITE_CANTOPEN:
      return FileManager.default.fileExists(atPath: path) || !FileManager.default.isWritableFile(atPath: folder(path))
        ? .readOnly(path: path) : .missing(path: path)
    case .SQLITE_IOERR: return .unreadable(path: path, reason: error.message ?? "input or output failed")
    default: return .unreadable(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  }

  private static func folder(_ path: String) -> String {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return folder.isEmpty ? "." : folder
  }
}
