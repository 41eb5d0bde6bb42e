import Queueing
import RealModule
import SimulationKernel
import Testing

private func close(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
  guard let a else { return false }
  return (a - b).magnitude <= tolerance * max(b.magnitude, 1e-12)
}

@Suite("Closed forms")
struct ClosedFormTests {
  /// E_b/D/1 by the roots of z^b = exp(-lambda T (1 - z)): an independent way to the wait of fixed batches.
  private func fixedWaitByRoots(rate: Double, time: Double, batch: Int) -> Double {
    // Mean queue of the chain of departures: sum of 1/(1 - z_k) over the inner roots, and a variance term.
    let load = rate * time
    let b = Double(batch)
    var sum = 0.0
    for k in 1..<batch {
      var (x, y) = (0.0, 0.0)
      let angle = 2 * Double.pi * Double(k) / b
      for _ in 0..<20_000 {
        let size = Double.exp(-load * (1 - x) / b)
        let turn = angle + load * y / b
        (x, y) = (size * .cos(turn), size * .sin(turn))
      }
      // Real part of 1 / (1 - z); conjugate roots cancel the rest.
      sum += (1 - x) / ((1 - x) * (1 - x) + y * y)
    }
    // E[N] just after departures of (N - b)^+ + Poisson; N(t) of an M/D/b queue has the same law.
    let mean = 0.5 * (load * load - b * (b - 1) + 2 * (b - load) * load) / (b - load) + sum
    return (mean - load) / rate
  }

  @Test("M/D/c from the chain is M/D/c from the roots of its characteristic equation", arguments: [2, 3, 8, 40, 400])
  func crommelin(servers: Int) throws {
    for load in [0.3, 0.9, 0.99] {
      let rate = load * Double(servers)
      let pool = try ServerPool(arrivals: ArrivalLaw(rate: rate), service: .constant(1), servers: servers)
      let roots = fixedWaitByRoots(rate: rate, time: 1, batch: servers)
      let ours = try #require(pool.solveConstant().measures?.meanWait)
      #expect((ours - roots).magnitude <= 1e-7 * roots + 1e-10, "\(servers) at \(load): \(ours) for \(roots)")
    }
  }

  @Test("a batch of at most one is M/G/1, padded or elastic, fixed or dynamic")
  func batchOfOne() throws {
    let lengths = try TokenLengths.lognormal(mu: 4, sigma: 1).clipped(at: 500)
    let service = ServiceLaw.batch(perBatchRequest: 0.01, fixed: 0.02, perTokenRequest: 0.001, perToken: 0.004)
    for load in [0.1, 0.7, 0.999] {
      let mean = 0.03 + 0.005 * lengths.mean
      let base = try QueueSetting(
        arrivals: ArrivalLaw(rate: load / mean), lengths: lengths, service: service,
        policy: .firstComeFirstServed(servers: 1))
      let single = try #require(base.solve().measures)
      for policy in [QueuePolicy.dynamic(maximum: 1), .fixed(size: 1), .elastic(maximum: 1)] {
        let bulk = try #require(base.with(policy: policy).solve().measures)
        #expect(close(bulk.meanWait, single.meanWait ?? 0, 1e-8), "\(policy) at \(load)")
        #expect(close(bulk.meanResponse, single.meanResponse ?? 0, 1e-8))
        #expect(close(bulk.utilisation, load, 1e-8))
        if let variance = bulk.waitVariance { #expect(close(variance, single.waitVariance ?? 0, 1e-8)) }
      }
    }
  }

  @Test("unlimited dynamic batches of Inoue's law lie below his bound, and close to it where batches are large")
  func inoue() throws {
    for (alpha, tau) in [(0.1438, 1.8874), (0.5833, 1.4284)] {
      for load in [0.3, 0.5, 0.7, 0.8, 0.9, 0.99] {
        let rate = load / alpha
        let setting = try QueueSetting(
          arrivals: ArrivalLaw(rate: rate), service: .sizeOnly(perBatchRequest: alpha, fixed: tau),
          policy: .dynamic(maximum: nil))
        let response = try #require(setting.solve().measures?.meanResponse)
        let idle = (1 - rate * tau) / (1 + load)
        let first = (alpha + tau) / (2 * (1 - load)) * (1 + 2 * rate * tau + idle)
        let second = 1.5 * tau / (1 - load) + 0.5 * alpha * (load + 2) / (1 - load * load)
        let bound = min(first, second)
        #expect(response <= bound * (1 + 1e-7), "\(alpha) at \(load)")
        #expect(response >= bound * (load < 0.5 ? 0.92 : 0.98))
      }
    }
  }

  @Test("batches and loads at the far end keep rate balance and the bounds of theory")
  func farEnd() throws {
    let service = ServiceLaw.batch(perBatchRequest: 0.002, fixed: 0.01, perTokenRequest: 0.0002, perToken: 0.005)
    for (lengths, batch) in [(try TokenLengths.constant(50), 4096), (try .uniform(1...1000), 512)] {
      for policy in [QueuePolicy.dynamic(maximum: batch), .fixed(size: batch)] {
        let probe = try QueueSetting(
          arrivals: ArrivalLaw(rate: 1e-3), lengths: lengths, service: service, policy: policy)
        let rate = try 0.999 * probe.capacity()
        let setting = try QueueSetting(
          arrivals: ArrivalLaw(rate: rate), lengths: lengths, service: service, policy: policy)
        let measures = try #require(setting.solve().measures)
        let size = try #require(measures.meanBatchSize)
        let wait = try #require(measures.meanWait)
        #expect(size <= Double(batch) * (1 + 1e-9) && size > 0.8 * Double(batch))
        // Whoever comes waits at least for half the others of a batch, on average.
        #expect(wait > 0.5 * (size - 1) / rate)
        if policy == .fixed(size: batch) { #expect(close(measures.utilisation, 0.999, 1e-9)) }
      }
    }
  }

  @Test(
    "a limit on the batch that is never reached changes nothing, however seldom requests come",
    arguments: [(0.05, 16), (1, 16), (1, 32), (1, 64), (4, 64), (4, 256), (11, 256), (11, 1024)])
  func unreachedLimit(rate: Double, limit: Int) throws {
    let service = ServiceLaw.batch(perBatchRequest: 0.002, fixed: 0.01, perTokenRequest: 0.0002, perToken: 0.005)
    func measures(_ policy: QueuePolicy) throws -> QueueMeasures {
      let setting = try QueueSetting(
        arrivals: ArrivalLaw(rate: rate), lengths: .uniform(1...60), service: service, policy: policy)
      return try #require(setting.solve().measures)
    }
    for (unlimited, limited) in [
      (QueuePolicy.dynamic(maximum: nil), QueuePolicy.dynamic(maximum: limit)),
      (.elastic(maximum: nil), .elastic(maximum: limit)),
    ] {
      let (free, bounded) = (try measures(unlimited), try measures(limited))
      for name in [QueueMeasures.Name.meanWait, .meanResponse, .meanBatchSize, .utilisation] {
        let one = try #require(free[name])
        let other = try #require(bounded[name])
        #expect(close(one, other, 1e-9), "\(unlimited) \(name.rawValue): \(one) and \(other)")
      }
    }
  }

  @Test("Erlang B and C, and square-root staffing")
  func erlang() {
    #expect(close(ErlangFormulas.lossProbability(servers: 2, load: 1), 0.2))
    #expect(close(ErlangFormulas.waitProbability(servers: 1, load: 0.3), 0.3))
    // Square-root staffing: 100 servers, ten more than the load.
    let load = 90.0
    #expect(close(ErlangFormulas.waitProbability(servers: 100, load: load), 0.217, 5e-3))
    let needed = ErlangFormulas.serversNeeded(load: load, waitProbability: 0.25)
    #expect(ErlangFormulas.waitProbability(servers: needed, load: load) <= 0.25)
    #expect(ErlangFormulas.waitProbability(servers: needed - 1, load: load) > 0.25)
    #expect(ErlangFormulas.lossProbability(servers: 100_000, load: 10) == 0)
  }

  @Test("M/M/1/K and M/M/c/K agree where both speak, and reach M/M/1 and certain loss at the ends")
  func finite() throws {
    let service = try ServiceTime.exponential(mean: 1)
    for rate in [0.5, 1, 3] {
      for capacity in [1, 2, 7, 60] {
        let single = try FiniteBufferQueue(
          SingleServerQueue(arrivalRate: rate, service: service), capacity: capacity
        ).solve()
        let pool = try ServerPool(arrivals: ArrivalLaw(rate: rate), service: service, servers: 1)
          .solveExponential(capacity: capacity)
        #expect(close(single.lossProbability, pool.lossProbability ?? 0, 1e-9) || (pool.lossProbability ?? 1) < 1e-12)
        #expect(close(single.meanResponse, pool.meanResponse ?? 0, 1e-9))
        #expect(close(single.utilisation, pool.utilisation ?? 0, 1e-9))
      }
    }
    let flood = try FiniteBufferQueue(
      SingleServerQueue(arrivalRate: 1e5, service: .constant(1)), capacity: 3
    ).solve()
    #expect(close(flood.lossProbability, 1 - 1e-5, 1e-12))
    #expect(close(flood.meanWait, 2, 1e-4))
  }

  @Test("non-preemptive orders obey the conservation law, and one size makes every order alike")
  func conservation() throws {
    let lengths = try TokenLengths.geometric(stop: 0.02).clipped(at: 300)
    let one = try TokenLengths.constant(40)
    for (law, rate) in [(lengths, 0.7), (one, 1.1)] {
      let base = try QueueSetting(
        arrivals: ArrivalLaw(rate: rate), lengths: law, service: .affine(perRequest: 0.01, perToken: 0.02),
        policy: .firstComeFirstServed(servers: 1))
      let plain = try #require(base.solve().measures?.meanWait)
      // One class is first come first served; classes chosen by lot too.
      for classes in [try LengthClasses(edges: []), try LengthClasses(edges: [20, 60], accuracy: 0)] {
        let wait = try base.with(policy: .ordered(.classes(classes))).solve().measures?.meanWait
        #expect(close(wait, plain, classes.count == 1 || law == one ? 1e-9 : 0.5))
      }
      let shortest = try #require(base.with(policy: .ordered(.shortestFirst)).solve().measures?.meanWait)
      let remaining = try #require(base.with(policy: .ordered(.shortestRemaining)).solve().measures?.meanWait)
      #expect(shortest <= plain * (1 + 1e-12))
      #expect(remaining <= shortest * (1 + 1e-12))
      if law == one { #expect(close(shortest, plain)) }
    }
  }

  @Test("a predictor that is right 70 % of the time gives the published .7604, a perfect one .7182, none .8794")
  func noisyPredictor() throws {
    let base = try QueueSetting(
      arrivals: ArrivalLaw(rate: 0.5), lengths: .uniform(1...100), service: .affine(perRequest: 0.1, perToken: 0.02),
      policy: .firstComeFirstServed(servers: 1))
    func wait(_ accuracy: Double) throws -> Double? {
      let classes = try LengthClasses(edges: [25, 50, 75], accuracy: accuracy)
      return try base.with(policy: .ordered(.classes(classes))).solve().measures?.meanWait
    }
    #expect(close(try base.solve().measures?.meanWait, 0.8794, 1e-4))
    #expect(close(try wait(1), 0.7182, 1e-4))
    #expect(close(try wait(0.7), 0.7604, 1e-3))
  }
}
