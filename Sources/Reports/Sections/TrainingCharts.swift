import Quantities
package import RunStore
import Training

/// What a report shows of a training run: where time and memory of each pipeline rank go.
enum TrainingCharts {
  static func sections(_ item: ReportedRun) -> [ReportDocument.Section] {
    let rooms = ReportDocument.Section(
      title: "Where time and memory go", items: [time(item), memory(item)].compactMap { $0.map { .chart($0) } })
    return [rooms, timeline(item)]
  }

  private static func time(_ item: ReportedRun) -> StackedBars? {
    let causes = TimeByCause(item.details.stages)
    return StackedBars(
      title: "Time of a step by cause", summary: causes.summary, parts: causes.names.map(words),
      rows: causes.ranks.map { StackedBars.Row(name: "rank \($0.number)", values: $0.seconds) }, dimension: .time)
  }

  private static func memory(_ item: ReportedRun) -> StackedBars? {
    let ranks = item.details.memory
    var names: [String] = []
    for part in ranks.flatMap(\.parts) where !names.contains(part.name) { names.append(part.name) }
    // Largest first: the eye finds what to change.
    let totals = Dictionary(ranks.flatMap(\.parts).map { ($0.name, $0.value) }, uniquingKeysWith: +)
    names.sort { (totals[$1] ?? 0, $0) < (totals[$0] ?? 0, $1) }
    let rows = ranks.map { rank in
      StackedBars.Row(
        name: "rank \(rank.number)", values: names.map { name in rank.parts.first { $0.name == name }?.value ?? 0 })
    }
    return StackedBars(
      title: "Memory at the peak of a step", summary: memorySummary(item), parts: names.map(words), rows: rows,
      dimension: .memory, limit: capacity(item.run).map { ("capacity", $0) })
  }

  /// The accelerator's memory: the store holds the peak and the share of it that is used.
  private static func capacity(_ run: StoredRun) -> Double? {
    guard let peak = run.metric("memory_peak_bytes")?.value, let used = run.metric("memory_used_ratio")?.value, used > 0
    else { return nil }
    return peak / used
  }

  private static func memorySummary(_ item: ReportedRun) -> String {
    guard let used = item.run.metric("memory_used_ratio"), let peak = item.run.metric("memory_peak_bytes") else {
      return "What holds the memory of each pipeline rank."
    }
    return
      "The fullest of \(item.details.memory.count) pipeline ranks holds \(peak.text), \(used.text) of its accelerator."
  }

  private static func timeline(_ item: ReportedRun) -> ReportDocument.Section {
    let chart = item.step.flatMap { TimelineChart($0) }
    return ReportDocument.Section(
      title: "Pipeline", notes: item.stepNote.map { [$0] } ?? [], items: chart.map { [.chart($0)] } ?? [])
  }

  private static func words(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }
}

/// The seconds of every rank's step by cause, with its idle time split in two: what the order of work costs, and what
/// unequal work costs.
package struct TimeByCause {
  package struct Rank {
    package let number: Int
    package let seconds: [Double]
  }

  /// The causes.
  package let names: [String]
  /// One row for each rank, in the order of the causes.
  package let ranks: [Rank]

  /// A rank that has less to do than the fullest one waits for it even in a pipeline without a bubble: that much of its
  /// idle time is imbalance, the rest is the bubble.
  package init(_ stages: [RunDetails.Rank]) {
    let columns = stages.first?.parts.map(\.name) ?? []
    guard columns.contains("bubble") else {
      names = columns
      ranks = stages.map { Rank(number: $0.number, seconds: $0.parts.map(\.value)) }
      return
    }
    let work = columns.filter { $0 != "bubble" }
    names = work + ["bubble", "imbalance"]
    func seconds(_ stage: RunDetails.Rank, _ name: String) -> Double {
      stage.parts.first { $0.name == name }?.value ?? 0
    }
    let busy = stages.map { stage in work.reduce(0) { $0 + seconds(stage, $1) } }
    let fullest = busy.max() ?? 0
    ranks = zip(stages, busy).map { stage, busy in
      let idle = seconds(stage, "bubble")
      let imbalance = min(idle, fullest - busy)
      return Rank(number: stage.number, seconds: work.map { seconds(stage, $0) } + [idle - imbalance, imbalance])
    }
  }

  /// The mean share of each cause that takes at least half a percent.
  var summary: String {
    let sums = names.indices.map { column in ranks.reduce(0) { $0 + $1.seconds[column] } }
    let total = sums.reduce(0, +)
    guard total > 0 else { return "No time was recorded." }
    let shares = zip(names, sums).filter { $0.1 / total >= 0.005 }.map { name, sum in
      "\(name.split(separator: "_").joined(separator: " ")) \(Dimension.ratio.format(sum / total, digits: 3))"
    }
    return "Of the mean rank's step: " + shares.joined(separator: ", ") + "."
  }
}
