import Foundation
import Testing
import Validation

@Suite struct MeasurementTableTests {
  @Test("quoted cells keep commas, quotes and line breaks")
  func quoted() throws {
    let table = try MeasurementTable(csv: Data("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n3,\n".utf8))
    #expect(table.columns == ["a", "b"])
    #expect(table.rows == [["x, \"y\"\nz", "2"], ["3", ""]])
    #expect(table.row(0).number("b") == 2)
    #expect(table.row(1)["b"] == nil)
    #expect(table.row(1)["c"] == nil)
    #expect(table.row(1).id == "line 3")
  }

  @Test(
    "a table that is none is refused with its line",
    arguments: [("", 1), ("\n", 1), ("a,b\n1,2\n1\n", 3), ("a\n1,2\n", 2)])
  func refused(text: String, line: Int) {
    #expect {
      try MeasurementTable(csv: Data(text.utf8))
    } throws: { ($0 as? MeasurementTableError)?.line == line }
  }
}

@Suite struct ErrorSummaryTests {
  @Test("median, p90 and bias are those of the sorted errors, linear between neighbours")
  func summary() throws {
    let summary = try #require(ErrorSummary(errors: [0.1, -0.3, 0.2, -0.4, 0.0]))
    #expect(summary.medianAbsolute == 0.2)
    #expect(abs(summary.p90Absolute - 0.36) < 1e-12)
    #expect(summary.maxAbsolute == 0.4)
    #expect(abs(summary.bias + 0.08) < 1e-12)
    #expect(abs(summary.meanAbsolute - 0.2) < 1e-12)
    #expect(ErrorSummary(errors: []) == nil)
    #expect(ErrorSummary(errors: [.nan, 1])?.maxAbsolute == .infinity)
  }

  @Test("verdicts are counted in a table of four")
  func confusion() {
    var predictions = Predictions()
    for (measured, predicted) in [(true, true), (true, false), (false, true), (false, false), (false, false)] {
      predictions.verdicts.append(
        FitVerdict(id: "x", measuredFits: measured, predictedFits: predicted, predictedRatio: 1))
    }
    let report = ValidationReport(schema: "s", predictions: predictions)
    #expect(report.count(measuredFits: false, predictedFits: false) == 2)
    #expect(report.count(measuredFits: true, predictedFits: false) == 1)
  }
}
