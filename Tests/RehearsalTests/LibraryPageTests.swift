import Foundation
import Rehearsal
import TestSupport
import Testing

/// `docs/library.md` shows what is run here.
@Suite struct LibraryPageTests {
  private static func page() throws -> String {
    try String(contentsOf: Checkout.file("docs/library.md"), encoding: .utf8)
  }

  /// The block of code of the page that begins so.
  private static func block(_ language: String) throws -> String {
    let page = try page()
    let begin = try #require(page.range(of: "```\(language)\n"))
    let end = try #require(page[begin.upperBound...].range(of: "\n```"))
    return String(page[begin.upperBound..<end.lowerBound])
  }

  @Test("the Swift of the page is the Swift that runs here")
  func swift() async throws {
    // page begins
    let session = Session(store: .memory)
    let scenario = """
      kind: training
      model: llama-3-8b
      cluster: {accelerator: h100-sxm, count: 8}
      layout: {tensor: 4}
      batch: {global: 64, micro: 1, sequenceLength: 8192}
      precision: bf16
      sweep: {layout.tensor: [1, 2, 4, 8]}
      """
    let work = Work { print("\(Int(100 * $0.share)) % \($0.words)") }
    let answer = try await session.run(RunRequest([Source(text: scenario)]), work)
    print(answer.isGood, answer.ids, answer.json)
    let rows = try await session.query(QueryRequest("SELECT name, step_time_s FROM training_run"))
    print(rows.json)
    // page ends
    #expect(answer.ids == [1, 2, 3, 4] && rows.json.contains("step_time_s"))
    let lines = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let begin = try #require(lines.firstIndex(of: "    // page begins"))
    let end = try #require(lines.firstIndex(of: "    // page ends"))
    let run = lines[(begin + 1)..<end].map { String($0.dropFirst(4)) }.joined(separator: "\n")
    #expect(try Self.block("swift") == "import Rehearsal\n\n" + run)
  }

  @Test("the JSON of the page is a request that is answered")
  func json() async throws {
    let answer = await Session(store: .memory).call("run", try Self.block("json"))
    #expect(try Samples.object(answer)["good"] as? Bool == true, "\(answer)")
  }
}
