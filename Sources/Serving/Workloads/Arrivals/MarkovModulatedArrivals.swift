import Quantities
package import Reading
package import SimulationKernel

/// Poisson arrivals whose rate jumps between states; each state lasts an exponential time and is followed by the next.
package struct MarkovModulatedArrivals: ArrivalProcess {
  /// One state: its rate and how long it lasts in the mean.
  package struct State: Hashable, Sendable {
    /// Arrivals in a second; may be none.
    package var rate: Double
    /// Mean seconds of a visit.
    package var meanSeconds: Double

    /// A state.
    package init(rate: Double, meanSeconds: Double) {
      self.rate = rate
      self.meanSeconds = meanSeconds
    }
  }

  /// The states in their cyclic order.
  package let states: [State]
  private var current = 0

  /// At least one state, at least one with arrivals.
  package init(states: [State]) {
    precondition(states.contains { $0.rate > 0 }, "some state has arrivals")
    precondition(states.allSatisfy { $0.rate >= 0 && $0.meanSeconds > 0 }, "states last and have no negative rates")
    self.states = states
  }

  /// The mean rate, each state weighted by its share of time.
  package var rate: Double {
    let time = states.reduce(0) { $0 + $1.meanSeconds }
    return states.reduce(0) { $0 + $1.rate * $1.meanSeconds } / time
  }

  /// Whichever comes first, the arrival or the next state, is drawn afresh: exponential times have no memory.
  package mutating func nextGap(using stream: inout RandomStream) -> Double {
    var gap = 0.0
    while true {
      let state = states[current]
      let total = state.rate + (states.count > 1 ? 1 / state.meanSeconds : 0)
      gap += stream.exponential(mean: 1 / total)
      if stream.uniform() * total < state.rate { return gap }
      current = (current + 1) % states.count
    }
  }

  private static let mean = Key.quantity(
    "mean", .time, .needed("30 s"), above: 0, "How long the state lasts on average.")
  private static let state = KeyTable([ArrivalKeys.partRate, mean])
  package static let options = [
    KeyOption(
      "markov", "{markov: [{rate: 2/s, mean: 60 s}, {rate: 20/s, mean: 10 s}]}", "random states, each with its rate",
      .list(.mapping(state), count: KeyKind.atLeastOne), standsAlone: false)
  ]
  package static func read(_ choice: Chosen, at value: ValueReader) -> MarkovModulatedArrivals? {
    guard let settings = choice.settings, let list = settings.list() else { return nil }
    let states = list.compactMap { element -> State? in
      guard let keys = element.mapping(state) else { return nil }
      defer { keys.finish() }
      let rate = keys.read(ArrivalKeys.partRate)
      let mean = keys.read(mean)
      guard let rate, let mean else { return nil }
      return State(rate: rate, meanSeconds: mean)
    }
    guard states.count == list.count else { return nil }
    guard states.contains(where: { $0.rate > 0 }) else {
      settings.report("`\(settings.path)` needs a state with arrivals, such as `{rate: 6/s, mean: 30 s}`")
      return nil
    }
    return MarkovModulatedArrivals(states: states)
  }
}
