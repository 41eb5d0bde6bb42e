import ScalingLaws
import Testing

@Suite("Reference rows")
struct ReferenceRowTests {
  @Test("every row of the reference table is reproduced, none skipped", .enabled(if: Reference.isPresent))
  func everyRow() throws {
    let table = try Reference.table("scaling_laws.csv")
    let expected = try table.numbers("expected_output")
    var closedForms = 0
    for (row, number) in zip(try LawRow.rows(of: table), expected) where !row.isFit {
      do {
        let answer = try ScalingLawCatalog.standard.evaluate(row)
        #expect(
          agree(answer.value, number, within: 1e-8),
          "\(row.law).\(row.quantity)(\(row.inputs)) = \(answer.value), expected \(number)"
        )
        closedForms += 1
      } catch {
        Issue.record("\(row.law).\(row.quantity)(\(row.inputs)): \(error)")
      }
    }
    #expect(closedForms > 190)
  }

  @Test("units of answers are those of the table", .enabled(if: Reference.isPresent))
  func units() throws {
    let table = try Reference.table("scaling_laws.csv")
    for (row, unit) in zip(try LawRow.rows(of: table), try table.text("units")) where !row.isFit {
      let answer = try ScalingLawCatalog.standard.evaluate(row)
      #expect(
        unit.hasPrefix(answer.unit.symbol),
        "\(row.law).\(row.quantity): \(answer.unit), table says \(unit)"
      )
    }
  }

  @Test("rows about fits are reproduced from the fit data", .enabled(if: Reference.isPresent))
  func fits() async throws {
    let files = [
      "scaling_chinchilla_epoch.csv", "scaling_parscale.csv", "scaling_gadre_overtrain.csv",
      "scaling_steplaw_dense.csv",
    ]
    var tables: [String: ColumnTable] = [:]
    for file in files { tables[file] = try Reference.table(file) }
    var predictor = LawRowPredictor(tables: tables)
    let table = try Reference.table("scaling_laws.csv")
    let expected = try table.numbers("expected_output")
    var fits = 0
    for (row, number) in zip(try LawRow.rows(of: table), expected) where row.isFit {
      let value = try await predictor.answer(row).value
      // The rows state what a flat valley allows; the fit itself comes closer.
      #expect(agree(value, number, within: 1e-4), "\(row.law).\(row.quantity): \(value), expected \(number)")
      fits += 1
    }
    #expect(fits == 18)
  }

  @Test("a row about a fit without its data says which table it needs")
  func missingTable() async throws {
    var predictor = LawRowPredictor()
    let row = LawRow(law: "fit.chinchilla", quantity: "fitted_E", inputs: "rows=excluded_by_epoch==0")
    await #expect(throws: LawError(.needsTable("scaling_chinchilla_epoch.csv"))) {
      try await predictor.answer(row)
    }
  }
}
