import Foundation
import TestSupport
import Testing

/// No result of a paper of the gallery stands in what is to bring it out.
@Suite struct PublishedFigureTests {
  /// Numbers that a paper published and that stand in the sources for a reason of their own.
  private static let others: [String: String] = [
    "0.999": "shares of requests, as 99.9 %",
    "1.01": "the step by which the solver of expert loads and the one of fits widen a bracket",
    "1.05": "a bound of tensor shares; as a figure the lower end of a range",
    "1.25": "the speed of a link in GB/s; as a figure the upper end of a range",
    "1.75": "peak rates and prices of accelerators; as a figure derived from numbers of tokens",
    "3.22": "the price of a TPU v4 in dollars an hour; as a figure the upper end of a band",
    "16.3": "a coefficient of the law of fine-grained experts; as a figure a share of a cache",
    "1.35": "exponents of laws and a framework's factor; as a figure an upper bound of MegaScale's kin",
  ]

  /// The numbers of three significant digits and more behind `value`, `atLeast`, `atMost` and `between`.
  static func figures(_ text: String) -> Set<String> {
    guard let start = text.range(of: "\nexpect:") else { return [] }
    let claims = text[start.upperBound...].matches(of: #/\b(?:value|atLeast|atMost|between):\s*(\[[^\]]*\]|[^,}\n]+)/#)
    let numbers = claims.flatMap { $0.output.1.matches(of: #/\d+(?:\.\d+)?(?:e[-+]?\d+)?/#).map { String($0.output) } }
    return Set(numbers.filter { digits($0) >= 3 && !isPowerOfTwo($0) })
  }

  private static func digits(_ number: String) -> Int {
    let mantissa = number.prefix { $0 != "e" }
    let digits = mantissa.filter { $0 != "." }.drop { $0 == "0" }
    return mantissa.contains(".") ? digits.count : String(digits.reversed()).drop { $0 == "0" }.count
  }

  /// Sizes of grids, which every source is full of.
  private static func isPowerOfTwo(_ number: String) -> Bool { Int(number).map { $0 & ($0 - 1) == 0 } ?? false }

  @Test("figures are what stands behind the forms of a claim, without powers of two and short numbers")
  func reading() {
    let text = """
      value: 9.87
      expect:
        - {metric: a, value: 1.34, tolerance: 8.25 %}
        - {metric: b, between: [0.95, 12.5 s], source: "value: of 3.33 in words"}
        - {metric: c, atMost: 1024}
        - {metric: d, atLeast: 26.50 s}
        - {metric: e, value: 1200}
      """
    #expect(Self.figures(text) == ["1.34", "12.5", "26.50", "3.33"])
  }

  /// Tables of fitted numbers (`calibrations`, `networks`) are left out: of thousands of them some equal any number of three
  /// digits, and `rehearse calibrate` writes them from timings of kernels alone.
  @Test("no published figure of the gallery stands in the sources")
  func sources() throws {
    let folder = Checkout.file("Scenarios/papers")
    var figures: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where name.hasSuffix(".yaml")
    {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for figure in Self.figures(text) { figures[figure] = name }
    }
    #expect(figures.count > 80)
    let root = Checkout.file("Sources")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var seen: Set<String> = []
    for case let file as URL in files where ["swift", "yaml", "json"].contains(file.pathExtension) {
      let path = file.path.dropFirst(root.path.count + 1)
      guard !path.hasPrefix("CatalogFiles/calibrations/"), !path.hasPrefix("CatalogFiles/networks/") else { continue }
      let text = try String(contentsOf: file, encoding: .utf8).replacing("_", with: "")
      for match in text.matches(of: #/\d+(?:\.\d+)?(?:e[-+]?\d+)?/#) {
        let number = String(match.output)
        guard let paper = figures[number] else { continue }
        // Part of a name, of an identifier or of a longer number is no number.
        let before = match.startIndex == text.startIndex ? " " : text[text.index(before: match.startIndex)]
        let after = match.endIndex == text.endIndex ? " " : text[match.endIndex]
        if before.isLetter || before == "." || after.isLetter || after == "." && number.contains(".") { continue }
        seen.insert(number)
        if Self.others[number] == nil { Issue.record("Sources/\(path) holds \(number), a figure of \(paper)") }
      }
    }
    for number in Self.others.keys where !seen.contains(number) {
      Issue.record("no source holds \(number); take it out of the exceptions")
    }
  }
}
