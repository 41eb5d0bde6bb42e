import Foundation
import Reports
import TestSupport
import Testing

@Suite struct MetricReferenceTests {
  @Test("the reference page holds the catalogue of metrics; UPDATE_DOCS=1 writes it")
  func page() throws {
    let file = Checkout.file("docs/metrics.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(page.range(of: "| name |"))
    let wanted = page[..<start.lowerBound] + MetricReference.markdown + "\n"
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1", page != wanted {
      try wanted.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == wanted)
  }
}
