/// The sizes of a model as files state them.
package struct ModelShape: Hashable, Sendable {
  /// Which details the layers have.
  package enum Family: String, Hashable, Sendable, CaseIterable {
    /// A gate, root-mean-square norms, rotary positions, an own head.
    case llama
    /// One up-projection, layer norms, biases, a head that shares the embedding.
    case gpt
  }

  var family = Family.llama
  var layers = 1
  /// Layers behind the others that predict tokens further ahead, each as the last of them.
  var predictionLayers = 0
  var hidden = 1
  var ffn = 1
  var heads = 1
  var keyValueHeads: Int?
  var headDimension: Int?
  var vocabulary = 1
  var learnedPositions = 0
  /// Whether projections of attention have biases; by family when nil.
  var attentionBias: Bool?
  /// Whether projections of the feed-forward block that every token goes through have biases; by family when nil.
  var feedForwardBias: Bool?
  var latent: LatentShape?
  var experts: MixtureOfExperts?
  /// Width of the expert that every token goes through.
  var sharedWidth = 0
  /// Layers before the first routed one, whose feed-forward has the width `ffn`.
  var denseLayers = 0
  /// Of how many layers behind the first dense ones the last is routed.
  var routedPeriod = 1
  /// Tokens that a query of a windowed layer sees.
  var window: Int?
  /// Of how many layers the last sees everything while those before it have the window.
  var windowPeriod = 1
  /// Whether queries and keys are normalised over all heads together.
  var normsAcrossHeads = false
  /// Most tokens of a sequence: `max_position_embeddings` of the `config.json` that was published with the weights.
  var context: Int?

  func model(named name: String) throws(ModelError) -> TransformerModel {
    let isGPT = family == .gpt
    let layer = TransformerLayer(
      attention: Attention(
        heads: heads, keyValueHeads: keyValueHeads ?? heads, headDimension: headDimension ?? hidden / max(heads, 1),
        hasBias: attentionBias ?? isGPT, latent: latent, normsAcrossHeads: normsAcrossHeads),
      feedForward: FeedForward(width: ffn, isGated: !isGPT, hasBias: feedForwardBias ?? isGPT),
      norm: isGPT ? .layer : .rms)
    let routed = TransformerLayer(
      attention: layer.attention,
      feedForward: FeedForward(width: sharedWidth, isGated: true, hasBias: feedForwardBias ?? false), norm: .rms,
      experts: experts)
    let stack = (0..<layers + predictionLayers).map { index in
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
