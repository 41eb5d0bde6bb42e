import Foundation
import TestSupport
import Testing

@Suite struct StoredFileCommandTests {
  @Test("a run is simulated again, traced and reported from another store, when its files are gone")
  func elsewhere() throws {
    let (here, there) = (try TemporaryFolder(), try TemporaryFolder())
    try FileManager.default.copyItem(
      at: Checkout.file("Scenarios/models/llama-3-8b.json"), to: here.url.appendingPathComponent("my.json"))
    _ = try here.write(
      """
      kind: training
      model: my.json
      cluster: {accelerator: h100-sxm, count: 32, nodeSize: 16}
      layout: {tensor: 2, zeroStage: 2}
      batch: {global: 128, sequenceLength: 2048}

      """, to: "a.yaml")
    #expect(try Program.run(["run", "--quiet", "--store", "a.sqlite", "a.yaml"], in: here.url).status == 0)
    try FileManager.default.removeItem(at: here.url.appendingPathComponent("my.json"))
    let store = ["--store", there.path("b.sqlite")]
    #expect(try Program.run(["merge", here.path("a.sqlite")] + store).status == 0)
    let again = try Program.run(["rerun", "1"] + store)
    #expect(again.status == 0 && again.output.contains("have the same bits"), "\(again)")
    #expect(try Program.run(["trace", "1", "-o", there.path("t.json")] + store).status == 0)
    #expect(try Program.run(["report", "1", "-o", there.path("r.html")] + store).status == 0)
    let page = try String(contentsOf: URL(fileURLWithPath: there.path("r.html")), encoding: .utf8)
    #expect(!page.contains("No timeline"))
    // The scenario's own file is another matter: it reads what is there.
    let lost = try Program.run(["run", "--quiet", "--store", "a.sqlite", "a.yaml"], in: here.url)
    #expect(lost.status == 2 && lost.errors.contains("there is no file `my.json`"), "\(lost)")
  }
}
