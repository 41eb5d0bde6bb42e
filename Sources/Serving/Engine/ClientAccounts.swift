/// The service that each client has had, in weighted tokens: what a fair policy evens out.
///
/// Tokens of running requests are added up when somebody asks, so a decode step costs nothing here.
struct ClientAccounts: Sendable {
  let promptWeight: Double
  let outputWeight: Double
  private var service: [Double] = []
  private var running: [Int] = []
  private var settled: [Int] = []
  private var present: [Int] = []

  init(promptWeight: Double, outputWeight: Double) {
    self.promptWeight = promptWeight
    self.outputWeight = outputWeight
  }

  private mutating func open(_ client: Int) {
    while service.count <= client {
      service.append(0)
      running.append(0)
      settled.append(0)
      present.append(0)
    }
  }

  /// What a client has had until a decode step.
  func service(of client: Int, step: Int) -> Double {
    guard client < service.count else { return 0 }
    return service[client] + outputWeight * Double(running[client] * (step - settled[client]))
  }

  /// A client with nothing in the system comes back: it is lifted to the least served of those that are there.
  ///
  /// - Source: Sheng et al. 2024, arXiv:2401.00588, algorithm 2.
  mutating func returns(client: Int, step: Int) {
    open(client)
    if present[client] == 0 {
      let others = present.indices.filter { present[$0] > 0 }.map { service(of: $0, step: step) }
      if let least = others.min() { service[client] = max(service[client], least) }
    }
    present[client] += 1
  }

  mutating func admit(client: Int, prompt: Int) { service[client] += promptWeight * Double(prompt) }

  mutating func token(client: Int) { service[client] += outputWeight }

  mutating func join(client: Int, step: Int) {
    settle(client, step: step)
    running[client] += 1
  }

  mutating func leave(client: Int, step: Int) {
    settle(client, step: step)
    running[client] -= 1
  }

  mutating func departs(client: Int) { present[client] -= 1 }

  private mutating func settle(_ client: Int, step: Int) {
    service[client] += outputWeight * Double(running[client] * (step - settled[client]))
    settled[client] = step
  }
}
