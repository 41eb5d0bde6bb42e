import SimulationKernel

/// One server, one line, first come first served: the model whose exact answers are known.
struct SingleServerQueue<Service: Distribution>: Model {
  enum Event: BitwiseCopyable, Sendable { case arrival, departure }

  let meanGap: Double
  let service: Service
  var gaps: RandomStream
  var services: RandomStream
  var left: Int
  var arrivalTimes = Line<Double>()
  var responses: [Double] = []

  init(load: Double, service: Service, customers: Int, seed: UInt64, replication: Int) {
    meanGap = service.mean / load
    self.service = service
    left = customers
    gaps = RandomStream(seed: seed, name: "gaps", index: replication)
    services = RandomStream(seed: seed, name: "services", index: replication)
    responses.reserveCapacity(customers)
  }

  mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>) {
    switch event {
    case .arrival:
      arrivalTimes.append(schedule.now)
      if arrivalTimes.count == 1 { startService(&schedule) }
      left -= 1
      if left > 0 { schedule.after(gaps.exponential(mean: meanGap), .arrival) }
    case .departure:
      if let arrived = arrivalTimes.popFirst() { responses.append(schedule.now - arrived) }
      if !arrivalTimes.isEmpty { startService(&schedule) }
    }
  }

  mutating func startService(_ schedule: inout Schedule<Event>) {
    schedule.after(service.sample(using: &services), .departure)
  }

  /// Response times of all customers in order of departure.
  static func responses(
    load: Double,
    service: Service,
    customers: Int,
    seed: UInt64,
    replication: Int
  ) -> [Double] {
    var simulation = Simulation(
      SingleServerQueue(
        load: load,
        service: service,
        customers: customers,
        seed: seed,
        replication: replication
      )
    )
    simulation.schedule.at(0, .arrival)
    simulation.run()
    return simulation.model.responses
  }

  /// The exact mean response time by Pollaczek and Khinchine.
  static func exactMeanResponse(load: Double, service: Service) -> Double {
    let rate = load / service.mean
    return service.mean + rate * service.secondMoment / (2 * (1 - load))
  }
}
