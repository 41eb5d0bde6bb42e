import Quantities

/// How runs of one file stand together against its published figures: ratios, extremes, and what goes one way.
package enum JointVerdicts {
  /// The verdicts on runs that are done, each with the place of the run that it is of: of a ratio the dividend, of an extreme
  /// the run that should have it, of what goes one way the last.
  ///
  /// - Parameter runs: all runs of one file or of several, each file's in their order.
  package static func of(
    _ runs: [(scenario: Scenario, outcome: any StudyOutcome)]
  ) -> [(run: Int, verdict: Verdict)] {
    var verdicts: [(run: Int, verdict: Verdict)] = []
    for file in files(runs.map(\.scenario)) {
      let members = file.map { Member(run: $0, scenario: runs[$0].scenario, outcome: runs[$0].outcome) }
      var seen: Set<Finding> = []
      for finding in members.flatMap(\.scenario.findings) where seen.insert(finding).inserted {
        let parts = members.filter { $0.scenario.findings.contains(finding) }
        verdicts += JointVerdict(finding: finding, members: parts).verdicts().map {
          ($0.run, $0.verdict.published(in: finding.origin))
        }
      }
    }
    return verdicts
  }

  /// The runs of each file: their numbers begin anew with the next one.
  static func files(_ scenarios: [Scenario]) -> [Range<Int>] {
    var files: [Range<Int>] = []
    for place in scenarios.indices {
      if let last = files.last, scenarios[place].number > scenarios[place - 1].number {
        files[files.count - 1] = last.lowerBound..<(place + 1)
      } else {
        files.append(place..<(place + 1))
      }
    }
    return files
  }
}

/// A run that a figure is about.
private struct Member {
  let run: Int
  let scenario: Scenario
  let outcome: any StudyOutcome

  var point: [String: String] { scenario.point }

  var place: String { SweptPoint(values: point).words }

  /// The metric; nil where there is none, or no number.
  func metric(_ name: String) -> Metric? { outcome.metric(name).flatMap { $0.value.isNaN ? nil : $0 } }
}

/// One published figure of several runs.
private struct JointVerdict {
  let finding: Finding
  let members: [Member]

  func verdicts() -> [(run: Int, verdict: Verdict)] {
    switch finding.form {
    case .ratio(let band, let over): ratios(band, over)
    case .extreme(let point, let extreme, _): winner(point, extreme)
    case .monotone(let along, let direction): courses(along, direction)
    }
  }

  /// A no for a reason that stands in the file.
  private func fault(_ why: String) -> Verdict {
    Verdict(
      metric: finding.metric, wanted: nil, observed: nil, holds: false, over: finding.over,
      sentence: "\(finding.place): \(why); nothing can be held against the figure of \(finding.origin.source)"
    ).comparing(finding.metric)
  }

  /// Why a run has no figure; nil where it has one.
  private func lack(_ member: Member) -> String? {
    if let lack = member.scenario.lack(finding.metric, member.outcome) { return lack }
    return member.metric(finding.metric) == nil ? "the run at \(member.place) has no \(finding.metric)" : nil
  }

  /// Whether a run is among those of which one is best, or that go one way: those that fit, whatever the metric.
  private func isInTheRace(_ member: Member) -> Bool { member.outcome.fits && lack(member) == nil }

  /// Why a run is not among them.
  private func absence(_ member: Member) -> String? {
    lack(member) ?? (member.outcome.fits ? nil : "the run at \(member.place) does not fit into memory")
  }

  private func ratios(_ band: FigureBand, _ over: SweptPoint) -> [(run: Int, verdict: Verdict)] {
    members.filter { finding.at.holds($0.point) && !over.holds($0.point) }.map { above in
      (above.run, ratio(above, band, over))
    }
  }

  private func ratio(_ above: Member, _ band: FigureBand, _ over: SweptPoint) -> Verdict {
    let point = SweptPoint(values: above.point).moved(to: over)
    guard let below = members.first(where: { point.holds($0.point) }) else {
      return fault("no run is at \(point.words)")
    }
    if let lack = lack(above) ?? lack(below) { return fault(lack) }
    guard let dividend = above.metric(finding.metric), let divisor = below.metric(finding.metric), divisor.value != 0
    else { return fault("\(finding.metric) at \(below.place) is 0, which nothing can be divided by") }
    let ratio = Figure(dividend).over(Figure(divisor))
    return Verdict(
      metric: finding.metric, band, ratio,
      found: "\(finding.metric) at \(above.place) is \(Dimension.decimal(ratio.value)) times that at "
        + "\(over.words) (\(dividend.text) over \(divisor.text))",
      source: finding.origin.source, remedy: above.scenario.remedy, over: finding.over
    ).comparing("\(finding.metric) at \(above.place) over \(over.words)")
  }

  /// Whether the metric has its extreme where it was published.
  private func winner(_ point: SweptPoint, _ extreme: Extreme) -> [(run: Int, verdict: Verdict)] {
    let named = members.filter { point.holds($0.point) }
    guard let home = named.first ?? members.first else { return [] }
    let sign: Double = extreme == .largest ? 1 : -1
    func value(_ member: Member) -> Double { sign * (member.metric(finding.metric)?.value ?? -sign * .infinity) }
    /// The ends of what the metric may be, turned so that more is better.
    func ends(_ member: Member) -> (low: Double, high: Double) {
      guard let figure = member.metric(finding.metric).map(Figure.init) else { return (-.infinity, -.infinity) }
      let ends = (sign * figure.least, sign * figure.most)
      return (min(ends.0, ends.1), max(ends.0, ends.1))
    }
    let fitting = members.filter(isInTheRace)
    let rivals = fitting.filter { !point.holds($0.point) }
    guard let best = fitting.filter({ point.holds($0.point) }).max(by: { value($0) < value($1) }) else {
      return [(home.run, fault(named.first.flatMap(absence) ?? "no run is at \(point.words)"))]
    }
    let word = extreme == .largest ? "largest" : "smallest"
    let text = best.metric(finding.metric)?.text ?? ""
    guard let second = rivals.max(by: { value($0) < value($1) }) else {
      return [
        (
          best.run,
          Verdict(
            metric: finding.metric, wanted: nil, observed: best.metric(finding.metric)?.value, holds: true,
            sentence:
              "\(finding.metric) is \(word) at \(point.words) (\(text)), as published (\(finding.origin.source)): "
              + "no other run fits"
          ).comparing("\(word) \(finding.metric)", published: "at \(point.words)", found: "no other run fits")
        )
      ]
    }
    let holds = value(best) > value(second)
    let (mine, theirs) = (ends(best), rivals.map(ends))
    let isSure = !theirs.contains { $0.high >= mine.low }
    let isLost = theirs.contains { $0.low > mine.high }
    let state: Verdict.State =
      isSure ? .held : isLost || mine.low == mine.high && !holds ? .beyond : .undecided
    let shown = second.metric(finding.metric)?.text ?? ""
    let doubt = state == .undecided ? ", yet undecided: their 95 % intervals overlap; \(best.scenario.remedy)" : ""
    let found =
      holds
      ? "\(finding.metric) is \(word) at \(best.place) (\(text)), as published (\(finding.origin.source)); "
        + "next is \(second.place) (\(shown))"
      : "\(finding.metric) is \(value(best) == value(second) ? "no less \(word)" : "\(word)") at \(second.place) "
        + "(\(shown)), published at \(point.words) (\(finding.origin.source)), where it is \(text)"
    return [
      (
        best.run,
        Verdict(
          metric: finding.metric, wanted: nil, observed: best.metric(finding.metric)?.value, holds: holds,
          state: state, sentence: "\(found): \(holds ? "held" : "missed")\(doubt)"
        ).comparing(
          "\(word) \(finding.metric)", published: "at \(point.words)", found: "at \((holds ? best : second).place)")
      )
    ]
  }

  /// A verdict for each course along the key, the other keys held fast.
  private func courses(_ along: String, _ direction: MonotoneDirection) -> [(run: Int, verdict: Verdict)] {
    var courses: [(others: [String: String], members: [Member])] = []
    for member in members {
      var others = member.point
      others[along] = nil
      if let place = courses.firstIndex(where: { $0.others == others }) {
        courses[place].members.append(member)
      } else {
        courses.append((others, [member]))
      }
    }
    return courses.compactMap { course in
      course.members.last.map { ($0.run, verdict(course.members, along, direction)) }
    }
  }

  private func verdict(_ members: [Member], _ along: String, _ direction: MonotoneDirection) -> Verdict {
    let fitting = members.filter(isInTheRace)
    guard fitting.count > 1, let first = fitting.first, let last = fitting.last else {
      return fault(members.compactMap(absence).first ?? "there is one run along `\(along)`")
    }
    let isRising = direction == .rising
    let course = fitting.compactMap { $0.metric(finding.metric).map(Figure.init) }
    let steps = zip(course, course.dropFirst()).map { before, after -> Verdict.State in
      let (low, high) = isRising ? (before, after) : (after, before)
      if high.least >= low.most { return .held }
      return high.most < low.least ? .beyond : .undecided
    }
    func goes(_ from: Double, _ to: Double) -> Double { isRising ? to - from : from - to }
    let values = course.map(\.value)
    let never = zip(values, values.dropFirst()).allSatisfy { goes($0, $1) >= 0 }
    let whole = (values.first.flatMap { first in values.last.map { goes(first, $0) } } ?? 0) > 0
    let state: Verdict.State =
      steps.contains(.beyond) || !whole && !steps.contains(.undecided)
      ? .beyond : steps.contains(.undecided) ? .undecided : .held
    let labels = { (member: Member) in member.point[along] ?? "" }
    let shown = values.map { finding.dimension.format($0) }.joined(separator: ", ")
    let holds = never && whole
    let left = members.count > fitting.count ? " (\(members.count - fitting.count) that do not fit left out)" : ""
    let doubt =
      state == .undecided ? ", yet undecided: 95 % intervals of neighbours overlap; \(last.scenario.remedy)" : ""
    return Verdict(
      metric: finding.metric, wanted: nil, observed: course.last?.value, holds: holds, state: state,
      sentence:
        "\(finding.metric) along \(along) from \(labels(first)) to \(labels(last))\(left) is \(shown), published "
        + "\(direction.rawValue) (\(finding.origin.source)): \(holds ? "held" : "missed")\(doubt)"
    ).comparing("\(finding.metric) along \(along)", published: direction.rawValue, found: shown)
  }
}
