import Queueing
import SimulationKernel
import Testing

@Suite("Simulation of queues")
struct SimulationTests {
  private static let llm = ServiceLaw.batch(
    perBatchRequest: 0.03, fixed: 0.02, perTokenRequest: 0.00045, perToken: 0.022)

  private func setting(_ policy: QueuePolicy, rate: Double = 0.2) throws -> QueueSetting {
    try QueueSetting(
      arrivals: ArrivalLaw(rate: rate), lengths: .uniform(1...1000), service: Self.llm, policy: policy)
  }

  @Test("the same plan gives the same bits on one core and on many")
  func determinism() async throws {
    let study = try QueueStudy(setting(.timeout(maximum: 8, delay: 20, timer: .headOfLine)))
    let plan = try SimulationPlan(replications: 6, requests: 5_000, seed: 9)
    let alone = try await study.run(plan, concurrency: 1)
    let together = try await study.run(plan)
    #expect(alone.comparisons == together.comparisons)
    #expect(alone[.meanWait] != nil && alone[.meanWait]?.standardErrorsApart == nil)
  }

  @Test("an unstable queue is an answer with its capacity, and is not simulated")
  func unstable() async throws {
    for policy in [QueuePolicy.dynamic(maximum: 4), .fixed(size: 4), .timeout(maximum: 4, delay: 1, timer: .whenFree)] {
      let result = try await QueueStudy(setting(policy, rate: 5)).run(SimulationPlan())
      guard case .unstable(let capacity) = result.answer else {
        Issue.record("\(policy) was called stable")
        continue
      }
      #expect((4 / capacity - 19.19).magnitude < 0.01)
      #expect(result.comparisons.isEmpty)
    }
  }

  @Test("a head-of-line timer longer than a batch has no formula; the simulation lies between dynamic and fixed")
  func longTimer() async throws {
    let plan = try SimulationPlan(replications: 10, requests: 20_000, takesPercentiles: false)
    let timed = try await QueueStudy(setting(.timeout(maximum: 6, delay: 15, timer: .headOfLine))).run(plan)
    guard case .simulationOnly = timed.answer else {
      Issue.record("a formula was given: \(timed.answer)")
      return
    }
    let size = try #require(timed[.meanBatchSize]?.simulated.mean)
    let dynamic = try #require(setting(.dynamic(maximum: 6)).solve().measures?.meanBatchSize)
    #expect(size > dynamic && size < 6)
  }

  @Test("a timer of no length is dynamic batching, an endless one fixed batching: in formula and simulation")
  func timerEnds() async throws {
    for (delay, limit) in [(0, QueuePolicy.dynamic(maximum: 6)), (1e5, .fixed(size: 6))] {
      let exact = try #require(setting(limit).solve().measures?.meanWait)
      let timed = try setting(.timeout(maximum: 6, delay: delay, timer: .whenFree))
      let solved = try #require(timed.solve().measures?.meanWait)
      #expect((solved / exact - 1).magnitude < 1e-9)
      for timer in [TimeoutQueue.Timer.whenFree, .headOfLine] {
        // One stream for one purpose: the same arrivals and lengths give the same waits to the last bit.
        let one = try setting(.timeout(maximum: 6, delay: delay, timer: timer)).simulateOnce(requests: 20_000, seed: 4)
        #expect(try one.meanWait == setting(limit).simulateOnce(requests: 20_000, seed: 4).meanWait)
      }
    }
  }

  @Test("an elastic batch of equal lengths, with no cost per member and token, is a padded one")
  func elasticEqualsPadded() throws {
    let service = ServiceLaw.batch(perBatchRequest: 0.03, fixed: 0.02, perTokenRequest: 0, perToken: 0.02)
    let base = try QueueSetting(
      arrivals: ArrivalLaw(rate: 2), lengths: .constant(40), service: service, policy: .dynamic(maximum: 5))
    let elastic = try base.with(policy: .elastic(maximum: 5))
    #expect(try base.simulateOnce(requests: 50_000, seed: 2) == elastic.simulateOnce(requests: 50_000, seed: 2))
    let (padded, early) = (try #require(base.solve().measures), try #require(elastic.solve().measures))
    #expect(((padded.meanResponse ?? 0) / (early.meanResponse ?? 1) - 1).magnitude < 1e-10)
  }

  @Test(
    "arrivals in bursts are simulated beside GI/M/1, whatever the law of the gaps",
    arguments: [
      ArrivalLaw.Shape.constant, .gamma(squaredVariation: 3), .gamma(squaredVariation: 0.25),
      .hyperexponential(squaredVariation: 2.5),
    ])
  func generalArrivals(shape: ArrivalLaw.Shape) async throws {
    let setting = try QueueSetting(
      arrivals: ArrivalLaw(rate: 0.7, shape: shape), service: .exponential(mean: 1),
      policy: .firstComeFirstServed(servers: 1))
    let result = try await QueueStudy(setting).run(SimulationPlan(replications: 30, requests: 30_000))
    for name in [QueueMeasures.Name.meanWait, .waitProbability, .waitVariance, .waitPercentile95] {
      let apart = try #require(result[name]?.standardErrorsApart)
      #expect(apart.magnitude < 3.5, "\(shape) \(name.rawValue)")
    }
    let pool = try ServerPool(arrivals: setting.arrivals, service: .exponential(mean: 1), servers: 1)
    #expect(try #require(result[.meanWait]?.exact) <= pool.kingmanBound)
  }

  @Test("dynamic batching of many requests in one run meets the formula to three digits")
  func longRun() throws {
    let setting = try setting(.dynamic(maximum: 8), rate: 0.28)
    let simulated = try #require(setting.simulateOnce(requests: 5_000_000, seed: 1).meanWait)
    let exact = try #require(setting.solve().measures?.meanWait)
    #expect((simulated / exact - 1).magnitude < 3e-3)
  }
}

@Suite("Settings")
struct SettingTests {
  @Test("a setting that cannot be says everything that is wrong with it")
  func problems() throws {
    let error = #expect(throws: QueueError.self) {
      try QueueSetting(
        arrivals: ArrivalLaw(rate: 1), tokenLimit: 0, service: .affine(perRequest: -1, perToken: 0.1),
        policy: .dynamic(maximum: 4))
    }
    #expect(error?.problems.count == 4, "\(String(describing: error))")
    #expect(throws: QueueError.self) { try ArrivalLaw(rate: 0) }
    #expect(throws: QueueError.self) { try ArrivalLaw(rate: 1, shape: .hyperexponential(squaredVariation: 0.5)) }
    #expect(throws: QueueError.self) { try TokenLengths.lognormal(mu: 12, sigma: 3) }
    #expect(throws: QueueError.self) { try LengthClasses(edges: [5, 5]) }
    #expect(throws: QueueError.self) { try SimulationPlan(replications: 1) }
  }

  @Test("clipping moves all mass above the limit onto it, truncation draws again")
  func clipping() throws {
    let law = try TokenLengths.lognormal(mu: 7, sigma: 0.7)
    let clipped = try law.clipped(at: 1600)
    #expect(clipped.longest == 1600)
    #expect((clipped.probabilities[1599] - law.survival(1599)).magnitude < 1e-15)
    #expect((1 - law.survival(1600) - 0.7053).magnitude < 1e-4)
    let truncated = try TokenLengths.truncatedLognormal(mu: 7, sigma: 0.7, most: 1600)
    #expect(truncated.mean < clipped.mean)
    #expect((clipped.probabilities.reduce(0, +) - 1).magnitude < 1e-12)
  }
}
