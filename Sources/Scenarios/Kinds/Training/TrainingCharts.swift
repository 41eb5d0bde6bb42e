import Presentation
import Quantities
import Training

/// What a report shows of a training run: where time and memory of each pipeline rank go.
enum TrainingCharts {
  static func sections(_ run: StoredResult) throws -> [Section] {
    let rooms = Section(
      title: "Where time and memory go",
      items: [try time(run), try memory(run)].compactMap { $0.map { .chart($0) } })
    return [rooms, timeline(run)]
  }

  /// Seconds of each rank. Every column in seconds is a cause, so that causes which later versions add are shown too.
  private static func stages(_ run: StoredResult) throws -> [RankParts] {
    try run.rows.rows("stage").map { row in
      let parts = row.cells.filter { $0.column.hasSuffix("_s") }.map { cell in
        (name: String(cell.column.dropLast(2)), value: row.number(cell.column) ?? 0)
      }
      return RankParts(number: Int(row.number("rank") ?? 0), parts: parts)
    }
  }

  /// Bytes of each rank by holder.
  private static func holders(_ run: StoredResult) throws -> [RankParts] {
    var ranks: [RankParts] = []
    for row in try run.rows.rows("memory_part") {
      let number = Int(row.number("rank") ?? 0)
      let part = (name: row.text("part") ?? "", value: row.number("bytes") ?? 0)
      if let last = ranks.last, last.number == number {
        ranks[ranks.count - 1] = RankParts(number: number, parts: last.parts + [part])
      } else {
        ranks.append(RankParts(number: number, parts: [part]))
      }
    }
    return ranks
  }

  private static func time(_ run: StoredResult) throws -> StackedBars? {
    let causes = TimeByCause(try stages(run))
    return StackedBars(
      title: "Time of a step by cause", summary: causes.summary, parts: causes.names.map(words),
      rows: folded(causes.ranks.map { (number: $0.number, values: $0.seconds) }), dimension: .time)
  }

  private static func memory(_ run: StoredResult) throws -> StackedBars? {
    let ranks = try holders(run)
    var names: [String] = []
    for part in ranks.flatMap(\.parts) where !names.contains(part.name) { names.append(part.name) }
    // Largest first: the eye finds what to change.
    let totals = Dictionary(ranks.flatMap(\.parts).map { ($0.name, $0.value) }, uniquingKeysWith: +)
    names.sort { (totals[$1] ?? 0, $0) < (totals[$0] ?? 0, $1) }
    let rows = folded(
      ranks.map { rank in
        (number: rank.number, values: names.map { name in rank.parts.first { $0.name == name }?.value ?? 0 })
      })
    return StackedBars(
      title: "Memory at the peak of a step", summary: memorySummary(run, ranks: ranks.count), parts: names.map(words),
      rows: rows,
      dimension: .memory, limit: capacity(run).map { ("capacity", $0) })
  }

  /// One bar for neighbouring ranks that are equal.
  private static func folded(_ ranks: [(number: Int, values: [Double])]) -> [StackedBars.Row] {
    EqualRanks.folded(ranks, by: { EqualRanks.areAlike($0.values, $1.values) }).map { equal in
      let numbers = ranks[equal].map(\.number)
      return StackedBars.Row(
        name: (numbers.count > 1 ? "ranks " : "rank ") + EqualRanks.name(numbers),
        values: ranks[equal.lowerBound].values)
    }
  }

  /// The accelerator's memory: the store holds the peak and the share of it that is used.
  private static func capacity(_ run: StoredResult) -> Double? {
    guard let peak = run.metric("memory_peak_bytes")?.value, let used = run.metric("memory_used_ratio")?.value, used > 0
    else { return nil }
    return peak / used
  }

  private static func memorySummary(_ run: StoredResult, ranks: Int) -> String {
    guard let used = run.metric("memory_used_ratio"), let peak = run.metric("memory_peak_bytes") else {
      return "What holds the memory of each pipeline rank."
    }
    return
      "The fullest of \(ranks) pipeline ranks holds \(peak.text), \(used.text) of its accelerator."
  }

  private static func timeline(_ run: StoredResult) -> Section {
    Section(
      title: "Pipeline", notes: run.timelineNote.map { [$0] } ?? [], items: run.timeline.map { [.chart($0)] } ?? [])
  }

  /// The mean rank's step of every run, by cause.
  static func causes(_ runs: [StoredResult]) throws -> Section {
    let causes = try runs.map { TimeByCause(try stages($0)) }
    guard let names = causes.first?.names, !names.isEmpty, causes.allSatisfy({ $0.names == names }) else {
      return Section(title: "Training time")
    }
    let rows = zip(runs, causes).map { run, cause in
      StackedBars.Row(
        name: run.label,
        values: names.indices.map { column in
          cause.ranks.reduce(0) { $0 + $1.seconds[column] } / Double(max(1, cause.ranks.count))
        })
    }
    let chart = StackedBars(
      title: "Time of a step by cause", summary: "The mean over the pipeline ranks of each run.",
      parts: names.map(words), rows: rows, dimension: .time)
    return Section(title: "Training time", items: chart.map { [.chart($0)] } ?? [])
  }

  /// One block for each rank: who waits, and who is full.
  static func curves(_ run: StoredResult) throws -> [[String]] {
    let idle = try stages(run).map { stage in
      (stage.parts.first { $0.name == "bubble" }?.value ?? 0) / max(1e-300, stage.parts.reduce(0) { $0 + $1.value })
    }
    let memory = try holders(run).map { $0.parts.reduce(0) { $0 + $1.value } }
    let series: [(String, Dimension, [Double])] = [
      ("idle share by rank", .ratio, idle), ("memory by rank", .memory, memory),
    ]
    return series.filter { $0.2.count > 1 }.map(Sparkline.curve)
  }

  private static func words(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }
}

/// The seconds of every rank's step by cause, with its idle time split in two: what the order of work costs, and what
/// unequal work costs.
package struct TimeByCause {
  package struct Rank {
    /// The pipeline rank.
    package let number: Int
    /// Seconds of each cause.
    package let seconds: [Double]
  }

  /// The causes.
  package let names: [String]
  /// One row for each rank, in the order of the causes.
  package let ranks: [Rank]

  /// A rank that has less to do than the fullest one waits for it even in a pipeline without a bubble: that much of its
  /// idle time is imbalance, the rest is the bubble.
  package init(_ stages: [RankParts]) {
    let columns = stages.first?.parts.map(\.name) ?? []
    guard columns.contains("bubble") else {
      names = columns
      ranks = stages.map { Rank(number: $0.number, seconds: $0.parts.map(\.value)) }
      return
    }
    let work = columns.filter { $0 != "bubble" }
    names = work + ["bubble", "imbalance"]
    func seconds(_ stage: RankParts, _ name: String) -> Double {
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

/// Named parts of one pipeline rank: seconds of its step, or bytes of its memory.
package struct RankParts: Sendable {
  /// The pipeline rank.
  package let number: Int
  /// What the parts are and how large, in the order in which the store holds them.
  package let parts: [(name: String, value: Double)]

  /// The parts of a rank.
  package init(number: Int, parts: [(name: String, value: Double)]) {
    self.number = number
    self.parts = parts
  }
}
