import CostModel
import Foundation
import Hardware
import ModelArchitecture
import Quantities
import Reading
import Scenarios
import Serving
import Testing
import Training

/// Facts that a user brings: entries of a catalogue, calibrations, figures in the scenario.
@Suite struct OwnFactsTests {
  /// A folder with files, by their paths in it.
  private func folder(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("own-\(UUID().uuidString)")
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  private func training(_ accelerator: String, framework: String = "megatron-core", model: String = "llama-3-8b")
    -> String
  {
    """
    kind: training
    name: steps
    model: \(model)
    cluster: {accelerator: \(accelerator), count: 8}
    layout: {tensor: 2, zeroStage: 1}
    batch: {global: 16, micro: 1, sequenceLength: 2048}
    framework: \(framework)
    """
  }

  private func step(_ text: String, in folder: URL? = nil, _ catalog: Catalog = .builtIn) throws -> Double {
    let path = folder?.appendingPathComponent("x.yaml").path ?? "x.yaml"
    let scenario = try #require(try ScenarioFile.read(text: text, path: path, catalog: catalog).first)
    return try #require(scenario.run().metric("step_time_s")).value
  }

  @Test("every entry that ships can be read")
  func whole() {
    let catalog = Catalog.builtIn
    #expect(catalog.accelerators.count == catalog.names(of: .accelerators).count)
    #expect(catalog.links.count == catalog.names(of: .links).count)
    #expect(catalog.hosts.count == catalog.names(of: .hosts).count)
    #expect(catalog.topologies.count == catalog.names(of: .topologies).count)
    #expect(catalog.nodes.count == catalog.names(of: .nodes).count)
    #expect(catalog.modelEntries.count == catalog.names(of: .models).count)
    #expect(catalog.frameworks.count == catalog.names(of: .frameworks).count)
    #expect(catalog.names(of: .engines).allSatisfy { catalog.engineEntry(named: $0) != nil })
    #expect(catalog.calibrationNames.allSatisfy { catalog.timed($0) != nil })
    #expect(
      catalog.accelerators.allSatisfy { chip in
        ([chip.kernels.nearest] + chip.kernels.alike).allSatisfy { catalog.entry(.accelerators, $0) != nil }
          && chip.kernels.calibration.map { catalog.timed($0) != nil } ?? true
      })
    #expect(!catalog.networkFits.isEmpty)
  }

  @Test("a chip, a framework and an engine version of one's own are three small files")
  func own() throws {
    let folder = try folder([
      "accelerators/x1.yaml": "from: h100-sxm\nmemoryBandwidth: 6.7 TB/s\n",
      "frameworks/ours.yaml": "from: megatron-core\nforwardIssueSeconds: 60 ms\n",
      "engines/next.yaml": "from: vllm-0.15\nrequestSeconds: 500 ms\n",
    ])
    let catalog = try Catalog.checked(adding: [folder.path])
    // Memory twice as fast takes no longer; a host that needs 60 ms for each of 32 layers takes as long at least.
    let usual = try step(training("h100-sxm"))
    #expect(try step(training("x1"), catalog) < usual)
    #expect(try step(training("h100-sxm", framework: "ours"), catalog) > 32 * 0.060)
    #expect(try step(training("h100-sxm", framework: "{from: ours, forwardIssueSeconds: 0.4 ms}"), catalog) == usual)
    let serving = """
      kind: serving
      model: llama-3-8b
      fleet: {accelerator: x1}
      workload: {arrivals: {even: 1/s}, requests: 20, prompt: {fixed: 100}, output: {fixed: 2}}
      engine: {policy: chunked-prefill, profile: next}
      """
    let outcome = try #require(try ScenarioFile.read(text: serving, path: "s.yaml", catalog: catalog).first).run()
    #expect(try #require(outcome.metric("ttft_mean_s")).value > 0.5)
    #expect(throws: ScenarioError.self) { try ScenarioFile.read(text: serving, path: "s.yaml") }
    let searches = try ScenarioFile.readSearches(
      text: training("x1", framework: "ours"), path: "s.yaml", catalog: catalog)
    #expect(searches.first?.search.cluster.accelerator.name == "x1")
  }

  @Test("a topology of one's own wires a cluster, and is made from one that ships")
  func topology() throws {
    let folder = try folder([
      "topologies/spine.yaml": "from: fat-tree\nleafPorts: 18\noversubscription: 4\nsource: our spine\n"
    ])
    let catalog = try Catalog.checked(adding: [folder.path])
    #expect(catalog.wiring(named: "spine")?.networkShape(count: 64) == .fatTree(leafPorts: 18, oversubscription: 4))
  }

  @Test("an own entry of a name that ships is made from that one, and is what is assumed")
  func before() throws {
    let folder = try folder([
      "accelerators/h100-sxm.yaml": "from: h100-sxm\nprice: 1 USD/h\n",
      "frameworks/megatron-core.yaml": "from: megatron-core\nforwardIssueSeconds: 60 ms\n",
    ])
    let catalog = try Catalog.checked(adding: [folder.path])
    let text = training("h100-sxm").replacingOccurrences(of: "framework: megatron-core", with: "")
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml", catalog: catalog).first)
    #expect(scenario.notes.contains { $0.contains("price 1 USD/h instead of 2.5 USD/h") }, "\(scenario.notes)")
    #expect(try #require(scenario.run().metric("step_time_s")).value > 32 * 0.060)
    #expect(try step(text) < 32 * 0.060)
  }

  @Test("all faults of all entries are named at once, each in its file")
  func faults() throws {
    let folder = try folder([
      "accelerators/a.yaml": "from: h100-sxm\nmemory: 3 parsecs\nclok: 1 GHz\n",
      "models/m.yaml": "layers: 2\n", "frameworks/one.yaml": "from: two\n", "frameworks/two.yaml": "from: one\n",
      "calibrations/c.json": "{\"accelerator\": 3}", "engines/e.yaml": "on: {hoper: {stepSeconds: 1 ms}}\nsource: x\n",
    ])
    let fault = #expect(throws: ScenarioError.self) { try Catalog.checked(adding: [folder.path]) }
    let text = try #require(fault).description.replacingOccurrences(of: folder.path + "/", with: "")
    for part in [
      "accelerators/a.yaml:2:9: `memory`: `3 parsecs` has the unknown unit",
      "accelerators/a.yaml:3:1: unknown key `clok`; did you mean `clock`?",
      "models/m.yaml:1:1: `hidden` is missing", "models/m.yaml:1:1: `source` is missing",
      "frameworks/one.yaml:1:7: `from`: framework `two`", "calibrations/c.json:1:1: `accelerator`: a text is expected",
      "engines/e.yaml:1:13: unknown generation `hoper`; did you mean `hopper`?",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
  }

  @Test("a calibration of one's own is used, and its own copy changes nothing")
  func calibration() throws {
    let shipped = try #require(CalibrationCatalog.shipped("h100-sxm"))
    var slow = shipped
    for place in slow.matrixMultiply.indices { slow.matrixMultiply[place].parameters.tensorShare /= 2 }
    let folder = try folder([
      "same.json": String(decoding: try shipped.json(), as: UTF8.self),
      "slow.json": String(decoding: try slow.json(), as: UTF8.self),
    ])
    let usual = try step(training("h100-sxm"))
    #expect(try step(training("{from: h100-sxm, calibration: same.json}"), in: folder) == usual)
    let halved = try step(training("{from: h100-sxm, calibration: slow.json}"), in: folder)
    #expect(halved > 1.3 * usual && halved < 2 * usual)
    // A stored run has the fit with it, though the file is gone.
    let path = folder.appendingPathComponent("x.yaml").path
    let text = training("{from: h100-sxm, calibration: slow.json}")
    let scenario = try #require(try ScenarioFile.read(text: text, path: path).first)
    try FileManager.default.removeItem(at: folder)
    let again = try #require(try ScenarioFile.reread(text: scenario.text, name: "again", files: scenario.files))
    #expect(again.run().metric("step_time_s")?.value == halved)
  }

  @Test(
    "a broken calibration is refused at its key with place and remedy",
    arguments: [
      ("{\"accelerator\": \"x\"}", "the key `source` is missing"), ("[1", "the text is not JSON: line 1"),
      ("{\"accelerator\": 3, \"source\": \"\", \"date\": \"\"}", "`accelerator`: a text is expected here"),
    ])
  func broken(json: String, message: String) throws {
    let folder = try folder(["mine.json": json])
    let path = folder.appendingPathComponent("x.yaml").path
    let fault = #expect(throws: ScenarioError.self) {
      try ScenarioFile.read(text: training("{from: h100-sxm, calibration: mine.json}"), path: path)
    }
    let said = try #require(fault?.diagnostics.first)
    #expect(said.line == 4 && said.message.contains(message) && said.message.contains("rehearse calibrate --out"))
  }

  @Test("a run with entries of one's own runs again from what its store holds")
  func stored() throws {
    let folder = try folder(["accelerators/x1.yaml": "from: h100-sxm\nmemoryBandwidth: 6.7 TB/s\n"])
    let catalog = try Catalog.checked(adding: [folder.path])
    let scenario = try #require(try ScenarioFile.read(text: training("x1"), path: "x.yaml", catalog: catalog).first)
    let again = try #require(try ScenarioFile.reread(text: scenario.text, name: "again", files: scenario.files))
    #expect(again.run().metrics == scenario.run().metrics)
  }

  @Test(
    "models answer to their names on Hugging Face, and take other sizes",
    arguments: [
      ("meta-llama/Llama-3.1-8B", "llama-3.1-8b"), ("Qwen/Qwen2.5-7B", "qwen2.5-7b"),
      ("deepseek-ai/DeepSeek-R1", "deepseek-v3"), ("MISTRALAI/mixtral-8x7b-v0.1", "mixtral-8x7b"),
    ])
  func models(name: String, entry: String) throws {
    let model = try #require(ModelCatalog.model(named: name))
    #expect(model.name == entry)
    let half = training("h100-sxm", model: "{from: \(name), layers: 4}")
    guard let plan = (try ScenarioFile.read(text: half, path: "x.yaml").first?.study as? TrainingStudy)?.plan else {
      Issue.record("no plan")
      return
    }
    #expect(plan.model.layers.count == 4 && plan.model.hidden == model.hidden)
  }

  @Test("an entry is one file: nothing else in the code names it")
  func places() throws {
    // Named in code: what is assumed where nothing is said, what stands in examples, and neighbours of whole designs.
    let assumed = [
      "h100-sxm", "a100-sxm-80gb", "a100-sxm-40gb", "l40s", "b200-sxm", "rtx-4090", "megatron-core", "megatron-lm",
      "megatron-deepspeed", "composer", "aleph-alpha", "bare", "vllm-0.15",
    ]
    // Designs of chips are cases in code: kernels are written for one of them.
    let named = Set(assumed + Architecture.allCases.map(\.rawValue))
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    var code = ""
    for case let file as URL in try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    where file.pathExtension == "swift" && !file.path.contains("/Validation/") && !file.path.contains("/Templates/") {
      code += try String(contentsOf: file, encoding: .utf8)
    }
    for kind in [Catalog.Kind.accelerators, .frameworks, .engines] {
      for name in Catalog.builtIn.names(of: kind) where !named.contains(name) {
        let isNamed = code.contains("\"\(name)\"")
        #expect(!isNamed, "\(kind.rawValue)/\(name)")
      }
    }
  }
}
