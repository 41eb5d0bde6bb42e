import Quantities
package import Queueing
package import Reading
package import SimulationKernel

/// When requests come: what draws the gaps, and how files say it. Served requests take any of them, queues those whose gaps
/// are independent (``RenewalArrivals``).
///
/// A new process is a file with its declaration, a line in ``ArrivalProcesses``, and a test.
package protocol ArrivalProcess: Sendable {
  /// Seconds until the next arrival; infinity when none comes any more.
  mutating func nextGap(using stream: inout RandomStream) -> Double
  /// Arrivals in a second, in the long run.
  var rate: Double { get }
  /// Whether the process is the same at any time, so that a longer run tells more of the same; not of a day's course or of
  /// stages, which are what they are from their beginning to their end.
  var isStationary: Bool { get }
  /// Its words in files, the usual one first.
  static var options: [KeyOption] { get }
  /// Reads it.
  ///
  /// - Parameters:
  ///   - choice: one of its words, with settings where the word has some.
  ///   - value: where the word stands.
  /// - Returns: nil after faults were reported.
  static func read(_ choice: Chosen, at value: ValueReader) -> Self?
}

extension ArrivalProcess {
  /// Most processes are.
  package var isStationary: Bool { true }
}

/// Arrivals whose gaps are independent and of one law, so that the theory of queues can be asked of them, too.
package protocol RenewalArrivals: ArrivalProcess {
  /// The law of the gaps, whatever their mean.
  var shape: ArrivalLaw.Shape { get }
}

/// The arrival processes: one line each.
package enum ArrivalProcesses {
  /// In the order in which they are listed.
  package static let all: [any ArrivalProcess.Type] = [
    PoissonArrivals.self,
    EvenArrivals.self,
    ArrivalsAtOnce.self,
    GammaArrivals.self,
    HyperexponentialArrivals.self,
    MarkovModulatedArrivals.self,
    DiurnalArrivals.self,
    StagedArrivals.self,
  ]

  /// What may stand where served requests come.
  package static let choice = KeyChoice("arrival process") { all.flatMap { $0.options } }
  /// What may stand where the requests of a queue come.
  package static let renewals = KeyChoice("arrival process") {
    all.filter { $0 is any RenewalArrivals.Type }.flatMap { $0.options }
  }

  /// Reads one of a choice; nil after faults were reported.
  package static func read(_ value: ValueReader, _ choice: KeyChoice = choice) -> (any ArrivalProcess)? {
    guard let chosen = value.settled(choice), let type = all.first(where: { $0.owns(chosen.name) }) else { return nil }
    return type.read(chosen, at: value)
  }
}

extension ArrivalProcess {
  fileprivate static func owns(_ word: String) -> Bool { options.contains { $0.word == word } }
}

/// Keys that several processes have.
enum ArrivalKeys {
  static let rate = Key.quantity("rate", .rate, .needed("6/s"), above: 0, "Requests a second on average.")
  /// Of a part of the time, in which nobody need come.
  static let partRate = Key.quantity("rate", .rate, .needed("6/s"), "Requests a second.")
}

extension ValueReader {
  /// A word of a choice that has its settings where it takes some, and none where it takes none; nil after a fault was
  /// reported.
  package func settled(_ choice: KeyChoice) -> Chosen? {
    guard let chosen = self.choice(choice) else { return nil }
    let option = chosen.option
    if chosen.settings == nil, option.settings != nil, !option.standsAlone {
      report("`\(option.word)` needs its settings, such as `\(option.example)`")
      return nil
    }
    if let settings = chosen.settings, option.settings == nil {
      settings.report("`\(option.word)` takes no settings: \(option.meaning)")
      return nil
    }
    return chosen
  }
}
