import Queueing
import TestSupport
import Testing

@Suite("Advice among policies")
struct PolicyAdviceTests {
  private typealias Candidate = PolicyAdvice.Candidate

  @Test("M/M/1/10 answers sooner than M/M/1 as it loses requests, and is recommended only within the study's limit")
  func losses() throws {
    // rho = 0.9: the full buffer is seen by (1 - rho) rho^10 / (1 - rho^11) = 5.0814 % of the requests.
    func advice(_ limit: Double?) throws -> PolicyAdvice {
      let settings = try [QueuePolicy.firstComeFirstServed(servers: 1), .finiteBuffer(servers: 1, capacity: 10)].map {
        (policy: QueuePolicy) throws(QueueError) in
        try QueueSetting(arrivals: ArrivalLaw(rate: 0.9), service: .exponential(mean: 1), policy: policy)
      }
      let comparison = try QueueComparison(
        [.init(name: "open", setting: settings[0]), .init(name: "bounded", setting: settings[1])],
        simulation: SimulationPlan(replications: 2, requests: 2000), lossLimit: limit)
      return comparison.advice(comparison.run())
    }
    for limit in [nil, 0.05] {
      let strict = try advice(limit)
      #expect(strict.choices.map(\.best.name) == ["open"] && strict.leftOut.map(\.name) == ["bounded"])
      #expect(strict.standings == [.soonest, .loses])
      #expect((try #require(strict.leftOut.first).loss - 0.050814).magnitude < 1e-5)
    }
    let lenient = try advice(0.06)
    #expect(lenient.choices.map(\.best.name) == ["bounded"] && lenient.leftOut.isEmpty)
    #expect(lenient.standings == [.slower, .soonest])
  }

  @Test("policies with other numbers of servers, or with other token limits, are no rivals")
  func groups() {
    let advice = PolicyAdvice(
      [
        Candidate(name: "a", servers: 1, response: 9), Candidate(name: "b", servers: 4, response: 1),
        Candidate(name: "c", servers: 1, response: 7), Candidate(name: "d", servers: 1, tokenLimit: 100, response: 2),
        Candidate(name: "e", servers: 4, response: nil, isUnstable: true),
      ], lossLimit: nil)
    #expect(advice.choices.map(\.best.name) == ["c", "b", "d"])
    #expect(advice.choices.map(\.compared) == [2, 1, 1])
    #expect(advice.standings == [.slower, .soonest, .soonest, .soonest, .unstable])
    #expect(advice.differences.servers && advice.differences.tokenLimits)
  }

  @Test(
    "whatever the candidates: nothing chosen loses more than it may, and nothing better of its kind was passed over")
  func property() {
    var random = SeededGenerator(seed: 77)
    for round in 0..<500 {
      let candidates = (0..<Int.random(in: 1...8, using: &random)).map { place -> Candidate in
        let loss = Bool.random(using: &random) ? 0 : Double.random(in: 0...0.2, using: &random)
        let isUnstable = Int.random(in: 0...5, using: &random) == 0
        return Candidate(
          name: "p\(place)", servers: .random(in: 1...2, using: &random),
          tokenLimit: Bool.random(using: &random) ? 100 : nil, loss: loss, losesRequests: loss > 0,
          response: isUnstable ? nil : .random(in: 1...9, using: &random), isUnstable: isUnstable)
      }
      let limit: Double? = Bool.random(using: &random) ? 0.1 : nil
      let advice = PolicyAdvice(candidates, lossLimit: limit)
      let able = candidates.filter { $0.response != nil && $0.loss <= (limit ?? 0) }
      for choice in advice.choices {
        #expect(choice.best.loss <= limit ?? 0, "seed 77, round \(round)")
        let rivals = able.filter {
          $0.servers == choice.best.servers && $0.tokenLimit == choice.best.tokenLimit
        }
        #expect(rivals.compactMap(\.response).min() == choice.best.response, "seed 77, round \(round)")
        #expect(rivals.count == choice.compared, "seed 77, round \(round)")
      }
      #expect(advice.choices.reduce(0) { $0 + $1.compared } == able.count, "seed 77, round \(round)")
    }
  }
}
