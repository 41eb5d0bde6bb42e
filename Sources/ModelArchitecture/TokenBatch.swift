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
  /// Sequences that generate a single token over a cache; they count in the sums above.
  public var decodeSequences: Double
  /// Keys that those sequences read; they count in the sums above.
  public var decodeKeyTokens: Double

  /// A batch from its sums.
  @inlinable
  public init(
    tokens: Double, pairs: Double, keyTokens: Double, sequences: Double, logitTokens: Double,
    decodeSequences: Double = 0, decodeKeyTokens: Double = 0
  ) {
    self.tokens = tokens
    self.pairs = pairs
    self.keyTokens = keyTokens
    self.sequences = sequences
    self.logitTokens = logitTokens
    self.decodeSequences = decodeSequences
    self.decodeKeyTokens = decodeKeyTokens
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

  /// The batch as a layer with a sliding window sees it, every sequence at its mean.
  ///
  /// Exact when all sequences of a kind are alike; otherwise keys of short sequences stand in for those of long ones.
  public func limited(toWindow window: Double) -> TokenBatch {
    var result = self
    let decodeKeys = min(decodeKeyTokens, decodeSequences * window)
    let prompts = sequences - decodeSequences
    let prefillKeys = keyTokens - decodeKeyTokens
    let prefillTokens = tokens - decodeSequences
    // A prompt reads its window before its first new token, and sees at most a window from each token.
    let prefillPairs = min(pairs - decodeKeyTokens, prefillTokens * window)
    result.decodeKeyTokens = decodeKeys
    result.keyTokens = decodeKeys + min(prefillKeys, prefillTokens + prompts * window)
    result.pairs = decodeKeys + prefillPairs
    return result
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
    decodeSequences += count
    decodeKeyTokens += context + count
  }
}
