import Foundation
import Reading
import Scenarios
import TestSupport
import Testing

@Suite struct ScenarioErrorTests {
  static let training = """
    kind: training
    model: llama-3-8b
    cluster: {accelerator: h100-sxm, count: 16}
    layout: {tensor: 2, pipeline: 2}
    batch: {global: 64, micro: 1, sequenceLength: 4096}
    """
  static let serving = """
    kind: serving
    model: llama-3-8b
    fleet: {accelerator: h100-sxm}
    workload: {arrivals: {poisson: 6/s}, requests: 100, prompt: {fixed: 100}, output: {geometric: {mean: 20}}}
    engine: {policy: continuous}
    """

  /// The messages of a text, without the file's name.
  private func faults(_ text: String) -> [String] {
    do {
      _ = try ScenarioFile.read(text: text, path: "x.yaml")
      return []
    } catch {
      return error.diagnostics.map { "\($0.line):\($0.column): \($0.message)" }
    }
  }

  @Test("the examples are good")
  func good() throws {
    #expect(faults(Self.training).isEmpty)
    #expect(faults(Self.serving).isEmpty)
  }

  @Test(
    "one wrong line is named at its place with a remedy",
    arguments: [
      ("layout: {tensor: 2, pipeline: 2}", "layout: {tensr: 2}", "4:10: unknown key `tensr`; did you mean `tensor`?"),
      ("model: llama-3-8b", "model: llama-3-80b", "2:8: unknown model `llama-3-80b`; did you mean `llama-3-8b`?"),
      ("kind: training", "kind: trainin", "1:7: unknown kind `trainin`; did you mean `training`?"),
      (
        "count: 16", "count: 12",
        "3:10: `cluster`: count 12 is not a whole number of nodes of 8; use 8 or 16"
      ),
      (
        "tensor: 2, pipeline: 2", "tensor: 2, pipeline: 5",
        "4:31: `layout.pipeline`: 32 layers do not divide over pipeline 5; `stages: balanced` allows it"
      ),
      (
        "tensor: 2, pipeline: 2", "tensor: 2, data: 4",
        "4:9: `layout`: tensor 2 x pipeline 1 x data 4 = 8, but the cluster has 16 accelerators; data 8 would fit"
      ),
      (
        "count: 16", "count: many",
        "3:41: `cluster.count`: `many` does not start with a number; expected a count such as `20000`"
      ),
      ("micro: 1", "micro: 1.5", "5:28: `batch.micro` must be a whole number, not `1.5`"),
      (
        "model: llama-3-8b", "model: nowhere.json",
        "2:8: there is no file `nowhere.json` beside the scenario; paths start at the scenario's folder"
      ),
      ("model: llama-3-8b", "model: [1]", "2:8: `model` must be a single value, not a list"),
    ])
  func oneFault(find: String, replace: String, expected: String) {
    let found = faults(Self.training.replacingOccurrences(of: find, with: replace))
    #expect(found.contains(expected), "\(found)")
  }

  @Test(
    "units are asked for and named",
    arguments: [
      ("poisson: 6/s", "poisson: 6", "has no unit; expected a rate per second such as `4.5/s`"),
      ("poisson: 6/s", "poisson: 6 GB/s", "is a bandwidth; expected a rate per second"),
      ("policy: continuous", "policy: {dynamic: {maxWait: 50}}", "has no unit; expected a time such as `250 ms`"),
      ("policy: continuous", "policy: dynamic", "needs a wait, such as `{dynamic: {maxWait: 50 ms}}`"),
      ("policy: continuous", "policy: continous", "did you mean `continuous`?"),
      (
        "accelerator: h100-sxm", "accelerator: {from: h100-sxm, memory: 80 GB/s}",
        "is a bandwidth; expected a memory size"
      ),
      ("accelerator: h100-sxm", "accelerator: {from: h100-sxm, memory: 4 GiB}", "leave no room for keys and values"),
    ])
  func units(find: String, replace: String, part: String) {
    let found = faults(Self.serving.replacingOccurrences(of: find, with: replace))
    #expect(found.contains { $0.contains(part) }, "\(found)")
  }

  @Test(
    "a horizon that cannot be reached or understood is named",
    arguments: [
      ("{loss: 1.5}", "`horizon.loss`: chinchilla.besiroglu never reaches this loss with a model of this size"),
      ("{tokens: 1T tokens, loss: 2}", "`horizon` takes either `tokens: 15T tokens` or `loss: 2.1`"),
      ("{}", "`horizon` takes either `tokens: 15T tokens` or `loss: 2.1`"),
      ("{loss: 2.1, law: chinchilla.besirogl}", "besiroglu"),
      ("{loss: 2.1, ramp: [{global: 3, until: 1B tokens}]}", "global batch 3 is not a multiple of micro 1 x data 4"),
      ("{tokens: 15}", "has no unit; expected a number of tokens such as `15T tokens`"),
    ])
  func horizons(text: String, part: String) {
    let found = faults(Self.training + "\nhorizon: \(text)\n")
    #expect(found.contains { $0.contains(part) }, "\(found)")
  }

  @Test("all faults of a file come at once, in order")
  func all() {
    let text = """
      kind: training
      modle: llama-3-8b
      cluster: {accelerator: h100, count: -1}
      batch: {global: 64, sequenceLength: 4096, macro: 2}
      recompute: sometimes
      """
    let lines = faults(text).compactMap { Int($0.prefix { $0 != ":" }) }
    #expect(lines == [1, 2, 3, 3, 4, 5])
  }

  @Test(
    "what is no scenario is refused in words",
    arguments: [
      "", "[]", "just text", "kind: [", "kind: training\nkind: serving", "a: &x [*x]", "\u{0}",
      "sweep: 3\nkind: training",
    ])
  func notAScenario(text: String) { #expect(!faults(text).isEmpty) }

  @Test("no damage to a file is a crash", arguments: 0..<300)
  func damage(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array((seed % 2 == 0 ? Self.training : Self.serving).utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 9...126, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(contentsOf: Array("99999999".utf8), at: place)
      }
    }
    // Whatever comes of it, it comes as a value or as an error.
    _ = faults(String(decoding: bytes, as: UTF8.self))
  }
}
