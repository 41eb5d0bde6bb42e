public import Quantities

/// How the weights of a published checkpoint are stored: its `quantization_config`, part by part.
///
/// Embedding and head stay in 16 bits, as those who publish such checkpoints leave them.
public struct CheckpointFormat: Hashable, Sendable {
  /// A part of each layer.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The projections around attention.
    case attention
    /// The blocks that every token goes through.
    case feedForward = "feed-forward"
    /// The routed experts.
    case experts
  }

  /// How weights of the converted parts are stored.
  public var weight: NumberFormat
  /// What is multiplied where the accelerator can; nil where activations keep 16 bits.
  public var activation: NumberFormat?
  /// The parts that are converted; the others stay in 16 bits.
  public var parts: Set<Part>
  /// How keys and values are stored; nil for 16 bits.
  public var cache: NumberFormat?

  /// A format; all parts unless said.
  public init(
    weight: NumberFormat, activation: NumberFormat? = nil, parts: Set<Part> = Set(Part.allCases),
    cache: NumberFormat? = nil
  ) {
    self.weight = weight
    self.activation = activation
    self.parts = parts
    self.cache = cache
  }

  /// The format in a few words.
  public var summary: String {
    let kept = Part.allCases.filter { !parts.contains($0) }.map(\.rawValue)
    return weight.name + (kept.isEmpty ? "" : " but for \(kept.joined(separator: " and ")) in 16 bits")
  }
}

extension CheckpointFormat {
  /// Reads a `quantization_config`.
  ///
  /// - Parameters:
  ///   - layers: layers of the model, which lists of what is not converted are held against.
  ///   - keepsDenseBlock: whether experts stand beside the block that is called `mlp` and not in it.
  /// - Returns: nil for a method or a width that nobody here knows.
  /// - Source: the quantizers of Hugging Face's transformers; compressed-tensors; NVIDIA's Model Optimizer.
  init?(_ config: [String: ConfigValue], layers: Int, keepsDenseBlock: Bool) {
    let method = (config["quant_method"]?.text ?? config["quant_algo"]?.text ?? "").lowercased()
    let group = config["group_size"]?.whole
    let read: (weight: NumberFormat, activation: NumberFormat?)? =
      switch method {
      case "mxfp4": (.mxfp4, nil)
      case "fp8" where config["moe_quant_algo"] != nil: nil
      case "fp8", "fbgemm_fp8": config["weight_block_size"]?.list == nil ? (.fp8, .fp8) : (.fp8Block, .fp8Block)
      case "gptq", "awq", "auto-round", "autoround", "gptq_marlin", "awq_marlin":
        Self.integers(bits: config["bits"]?.whole ?? config["w_bit"]?.whole ?? 4, group: group).map { ($0, nil) }
      case "bitsandbytes":
        config["load_in_8bit"]?.flag == true
          ? (.int8, nil) : config["bnb_4bit_quant_type"]?.text == "fp4" ? (.fp4, nil) : (.nf4, nil)
      case "compressed-tensors", "modelopt", "modelopt_fp4", "nvfp4", "quark": Self.grouped(config)
      default: nil
      }
    guard let read else { return nil }
    (weight, activation) = read
    let kept = Self.kept(config, layers: layers, keepsDenseBlock: keepsDenseBlock)
    parts = Set(Part.allCases).subtracting(method == "mxfp4" ? kept.union([.attention, .feedForward]) : kept)
    let scheme = config["kv_cache_scheme"]?.object?["num_bits"]?.whole
    cache = scheme == 8 || config["kv_cache_quant_algo"]?.text?.lowercased() == "fp8" ? .fp8 : nil
    if parts.isEmpty { return nil }
  }

  private static func integers(bits: Int, group: Int?) -> NumberFormat? {
    switch (bits, group ?? 128) {
    case (8, _): .int8
    case (4, 32): .int4Group32
    case (4, 64): .int4Group64
    // One scale for a whole row is a little less than one for 128.
    case (4, _): .int4
    default: nil
    }
  }

  /// Groups of modules with one description of weights and activations each: the narrowest weights are what the checkpoint
  /// is called by.
  private static func grouped(_ config: [String: ConfigValue]) -> (weight: NumberFormat, activation: NumberFormat?)? {
    let groups = (config["config_groups"]?.object ?? [:]).values.compactMap(\.object)
    let known = groups.compactMap { group -> (weight: NumberFormat, activation: NumberFormat?)? in
      guard let weights = group["weights"]?.object, let bits = weights["num_bits"]?.whole else { return nil }
      let size = weights["group_size"]?.whole
      let isFloat = weights["type"]?.text == "float"
      let format: NumberFormat? =
        switch (isFloat, bits) {
        case (true, 8): weights["block_structure"]?.list != nil ? .fp8Block : .fp8
        case (true, 4): size == 32 ? .mxfp4 : .nvfp4
        case (false, let bits): Self.integers(bits: bits, group: size)
        default: nil
        }
      guard let format else { return nil }
      let narrows = group["input_activations"]?.object?["num_bits"]?.whole.map { $0 < 16 } ?? false
      return (format, narrows ? (isFloat || bits == 8 ? format : nil) : nil)
    }
    if let narrowest = known.min(by: { ($0.weight.bits, $0.weight.name) < ($1.weight.bits, $1.weight.name) }) {
      return narrowest
    }
    return switch config["quant_algo"]?.text?.uppercased() {
    case "FP8": (.fp8, .fp8)
    case "NVFP4": (.nvfp4, .nvfp4)
    default: nil
    }
  }

  /// Parts of which at least half of the layers are left in 16 bits.
  private static func kept(
    _ config: [String: ConfigValue], layers: Int, keepsDenseBlock: Bool
  ) -> Set<Part> {
    let lists = ["modules_to_not_convert", "ignored_layers", "ignore", "exclude_modules", "llm_int8_skip_modules"]
    var everywhere: Set<Part> = []
    var seen: [Part: Set<Int>] = [:]
    for list in lists {
      for pattern in config[list]?.list?.compactMap(\.text) ?? [] {
        let (parts, layer) = Self.meaning(of: pattern, keepsDenseBlock: keepsDenseBlock)
        guard let layer else {
          everywhere.formUnion(parts)
          continue
        }
        for part in parts { seen[part, default: []].insert(layer) }
      }
    }
    return everywhere.union(seen.filter { $0.value.count * 2 >= layers }.keys)
  }

  private static let vectors = ["norm", "bias"]
  private static let others: Set<String> = ["gate", "router", "lm_head", "embed_tokens"]

  /// The parts that a pattern of module names covers, and the layer where it names one.
  private static func meaning(of pattern: String, keepsDenseBlock: Bool) -> (parts: [Part], layer: Int?) {
    let words = pattern.split { ".*:\\/^$ ".contains($0) }.map(String.init)
    let layer = words.firstIndex(of: "layers").flatMap { index in
      index + 1 < words.count ? Int(words[index + 1]) : nil
    }
    let last = words.last ?? ""
    // Vectors, routers and ends stay in 16 bits in any case.
    if Self.vectors.contains(where: last.hasSuffix) || Self.others.contains(last) { return ([], layer) }
    func has(_ names: String...) -> Bool { words.contains { word in names.contains { word.contains($0) } } }
    // A layer as a whole: nothing behind its number.
    if let layer, let index = words.firstIndex(of: "layers"), index + 2 >= words.count { return (Part.allCases, layer) }
    if has("vision", "visual", "mm_projector", "audio", "indexer", "eh_proj") { return ([], layer) }
    if has("self_attn", "attention") || words.contains(where: { $0 == "attn" }) { return ([.attention], layer) }
    if has("shared_expert") { return ([.feedForward], layer) }
    if has("experts") { return ([.experts], layer) }
    if has("mlp", "ffn", "feed_forward") {
      // `mlp` alone is all of it; `mlp` with the name of a projection is a dense block.
      return (has("proj") || keepsDenseBlock ? [.feedForward] : [.feedForward, .experts], layer)
    }
    return ([], layer)
  }
}
