import Hardware
import Reading
import Scenarios
import Testing
import Training

/// Keys that say where ranks are and what joins them.
@Suite struct LinkKeyTests {
  private func plan(layout: String = "tensor: 2, pipeline: 4", cluster: String = "") throws -> TrainingPlan {
    let text = """
      kind: training
      model: llama-3-8b
      cluster: {accelerator: h100-sxm, count: 64\(cluster)}
      layout: {\(layout)}
      batch: {global: 64, micro: 1, sequenceLength: 4096}
      """
    let scenario = try #require(try ScenarioFile.read(text: text, path: "x.yaml").first)
    guard let plan = (scenario.study as? TrainingStudy)?.plan else { throw CancellationError() }
    return plan
  }

  private func faults(layout: String = "tensor: 2, pipeline: 4", cluster: String = "") -> [String] {
    do {
      _ = try plan(layout: layout, cluster: cluster)
      return []
    } catch { return (error as? ScenarioError)?.diagnostics.map(\.message) ?? ["\(error)"] }
  }

  @Test("an order of axes puts their neighbours where it says, and the usual one need not be said")
  func order() throws {
    #expect(try plan().grid == plan(layout: "tensor: 2, pipeline: 4, order: [tensor, context, data, pipeline]").grid)
    let near = try plan(layout: "tensor: 2, pipeline: 4, order: [tensor, pipeline, context, data]")
    #expect(near.grid.stride(.pipeline) == 2 && near.grid.stride(.data) == 8)
    // Stages in one node send over its links, where the usual order sends over the network.
    #expect(near.stepTimes().send < (try plan().stepTimes().send) / 2)
    #expect(near.stepTimes().reduceBuckets[0][0] > (try plan().stepTimes().reduceBuckets[0][0]))
  }

  @Test("an order that leaves an axis out, doubles one or names another is refused with its remedy")
  func orderFaults() {
    let remedy =
      "`layout.order` must name each axis once, the one of neighbouring accelerators first: tensor, context, data, "
      + "pipeline"
    #expect(faults(layout: "order: [tensor, data]") == [remedy])
    #expect(faults(layout: "order: [tensor, tensor, data, pipeline]") == [remedy])
    #expect(faults(layout: "order: [tensr, context, data, pipeline]").contains { $0.contains("`tensor`") })
    #expect(faults(layout: "order: tensor").contains { $0.contains("must be a list") })
  }

  @Test(
    "on a tree with two ports down for each up reductions over the spine take twice as long, below a leaf no longer")
  func oversubscription() throws {
    let two = ", network: {from: fat-tree, leafPorts: 32, oversubscription: 2}"
    // Replicas 32 accelerators apart meet over the spine; those of one leaf do not.
    let layouts = [
      ("tensor: 8, pipeline: 4, order: [tensor, pipeline, context, data]", 2.0), ("tensor: 8, pipeline: 2", 1.0),
    ]
    for (layout, factor) in layouts {
      let free = try plan(layout: layout).stepTimes().reduceBuckets[0][0]
      let shared = try plan(layout: layout, cluster: two).stepTimes().reduceBuckets[0][0]
      // Starts and latencies stay.
      #expect((shared / free - factor).magnitude < 0.02, "\(layout)")
    }
    let network = try plan(cluster: two).cluster.network
    #expect(network == .fatTree(leafPorts: 32, oversubscription: 2))
  }

  @Test(
    "every kind of wiring is a name, or one with its sizes",
    arguments: [
      ("fat-tree", NetworkShape.fatTree(leafPorts: 32, oversubscription: 1)),
      ("rail-optimised", .railOptimised(leafPorts: 32, oversubscription: 1)),
      ("dragonfly", .dragonfly(groupPorts: 16, globalShare: 0.5)), ("torus-2d", .torus(sides: [8, 8])),
      ("torus-3d", .torus(sides: [4, 4, 4])), ("fully-connected", .fullyConnected),
      ("{from: torus-3d, sides: [2, 4, 8]}", .torus(sides: [2, 4, 8])),
      ("{shape: fat-tree, leafPorts: 18, oversubscription: 2}", .fatTree(leafPorts: 18, oversubscription: 2)),
      ("{from: dragonfly, groupPorts: 8, globalShare: 25 %}", .dragonfly(groupPorts: 8, globalShare: 0.25)),
    ])
  func kinds(text: String, network: NetworkShape) throws {
    #expect(try plan(cluster: ", network: \(text)").cluster.network == network)
  }

  @Test("wirings that cannot be are refused with what would be right")
  func networkFaults() {
    func fault(_ network: String) -> String { faults(cluster: ", network: \(network)").joined(separator: "\n") }
    #expect(fault("fat-trees").contains("`fat-tree`"))
    #expect(fault("{from: fat-tree, oversubscription: 0.5}").contains("as many ports up as down: 1 or more"))
    #expect(fault("{from: torus-3d, sides: [4, 4]}").contains("must have 3 sides"))
    #expect(fault("{from: torus-3d, sides: [4, 4, 5]}").contains("80 places for 64 accelerators"))
    #expect(fault("{leafPorts: 4}").contains("`cluster.network.shape` is missing"))
    #expect(fault("{from: torus-2d, leafPorts: 4}").contains("`leafPorts`"))
  }
}
