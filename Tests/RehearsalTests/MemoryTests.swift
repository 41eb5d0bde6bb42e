import Foundation
import Rehearsal
import TestSupport
import Testing

/// Scenarios, files and facts that stand in memory alone.
@Suite struct MemoryTests {
  /// A model of one's own, which a scenario names as a file.
  private static let model = """
    {"model_type": "llama", "hidden_size": 2048, "num_hidden_layers": 16, "num_attention_heads": 16,
     "num_key_value_heads": 8, "intermediate_size": 8192, "vocab_size": 32000}
    """
  private static let scenario = Samples.training.replacing("model: llama-3-8b", with: "model: config.json")

  private static func metrics(_ answer: some Answer) throws -> NSDictionary {
    try #require(try Samples.object(answer.json)["metrics"] as? NSDictionary)
  }

  @Test("a text with its files runs as the same files on the disk do")
  func sameAsFiles() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(model(), to: "config.json")
    let file = try folder.write(Self.scenario, to: "mine.yaml")
    let session = Session(store: .memory)
    let onDisk = try await session.run(RunRequest([Source(path: file)]))
    let source = Source(text: Self.scenario, name: "mine.yaml", files: ["config.json": Self.model])
    let inMemory = try await session.run(RunRequest([source]))
    #expect(try Self.metrics(onDisk) == Self.metrics(inMemory))
    #expect(try Samples.object(inMemory.json)["name"] as? String == "mine")
    // The store holds the model, so that the run can be made again: its report has the timeline of one.
    let report = try await session.report(ReportRequest([2], format: .md))
    #expect(report.content?.contains("cannot be simulated again") == false)
    // The layouts of a search are read again from its text.
    let search = Source(
      text: Self.scenario + "\nsearch: {keep: 2, vary: {layout.tensor: [2, 4]}}\n", files: ["config.json": Self.model])
    let found = try await session.search(SearchRequest(search))
    let ranked = try #require(try Samples.object(found.json)["ranked"] as? [[String: Any]])
    #expect(!ranked.isEmpty && ranked.allSatisfy { $0["run"] is Int })
  }

  private func model() -> String { Self.model }

  @Test("a text without a path touches no disk; with one, what did not come with it is looked for there")
  func isolation() async throws {
    let folder = try TemporaryFolder()
    let config = try folder.write(Self.model, to: "config.json")
    let session = Session(folder: folder.url.path)
    for path in ["config.json", config, "~/config.json", "-"] {
      let text = Samples.training.replacing("model: llama-3-8b", with: "model: \"\(path)\"")
      let refused = await session.call(
        "run", try Samples.json(RunRequest([Source(text: text, files: ["other.json": "{}"])])))
      #expect(refused.contains("\"error\""), "\(path): \(refused)")
    }
    let beside = Source(text: Self.scenario, path: "mine.yaml")
    #expect(try await session.run(RunRequest([beside])).isGood)
    // What came with it stands before what lies there.
    let other = Source(
      text: Self.scenario, path: "mine.yaml",
      files: ["config.json": Self.model.replacing("\"num_hidden_layers\": 16", with: "\"num_hidden_layers\": 32")])
    let (first, second) = (
      try await session.run(RunRequest([beside])), try await session.run(RunRequest([other]))
    )
    #expect(try Self.metrics(first) != Self.metrics(second))
  }

  @Test("a trace that came with a text is served")
  func trace() async throws {
    let trace = "arrived_at,num_prefill_tokens,num_decode_tokens\n0,100,10\n1,200,20\n2,50,5\n"
    let text = Samples.serving.replacing(
      "workload: {arrivals: {poisson: 10/s}, requests: 200, prompt: {fixed: 1000}, output: {fixed: 50}}",
      with: "workload: {trace: requests.csv}")
    let answer = try await Session().run(RunRequest([Source(text: text, files: ["requests.csv": trace])]))
    let metrics = try Self.metrics(answer)
    #expect(metrics["completed_count"] as? Double == 3 || "\(metrics)".contains("3"))
  }

  @Test("facts in memory are facts as in a folder, and their faults are told in their own file")
  func facts() async throws {
    let name = "accelerators/mine.yaml"
    let session = Session(catalogFiles: [name: "{from: h100-sxm, memory: 40 GiB, source: a test}"])
    let text = Samples.training.replacing("h100-sxm", with: "mine")
    #expect(try await session.check(CheckRequest([Source(text: text)])).isGood)
    let shown = try await session.catalogue(CatalogueRequest(topic: "accelerators", entry: "mine"))
    #expect(shown.json.contains("\"own\" : true") && shown.json.contains("40 GiB"))
    let bad = Session(catalogFiles: [name: "{from: h100-sxn}", "nowhere.yaml": "{}"])
    do {
      _ = try await bad.catalogue()
      Issue.record("a bad entry was taken")
    } catch {
      #expect(error.faults.contains { $0.file == "nowhere.yaml" })
    }
    #expect(await Session(catalogFiles: [name: "{from: h100-sxn}"]).call("catalogue", "{}").contains(name))
  }

  @Test("tables in memory are validated with the tables that came with them")
  func tables() async throws {
    let answer = try await Session().validate(ValidateRequest([Source(text: Samples.products(3), name: "t.csv")]))
    let object = try Samples.object(answer.json)
    #expect(object["schema"] as? String == "kernel-matrix-multiply" && object["rows"] as? Int == 3)
  }

  @Test("a session without a store reads none, and one in memory starts empty")
  func stores() async throws {
    do {
      _ = try await Session().query(QueryRequest("SELECT 1"))
      Issue.record("there is no store")
    } catch {
      #expect(error.description.contains("no store"))
    }
    let run = try await Session().run(RunRequest([Source(text: Samples.training)]))
    #expect(run.ids.isEmpty)
    #expect(try await Samples.count("SELECT count(*) FROM run", in: Session(store: .memory)) == 0)
    let missing = await Session(store: .file("/nonexistent/none.sqlite")).call("query", #"{"sql": "SELECT 1"}"#)
    #expect(missing.contains("\"kind\" : \"store\""), "\(missing)")
  }
}
