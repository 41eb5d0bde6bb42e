import Queueing
import RealModule
import SimulationKernel
import Testing

@Suite("General arrivals before exponential servers")
struct GeneralArrivalsTests {
  private func solve(_ shape: ArrivalLaw.Shape, rate: Double, servers: Int) throws -> QueueMeasures {
    let pool = try ServerPool(
      arrivals: ArrivalLaw(rate: rate, shape: shape), service: .exponential(mean: 1), servers: servers)
    return try #require(pool.solveGeneralArrivals().measures)
  }

  @Test(
    "gamma gaps of variation 1 are exponential, so GI/M/c is Erlang's M/M/c, also where two of its terms meet",
    arguments: [1, 2, 3, 10, 60, 400])
  func erlang(servers: Int) throws {
    // At a load of 1/2 c (1 - sigma) is c / 2: a whole number, where the terms of the formula are 0 / 0.
    for load in [0.05, 0.5, 0.77, 0.95, 0.999] {
      let offered = load * Double(servers)
      let ours = try solve(.gamma(squaredVariation: 1), rate: offered, servers: servers)
      let known = ErlangFormulas.waitProbability(servers: servers, load: offered)
      let chance = try #require(ours.waitProbability)
      #expect((chance - known).magnitude < 1e-7 * known + 1e-14, "\(servers) at \(load): \(chance) for \(known)")
      let wait = known / (Double(servers) - offered)
      #expect((try #require(ours.meanWait) - wait).magnitude < 1e-7 * wait + 1e-14)
    }
  }

  @Test(
    "even gaps and bursts before several servers are what the simulation finds, percentiles included",
    arguments: [
      ArrivalLaw.Shape.constant, .gamma(squaredVariation: 4), .gamma(squaredVariation: 0.3),
      .hyperexponential(squaredVariation: 3),
    ])
  func simulated(shape: ArrivalLaw.Shape) async throws {
    for servers in [2, 5] {
      let setting = try QueueSetting(
        arrivals: ArrivalLaw(rate: 0.8 * Double(servers), shape: shape), service: .exponential(mean: 1),
        policy: .firstComeFirstServed(servers: servers))
      #expect(setting.approximation == nil)
      let result = try await QueueStudy(setting).run(SimulationPlan(replications: 30, requests: 20_000, seed: 3))
      for name in [
        QueueMeasures.Name.meanWait, .meanResponse, .waitProbability, .waitPercentile99, .responsePercentile99,
      ] {
        let comparison = try #require(result[name])
        #expect(comparison.kind == .exact)
        let apart = try #require(comparison.standardErrorsApart)
        #expect(apart.magnitude < 4.5, "\(shape), \(servers) servers, \(name.rawValue): \(apart)")
      }
    }
  }

  @Test("two servers with even gaps: the chance to wait by the chain of what arrivals find")
  func evenGapsByChain() throws {
    // Found 0, 1, 2, … by an arrival; between arrivals a gap of 1 / rate passes. Solved on a long truncated chain.
    let (rate, most) = (1.5, 200)
    let gap = 1 / rate
    // Deaths in a gap from n + 1 present: birth-death without births, by small steps of uniformised time.
    func law(from start: Int) -> [Double] {
      var now = [Double](repeating: 0, count: most + 2)
      now[start] = 1
      // Uniformised with rate 2: Poisson(2 gap) ticks, each ends a service with probability min(n, 2) / 2.
      var sum = [Double](repeating: 0, count: most + 2)
      var weight = Double.exp(-2 * gap)
      for tick in 0..<60 {
        for n in now.indices { sum[n] += weight * now[n] }
        weight *= 2 * gap / Double(tick + 1)
        var next = now.map { _ in 0.0 }
        for n in now.indices where now[n] > 0 {
          let leaves = Double(min(n, 2)) / 2
          next[n] += now[n] * (1 - leaves)
          if n > 0 { next[n - 1] += now[n] * leaves }
        }
        now = next
      }
      return sum
    }
    let laws = (0...most).map { law(from: $0 + 1) }
    var found = [Double](repeating: 0, count: most + 1)
    found[0] = 1
    for _ in 0..<600 {
      var next = found.map { _ in 0.0 }
      for n in found.indices where found[n] > 1e-18 {
        for m in found.indices { next[m] += found[n] * laws[n][m] }
      }
      found = next
    }
    let waiting = 1 - found[0] - found[1]
    let ours = try #require(solve(.constant, rate: rate, servers: 2).waitProbability)
    #expect((ours - waiting).magnitude < 1e-8, "\(ours) for \(waiting)")
  }
}
