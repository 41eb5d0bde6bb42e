import Quantities
import RunStore

/// What a report shows of compared queueing policies: the formula beside the simulation.
enum QueueCharts {
  static func sections(_ item: ReportedRun) -> [ReportDocument.Section] {
    let policies = item.details.policies
    guard !policies.isEmpty else { return [] }
    let unstable = policies.filter { $0.answer == "unstable" }.map(\.name)
    let waits = policies.map { policy in
      IntervalChart.Row(
        name: words(policy.name), value: policy.wait, interval: policy.waitInterval, exact: policy.waitExact)
    }
    let responses = policies.map { policy in
      IntervalChart.Row(name: words(policy.name), value: policy.response, exact: policy.responseExact)
    }
    let busy = policies.map { IntervalChart.Row(name: words($0.name), value: $0.utilisation) }
    let charts = [
      IntervalChart(title: "Mean wait", summary: best(policies, \.wait, "waits"), rows: waits, dimension: .time),
      IntervalChart(
        title: "Mean response", summary: best(policies, \.response, "answers"), rows: responses, dimension: .time),
      IntervalChart(
        title: "Busy share of the server", summary: "Time in which the server works.", rows: busy, dimension: .ratio),
    ]
    return [
      ReportDocument.Section(
        title: "Policies",
        notes: unstable.isEmpty
          ? [] : ["Unstable, so without an answer: \(unstable.map(words).joined(separator: ", "))."],
        items: charts.compactMap { $0.map { .chart($0) } })
    ]
  }

  /// One row for each policy.
  static func table(_ item: ReportedRun) -> TextTable {
    var table = TextTable(
      ["policy", "wait exact", "wait simulated", "response", "busy", "answer"],
      alignments: [.left, .right, .right, .right, .right, .left])
    for policy in item.details.policies {
      let half = policy.waitInterval.map {
        " ± " + Dimension.time.format(($0.upperBound - $0.lowerBound) / 2, digits: 2)
      }
      table.append([
        words(policy.name), time(policy.waitExact), time(policy.wait) + (half ?? ""),
        time(policy.responseExact ?? policy.response),
        policy.utilisation.map { Dimension.ratio.format($0, digits: 3) } ?? "-", policy.answer,
      ])
    }
    return table
  }

  private static func time(_ seconds: Double?) -> String { seconds.map { Dimension.time.format($0) } ?? "-" }

  private static func best(
    _ policies: [RunDetails.QueuePolicy], _ measure: (RunDetails.QueuePolicy) -> Double?, _ verb: String
  ) -> String {
    let known = policies.compactMap { policy in measure(policy).map { (words(policy.name), $0) } }
    guard let least = known.min(by: { $0.1 < $1.1 }) else { return "No policy has an answer." }
    return "Of \(policies.count) policies, \(least.0) \(verb) soonest: \(Dimension.time.format(least.1, digits: 3))."
  }

  private static func words(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }
}
