#if canImport(Glibc)
  import Glibc
#endif

/// The pending-event set: a 4-ary heap of 16-byte keys beside a table of events.
///
/// A key is one `UInt128`: the bit pattern of the time above 40 bits of sequence number above 24 bits of slot.
/// The bit patterns of non-negative doubles are ordered as the doubles are, so one integer comparison orders by
/// (time, insertion). The slot says where in the table the event lies, so sifting moves keys and never events.
///
/// Cancelling frees the slot and leaves the key behind. A key is alive while its slot still carries the key's
/// own low half; sequence numbers never repeat, so a dead key cannot come back to life when its slot is reused.
/// Dead keys are dropped when they surface, or all at once when they outnumber the living. So cancelling needs
/// neither a search nor a table of heap positions, whose upkeep would cost a scattered write per sift step.
///
/// Layout: children of `i` are `4i + 1 ... 4i + 4`, and storage is placed so that these four share a cache line.
/// The three places behind the last key hold `UInt128.max`, so a sift compares four children without counting
/// them, and an empty heap has a greatest key on top.
@usableFromInline
@frozen
struct PendingEvents<Event: BitwiseCopyable>: ~Copyable {
  @usableFromInline
  @frozen
  struct Slot {
    /// Low half of the key that is alive for this slot; in a free slot, the index of the next free one.
    @usableFromInline var current: UInt64
    /// Low half of the event's first key, which its handle carries.
    @usableFromInline var birth: UInt64
    @usableFromInline var event: Event

    @inlinable
    init(current: UInt64, birth: UInt64, event: Event) {
      self.current = current
      self.birth = birth
      self.event = event
    }
  }

  @usableFromInline var keys: UnsafeMutablePointer<UInt128>
  @usableFromInline var slots: UnsafeMutablePointer<Slot>
  /// Keys in the heap, living and dead.
  @usableFromInline var keyCount: Int
  @usableFromInline var keyCapacity: Int
  /// Dead keys, not counting a spent one on top. Only cancelling and moving make any, so that scheduling and taking
  /// events, which are most of the work, keep no count.
  @usableFromInline var deadCount: Int
  @usableFromInline var slotCount: Int
  @usableFromInline var slotCapacity: Int
  /// First free slot; `slotCount` when every slot handed out is in use.
  @usableFromInline var freeSlot: Int
  /// The last sequence number given, shifted into its place in a key.
  @usableFromInline var sequence: UInt64
  /// Whether the top key is that of the event just taken. It is dead like any other, but the next key may replace
  /// it, which saves removing it: most handlers schedule something.
  @usableFromInline var isTopSpent: Bool
  @usableFromInline var lastTouched: UInt64

  @inlinable static var slotBits: UInt64 { 24 }
  @inlinable static var firstSequence: UInt64 { 1 &<< slotBits }
  @inlinable static var slotMask: UInt64 { firstSequence &- 1 }
  /// Places kept at `UInt128.max` behind the last key.
  @inlinable static var padding: Int { 4 }

  @inlinable
  init() {
    keyCapacity = 60
    slotCapacity = 64
    keys = Self.allocateKeys(keyCapacity)
    slots = Self.allocateSlots(slotCapacity)
    keyCount = 0
    deadCount = 0
    slotCount = 0
    freeSlot = 0
    sequence = 0
    isTopSpent = false
    lastTouched = 0
  }

  @inlinable
  deinit {
    Self.deallocateKeys(keys)
    UnsafeMutableRawPointer(slots).deallocate()
  }
}

// MARK: - Operations

extension PendingEvents {
  @inlinable static func time(of key: UInt128) -> UInt64 { UInt64(truncatingIfNeeded: key &>> 64) }
  @inlinable static func low(of key: UInt128) -> UInt64 { UInt64(truncatingIfNeeded: key) }

  /// Events pending.
  @inlinable var liveCount: Int { keyCount &- deadCount &- (isTopSpent ? 1 : 0) }

  /// Adds an event. O(1) on average for times that come in no special order, O(log n) at worst.
  @inlinable
  @inline(__always)
  mutating func insert(_ event: Event, timeBits: UInt64) -> EventHandle {
    let slot = freeSlot
    if slot == slotCount {
      if slotCount == slotCapacity { growSlots() }
      slotCount &+= 1
      freeSlot = slotCount
    } else {
      freeSlot = Int(truncatingIfNeeded: slots[slot].current)
    }
    // Checked addition: the 2^40th event traps here instead of wrapping.
    sequence += Self.firstSequence
    let low = sequence | UInt64(truncatingIfNeeded: slot)
    (slots + slot).initialize(to: Slot(current: low, birth: low, event: event))
    push(UInt128(timeBits) &<< 64 | UInt128(low))
    return EventHandle(birth: low)
  }

  /// Removes and returns the first event if its time is before `bound`.
  @inlinable
  @inline(__always)
  mutating func popFirst(before bound: UInt64) -> (timeBits: UInt64, event: Event)? {
    while true {
      if isTopSpent { removeTop() }
      let key = keys[0]
      let timeBits = Self.time(of: key)
      // An empty heap shows the greatest key of all, so this test covers it.
      guard timeBits < bound else { return nil }
      isTopSpent = true
      let low = Self.low(of: key)
      let slot = Int(truncatingIfNeeded: low & Self.slotMask)
      if slots[slot].current == low {
        let event = slots[slot].event
        release(slot)
        return (timeBits, event)
      }
      deadCount &-= 1
    }
  }

  /// Whether the handle's event is still pending.
  @inlinable
  func contains(_ handle: EventHandle) -> Bool {
    let slot = Int(truncatingIfNeeded: handle.birth & Self.slotMask)
    return slot < slotCount && slots[slot].birth == handle.birth
      && slots[slot].current >= Self.firstSequence
  }

  /// Removes the handle's event if it is still pending. Amortised O(1).
  @inlinable
  mutating func remove(_ handle: EventHandle) -> Bool {
    guard contains(handle) else { return false }
    release(Int(truncatingIfNeeded: handle.birth & Self.slotMask))
    deadCount &+= 1
    sweepIfMostlyDead()
    return true
  }

  /// Moves the handle's event to another time if it is still pending, behind all events of that time.
  @inlinable
  mutating func move(_ handle: EventHandle, timeBits: UInt64) -> Bool {
    guard contains(handle) else { return false }
    let slot = handle.birth & Self.slotMask
    sequence += Self.firstSequence
    let low = sequence | slot
    slots[Int(truncatingIfNeeded: slot)].current = low
    push(UInt128(timeBits) &<< 64 | UInt128(low))
    deadCount &+= 1
    sweepIfMostlyDead()
    return true
  }

  /// Bit pattern of the time of the first event, dropping dead keys above it.
  @inlinable
  mutating func firstTimeBits() -> UInt64? {
    if isTopSpent { removeTop() }
    while keyCount > 0 {
      let low = Self.low(of: keys[0])
      if slots[Int(truncatingIfNeeded: low & Self.slotMask)].current == low { return Self.time(of: keys[0]) }
      removeTop()
      deadCount &-= 1
    }
    return nil
  }

  @inlinable
  mutating func release(_ slot: Int) {
    slots[slot].current = UInt64(truncatingIfNeeded: freeSlot)
    freeSlot = slot
  }
}

// MARK: - Storage

extension PendingEvents {
  /// Keys start three places into a 64-byte line, so that every family of four children fills one line.
  @inlinable static var leadingBytes: Int { 48 }

  @inlinable
  static func allocateKeys(_ capacity: Int) -> UnsafeMutablePointer<UInt128> {
    let places = capacity + padding
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: leadingBytes + places * MemoryLayout<UInt128>.stride,
      alignment: 64
    )
    let keys = (raw + leadingBytes).bindMemory(to: UInt128.self, capacity: places)
    keys.initialize(repeating: .max, count: places)
    return keys
  }

  @inlinable
  static func allocateSlots(_ capacity: Int) -> UnsafeMutablePointer<Slot> {
    allocateTable(byteCount: capacity * MemoryLayout<Slot>.stride).bindMemory(
      to: Slot.self,
      capacity: capacity
    )
  }

  @inlinable
  static func deallocateKeys(_ keys: UnsafeMutablePointer<UInt128>) {
    (UnsafeMutableRawPointer(keys) - leadingBytes).deallocate()
  }

  @inlinable
  @inline(never)
  mutating func growKeys() {
    let capacity = keyCapacity * 2
    let grown = Self.allocateKeys(capacity)
    grown.update(from: keys, count: keyCount)
    Self.deallocateKeys(keys)
    keys = grown
    keyCapacity = capacity
  }

  @inlinable
  @inline(never)
  mutating func growSlots() {
    let capacity = slotCapacity * 2
    precondition(
      slotCapacity <= Int(Self.slotMask),
      "A schedule holds at most 16,777,216 events at a time."
    )
    let grown = Self.allocateSlots(capacity)
    grown.moveInitialize(from: slots, count: slotCount)
    UnsafeMutableRawPointer(slots).deallocate()
    slots = grown
    slotCapacity = capacity
  }
}

/// Memory that starts on a cache line; large tables lie in large pages where the system has them, because a heap's
/// lower levels are reached at random and would miss the address cache at almost every step.
@usableFromInline
func allocateTable(byteCount: Int) -> UnsafeMutableRawPointer {
  let largePage = 2 << 20
  guard byteCount >= largePage else { return .allocate(byteCount: byteCount, alignment: 64) }
  let table = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: largePage)
  #if canImport(Glibc)
    // Only advice: where it is refused, ordinary pages serve.
    madvise(table, byteCount, MADV_HUGEPAGE)
  #endif
  return table
}
