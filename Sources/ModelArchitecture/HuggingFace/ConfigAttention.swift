/// Attention of each layer.
extension ConfigAssembly {
  /// Attention of a layer with the parameters that its products do not count.
  struct ReadAttention {
    var shape: Attention
    var vectors: Int
  }

  /// The window of each layer, nil where it sees everything; nil where it cannot be said.
  ///
  /// `layer_types` says it for every family; what a window means without it is the family's.
  mutating func windows(layers: Int) -> [Int?] {
    let everything = [Int?](repeating: nil, count: layers)
    guard reader.faults.isEmpty else { return everything }
    if let types = layerTypes(layers) { return listed(types) }
    switch family.windows {
    case .none: return everything
    case .all:
      return reader.size(ConfigKeys.window).flatMap(positive).map { [Int?](repeating: $0, count: layers) } ?? everything
    case .asked:
      guard reader.flag(["use_sliding_window"], usual: false) else {
        reader.know(ConfigKeys.window.names)
        return everything
      }
      let first = reader.size(ConfigKeys.windowsFrom) ?? 0
      guard let window = reader.size(ConfigKeys.window).flatMap(positive) else { return everything }
      return (0..<layers).map { $0 < first ? nil : window }
    case .period(let key):
      guard let window = reader.size(ConfigKeys.window).flatMap(positive) else { return everything }
      // Some write the pattern itself: `LLLG`.
      let word = key.names.lazy.compactMap { [reader] in reader.look($0)?.text }.first
      let period = word.map { max(1, min($0.count, 10_000)) }
      if word != nil { reader.know(key.names) }
      guard let period = period ?? reader.size(key) else { return everything }
      return (0..<layers).map { ($0 + 1) % period == 0 ? nil : window }
    case .chunks:
      guard let chunk = reader.size(ConfigKeys.chunk).flatMap(positive) else { return everything }
      let rotated = reader.value("no_rope_layers")?.list.flatMap { $0.count == layers ? $0 : nil }
      let period = reader.size(ConfigKeys.unrotatedPeriod) ?? 4
      note("attention in chunks of \(chunk) tokens is priced as a window of as many")
      return (0..<layers).map { index in
        let isRotated = rotated.map { !$0[index].isNone } ?? ((index + 1) % period != 0)
        return isRotated ? chunk : nil
      }
    case .listed(let name):
      guard let window = reader.size(ConfigKeys.window).flatMap(positive),
        let pattern = reader.list(name, layers: layers)
      else { return everything }
      reader.know(ConfigKeys.chunk.names)
      return pattern.map { $0.isNone ? nil : window }
    }
  }

  private func positive(_ value: Int) -> Int? { value > 0 ? value : nil }

  /// What `layer_types` calls each layer; those behind the end of a short list see everything, and that is said.
  private mutating func layerTypes(_ layers: Int) -> [MissingMechanism.PricedLayer?]? {
    guard let value = reader.value("layer_types") else { return nil }
    guard let list = value.list else {
      reader.report("layer_types", "must be a list of one value for each layer")
      return nil
    }
    if list.count < layers {
      note("`layer_types` names \(list.count) of \(layers) layers; the others see everything")
    }
    return (0..<layers).map { index in
      index < list.count ? list[index].text.flatMap(MissingMechanism.PricedLayer.init) : nil
    }
  }

  private mutating func listed(_ types: [MissingMechanism.PricedLayer?]) -> [Int?] {
    let hasWindows = types.contains(.sliding)
    let window = hasWindows ? reader.size(ConfigKeys.window) : nil
    let chunk = types.contains(.chunked) ? reader.size(ConfigKeys.chunk) : nil
    reader.know(ConfigKeys.window.names)
    reader.know(ConfigKeys.windowPeriod.names)
    if hasWindows, (window ?? 0) < 1 {
      reader.report("layer_types", "has layers with a window, and `sliding_window` does not say how wide it is")
    }
    if let chunk { note("attention in chunks of \(chunk) tokens is priced as a window of as many") }
    return types.map { type in
      switch type {
      case .sliding: window
      case .chunked: chunk
      case .full, .plain, nil: nil
      }
    }
  }

  /// Attention of every layer; nil where keys are missing.
  mutating func attentions(hidden: Int, heads: Int, windows: [Int?]) -> [ReadAttention]? {
    guard reader.faults.isEmpty else { return nil }
    let full = plain(hidden: hidden, heads: heads, window: nil)
    var windowed = full
    let latent = latent()
    if latent == nil { (windowed.keys, windowed.head, windowed.value) = windowedShape(full) }
    let global = latent == nil ? globalShape(full) : full
    let biases = (input: property(family.inputBias), output: property(family.outputBias))
    let norms = latent == nil && property(family.hasHeadNorms)
    let across = isAcross
    // Some layers take over what the indexer of another picked.
    let indexers = reader.list("indexer_types", layers: windows.count)
    return windows.enumerated().map { index, window in
      let shape = window == nil ? global : windowed
      let attention = Attention(
        heads: window == nil ? heads : windowed.heads, keyValueHeads: latent == nil ? shape.keys : heads,
        headDimension: latent.map { $0.keyDimension + $0.rotaryDimension } ?? shape.head, latent: latent,
        window: window,
        normsAcrossHeads: across && norms, valueDimension: latent == nil ? shape.value : nil,
        valuesAreKeys: window == nil && shape.valuesAreKeys)
      return ReadAttention(
        shape: attention,
        vectors: vectors(attention, hidden: hidden, biases: biases, hasNorms: norms)
          - (indexers?[index].text == "shared" ? latent.map { indexer($0, hidden: hidden) } ?? 0 : 0))
    }
  }

  private struct Shape {
    var heads: Int
    var keys: Int
    var head: Int
    var value: Int?
    var valuesAreKeys = false
  }

  private mutating func plain(hidden: Int, heads: Int, window: Int?) -> Shape {
    let isOne = property(family.sharesKeys) && !reader.flag(["new_decoder_architecture"], usual: false)
    let stated = reader.size(ConfigKeys.keyValueHeads)
    let head = reader.size(ConfigKeys.headDimension) ?? max(1, hidden / max(1, heads))
    return Shape(
      heads: heads, keys: isOne ? 1 : stated ?? heads, head: head, value: reader.size(ConfigKeys.valueDimension))
  }

  /// Key heads and widths of layers with a window, where they have keys of their own.
  private mutating func windowedShape(_ full: Shape) -> (keys: Int, head: Int, value: Int?) {
    if let heads = reader.size(ConfigKeys.windowedHeads), heads != full.heads {
      reader.report(ConfigKeys.windowedHeads.name, "is \(heads) and not the \(full.heads) heads of the other layers")
    }
    return (
      reader.size(ConfigKeys.windowedKeyValueHeads) ?? full.keys,
      reader.size(ConfigKeys.windowedHeadDimension) ?? full.head,
      reader.size(ConfigKeys.windowedValueDimension) ?? full.value
    )
  }

  /// Key heads and widths of layers that see everything, where they have keys of their own.
  private mutating func globalShape(_ full: Shape) -> Shape {
    guard let head = reader.size(ConfigKeys.globalHeadDimension) else { return full }
    let isShared = reader.flag(["attention_k_eq_v"], usual: false)
    let keys = reader.size(ConfigKeys.globalKeyValueHeads)
    return Shape(
      heads: full.heads, keys: isShared ? keys ?? full.keys : full.keys, head: head, value: full.value,
      valuesAreKeys: isShared)
  }

  private var isAcross: Bool {
    switch family.headNorms {
    case .each: false
    case .across: true
    case .byKey: reader.look("qk_norm_type")?.text == "per_layer"
    }
  }

  /// The low-rank projections; DeepSeek's own widths where a key is missing.
  private mutating func latent() -> LatentShape? {
    guard let rank = reader.size(ConfigKeys.keyValueRank) else { return nil }
    let usual = LatentShape()
    return LatentShape(
      queryRank: reader.size(ConfigKeys.queryRank) ?? 0, keyValueRank: rank,
      keyDimension: reader.size(ConfigKeys.keyDimension) ?? usual.keyDimension,
      rotaryDimension: reader.size(ConfigKeys.rotaryDimension) ?? usual.rotaryDimension,
      valueDimension: reader.size(ConfigKeys.valueDimension) ?? usual.valueDimension)
  }

  /// Parameters of what picks the keys of sparse attention: projections of its queries, of its one key and of the heads'
  /// weights, and the norm of the key. It has no price; only its parameters are counted.
  ///
  /// - Source: DeepSeek-V3.2, `inference/model.py`, `Indexer`.
  private mutating func indexer(_ latent: LatentShape, hidden: Int) -> Int {
    guard let heads = reader.size(ConfigKeys.indexHeads), let width = reader.size(ConfigKeys.indexDimension) else {
      return 0
    }
    return latent.queryRank * heads * width + hidden * (width + heads) + 2 * width
  }

  private mutating func vectors(
    _ attention: Attention, hidden: Int, biases: (input: Bool, output: Bool), hasNorms: Bool
  ) -> Int {
    reader.know(["qk_norm_type", "add_swa_attention_sink_bias", "add_full_attention_sink_bias"])
    var count = biases.output ? hidden : 0
    if let latent = attention.latent {
      // Norms of the compressed queries and of the compressed keys.
      return count + latent.queryRank + latent.keyValueRank + indexer(latent, hidden: hidden)
    }
    if biases.input { count += attention.queryWidth + attention.keyWidth + attention.valueWidth }
    if hasNorms {
      count += attention.normsAcrossHeads ? attention.queryWidth + attention.keyWidth : 2 * attention.headDimension
    }
    let hasSinks =
      family.hasSinks
      || reader.look(attention.window == nil ? "add_full_attention_sink_bias" : "add_swa_attention_sink_bias")?.flag
        == true
    return count + (hasSinks ? attention.heads : 0)
  }
}
