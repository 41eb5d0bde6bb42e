import SimulationKernel

/// What a capacity search found.
package struct CapacityFinding: Sendable {
  /// The probe of the highest load, or the fewest replicas, that held every bound; nil when none did.
  package var best: CapacityProbe?
  /// The probe next to it that missed; nil when none did.
  package var missed: CapacityProbe?
  /// Probes between those two that runs of the allowed length could not decide, in order of load.
  package var undecided: [CapacityProbe] = []
  /// Every probe in the order in which it was made.
  package var probes: [CapacityProbe] = []
}

/// Finds the highest load, or the fewest replicas, that hold bounds on latency with a stated confidence.
///
/// A bound is held when the whole interval of its metric lies on the good side, and missed when the whole lies on the other.
/// Where the arrivals have no beginning and no end, runs are made longer until one of the two is so, or until the allowed
/// number of requests has been served: the answer does not depend on how many requests the plan asks for. Other generated
/// workloads are served as they are, with more replications in place of longer ones; a recorded one is served once.
/// Loads are scaled by scaling all times of arrival.
package struct CapacitySearch: Sendable {
  /// The plan.
  package let plan: ServingPlan
  /// The bounds.
  package let bounds: [CapacityBound]
  /// Independent replications of each probe, at least.
  package let replications: Int
  /// Level of the intervals.
  package let level: Double
  /// The seed of the first replication; others follow it.
  package let seed: UInt64
  /// Most requests that one look at a load serves, over all its replications.
  package let mostRequests: Int

  /// Whether load means clients of a closed loop and not arrivals in a second.
  package var findsClients: Bool { plan.workload.loop != nil }

  /// Replications where nobody says how many.
  package static let usualReplications = 5

  /// Requests in each section of a run at the first look: enough for some beyond a 99th percentile.
  private static let sectionRequests = 500
  /// Replications that are served side by side, at most; it changes no bit of any.
  package var concurrency = Int.max

  /// Sections over all runs, at least: enough for a steady interval, whatever the number of replications.
  private static let sections = 20

  /// Requests that the first look at a load serves with so many replications: fewer say too little of a 99th percentile.
  package static func firstLook(replications: Int) -> Int {
    replications * sections(of: replications) * sectionRequests
  }

  /// Sections of each of so many runs.
  private static func sections(of replications: Int) -> Int { max(4, (sections + replications - 1) / replications) }

  /// A search. Whoever was not served waited for ever, and everybody must be served unless `bounds` say otherwise of
  /// `served_ratio`.
  package init(
    plan: ServingPlan, bounds: [CapacityBound], replications: Int = usualReplications, level: Double = 0.95,
    seed: UInt64 = 1, mostRequests: Int = 200_000
  ) {
    precondition(!bounds.isEmpty && replications >= 2, "a search needs bounds and at least two replications")
    self.plan = plan
    let saysWho = bounds.contains { $0.metric == ServedShare.metric }
    self.bounds =
      bounds + (saysWho ? [] : [CapacityBound(metric: ServedShare.metric, bound: 1, isLowerBound: true)])
    self.replications = replications
    self.level = level
    self.seed = seed
    self.mostRequests = mostRequests
  }

  /// Serves the workload at one load and number of replicas until the bounds are decided.
  ///
  /// - Parameter progress: told the requests that a look is going to serve.
  package func probe(
    load: Double = 1, replicas: Int? = nil, progress: @Sendable (Int) -> Void = { _ in }
  ) async -> CapacityProbe {
    var plan = plan
    if let replicas { plan.fleet.replicas = replicas }
    let isStationary = plan.workload.isStationary
    let isRecorded = plan.workload.isRecorded
    var runs = isRecorded ? 1 : replications
    let sections = Self.sections(of: runs)
    var length = isStationary ? sections * Self.sectionRequests : plan.workload.requests(seed: seed).count
    var look = 1
    while true {
      progress(runs * length)
      // Several looks at one load: their errors add up to no more than is allowed for one.
      let error = (1 - level) / Double(look * (look + 1))
      let made = await serve(plan, load: load, runs: runs, length: isStationary ? length : nil)
      let samples = ProbeSamples(runs: made, sections: isStationary ? sections : nil, level: 1 - error)
      let probe = CapacityProbe(
        load: load, replicas: plan.fleet.replicas, rate: plan.workload.scaledRate(by: load, seed: seed),
        requests: runs * length, values: bounds.map(samples.value))
      let isUndecided = probe.answer == .undecided && !isRecorded && !Task.isCancelled
      guard isUndecided, 2 * runs * length <= mostRequests else { return probe }
      if isStationary { length *= 2 } else { runs *= 2 }
      look += 1
    }
  }

  private func serve(_ plan: ServingPlan, load: Double, runs: Int, length: Int?) async -> [ProbeSamples.Run] {
    let base = length.map(plan.workload.lengthened) ?? plan.workload
    return await Replications.run(runs, concurrency: concurrency) { [seed, bounds] index in
      let seed = seed &+ UInt64(index)
      var plan = plan
      // The metrics need to know that requests were drawn: what is drawn from the same streams is scaled, not recorded.
      plan.workload = base.scaled(by: load)
      return ProbeSamples.Run(ServingSimulation.run(plan, seed: seed), bounds: bounds)
    }
  }

  /// The highest load that holds the bounds, to 2 %, with every probe on the way; where some cannot be decided, also the
  /// lowest that misses them.
  ///
  /// - Parameter progress: told the load and the requests of each look.
  package func highestLoad(
    progress: @Sendable (Double, Int) -> Void = { _, _ in }
  ) async -> CapacityFinding {
    var finding = CapacityFinding()
    func look(_ load: Double) async {
      let probe = await probe(load: load) { progress(load, $0) }
      finding.probes.append(probe)
      switch probe.answer {
      case .held: if probe.load > finding.best?.load ?? 0 { finding.best = probe }
      case .missed: if probe.load < finding.missed?.load ?? .infinity { finding.missed = probe }
      case .undecided: finding.undecided.append(probe)
      }
    }
    await look(1)
    // Of a search that nobody waits for any more nothing is kept.
    while !Task.isCancelled, finding.best == nil, let least = finding.probes.map(\.load).min(), least > 0x1p-10,
      // There is no less than one client.
      plan.workload.scaledRate(by: least / 2, seed: seed) < plan.workload.scaledRate(by: least, seed: seed)
    {
      await look(least / 2)
    }
    while !Task.isCancelled, finding.missed == nil, let most = finding.probes.map(\.load).max(), most < 0x1p10 {
      await look(most * 2)
    }
    while !Task.isCancelled, let load = nextLoad(finding) { await look(load) }
    let (low, high) = (finding.best?.load ?? 0, finding.missed?.load ?? .infinity)
    finding.undecided = finding.undecided.filter { $0.load > low && $0.load < high }.sorted { $0.load < $1.load }
    return finding
  }

  /// A load in the widest gap that is still to be closed: between the highest that held and the lowest that did not, and,
  /// where undecided ones lie between, between the highest of them and the lowest that missed.
  private func nextLoad(_ finding: CapacityFinding) -> Double? {
    guard let held = finding.best?.load else { return nil }
    let beyond = finding.undecided.map(\.load).filter { $0 > held && $0 < finding.missed?.load ?? .infinity }
    let notHeld = [beyond.min(), finding.missed?.load].compactMap { $0 }.min()
    if let notHeld, let load = middle(held, notHeld) { return load }
    if let last = beyond.max(), let missed = finding.missed?.load { return middle(last, missed) }
    return nil
  }

  /// A load between two, unless they are close, or no whole client lies between them.
  private func middle(_ low: Double, _ high: Double) -> Double? {
    guard high / low > 1.02 else { return nil }
    let load = (low * high).squareRoot()
    let rates = [low, load, high].map { plan.workload.scaledRate(by: $0, seed: seed) }
    return rates[1] > rates[0] && rates[1] < rates[2] ? load : nil
  }

  /// The fewest replicas that hold the bounds under the plan's load, with every probe on the way.
  ///
  /// - Parameter progress: told the replicas and the requests of each look.
  package func fewestReplicas(
    atMost limit: Int = 1024, progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async -> CapacityFinding {
    var finding = CapacityFinding()
    func look(_ replicas: Int) async {
      let probe = await probe(replicas: replicas) { progress(replicas, $0) }
      finding.probes.append(probe)
      switch probe.answer {
      case .held: if replicas < finding.best?.replicas ?? .max { finding.best = probe }
      case .missed: if replicas > finding.missed?.replicas ?? 0 { finding.missed = probe }
      case .undecided: finding.undecided.append(probe)
      }
    }
    var count = 1
    while !Task.isCancelled, finding.best == nil, count <= limit {
      await look(count)
      count *= 2
    }
    while !Task.isCancelled, let held = finding.best?.replicas {
      let below = finding.probes.filter { $0.answer != .held && $0.replicas < held }.map(\.replicas).max() ?? 0
      guard held - below > 1 else { break }
      await look((held + below) / 2)
    }
    let (low, high) = (finding.missed?.replicas ?? 0, finding.best?.replicas ?? .max)
    finding.undecided = finding.undecided.filter { $0.replicas > low && $0.replicas < high }
      .sorted { $0.replicas < $1.replicas }
    return finding
  }
}
