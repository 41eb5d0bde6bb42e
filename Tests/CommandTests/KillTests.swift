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

  @Test("programs that make and write one store at once all store all their runs", arguments: 0..<5)
  func writers(round: Int) async throws {
    let folder = try TemporaryFolder()
    let store = folder.path("w.sqlite")
    let scenario = Checkout.file("Scenarios/quickstart/train-llama3-70b.yaml").path
    try await withThrowingTaskGroup(of: Program.Result.self) { group in
      for _ in 0..<8 { group.addTask { try Program.run(["run", "--store", store, scenario]) } }
      for try await result in group { #expect(result.status == 0, "\(result.errors)") }
    }
    let count = try Program.run(["sql", "--store", store, "--json", "SELECT count(*) AS runs FROM run"])
    #expect(count.output.contains("\"runs\" : 8"), "\(count.output) \(count.errors)")
  }
}
