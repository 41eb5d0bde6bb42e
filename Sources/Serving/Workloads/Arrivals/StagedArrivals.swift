import Quantities
package import Reading
package import SimulationKernel

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

  private static let duration = Key.quantity(
    "for", .time, .needed("10 minutes"), above: 0, "How long the stage lasts.")
  private static let evenly = Key.flag("even", .usual(false), "Whether requests come evenly, of all stages.")
  private static let stage = KeyTable([ArrivalKeys.partRate, duration, evenly])
  package static let options = [
    KeyOption(
      "stages", "{stages: [{rate: 2/s, for: 10 minutes}, {rate: 8/s, for: 10 minutes}]}", "one rate after another",
      .list(.mapping(stage), count: KeyKind.atLeastOne), standsAlone: false)
  ]
  package static func read(_ choice: Chosen, at value: ValueReader) -> StagedArrivals? {
    guard let settings = choice.settings, let list = settings.list() else { return nil }
    var isEven = false
    let stages = list.compactMap { element -> Stage? in
      guard let keys = element.mapping(stage) else { return nil }
      defer { keys.finish() }
      let rate = keys.read(ArrivalKeys.partRate)
      let seconds = keys.read(duration)
      if keys.read(evenly) == true { isEven = true }
      guard let rate, let seconds else { return nil }
      return Stage(rate: rate, seconds: seconds)
    }
    guard stages.count == list.count else { return nil }
    guard stages.contains(where: { $0.rate > 0 }) else {
      settings.report("`\(settings.path)` needs a stage with arrivals, such as `{rate: 6/s, for: 10 minutes}`")
      return nil
    }
    return StagedArrivals(stages: stages, isEven: isEven)
  }
}
