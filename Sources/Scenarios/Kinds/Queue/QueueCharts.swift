import Presentation
import Quantities

/// What a report shows of compared queueing policies: theory beside the simulation.
enum QueueCharts {
  static func sections(_ run: StoredResult) throws -> [Section] {
    let policies = try StoredQueuePolicy.policies(of: run)
    guard !policies.isEmpty else { return [] }
    let waits = policies.map { policy in
      // The mark of theory says exact; an approximation stands in the table.
      IntervalChart.Row(
        name: words(policy.name), value: policy.wait, interval: policy.waitInterval,
        exact: policy.isExact ? policy.waitTheory : nil)
    }
    let responses = policies.map { policy in
      IntervalChart.Row(
        name: words(policy.name), value: policy.response, exact: policy.isExact ? policy.responseTheory : nil)
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
      Section(
        title: "Policies", notes: notes(policies), items: charts.compactMap { $0.map { .chart($0) } })
    ]
  }

  /// The policies of several runs below each other.
  static func comparison(_ runs: [StoredResult]) throws -> [Section] {
    let studies = try runs.map { (run: $0, policies: try StoredQueuePolicy.policies(of: $0)) }
      .filter { !$0.policies.isEmpty }
    guard !studies.isEmpty else { return [] }
    let waits = studies.flatMap { study in
      study.policies.map { policy in
        IntervalChart.Row(
          name: "\(study.run.label) \(words(policy.name))", value: policy.wait, interval: policy.waitInterval,
          exact: policy.isExact ? policy.waitTheory : nil)
      }
    }
    let chart = IntervalChart(
      title: "Mean wait", summary: "Every policy of every run.", rows: Array(waits.prefix(mostRows)), dimension: .time)
    let left = waits.count - mostRows
    return [
      Section(
        title: "Policies side by side",
        notes: left > 0 ? ["The first \(mostRows) of \(waits.count) policies are drawn; the tables have all."] : [],
        items: (chart.map { [.chart($0)] } ?? [])
          + studies.map { .table("Policies of \($0.run.label)", table($0.policies)) })
    ]
  }

  /// More rows than this make a chart that nobody reads.
  private static let mostRows = 40

  private static func notes(_ policies: [StoredQueuePolicy]) -> [String] {
    var notes: [String] = []
    let unstable = policies.filter { $0.answer == "unstable" }.map { words($0.name) }
    if !unstable.isEmpty { notes.append("Unstable, so without an answer: \(unstable.joined(separator: ", ")).") }
    let losing = policies.filter { ($0.loss ?? 0) > 0 }.map { policy in
      "\(words(policy.name)) \(Dimension.ratio.format(policy.loss ?? 0, digits: 3))"
    }
    if !losing.isEmpty { notes.append("Lost requests: \(losing.joined(separator: ", ")).") }
    if policies.contains(where: { $0.waitTheory != nil && !$0.isExact }) {
      notes.append("Theory marked ~ is an approximation; the simulation is nearer to the truth.")
    }
    return notes
  }

  /// One row for each policy.
  static func table(_ policies: [StoredQueuePolicy]) -> TextTable {
    let hasLoss = policies.contains { ($0.loss ?? 0) > 0 }
    var table = TextTable(
      ["policy", "wait theory", "wait simulated", "must wait", "p99 wait theory", "p99 simulated", "response"]
        + (hasLoss ? ["lost"] : []) + ["busy", "answer"],
      alignments: [.left] + Array(repeating: .right, count: hasLoss ? 8 : 7) + [.left])
    for policy in policies {
      let response = policy.isExact ? policy.responseTheory ?? policy.response : policy.response
      table.append(
        [
          words(policy.name), (policy.isExact || policy.waitTheory == nil ? "" : "~") + time(policy.waitTheory),
          time(policy.wait, policy.waitInterval), share(policy.waiting), time(policy.waitPercentile99Theory),
          time(policy.waitPercentile99, policy.waitPercentile99Interval), time(response),
        ] + (hasLoss ? [share(policy.loss)] : []) + [share(policy.utilisation), policy.answer])
    }
    return table
  }

  private static func share(_ ratio: Double?) -> String { ratio.map { Dimension.ratio.format($0, digits: 3) } ?? "-" }

  private static func time(_ seconds: Double?, _ interval: ClosedRange<Double>? = nil) -> String {
    guard let seconds else { return "-" }
    let half = interval.map { " ± " + Dimension.time.format(($0.upperBound - $0.lowerBound) / 2, digits: 2) }
    return Dimension.time.format(seconds) + (half ?? "")
  }

  /// The best of the policies that can be compared: those that lose no more than they may, on as many servers.
  private static func best(
    _ policies: [StoredQueuePolicy], _ measure: (StoredQueuePolicy) -> Double?, _ verb: String
  ) -> String {
    // Runs of version 0.1 say of losses alone what can be compared.
    let able = policies.filter { policy in
      policy.standing.map { $0 == "soonest" || $0 == "slower" } ?? ((policy.loss ?? 0) == 0)
    }
    let known = able.compactMap { policy in measure(policy).map { (words(policy.name), $0) } }
    guard let least = known.min(by: { $0.1 < $1.1 }) else {
      let hasAny = policies.contains { measure($0) != nil }
      return hasAny ? "Every policy with an answer loses more requests than it may." : "No policy has an answer."
    }
    if policies.count(where: { $0.standing == "soonest" }) > 1 {
      return "Policies on different numbers of servers, or with answers cut at different lengths: not one race."
    }
    let left = policies.count - known.count
    let others = left == 0 ? "" : " of \(known.count) that can be compared"
    return "Of \(policies.count) policies, \(least.0) \(verb) soonest\(others): "
      + "\(Dimension.time.format(least.1, digits: 3))."
  }

  private static func words(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }
}
