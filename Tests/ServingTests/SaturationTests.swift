import Serving
import SimulationKernel
import TestSupport
import Testing

@Suite struct SaturationTests {
  @Test(
    "the share of capacity that a load takes is the load over what the engine does when everybody waits from the start")
  func share() throws {
    let base = try Fixture.plan(.continuous, requests: [], maxBatch: 32, tokenBudget: 2048)
    for policy in PolicyCatalog.all {
      func run(_ rate: Double) throws -> ServingResult {
        let workload = GeneratedWorkload(
          arrivals: PoissonArrivals(rate: rate), count: 1500, prompt: LognormalLength(mean: 400, sigma: 0.8),
          output: LognormalLength(mean: 120, sigma: 0.6))
        return ServingSimulation.run(
          try Fixture.plan(like: base, workload: .generated(workload)) { $0.policy = policy }, seed: 3)
      }
      // What is served in a second of the middle half of a run that is overloaded throughout.
      let ends = try run(10_000).records.map(\.finished).sorted()
      let capacity = Double(ends.count / 2) / (ends[3 * ends.count / 4] - ends[ends.count / 4])
      for share in [0.3, 0.7] {
        let used = try #require(try run(share * capacity).value("capacity_used_ratio"))
        #expect(abs(used / share - 1) < 0.2, "\(policy.name) at \(share): \(used)")
      }
    }
  }
}
