import RealModule
package import SimulationKernel

/// When requests come.
package protocol ArrivalProcess: Sendable {
  /// Seconds until the next arrival; infinity when none comes any more.
  mutating func nextGap(using stream: inout RandomStream) -> Double
  /// Arrivals in a second, in the long run.
  var rate: Double { get }
  /// Whether the process is the same at any time, so that a longer run tells more of the same; not of a day's course or of
  /// stages, which are what they are from their beginning to their end.
  var isStationary: Bool { get }
}

extension ArrivalProcess {
  /// Most processes are.
  package var isStationary: Bool { true }
}

/// Independent exponential gaps.
package struct PoissonArrivals: ArrivalProcess {
  /// Arrivals in a second.
  package let rate: Double
  /// A positive rate.
  package init(rate: Double) {
    precondition(rate > 0, "arrivals have a positive rate")
    self.rate = rate
  }
  /// An exponential gap.
  package mutating func nextGap(using stream: inout RandomStream) -> Double { stream.exponential(mean: 1 / rate) }
}

/// Equal gaps.
package struct EvenArrivals: ArrivalProcess {
  /// Arrivals in a second.
  package let rate: Double
  /// A positive rate.
  package init(rate: Double) {
    precondition(rate > 0, "arrivals have a positive rate")
    self.rate = rate
  }
  /// The gap.
  package mutating func nextGap(using stream: inout RandomStream) -> Double { 1 / rate }
}

/// Everybody at the start, as benchmarks send requests that measure throughput: a rate without end.
package struct ArrivalsAtOnce: ArrivalProcess {
  /// Without end.
  package var rate: Double { .infinity }
  /// It has a beginning and an end.
  package var isStationary: Bool { false }
  /// Nobody is waited for.
  package init() {}
  /// No gap.
  package mutating func nextGap(using stream: inout RandomStream) -> Double { 0 }
}

/// Independent gamma gaps: burstier than Poisson where their coefficient of variation is above one, more even below.
package struct GammaArrivals: ArrivalProcess {
  /// Arrivals in a second.
  package let rate: Double
  private let gaps: Gamma

  /// A rate and a coefficient of variation of the gaps.
  ///
  /// - Throws: `DistributionError` unless both are positive.
  package init(rate: Double, variation: Double) throws(DistributionError) {
    self.rate = rate
    gaps = try Gamma(mean: 1 / rate, squaredCoefficientOfVariation: variation * variation)
  }
  /// A gamma gap.
  package mutating func nextGap(using stream: inout RandomStream) -> Double { gaps.sample(using: &stream) }
}

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
}

/// Poisson arrivals whose rate swings as a sine around its mean.
package struct DiurnalArrivals: ArrivalProcess {
  /// Arrivals in a second, in the mean over a period.
  package let rate: Double
  /// How far the rate swings, as a share of its mean, at most one.
  package let swing: Double
  /// Seconds of a period.
  package let period: Double
  /// Its rate goes up and down.
  package var isStationary: Bool { false }
  private var now = 0.0

  /// A rate with a swing, beginning at its mean and rising.
  package init(rate: Double, swing: Double, period: Double) {
    precondition(rate > 0 && period > 0 && (0...1).contains(swing), "a rate swings by at most itself")
    self.rate = rate
    self.swing = swing
    self.period = period
  }

  /// A gap, by thinning arrivals of the greatest rate.
  ///
  /// - Source: Lewis, Shedler 1979, "Simulation of nonhomogeneous Poisson processes by thinning".
  package mutating func nextGap(using stream: inout RandomStream) -> Double {
    let start = now
    while true {
      now += stream.exponential(mean: 1 / (rate * (1 + swing)))
      let share = (1 + swing * Double.sin(2 * .pi * now / period)) / (1 + swing)
      if stream.uniform() < share { return now - start }
    }
  }
}

/// Rates that follow each other, each for its time; behind the last nothing comes.
package struct StagedArrivals: ArrivalProcess {
  /// One stage.
  package struct Stage: Hashable, Sendable {
    /// Arrivals in a second; may be none.
    package var rate: Double
    /// Seconds that the stage lasts.
    package var seconds: Double

    /// A stage.
    package init(rate: Double, seconds: Double) {
      self.rate = rate
      self.seconds = seconds
    }
  }

  /// The stages in order.
  package let stages: [Stage]
  /// Whether gaps within a stage are equal; exponential otherwise.
  package let isEven: Bool
  /// It has a beginning and an end.
  package var isStationary: Bool { false }
  private var now = 0.0

  /// At least one stage, at least one with arrivals.
  package init(stages: [Stage], isEven: Bool = false) {
    precondition(stages.contains { $0.rate > 0 && $0.seconds > 0 }, "some stage has arrivals")
    self.stages = stages
    self.isEven = isEven
  }

  /// The mean rate over all stages.
  package var rate: Double {
    stages.reduce(0) { $0 + $1.rate * $1.seconds } / stages.reduce(0) { $0 + $1.seconds }
  }

  /// A unit of arrivals is spread over the stages that it falls into.
  package mutating func nextGap(using stream: inout RandomStream) -> Double {
    var units = isEven ? 1 : stream.exponential(mean: 1)
    let start = now
    var end = 0.0
    for stage in stages {
      end += stage.seconds
      guard end > now else { continue }
      let room = (end - now) * stage.rate
      if units <= room, stage.rate > 0 {
        now += units / stage.rate
        return now - start
      }
      units -= room
      now = end
    }
    return .infinity
  }
}
