import Foundation
import TestSupport
import Testing
import Validation

@Suite struct CatalogTests {
  /// The topics as help names them.
  private func topics() throws -> [String] {
    let help = try Program.run(["catalog", "--help"]).output.replacing("\n", with: " ")
    let list = try #require(help.firstMatch(of: /Topics: (.*?)\./)?.1)
    return list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test(
    "help names every topic, each of which is a list of entries with names, and all of them together are everything")
  func everyTopic() throws {
    let topics = try topics()
    let needed = [
      "accelerators", "links", "models", "schedules", "policies", "routers", "engines", "formats", "optimizers",
      "frameworks", "attention-kernels", "context-methods", "arrivals", "lengths", "queue-policies", "metrics",
      "hosts", "nodes", "topologies", "calibrations", "networks", "recipes",
    ]
    #expect(Set(topics) == Set(needed))
    for topic in topics {
      let result = try Program.run(["catalog", topic, "--json"])
      let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: [[String: String]]]
      let entries = try #require(object?[topic], "\(topic)")
      #expect(entries.count > 2 && entries.allSatisfy { $0["name"]?.isEmpty == false }, "\(topic)")
    }
    let all = try Program.run(["catalog", "--json"])
    let object = try JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [String: Any]
    #expect(Set(try #require(object).keys) == Set(topics))
  }

  @Test("help of validate names every schema of tables with its first columns")
  func schemas() throws {
    let help = try Program.run(["validate", "--help"]).output.split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    for schema in ValidationSchemas.all {
      #expect(help.contains("\(schema.name) (\(schema.columns[0]),\(schema.columns[1]))"), "\(schema.name)")
    }
  }

  @Test("a served run says in one line that no engine is in its times, unless its file names one or what it costs")
  func bareKernels() throws {
    let folder = try TemporaryFolder()
    let text = """
      kind: serving
      model: llama-3-8b
      fleet: {accelerator: h100-sxm}
      workload: {arrivals: {poisson: 6/s}, requests: 50, prompt: {fixed: 100}, output: {fixed: 20}}
      engine: {policy: continuous}

      """
    for (engine, isTold) in [
      ("", true), (", memoryShare: 90 %", true), (", profile: bare", false), (", profile: vllm-0.15", false),
      (", hostOverhead: 2 ms", false),
    ] {
      let file = try folder.write(
        text.replacing("continuous}", with: "continuous\(engine)}\nsweep: {seed: [1, 2]}"), to: "s.yaml")
      let run = try Program.run(["run", "--dry-run", file])
      #expect(run.status == 0, "\(run.errors)")
      let lines = run.output.split(separator: "\n").filter { $0.contains("`engine.profile: vllm-0.15`") }
      #expect(lines.count == (isTold ? 1 : 0), "\(engine)")
      #expect(lines.allSatisfy { $0.contains("bare kernels") && $0.contains("sglang-0.5") })
    }
  }
}
