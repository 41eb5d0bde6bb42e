import ScalingLaws
import Testing

@Suite("Inputs and tables")
struct InputTests {
  @Test(
    "numbers are read plain, with exponents and with suffixes",
    arguments: [
      ("1.5e9", 1.5e9), ("1.5B", 1.5e9), ("15T", 1.5e13), ("300M", 3e8), ("4k", 4e3), ("2P", 2e15),
      ("-0.5", -0.5),
      ("2.", 2),
    ]
  )
  func numbers(text: String, value: Double) { #expect(LawInput(parsing: text) == .number(value)) }

  @Test(
    "lists and words are told from numbers",
    arguments: ["dp", "besiroglu", "inf", "nan", "1.5X", "B", ""]
  )
  func words(text: String) {
    #expect(LawInput(parsing: text) == .word(text))
    #expect(LawInput(parsing: "1|0.5|0") == .list([1, 0.5, 0]))
  }

  @Test("every malformed or repeated pair is named in one error")
  func malformed() {
    #expect(
      throws: LawError([
        .malformedInput("N"), .malformedInput("=3"), .malformedInput("D="), .repeatedInput("B"),
      ])
    ) {
      try LawInputs(arguments: ["N", "=3", "D=", "B=1", "B=2"])
    }
  }

  @Test("a value may hold the equals sign")
  func equalsSign() throws {
    let inputs = try LawInputs(parsing: "rows=excluded_by_epoch==0;delta=0.001")
    #expect(inputs["rows"] == .word("excluded_by_epoch==0"))
    #expect(inputs.names == ["delta", "rows"])
  }

  @Test("a table reads quoted fields, blank lines and both line ends")
  func table() throws {
    let table = try ColumnTable(csv: "a,b\r\n1,\"x, y\"\r\n\r\n2,z")
    #expect(try table.numbers("a") == [1, 2])
    #expect(try table.text("b") == ["x, y", "z"])
    #expect(try table.filtered { $0("b") == "z" }.numbers("a") == [2])
  }

  @Test("a table's faults name the row and the remedy")
  func faults() throws {
    #expect(throws: LawError.self) { try ColumnTable(csv: "") }
    #expect(throws: LawError(.unreadableTable("1 fields where the header names 2", row: 2))) {
      try ColumnTable(csv: "a,b\n1,2\n3\n")
    }
    let table = try ColumnTable(csv: "loss,N\n2.5,1e9\n-1,x\n")
    #expect(throws: LawError(.unreadableTable("N is 'x', not a number", row: 2))) { try table.numbers("N") }
    #expect(throws: LawError(.unreadableTable("loss is -1.0, not above 0", row: 2))) {
      try table.positiveNumbers("loss")
    }
    #expect(
      throws: LawError(
        .unreadableTable("no column 'los'; did you mean 'loss'?; the table has loss, N", row: 0)
      )
    ) {
      try table.numbers("los")
    }
  }
}
