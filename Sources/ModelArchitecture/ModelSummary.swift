package import Quantities

/// What a model amounts to, in the numbers by which people know models.
package struct ModelSummary: Hashable, Sendable {
  /// Layers that are alike, in words.
  package struct Kind: Hashable, Sendable {
    /// How many there are.
    package let count: Int
    /// What each is.
    package let description: String
  }

  /// All parameters.
  package let parameters: Double
  /// Parameters without those of the experts that a token does not go to.
  package let activeParameters: Double
  /// Operations of the products of one token's forward pass, head included; attention's own are beside it.
  package let flopsPerToken: Double
  /// Operations of attention for each token before it that all layers see.
  package let flopsPerTokenSeen: Double
  /// How keys and values are stored.
  package let cacheFormat: NumberFormat
  /// Bytes that each token leaves in the caches of layers that see everything.
  package let cacheBytesPerToken: Double
  /// Bytes that a sequence keeps at most in the caches of layers with a window.
  package let windowBytes: Double
  /// Bytes that each token leaves in the caches of layers with a window, as long as the window is not full.
  package let windowBytesPerToken: Double
  /// Most tokens of a sequence; nil where nobody says.
  package let context: Int?
  /// Layers by kind, in order of appearance.
  package let kinds: [Kind]
  private let checkpoint: String?

  /// The summary of a model.
  package init(_ model: TransformerModel) {
    let hidden = model.hidden
    parameters = model.parameters
    activeParameters =
      parameters
      - model.layers.reduce(0) { sum, layer in
        sum + (layer.experts.map { Double($0.experts - $0.choices) * $0.expertWeights(hidden: hidden) } ?? 0)
      }
    let token = TokenBatch(tokens: 1, pairs: 0, keyTokens: 0, sequences: 1, logitTokens: 1)
    flopsPerToken = model.forwardFLOPs(token)
    let (seeing, windowed) = (
      model.layers.filter { $0.attention.window == nil }, model.layers.filter { $0.attention.window != nil }
    )
    flopsPerTokenSeen = seeing.reduce(0) { $0 + 4 * Double($1.attention.heads) * $1.attention.productDimension }
    let format = model.checkpoint?.cache ?? .bf16
    cacheFormat = format
    func bytes(_ layer: TransformerLayer) -> Double {
      layer.attention.keyValueElementsPerToken * format.bytesPerElement
    }
    cacheBytesPerToken = seeing.reduce(0) { $0 + bytes($1) }
    windowBytesPerToken = windowed.reduce(0) { $0 + bytes($1) }
    windowBytes = windowed.reduce(0) { $0 + bytes($1) * Double($1.attention.window ?? 0) }
    context = model.contextLength
    checkpoint = model.checkpoint?.summary
    var counts: [TransformerLayer: Int] = [:]
    for layer in model.layers { counts[layer, default: 0] += 1 }
    kinds = model.layerKinds.map { Kind(count: counts[$0] ?? 0, description: $0.summary) }
  }

  /// Bytes that a sequence of some tokens keeps in the caches of all layers.
  package func cacheBytes(tokens: Int, of model: TransformerModel) -> Double {
    model.layers.reduce(0) { sum, layer in
      let kept = min(tokens, layer.attention.window ?? tokens)
      return sum + Double(kept) * layer.attention.keyValueElementsPerToken * cacheFormat.bytesPerElement
    }
  }

  /// All of it in one line.
  package var line: String {
    var parts = [Self.billions(parameters) + " parameters"]
    if activeParameters < parameters { parts[0] += ", " + Self.billions(activeParameters) + " active" }
    parts.append("\(Dimension.operations.format(flopsPerToken, digits: 3)) a token")
    parts.append("keys and values: \(cache)")
    parts.append("\(kinds.reduce(0) { $0 + $1.count }) layers" + (kinds.count > 1 ? " of \(kinds.count) kinds" : ""))
    if let checkpoint { parts.append("stored in " + checkpoint) }
    return parts.joined(separator: "; ")
  }

  /// The bytes of a token and of windows, in words.
  package var cache: String {
    let grown = cacheBytesPerToken > 0 ? ["\(Bytes(cacheBytesPerToken)) a token"] : []
    let windows = windowBytes > 0 ? ["at most \(Bytes(windowBytes)) of windows a sequence"] : []
    return (grown + windows).joined(separator: ", ")
  }

  /// A number of parameters in billions or millions.
  package static func billions(_ count: Double) -> String {
    count >= 1e9
      ? Dimension.decimal(count / 1e9, digits: 4) + " B" : Dimension.decimal(count / 1e6, digits: 4) + " M"
  }
}

extension TransformerLayer {
  /// What the layer is, in words.
  package var summary: String {
    var parts: [String] = []
    if let latent = attention.latent {
      parts.append(
        "\(attention.heads) heads over a compressed cache of \(latent.keyValueRank + latent.rotaryDimension)")
    } else {
      let keys = attention.keyValueHeads == attention.heads ? "" : " over \(attention.keyValueHeads)"
      let values = attention.valueDimension == attention.headDimension ? "" : " (values \(attention.valueDimension))"
      parts.append("\(attention.heads) heads\(keys) of \(attention.headDimension)\(values)")
    }
    if attention.valuesAreKeys { parts.append("keys as values") }
    if let window = attention.window { parts.append("a window of \(window)") }
    if let experts {
      parts.append("\(experts.choices) of \(experts.experts) experts of \(experts.width)")
    }
    if feedForward.width > 0 {
      parts.append("\(feedForward.isGated ? "gated" : "plain") \(experts == nil ? "" : "shared ")\(feedForward.width)")
    }
    return parts.joined(separator: ", ")
  }
}
