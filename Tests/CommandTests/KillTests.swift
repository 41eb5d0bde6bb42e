import Foundation
import TestSupport
import Testing

@Suite struct KillTests {
  @Test("killed at any moment, a store opens, is sound, and holds whole runs only")
  func kills() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("k.sqlite")
    let scenario = Checkout.file("Scenarios/quickstart/compare-batching.yaml").path
    var random = SeededGenerator(seed: 77)
    for _ in 0..<40 {
      try Program.runAndKill(["run", "--store", store, scenario], after: Double.random(in: 0...0.25, using: &random))
    }
    let last = try Program.run(["run", "--store", store, scenario])
    #expect(last.status == 0, "\(last.errors)")
    let integrity = try Program.run(["sql", "--store", store, "--json", "SELECT * FROM pragma_integrity_check"])
    #expect(integrity.output.contains("\"ok\""), "\(integrity.output) \(integrity.errors)")
    let whole = try Program.run(["sql", "--store", store, "--json", StoreCheck.brokenRuns])
    #expect(whole.output.contains("\"broken\" : 0"), "\(whole.output)")
  }

  @Test("two programs that write at once both store all their runs")
  func twoWriters() async throws {
    let folder = try TemporaryFolder()
    let store = folder.path("w.sqlite")
    let scenario = Checkout.file("Scenarios/quickstart/compare-batching.yaml").path
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 0..<4 { group.addTask { try Program.run(["run", "--store", store, scenario]).status } }
      for try await status in group { #expect(status == 0) }
    }
    let count = try Program.run(["sql", "--store", store, "--json", "SELECT count(*) AS runs FROM run"])
    #expect(count.output.contains("\"runs\" : 12"), "\(count.output) \(count.errors)")
  }
}
