/// The lengths of the outputs that ended last.
struct OutputHistory: Sendable {
  private(set) var lengths: [Int]
  private var next = 0
  private let limit: Int

  /// A history that begins as if outputs of the greatest length had ended, as LightLLM's does.
  init(limit: Int, greatest: Int) {
    self.limit = limit
    lengths = Array(repeating: greatest, count: limit / 2)
  }

  /// An output ended.
  mutating func record(_ tokens: Int) {
    if lengths.count < limit {
      lengths.append(tokens)
    } else {
      lengths[next] = tokens
      next = (next + 1) % limit
    }
  }
}
