/// The blocks that hold keys and values, counted.
///
/// Blocks of one sequence are only counted: which block is whose decides nothing that the simulation measures. Blocks
/// that several sequences share are known to the prefix cache by what is in them; those that nobody uses now stay until
/// their room is needed.
package struct PagedKVCache: Sendable {
  /// Tokens in a block.
  package let blockTokens: Int
  /// Blocks in all.
  package let totalBlocks: Int
  /// Blocks that running sequences hold.
  package private(set) var usedBlocks = 0
  /// What is known of prompts' beginnings; nil when they are not shared.
  var prefixes: PrefixCache?

  /// An empty cache.
  package init(totalBlocks: Int, blockTokens: Int) {
    precondition(totalBlocks >= 0 && blockTokens >= 1, "a cache has blocks of at least one token")
    self.totalBlocks = totalBlocks
    self.blockTokens = blockTokens
  }

  /// Blocks that no running sequence holds, those of remembered prefixes among them.
  package var freeBlocks: Int { totalBlocks - usedBlocks }

  /// Blocks of prefixes that are remembered and not in use.
  package var rememberedBlocks: Int { prefixes?.idleBlocks ?? 0 }

  /// Blocks that `tokens` take.
  package func blocks(for tokens: Int) -> Int { (tokens + blockTokens - 1) / blockTokens }

  /// Takes blocks; the caller has seen that they are free. Remembered prefixes make room, the longest unused first.
  package mutating func allocate(_ blocks: Int) {
    precondition(blocks >= 0 && blocks <= freeBlocks, "blocks are taken only while they are free")
    usedBlocks += blocks
    let excess = usedBlocks + rememberedBlocks - totalBlocks
    if excess > 0 { prefixes?.evict(excess) }
  }

  /// Gives blocks back.
  package mutating func free(_ blocks: Int) {
    precondition(blocks >= 0 && blocks <= usedBlocks, "only taken blocks are given back")
    usedBlocks -= blocks
  }

  /// A sequence begins to use the remembered blocks of a part: they count as held from now on.
  mutating func pin(_ part: UInt64) {
    let woken = prefixes?.pin(part) ?? 0
    usedBlocks += woken
  }

  /// A sequence no longer uses a part.
  mutating func unpin(_ part: UInt64) { usedBlocks -= prefixes?.unpin(part) ?? 0 }

  /// Blocks that pinning a part would add to those held.
  func pinCost(of part: UInt64) -> Int { prefixes?.pinCost(of: part) ?? 0 }

  /// Blocks of a pinned part grow to `blocks` out of the sequence's own; those that were there already are given back.
  ///
  /// - Parameter own: how many of the part's blocks the sequence held for itself.
  mutating func donate(_ part: UInt64, blocks: Int, own: Int) {
    let grown = prefixes?.grow(part, to: blocks) ?? 0
    usedBlocks -= max(0, own - grown)
  }
}
