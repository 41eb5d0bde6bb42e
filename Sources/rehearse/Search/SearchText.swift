import Hardware
import ModelArchitecture
import Presentation
import Quantities
import Rehearsal
import Reports
import Scenarios
import Training

/// A search in words and tables.
enum SearchText {
  static func report(_ search: FinishedSearch, top: Int) -> String {
    let outcome = search.outcome
    let name = PlainText.line(search.scenario.name, limit: 200)
    var lines = [search.id.map { "search \($0)  \(name)" } ?? name, PlainText.line(setting(search))]
    lines += accuracy(search).map { "  " + PlainText.line($0) }
    lines.append("  left out: " + rejections(outcome.rejections))
    if let own = own(search) { lines.append("  " + own) }
    if outcome.fits {
      lines += ["", "best by \(search.search.objective.rawValue), simulated:"]
      lines.append(Console.table(table(search, outcome.ranked.prefix(top), firstPlace: 0)))
      let undominated = undominated(search)
      lines += ["", "undominated in time, cost and memory: \(undominated.count) layouts"]
      lines.append(Console.table(paretoTable(search, undominated.prefix(top))))
    } else {
      lines += ["", "nothing fits. What would:"] + search.remedies.map { "  " + search.sentence($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func setting(_ search: FinishedSearch) -> String {
    let outcome = search.outcome
    let cluster = search.search.cluster
    let counts = search.search.space.counts.map(String.init).joined(separator: ", ")
    return
      "  \(search.search.model.name) on \(counts) \(cluster.accelerator.name): \(outcome.combinations) combinations, "
      + "\(outcome.evaluated) timed in closed form, \(outcome.ranked.count) simulated, "
      + Dimension.time.format(search.wallSeconds, digits: 3)
  }

  /// How far the predicted times may be off: as of the best, which differs from the others in its layout alone.
  private static func accuracy(_ search: FinishedSearch) -> [String] {
    search.accuracy.map { $0.sentences($0.errors.keys.sorted()) } ?? []
  }

  private static func rejections(_ counts: RejectionCounts) -> String {
    let parts = Rejection.allCases.filter { counts[$0] > 0 }.map { "\(counts[$0]) \($0.sentence)" }
    return parts.isEmpty ? "none" : parts.joined(separator: "; ")
  }

  /// What the file runs as it stands, beside the best.
  private static func own(_ search: FinishedSearch) -> String? {
    guard let own = search.own, let point = search.scenario.own, let best = search.outcome.ranked.first else {
      return nil
    }
    let seconds = own.step.seconds
    let verdict = own.fits ? "" : ", and does not fit"
    let layout = point.layout
    let stands =
      "as it stands the file runs \(point.label), \(layout.schedule), ZeRO \(layout.zeroStage), recompute "
      + "\(point.recompute.rawValue): \(Dimension.time.format(seconds))\(verdict)"
    let share = Dimension.ratio.format((best.seconds / seconds - 1).magnitude, digits: 3)
    return best.seconds == seconds
      ? stands + "; no layout is faster"
      : stands + "; the first below takes \(Dimension.time.format(best.seconds)), \(share) "
        + (best.seconds < seconds ? "less" : "more")
  }

  private static func table(
    _ search: FinishedSearch, _ candidates: ArraySlice<SearchCandidate>, firstPlace: Int
  ) -> TextTable {
    let varied = varied(search)
    var table = TextTable(
      ["#", "run"] + varied.map(\.title) + [
        "layout", "schedule", "ZeRO", "overlap", "SP", "recompute", "step", "MFU", "memory", "USD/step", "closed form",
      ],
      alignments: Array(repeating: .right, count: 2 + varied.count) + [.left, .left, .right, .left, .left, .left]
        + Array(repeating: .right, count: 5))
    for (index, candidate) in candidates.enumerated() {
      let run = search.runs.indices.contains(firstPlace + index) ? search.runs[firstPlace + index] : nil
      let gap = candidate.estimatedSeconds / candidate.seconds - 1
      let isExact = gap.magnitude < 5e-6
      table.append(
        ["\(firstPlace + index + 1)", run.map { "\($0)" } ?? "-"] + varied.map { $0.value(candidate) }
          + layout(candidate) + [
            Dimension.time.format(candidate.seconds), mfu(candidate), used(candidate),
            Dimension.decimal(candidate.dollarsPerStep, digits: 3),
            isExact ? "exact" : (gap < 0 ? "" : "+") + Dimension.ratio.format(gap, digits: 2),
          ])
    }
    return table
  }

  private static func paretoTable(_ search: FinishedSearch, _ candidates: ArraySlice<SearchCandidate>) -> TextTable {
    let varied = varied(search)
    var table = TextTable(
      varied.map(\.title) + [
        "layout", "schedule", "ZeRO", "overlap", "SP", "recompute", "step", "memory", "USD/step", "",
      ],
      alignments: Array(repeating: .right, count: varied.count) + [
        .left, .left, .right, .left, .left, .left, .right, .right, .right, .left,
      ])
    for candidate in candidates {
      table.append(
        varied.map { $0.value(candidate) } + layout(candidate) + [
          Dimension.time.format(candidate.seconds), Dimension.memory.format(candidate.memory.value),
          Dimension.decimal(candidate.dollarsPerStep, digits: 3), candidate.result == nil ? "closed form" : "simulated",
        ])
    }
    return table
  }

  private static func undominated(_ search: FinishedSearch) -> [SearchCandidate] {
    (search.outcome.ranked.filter(\.isUndominated) + search.outcome.others).sorted { $0.seconds < $1.seconds }
  }

  /// Columns of what the search varied besides the layout.
  private static func varied(_ search: FinishedSearch) -> [(title: String, value: (SearchCandidate) -> String)] {
    let space = search.search.space
    var columns: [(title: String, value: (SearchCandidate) -> String)] = []
    if space.counts.count > 1 { columns.append(("GPUs", { "\($0.point.count)" })) }
    if space.globalBatches.count > 1 { columns.append(("batch", { "\($0.point.globalBatch)" })) }
    return columns
  }

  private static func layout(_ candidate: SearchCandidate) -> [String] {
    let point = candidate.point
    let layout = point.layout
    return [
      point.label, layout.schedule, "\(layout.zeroStage)", point.overlap,
      layout.sequenceParallel ? "yes" : "no",
      point.recompute.rawValue,
    ]
  }

  private static func mfu(_ candidate: SearchCandidate) -> String {
    let mfu = candidate.result?.metrics.first { $0.name == "mfu_ratio" }?.value
    return mfu.map { Dimension.ratio.format($0, digits: 3) } ?? "-"
  }

  private static func used(_ candidate: SearchCandidate) -> String {
    candidate.memoryUsedRatio.map { Dimension.ratio.format($0, digits: 3) }
      ?? Dimension.memory.format(candidate.memory.value)
  }
}
