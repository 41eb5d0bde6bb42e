/// Blocks of keys and values by what is in them, so that requests with the same beginning compute it once.
///
/// A prompt is a row of parts that can be known again: a shared system prompt, the text of a conversation, a hashed
/// piece of a recorded prompt. Of each part the first so many blocks are in memory. Parts that no running request uses
/// are forgotten from their end, the longest unused first; where the host has memory for them they are there already.
///
/// - Source: Kwon et al. 2023, arXiv:2309.06180; vLLM's automatic prefix caching, which hashes every block with all before
///   it: a block can be found only while the blocks before it are.
struct PrefixCache: Sendable {
  private struct Node: Sendable {
    var part: UInt64
    var blocks = 0
    var pins = 0
    var before: Int32 = -1
    var after: Int32 = -1
  }

  private var nodes: [Node] = []
  private var places: [UInt64: Int32] = [:]
  private var unused: [Int32] = []
  private var oldest: Int32 = -1
  private var newest: Int32 = -1
  /// Blocks of parts that nobody uses.
  private(set) var idleBlocks = 0
  /// The tier behind this one; nil when there is none.
  var host: HostTier?

  /// Blocks of a part that are in memory.
  func blocks(of part: UInt64) -> Int { places[part].map { nodes[Int($0)].blocks } ?? 0 }

  /// Blocks that pinning a part would take from the idle ones.
  func pinCost(of part: UInt64) -> Int {
    guard let place = places[part], nodes[Int(place)].pins == 0 else { return 0 }
    return nodes[Int(place)].blocks
  }

  /// Somebody uses a part; answers the blocks that were idle before.
  mutating func pin(_ part: UInt64) -> Int {
    let place = place(of: part)
    nodes[Int(place)].pins += 1
    guard nodes[Int(place)].pins == 1 else { return 0 }
    unlink(place)
    idleBlocks -= nodes[Int(place)].blocks
    return nodes[Int(place)].blocks
  }

  /// Somebody no longer uses a part; answers the blocks that are idle from now on.
  mutating func unpin(_ part: UInt64) -> Int {
    guard let place = places[part], nodes[Int(place)].pins > 0 else { return 0 }
    nodes[Int(place)].pins -= 1
    guard nodes[Int(place)].pins == 0 else { return 0 }
    let blocks = nodes[Int(place)].blocks
    guard blocks > 0 else {
      forget(place)
      return 0
    }
    append(place)
    idleBlocks += blocks
    return blocks
  }

  /// A pinned part has at least so many blocks from now on; answers how many are new.
  mutating func grow(_ part: UInt64, to blocks: Int) -> Int {
    let place = Int(place(of: part))
    let grown = max(0, blocks - nodes[place].blocks)
    nodes[place].blocks += grown
    return grown
  }

  /// Forgets idle blocks, from the ends of the parts that were unused longest.
  mutating func evict(_ blocks: Int) {
    var left = blocks
    while left > 0, oldest >= 0 {
      let place = oldest
      let taken = min(left, nodes[Int(place)].blocks)
      nodes[Int(place)].blocks -= taken
      idleBlocks -= taken
      left -= taken
      if nodes[Int(place)].blocks == 0 {
        unlink(place)
        forget(place)
      }
    }
  }

  private mutating func place(of part: UInt64) -> Int32 {
    if let place = places[part] { return place }
    let place: Int32
    if let reused = unused.popLast() {
      place = reused
      nodes[Int(place)] = Node(part: part)
    } else {
      place = Int32(nodes.count)
      nodes.append(Node(part: part))
    }
    places[part] = place
    return place
  }

  private mutating func forget(_ place: Int32) {
    places[nodes[Int(place)].part] = nil
    unused.append(place)
  }

  private mutating func append(_ place: Int32) {
    nodes[Int(place)].before = newest
    nodes[Int(place)].after = -1
    if newest >= 0 { nodes[Int(newest)].after = place } else { oldest = place }
    newest = place
  }

  private mutating func unlink(_ place: Int32) {
    let node = nodes[Int(place)]
    guard node.before >= 0 || node.after >= 0 || oldest == place else { return }
    if node.before >= 0 { nodes[Int(node.before)].after = node.after } else { oldest = node.after }
    if node.after >= 0 { nodes[Int(node.after)].before = node.before } else { newest = node.before }
    nodes[Int(place)].before = -1
    nodes[Int(place)].after = -1
  }
}
