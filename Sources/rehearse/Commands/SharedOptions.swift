import ArgumentParser
import Foundation
import Presentation
import Quantities
import Rehearsal

/// Options that every command understands.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON with stable keys.")
  var json = false

  @Flag(help: "Print nothing but errors, or the JSON that was asked for.")
  var quiet = false

  /// Prints an answer: as JSON where that was asked for, else its text.
  func show(_ answer: some Answer, _ text: @autoclosure () -> String) {
    if json { Console.print(answer.json) } else { say(text()) }
  }

  /// Prints for a person, unless something else was asked for.
  func say(_ text: @autoclosure () -> String) {
    if !quiet, !json { Console.print(Console.plain(text())) }
  }
}

/// Where runs are kept.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The SQLite file of runs; by default what REHEARSAL_STORE says, else rehearsal.sqlite in Results or here.",
      valueName: "file"))
  var named: String?

  /// The file: as it was named, else that of the environment, else in the folder `Results` where there is one.
  var path: String {
    if let named { return NSString(string: named).expandingTildeInPath }
    let environment = ProcessInfo.processInfo.environment["REHEARSAL_STORE"] ?? ""
    if !environment.isEmpty { return NSString(string: environment).expandingTildeInPath }
    var isFolder: ObjCBool = false
    let hasFolder = FileManager.default.fileExists(atPath: "Results", isDirectory: &isFolder) && isFolder.boolValue
    return hasFolder ? "Results/rehearsal.sqlite" : "rehearsal.sqlite"
  }

  /// A session with this store, and the facts that ship.
  func session() -> Session { Session(store: .file(path), isCommand: true) }
}

/// How rows are printed.
enum RowFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json, markdown
}

/// The choice of how rows are printed, by the same words in every command that prints rows.
struct FormatOptions: ParsableArguments {
  @Option(help: "table, csv, json or markdown.")
  var format: RowFormat?

  @Flag(help: "Print comma-separated lines, as --format csv does.")
  var csv = false

  func validate() throws {
    if csv, let format, format != .csv {
      throw ValidationError("--csv and --format \(format.rawValue) say different things; give one")
    }
  }

  /// What was chosen.
  func chosen(_ output: OutputOptions) -> RowFormat { output.json ? .json : csv ? .csv : format ?? .table }

  /// Prints a table in the chosen format, but JSON, which has its own values.
  func show(_ table: TextTable, _ output: OutputOptions) {
    guard !output.quiet else { return }
    switch chosen(output) {
    case .csv: Console.print(table.csv)
    case .markdown: Console.print(table.markdown)
    case .table: Console.print(Console.table(table))
    case .json: break
    }
  }
}

/// Reads a span of time from an option: with its unit, or in seconds without one.
enum TimeOption {
  static func seconds(_ text: String, option: String) throws -> Double {
    let value: Double
    if let bare = Double(text), bare.isFinite {
      value = bare
    } else {
      do { value = try Dimension.time.parse(text) } catch { throw Failure.badInput("\(option): \(error)") }
    }
    guard value > 0 else { throw Failure.badInput("\(option) is \(text); it must be more than 0 s") }
    return value
  }
}
