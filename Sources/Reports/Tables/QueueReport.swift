import Quantities
public import Queueing
import SimulationKernel

/// Compared queueing policies in words and numbers: the formula beside the simulation.
public enum QueueReport {
  /// The arrivals and what is compared in one line.
  static func setting(_ comparison: QueueComparison) -> String {
    guard let first = comparison.entries.first?.setting else { return "" }
    let tokens = first.service.needsLengths ? ", \(number(first.lengths.mean)) tokens on average" : ""
    return "\(number(first.arrivals.rate)) requests a second\(tokens); \(comparison.entries.count) policies, "
      + "\(comparison.simulation.replications) replications of \(comparison.simulation.requests) requests"
  }

  /// One row for each policy: exact wait, simulated wait with its interval, how many standard errors lie between, and
  /// what else one asks first.
  public static func table(_ comparison: QueueComparison, _ result: QueueComparison.Result) -> TextTable {
    var table = TextTable(
      ["policy", "wait exact", "simulated", "apart", "response", "p99 wait", "batch", "busy", "lost", "answer"],
      alignments: [.left, .right, .right, .right, .right, .right, .right, .right, .right, .left])
    for (entry, study) in zip(comparison.entries, result.studies) {
      table.append([entry.name] + cells(study))
    }
    return table
  }

  private static func cells(_ study: QueueStudy.Result) -> [String] {
    if case .unstable(let capacity) = study.answer {
      return ["-", "-", "-", "-", "-", "-", "-", "-", "unstable: serves \(number(capacity))/s"]
    }
    let wait = study[.meanWait]
    func share(_ name: QueueMeasures.Name) -> String {
      value(study, name).map { Dimension.ratio.format($0, digits: 3) } ?? "-"
    }
    return [
      wait?.exact.map(time) ?? "-",
      wait.map { time($0.simulated.mean) + " ± " + Dimension.time.format($0.simulated.halfWidth, digits: 2) } ?? "-",
      wait?.standardErrorsApart.map { Dimension.decimal($0, digits: 2) + " SE" } ?? "-",
      value(study, .meanResponse).map(time) ?? "-", value(study, .waitPercentile99).map(time) ?? "-",
      value(study, .meanBatchSize).map(number) ?? "-", share(.utilisation), share(.lossProbability),
      kind(study.answer),
    ]
  }

  /// The formula's number where there is one, else the simulated.
  private static func value(_ study: QueueStudy.Result, _ name: QueueMeasures.Name) -> Double? {
    study[name].map { $0.exact ?? $0.simulated.mean }
  }

  private static func kind(_ answer: QueueAnswer) -> String {
    switch answer {
    case .steady(_, .exact): "closed form"
    case .steady(_, .numeric): "exact chain"
    case .steady(_, .approximate): "approximation"
    case .unstable: "unstable"
    case .simulationOnly(let reason): "simulated: \(reason)"
    }
  }

  /// Which policy answers soonest, of those compared and of all batch sizes.
  public static func advice(_ comparison: QueueComparison, _ result: QueueComparison.Result) -> String? {
    var lines: [String] = []
    let known = zip(comparison.entries, result.studies).compactMap { entry, study in
      value(study, .meanResponse).map { (entry.name, $0) }
    }
    if known.count > 1, let best = known.min(by: { $0.1 < $1.1 }) {
      lines.append("soonest of these: \(best.0), response \(time(best.1))")
    }
    for choice in result.batching {
      guard let response = choice.measures.meanResponse else { continue }
      let size = choice.measures.meanBatchSize.map { ", \(number($0)) in a batch" } ?? ""
      lines.append("best \(choice.family.rawValue) size: \(choice.size), response \(time(response))\(size)")
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private static func time(_ seconds: Double) -> String { Dimension.time.format(seconds, digits: 4) }
  private static func number(_ value: Double) -> String { Dimension.decimal(value, digits: 3) }
}
