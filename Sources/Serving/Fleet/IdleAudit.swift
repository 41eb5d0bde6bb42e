/// Looks, in every run, for a server that stands idle while somebody waits whom it would serve (work conservation).
///
/// Two things are checked. The front door is closed no longer than the requests before it take, whoever is sent when: that
/// costs nothing and is checked for each request. And no replica stands idle while its policy, were it asked again, would
/// start an iteration or fetch blocks: that takes a copy of the replica, so it is checked at some hundred events, ever further apart.
package struct IdleAudit: Sendable {
  /// What was found first, in words; nil when nothing was.
  package private(set) var fault: String?

  private var events = 0
  private var nextLook = 1
  private var stride = 1
  private var looks = 0
  /// Seconds that the front door needs for the requests that are before it.
  private var doorWork = 0.0

  /// Looks between two doublings of their distance.
  private static let looksPerStride = 64
  /// Rounding of sums of times.
  private static let tolerance = 1e-6

  /// Nothing seen yet.
  package init() {}

  /// A request that takes `seconds` comes to the front door, which says that it is closed until `free`.
  package mutating func enters(seconds: Double, free: Double, now: Double) {
    if free > now + doorWork + Self.tolerance * max(1, now), fault == nil {
      fault = "at \(now) s the front door is closed until \(free) s for \(doorWork) s of work"
    }
    doorWork += seconds
  }

  /// A request is through the front door.
  package mutating func leaves(seconds: Double) { doorWork = max(0, doorWork - seconds) }

  /// Whether replicas are to be looked at before this event.
  mutating func isDue() -> Bool {
    events += 1
    guard events == nextLook else { return false }
    looks += 1
    if looks % Self.looksPerStride == 0 { stride *= 2 }
    nextLook += stride
    return true
  }

  /// Asks the policies of idle replicas at which somebody waits once more.
  mutating func look(at replicas: [Replica], now: Double) {
    for place in replicas.indices where fault == nil && replicas[place].isIdle && now < replicas[place].askedAgainAt {
      let waiting = replicas[place].engine.waitingCount
      guard waiting > 0 else { continue }
      var asked = replicas[place]
      if case .start = asked.compose(now: now) {
        fault = "at \(now) s replica \(place) is idle while \(waiting) wait whom it would serve"
      } else if !asked.engine.traffic.asked.isEmpty {
        fault = "at \(now) s replica \(place) is idle while \(waiting) wait whose blocks it would fetch"
      }
    }
  }
}
