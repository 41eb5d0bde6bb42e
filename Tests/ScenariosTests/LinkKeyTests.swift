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
    guard case .training(let plan) = scenario.plan else { throw CancellationError() }
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
}
