/// Requests gathering before a batch while a timer runs.
struct Gathering {
  /// From some number waiting: the batch's size, the time until it starts, the integral of the number waiting, and
  /// the probability that an arrival filled the batch before the timer ended.
  struct Start {
    var size: CountLaw
    var duration = 0.0
    var waiting = 0.0
    var filled = 0.0
  }

  let rate: Double
  let maximum: Int
  /// `more[k]`: the probability of k or more arrivals in the timer's time.
  private let arrivals: CountLaw
  private let more: [Double]

  /// Gathering during a time with this law of arrivals.
  init(arrivals: CountLaw, rate: Double, maximum: Int) {
    self.rate = rate
    self.maximum = maximum
    self.arrivals = arrivals
    var more = [Double](repeating: 0, count: max(arrivals.end, maximum) + 2)
    for count in stride(from: more.count - 2, through: 0, by: -1) { more[count] = more[count + 1] + arrivals[count] }
    self.more = more
  }

  /// From `waiting` requests, at least 1 and at most `maximum`.
  func from(_ waiting: Int) -> Start {
    let room = maximum - waiting
    var sizes = (0..<max(0, room)).map { arrivals[$0] }
    sizes.append(more[max(0, room)])
    var start = Start(size: CountLaw(first: min(waiting, maximum), probabilities: sizes))
    for extra in 0..<max(0, room) {
      // Time with `extra` more waiting: until the next arrival or the timer's end.
      let time = more[extra + 1] / rate
      start.duration += time
      start.waiting += time * Double(waiting + extra)
    }
    start.filled = room > 0 ? more[room] : 0
    return start
  }

  /// The whole cycle of gathering and serving.
  func cycle(_ start: Start, _ profiles: [BatchProfile]) -> BulkChain.Cycle {
    var next = WindowBuilder()
    var cycle = BulkChain.Cycle(
      next: start.size, nextMoments: FactorialMoments(), duration: start.duration, waiting: start.waiting,
      waitingSquared: nil, batch: 0, busy: 0, memberTime: 0, immediate: start.filled)
    for (size, probability) in zip(start.size.first..., start.size.probabilities) where probability > 0 {
      let profile = profiles[size - 1]
      next.add(profile.arrivals, weight: probability)
      cycle.nextMoments = cycle.nextMoments + probability * profile.arrivalMoments(rate: rate)
      cycle.duration += probability * profile.mean
      cycle.waiting += probability * 0.5 * rate * profile.second
      cycle.batch += probability * Double(size)
      cycle.busy += probability * profile.mean
      cycle.memberTime += probability * Double(size) * profile.ownTime
    }
    cycle.next = next.law
    return cycle
  }
}
