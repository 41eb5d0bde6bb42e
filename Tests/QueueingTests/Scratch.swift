import Queueing
import SimulationKernel
import Testing
@Test func scratch() async throws {
  let c = ContinuousClock()
  var inside = 0, all = 0, far = 0
  for seed in [1, 2] as [UInt64] {
  for row in OracleTable.rows {
    let o = try OracleCase(row)
    let t0 = c.now
    guard let r = try await o.simulate(SimulationPlan(replications: 40, requests: 50_000, seed: seed)) else { continue }
    for n in QueueMeasures.Name.allCases { if let q = r[n], let e = q.exact, q.standardError > 0 { 
      all += 1; if q.simulated.contains(e) { inside += 1 }
      let z = q.standardErrorsApart!
      if abs(z) > 2.5 { far += 1; print(o.id, n.rawValue, e, q.simulated, z, r.requests, r.warmUpShare) }
    } }
    if let w = r[.meanWait], let e = w.exact, e > 0, let rel = o.simulationError, w.standardError / e > 3 * rel * (1e6 / r.requests).squareRoot() { print("wide", o.id, w.standardError / e, rel, r.requests) }
    if c.now - t0 > .seconds(1) { print(o.id, "took", c.now - t0) }
  } 
  print(inside, all, Double(inside) / Double(all), far) }
}
