import Hardware
import Reading
import Scenarios
import Serving
import Testing
import Training

/// Machines as they are sold, in the place of the keys that they answer.
@Suite struct NodeKeyTests {
  private func scenario(_ text: String) throws -> Scenario {
    try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
  }

  private func cluster(_ keys: String) throws -> Cluster {
    let scenario = try scenario(
      """
      kind: training
      model: llama-3-8b
      cluster: {\(keys)}
      batch: {global: 4096, micro: 1, sequenceLength: 4096}
      """)
    return try #require((scenario.study as? TrainingStudy)?.plan.cluster)
  }

  /// The machines that ship, each with what its file says, typed here once more from the data sheets that it names.
  @Test(
    "a machine answers what other keys leave open",
    arguments: [
      ("dgx-h100", "accelerator: h100-sxm, nodeSize: 8, interNode: infiniband-ndr, network: rail-optimised"),
      ("dgx-a100", "accelerator: a100-sxm-80gb, nodeSize: 8, interNode: infiniband-hdr, network: rail-optimised"),
      // A job takes a power of two of a rack of 72.
      ("gb200-nvl72", "accelerator: gb200, nodeSize: {rack: 72}, interNode: infiniband-ndr, network: fat-tree"),
    ])
  func answers(node: String, keys: String) throws {
    for count in [64, 128, 1024] {
      #expect(try cluster("node: \(node), count: \(count)") == cluster("\(keys), count: \(count)"))
    }
  }

  @Test("a key beside the machine goes before it")
  func overridden() throws {
    let mixed = try cluster(
      "node: dgx-h100, count: 64, nodeSize: 4, interNode: infiniband-hdr, network: fully-connected")
    #expect(
      mixed
        == (try cluster(
          "accelerator: h100-sxm, count: 64, nodeSize: 4, interNode: infiniband-hdr, network: fully-connected")))
  }

  @Test("a fleet is made of machines, too; a machine that nobody knows is refused with what was meant")
  func fleet() throws {
    func text(_ fleet: String) -> String {
      """
      kind: serving
      model: llama-3-70b
      fleet: {\(fleet), tensor: 8}
      workload: {arrivals: {poisson: 2/s}, requests: 60, prompt: {fixed: 300}, output: {fixed: 40}}
      engine: {policy: continuous}
      """
    }
    let served = try #require((try scenario(text("node: dgx-a100")).study as? ServingStudy)?.plan)
    let said = try #require(
      (try scenario(text("accelerator: a100-sxm-80gb, interNode: infiniband-hdr, nodeSize: 8")).study as? ServingStudy)?
        .plan)
    #expect(served.cluster == said.cluster)
    do {
      _ = try scenario(text("node: dgx-h10"))
      Issue.record("an unknown machine was taken")
    } catch let error as ScenarioError {
      #expect(error.diagnostics.map(\.message) == ["unknown node `dgx-h10`; did you mean `dgx-h100`?"])
    }
  }
}
