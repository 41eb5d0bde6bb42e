// ModelArchitecture: what a model is made of, counted.
//
// What it is for: transformers as layers and operators with their parameters, floating-point operations and bytes;
// the reader of Hugging Face `config.json`; the catalogue of well-known shapes.
// What it never does: say how long an operator takes, or know about accelerators.
// Where to start: `TransformerModel`, then `TransformerLayer.forwardOperators`.

/// A decoder-only transformer: an embedding, a stack of layers, and a head over the vocabulary.
public struct TransformerModel: Hashable, Sendable {
  /// The name in files, such as `llama-3-70b`.
  public var name: String
  /// The entries of the catalogue that it was made from, the nearest first, whatever it is called; none where it was
  /// described without one.
  public var entries: [String] = []
  /// Width of the residual stream.
  public let hidden: Int
  /// Tokens in the vocabulary.
  public let vocabulary: Int
  /// Most tokens of a sequence that the model was made for, prompt and output; nil where nobody says.
  public var contextLength: Int?
  /// How its checkpoint is stored, where it says so; nil for 16 bits.
  public var checkpoint: CheckpointFormat?
  /// Learned position embeddings; zero when positions are rotary or relative.
  public let learnedPositions: Int
  /// Parameters that neither ends nor layers count: a bias of the head, norms behind the embedding.
  public var vectors = 0
  /// Whether the head shares its matrix with the embedding.
  public let tiesEmbeddings: Bool
  /// The layers, first to last.
  public let layers: [TransformerLayer]
  /// Each kind of layer once, in order of appearance.
  public let layerKinds: [TransformerLayer]

  /// A model from its shape.
  ///
  /// - Throws: `ModelError` with every fault found.
  public init(
    name: String, hidden: Int, vocabulary: Int, learnedPositions: Int = 0, tiesEmbeddings: Bool = false,
    layers: [TransformerLayer]
  ) throws(ModelError) {
    var faults: [ModelError.Fault] = []
    if hidden < 1 { faults.append(.notPositive("hidden", hidden)) }
    if vocabulary < 1 { faults.append(.notPositive("vocabulary", vocabulary)) }
    if learnedPositions < 0 { faults.append(.notPositive("learnedPositions", learnedPositions)) }
    if layers.isEmpty { faults.append(.notPositive("layers", 0)) }
    var seen: Set<TransformerLayer> = []
    let kinds = layers.filter { seen.insert($0).inserted }
    for layer in kinds { faults += layer.faults }
    guard faults.isEmpty else { throw ModelError(faults: faults) }
    self.name = name
    self.hidden = hidden
    self.vocabulary = vocabulary
    self.learnedPositions = learnedPositions
    self.tiesEmbeddings = tiesEmbeddings
    self.layers = layers
    layerKinds = kinds
  }

  /// Parameters of the token embedding and of learned positions.
  public var embeddingParameters: Double { Double(hidden) * Double(vocabulary + learnedPositions) }

  /// Parameters of the head that no other part holds.
  public var headParameters: Double { tiesEmbeddings ? 0 : Double(hidden) * Double(vocabulary) }

  /// Parameters of the norm behind the last layer.
  public var finalNormParameters: Double { layers.last?.norm.parameters(hidden: hidden) ?? 0 }

  /// All parameters.
  public var parameters: Double {
    layers.reduce(0) { $0 + $1.parameters(hidden: hidden) } + embeddingParameters + headParameters
      + finalNormParameters + Double(vectors)
  }

  /// Floating-point operations of the forward pass that the model needs, whoever computes them and however often.
  ///
  /// Attention counts only the query-key pairs that the causal mask lets through.
  ///
  /// - Source: Megatron-LM `num_floating_point_operations`.
  public func forwardFLOPs(_ batch: TokenBatch) -> Double {
    layers.reduce(0) { $0 + $1.forwardFLOPs(batch, hidden: hidden) }
      + 2 * Double(hidden) * Double(vocabulary) * batch.logitTokens
  }
}

/// Why a model cannot be built.
public struct ModelError: Error, Equatable, Sendable, CustomStringConvertible {
  /// One reason.
  public enum Fault: Hashable, Sendable {
    /// A size that must be at least one is not.
    case notPositive(String, Int)
    /// The heads are not a multiple of the key-value heads.
    case ungroupedHeads(heads: Int, keyValueHeads: Int)
    /// A token cannot go to more experts than there are.
    case tooManyChoices(choices: Int, experts: Int)
  }

  /// Every reason found.
  public let faults: [Fault]

  /// An error of at least one reason.
  public init(faults: [Fault]) { self.faults = faults }

  /// One sentence for each fault.
  public var description: String { faults.map(\.sentence).joined(separator: "; ") }
}

extension ModelError.Fault {
  /// What is wrong and what would be right.
  public var sentence: String {
    switch self {
    case .notPositive(let name, let value): "\(name) is \(value); it must be at least 1"
    case .ungroupedHeads(let heads, let keyValueHeads):
      "\(heads) attention heads do not divide into \(keyValueHeads) key-value heads"
    case .tooManyChoices(let choices, let experts): "a token goes to \(choices) experts, but there are \(experts)"
    }
  }
}
