/// What one forward pass works on, summed over its sequences: enough to price it without looking at each of them.
@frozen
public struct TokenBatch: Hashable, Sendable {
  /// New tokens.
  public var tokens: Double
  /// Query-key pairs that the causal mask lets through.
  public var pairs: Double
  /// Keys that are read from memory, summed over sequences.
  public var keyTokens: Double
  /// Sequences.
  public var sequences: Double
  /// Tokens for which logits over the vocabulary are computed.
  public var logitTokens: Double

  /// A batch from its sums.
  @inlinable
  public init(tokens: Double, pairs: Double, keyTokens: Double, sequences: Double, logitTokens: Double) {
    self.tokens = tokens
    self.pairs = pairs
    self.keyTokens = keyTokens
    self.sequences = sequences
    self.logitTokens = logitTokens
  }

  /// A batch of nothing.
  public static let empty = TokenBatch(tokens: 0, pairs: 0, keyTokens: 0, sequences: 0, logitTokens: 0)

  /// Whole causal sequences of one length, with logits at every position: a training micro-batch.
  public static func training(sequences: Int, length: Int) -> TokenBatch {
    let count = Double(sequences)
    let tokens = Double(length)
    return TokenBatch(
      tokens: count * tokens, pairs: count * tokens * (tokens + 1) / 2, keyTokens: count * tokens,
      sequences: count, logitTokens: count * tokens)
  }

  /// Adds a prompt, or a chunk of one, that sees `past` tokens before its own; one logit row at its end.
  @inlinable
  public mutating func addPrefill(tokens new: Double, past: Double) {
    tokens += new
    pairs += new * past + new * (new + 1) / 2
    keyTokens += past + new
    sequences += 1
    logitTokens += 1
  }

  /// Adds `count` sequences that each generate one token, with `context` tokens in the cache between them.
  @inlinable
  public mutating func addDecodes(count: Double, context: Double) {
    tokens += count
    pairs += context + count
    keyTokens += context + count
    sequences += count
    logitTokens += count
  }
}
