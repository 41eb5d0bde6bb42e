import ArgumentParser
import RunStore

/// Options that every command understands.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON with stable keys.")
  var json = false

  @Flag(help: "Print nothing but errors, or the JSON that was asked for.")
  var quiet = false

  /// Prints for a person, unless something else was asked for.
  func say(_ text: @autoclosure () -> String) {
    if !quiet, !json { Console.print(text()) }
  }
}

/// Where runs are kept.
struct StoreOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The SQLite file of runs.", valueName: "file"))
  var store = "Results/rehearsal.sqlite"

  /// The store for reading.
  func openReadOnly() throws -> RunStore {
    do { return try RunStore.openReadOnly(path: store) } catch { throw Failure.badInput(error) }
  }

  /// The store for writing; made when there is none.
  func open() throws -> RunStore {
    do { return try RunStore.open(path: store) } catch { throw Failure.badInput(error) }
  }
}
