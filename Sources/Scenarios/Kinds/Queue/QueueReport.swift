package import Presentation
import Quantities
package import Queueing
import SimulationKernel

/// Compared queueing policies in words and numbers: theory beside the simulation.
package enum QueueReport {
  /// The arrivals and what is compared in one line.
  package static func setting(_ comparison: QueueComparison) -> String {
    guard let first = comparison.entries.first?.setting else { return "" }
    let tokens = first.service.needsLengths ? ", \(number(first.lengths.mean)) tokens on average" : ""
    return "\(number(first.arrivals.rate)) requests a second\(tokens); \(comparison.entries.count) policies, "
      + "\(comparison.simulation.replications) replications of \(comparison.simulation.requests) requests"
  }

  /// One column of the table.
  private struct Column {
    var head: String
    var alignment = TextTable.Alignment.right
    var cell: (QueueStudy.Result) -> String
  }

  /// One row for each policy: the mean wait in theory, marked `~` where that is an approximation; the simulated wait
  /// with its interval; how far theory is away; and what else one asks first. A batch and a loss have columns where
  /// there are any.
  package static func table(_ comparison: QueueComparison, _ result: QueueComparison.Result) -> TextTable {
    let columns = columns(comparison, result)
    var table = TextTable(["policy"] + columns.map(\.head), alignments: [.left] + columns.map(\.alignment))
    for (entry, study) in zip(comparison.entries, result.studies) {
      if case .unstable(let capacity) = study.answer {
        let dashes = columns.dropLast().map { _ in "-" }
        table.append([entry.name] + dashes + ["unstable: serves \(number(capacity))/s"])
      } else {
        table.append([entry.name] + columns.map { $0.cell(study) })
      }
    }
    return table
  }

  private static func columns(_ comparison: QueueComparison, _ result: QueueComparison.Result) -> [Column] {
    let hasBatches = comparison.entries.contains { $0.setting.policy.formsBatches }
    let hasLoss = zip(comparison.entries, result.studies).contains { entry, study in
      entry.setting.policy.losesRequests || (study[.lossProbability]?.best ?? 0) > 0
    }
    func share(_ head: String, _ name: QueueMeasures.Name) -> Column {
      Column(head: head) { $0[name].map { Dimension.ratio.format($0.best, digits: 3) } ?? "-" }
    }
    var columns = [
      Column(head: "wait theory") { theory($0[.meanWait]) },
      Column(head: "simulated") { simulated($0[.meanWait]) },
      Column(head: "apart") { apart($0[.meanWait]) },
      share("must wait", .waitProbability),
      Column(head: "p99 wait") { theory($0[.waitPercentile99]) },
      Column(head: "simulated") { simulated($0[.waitPercentile99]) },
      Column(head: "response") { $0[.meanResponse].map { time($0.best) } ?? "-" },
    ]
    if hasBatches { columns.append(Column(head: "batch") { $0[.meanBatchSize].map { number($0.best) } ?? "-" }) }
    columns.append(share("busy", .utilisation))
    if hasLoss { columns.append(share("lost", .lossProbability)) }
    return columns + [Column(head: "answer", alignment: .left) { kind($0.answer) }]
  }

  private static func theory(_ comparison: QueueStudy.Comparison?) -> String {
    guard let comparison, let theory = comparison.theory else { return "-" }
    return (comparison.kind == .approximation ? "~" : "") + time(theory)
  }

  private static func simulated(_ comparison: QueueStudy.Comparison?) -> String {
    comparison.map { time($0.simulated.mean) + " ± " + Dimension.time.format($0.simulated.halfWidth, digits: 2) } ?? "-"
  }

  /// Standard errors between an exact theory and the simulation; the relative error of an approximation.
  private static func apart(_ comparison: QueueStudy.Comparison?) -> String {
    if let error = comparison?.approximationError { return Dimension.ratio.format(error, digits: 2) }
    return comparison?.standardErrorsApart.map { Dimension.decimal($0, digits: 2) + " SE" } ?? "-"
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

  /// Of each approximation in the table what it is, when it is exact, and how far it was found to be off.
  package static func notes(_ comparison: QueueComparison) -> [String] {
    var caveats: [String] = []
    for caveat in comparison.entries.compactMap({ $0.setting.approximation?.caveat }) where !caveats.contains(caveat) {
      caveats.append(caveat)
    }
    return caveats.map { "~ approximation: \($0)" }
  }

  private static func time(_ seconds: Double) -> String { Dimension.time.format(seconds, digits: 4) }
  private static func number(_ value: Double) -> String { Dimension.decimal(value, digits: 3) }
}
