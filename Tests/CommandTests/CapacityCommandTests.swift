import Foundation
import TestSupport
import Testing

@Suite struct CapacityCommandTests {
  private static let scenario = """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {poisson: 10/s}, requests: 200, prompt: {fixed: 1000}, output: {fixed: 50}}
    engine: {policy: chunked-prefill, maxBatch: 64, tokenBudget: 2048}
    objectives: {ttft: {p99: 500 ms}, longestGap: {mean: 1 s}}
    """

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("a capacity search stores its probes, says the same for any number of requests, and is carried over by merge")
  func stored() throws {
    let folder = try TemporaryFolder()
    let (few, many) = (
      try folder.write(Self.scenario, to: "few.yaml"),
      try folder.write(
        Self.scenario.replacingOccurrences(of: "requests: 200", with: "requests: 20000"), to: "many.yaml")
    )
    let store = folder.path("s.sqlite")
    let first = try Program.run(["capacity", few, "--store", store, "--json", "--most-requests", "20000"])
    let second = try Program.run(["capacity", many, "--dry-run", "--json", "--most-requests", "20000"])
    #expect(first.status == 0 && second.status == 0, "\(first.errors)\(second.errors)")
    let (one, other) = (try Self.object(first.output), try Self.object(second.output))
    let rate = try #require(one["highest_rate_per_second"] as? Double)
    #expect(rate == other["highest_rate_per_second"] as? Double)
    let probes = try #require(one["probes"] as? [[String: Any]])
    let asked = try Program.run([
      "sql", "--store", store, "--format", "csv",
      """
      SELECT c.held_rate_per_second, count(*), sum(p.answer = 'held') > 0, (SELECT count(*) FROM capacity_value)
      FROM capacity AS c JOIN capacity_probe AS p ON p.capacity_id = c.id
      """,
    ])
    let row = try #require(asked.output.split(whereSeparator: \.isNewline).last).split(separator: ",")
    #expect(abs(try #require(Double(row[0])) - rate) < 1e-9 * rate)
    #expect(Int(row[1]) == probes.count && row[2] == "1" && Int(row[3]) == 3 * probes.count)
    // Another store takes it over, once.
    let copy = folder.path("copy.sqlite")
    for _ in 0..<2 { #expect(try Program.run(["merge", store, "--store", copy]).status == 0) }
    let copied = try Program.run(["sql", "--store", copy, "--format", "csv", "SELECT count(*) FROM capacity_probe"])
    #expect(copied.output.split(whereSeparator: \.isNewline).last.map(String.init) == "\(probes.count)")
  }

  @Test("a bound between what runs of the allowed length can tell is undecided, and said so")
  func undecided() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.scenario, to: "a.yaml")
    let found = try Self.object(
      try Program.run(["capacity", file, "--dry-run", "--json", "--most-requests", "20000"]).output)
    let probes = try #require(found["probes"] as? [[String: Any]])
    for probe in probes {
      let answer = try #require(probe["answer"] as? String)
      #expect(probe["holds"] as? Bool == (answer == "held"))
      let high = (probe["metrics_high"] as? [String: Any])?["ttft_p99_s"] as? Double ?? .infinity
      let low = (probe["metrics_low"] as? [String: Any])?["ttft_p99_s"] as? Double ?? .infinity
      if answer == "held" { #expect(high <= 0.5) }
      if high > 0.5, low <= 0.5 { #expect(answer != "held") }
    }
  }

  @Test("nothing that holds ends with status 1; a scenario without objectives, or of another kind, with 2")
  func answers() throws {
    let folder = try TemporaryFolder()
    let hopeless = try folder.write(
      Self.scenario.replacingOccurrences(of: "p99: 500 ms", with: "p99: 1 us"), to: "hopeless.yaml")
    let result = try Program.run(["capacity", hopeless, "--dry-run", "--most-requests", "20000"])
    #expect(result.status == 1 && result.output.contains("holds its objectives at no load that was tried"))
    let bare = try folder.write(
      Self.scenario.split(separator: "\n").dropLast().joined(separator: "\n"), to: "bare.yaml")
    let refused = try Program.run(["capacity", bare, "--dry-run"])
    #expect(refused.status == 2 && refused.errors.contains("objectives: {ttft: {p99: 2 s}}"))
  }

  @Test("Ctrl-C ends a capacity search in one sentence, and nothing of it is stored")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    let file = try folder.write(
      Self.scenario.replacingOccurrences(of: "accelerator: h100-sxm", with: "accelerator: h100-sxm, replicas: 64"),
      to: "a.yaml")
    let result = try Program.run(["capacity", file, "--store", store], signal: SIGINT, after: 0.6)
    #expect(result.status == 130)
    #expect(result.errors.contains("interrupted: 0 of 1 capacity searches are whole and stored"), "\(result.errors)")
    let asked = try Program.run(["sql", "--store", store, "--format", "csv", "SELECT count(*) FROM capacity"])
    #expect(asked.output.split(whereSeparator: \.isNewline).last == "0")
  }
}
