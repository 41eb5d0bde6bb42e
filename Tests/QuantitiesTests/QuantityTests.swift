import Quantities
import TestSupport
import Testing

@Suite struct QuantityParsingTests {
  @Test(
    "text with a unit becomes the magnitude in base units",
    arguments: [
      ("80 GiB", Dimension.memory, 80 * 1_073_741_824.0), ("80GB", .memory, 80e9), ("1_000 B", .memory, 1000),
      ("3.35 TB/s", .bandwidth, 3.35e12), ("400 Gb/s", .bandwidth, 50e9), ("989 TFLOP/s", .operationRate, 989e12),
      ("15T tokens", .tokens, 15e12), ("2 B tokens", .tokens, 2e9), ("4.5/s", .rate, 4.5), ("30/min", .rate, 0.5),
      ("250 ms", .time, 0.25), ("4 years", .time, 4 * 365.25 * 86_400), ("2.10 USD/h", .moneyRate, 2.1),
      ("10 %", .ratio, 0.1), ("0.25", .ratio, 0.25), ("20k", .count, 20_000), ("1e3", .count, 1000),
      ("-3 ms", .time, -0.003), ("700W", .power, 700), ("1 kWh", .energy, 3.6e6),
    ])
  func parses(text: String, dimension: Dimension, expected: Double) throws {
    let value = try dimension.parse(text)
    #expect(abs(value - expected) <= 1e-12 * abs(expected))
  }

  @Test(
    "text that is not the quantity says what was expected",
    arguments: [
      ("80", Dimension.memory, QuantityError.Cause.missingUnit), ("80 GB/s", .memory, .otherDimension(.bandwidth)),
      ("eighty GiB", .memory, .notANumber), ("5 parsecs", .time, .unknownUnit("parsecs")), ("", .count, .notANumber),
      ("1e999 s", .time, .notFinite), ("1 e3 s", .time, .unknownUnit("e3 s")),
    ])
  func refuses(text: String, dimension: Dimension, cause: QuantityError.Cause) {
    #expect(throws: QuantityError(text: text, expected: dimension, cause: cause)) { try dimension.parse(text) }
  }

  @Test("an error shows the expected form")
  func message() {
    let error = QuantityError(text: "80", expected: .memory, cause: .missingUnit)
    #expect(error.description == "`80` has no unit; expected a memory size such as `80 GiB`")
  }

  @Test("every example parses in its own dimension", arguments: Dimension.allCases)
  func examples(dimension: Dimension) throws {
    #expect(try dimension.parse(dimension.example) > 0)
  }
}

@Suite struct QuantityFormattingTests {
  @Test(
    "magnitudes print with a fitting unit",
    arguments: [
      (Dimension.time, 1.23, "1.23 s"), (.time, 0.0183, "18.3 ms"), (.time, 5000, "5000 s"), (.time, 86_400, "24 h"),
      (.time, 0, "0 s"), (.ratio, 0.461, "46.1 %"), (.memory, 80 * 1_073_741_824, "80 GiB"), (.memory, 0, "0 B"),
      (.bandwidth, 3.35e12, "3.35 TB/s"), (.money, 9.798e6, "9.798 M USD"), (.count, 20_000, "20000"),
      (.tokens, 15e12, "15 T tokens"), (.energy, 1e-13, "1e-13 J"), (.time, .nan, "n/a"), (.rate, -4.5, "-4.5/s"),
      (.ratio, 0.99999, "100 %"),
    ])
  func prints(dimension: Dimension, value: Double, expected: String) {
    #expect(dimension.format(value) == expected)
  }

  @Test("what is printed reads back to within its digits", arguments: 0..<200)
  func roundTrip(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let exponent = Double.random(in: -3...14, using: &random)
    var value = Double.random(in: 1..<10, using: &random)
    for _ in 0..<Int(abs(exponent)) { value *= exponent < 0 ? 0.1 : 10 }
    for dimension in [Dimension.memory, .bandwidth, .operationRate, .power] {
      let back = try dimension.parse(dimension.format(value))
      #expect(abs(back - value) <= 6e-4 * value, "\(dimension) \(value)")
    }
  }
}

@Suite struct SuggestionTests {
  @Test(
    "the nearest name is offered, and nothing when none is near",
    arguments: [
      ("tensr", "tensor"), ("pipline", "pipeline"), ("zerostage", "zeroStage"), ("bathc", "batch"), ("xyzzy", nil),
    ] as [(String, String?)])
  func nearest(typed: String, meant: String?) {
    #expect(Suggestion.nearest(to: typed, among: ["tensor", "pipeline", "zeroStage", "batch"]) == meant)
  }
}

@Suite struct NumberFormatTests {
  @Test("scale factors count: int4 in groups of 128 takes 0.516 bytes")
  func int4() { #expect(NumberFormat.int4.bytesPerElement == 0.515625) }

  @Test("every format is found by its name", arguments: NumberFormatCatalog.all)
  func names(format: NumberFormat) { #expect(NumberFormatCatalog.format(named: format.name) == format) }
}
