import DequeModule

/// Requests that wait, in the order in which a policy serves them.
///
/// Without an order they are served as they came, in lanes of their own for each client where a policy is fair; with
/// one, by the least rank and then as they came.
struct WaitingQueue: Sendable {
  private var lanes: [Deque<Int32>] = [Deque()]
  private var ranked = RankedLine()
  /// Whether ranks decide.
  let isRanked: Bool
  /// The lane that is served.
  private(set) var lane = 0
  /// Requests in all lanes.
  private(set) var count = 0

  init(isRanked: Bool) { self.isRanked = isRanked }

  /// The request that is served next.
  var first: Int32? { isRanked ? ranked.first?.request : lanes[lane].first }
  /// The rank of the request that is served next.
  var firstRank: Double? { ranked.first?.rank }
  /// Lanes in which somebody may wait.
  var laneCount: Int { lanes.count }

  /// Whether somebody waits in a lane.
  func isWaiting(in lane: Int) -> Bool { lane < lanes.count && !lanes[lane].isEmpty }

  /// Serves another lane.
  mutating func select(lane: Int) { self.lane = lane }

  /// A request joins at the end of its lane, or by its rank.
  mutating func append(_ request: Int32, rank: Double, lane: Int) {
    count += 1
    guard !isRanked else { return ranked.append(request, rank: rank) }
    while lanes.count <= lane { lanes.append(Deque()) }
    lanes[lane].append(request)
  }

  /// A request that lost its place comes back to the head of its lane, or before others of its rank.
  mutating func putBack(_ request: Int32, rank: Double, lane: Int) {
    count += 1
    if isRanked { ranked.putBack(request, rank: rank) } else { lanes[lane].prepend(request) }
  }

  /// Takes out the request that is served next.
  mutating func popFirst() -> Int32? {
    let first = isRanked ? ranked.popFirst() : lanes[lane].popFirst()
    if first != nil { count -= 1 }
    return first
  }

  /// The oldest requests of the served lane.
  func prefix(_ size: Int) -> Deque<Int32>.SubSequence { lanes[lane].prefix(size) }

  /// Ranked requests that have waited since a turn or longer go before all others.
  mutating func promote(waitingSince turn: Int, now: Int) { ranked.promote(waitingSince: turn, now: now) }
}

/// Requests by rank, with the starving moved to the front.
private struct RankedLine: Sendable {
  private var heap = BinaryHeap<Entry>()
  private var sequence: Int64 = 0
  private var returned: Int64 = 0
  /// The entry of each waiting request that counts; others of it are out of date.
  private var current: [Int32: Int64] = [:]
  private var line = Deque<(request: Int32, sequence: Int64, turn: Int)>()
  private var turn = 0

  struct Entry: Comparable, Sendable {
    var rank: Double
    var sequence: Int64
    var request: Int32

    static func < (left: Entry, right: Entry) -> Bool {
      left.rank != right.rank ? left.rank < right.rank : left.sequence < right.sequence
    }
  }

  var first: Entry? { heap.first }

  mutating func append(_ request: Int32, rank: Double) {
    sequence += 1
    push(Entry(rank: rank, sequence: sequence, request: request))
    line.append((request, sequence, turn))
  }

  mutating func putBack(_ request: Int32, rank: Double) {
    returned -= 1
    push(Entry(rank: rank, sequence: returned, request: request))
    line.append((request, returned, turn))
  }

  mutating func popFirst() -> Int32? {
    guard let entry = heap.pop() else { return nil }
    current[entry.request] = nil
    dropOutdated()
    while let oldest = line.first, current[oldest.request] != oldest.sequence { line.removeFirst() }
    return entry.request
  }

  mutating func promote(waitingSince since: Int, now: Int) {
    turn = now
    while let oldest = line.first, oldest.turn <= since || current[oldest.request] != oldest.sequence {
      line.removeFirst()
      guard current[oldest.request] == oldest.sequence else { continue }
      sequence += 1
      push(Entry(rank: -.infinity, sequence: sequence, request: oldest.request))
    }
    dropOutdated()
  }

  private mutating func push(_ entry: Entry) {
    current[entry.request] = entry.sequence
    heap.push(entry)
  }

  private mutating func dropOutdated() {
    while let first = heap.first, current[first.request] != first.sequence { heap.pop() }
  }
}
