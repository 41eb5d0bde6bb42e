/// The blocks that hold keys and values, counted.
///
/// Only counts are kept: which block is whose decides nothing that the simulation measures.
public struct PagedKVCache: Sendable {
  /// Tokens in a block.
  public let blockTokens: Int
  /// Blocks in all.
  public let totalBlocks: Int
  /// Blocks that hold something.
  public private(set) var usedBlocks = 0

  /// An empty cache.
  public init(totalBlocks: Int, blockTokens: Int) {
    precondition(totalBlocks >= 0 && blockTokens >= 1, "a cache has blocks of at least one token")
    self.totalBlocks = totalBlocks
    self.blockTokens = blockTokens
  }

  /// Blocks that hold nothing.
  public var freeBlocks: Int { totalBlocks - usedBlocks }

  /// Blocks that `tokens` take.
  public func blocks(for tokens: Int) -> Int { (tokens + blockTokens - 1) / blockTokens }

  /// Takes blocks; the caller has seen that they are free.
  public mutating func allocate(_ blocks: Int) {
    precondition(blocks >= 0 && blocks <= freeBlocks, "blocks are taken only while they are free")
    usedBlocks += blocks
  }

  /// Gives blocks back.
  public mutating func free(_ blocks: Int) {
    precondition(blocks >= 0 && blocks <= usedBlocks, "only taken blocks are given back")
    usedBlocks -= blocks
  }
}
