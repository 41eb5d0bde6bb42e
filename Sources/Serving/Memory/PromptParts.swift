/// What recorded prompts consist of: for each request the identities of its pieces of `pieceTokens` tokens.
package struct PromptContents: Hashable, Sendable {
  /// Tokens in a piece.
  package let pieceTokens: Int
  private var starts: [Int32] = [0]
  private var pieces: [UInt64] = []

  /// No requests yet.
  package init(pieceTokens: Int) {
    precondition(pieceTokens >= 1, "a piece has tokens")
    self.pieceTokens = pieceTokens
  }

  /// Adds the pieces of the next request.
  package mutating func append(_ ids: some Sequence<UInt64>) {
    pieces += ids
    starts.append(Int32(clamping: pieces.count))
  }

  /// The pieces of a request by its place in the workload; none when it was not recorded.
  func pieces(of request: Int) -> ArraySlice<UInt64> {
    guard request + 1 < starts.count else { return [] }
    return pieces[Int(starts[request])..<Int(starts[request + 1])]
  }
}

/// The parts of one prompt that can be found again, in order: each with its identity and the block at which it ends.
struct PromptParts {
  private let request: Request
  private let blockTokens: Int
  private let tokens: Int
  private let pieces: ArraySlice<UInt64>
  private let pieceTokens: Int

  /// The parts of the first `tokens` tokens of a request's prompt and answer.
  init(_ request: Request, index: Int, tokens: Int, blockTokens: Int, contents: PromptContents?) {
    self.request = request
    self.blockTokens = blockTokens
    self.tokens = tokens
    pieces = contents?.pieces(of: index) ?? []
    pieceTokens = contents?.pieceTokens ?? 1
  }

  /// How many parts there are.
  var count: Int {
    pieces.isEmpty ? (request.prefixGroup >= 0 ? 1 : 0) + (request.session >= 0 ? 1 : 0) : pieces.count
  }

  /// A part by its number from zero: its identity and the block before which it ends.
  subscript(_ number: Int) -> (part: UInt64, end: Int) {
    if !pieces.isEmpty {
      let end = min((number + 1) * pieceTokens, min(tokens, request.promptTokens))
      return (pieces[pieces.startIndex + number] << 2 | 3, end / blockTokens)
    }
    if number == 0, request.prefixGroup >= 0 {
      return (UInt64(request.prefixGroup) << 2 | 1, min(request.prefixTokens, tokens) / blockTokens)
    }
    return (UInt64(request.session) << 2 | 2, tokens / blockTokens)
  }
}
