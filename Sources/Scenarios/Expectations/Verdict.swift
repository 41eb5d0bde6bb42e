import Quantities

/// How a run stands against one of its bounds or published figures.
package struct Verdict: Hashable, Sendable {
  /// What is known of it, chance considered.
  package enum State: String, Hashable, Sendable {
    /// The answer is yes, and chance would not change it.
    case held
    /// The answer is no, and chance would not change it.
    case beyond
    /// More samples may turn the answer.
    case undecided
  }

  /// The metric.
  package let metric: String
  /// The bound or the published value, in the metric's unit, or as a ratio; nil where it is none or more than one.
  package let wanted: Double?
  /// The least and the greatest value that agrees; nil where there is no such bound.
  package var wantedLow: Double?
  package var wantedHigh: Double?
  /// What the run came to; nil when it has no such metric.
  package let observed: Double?
  /// The ends of its 95 % interval; nil where there is none.
  package var observedLow: Double?
  package var observedHigh: Double?
  /// Whether the value answers yes.
  package let holds: Bool
  /// Whether that is sure.
  package let state: State
  /// Of a ratio, the point of the sweep that the run is divided by.
  package var over: String?
  /// In words.
  package private(set) var sentence: String
  /// What is compared, such as `mfu_ratio at layout.tensor=8`; nil of objectives.
  package private(set) var subject: String?
  /// What was published, in words; nil of objectives.
  package private(set) var published: String?
  /// What came out, in words; nil where nothing did.
  package private(set) var found: String?
  /// Where the figure was published; nil of objectives.
  package private(set) var origin: FigureOrigin?

  /// A verdict; without a `state` it is sure.
  init(
    metric: String, wanted: Double?, observed: Double?, holds: Bool, state: State? = nil, over: String? = nil,
    sentence: String
  ) {
    self.metric = metric
    self.wanted = wanted
    self.observed = observed
    self.holds = holds
    self.state = state ?? (holds ? .held : .beyond)
    self.over = over
    self.sentence = sentence
  }

  /// How a figure stands to what was published of it.
  init(
    metric: String, _ band: FigureBand, _ figure: Figure, found: String, source: String, remedy: String,
    over: String? = nil
  ) {
    self.init(
      metric: metric, wanted: band.wanted, observed: figure.value, holds: band.holds(figure.value),
      state: band.state(figure), over: over,
      sentence: "\(found), published \(band.words) (\(source)): \(band.standing(figure, remedy))")
    wantedLow = band.low
    wantedHigh = band.high
    observedLow = figure.low
    observedHigh = figure.high
    published = band.wording
    self.found = band.short(figure.value)
  }

  /// The verdict with what was compared, as a table of figures shows it.
  func comparing(_ subject: String, published: String? = nil, found: String? = nil) -> Verdict {
    var verdict = self
    verdict.subject = subject
    if let published { verdict.published = published }
    if let found { verdict.found = found }
    return verdict
  }

  /// The verdict on a figure from there; a gap that its file names stands behind the miss.
  func published(in origin: FigureOrigin) -> Verdict {
    var verdict = self
    verdict.origin = origin
    if !holds, let gap = origin.gap { verdict.sentence += "; known: " + gap }
    return verdict
  }

  /// How far the value lies from the published one, as a share of it; of bounds, from the one that it misses, and 0 within
  /// them; nil where there is no number.
  package var deviation: Double? {
    guard let observed, wantedLow != nil || wantedHigh != nil else { return nil }
    func apart(_ bound: Double) -> Double { bound == 0 ? observed : observed / bound - 1 }
    if let wanted, wantedLow != nil, wantedHigh != nil { return apart(wanted) }
    if let wantedLow, observed < wantedLow { return apart(wantedLow) }
    if let wantedHigh, observed > wantedHigh { return apart(wantedHigh) }
    return 0
  }
}

extension Scenario {
  /// Whether the run holds its objectives, agrees with its published figures, and holds to what its kind asks of any run,
  /// such as to fit into memory, to be stable, or to serve whom it should.
  ///
  /// Latencies are judged as the whole workload felt them: a request that was not served waited for ever. Who asks for a
  /// latency asks for answers, so everybody must be served unless `objectives.served` allows less.
  package func verdicts(on outcome: any StudyOutcome) -> [Verdict] {
    objectives.map { verdict($0, outcome) } + outcome.verdicts(self) + figures(on: outcome)
  }

  /// How the run stands against the published figures that are its own, in their order.
  package func figures(on outcome: any StudyOutcome) -> [Verdict] {
    let place = point.isEmpty ? "" : " at " + SweptPoint(values: point).words
    return expectations.map { verdict($0, outcome).comparing($0.metric + place).published(in: $0.origin) }
  }

  /// Whether the value of an objective's metric is good, and whether chance may turn that.
  func standing(_ objective: Objective, _ outcome: any StudyOutcome) -> (holds: Bool, state: Verdict.State) {
    guard let observed = outcome.judgedValue(objective.metric) else { return (false, .beyond) }
    let holds = objective.holds(observed)
    // Where some were not served, no interval is told of what all felt.
    guard let metric = outcome.metric(objective.metric), metric.value == observed else {
      return (holds, holds ? .held : .beyond)
    }
    let form: FigureBand.Form =
      switch objective.limit {
      case .atMost(let bound): .atMost(bound)
      case .atLeast(let bound): .atLeast(bound)
      }
    return (holds, FigureBand(form, .count).state(Figure(metric)))
  }

  private func verdict(_ objective: Objective, _ outcome: any StudyOutcome) -> Verdict {
    let metric = outcome.metric(objective.metric)
    let observed = outcome.judgedValue(objective.metric)
    let holds = observed.map(objective.holds) ?? false
    let dimension = metric.flatMap { Dimension(rawValue: $0.dimension) } ?? .time
    let found = outcome.words(objective.metric, judged: observed) ?? metric?.text ?? "unknown"
    let bound = "\(objective.isLowerBound ? "at least " : "")\(dimension.format(objective.bound))"
    return Verdict(
      metric: objective.metric, wanted: objective.bound, observed: observed, holds: holds,
      sentence: "\(objective.metric) is \(found), objective \(bound): \(holds ? "held" : "missed")")
  }

  /// What makes figures of chance surer.
  var remedy: String { type(of: study).samplesKey.map { "raise `\($0)`" } ?? "more samples decide" }

  /// Why a run has no number to hold in a metric; nil where it has one.
  ///
  /// A run that does not fit takes no time and trains nothing; what it would need of memory is known all the same.
  func lack(_ metric: String, _ outcome: any StudyOutcome) -> String? {
    let definition = MetricCatalog.definition(metric, kind: kind)
    guard outcome.fits || definition?.standsUnfit == true else {
      let place = point.isEmpty ? "" : " at " + SweptPoint(values: point).words
      return "the run\(place) does not fit into memory and has no \(metric)"
    }
    return nil
  }

  private func verdict(_ expectation: Expectation, _ outcome: any StudyOutcome) -> Verdict {
    if case .band(let band) = expectation.claim, let lack = lack(expectation.metric, outcome) {
      return Verdict(
        metric: expectation.metric, wanted: band.wanted, observed: nil, holds: false,
        sentence: "\(lack); nothing can be held against the figure of \(expectation.origin.source)"
      ).comparing(expectation.metric, published: band.wording)
    }
    guard let observed = outcome.metric(expectation.metric) else {
      return Verdict(
        metric: expectation.metric, wanted: nil, observed: nil, holds: false,
        sentence: "the run has no metric \(expectation.metric)")
    }
    switch expectation.claim {
    case .band(let band):
      return Verdict(
        metric: expectation.metric, band, Figure(observed), found: "\(expectation.metric) is \(observed.text)",
        source: expectation.origin.source, remedy: remedy)
    case .fits(let fits):
      let holds = outcome.fits == fits
      return Verdict(
        metric: expectation.metric, wanted: 1, observed: observed.value, holds: holds,
        sentence: (outcome.fits ? "fits" : "does not fit") + ": \(expectation.metric) is \(observed.text), published "
          + "that it \(fits ? "fits" : "does not") (\(expectation.origin.source)): \(holds ? "held" : "missed")"
      ).comparing(expectation.metric, published: fits ? "fits" : "does not fit", found: observed.text)
    }
  }
}
