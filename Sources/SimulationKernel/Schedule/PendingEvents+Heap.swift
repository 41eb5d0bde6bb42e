/// The 4-ary heap of keys: pushing, sifting, sweeping.
extension PendingEvents {
  /// Adds a key. Where at most one other lives, as in a single queue most of the time, the two are placed at once:
  /// a spent top leaves the other in place 1, and where there is no other its place shows the greatest key.
  @inlinable
  @inline(__always)
  mutating func push(_ key: UInt128) {
    let spent = isTopSpent ? 1 : 0
    let others = keyCount &- spent
    if others > 1 { return pushAmongMany(key) }
    isTopSpent = false
    keyCount = others &+ 1
    placePair(key, keys[spent])
  }

  /// Out of line, so that what is melted into every handler stays small.
  @inlinable
  @inline(never)
  mutating func pushAmongMany(_ key: UInt128) {
    if isTopSpent {
      isTopSpent = false
      if keyCount < Self.farCount { siftDown(key, from: 0) } else { siftDownFar(key) }
      return
    }
    if keyCount == keyCapacity { growKeys() }
    var hole = keyCount
    keyCount &+= 1
    while hole > 0 {
      let parent = (hole &- 1) &>> 2
      let above = keys[parent]
      if above < key { break }
      keys[hole] = above
      hole = parent
    }
    keys[hole] = key
  }

  /// Places the only two keys.
  ///
  /// Which comes first is a toss that no branch predictor wins, and still a branch is best: the handler's own branch on
  /// the kind of the next event is the same toss, and follows from this one, which is decided some fifteen cycles
  /// earlier than the key could be stored, read again and looked up.
  @inlinable
  @inline(__always)
  func placePair(_ a: UInt128, _ b: UInt128) {
    if a < b {
      keys[0] = a
      keys[1] = b
    } else {
      keys[0] = b
      keys[1] = a
    }
  }

  @inlinable
  @inline(__always)
  mutating func removeTop() {
    isTopSpent = false
    keyCount &-= 1
    let last = keys[keyCount]
    keys[keyCount] = .max
    if keyCount > 0 { siftDown(last, from: 0) }
  }

  /// Places `key` at `start` or below, moving lesser children up.
  ///
  /// The least child is chosen by adding up comparisons, because a choice between two values compiles to a branch
  /// that mispredicts half the time.
  @inlinable
  @inline(__always)
  func siftDown(_ key: UInt128, from start: Int) {
    var hole = start
    var child = hole &<< 2 &+ 1
    while child < keyCount {
      let left = child &+ (keys[child &+ 1] < keys[child] ? 1 : 0)
      let right = child &+ (keys[child &+ 3] < keys[child &+ 2] ? 3 : 2)
      let least = left &+ (right &- left) &* (keys[right] < keys[left] ? 1 : 0)
      let candidate = keys[least]
      if key < candidate { break }
      keys[hole] = candidate
      hole = least
      child = hole &<< 2 &+ 1
    }
    keys[hole] = key
  }

  /// Number of keys from which the heap's lower levels lie beyond the second-level cache.
  @inlinable static var farCount: Int { 1 &<< 16 }

  /// As ``siftDown(_:from:)`` from the top, for heaps in far memory: reads one key of each of the four families below
  /// the children while these are compared, so that the next level's misses overlap instead of following one
  /// another.
  @inlinable
  @inline(never)
  mutating func siftDownFar(_ key: UInt128) {
    var hole = 0
    var child = 1
    var touched: UInt64 = 0
    // Families of grandchildren are read only where all of them exist.
    let last = (keyCount &- 16) &>> 2
    while child < keyCount {
      if child < last {
        let below = keys + (child &<< 2 &+ 1)
        touched |= Self.low(of: below[0]) | Self.low(of: below[4]) | Self.low(of: below[8]) | Self.low(of: below[12])
      }
      let left = child &+ (keys[child &+ 1] < keys[child] ? 1 : 0)
      let right = child &+ (keys[child &+ 3] < keys[child &+ 2] ? 3 : 2)
      let least = left &+ (right &- left) &* (keys[right] < keys[left] ? 1 : 0)
      let candidate = keys[least]
      if key < candidate { break }
      keys[hole] = candidate
      hole = least
      child = hole &<< 2 &+ 1
    }
    keys[hole] = key
    // What was read must count for something, or the compiler would leave the reads out.
    lastTouched = touched
  }

  /// Drops dead keys once they outnumber the living by so much that rebuilding costs O(1) per cancellation.
  @inlinable
  mutating func sweepIfMostlyDead() {
    if deadCount > liveCount &+ 64 { sweep() }
  }

  @inlinable
  @inline(never)
  mutating func sweep() {
    isTopSpent = false
    deadCount = 0
    var kept = 0
    for index in 0..<keyCount {
      let low = Self.low(of: keys[index])
      if slots[Int(truncatingIfNeeded: low & Self.slotMask)].current == low {
        keys[kept] = keys[index]
        kept &+= 1
      }
    }
    for index in kept..<keyCount { keys[index] = .max }
    keyCount = kept
    guard kept > 1 else { return }
    for index in stride(from: (kept &- 2) &>> 2, through: 0, by: -1) { siftDown(keys[index], from: index) }
  }
}
