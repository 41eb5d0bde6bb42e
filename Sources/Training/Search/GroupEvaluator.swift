import Hardware
import ModelArchitecture
import Quantities

/// Evaluates the combinations that differ in schedule and overlaps alone: their layers are priced once.
struct GroupEvaluator {
  let search: LayoutSearch
  let inFlight: InFlightTable
  /// What was kept before; nothing is left out by bounds that came to be known at the same time, so that results do
  /// not depend on the number of threads.
  let known: KeptCandidates
  /// Whether memory alone is asked for.
  let asksMemoryAlone: Bool

  private(set) var tally: SearchTally
  private let facts: SearchFacts

  init(
    search: LayoutSearch, facts: SearchFacts, inFlight: InFlightTable, known: KeptCandidates,
    asksMemoryAlone: Bool = false
  ) {
    self.search = search
    self.facts = facts
    self.inFlight = inFlight
    self.known = known
    self.asksMemoryAlone = asksMemoryAlone
    tally = SearchTally(kept: KeptCandidates(objective: search.objective, limit: search.limit))
  }

  /// Evaluates every combination of a group.
  mutating func evaluate(group: Int) {
    let first = group * search.space.memberCount
    let point = search.space.point(first)
    if let reason = facts.rejection(point, in: search.space) {
      tally.rejections.add(reason, search.space.memberCount)
      return
    }
    for flow in facts.flows { evaluate(point, first: first, flow) }
  }

  private mutating func evaluate(_ point: SearchPoint, first: Int, _ flow: SearchFacts.Flow) {
    let overlaps = search.space.overlapCount
    let shape = PipelineShape(
      stages: point.layout.pipeline, virtualStages: point.layout.virtualStages, microBatches: point.microBatches,
      flow: flow.flow)
    var runnable: [SearchFacts.Entry] = []
    let layers = search.model.layers.count
    for entry in flow.entries {
      // Steps that never drain train on old weights: they are no match for others in time alone.
      if entry.schedule.faults(shape, layers: layers).isEmpty, !entry.schedule.isAsynchronous {
        runnable.append(entry)
      } else {
        tally.rejections.add(.schedule, overlaps)
      }
    }
    guard let some = runnable.first else { return }
    var priced = point
    priced.layout.schedule = some.schedule.name
    guard let plan = facts.plan(priced, search) else {
      tally.rejections.add(.other, overlaps * runnable.count)
      return
    }
    var pricing = GroupPricing(plan: plan, shape: shape)
    for entry in runnable { evaluate(point, first: first, entry, plan, &pricing) }
  }

  private mutating func evaluate(
    _ point: SearchPoint, first: Int, _ entry: SearchFacts.Entry, _ plan: TrainingPlan, _ pricing: inout GroupPricing
  ) {
    let space = search.space
    let overlaps = distinctOverlaps(plan)
    tally.rejections.add(.duplicate, space.overlapCount - overlaps.count)
    let number = first + entry.place * space.overlapCount
    let memory = pricing.memory(entry.schedule, inFlight, isHomogeneous: facts.isHomogeneous) {
      facts.plan($0, search)
    }
    tally.note(memory: memory, number: number + (overlaps.first?.place ?? 0))
    guard memory <= plan.cluster.accelerator.usableMemory.value else {
      tally.rejections.add(.memory, overlaps.count)
      return
    }
    guard !asksMemoryAlone else { return }
    func figures(_ number: Int, _ seconds: Double) -> CandidateFigures {
      let dollars = seconds * Double(point.count) * plan.cluster.accelerator.price.value / 3600
      return CandidateFigures(
        number: number, seconds: seconds, dollars: dollars, tokensPerDollar: plan.batch.tokens / dollars,
        memory: memory)
    }
    let floor = pricing.isPriced ? pricing.leastSeconds : facts.floorSeconds(point)
    if search.prunesByBounds, !known.couldKeep(figures(number, floor)) {
      tally.rejections.add(.bound, overlaps.count)
      return
    }
    let estimate = pricing.estimate(entry.schedule)
    for (place, gradients, parameters) in overlaps {
      let seconds = estimate.seconds(overlapGradients: gradients, overlapParameters: parameters)
      tally.kept.add(figures(number + place, seconds))
      tally.evaluated += 1
    }
  }

  /// The overlaps that make a difference, with their places among all: where no parameters are gathered behind the update,
  /// nothing of that kind can run beside anything, and a first chunk that is all of the model waits for all of them.
  private func distinctOverlaps(_ plan: TrainingPlan) -> [(place: Int, gradients: Bool, parameters: Bool)] {
    let space = search.space
    let isIdle = (!plan.gathersParameters || plan.shape.chunks == 1) && space.overlapParameters.contains(false)
    var found: [(place: Int, gradients: Bool, parameters: Bool)] = []
    var place = 0
    for gradients in space.overlapGradients {
      for parameters in space.overlapParameters {
        if !(isIdle && parameters) { found.append((place, gradients, parameters)) }
        place += 1
      }
    }
    return found
  }
}

/// What some groups came to.
struct SearchTally: Sendable {
  var kept: KeptCandidates
  var rejections = RejectionCounts()
  /// Combinations that were timed in closed form.
  var evaluated = 0
  /// The combination that needs least memory.
  private(set) var leanest: (number: Int, memory: Double)?

  init(kept: KeptCandidates) { self.kept = kept }

  mutating func note(memory: Double, number: Int) {
    if let leanest, (leanest.memory, leanest.number) <= (memory, number) { return }
    leanest = (number, memory)
  }

  mutating func add(_ other: SearchTally) {
    kept.add(other.kept)
    rejections.add(other.rejections)
    evaluated += other.evaluated
    if let leanest = other.leanest { note(memory: leanest.memory, number: leanest.number) }
  }
}
