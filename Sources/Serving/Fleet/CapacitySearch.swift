public import SimulationKernel

/// A bound that a metric must hold.
public struct CapacityBound: Hashable, Sendable {
  /// The metric, such as `ttft_p99_s`.
  public var metric: String
  /// The greatest value that is good.
  public var atMost: Double

  /// A bound.
  public init(metric: String, atMost: Double) {
    self.metric = metric
    self.atMost = atMost
  }
}

/// Some replications of a plan at one load and number of replicas.
public struct CapacityProbe: Sendable {
  /// The load over the plan's own.
  public let load: Double
  /// Replicas.
  public let replicas: Int
  /// Arrivals in a second over all replicas; of a closed loop, clients.
  public let rate: Double
  /// For each bound the mean over the replications with its interval.
  public let values: [(bound: CapacityBound, interval: ConfidenceInterval)]
  /// Whether every bound lies above the interval of its metric.
  public let holds: Bool
}

/// Finds the highest load, or the fewest replicas, that hold bounds on latency with a stated confidence.
///
/// A bound is held when the upper end of the metric's confidence interval over independent replications lies below it.
/// Loads are scaled by scaling all times of arrival: every probe serves the same requests.
public struct CapacitySearch: Sendable {
  /// The plan.
  public let plan: ServingPlan
  /// The bounds.
  public let bounds: [CapacityBound]
  /// Independent replications of each probe.
  public let replications: Int
  /// Level of the intervals.
  public let level: Double
  /// The seed of the first replication; others follow it.
  public let seed: UInt64

  /// A search; a recorded workload is the same in every replication, so one is enough for it.
  public init(
    plan: ServingPlan, bounds: [CapacityBound], replications: Int = 5, level: Double = 0.95, seed: UInt64 = 1
  ) {
    precondition(!bounds.isEmpty && replications >= 2, "a search needs bounds and at least two replications")
    self.plan = plan
    self.bounds = bounds
    self.replications = replications
    self.level = level
    self.seed = seed
  }

  private func sized(_ replicas: Int) -> ServingPlan {
    var plan = plan
    plan.fleet.replicas = replicas
    return plan
  }

  /// Serves the workload at one load and number of replicas.
  public func probe(load: Double = 1, replicas: Int? = nil) async -> CapacityProbe {
    let base = replicas.map(sized) ?? plan
    let outcomes = await Replications.run(replications) { [seed, bounds] index in
      let seed = seed &+ UInt64(index)
      var plan = base
      plan.workload = base.workload.scaled(by: load, seed: seed)
      let result = ServingSimulation.run(plan, seed: seed)
      let isComplete = result.records.allSatisfy { $0.outcome == .finished }
      return bounds.map { isComplete ? result.value($0.metric) ?? .infinity : .infinity }
    }
    let values = bounds.indices.map { place in
      let samples = outcomes.map { $0[place] }
      guard samples.allSatisfy(\.isFinite) else {
        return (bounds[place], ConfidenceInterval(mean: .infinity, halfWidth: .infinity, level: level))
      }
      return (bounds[place], ConfidenceInterval(of: Tally(samples), level: level))
    }
    return CapacityProbe(
      load: load, replicas: base.fleet.replicas, rate: base.workload.rate(seed: seed) * load, values: values,
      holds: values.allSatisfy { $0.1.mean + $0.1.halfWidth <= $0.0.atMost })
  }

  /// The highest load that holds the bounds, to 2 %, with every probe on the way.
  ///
  /// - Returns: the probe of the highest load that held, nil when even a 1/1024 of the plan's does not; and all probes.
  public func highestLoad() async -> (best: CapacityProbe?, probes: [CapacityProbe]) {
    var probes: [CapacityProbe] = []
    var best: CapacityProbe?
    var worst: Double?
    func look(_ load: Double) async {
      let probe = await probe(load: load)
      probes.append(probe)
      if probe.holds { best = probe } else { worst = load }
    }
    await look(1)
    while best == nil, let load = worst, load > 0x1p-10 { await look(load / 2) }
    while worst == nil, let held = best, held.load < 0x1p10 { await look(held.load * 2) }
    while let held = best, let missed = worst, missed / held.load > 1.02 {
      await look((held.load * missed).squareRoot())
    }
    return (best, probes)
  }

  /// The fewest replicas that hold the bounds under the plan's load, with every probe on the way.
  public func fewestReplicas(atMost limit: Int = 1024) async -> (best: CapacityProbe?, probes: [CapacityProbe]) {
    var probes: [CapacityProbe] = []
    var best: CapacityProbe?
    var missed = 0
    func look(_ replicas: Int) async {
      let probe = await probe(replicas: replicas)
      probes.append(probe)
      if probe.holds { best = probe } else { missed = replicas }
    }
    var count = 1
    while best == nil, count <= limit {
      await look(count)
      count *= 2
    }
    while let held = best, held.replicas - missed > 1 { await look((held.replicas + missed) / 2) }
    return (best, probes)
  }
}

extension Workload {
  /// The same requests at another load: their arrivals are moved together, or there are more clients.
  func scaled(by load: Double, seed: UInt64) -> Workload {
    if let loop {
      var more = loop
      more.concurrency = max(1, Int((Double(loop.concurrency) * load).rounded()))
      return .recorded(requests(seed: seed), contents, loop: more)
    }
    let moved = requests(seed: seed).map { request in
      var request = request
      if !request.followsPrevious { request.arrival /= load }
      return request
    }
    return .recorded(moved, contents, loop: nil)
  }

  /// Arrivals in a second on the requests' own account; clients of a closed loop.
  func rate(seed: UInt64) -> Double {
    if let loop { return Double(loop.concurrency) }
    if case .generated(let workload) = self { return workload.arrivals.rate }
    let requests = requests(seed: seed)
    guard let last = requests.last(where: { !$0.followsPrevious }), last.arrival > 0 else { return .infinity }
    return Double(requests.count) / last.arrival
  }
}
