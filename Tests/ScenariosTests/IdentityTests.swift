import Foundation
import Hardware
import Quantities
import Reading
import Scenarios
import TestSupport
import Testing

/// What something is never depends on what it is called.
@Suite struct IdentityTests {
  private static func training(_ accelerator: String, format: String) -> String {
    """
    kind: training
    name: steps
    model: llama-3-8b
    precision: \(format)
    cluster: {accelerator: \(accelerator), count: 16}
    layout: {tensor: 2, pipeline: 2, zeroStage: 1}
    batch: {global: 32, micro: 1, sequenceLength: 2048}
    """
  }

  private static func serving(_ accelerator: String, format: String) -> String {
    """
    kind: serving
    name: requests
    model: llama-3-8b
    precision: \(format)
    fleet: {accelerator: \(accelerator), tensor: 4}
    workload: {arrivals: {poisson: 4/s}, requests: 200, prompt: {fixed: 300}, output: {fixed: 40}}
    engine: {policy: chunked-prefill, profile: vllm-0.15}
    """
  }

  private func metrics(_ text: String) throws -> [Metric] {
    try #require(try ScenarioFile.read(text: text, path: "x.yaml").first).run().metrics
  }

  /// A name that begins like that of another chip, as likely as one that begins like none.
  private func name(using random: inout SeededGenerator) -> String {
    let beginnings = AcceleratorCatalog.all.map(\.name) + ["b", "gb", "h", "l4", "a", "rtx", "my", "Ω", "0"]
    let letters = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      "abcdefghij0123456789".randomElement(using: &random) ?? "a"
    }
    return (beginnings.randomElement(using: &random) ?? "my") + "-" + String(letters)
  }

  @Test("a renamed accelerator gives the same numbers to the bit", arguments: AcceleratorCatalog.all.map(\.name))
  func renamed(entry: String) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let chip = try #require(AcceleratorCatalog.accelerator(named: entry))
    let format = chip.peakRates[.bf16] == nil ? "fp16" : "bf16"
    let other = "{from: \(entry), name: \(name(using: &random))}"
    for make in [Self.training, Self.serving] {
      // Some chips have no room for the model: then both refuse it.
      let plain = Result { try metrics(make(entry, format)) }
      let renamed = Result { try metrics(make(other, format)) }
      switch (plain, renamed) {
      case (.success(let plain), .success(let renamed)): #expect(plain == renamed, "\(other), seed \(seed)")
      case (.failure, .failure): break
      default: Issue.record("one of \(entry) and \(other) is refused, seed \(seed)")
      }
    }
  }

  @Test("in code that prices, no part of a name decides")
  func names() throws {
    let pattern = try Regex(#"hasPrefix\(|hasSuffix\(|\.contains\(""#)
    for module in [
      "Hardware", "ModelArchitecture", "CostModel", "Training", "Serving", "SimulationKernel", "Queueing/Simulation",
    ] {
      let folder = Checkout.file("Sources/" + module)
      let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      #expect(!files.isEmpty)
      for file in files {
        let text = try String(contentsOf: file, encoding: .utf8)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
          let decides = line.contains(pattern)
          #expect(!decides, "\(file.lastPathComponent):\(number + 1): \(line)")
        }
      }
    }
  }

  @Test("a board that is held to less power takes longer where power limits, and not where memory does")
  func power() throws {
    func served(_ accelerator: String) throws -> [String: Double] {
      Dictionary(try metrics(Self.serving(accelerator, format: "bf16")).map { ($0.name, $0.value) }) { $1 }
    }
    func step(_ accelerator: String) throws -> Double {
      try #require(try metrics(Self.training(accelerator, format: "bf16")).first { $0.name == "step_time_s" }).value
    }
    let (whole, held) = (try step("h100-sxm"), try step("{from: h100-sxm, boardPower: 500 W}"))
    // The clock falls by the cube root of the power, (5/7)^(1/3) = .894, and only where long products run.
    #expect(held > 1.02 * whole && held < whole / 0.894)
    #expect(try step("{from: h100-sxm, boardPower: 1 kW}") < whole)
    let tokens = (try served("h100-sxm"), try served("{from: h100-sxm, boardPower: 500 W}"))
    let between = (try #require(tokens.0["tbt_p50_s"]), try #require(tokens.1["tbt_p50_s"]))
    #expect(abs(between.1 / between.0 - 1) < 0.02)
  }

  @Test("an accelerator with other figures than its origin's is announced with them")
  func announced() throws {
    let text = Self.training("{from: h100-sxm, name: capped, boardPower: 500 W, memory: 96 GB}", format: "bf16")
    let notes = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first).notes
    #expect(
      notes.contains("`capped` is h100-sxm with memory 89.41 GiB instead of 80 GiB, board power 500 W instead of 700 W")
    )
    #expect(try ScenarioFile.read(text: Self.training("h100-sxm", format: "bf16"), path: "x.yaml").first?.notes == [])
  }
}
