import Foundation
import Serving
import SimulationKernel
import TestSupport
import Testing

/// Clients that think between an answer and their next request, in closed loops and in conversations.
@Suite struct ThinkTimeTests {
  /// One request at a time, each as long as the others.
  private static func oneAtATime(_ change: (inout GeneratedWorkload) -> Void) throws -> ServingPlan {
    var workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: 1), count: 6000, prompt: FixedLength(tokens: 200),
      output: FixedLength(tokens: 20))
    change(&workload)
    let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], maxBatch: 1, tokenBudget: 4096)
    return try Fixture.plan(like: base, workload: .generated(workload)) { _ in }
  }

  /// Seconds that a request takes when it is alone.
  private static func serviceSeconds() throws -> Double {
    let result = ServingSimulation.run(try oneAtATime { $0.count = 1 }, seed: 1)
    return try #require(result.records.first).endToEnd
  }

  /// The share of time in which a repairman of N machines that run for exponential times, and take `service` to repair, has
  /// nothing to do (M/D/1//N).
  ///
  /// - Source: Takács, "Introduction to the theory of queues", 1962, chapter 5: the machine-interference problem.
  private static func idleShare(clients: Int, think: Double, service: Double) -> Double {
    let rate = 1 / think
    func transform(_ s: Double) -> Double { Foundation.exp(-s * service) }
    var sum = 0.0
    var choose = 1.0
    var product = 1.0
    for n in 0..<clients {
      if n > 0 {
        choose *= Double(clients - n) / Double(n)
        product *= (1 - transform(Double(n) * rate)) / transform(Double(n) * rate)
      }
      sum += choose * product
    }
    return 1 / (1 + Double(clients) * rate * service * sum)
  }

  @Test(
    "clients who think for random times are served as often as the closed machine-repair model says",
    arguments: [(3, 0.5), (8, 6.0), (8, 12.0), (20, 15.0)])
  func machineRepair(clients: Int, thinkOverService: Double) async throws {
    let service = try Self.serviceSeconds()
    let think = thinkOverService * service
    let plan = try Self.oneAtATime {
      $0.loop = ClosedLoop(concurrency: clients, think: .exponential(mean: think))
    }
    let first = UInt64.random(in: 0..<1 << 40)
    let rates = await Replications.run(10) { index in
      ServingSimulation.run(plan, seed: first + UInt64(index)).value("requests_per_second") ?? .nan
    }
    let exact = (1 - Self.idleShare(clients: clients, think: think, service: service)) / service
    let interval = ConfidenceInterval(of: Tally(rates), level: 0.9995)
    // The start with everybody thinking, and the end, are some clients' worth of all requests.
    let slack = exact * Double(clients) / 6000
    #expect(abs(interval.mean - exact) < interval.halfWidth + slack, "seed \(first): \(interval), exact \(exact)")
  }

  @Test("behind one server everybody starts when the one before is done, or when they send: nothing else holds them up")
  func lindley() throws {
    let seed = UInt64.random(in: 0..<1 << 40)
    let talk = Conversations(turns: GeometricLength(mean: 4), think: .exponential(mean: 0.4))
    let plans = [
      try Self.oneAtATime { $0.loop = ClosedLoop(concurrency: 6, think: .exponential(mean: 0.5)) },
      try Self.oneAtATime {
        $0.arrivals = PoissonArrivals(rate: 1.2)
        $0.conversations = talk
      },
      try Self.oneAtATime {
        $0.loop = ClosedLoop(concurrency: 3, think: .fixed(0.3))
        $0.conversations = talk
      },
    ]
    for plan in plans {
      let records = ServingSimulation.run(plan, seed: seed).records.sorted { $0.request.arrival < $1.request.arrival }
      var free = 0.0
      for record in records {
        #expect(record.started == max(free, record.request.arrival), "seed \(seed), request \(record.index)")
        free = record.finished
      }
    }
  }

  @Test("on a machine that is nearly idle everybody is served as if alone, whatever profile takes requests in")
  func alone() throws {
    let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], maxBatch: 64)
    let accelerator = base.accelerator
    for name in EngineProfileCatalog.names {
      let profile = try #require(EngineProfileCatalog.profile(named: name, on: accelerator))
      func run(_ clients: Int, think: Double) throws -> [Double] {
        var workload = GeneratedWorkload(
          arrivals: PoissonArrivals(rate: 1), count: 40 * clients, prompt: FixedLength(tokens: 200),
          output: FixedLength(tokens: 20))
        workload.loop = ClosedLoop(concurrency: clients, think: .exponential(mean: think))
        let plan = try Fixture.plan(like: base, workload: .generated(workload)) { $0.profile = profile }
        return ServingSimulation.run(plan, seed: 7).records.map(\.timeToFirstToken).sorted()
      }
      let lone = try run(1, think: 1000)[20]
      let crowd = try run(20, think: 1000)
      // One in a hundred meets another; half of all must be as fast as alone.
      #expect(abs(crowd[crowd.count / 2] / lone - 1) < 1e-6, "\(name): \(crowd[crowd.count / 2]) alone \(lone)")
      #expect(crowd[crowd.count - 1] < lone + 2, "\(name)")
    }
  }

  @Test("no policy, router, profile or workload leaves a server idle while somebody waits whom it would serve")
  func workConservation() throws {
    let seed = UInt64.random(in: 0..<1 << 40)
    var random = SeededGenerator(seed: seed)
    let base = try Fixture.plan(.continuous, requests: [], maxBatch: 8, tokenBudget: 1024)
    let profiles = EngineProfileCatalog.names.compactMap {
      EngineProfileCatalog.profile(named: $0, on: base.accelerator)
    }
    for policy in PolicyCatalog.all {
      for _ in 0..<4 {
        var workload = GeneratedWorkload(
          arrivals: PoissonArrivals(rate: Double.random(in: 1...60, using: &random)), count: 300,
          prompt: LognormalLength(mean: 300, sigma: 1), output: GeometricLength(mean: 40))
        let think = Double.random(in: 0...3, using: &random)
        if Bool.random(using: &random) {
          workload.conversations = Conversations(turns: GeometricLength(mean: 3), think: .exponential(mean: think))
        }
        if Bool.random(using: &random) {
          workload.loop = ClosedLoop(concurrency: Int.random(in: 1...40, using: &random), think: .fixed(think))
        }
        let plan = try Fixture.plan(
          like: base, workload: .generated(workload),
          fleet: FleetSettings(
            replicas: Int.random(in: 1...3, using: &random),
            router: try #require(RequestRouters.all.map(RouterSettings.init).randomElement(using: &random)))
        ) {
          $0.policy = policy
          $0.profile = profiles.randomElement(using: &random) ?? .bare
          $0.prefixCache = Bool.random(using: &random)
        }
        let result = ServingSimulation.run(plan, seed: seed)
        #expect(result.idleFault == nil, "seed \(seed), \(policy.name)")
        #expect(result.served.unserved == result.served.tooLong, "seed \(seed), \(policy.name)")
      }
    }
  }

  @Test(
    "fixed batches that wait for clients who wait for answers are served as they are, also where a router looks on",
    arguments: [0, 0.2])
  func looksEnd(interval: Double) throws {
    let base = try Fixture.plan(.fixed, requests: [], maxBatch: 16)
    var workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: 1), count: 60, prompt: FixedLength(tokens: 200), output: FixedLength(tokens: 20))
    workload.loop = ClosedLoop(concurrency: 5)
    let plan = try Fixture.plan(
      like: base, workload: .generated(workload),
      fleet: FleetSettings(replicas: 2, router: RouterSettings(LeastLoaded.self), signalInterval: interval)
    ) { _ in }
    // In events, so that looks without end are a failure and not a test that hangs.
    var simulation = ServingSimulation.simulation(plan, seed: 1)
    let goesOn = simulation.run(atMost: 100_000)
    #expect(!goesOn)
    #expect(simulation.model.replicas.reduce(0) { $0 + $1.engine.finishedCount } == 60)
  }

  @Test("thoughts too short for the clock are none: every request is sent once, whoever sends the last of them")
  func shortThoughts() throws {
    let base = try Fixture.plan(.chunkedPrefill(chunkLimit: nil), requests: [], maxBatch: 64)
    for mean in [1e-17, 1e-16, 1e-15, 1e-14, 1e-12] {
      // All are answered at once: some think, others do not, and the last request may be sent by either.
      var workload = GeneratedWorkload(
        arrivals: PoissonArrivals(rate: 1), count: 400, prompt: FixedLength(tokens: 200),
        output: FixedLength(tokens: 20))
      workload.loop = ClosedLoop(concurrency: 30, think: .exponential(mean: mean))
      let plan = try Fixture.plan(like: base, workload: .generated(workload)) { _ in }
      for seed in 1...5 as ClosedRange<UInt64> {
        let result = ServingSimulation.run(plan, seed: seed)
        #expect(result.value("finished_count") == 400, "mean \(mean), seed \(seed)")
      }
    }
  }

  @Test("a front door that is closed for somebody who has not come yet is noticed")
  func auditNotices() {
    var audit = IdleAudit()
    audit.enters(seconds: 0.1, free: 0, now: 5)
    audit.enters(seconds: 0.1, free: 5.1, now: 5.05)
    #expect(audit.fault == nil)
    audit.leaves(seconds: 0.1)
    audit.leaves(seconds: 0.1)
    audit.enters(seconds: 0.1, free: 36, now: 6)
    #expect(audit.fault?.contains("closed until 36.0 s") == true)
  }
}
