import Hardware
import ModelArchitecture
import Quantities
import Scenarios
import Testing
import Training

/// Keys of training scenarios whose meaning is a number that can be counted by hand.
@Suite struct TrainingKeyTests {
  private func plan(_ lines: String) throws -> TrainingPlan {
    let usual = [
      "kind: training", "model: llama-3-8b", "cluster: {accelerator: h100-sxm, count: 8}", "layout: {tensor: 1}",
      "batch: {global: 128, micro: 1, sequenceLength: 4096}",
    ]
    let own = lines.split(separator: "\n").map(String.init)
    let keys = Set(own.compactMap { $0.split(separator: ":").first })
    let text = own + usual.filter { line in line.split(separator: ":").first.map { !keys.contains($0) } ?? true }
    let scenario = try #require(
      try ScenarioFile.read(text: text.joined(separator: "\n"), path: "x.yaml").first)
    guard let plan = (scenario.study as? TrainingStudy)?.plan else { throw CancellationError() }
    return plan
  }

  @Test("layers that predict further ahead are as the last layer, and count as layers")
  func predictionLayers() throws {
    let usual = try plan("").model
    let model = try plan("model: {from: llama-3-8b, predictionLayers: 2}").model
    let layer = try #require(usual.layers.last)
    #expect(model.layers.count == 34 && model.layers.suffix(3).allSatisfy { $0 == layer })
    #expect(model.parameters == usual.parameters + 2 * layer.parameters(hidden: 4096))
  }

  @Test("biases of the feed-forward block are one for each column of its products")
  func feedForwardBias() throws {
    let usual = try plan("").model
    let model = try plan("model: {from: llama-3-8b, feedForwardBias: true}").model
    #expect(model.parameters == usual.parameters + 32 * (2 * 14_336 + 4096))
  }

  @Test(
    "a job in a rack takes a power of two of it as one fast domain, or all of its accelerators",
    arguments: [(72, 128, 64), (72, 8, 8), (64, 128, 64), (1, 4, 1)])
  func rack(rack: Int, count: Int, nodeSize: Int) throws {
    let plan = try plan("cluster: {accelerator: gb200, count: \(count), nodeSize: {rack: \(rack)}}")
    #expect(plan.cluster.nodeSize == nodeSize)
  }

  @Test("a framework that trains with dropout does so unless the file says otherwise")
  func dropout() throws {
    #expect(try plan("framework: {from: megatron-core, hasDropout: true}").framework.hasDropout)
    #expect(try !plan("framework: {from: megatron-core, hasDropout: true}\ndropout: false").framework.hasDropout)
    #expect(try !plan("").framework.hasDropout)
  }

  @Test("allocated memory is the memory of the fullest rank without the allocator's slack and the framework's own")
  func allocated() throws {
    let plan = try plan("layout: {tensor: 2, pipeline: 2, zeroStage: 1}")
    let result = TrainingSimulation.run(plan)
    let sums = result.memory.map { rank in
      rank.parts.reduce(0) { sum, part in
        [.fragmentation, .framework].contains(part.kind) ? sum : sum + part.bytes.value
      }
    }
    let found = try #require(result.metrics.first { $0.name == "memory_allocated_bytes" }).value
    #expect(found == sums.max() && found > 0)
  }
}
