/// Memory of the host behind the accelerator's: prefixes that were pushed out can be read back over the bus.
///
/// What is computed is written here at once, beside the work, and both ways take their bytes over the bus
/// (``HostCopy``). A part is known by how many of its first blocks are here; parts that were unused longest make room.
///
/// - Source: vLLM 1.0 `OffloadingConnector`, which writes every full block once it is computed and touches those that are
///   found; SGLang HiCache, `write_through`.
struct HostTier: Sendable {
  /// Blocks that it can hold.
  let capacity: Int
  private var held = 0
  /// Blocks by part, and the turn at which each was used last.
  private var parts: [UInt64: (blocks: Int, turn: Int)] = [:]
  /// Of parts that are being written: the block before which the last write ends.
  private var coming: [UInt64: Int] = [:]
  private var turns = BinaryHeap<Turn>()
  private var turn = 0

  private struct Turn: Comparable, Sendable {
    var turn: Int
    var part: UInt64
    static func < (left: Turn, right: Turn) -> Bool { left.turn < right.turn }
  }

  init(capacity: Int) { self.capacity = capacity }

  /// Blocks of a part that can be read back.
  func blocks(of part: UInt64) -> Int { parts[part]?.blocks ?? 0 }

  /// Somebody has the first blocks of a part: it counts as used now.
  ///
  /// - Returns: those of the blocks that must be written, so that all are here or on their way; nil when there are none.
  mutating func expect(_ part: UInt64, blocks: Int) -> Range<Int>? {
    let here = self.blocks(of: part)
    if here > 0 { use(part, blocks: here) }
    let known = max(here, coming[part] ?? 0)
    let wanted = min(blocks, capacity)
    guard known < wanted else { return nil }
    coming[part] = wanted
    return known..<wanted
  }

  /// Written blocks of a part have come; they are of no use when those before them were pushed out in the meantime.
  mutating func store(_ part: UInt64, blocks written: Range<Int>) {
    forgetWrite(part, blocks: written)
    let before = blocks(of: part)
    guard before >= written.lowerBound else { return }
    let after = max(before, written.upperBound)
    held += after - before
    use(part, blocks: after)
    while held > capacity, let oldest = turns.pop() {
      guard let entry = parts[oldest.part], entry.turn == oldest.turn else { continue }
      held -= entry.blocks
      parts[oldest.part] = nil
    }
  }

  /// Blocks of a part are no longer on their way.
  mutating func forgetWrite(_ part: UInt64, blocks written: Range<Int>) {
    if coming[part] == written.upperBound { coming[part] = nil }
  }

  private mutating func use(_ part: UInt64, blocks: Int) {
    turn += 1
    parts[part] = (blocks, turn)
    turns.push(Turn(turn: turn, part: part))
    guard turns.count > 4 * parts.count + 1024 else { return }
    turns = BinaryHeap()
    for (part, entry) in parts { turns.push(Turn(turn: entry.turn, part: part)) }
  }
}
