/// The models that files may name. Shapes are the published ones, each with its source.
public enum ModelCatalog {
  /// Every known model with the place its shape was published.
  public static let all: [(model: TransformerModel, source: String)] = entries.compactMap { entry in
    (try? entry.model()).map { ($0, entry.source) }
  }

  /// The model of that name, or nil.
  public static func model(named name: String) -> TransformerModel? {
    all.first { $0.model.name == name }?.model
  }

  /// One row of the catalogue.
  struct Entry: Sendable {
    var name: String
    var layers: Int
    var hidden: Int
    var ffn: Int
    var heads: Int
    var keyValueHeads: Int
    var headDimension: Int?
    var vocabulary: Int
    var learnedPositions = 0
    var family = Family.llama
    var latent: LatentShape?
    var experts: MixtureOfExperts?
    /// Layers before the first routed one, whose feed-forward has the width `ffn`.
    var denseLayers = 0
    /// Width of the expert that every token goes through.
    var sharedWidth = 0
    /// Of how many layers behind the first dense ones the last is routed.
    var routedPeriod = 1
    /// Tokens that a query of a windowed layer sees.
    var window: Int?
    /// Of how many layers the last sees everything while those before it have the window.
    var windowPeriod = 1
    /// Whether queries and keys are normalised over all heads together.
    var normsAcrossHeads = false
    /// Most tokens of a sequence: `max_position_embeddings` of the `config.json` that was published with the weights
    /// (of Llama 3 8B and 70B the first release, of 405B the 3.1 that it first came with).
    var context: Int?
    var source: String

    enum Family: Sendable { case llama, gpt }

    func model() throws(ModelError) -> TransformerModel {
      let isGPT = family == .gpt
      let layer = TransformerLayer(
        attention: Attention(
          heads: heads, keyValueHeads: keyValueHeads, headDimension: headDimension ?? hidden / heads,
          hasBias: isGPT, latent: latent, normsAcrossHeads: normsAcrossHeads),
        feedForward: FeedForward(width: ffn, isGated: !isGPT, hasBias: isGPT),
        norm: isGPT ? .layer : .rms)
      let routed = TransformerLayer(
        attention: layer.attention, feedForward: FeedForward(width: sharedWidth, isGated: true), norm: .rms,
        experts: experts)
      let stack = (0..<layers).map { index in
        experts != nil && index >= denseLayers && (index - denseLayers + 1) % routedPeriod == 0 ? routed : layer
      }
      var model = try TransformerModel(
        name: name, hidden: hidden, vocabulary: vocabulary, learnedPositions: learnedPositions,
        tiesEmbeddings: isGPT,
        layers: stack.enumerated().map { index, layer in
          (index + 1) % windowPeriod == 0 ? layer : layer.windowed(window)
        })
      model.contextLength = context ?? (learnedPositions > 0 ? learnedPositions : nil)
      return model
    }
  }

  static let entries: [Entry] = llama + gpt + others + mixtures

  private static let llama: [Entry] = [
    Entry(
      name: "llama-2-7b", layers: 32, hidden: 4096, ffn: 11_008, heads: 32, keyValueHeads: 32, vocabulary: 32_000,
      context: 4096, source: "Touvron et al. 2023, arXiv:2307.09288"),
    Entry(
      name: "llama-2-13b", layers: 40, hidden: 5120, ffn: 13_824, heads: 40, keyValueHeads: 40, vocabulary: 32_000,
      context: 4096, source: "Touvron et al. 2023, arXiv:2307.09288"),
    Entry(
      name: "llama-2-70b", layers: 80, hidden: 8192, ffn: 28_672, heads: 64, keyValueHeads: 8, vocabulary: 32_000,
      context: 4096, source: "Touvron et al. 2023, arXiv:2307.09288"),
    Entry(
      name: "llama-3-8b", layers: 32, hidden: 4096, ffn: 14_336, heads: 32, keyValueHeads: 8, vocabulary: 128_256,
      context: 8192, source: "Llama Team 2024, arXiv:2407.21783, table 3"),
    Entry(
      name: "llama-3-70b", layers: 80, hidden: 8192, ffn: 28_672, heads: 64, keyValueHeads: 8, vocabulary: 128_256,
      context: 8192, source: "Llama Team 2024, arXiv:2407.21783, table 3"),
    Entry(
      name: "llama-3-405b", layers: 126, hidden: 16_384, ffn: 53_248, heads: 128, keyValueHeads: 8,
      vocabulary: 128_256, context: 131_072, source: "Llama Team 2024, arXiv:2407.21783, table 3"),
  ]

  private static let gpt: [Entry] = [
    Entry(
      name: "gpt-22b", layers: 48, hidden: 6144, ffn: 24_576, heads: 64, keyValueHeads: 64, vocabulary: 51_200,
      learnedPositions: 2048, family: .gpt, source: "Korthikanti et al. 2022, arXiv:2205.05198, table 3"),
    Entry(
      name: "gpt-3-175b", layers: 96, hidden: 12_288, ffn: 49_152, heads: 96, keyValueHeads: 96,
      vocabulary: 51_200, learnedPositions: 2048, family: .gpt,
      source: "Korthikanti et al. 2022, arXiv:2205.05198, table 3"),
    Entry(
      name: "mt-nlg-530b", layers: 105, hidden: 20_480, ffn: 81_920, heads: 128, keyValueHeads: 128,
      vocabulary: 51_200, learnedPositions: 2048, family: .gpt,
      source: "Korthikanti et al. 2022, arXiv:2205.05198, table 3"),
    Entry(
      name: "gpt-1t", layers: 128, hidden: 25_600, ffn: 102_400, heads: 160, keyValueHeads: 160,
      vocabulary: 51_200, learnedPositions: 2048, family: .gpt,
      source: "Korthikanti et al. 2022, arXiv:2205.05198, table 3"),
  ]

  private static let others: [Entry] = [
    Entry(
      name: "mistral-7b", layers: 32, hidden: 4096, ffn: 14_336, heads: 32, keyValueHeads: 8, vocabulary: 32_000,
      context: 32_768, source: "Jiang et al. 2023, arXiv:2310.06825, table 1")
  ]
}
