import Presentation
import Quantities
import RunStore
import Scenarios
import Training

/// What a report says of a layout search: which layouts no other beats, what was left out and why, and the best.
enum SearchSections {
  /// More rows than this are folded away.
  private static let mostBest = 15

  static func sections(_ search: StoredSearch, _ accuracy: Accuracy) -> [Section] {
    let simulated = search.candidates.filter(\.isSimulated)
    return [
      verdict(search, simulated), summary(search, simulated, accuracy), front(search, simulated),
      best(search, simulated), leftOut(search),
      everything(search), Section(title: "Scenario", items: [.source(search.scenario)], isFolded: true),
    ].filter { !$0.items.isEmpty || !$0.notes.isEmpty }
  }

  /// When, where and by what the search was made.
  static func provenance(_ search: StoredSearch) -> String {
    "layout search of \(search.started) on \(search.host), by \(search.objective), "
      + "\(Dimension.time.format(search.wallSeconds, digits: 3)), rehearse \(search.version)"
  }

  /// Whether anything fits, before any number.
  private static func verdict(_ search: StoredSearch, _ simulated: [RunDetails.Candidate]) -> Section {
    let verdict =
      simulated.isEmpty
      ? VerdictLine(holds: false, sentence: "No layout fits, so none was simulated.")
      : VerdictLine(
        holds: true,
        sentence: "\(whole(simulated.count)) layouts fit and were simulated; the first by \(search.objective) is "
          + "\(simulated.first.map(SearchCharts.short) ?? "-")")
    return Section(title: "Verdict", items: [.verdicts([verdict])])
  }

  private static func summary(
    _ search: StoredSearch, _ simulated: [RunDetails.Candidate], _ accuracy: Accuracy
  ) -> Section {
    func tile(
      _ name: String, _ candidate: RunDetails.Candidate?, _ value: (RunDetails.Candidate) -> String
    ) -> (name: String, value: String, note: String)? {
      candidate.map { (name, value($0), SearchCharts.short($0)) }
    }
    let tiles: [(name: String, value: String, note: String)?] = [
      ("combinations", whole(search.combinations), "\(whole(search.evaluated)) timed in closed form"),
      ("simulated", whole(simulated.count), "\(simulated.count { $0.isUndominated }) of them undominated"),
      tile("fastest step", simulated.min { $0.stepSeconds < $1.stepSeconds }) {
        Dimension.time.format($0.stepSeconds)
      },
      tile("cheapest step", simulated.min { $0.dollarsPerStep < $1.dollarsPerStep }) {
        Dimension.money.format($0.dollarsPerStep)
      },
      tile("least memory", simulated.min { $0.memoryBytes < $1.memoryBytes }) {
        Dimension.memory.format($0.memoryBytes)
      },
    ]
    let sentences = accuracy.sentences(accuracy.errors.keys.sorted())
    return Section(title: "Summary", notes: sentences, items: [.tiles(tiles.compactMap { $0 })])
  }

  private static func front(_ search: StoredSearch, _ simulated: [RunDetails.Candidate]) -> Section {
    let charts = SearchCharts.charts(simulated, marked: { $0.isUndominated ? "\($0.place)" : nil })
    let others = search.candidates.count - simulated.count
    let rest = others > 0 ? " \(others) undominated layouts that were only timed in closed form are not drawn." : ""
    let note =
      "Large dots with their place in the ranking: no other layout is better in time, cost and memory at once. The "
      + "line joins those that none beats in the two measures of its chart.\(rest)"
    return Section(title: "Pareto front", notes: charts.isEmpty ? [] : [note], items: charts)
  }

  private static func best(_ search: StoredSearch, _ simulated: [RunDetails.Candidate]) -> Section {
    let undominated = search.candidates.filter(\.isUndominated).sorted { $0.stepSeconds < $1.stepSeconds }
    let tables: [Section.Item] = [
      simulated.isEmpty ? nil : .table("By \(search.objective)", table(simulated.prefix(mostBest))),
      undominated.isEmpty ? nil : .table("Undominated, fastest first", table(undominated.prefix(mostBest))),
    ].compactMap { $0 }
    let example = simulated.first?.run.map { ["`rehearse report \($0)` shows the first of them whole."] } ?? []
    return Section(title: "The best layouts", notes: example, items: tables)
  }

  private static func leftOut(_ search: StoredSearch) -> Section {
    guard !search.rejections.isEmpty else { return Section(title: "What was left out") }
    let total = search.rejections.reduce(0) { $0 + $1.combinations }
    var table = TextTable(["reason", "combinations", "share of all"], alignments: [.left, .right, .right])
    for rejection in search.rejections {
      table.append([
        sentence(rejection.reason), whole(rejection.combinations),
        Dimension.ratio.format(Double(rejection.combinations) / Double(max(1, search.combinations)), digits: 3),
      ])
    }
    let chart = StackedBars(
      title: "Combinations left out", summary: "\(whole(total)) of \(whole(search.combinations)), by reason.",
      parts: ["combinations"],
      rows: search.rejections.map { .init(name: $0.reason, values: [Double($0.combinations)]) }, dimension: .count)
    return Section(
      title: "What was left out",
      items: (chart.map { [.chart($0)] } ?? []) + [.table("By reason", table)])
  }

  private static func everything(_ search: StoredSearch) -> Section {
    guard search.candidates.count > mostBest else { return Section(title: "Every layout") }
    return Section(
      title: "Every layout", items: [.table("By place", table(search.candidates[...]))], isFolded: true)
  }

  private static func table(_ candidates: ArraySlice<RunDetails.Candidate>) -> TextTable {
    // A column that says the same in each row tells nothing.
    let varies = Set(candidates.map(\.gpus)).count > 1
    var table = TextTable(
      ["#", "run"] + (varies ? ["GPUs"] : []) + [
        "layout", "schedule", "ZeRO", "overlap", "SP", "recompute", "step", "MFU", "memory", "cost of a step",
        "undominated",
      ],
      alignments: Array(repeating: .right, count: varies ? 3 : 2) + [.left, .left, .right, .left, .left, .left]
        + Array(repeating: .right, count: 4) + [.left])
    for candidate in candidates {
      table.append(
        ["\(candidate.place)", candidate.run.map { "\($0)" } ?? "-"] + (varies ? ["\(candidate.gpus)"] : []) + [
          candidate.label, candidate.schedule, "\(candidate.zeroStage)", candidate.overlap,
          candidate.isSequenceParallel ? "yes" : "no", candidate.recompute,
          Dimension.time.format(candidate.stepSeconds) + (candidate.isSimulated ? "" : " estimated"),
          candidate.modelFLOPsUtilisation.map { Dimension.ratio.format($0, digits: 3) } ?? "-",
          Dimension.memory.format(candidate.memoryBytes), Dimension.money.format(candidate.dollarsPerStep),
          candidate.isUndominated ? "yes" : "",
        ])
    }
    return table
  }

  /// Every kept layout with every digit, for spreadsheets and data frames.
  static func csv(_ search: StoredSearch) -> String {
    var table = TextTable([
      "search", "place", "run", "gpus", "layout", "schedule", "zero_stage", "overlap", "sequence_parallel", "recompute",
      "step_time_s", "simulated", "mfu_ratio", "memory_peak_bytes", "cost_per_step_usd", "tokens_per_usd",
      "undominated",
    ])
    for candidate in search.candidates {
      table.append([
        "\(candidate.search)", "\(candidate.place)", candidate.run.map { "\($0)" } ?? "", "\(candidate.gpus)",
        candidate.label, candidate.schedule, "\(candidate.zeroStage)", candidate.overlap,
        candidate.isSequenceParallel ? "1" : "0",
        candidate.recompute, "\(candidate.stepSeconds)", candidate.isSimulated ? "1" : "0",
        candidate.modelFLOPsUtilisation.map { "\($0)" } ?? "", "\(candidate.memoryBytes)",
        "\(candidate.dollarsPerStep)", "\(candidate.tokensPerDollar)", candidate.isUndominated ? "1" : "0",
      ])
    }
    return table.csv + "\n"
  }

  /// Reasons of later versions stand as they are.
  private static func sentence(_ reason: String) -> String { Rejection(rawValue: reason)?.sentence ?? reason }

  /// A whole number with its thousands apart.
  private static func whole(_ number: Int) -> String {
    var digits = String(number)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }
}
