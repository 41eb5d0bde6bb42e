/// Cost-optimal grouped-query attention 2025: FLOPs and memory of a token at a context length.
///
/// No transferable loss constants are published; the cost is what a plan minimises among models of equal loss.
///
/// - Source: arXiv:2503.09579.
public enum GroupedQueryCost {
  /// FLOPs per token: 2 N + 4 T L n_h d_h.
  public static func flopsPerToken(
    parameters: Double,
    context: Double,
    layers: Double,
    heads: Double,
    headSize: Double
  ) -> Double {
    2 * parameters + 4 * context * layers * heads * headSize
  }

  /// Elements kept while a sequence is served: N + 2 T L n_kv d_h.
  public static func elements(
    parameters: Double,
    context: Double,
    layers: Double,
    keyValueHeads: Double,
    headSize: Double
  ) -> Double {
    parameters + 2 * context * layers * keyValueHeads * headSize
  }

  private struct Form: Sendable {}
  static let laws: [any ScalingLaw] = [
    Law(
      "gqa_cost",
      "Grouped-query attention: FLOPs and memory at a context",
      Form(),
      source: LawSource(arXiv: "2503.09579"),
      inputs: [
        .parameters(), .positive("T", "context", .tokens, example: 32768),
        .positive("L", "layers", example: 24),
        .positive("n_h", "query heads", example: 16), .positive("n_kv", "key-value heads", example: 4),
        .positive("d_h", "size of a head", example: 128),
      ],
      answers: [
        Answer("flops_per_token", LawUnit("FLOP/token"), of: "N", "T", "L", "n_h", "d_h") { _, x in
          flopsPerToken(parameters: x.N, context: x.T, layers: x.L, heads: x.n_h, headSize: x.d_h)
        },
        Answer("memory_elements", LawUnit("elements"), of: "N", "T", "L", "n_kv", "d_h") { _, x in
          elements(parameters: x.N, context: x.T, layers: x.L, keyValueHeads: x.n_kv, headSize: x.d_h)
        },
      ]
    )
  ]
}
