public import Foundation
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
            "metric": .text(figure.metric), "value": .number(figure.value), "tolerance": .text("20 %"),
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

  /// A value in the unit of the column.
  func inColumn(_ value: Double) -> Double { value * scale / unit }
}

/// Tables whose rows are runs that a scenario can describe.
protocol RunSchema: ValidationSchema {
  /// The row as a scenario; a `RowFault` says why it is not modelled.
  func scenario(
    _ row: MeasurementRow, companion: (String) -> MeasurementTable?
  ) throws(RowFault) -> RowScenario
}

extension RunSchema {
  /// Runs the scenario of every row.
  public func predict(
    _ table: MeasurementTable, companion: @Sendable (String) -> MeasurementTable?
  ) async -> Predictions {
    var predictions = Predictions()
    for index in table.rows.indices {
      let row = table.row(index)
      do throws(RowFault) {
        let described = try scenario(row, companion: companion)
        predictions.add(described, try described.scenario(source: name).run())
      } catch {
        predictions.skipped.append(SkippedRow(id: row.id, why: error.why))
      }
    }
    return predictions
  }
}

extension Predictions {
  /// Adds what a run came to beside what was measured.
  mutating func add(_ row: RowScenario, _ outcome: RunOutcome) {
    if let fits = row.fits, let ratio = outcome.metric("memory_used_ratio")?.value {
      verdicts.append(FitVerdict(id: row.id, measuredFits: fits, predictedFits: ratio <= 1, predictedRatio: ratio))
    }
    for figure in row.figures {
      guard let predicted = outcome.metric(figure.metric)?.value, predicted.isFinite else { continue }
      cases.append(
        ValidationCase(
          id: row.id, metric: figure.column, measured: figure.inColumn(figure.value),
          predicted: figure.inColumn(predicted)))
    }
  }
}

/// The rows of a table as scenario files.
public struct WrittenRows: Sendable {
  /// The files by name, scenarios and what they name.
  public var files: [(name: String, content: Data)] = []
  /// Rows that no scenario describes.
  public var skipped: [SkippedRow] = []
}

extension ValidationSchemas {
  /// The rows of a table as scenario files whose runs give the predictions; nil where the table's rows are no runs.
  ///
  /// - Parameter source: the table's name, for comments.
  public static func scenarios(
    of table: MeasurementTable, source: String, companion: @Sendable (String) -> MeasurementTable?
  ) -> WrittenRows? {
    guard let schema = schema(for: table) as? any RunSchema else { return nil }
    var written = WrittenRows()
    var names: Set<String> = []
    for index in table.rows.indices {
      let row = table.row(index)
      do throws(RowFault) {
        let described = try schema.scenario(row, companion: companion)
        // What is refused, such as a layout that does not divide, is no run.
        _ = try described.scenario(source: source)
        var name = String(row.id.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
        if !names.insert(name).inserted { name += "-\(index)" }
        names.insert(name)
        written.files.append((name + ".yaml", Data(described.text(source: source).utf8)))
        written.files += described.files.compactMap { file in file.content.map { (file.path, $0) } }
      } catch {
        written.skipped.append(SkippedRow(id: row.id, why: error.why))
      }
    }
    return written
  }
}
