/// Dynamic batching with a maximum wait: a free server starts when `maximum` requests wait or a timer ends.
public struct TimeoutQueue: Sendable {
  /// When the timer starts.
  public enum Timer: String, Sendable, CaseIterable {
    /// When the server is free and somebody waits.
    case whenFree = "free"
    /// When the oldest waiting request came (Triton's `max_queue_delay`).
    case headOfLine = "head"
  }

  private let bulk: BulkQueue
  /// The greatest batch.
  public let maximum: Int
  /// How long the timer runs.
  public let delay: Double
  /// When it starts.
  public let timer: Timer

  /// A queue with Poisson arrivals and a service law that has batches; `maximum` is at most 2,048.
  public init(
    arrivalRate: Double, lengths: TokenLengths, service: ServiceLaw, maximum: Int, delay: Double, timer: Timer
  ) throws(QueueError) {
    var check = DomainCheck()
    check.notNegative("the timer's delay", delay)
    check.require(maximum <= 2048, "the greatest batch", Double(maximum), "must be at most 2,048 with a timer")
    try check.finish()
    bulk = try BulkQueue(
      arrivalRate: arrivalRate, lengths: lengths, service: service, rule: .init(maximum: maximum))
    self.maximum = maximum
    self.delay = delay
    self.timer = timer
  }

  /// Requests that can be served per unit of time.
  public var capacity: Double { bulk.capacity }

  /// All numbers, the capacity where more arrives, or why only a simulation can tell.
  ///
  /// - Complexity: O(b^2 · arrivals in a batch).
  public func solve() -> QueueAnswer {
    guard bulk.times.rate < capacity else { return .unstable(capacity: capacity) }
    switch timer {
    case .whenFree: return .steady(chain(fromFree: bulk.times.profiles(1...maximum)), .numeric)
    case .headOfLine:
      guard delay <= bulk.times.shortestTime else {
        return .simulationOnly(
          reason: "a timer from the head of the line that outlasts the shortest batch depends on the past")
      }
      return .steady(chain(fromHead: bulk.times.profiles(1...maximum)), .numeric)
    }
  }

  /// Chain points are batch ends. From 1 ... b - 1 waiting the batch grows by the arrivals until the timer ends.
  private func chain(fromFree profiles: [BatchProfile]) -> QueueMeasures {
    let rate = bulk.times.rate
    let extra = Gathering(arrivals: .poisson(mean: rate * delay), rate: rate, maximum: maximum)
    let cycles = (0..<maximum).map { waiting in
      let start = extra.from(max(1, waiting))
      var cycle = extra.cycle(start, profiles)
      if waiting == 0 {
        cycle.duration += 1 / rate
        // With no time to gather in, the request that ends the idle time is served on arrival.
        if delay == 0 || maximum == 1 { cycle.immediate = 1 }
      }
      return cycle
    }
    let chain = BulkChain(rate: rate, boundary: cycles, full: (profiles[maximum - 1], maximum))
    return chain.measures(chain.solve())
  }

  /// Chain points are batch starts, states the batch and those left behind. Whoever is left behind by a full batch
  /// has waited out the timer by its end; else the oldest of those that came during the batch sets it.
  private func chain(fromHead profiles: [BatchProfile]) -> QueueMeasures {
    let rate = bulk.times.rate
    let fresh = Gathering(arrivals: .poisson(mean: rate * delay), rate: rate, maximum: maximum)
    let cycles = (0...maximum).map { state -> BulkChain.Cycle in
      let size = max(1, state)
      return headCycle(after: size, profiles[size - 1], fresh)
    }
    let chain = BulkChain(rate: rate, boundary: cycles, full: (profiles[maximum - 1], maximum))
    return chain.measures(chain.solve())
  }

  /// From the start of a batch that leaves nobody behind to the start of the next one.
  private func headCycle(after size: Int, _ profile: BatchProfile, _ fresh: Gathering) -> BulkChain.Cycle {
    let rate = bulk.times.rate
    var next = WindowBuilder()
    var duration = profile.mean
    var waiting = 0.5 * rate * profile.second
    var immediate = 0.0
    let time = bulk.times.service.batchTime(of: size, bulk.times.lengths)
    let pending = RemainingTimer(time: time, rate: rate, delay: delay, maximum: maximum)
    for (count, probability) in zip(profile.arrivals.first..., profile.arrivals.probabilities) {
      switch count {
      case 0:
        let start = fresh.from(1)
        next.add(start.size, weight: probability)
        duration += probability * (1 / rate + start.duration)
        waiting += probability * start.waiting
        immediate += probability * (delay == 0 || maximum == 1 ? 1 : start.filled)
      case ..<maximum:
        let start = pending.gather(count)
        next.add(start.size, weight: 1)
        duration += start.duration
        waiting += start.waiting
        immediate += start.filled
      default: next.add([probability], at: count, weight: 1)
      }
    }
    return BulkChain.Cycle(
      next: next.law, nextMoments: next.law.factorialMoments, duration: duration, waiting: waiting,
      waitingSquared: nil, batch: Double(size), busy: profile.mean,
      memberTime: Double(size) * profile.ownTime, immediate: immediate)
  }
}
