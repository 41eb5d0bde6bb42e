import Queueing

/// How fast batch queues are simulated and solved: token lengths uniform on 1 to 1,000, a batch law of four constants.
enum QueueBenchmarks {
  private static let customers = 100_000_000

  static func run(_ begins: (_ name: String) -> Void) throws -> [BenchmarkResult] {
    begins("queue.dynamic_100m")
    let simulated = try simulation()
    begins("queue solvers")
    return try simulated + solvers()
  }

  /// One hundred million customers of dynamic batching, in one run on one core.
  private static func simulation() throws -> [BenchmarkResult] {
    let setting = try setting(.dynamic(maximum: 16), load: 0.8)
    let exact = try setting.solve().measures?.meanWait ?? .nan
    let begin = ProcessorTime.seconds
    let wait = try setting.simulateOnce(requests: customers, seed: 1).meanWait ?? .nan
    let seconds = ProcessorTime.seconds - begin
    // Far from the formula the simulation is wrong, and its speed means nothing.
    precondition((wait / exact - 1).magnitude < 2e-3, "dynamic batching went wrong")
    return [
      BenchmarkResult(name: "queue.dynamic_100m.cpu_seconds", value: seconds, unit: "s"),
      BenchmarkResult(
        name: "queue.dynamic_100m.customers_per_second", value: Double(customers) / seconds, unit: "customers/s"),
      BenchmarkResult(
        name: "queue.dynamic_100m.wait_error_ratio", value: (wait / exact - 1).magnitude, unit: "of the formula"),
    ]
  }

  /// Exact answers at the far end: batches of 4,096 at load 0.999.
  private static func solvers() throws -> [BenchmarkResult] {
    let policies: [(name: String, policy: QueuePolicy)] = [
      ("dynamic", .dynamic(maximum: 4096)), ("fixed", .fixed(size: 4096)),
      ("general", .bulk(.init(minimum: 1024, maximum: 4096))),
    ]
    return try policies.map { name, policy in
      let setting = try setting(policy, load: 0.999)
      let begin = ProcessorTime.seconds
      let measures = try setting.solve().measures
      precondition(measures?.meanWait?.isFinite == true, "a stable queue has an answer")
      return BenchmarkResult(name: "queue.solve_4096.\(name)_s", value: ProcessorTime.seconds - begin, unit: "s")
    }
  }

  /// The queue under a policy at a share of what it can carry.
  private static func setting(_ policy: QueuePolicy, load: Double) throws -> QueueSetting {
    let service = ServiceLaw.batch(
      perBatchRequest: 0.002, fixed: 0.02, perTokenRequest: 0.0001, perToken: 0.008)
    let probe = try QueueSetting(
      arrivals: ArrivalLaw(rate: 1e-3), lengths: .uniform(1...1000), service: service, policy: policy)
    return try QueueSetting(
      arrivals: ArrivalLaw(rate: load * probe.capacity()), lengths: .uniform(1...1000), service: service,
      policy: policy)
  }
}
