import Queueing
import SimulationKernel
import TestSupport
import Testing

/// Random queues from a seed: load, length law, law constants and policy.
private struct SettingGenerator {
  var random: SeededGenerator

  mutating func uniform(_ low: Double, _ high: Double) -> Double { .random(in: low...high, using: &random) }
  mutating func whole(_ low: Int, _ high: Int) -> Int { .random(in: low...high, using: &random) }

  mutating func lengths() throws -> TokenLengths {
    switch whole(0, 5) {
    case 0: try .constant(whole(1, 300))
    case 1:
      try .uniform(whole(1, 40)...whole(41, 800))
    case 2: try .geometric(stop: uniform(0.005, 0.2)).clipped(at: whole(50, 900))
    case 3: try .lognormal(mu: uniform(3, 5), sigma: uniform(0.3, 1)).clipped(at: whole(200, 1500))
    case 4: try .normal(mean: uniform(20, 200), deviation: uniform(5, 60), most: whole(200, 400))
    default: try .empirical((0..<whole(1, 12)).map { _ in .random(in: 1...500, using: &random) })
    }
  }

  mutating func batchLaw() -> ServiceLaw {
    .batch(
      perBatchRequest: uniform(0, 0.03), fixed: uniform(0, 0.05), perTokenRequest: uniform(0, 0.0006),
      perToken: uniform(0.002, 0.03))
  }

  mutating func policy() throws -> (QueuePolicy, ServiceLaw) {
    let affine = ServiceLaw.affine(perRequest: uniform(0, 1), perToken: uniform(0.005, 0.03))
    switch whole(0, 16) {
    case 0: return (.firstComeFirstServed(servers: 1), affine)
    case 1: return (.impatient(patience: uniform(0.5, 30)), affine)
    case 2: return (.finiteBuffer(servers: 1, capacity: whole(1, 12)), affine)
    case 3: return (.pausing(.repeatedVacations(.uniform(0, uniform(0.1, 5)))), affine)
    case 4: return (.pausing(.singleVacation(.exponential(mean: uniform(0.1, 5)))), affine)
    case 5: return (.pausing(.setUp(.erlang(stages: whole(1, 4), mean: uniform(0.1, 5)))), affine)
    case 6: return (.pausing(.threshold(whole(1, 6))), affine)
    case 7: return (.ordered(.processorSharing), affine)
    case 8: return (.ordered(.shortestFirst), affine)
    case 9: return (.ordered(.shortestRemaining), affine)
    case 10: return (.ordered([.preemptiveShortest, .leastAttained][whole(0, 1)]), affine)
    case 11:
      let classes = try LengthClasses(edges: [whole(1, 80), whole(81, 300)], accuracy: uniform(0, 1))
      return (.ordered(.classes(classes)), affine)
    case 12: return (.dynamic(maximum: whole(1, 24)), batchLaw())
    case 13:
      let least = whole(1, 12)
      return (.bulk(.init(minimum: least, maximum: least + whole(0, 12))), batchLaw())
    case 14: return (.elastic(maximum: whole(1, 12)), batchLaw())
    case 15:
      return (.timeout(maximum: whole(1, 12), delay: uniform(0, 4), timer: .whenFree), batchLaw())
    default:
      let servers = whole(1, 12)
      return whole(0, 1) == 0
        ? (.firstComeFirstServed(servers: servers), .constant(1))
        : (.finiteBuffer(servers: servers, capacity: servers + whole(0, 9)), .exponential(mean: 1))
    }
  }

  mutating func setting() throws -> QueueSetting {
    let (policy, service) = try policy()
    let lengths = try lengths()
    let probe = try QueueSetting(
      arrivals: ArrivalLaw(rate: 1e-3), lengths: lengths, service: service, policy: policy)
    let plain = try probe.capacity()
    var capacity = plain
    if plain == .infinity {
      let servers = if case .finiteBuffer(let servers, _) = policy { servers } else { 1 }
      capacity = try probe.with(policy: .firstComeFirstServed(servers: servers)).capacity()
    }
    let load = uniform(0.15, plain == .infinity ? 1.3 : 0.82)
    return try QueueSetting(
      arrivals: ArrivalLaw(rate: load * capacity), lengths: lengths, service: service, policy: policy)
  }
}

@Suite("Formula against simulation")
struct FormulaAgainstSimulationTests {
  @Test("five hundred random queues: the means agree, and the intervals hold the formula as often as they claim")
  func randomSettings() async throws {
    // Seed 2024; a failure prints the setting's number, which brings it back.
    var generator = SettingGenerator(random: SeededGenerator(seed: 2024))
    var inside = 0
    var all = 0
    var sum = 0.0
    for number in 0..<500 {
      let setting = try generator.setting()
      let plan = try SimulationPlan(
        replications: 24, requests: 10_000, seed: UInt64(number), takesPercentiles: false)
      let result = try await QueueStudy(setting).run(plan)
      #expect(result.answer.measures != nil, "\(number): \(setting.policy) has no answer: \(result.answer)")
      for name in [QueueMeasures.Name.meanWait, .meanResponse, .utilisation, .meanBatchSize, .lossProbability] {
        guard let comparison = result[name], let exact = comparison.exact, comparison.standardError > 0 else {
          continue
        }
        let apart = try #require(comparison.standardErrorsApart)
        #expect(
          apart.magnitude < 5.5,
          "\(number) \(setting.policy) \(name.rawValue): \(comparison.simulated) for \(exact)")
        all += 1
        sum += apart
        if comparison.simulated.contains(exact) { inside += 1 }
      }
    }
    #expect(all > 1200)
    #expect((0.92...0.98).contains(Double(inside) / Double(all)), "\(inside) of \(all)")
    #expect((sum / Double(all)).magnitude < 0.2, "the simulation leans to one side by \(sum / Double(all))")
  }
}
