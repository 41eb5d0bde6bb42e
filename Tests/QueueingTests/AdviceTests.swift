import Queueing
import Testing

@Suite("Advice")
struct AdviceTests {
  private func paper() throws -> TokenLimitAdvice {
    try TokenLimitAdvice(
      arrivalRate: 0.025, lengths: .lognormal(mu: 7, sigma: 0.7), perRequest: 0, perToken: 0.0225)
  }

  @Test(
    "a limit of 1,600 is best at the stated worth of an answer, for each utility",
    arguments: [
      (TokenLimitAdvice.Utility.deliveredShare, 197.6), (.completeness, 80.4), (.logarithm, 134.5),
    ])
  func limits(utility: TokenLimitAdvice.Utility, worth: Double) throws {
    // The worths are stated to four digits, so the optimum is known to a few tokens.
    let best = try paper().best(utility, worth: worth)
    #expect((1590...1610).contains(best), "\(best)")
  }

  @Test("clipping at 1,600 instead of 3,000 cuts the wait by about 59 %, and the longest limit for a wait inverts it")
  func clipping() throws {
    let advice = try paper()
    let cut = 1 - advice.meanWait(limit: 1600) / advice.meanWait(limit: 3000)
    #expect((cut - 0.5965).magnitude < 1e-3)
    let limit = try #require(advice.longestLimit(meanWait: 30))
    #expect(advice.meanWait(limit: limit) <= 30 && advice.meanWait(limit: limit + 1) > 30)
    #expect(advice.longestLimit(meanWait: 1e-9) == nil)
  }

  @Test("utility summed by increments is utility summed outright", arguments: TokenLimitAdvice.Utility.allCases)
  func utilities(utility: TokenLimitAdvice.Utility) throws {
    let lengths = try TokenLengths.uniform(3...40)
    let advice = try TokenLimitAdvice(arrivalRate: 0.5, lengths: lengths, perRequest: 0.1, perToken: 0.02)
    let scores = (1...40).map { 9 * advice.meanUtility(utility, limit: $0) - advice.meanWait(limit: $0) }
    let slow = 1 + (scores.indices.max { scores[$0] < scores[$1] } ?? 0)
    #expect(advice.best(utility, worth: 9) == slow)
  }

  @Test("the sizes found are within 0.1 % of the best of all sizes, by trying every one")
  func sizes() throws {
    let heavy = ServiceLaw.batch(perBatchRequest: 0.03, fixed: 0.02, perTokenRequest: 0.002, perToken: 0.022)
    let lengths = try TokenLengths.lognormal(mu: 4.5, sigma: 1.5).clipped(at: 1500)
    for rate in [0.1, 0.2] {
      let setting = try QueueSetting(
        arrivals: ArrivalLaw(rate: rate), lengths: lengths, service: heavy, policy: .dynamic(maximum: 1))
      for family in [BatchingAdvice.Family.dynamic, .fixed] {
        let advice = try BatchingAdvice(for: setting, families: [family], largest: 32)
        let best = try #require(advice.choices.first?.measures.meanResponse)
        let all = try (1...32).compactMap { size in
          try setting.with(policy: family == .dynamic ? .dynamic(maximum: size) : .fixed(size: size))
            .solve().measures?.meanResponse
        }
        #expect(best <= (all.min() ?? 0) * 1.001, "\(family) at \(rate)")
      }
    }
  }

  @Test("under a heavy tail with dear batching a small batch answers sooner than none and than all that wait")
  func heavyTail() throws {
    let heavy = ServiceLaw.batch(perBatchRequest: 0.03, fixed: 0.02, perTokenRequest: 0.002, perToken: 0.022)
    let lengths = try TokenLengths.lognormal(mu: 4.5, sigma: 1.5).clipped(at: 1500)
    let setting = try QueueSetting(
      arrivals: ArrivalLaw(rate: 0.1), lengths: lengths, service: heavy, policy: .dynamic(maximum: nil))
    let unlimited = try #require(setting.solve().measures)
    let choice = try #require(BatchingAdvice(for: setting, families: [.dynamic]).choices.first)
    let single = try #require(setting.with(policy: .dynamic(maximum: 1)).solve().measures)
    let best = try #require(choice.measures.meanResponse)
    #expect(best < (unlimited.meanResponse ?? 0) && best < (single.meanResponse ?? .infinity))
    // The wait alone would have chosen otherwise.
    #expect((unlimited.meanWait ?? .infinity) < (choice.measures.meanWait ?? 0))
  }
}
