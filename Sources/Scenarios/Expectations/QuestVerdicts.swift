import Quantities
import Reading

/// How scenarios stand against published figures that take a search.
package enum QuestVerdicts {
  /// The verdicts, each with the place of the scenario that it is of: of a ratio that of the dividend.
  ///
  /// - Parameters:
  ///   - scenarios: all scenarios of one file or of several, each file's in their order.
  ///   - threads: how many parts of a run are simulated side by side; it changes no bit of any.
  ///   - progress: told the share of the searches that are done, and what is tried.
  /// - Throws: where the task is cancelled.
  package static func of(
    _ scenarios: [Scenario], threads: Int, progress: @escaping @Sendable (Double, String) -> Void = { _, _ in }
  ) async throws -> [(run: Int, verdict: Verdict)] {
    var verdicts: [(run: Int, verdict: Verdict)] = []
    var done = 0
    let all = Double(max(1, scenarios.reduce(0) { $0 + $1.quests.count }))
    for file in JointVerdicts.files(scenarios) where file.contains(where: { !scenarios[$0].quests.isEmpty }) {
      var searches = QuestSearches(scenarios: scenarios, threads: threads)
      var seen: Set<Quest> = []
      // In the order of the file, whichever run names one first.
      let quests = file.flatMap { scenarios[$0].quests }.sorted { $0.origin.entry < $1.origin.entry }
      for quest in quests where seen.insert(quest).inserted {
        let members = file.filter { scenarios[$0].quests.contains(quest) }
        let share = Double(done) / all
        let made = try await searches.verdicts(quest, members) { progress(share, "\(quest.name): \($0)") }
        verdicts += made.map { ($0.run, $0.verdict.published(in: quest.origin)) }
        done += members.count
      }
    }
    return verdicts
  }
}

/// The searches of one file, each made once.
private struct QuestSearches {
  private struct Key: Hashable {
    let run: Int
    let aim: Quest.Aim
  }

  let scenarios: [Scenario]
  let threads: Int
  private var found: [Key: Sought] = [:]

  init(scenarios: [Scenario], threads: Int) {
    self.scenarios = scenarios
    self.threads = threads
  }

  typealias Told = @Sendable (String) -> Void

  mutating func verdicts(
    _ quest: Quest, _ members: [Int], _ told: @escaping Told
  ) async throws -> [(run: Int, verdict: Verdict)] {
    var verdicts: [(run: Int, verdict: Verdict)] = []
    guard let over = quest.over else {
      for run in members { verdicts.append((run, try await single(quest, run, told))) }
      return verdicts
    }
    for above in members where quest.at.holds(scenarios[above].point) && !over.holds(scenarios[above].point) {
      let point = SweptPoint(values: scenarios[above].point).moved(to: over)
      guard let below = members.first(where: { point.holds(scenarios[$0].point) }) else {
        verdicts.append((above, fault(quest, "no run is at \(point.words)")))
        continue
      }
      verdicts.append((above, try await ratio(quest, above, below, over, told)))
    }
    return verdicts
  }

  private mutating func sought(_ quest: Quest, _ run: Int, _ told: @escaping Told) async throws -> Sought {
    let key = Key(run: run, aim: quest.aim)
    if let known = found[key] { return known }
    let sought: Sought =
      switch quest.aim {
      case .extent(let extreme, let name, let ceiling):
        try await scenarios[run].extent(extreme, of: name, ceiling: ceiling, threads: threads) { told("\($0)") }
          .sought(extreme, name, in: scenarios[run], ceiling: ceiling)
      case .capacity(let kind, let replications):
        await scenarios[run].capacity(kind, replications: replications, progress: told)
      }
    try Task.checkCancellation()
    found[key] = sought
    return sought
  }

  private func place(_ run: Int) -> String {
    scenarios[run].point.isEmpty ? "" : " at " + SweptPoint(values: scenarios[run].point).words
  }

  /// A no for a reason that stands in the file.
  private func fault(_ quest: Quest, _ why: String) -> Verdict {
    Verdict(
      metric: quest.name, wanted: nil, observed: nil, holds: false, over: quest.over?.words,
      sentence: "\(quest.place): \(why); nothing can be held against the figure of \(quest.origin.source)"
    ).comparing(quest.name, published: quest.band.wording)
  }

  private mutating func single(_ quest: Quest, _ run: Int, _ told: @escaping Told) async throws -> Verdict {
    let sought = try await sought(quest, run, told)
    let subject = quest.name + place(run)
    guard let figure = sought.figure else {
      let doubt = sought.isOpen ? ", yet undecided: \(sought.remedy)" : ""
      return Verdict(
        metric: quest.name, wanted: quest.band.wanted, observed: nil, holds: false,
        state: sought.isOpen ? .undecided : .beyond,
        sentence:
          "\(quest.name) is \(sought.text), published \(quest.band.words) (\(quest.origin.source)): missed\(doubt)"
      ).comparing(subject, published: quest.band.wording, found: "nothing")
    }
    return Verdict(
      metric: quest.name, quest.band, figure, found: "\(quest.name) is \(sought.text)", source: quest.origin.source,
      remedy: sought.remedy
    ).comparing(subject)
  }

  private mutating func ratio(
    _ quest: Quest, _ above: Int, _ below: Int, _ over: SweptPoint, _ told: @escaping Told
  ) async throws -> Verdict {
    let (dividend, divisor) = (try await sought(quest, above, told), try await sought(quest, below, told))
    for (run, side) in [(above, dividend), (below, divisor)] where side.figure == nil {
      return fault(quest, "\(quest.name)\(place(run)) is \(side.text)")
    }
    guard let top = dividend.figure, let bottom = divisor.figure, bottom.value != 0 else {
      return fault(quest, "\(quest.name)\(place(below)) is 0, which nothing can be divided by")
    }
    let ratio = top.over(bottom)
    return Verdict(
      metric: quest.name, quest.band, ratio,
      found: "\(quest.name)\(place(above)) is \(Dimension.decimal(ratio.value)) times that at \(over.words) "
        + "(\(dividend.text) over \(divisor.text))",
      source: quest.origin.source, remedy: top.isBracket ? dividend.remedy : divisor.remedy, over: over.words
    ).comparing("\(quest.name)\(place(above)) over \(over.words)")
  }
}

extension Extent {
  /// The answer with how it ended, in words.
  fileprivate func sought(_ extreme: Extreme, _ key: String, in scenario: Scenario, ceiling: Int) -> Sought {
    // Of a ratio the numbers themselves are shown.
    let unit = scenario.inputs.first { $0.key == key }?.unit
    let shown = Dimension.allCases.first { $0.unit == unit && $0 != .ratio } ?? .count
    let does = scenario.objectives.isEmpty ? "fits" : "holds the objectives"
    var words: String?
    var remedy = scenario.remedy
    switch (end, value) {
    case (.between(_, let above), nil): words = "for not even \(above), the least that the file takes, \(does)"
    case (.between(nil, _), _?): words = "the least that the file takes"
    case (.between, _?): break
    case (.ceiling, nil): words = "for nothing up to the ceiling, \(ceiling), \(does)"
    case (.ceiling, _?) where extreme == .largest:
      words = "for everything that the file takes up to the ceiling, \(ceiling), \(does)"
      remedy = "raise `ceiling`"
    case (.refused(let why), nil): words = "for nothing that the file takes \(does): \(why)"
    case (.refused(let why), _?): words = extreme == .largest ? "for the file takes no greater one: \(why)" : nil
    case (.spent, _):
      words = "as far as \(asked) values tell, which are all that may be tried"
      remedy = "begin nearer to it"
    case (.ceiling, _?): break
    }
    return Sought(
      figure: value.map { Figure(Double($0), from: low, to: high) }, dimension: shown, words: words, isOpen: isDoubtful,
      remedy: remedy)
  }
}
