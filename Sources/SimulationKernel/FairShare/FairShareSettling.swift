/// Finding the new rates after flows started or ended.
extension FairShareNetwork {
  /// Differences below this share of a rate or capacity are taken for rounding.
  private static var tolerance: Double { 1e-12 }

  /// Brings all rates and completions up to date as of `time`.
  mutating func settle() {
    if started.isEmpty && disturbed.isEmpty { return }
    for index in started where flows[Int(index)].isActive && !flows[Int(index)].isFree { free(Int(index)) }
    for link in disturbed { touch(Int(link)) }
    repeat { waterFill() } while freeDisturbedFlows()
    for index in freed { adopt(Int(index)) }
    for link in touched { links[Int(link)].isTouched = false }
    ratesComputed += freed.count
    started.removeAll(keepingCapacity: true)
    disturbed.removeAll(keepingCapacity: true)
    freed.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
  }

  /// Lets the settling change this flow's rate.
  private mutating func free(_ index: Int) {
    flows[index].isFree = true
    freed.append(Int32(index))
    let rate = flows[index].rate
    let base = index &<< pathShift
    for crossing in base..<(base &+ Int(flows[index].hops)) {
      let link = Int(path[crossing])
      if touch(link) { continue }
      links[link].freeCount &+= 1
      links[link].freeLoad += load[crossing]
      links[link].heldCount &-= 1
      // With nothing held, the load is exactly 0 and not what subtraction leaves.
      links[link].heldLoad = links[link].heldCount == 0 ? 0 : links[link].heldLoad - rate * load[crossing]
      links[link].needsCheck = true
    }
  }

  /// Prepares a link's scratch state from the flows on it; answers whether it was the first touch.
  @discardableResult
  private mutating func touch(_ link: Int) -> Bool {
    if links[link].isTouched { return false }
    touched.append(Int32(link))
    var heldLoad = 0.0
    var freeLoad = 0.0
    var held: Int32 = 0
    for crossing in crossings[link] {
      let index = Int(crossing) &>> pathShift
      if flows[index].isFree {
        freeLoad += load[Int(crossing)]
      } else {
        heldLoad += flows[index].rate * load[Int(crossing)]
        held &+= 1
      }
    }
    links[link].isTouched = true
    links[link].needsCheck = true
    links[link].heldLoad = heldLoad
    links[link].freeLoad = freeLoad
    links[link].heldCount = held
    links[link].freeCount = Int32(crossings[link].count) &- held
    return true
  }

  // MARK: Water-filling

  /// Gives the free flows the max-min fair rates within what the held flows leave.
  private mutating func waterFill() {
    fillHeap.removeAll(keepingCapacity: true)
    for touchedLink in touched {
      let link = Int(touchedLink)
      links[link].residual = max(0, links[link].capacity - links[link].heldLoad)
      links[link].openCount = links[link].freeCount
      links[link].openLoad = links[link].freeLoad
      links[link].level = -1
      links[link].fastest = 0
      if links[link].openCount > 0 { pushFill(share(of: link), touchedLink) }
    }
    for index in freed { flows[Int(index)].isFrozen = false }
    var open = freed.count
    while open > 0, let (level, link) = popFill() {
      let index = Int(link)
      guard links[index].openCount > 0 else { continue }
      // Freezing flows elsewhere can only raise a link's share, so a key in the heap is a lower bound.
      let share = share(of: index)
      if share > level, let next = fillHeap.first, share > next.level {
        pushFill(share, link)
        continue
      }
      open -= fill(index, at: share)
    }
  }

  private func share(of link: Int) -> Double { links[link].residual / links[link].openLoad }

  /// Freezes the open flows of a link that has filled up, and answers how many there were.
  private mutating func fill(_ link: Int, at level: Double) -> Int {
    let count = Int(links[link].openCount)
    links[link].level = level
    for crossing in crossings[link] {
      let index = Int(crossing) &>> pathShift
      guard flows[index].isFree && !flows[index].isFrozen else { continue }
      flows[index].isFrozen = true
      flows[index].candidate = level
      flows[index].bottleneck = Int32(link)
      let base = index &<< pathShift
      for other in base..<(base &+ Int(flows[index].hops)) {
        let crossed = Int(path[other])
        links[crossed].giveWay(to: level, load: load[other])
      }
    }
    links[link].residual = 0
    return count
  }

  private mutating func pushFill(_ level: Double, _ link: Int32) {
    var hole = fillHeap.count
    fillHeap.append((level, link))
    while hole > 0 {
      let parent = (hole &- 1) / 2
      if fillHeap[parent].level <= level { break }
      fillHeap[hole] = fillHeap[parent]
      hole = parent
    }
    fillHeap[hole] = (level, link)
  }

  private mutating func popFill() -> (level: Double, link: Int32)? {
    guard let top = fillHeap.first, let last = fillHeap.popLast() else { return nil }
    guard !fillHeap.isEmpty else { return top }
    var hole = 0
    while true {
      var child = 2 &* hole &+ 1
      if child >= fillHeap.count { break }
      if child &+ 1 < fillHeap.count && fillHeap[child &+ 1].level < fillHeap[child].level { child &+= 1 }
      if fillHeap[child].level >= last.level { break }
      fillHeap[hole] = fillHeap[child]
      hole = child
    }
    fillHeap[hole] = last
    return top
  }

  // MARK: The bottleneck condition

  /// Frees the held flows that lost their bottleneck, and those that are faster on a free flow's bottleneck than
  /// that flow. Answers whether there were any; if not, the rates are max-min fair.
  private mutating func freeDisturbedFlows() -> Bool {
    let before = freed.count
    var next = 0
    let end = touched.count
    while next < end {
      let link = Int(touched[next])
      next &+= 1
      guard links[link].needsCheck else { continue }
      links[link].needsCheck = false
      if links[link].heldCount > 0 { check(link) }
    }
    return freed.count > before
  }

  private mutating func check(_ link: Int) {
    let state = links[link]
    let isFull = state.residual <= Self.tolerance * state.capacity
    let slowest = state.fastest * (1 - Self.tolerance)
    let fairest = state.level >= 0 ? fairLevel(of: link) : .infinity
    var position = 0
    while position < crossings[link].count {
      let index = Int(crossings[link][position]) &>> pathShift
      position &+= 1
      let flow = flows[index]
      guard !flow.isFree else { continue }
      let lostBottleneck = flow.bottleneck == Int32(link) && (!isFull || flow.rate < slowest)
      if lostBottleneck || flow.rate > fairest { free(index) }
    }
  }

  /// The rate above which held flows must give way to the flows whose bottleneck this full link is: the level at
  /// which these and the held flows above it would share the link evenly. Infinite where no held flow is faster.
  private func fairLevel(of link: Int) -> Double {
    let state = links[link]
    let threshold = state.level * (1 + Self.tolerance)
    var level = state.level
    while true {
      var sharing = 0.0
      var taken = 0.0
      for crossing in crossings[link] {
        let flow = flows[Int(crossing) &>> pathShift]
        let load = load[Int(crossing)]
        if flow.isFree {
          if flow.bottleneck == Int32(link) { sharing += load } else { taken += flow.candidate * load }
        } else if flow.rate > max(level, threshold) {
          sharing += load
        } else {
          taken += flow.rate * load
        }
      }
      let raised = (state.capacity - taken) / sharing
      // Rates at or below the level stay as they are; the others are to meet there.
      if raised <= level * (1 + Self.tolerance) { return max(level, threshold) }
      level = raised
    }
  }

  // MARK: New rates

  /// Takes over the rate found, and moves the flow's completion.
  private mutating func adopt(_ index: Int) {
    flows[index].isFree = false
    let flow = flows[index]
    let isNew = flow.rate == 0
    if flow.candidate == flow.rate { return }
    let remaining = max(0, flow.remaining - flow.rate * (time - flow.updated))
    flows[index].remaining = remaining
    flows[index].updated = time
    flows[index].rate = flow.candidate
    let isAlone = isNew && flow.candidate == flow.loneRate
    let end = isAlone ? max(flow.loneEnd, time) : time + remaining / flow.candidate
    let bits = end.bitPattern
    if isNew {
      flows[index].completion = completions.insert(Int32(index), timeBits: bits)
    } else {
      _ = completions.move(flow.completion, timeBits: bits)
    }
  }
}
