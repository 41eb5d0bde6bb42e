import Hardware
import ModelArchitecture
import Quantities
import Serving
import CostModel
import Testing

@Suite struct Probe {
  @Test func probe() throws {
    for (acc, tp) in [("h100-sxm", 2), ("a100-sxm-80gb", 2), ("h100-sxm", 1)] {
      let accelerator = try #require(AcceleratorCatalog.accelerator(named: acc))
      let cluster = try Cluster(accelerator: accelerator, count: tp, nodeSize: 8, intraNode: accelerator.intraNodeLink, interNode: LinkCatalog.infinibandNdr)
      let layer = TransformerLayer(attention: Attention(heads: 64, keyValueHeads: 8, headDimension: 128), feedForward: FeedForward(width: 22016, isGated: true), norm: .rms)
      let model = try TransformerModel(name: "x", hidden: 8192, vocabulary: 32000, layers: Array(repeating: layer, count: 48))
      let plan = try ServingPlan(model: model, cluster: cluster, engine: EngineSettings(policy: .continuous, blocks: 10000, profile: EngineProfileCatalog.profile(named: "vllm-0.15", on: accelerator)!), workload: .trace([]))
      var cost = IterationCost(plan: plan)
      for n in [1, 4, 8, 9, 16, 17, 32, 33, 48, 64, 65, 96, 128, 256] {
        var b = TokenBatch.empty
        b.addDecodes(count: Double(n), context: Double(n * 690))
        var b0 = TokenBatch.empty
        b0.addDecodes(count: Double(n), context: Double(n))
        let shard = plan.shard
        let ops = layer.forwardOperators(TokenBatch(tokens: Double(n), pairs: 0, keyTokens: 0, sequences: 0, logitTokens: 0), hidden: 8192, shard: shard)
        let times = ops.map { op -> String in if case .attention = op { return "-" }; return String(Int(plan.operators.seconds(of: op) * 1e7)) }
        let red = plan.collectives.seconds(.allReduce, bytes: Double(n) * 8192 * 2, group: cluster.group(size: tp, stride: 1))
        print(acc, tp, n, cost.seconds(of: b) * 1e3, cost.seconds(of: b0) * 1e3, times.joined(separator: " "), "reduce", Int(red * 1e7))
      }
      for t in [128, 256, 451, 470, 512, 1024, 2048] {
        var b = TokenBatch.empty
        b.addPrefill(tokens: Double(t), past: 96)
        print(acc, tp, "prefill", t, cost.seconds(of: b) * 1e3, "reduce", plan.collectives.seconds(.allReduce, bytes: Double(t) * 8192 * 2, group: cluster.group(size: tp, stride: 1)) * 1e3)
      }
    }
  }
}
