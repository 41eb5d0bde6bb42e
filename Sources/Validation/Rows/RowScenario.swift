package import Foundation
import Quantities
import Reading
import Scenarios

/// A row of a table as a scenario file: what the row states by the keys that users write, and what was measured.
///
/// An adapter maps columns to this and to nothing else; the prediction is what running the file gives.
struct RowScenario: Sendable {
  /// The row.
  var id: String
  /// The keys of the file.
  var keys: FileKeys
  /// Files beside it that it names, such as a trace.
  var files: [NamedFile] = []
  /// What was measured, by the metrics of the run.
  var figures: [RowFigure] = []
  /// Whether the run fitted into memory, where the row says so.
  var fits: Bool?
  /// What the row does not state and was assumed, each by its rule.
  var assumptions: [String] = []

  /// The text of the file.
  ///
  /// - Parameter source: the table, as `expect` names it.
  func text(source: String) -> String {
    var lines = ["# \(source), row \(id)."]
    lines += assumptions.map { "# Assumed: " + $0 }
    if fits == false { lines.append("# Measured: it did not fit into memory.") }
    var keys = keys
    if !figures.isEmpty {
      keys["expect"] = .list(
        figures.map { figure in
          [
            "metric": .text(figure.metric), "value": .number(figure.value),
            "tolerance": figure.tolerance.map(FileValue.number) ?? .text("20 %"),
            "source": .text("\(source), row \(id)"),
          ]
        })
    }
    return lines.joined(separator: "\n") + "\n" + keys.yaml
  }

  /// The scenario that the file describes.
  func scenario(source: String) throws(RowFault) -> Scenario {
    let read: Scenario?
    do {
      read = try ScenarioFile.reread(text: text(source: source), name: id, files: files)
    } catch {
      throw RowFault(why: error.diagnostics.map(\.message).joined(separator: "; "))
    }
    guard let read else { throw RowFault(why: "the row describes no run") }
    return read
  }
}

/// A measured figure of a row.
struct RowFigure: Sendable {
  /// The metric of the run.
  var metric: String
  /// The measured value in the base unit of the metric.
  var value: Double
  /// The column of the table, as reports name the figure.
  var column: String
  /// Units of the column in one base unit: 1e3 for milliseconds.
  var scale = 1.0
  /// Base units in one unit of the column, where that is the whole number of the two: 1e9 for gigabytes.
  var unit = 1.0
  /// The relative difference that still counts as agreement, where the row states one.
  var tolerance: Double?

  /// A value in the unit of the column.
  func inColumn(_ value: Double) -> Double { value * scale / unit }
}

/// A scenario for some rows of a table, or why there is none.
struct DescribedRows: Sendable {
  /// The rows; several where one run stands for them.
  var ids: [String]
  /// The scenario.
  var scenario: Result<RowScenario, RowFault>

  /// What `describe` makes of some rows.
  init(_ ids: [String], _ describe: () throws(RowFault) -> RowScenario) {
    self.ids = ids
    do throws(RowFault) { scenario = .success(try describe()) } catch { scenario = .failure(error) }
  }

  /// What is said of each of the rows where there is no scenario.
  func skipped(_ fault: RowFault) -> [SkippedRow] { ids.map { SkippedRow(id: $0, why: fault.why) } }
}

/// Tables that scenarios can describe.
protocol DescribedSchema: ValidationSchema {
  /// The scenarios of a table, in its order.
  func described(_ table: MeasurementTable, companion: (String) -> MeasurementTable?) -> [DescribedRows]
}

extension DescribedSchema {
  /// Runs every scenario.
  package func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    for rows in described(table, companion: companion) where !Task.isCancelled {
      do throws(RowFault) {
        let row = try rows.scenario.get()
        predictions.add(row, try row.scenario(source: name).run())
      } catch {
        predictions.skipped += rows.skipped(error)
      }
    }
    return predictions
  }
}

/// Tables each of whose rows is a run that a scenario can describe.
protocol RunSchema: DescribedSchema {
  /// The row as a scenario; a `RowFault` says why it is not modelled.
  func scenario(
    _ row: MeasurementRow, companion: (String) -> MeasurementTable?
  ) throws(RowFault) -> RowScenario
}

extension RunSchema {
  /// A scenario for each row.
  func described(_ table: MeasurementTable, companion: (String) -> MeasurementTable?) -> [DescribedRows] {
    table.rows.indices.map { index in
      let row = table.row(index)
      return DescribedRows([row.id]) { () throws(RowFault) in try scenario(row, companion: companion) }
    }
  }
}

extension Predictions {
  /// Adds what a run came to beside what was measured.
  mutating func add(_ row: RowScenario, _ outcome: any StudyOutcome) {
    if let fits = row.fits, let ratio = outcome.metric("memory_used_ratio")?.value {
      verdicts.append(FitVerdict(id: row.id, measuredFits: fits, predictedFits: ratio <= 1, predictedRatio: ratio))
    }
    for figure in row.figures {
      guard let predicted = outcome.metric(figure.metric)?.value, predicted.isFinite else { continue }
      cases.append(
        ValidationCase(
          id: row.id, metric: figure.column, measured: figure.inColumn(figure.value),
          predicted: figure.inColumn(predicted), tolerance: figure.tolerance))
    }
  }
}

/// The rows of a table as scenario files.
package struct WrittenRows: Sendable {
  /// The files by name, scenarios and what they name.
  package var files: [(name: String, content: Data)] = []
  /// Rows that no scenario describes.
  package var skipped: [SkippedRow] = []
}

extension ValidationSchemas {
  /// The rows of a table as scenario files whose runs give the predictions; nil where the table's rows are no runs.
  ///
  /// - Parameter source: the table's name, for comments.
  package static func scenarios(
    of table: MeasurementTable, source: String, companion: @Sendable (String) -> MeasurementTable?
  ) -> WrittenRows? {
    guard let schema = schema(for: table) as? any DescribedSchema else { return nil }
    var written = WrittenRows()
    var names: Set<String> = []
    for rows in schema.described(table, companion: companion) {
      do throws(RowFault) {
        let described = try rows.scenario.get()
        // What cannot be carried out is no file that somebody could run: its fault is the reason.
        _ = try described.scenario(source: source)
        var name = String(described.id.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
        if names.contains(name) { name += "-\(names.count + 1)" }
        names.insert(name)
        written.files.append((name + ".yaml", Data(described.text(source: source).utf8)))
        written.files += described.files.compactMap { file in file.content.map { (file.path, $0) } }
      } catch {
        written.skipped += rows.skipped(error)
      }
    }
    return written
  }
}
