import ModelArchitecture
import Quantities
import Serving
import SimulationKernel
import Testing

@Suite struct ConservationTests {
  static let policies: [PolicySettings] = [.fixed, .dynamic(maxWait: Seconds(0.1)), .continuous]

  @Test(
    "arrived is waiting, working, finished or turned away at every moment, and blocks are neither lost nor made",
    arguments: 0..<20)
  func conservation(seed: Int) throws {
    let requests = Fixture.requests(200, seed: UInt64(seed), meanGap: 0.04)
    let plan = try Fixture.plan(.continuous, requests: requests, maxBatch: 8, blocks: 80)
    var simulation = ServingSimulation.simulation(plan, seed: 1)
    for tick in 1...400 {
      simulation.run(until: Double(tick) * 0.05)
      let engine = simulation.model.replicas[0].engine
      #expect(engine.records.count == requests.filter { $0.arrival <= simulation.schedule.now }.count)
      let held = engine.waitingCount + engine.batchCount
      let gone = engine.finishedCount + engine.rejectedCount
      #expect(engine.records.count == held + gone)
      #expect(engine.cache.usedBlocks + engine.cache.freeBlocks == engine.cache.totalBlocks)
    }
    simulation.run()
    #expect(simulation.model.replicas[0].engine.cache.usedBlocks == 0)
    #expect(simulation.model.replicas[0].engine.finishedCount == requests.count)
  }

  /// Over a run that starts and ends empty Little's law is an identity: the area under the number in the system is
  /// the sum of the times spent in it.
  @Test("Little's law holds in every run", arguments: policies, 0..<5)
  func little(policy: PolicySettings, seed: Int) throws {
    let requests = Fixture.requests(150, seed: UInt64(seed))
    let result = ServingSimulation.run(try Fixture.plan(policy, requests: requests), seed: 1)
    func value(_ name: String) -> Double { result.metrics.first { $0.name == name }?.value ?? .nan }
    let arrivalRate = 150 / value("makespan_s")
    #expect(abs(value("in_system_mean_count") / (arrivalRate * value("e2e_mean_s")) - 1) < 1e-9)
    #expect(abs(value("queue_mean_count") - arrivalRate * value("queueing_mean_s")) < 1e-9)
  }

  @Test("gaps between tokens and first tokens account for every output token", arguments: policies)
  func tokens(policy: PolicySettings) throws {
    let requests = Fixture.requests(150, seed: 3)
    let plan = try Fixture.plan(policy, requests: requests, blocks: policy == .continuous ? 70 : nil)
    let result = ServingSimulation.run(plan, seed: 1)
    func value(_ name: String) -> Double { result.metrics.first { $0.name == name }?.value ?? .nan }
    let total = requests.reduce(0) { $0 + $1.outputTokens }
    #expect(abs(value("output_tokens_per_second") * value("makespan_s") - Double(total)) < 1e-6)
    // Each request's gaps span its first to its last token.
    let spans = result.records.reduce(0.0) { $0 + $1.lastToken - $1.firstToken }
    #expect(abs(value("tbt_mean_s") * Double(total - requests.count) / spans - 1) < 1e-9)
  }

  @Test("the same seed gives the same numbers, another seed others")
  func seeds() throws {
    let workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: 5), count: 300, prompt: LognormalLength(mean: 300, sigma: 1),
      output: GeometricLength(mean: 50))
    let base = try Fixture.plan(.continuous, requests: [])
    let plan = try ServingPlan(
      model: base.model, cluster: base.cluster, engine: base.engine, workload: .generated(workload))
    let one = ServingSimulation.run(plan, seed: 9)
    #expect(one.metrics == ServingSimulation.run(plan, seed: 9).metrics)
    #expect(one.metrics != ServingSimulation.run(plan, seed: 10).metrics)
  }

  @Test("requests that join at every iteration are done sooner on average than padded ones that queue for a batch")
  func order() throws {
    let requests = Fixture.requests(200, seed: 4)
    func mean(_ policy: PolicySettings) throws -> Double {
      let result = ServingSimulation.run(try Fixture.plan(policy, requests: requests), seed: 1)
      return result.metrics.first { $0.name == "e2e_mean_s" }?.value ?? .nan
    }
    let continuous = try mean(.continuous)
    #expect(try continuous < mean(.dynamic(maxWait: Seconds(0.1))))
    #expect(try continuous < mean(.fixed))
  }
}
