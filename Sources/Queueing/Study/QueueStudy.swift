public import SimulationKernel

/// A queue's answer in theory beside the simulated one.
///
/// ```swift
/// let study = try await QueueStudy(setting).run(SimulationPlan(replications: 20))
/// study.answer                                  // what the formula says
/// study[.meanWait]?.simulated                   // 11.69 ± 0.08
/// study[.meanWait]?.standardErrorsApart         // -0.4
/// ```
public struct QueueStudy: Sendable {
  /// The queue.
  public let setting: QueueSetting

  /// A study of this queue.
  public init(_ setting: QueueSetting) { self.setting = setting }

  /// One number, from the formula and from the simulation.
  public struct Comparison: Sendable, Equatable {
    /// What the theory says; nil where there is none.
    public let theory: Double?
    /// What the theory's number is worth; nil where there is none.
    public let kind: TheoryKind?
    /// The simulated mean with its interval.
    public let simulated: ConfidenceInterval
    /// The standard error of the simulated mean.
    public let standardError: Double

    /// The theory's number where it is exact, else nil.
    public var exact: Double? { kind == .exact ? theory : nil }

    /// The best that is known: the exact number where there is one, else the simulated.
    public var best: Double { exact ?? simulated.mean }

    /// How far an approximation is from the simulation, relatively; nil where the theory is exact or silent.
    public var approximationError: Double? {
      guard kind == .approximation, let theory, simulated.mean != 0 else { return nil }
      return theory / simulated.mean - 1
    }

    /// How many standard errors the simulation is above the theory; nil without a theory. Of an approximation it says
    /// how clearly its error was seen, not that anything is wrong with the simulation.
    public var standardErrorsApart: Double? {
      guard let theory else { return nil }
      let apart = simulated.mean - theory
      if apart.magnitude <= 1e-9 * theory.magnitude { return 0 }
      return standardError > 0 ? apart / standardError : (apart == 0 ? 0 : .infinity)
    }
  }

  /// What a study found.
  public struct Result: Sendable {
    /// The queue.
    public let setting: QueueSetting
    /// What the theory says.
    public let answer: QueueAnswer
    /// The numbers side by side; empty where the queue is unstable, because then there is nothing to simulate.
    public let comparisons: [QueueMeasures.Name: Comparison]
    /// Requests served after the warm-up, over all replications.
    public let requests: Double

    /// One of the numbers.
    public subscript(_ name: QueueMeasures.Name) -> Comparison? { comparisons[name] }
  }

  /// Solves and simulates, replications in parallel; the same plan gives the same bits on any number of cores.
  ///
  /// - Parameter progress: told how many replications are done after each of them.
  public func run(
    _ plan: SimulationPlan, concurrency: Int = .max, progress: (_ done: Int) -> Void = { _ in }
  ) async throws(QueueError) -> Result {
    try await run(plan, against: setting.solve(), concurrency: concurrency, progress: progress)
  }

  /// Simulates and compares with `answer`.
  func run(
    _ plan: SimulationPlan, against answer: QueueAnswer, concurrency: Int = .max,
    progress: (_ done: Int) -> Void = { _ in }
  ) async throws(QueueError) -> Result {
    if case .unstable = answer {
      return Result(setting: setting, answer: answer, comparisons: [:], requests: 0)
    }
    let setting = setting
    let runs = try await Replications.run(plan.replications, concurrency: concurrency, progress: progress) {
      (index) throws(QueueError) in
      try setting.replication(
        index, requests: plan.requests, seed: plan.seed, keepsWaits: plan.takesPercentiles)
    }
    return summarise(runs, plan, answer)
  }

  /// As ``run(_:concurrency:)``, with the replications one after the other on this thread: the same bits.
  ///
  /// - Parameter progress: told how many replications are done after each of them.
  public func runHere(
    _ plan: SimulationPlan, progress: (_ done: Int) -> Void = { _ in }
  ) throws(QueueError) -> Result {
    let answer = try setting.solve()
    if case .unstable = answer {
      return Result(setting: setting, answer: answer, comparisons: [:], requests: 0)
    }
    var runs: [RunRecorder] = []
    for index in 0..<plan.replications {
      runs.append(
        try setting.replication(
          index, requests: plan.requests, seed: plan.seed, keepsWaits: plan.takesPercentiles))
      progress(index + 1)
    }
    return summarise(runs, plan, answer)
  }

  private func summarise(_ runs: [RunRecorder], _ plan: SimulationPlan, _ answer: QueueAnswer) -> Result {
    let warmUp = RunSummary.warmUp(runs)
    let summaries = runs.map { RunSummary($0, skipping: warmUp, setting: setting) }
    let requests = summaries.reduce(0) { $0 + $1.served }
    var comparisons: [QueueMeasures.Name: Comparison] = [:]
    for name in QueueMeasures.Name.allCases {
      let values = summaries.compactMap { $0.measures[name] }
      guard values.count == runs.count else { continue }
      let theory = answer.measures?[name]
      let tally = Tally(values)
      // A share so near 0 or 1 that no run saw the rare case has no spread, but a known error all the same.
      var error = tally.standardError
      if let theory, name == .waitProbability || name == .lossProbability || name == .utilisation {
        let spread = max(0, theory * (1 - theory))
        if spread * requests < 200 { error = max(error, (spread / requests).squareRoot()) }
      }
      let t = SpecialFunctions.studentQuantile(0.5 + plan.level / 2, degrees: Double(values.count - 1))
      comparisons[name] = Comparison(
        theory: theory, kind: answer.kind(of: name),
        simulated: ConfidenceInterval(mean: tally.mean, halfWidth: t * error, level: plan.level),
        standardError: error)
    }
    return Result(
      setting: setting, answer: answer, comparisons: comparisons,
      requests: requests)
  }
}
