/// Names one flow of a ``FairShareNetwork``; stale once the flow has ended.
@frozen
public struct FlowHandle: BitwiseCopyable, Hashable, Sendable {
  let index: Int32
  let generation: UInt32

  /// The flow's place in the network's table: below the most flows that were under way at once, and taken by another flow
  /// once this one has ended. What a model knows of a flow can stand in an array under it.
  public var slot: Int { Int(index) }
}

/// A link of a flow's path, and how much the flow puts on it.
@frozen
public struct LinkCrossing: BitwiseCopyable, Hashable, Sendable {
  /// The number of the link.
  public var link: Int
  /// Bytes on the link for each byte of the flow: 1 where the link carries the flow as it is.
  public var load: Double

  /// A crossing of a link.
  public init(link: Int, load: Double = 1) {
    self.link = link
    self.load = load
  }
}

/// Flows that share the bandwidth of links max-min fairly, each over its own path of links.
///
/// A flow may load some of its links more or less than others, as a collective does that moves a part of its bytes
/// between nodes alone; rates are those of the flow's own bytes, and a link is full when the loads of its flows are.
///
/// A rate is max-min fair when it can rise only by lowering another rate that is no larger. Equivalently: every
/// flow crosses a link that is full and on which no other flow is faster, its bottleneck. When flows start or
/// end, the network frees only the flows whose bottleneck that disturbs, shares what they leave among them by
/// water-filling, and looks whether every flow met on the way still has its bottleneck; those that lost it are
/// freed too, until none is. So the work follows the flows whose rates change; it never leaves the connected
/// component touched and seldom fills it. Changes made at one moment are settled together.
///
/// The network keeps its own agenda of completions. A model schedules one event for ``nextCompletion()`` and moves
/// it whenever it has started or ended flows:
///
/// ```swift
/// let flow = network.start(bytes: 1e9, over: [0, 3, 5], at: schedule.now)
/// schedule.reschedule(wakeUp, at: network.nextCompletion() ?? .greatestFiniteMagnitude)
/// ```
///
/// - Source: Bertsekas, Gallager, "Data networks", 2nd ed., section 6.5.2 (bottleneck condition, water-filling).
public struct FairShareNetwork: ~Copyable {
  /// A flow's state; a free place keeps its generation.
  struct Flow {
    /// Bytes per second as of `updated`.
    var rate = 0.0
    /// Bytes left at `updated`.
    var remaining = 0.0
    var updated = 0.0
    /// The rate found by the settling in progress.
    var candidate = 0.0
    /// Link that is full and on which this flow is among the fastest; -1 before the first settling.
    var bottleneck: Int32 = -1
    var hops: Int32 = 0
    var generation: UInt32 = 0
    var isActive = false
    /// Whether the settling in progress may change the rate.
    var isFree = false
    var isFrozen = false
    var completion = EventHandle(birth: 0)
    /// The rate that its links let it have where no other flow is on them, and when it is done if it starts at that rate
    /// and keeps it; never where the model left that to the network.
    var loneRate = Double.infinity
    var loneEnd = 0.0
  }

  /// A link's capacity, and its scratch state during a settling.
  struct Link {
    var capacity: Double
    /// Sum of the rates of flows that are not free.
    var heldLoad = 0.0
    var heldCount: Int32 = 0
    var freeCount: Int32 = 0
    /// What free flows that are not frozen yet may still take.
    var residual = 0.0
    var openCount: Int32 = 0
    /// Sum of the loads of free flows, and of those that are not frozen yet.
    var freeLoad = 0.0
    var openLoad = 0.0
    /// Rate at which the link filled up; negative where it did not.
    var level = -1.0
    /// The fastest free flow.
    var fastest = 0.0
    var isTouched = false
    /// Whether anything on the link changed since its flows were last checked.
    var needsCheck = false

    /// A free flow takes `level`. Levels only rise, so the last one is the fastest.
    mutating func giveWay(to level: Double, load: Double) {
      residual = max(0, residual - level * load)
      openCount &-= 1
      openLoad -= load
      fastest = level
      needsCheck = true
    }
  }

  var flows: [Flow] = []
  var links: [Link]
  /// `path[flow << pathShift + hop]`: the links of each flow.
  var path: [Int32] = []
  /// What the flow puts on that link for each of its bytes.
  var load: [Double] = []
  /// Where the flow stands in that link's list of flows.
  var place: [Int32] = []
  var pathShift = 2
  /// For each link, the places in `path` where it is crossed.
  var crossings: [[Int32]]
  var freePlaces: [Int32] = []
  var completions = PendingEvents<Int32>()
  var time = 0.0

  // Scratch of the settling, kept to save allocations.
  var started: [Int32] = []
  var disturbed: [Int32] = []
  var freed: [Int32] = []
  var touched: [Int32] = []
  var fillHeap: [(level: Double, link: Int32)] = []

  /// Flows whose rate was recomputed so far; beside the number of changes it tells how local the work was.
  public internal(set) var ratesComputed = 0
  /// Flows under way.
  public private(set) var flowCount = 0

  /// A network of links 0 ..< n with these capacities in bytes per second.
  ///
  /// - Precondition: all capacities are positive and finite.
  public init(linkCapacities: [Double]) {
    precondition(linkCapacities.allSatisfy { $0 > 0 && $0 < .infinity }, "A link needs a positive capacity.")
    links = linkCapacities.map { Link(capacity: $0) }
    crossings = Array(repeating: [], count: linkCapacities.count)
  }

  /// Starts a flow of `bytes` over distinct links at `now` seconds.
  ///
  /// - Precondition: the path is not empty and names each link once; time does not go back.
  public mutating func start(bytes: Double, over route: some Collection<Int>, at now: Double) -> FlowHandle {
    start(bytes: bytes, crossing: route.lazy.map { LinkCrossing(link: $0) }, at: now)
  }

  /// Starts a flow of `bytes` over distinct links at `now` seconds.
  ///
  /// - Parameters:
  ///   - bytes: what the flow carries.
  ///   - route: its links and what it puts on each of them.
  ///   - now: seconds, not before any time that the network was told.
  ///   - loneEnd: when the flow is done if it never shares a link with another, where a model has a formula for that: it
  ///     is taken to the last bit for as long as nothing slows the flow down. Nil leaves it to bytes and capacities.
  /// - Precondition: the path is not empty and names each link once; loads are positive; time does not go back.
  public mutating func start(
    bytes: Double, crossing route: some Collection<LinkCrossing>, at now: Double, loneEnd: Double? = nil
  ) -> FlowHandle {
    precondition(bytes >= 0 && bytes < .infinity, "A flow carries a finite number of bytes.")
    precondition(!route.isEmpty, "A flow needs a path of at least one link.")
    advance(to: now)
    while route.count > 1 &<< pathShift { widenPaths() }
    let index = claimPlace()
    var hop = 0
    var loneRate = Double.infinity
    for hopped in route {
      let link = hopped.link
      let crossing = index &<< pathShift &+ hop
      precondition(hopped.load > 0 && hopped.load < .infinity, "A flow puts a positive load on its links.")
      loneRate = min(loneRate, links[link].capacity / hopped.load)
      load[crossing] = hopped.load
      for earlier in 0..<hop {
        precondition(path[index &<< pathShift &+ earlier] != Int32(link), "A path names a link twice.")
      }
      path[crossing] = Int32(link)
      place[crossing] = Int32(crossings[link].count)
      crossings[link].append(Int32(crossing))
      hop &+= 1
    }
    let generation = flows[index].generation
    flows[index] = Flow(
      remaining: bytes,
      updated: now,
      hops: Int32(hop),
      generation: generation,
      isActive: true
    )
    if let loneEnd {
      precondition(loneEnd >= now && loneEnd < .infinity, "A flow ends when it has started.")
      flows[index].loneRate = loneRate
      flows[index].loneEnd = loneEnd
    }
    started.append(Int32(index))
    flowCount += 1
    return FlowHandle(index: Int32(index), generation: generation)
  }

  /// When the next flow will have carried all its bytes; nil where none is under way.
  public mutating func nextCompletion() -> Double? {
    settle()
    return completions.firstTimeBits().map(Double.init(bitPattern:))
  }

  /// Ends the next flow due at or before `now` and answers it; nil where none is.
  public mutating func finishNext(at now: Double) -> FlowHandle? {
    // A flow that is due at the time of the changes not settled yet is done whatever they lead to.
    if completions.firstTimeBits() != time.bitPattern { settle() }
    guard let (bits, index) = completions.popFirst(before: now.bitPattern + 1) else { return nil }
    // Flows that were due earlier leave at their own times, so that the rest get their bandwidth from then on.
    time = max(time, Double(bitPattern: bits))
    let handle = FlowHandle(index: index, generation: flows[Int(index)].generation)
    remove(Int(index))
    return handle
  }

  /// Ends a flow before it is done and answers the bytes it had left; nil where it had ended already.
  @discardableResult
  public mutating func cancel(_ handle: FlowHandle, at now: Double) -> Double? {
    guard isActive(handle) else { return nil }
    advance(to: now)
    let left = remainingBytes(of: handle, at: now)
    let index = Int(handle.index)
    _ = completions.remove(flows[index].completion)
    remove(index)
    return left
  }

  /// Changes a link's capacity in bytes per second from `now` on.
  ///
  /// - Precondition: the capacity is positive and finite.
  public mutating func setCapacity(ofLink link: Int, to capacity: Double, at now: Double) {
    precondition(capacity > 0 && capacity < .infinity, "A link needs a positive capacity.")
    advance(to: now)
    settle()
    links[link].capacity = capacity
    // Every rate on the link may be too large now, so all of them are found anew.
    for crossing in crossings[link] { started.append(crossing &>> Int32(pathShift)) }
    disturbed.append(Int32(link))
  }

  /// Whether the flow is still under way.
  public func isActive(_ handle: FlowHandle) -> Bool {
    let flow = flows[Int(handle.index)]
    return flow.isActive && flow.generation == handle.generation
  }

  /// The flow's rate in bytes per second; 0 once it has ended.
  public mutating func rate(of handle: FlowHandle) -> Double {
    settle()
    return isActive(handle) ? flows[Int(handle.index)].rate : 0
  }

  /// What a link carries, in bytes per second.
  ///
  /// - Complexity: O(flows on the link).
  public mutating func load(ofLink link: Int) -> Double {
    settle()
    return crossings[link].reduce(0) { $0 + flows[Int($1) &>> pathShift].rate * load[Int($1)] }
  }

  /// The bytes the flow has left at `now`; 0 once it has ended.
  public mutating func remainingBytes(of handle: FlowHandle, at now: Double) -> Double {
    settle()
    guard isActive(handle) else { return 0 }
    let flow = flows[Int(handle.index)]
    return max(0, flow.remaining - flow.rate * (now - flow.updated))
  }
}

// MARK: - Bookkeeping

extension FairShareNetwork {
  /// Settles what happened before `now`, at the time when it happened.
  mutating func advance(to now: Double) {
    precondition(now >= time && now < .infinity, "A network's time cannot go back.")
    if now > time {
      settle()
      let due = completions.firstTimeBits() ?? .max
      precondition(due >= now.bitPattern, "Flows that are done must be finished before time goes on.")
      time = now
    }
  }

  /// A place in the table of flows.
  private mutating func claimPlace() -> Int {
    if let index = freePlaces.popLast() { return Int(index) }
    flows.append(Flow())
    path.append(contentsOf: repeatElement(0, count: 1 &<< pathShift))
    load.append(contentsOf: repeatElement(1, count: 1 &<< pathShift))
    place.append(contentsOf: repeatElement(0, count: 1 &<< pathShift))
    return flows.count - 1
  }

  /// Takes the flow off its links and marks them as disturbed.
  private mutating func remove(_ index: Int) {
    for hop in 0..<Int(flows[index].hops) {
      let crossing = index &<< pathShift &+ hop
      let link = Int(path[crossing])
      let position = Int(place[crossing])
      let last = crossings[link].removeLast()
      if Int(last) != crossing {
        crossings[link][position] = last
        place[Int(last)] = Int32(position)
      }
      disturbed.append(Int32(link))
    }
    flows[index].isActive = false
    flows[index].generation &+= 1
    freePlaces.append(Int32(index))
    flowCount -= 1
  }

  /// Doubles the room for each path.
  private mutating func widenPaths() {
    let width = 1 &<< pathShift
    var widePath = [Int32](repeating: 0, count: path.count * 2)
    var widePlace = widePath
    var wideLoad = [Double](repeating: 1, count: path.count * 2)
    for index in path.indices {
      let target = index / width * 2 * width + index % width
      widePath[target] = path[index]
      widePlace[target] = place[index]
      wideLoad[target] = load[index]
    }
    path = widePath
    load = wideLoad
    place = widePlace
    for link in crossings.indices {
      for position in crossings[link].indices {
        let crossing = Int(crossings[link][position])
        crossings[link][position] = Int32(crossing / width * 2 * width + crossing % width)
      }
    }
    pathShift += 1
  }
}
