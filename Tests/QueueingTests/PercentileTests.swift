import Queueing
import RealModule
import SimulationKernel
import TestSupport
import Testing

@Suite("Percentiles of the wait")
struct PercentileTests {
  private func solve(_ policy: QueuePolicy, rate: Double, _ service: ServiceLaw = .constant(1)) throws -> QueueMeasures
  {
    try #require(
      QueueSetting(arrivals: ArrivalLaw(rate: rate), service: service, policy: policy).solve().measures)
  }

  /// P(W <= x) of M/D/1 with D = 1 by Erlang's alternating sum.
  ///
  /// - Source: Erlang, "The theory of probabilities and telephone conversations", Nyt Tidsskrift for Matematik B 20,
  ///   1909.
  private func erlang(_ x: Double, load: Double) -> Double {
    var sum = 0.0
    for k in 0...Int(x) {
      let y = load * (Double(k) - x)
      var term = Double.exp(-y)
      for factor in stride(from: 1, through: k, by: 1) { term *= y / Double(factor) }
      sum += term
    }
    return (1 - load) * sum
  }

  @Test("M/D/1: the 95 and 99 % points put Erlang's formula at 95 and 99 %", arguments: [0.2, 0.5, 0.7, 0.8])
  func constantService(load: Double) throws {
    let measures = try solve(.firstComeFirstServed(servers: 1), rate: load)
    for (share, point) in [(0.95, measures.waitPercentile95), (0.99, measures.waitPercentile99)] {
      let found = erlang(try #require(point), load: load)
      #expect((found - share).magnitude < 1e-6, "\(share): \(found)")
    }
    // A constant service time only shifts the response.
    let (wait, response) = (try #require(measures.waitPercentile99), try #require(measures.responsePercentile99))
    #expect((response - wait - 1).magnitude < 1e-4 * response)
    let error = try #require(measures.waitPercentile99Error)
    #expect(error > 0 && error < 1e-4 * wait)
  }

  @Test(
    "M/M/1 on the grid of M/G/1 meets its closed form within the stated error, at any load",
    arguments: [0.05, 0.5, 0.9, 0.99])
  func exponentialService(load: Double) throws {
    let queue = try SingleServerQueue(arrivalRate: load, service: .exponential(mean: 1))
    let measures = try #require(queue.solve().measures)
    for (share, point) in [(0.95, measures.waitPercentile95), (0.99, measures.waitPercentile99)] {
      let closed = max(0, Double.log(load / (1 - share)) / (1 - load))
      let error = try #require(measures.waitPercentile99Error)
      #expect((try #require(point) - closed).magnitude <= error + 1e-12, "\(share): \(point ?? -1) for \(closed)")
      #expect(error <= 1e-4 * max(closed, 1))
    }
    // The response of M/M/1 is exponential with rate 1 - load.
    let setting = try solve(.firstComeFirstServed(servers: 1), rate: load, .exponential(mean: 1))
    #expect((try #require(setting.responsePercentile99) * (1 - load) - Double.log(100)).magnitude < 1e-9)
  }

  @Test("two sizes: the response's 99 % point is where the wait's law, moved by each size, adds up to 99 %")
  func twoSizes() throws {
    // With hardly any load the response is the service time: 98 % short, 2 % long.
    let lengths = try TokenLengths.empirical(Array(repeating: 1, count: 49) + [100])
    let setting = try QueueSetting(
      arrivals: ArrivalLaw(rate: 1e-6), lengths: lengths, service: .affine(perRequest: 0, perToken: 1),
      policy: .firstComeFirstServed(servers: 1))
    let response = try #require(setting.solve().measures?.responsePercentile99)
    #expect((response - 100).magnitude < 0.05)
  }

  @Test("M/D/c's law of the wait is that of M/D/1 for one server, and of one queue in c turns for more")
  func constantServicePools() throws {
    for load in [0.1, 0.5, 0.9, 0.98] {
      let pool = try ServerPool(arrivals: ArrivalLaw(rate: load), service: .constant(1), servers: 1)
      let one = try #require(pool.solveConstant().measures)
      let grid = try solve(.firstComeFirstServed(servers: 1), rate: load)
      let (ours, known) = (try #require(one.waitPercentile99), try #require(grid.waitPercentile99))
      #expect((ours - known).magnitude < 1e-4 * known + 1e-6, "\(load): \(ours) for \(known)")
    }
  }

  @Test("M/D/c against simulation, from 2 servers to 50")
  func constantServicePoolsSimulated() async throws {
    for (servers, load) in [(2, 0.6), (5, 0.9), (50, 0.95)] {
      try await compare(.firstComeFirstServed(servers: servers), rate: load * Double(servers), .constant(1))
    }
  }

  @Test("M/M/1/K: whoever finds n before him waits for n exponential times")
  func limitedRoom() throws {
    // K = 2: accepted requests find 0 or 1, with shares 1 : rho, so the wait is 0 or exponential.
    let rate = 0.8
    let measures = try solve(.finiteBuffer(servers: 1, capacity: 2), rate: rate, .exponential(mean: 1))
    let waiting = rate / (1 + rate)
    #expect((try #require(measures.waitPercentile99) - Double.log(waiting / 0.01)).magnitude < 1e-9)
    #expect((try #require(measures.waitPercentile95) - Double.log(waiting / 0.05)).magnitude < 1e-9)
    // Plenty of room is no limit.
    let wide = try solve(.finiteBuffer(servers: 3, capacity: 400), rate: 2.4, .exponential(mean: 1))
    let open = try solve(.firstComeFirstServed(servers: 3), rate: 2.4, .exponential(mean: 1))
    let (bounded, free) = (try #require(wide.waitPercentile99), try #require(open.waitPercentile99))
    #expect((bounded / free - 1).magnitude < 1e-9)
  }

  @Test("M/M/1 with exponential vacations: the wait is the sum of M/M/1's and a vacation, in closed form")
  func exponentialVacations() throws {
    let (load, mean) = (0.6, 3.0)
    let measures = try solve(
      .pausing(.repeatedVacations(.exponential(mean: mean))), rate: load, .exponential(mean: 1))
    let x = try #require(measures.waitPercentile99)
    // Beyond x: (1 - load) of a vacation alone, load of a vacation and an exponential time of rate 1 - load.
    let (drain, back) = (1 - load, 1 / mean)
    let both = (drain * Double.exp(-back * x) - back * Double.exp(-drain * x)) / (drain - back)
    let beyond = (1 - load) * Double.exp(-back * x) + load * both
    #expect((beyond - 0.01).magnitude < 1e-6, "\(beyond)")
  }

  @Test("a set-up, a single vacation and patience against simulation, for every law of a pause")
  func pausesSimulated() async throws {
    let pauses = [
      PauseLaw.constant(4), .exponential(mean: 3), .uniform(1, 6), .erlang(stages: 3, mean: 4),
    ]
    for pause in pauses {
      for rule in [PauseRule.repeatedVacations(pause), .singleVacation(pause), .setUp(pause)] {
        try await compare(.pausing(rule), rate: 0.5, .constant(1))
      }
    }
    try await compare(.impatient(patience: 2.5), rate: 0.9, .constant(1))
    try await compare(.impatient(patience: 6), rate: 1.2, .exponential(mean: 1))
    try await compare(.finiteBuffer(servers: 2, capacity: 7), rate: 1.9, .exponential(mean: 1))
  }

  /// The simulated percentiles lie within four standard errors of the law's.
  private func compare(_ policy: QueuePolicy, rate: Double, _ service: ServiceLaw) async throws {
    let setting = try QueueSetting(arrivals: ArrivalLaw(rate: rate), service: service, policy: policy)
    let result = try await QueueStudy(setting).run(SimulationPlan(replications: 30, requests: 20_000, seed: 7))
    for name in [QueueMeasures.Name.waitPercentile95, .waitPercentile99] {
      let comparison = try #require(result[name])
      let apart = try #require(comparison.standardErrorsApart, "\(policy) has no \(name.rawValue)")
      let theory = try #require(comparison.exact)
      // A percentile of a finite run leans by a few parts in a thousand.
      let isNear = (comparison.simulated.mean - theory).magnitude < 3e-3 * theory
      #expect(apart.magnitude < 4 || isNear, "\(policy) \(name.rawValue): \(comparison.simulated) for \(theory)")
    }
  }
}
