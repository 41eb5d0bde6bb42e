import ModelArchitecture

/// The models that tables of served runs name, by what their names contain.
enum ServedModels {
  /// The model of a table's name, such as `meta-llama/Llama-3.1-8B-Instruct`; the fault says why it is not modelled.
  static func model(named name: String) throws(RowFault) -> TransformerModel {
    if let model = model(name) { return model }
    let plain = plain(name)
    let reason = unmodelled.first { plain.contains($0.part) }?.why ?? "its shape is not in the catalogue"
    throw RowFault(why: "\(name): \(reason)")
  }

  /// What is missing for some families.
  private static let unmodelled: [(part: String, why: String)] = [
    ("qwen3.5", "most of its layers have linear attention, of which no decode timings are given"),
    ("glm-5", "its sparse attention picks keys by an indexer, of which no timings are given"),
    ("deepseek-v3.2", "its sparse attention picks keys by an indexer, of which no timings are given"),
    ("nemotron", "most of its layers are state-space layers, of which no decode timings are given"),
  ]

  private static func plain(_ name: String) -> String {
    name.lowercased().split(separator: "/").last.map(String.init) ?? ""
  }

  private static func model(_ name: String) -> TransformerModel? {
    let plain = plain(name)
    guard !unmodelled.contains(where: { plain.contains($0.part) }) else { return nil }
    if let known = aliases.first(where: { plain.contains($0.part) }) {
      return ModelCatalog.model(named: known.name)
    }
    return shapes.first { plain.contains($0.part) }.flatMap { try? $0.model() }
  }

  /// Whether a model's published `generation_config.json` asks for top-p sampling, which engines follow unless told
  /// otherwise.
  static func samplesNucleus(_ name: String) -> Bool {
    let plain = name.lowercased()
    return ["llama-3.1-8b-instruct", "llama-3.1-70b-instruct", "llama-2-7b-hf", "qwen3-14b", "qwen2.5-7b-instruct"]
      .contains { plain.contains($0) }
  }

  /// Names of the catalogue; the more special part first.
  private static let aliases: [(part: String, name: String)] = [
    ("llama-3.1-8b", "llama-3-8b"), ("llama3-8b", "llama-3-8b"), ("llama3.1-8b", "llama-3-8b"),
    ("llama3_1-8b", "llama-3-8b"), ("llama-3.1-70b", "llama-3-70b"), ("llama3-70b", "llama-3-70b"),
    ("llama-2-7b", "llama-2-7b"), ("llama2-7b", "llama-2-7b"), ("llama-2-13b", "llama-2-13b"),
    ("llama2-70b", "llama-2-70b"), ("llama-2-70b", "llama-2-70b"), ("llama3.1-405b", "llama-3-405b"),
    ("llama3_1-405b", "llama-3-405b"), ("llama-3.1-405b", "llama-3-405b"), ("mixtral-8x7b", "mixtral-8x7b"),
    ("mixtral-8x22b", "mixtral-8x22b"), ("qwen3-30b", "qwen3-30b-a3b"), ("qwen3-235b", "qwen3-235b-a22b"),
    ("gpt-oss-120b", "gpt-oss-120b"), ("gpt-oss-20b", "gpt-oss-20b"), ("deepseek-r1", "deepseek-v3"),
    ("deepseek-v3", "deepseek-v3"), ("kimi-k2", "kimi-k2"), ("minimax-m2.5", "minimax-m2.5"),
    ("llama-4-scout", "llama-4-scout"), ("llama4-scout", "llama-4-scout"),
    ("llama4-maverick", "llama-4-maverick"),
  ]

  private struct Shape: Sendable {
    var part: String
    var layers: Int
    var hidden: Int
    var ffn: Int
    var heads: Int
    var keyValueHeads: Int
    var headDimension: Int
    var vocabulary: Int
    var isGated = true
    var positions = 0

    func model() throws(ModelError) -> TransformerModel {
      let layer = TransformerLayer(
        attention: Attention(heads: heads, keyValueHeads: keyValueHeads, headDimension: headDimension),
        feedForward: FeedForward(width: ffn, isGated: isGated, hasBias: !isGated), norm: isGated ? .rms : .layer)
      return try TransformerModel(
        name: part, hidden: hidden, vocabulary: vocabulary, learnedPositions: positions, tiesEmbeddings: !isGated,
        layers: Array(repeating: layer, count: layers))
    }
  }

  /// From the models' published `config.json`.
  private static let shapes: [Shape] = [
    Shape(
      part: "qwen3-14b", layers: 40, hidden: 5120, ffn: 17_408, heads: 40, keyValueHeads: 8, headDimension: 128,
      vocabulary: 151_936),
    Shape(
      part: "qwen3-32b", layers: 64, hidden: 5120, ffn: 25_600, heads: 64, keyValueHeads: 8, headDimension: 128,
      vocabulary: 151_936),
    Shape(
      part: "qwen2.5-7b", layers: 28, hidden: 3584, ffn: 18_944, heads: 28, keyValueHeads: 4, headDimension: 128,
      vocabulary: 152_064),
    Shape(
      part: "codellama-34b", layers: 48, hidden: 8192, ffn: 22_016, heads: 64, keyValueHeads: 8, headDimension: 128,
      vocabulary: 32_000),
    Shape(
      part: "yi-34b", layers: 60, hidden: 7168, ffn: 20_480, heads: 56, keyValueHeads: 8, headDimension: 128,
      vocabulary: 64_000),
    Shape(
      part: "mistral-nemo", layers: 40, hidden: 5120, ffn: 14_336, heads: 32, keyValueHeads: 8, headDimension: 128,
      vocabulary: 131_072),
    Shape(
      part: "mistral-7b", layers: 32, hidden: 4096, ffn: 14_336, heads: 32, keyValueHeads: 8, headDimension: 128,
      vocabulary: 32_000),
    Shape(
      part: "opt-1.3b", layers: 24, hidden: 2048, ffn: 8192, heads: 32, keyValueHeads: 32, headDimension: 64,
      vocabulary: 50_272, isGated: false, positions: 2050),
    Shape(
      part: "opt-2.7b", layers: 32, hidden: 2560, ffn: 10_240, heads: 32, keyValueHeads: 32, headDimension: 80,
      vocabulary: 50_272, isGated: false, positions: 2050),
    Shape(
      part: "bloom-176b", layers: 70, hidden: 14_336, ffn: 57_344, heads: 112, keyValueHeads: 112,
      headDimension: 128, vocabulary: 250_880, isGated: false),
    Shape(
      part: "gpt-j-6b", layers: 28, hidden: 4096, ffn: 16_384, heads: 16, keyValueHeads: 16, headDimension: 256,
      vocabulary: 50_400, isGated: false),
    Shape(
      part: "falcon-180b", layers: 80, hidden: 14_848, ffn: 59_392, heads: 232, keyValueHeads: 8, headDimension: 64,
      vocabulary: 65_024, isGated: false),
  ]
}
