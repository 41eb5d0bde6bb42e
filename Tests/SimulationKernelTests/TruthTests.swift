import SimulationKernel
import Testing

/// Whether simulated answers may be believed: intervals against exact means, and bits against thread counts.
@Suite struct TruthTests {
  @Test(
    "batch-means intervals of M/M/1 at load 0.7 cover the exact mean response in 92 to 98 percent of 400 runs"
  )
  func exponentialService() async throws {
    try await covers(Exponential(mean: 1))
  }

  @Test(
    "batch-means intervals of M/D/1 at load 0.7 cover the exact mean response in 92 to 98 percent of 400 runs"
  )
  func deterministicService() async throws {
    try await covers(Deterministic(1))
  }

  @Test(
    "batch-means intervals of M/H2/1 at load 0.7 cover the exact mean response in 92 to 98 percent of 400 runs"
  )
  func hyperexponentialService() async throws {
    try await covers(Hyperexponential(mean: 1, squaredCoefficientOfVariation: 4))
  }

  private func covers(_ service: some Distribution) async throws {
    let exact = SingleServerQueue.exactMeanResponse(load: 0.7, service: service)
    let covered = await Replications.run(400) { replication in
      let responses = SingleServerQueue.responses(
        load: 0.7,
        service: service,
        customers: 200_000,
        seed: 11,
        replication: replication
      )
      var batches = BatchMeans(batches: 32)
      for response in responses[WarmUp.mser5(responses)...] { batches.record(response) }
      return batches.confidenceInterval().interval.contains(exact)
    }.count { $0 }
    #expect((368...392).contains(covered), "\(covered) of 400")
  }

  @Test("the mean response of M/M/1 over replications is the exact one, and its distribution is exponential")
  func responseDistribution() async throws {
    let service = try Exponential(mean: 1)
    let runs = await Replications.run(200) { replication in
      SingleServerQueue.responses(
        load: 0.7,
        service: service,
        customers: 3_000,
        seed: 12,
        replication: replication
      )
    }
    // One late customer of each run: independent, and in steady state.
    let late = runs.map { $0[2_900] }.sorted()
    let exact = try Exponential(mean: 1 / 0.3)
    #expect(
      GoodnessOfFit.kolmogorov(sorted: late, exact.cumulativeProbability) < GoodnessOfFit.kolmogorovLimit
    )
  }

  @Test("one scenario gives the same bits on 1, 2 and 7 threads")
  func sameBits() async throws {
    let service = try Lognormal(mean: 1, sigma: 1)
    var answers: [[UInt64]] = []
    for concurrency in [1, 2, 7] {
      let runs = await Replications.run(40, concurrency: concurrency) { replication in
        SingleServerQueue.responses(
          load: 0.8,
          service: service,
          customers: 5_000,
          seed: 13,
          replication: replication
        )
      }
      var all = Tally()
      for run in runs { all.merge(Tally(run)) }
      answers.append([all.mean.bitPattern, all.variance.bitPattern] + runs.map { $0[4_999].bitPattern })
    }
    #expect(answers[0] == answers[1])
    #expect(answers[0] == answers[2])
  }
}
