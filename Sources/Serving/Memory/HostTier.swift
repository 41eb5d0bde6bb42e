/// Memory of the host behind the accelerator's: prefixes that were pushed out can be read back over the bus.
///
/// Writing down is free: it happens beside the work. Reading back takes its bytes over the bus.
struct HostTier: Sendable {
  /// Blocks that it can hold.
  let capacity: Int
  private var held = 0
  /// Blocks by part, and the turn at which each was used last.
  private var parts: [UInt64: (blocks: Int, turn: Int)] = [:]
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

  /// Keeps the first blocks of a part; the parts that were unused longest make room.
  mutating func store(_ part: UInt64, blocks: Int) {
    let before = parts[part]?.blocks ?? 0
    let after = min(max(before, blocks), capacity)
    held += after - before
    turn += 1
    parts[part] = (after, turn)
    turns.push(Turn(turn: turn, part: part))
    while held > capacity, let oldest = turns.pop() {
      guard let entry = parts[oldest.part], entry.turn == oldest.turn else { continue }
      held -= entry.blocks
      parts[oldest.part] = nil
    }
  }
}
