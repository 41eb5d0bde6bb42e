import Foundation
import ScalingLaws
import Testing

@Suite("Worked examples of the papers")
struct WorkedExampleTests {
  @Test("approach 1 spends 5.76e23 FLOP on about 70B parameters and 1.4T tokens")
  func envelope() {
    // The table's own row is 67B on 1.5T.
    let first = ChinchillaEnvelope.approach1
    #expect(agree(first.optimalParameters(computeFLOPs: 5.76e23), 7e10, within: 0.10))
    #expect(agree(first.optimalTokens(computeFLOPs: 5.76e23), 1.4e12, within: 0.10))
    // The replication agrees; the rounded approach 3 is far off, as the replication says.
    #expect(agree(Chinchilla.besiroglu.optimalParameters(computeFLOPs: 5.76e23), 7e10, within: 0.10))
    #expect(Chinchilla.hoffmannRounded.optimalParameters(computeFLOPs: 5.76e23) < 4e10)
  }

  @Test(
    "approach 2, repeated on the 240 runs, spends 5.76e23 FLOP on about 70B parameters and 1.4T tokens",
    .enabled(if: Reference.isPresent)
  )
  func isoFLOP() throws {
    let law = try IsoFLOPScaling.fit(try ChinchillaFitTests.epochRuns())
    #expect(agree(law.optimalParameters(computeFLOPs: 5.76e23), 7e10, within: 0.10))
    #expect(agree(law.optimalTokens(computeFLOPs: 5.76e23), 1.4e12, within: 0.10))
    // The paper's interval for a is 0.462 to 0.534.
    #expect((0.462...0.534).contains(law.parameterShare))
  }

  @Test("approach 2 recovers the optimum of runs made from a law")
  func isoFLOPSynthetic() throws {
    let truth = Chinchilla(E: 1.7, A: 400, B: 400, alpha: 0.34, beta: 0.34)
    let runs = IsoFLOPScaling.publishedBudgets.flatMap { budget in
      (-4...4).map { step in
        let size = truth.optimalParameters(computeFLOPs: budget) * exp(Double(step) * 0.1)
        let tokens = budget / (6 * size)
        return LossObservation(
          parameters: size,
          tokens: tokens,
          loss: truth.loss(parameters: size, tokens: tokens).value
        )
      }
    }
    let law = try IsoFLOPScaling.fit(runs)
    #expect(agree(law.parameterShare, 0.5, within: 1e-6))
    #expect(
      agree(
        law.optimalParameters(computeFLOPs: 1e22),
        truth.optimalParameters(computeFLOPs: 1e22),
        within: 1e-4
      )
    )
    #expect(throws: LawError.self) { try IsoFLOPScaling.fit(Array(runs.prefix(9))) }
  }

  @Test("the exponent of approach 1 reproduces the table's other rows within a tenth")
  func exponents() {
    let table = ChinchillaEnvelope.approach1
    for row in table.rows where row.parameters >= 1e9 && row.parameters <= 1e12 {
      let scaled = 6.7e10 * pow(row.computeFLOPs / 5.76e23, table.parameterShare)
      #expect(agree(scaled, row.parameters, within: 0.10), "\(row.parameters)")
      #expect(agree(table.compute(parameters: row.parameters), row.computeFLOPs, within: 1e-12))
      #expect(agree(table.optimalTokens(computeFLOPs: row.computeFLOPs), row.tokens, within: 1e-12))
    }
  }

  @Test(
    "inference-aware optima are those of the paper",
    arguments: [(3e10, 5e12, 16.4e9, 3.27e12, 0.16), (7e10, 1e13, 41.6e9, 7.92e12, 0.12)]
  )
  func sardana(size: Double, demand: Double, parameters: Double, tokens: Double, saving: Double) throws {
    let planner = InferenceAware()
    let target = planner.quality(ofOptimal: size)
    let plan = try #require(planner.cheapest(for: target, prices: .flops(servedTokens: demand)))
    #expect(agree(plan.parameters, parameters, within: 3e-3))
    #expect(agree(plan.tokens, tokens, within: 3e-3))
    let plain = planner.plan(parameters: size, loss: target, prices: .flops(servedTokens: demand))
    #expect(abs(1 - plan.cost / plain.cost - saving) < 0.005)
  }

  @Test("a 7B model that will serve 1e11 tokens becomes 6B on 1.18 times the tokens")
  func sardanaSmall() throws {
    let planner = InferenceAware()
    let target = planner.quality(ofOptimal: 7e9)
    let plan = try #require(planner.cheapest(for: target, prices: .flops(servedTokens: 1e11)))
    #expect(agree(plan.parameters, 6e9, within: 1e-3))
    #expect(agree(plan.tokens / planner.law.optimalTokens(parameters: 7e9), 1.18, within: 5e-3))
  }

  @Test("a 5M model with 128 experts is worth a dense model of about 55M")
  func clark() {
    #expect(agree(ClarkRouting.sBase.denseParameters(parameters: 5e6, experts: 128), 5.5e7, within: 0.07))
  }

  @Test("the joint law of experts reproduces the paper's table of E = 8")
  func ludziejewski() {
    let law = JointExperts().law(experts: 8)
    #expect(agree(law.parameterFactor, 21.83, within: 2e-3) && abs(law.parameterExponent - 0.1676) < 1e-4)
    #expect(agree(law.tokenFactor, 119.9, within: 2e-3) && abs(law.tokenExponent - 0.2338) < 1e-4)
    // The same by counting: one expert of nine parts is the dense model.
    let dense = JointExperts.totalParameters(width: 1024, vocabulary: 5e4, blocks: 10, experts: 1)
    let counted: Double = 2 * 1024 * 5e4 + 13 * 10 * 1024 * 1024
    #expect(dense == counted)
  }

  @Test("75 % sparsity is worth a dense model 2.16 times the non-zero part")
  func frantar() { #expect(abs(WeightSparsity.t5C4.denseSizeMultiplier(sparsity: 0.75) - 2.16) < 0.005) }

  @Test("granularity near 7 and a shared share near 0.31 are best")
  func zhao() {
    let law = ComprehensiveExperts()
    #expect(abs(law.bestGranularity - 6.78) < 0.01 && abs(law.bestSharedShare - 0.3148) < 1e-4)
    func loss(_ g: Double, _ s: Double) -> Loss<NatsPerToken> {
      law.loss(of: .init(parameters: 3e10, active: 3e9, granularity: g, sharedShare: s), tokens: 1e12)
    }
    for (g, s) in [(6.0, 0.3148), (8.0, 0.3148), (6.78, 0.2), (6.78, 0.4)] {
      #expect(loss(law.bestGranularity, law.bestSharedShare) < loss(g, s))
    }
  }

  @Test("Quartet's printed losses at 30M parameters are met within 0.02")
  func quartet() {
    for (ratio, printed) in [(25.0, 3.49), (50, 3.38), (100, 3.29), (200, 3.24), (400, 3.21)] {
      let loss = Quartet().loss(
        parameters: 3e7,
        tokens: 3e7 * ratio,
        parameterEfficiency: 0.645,
        tokenEfficiency: 0.945
      )
      #expect(abs(loss.value - printed) < 0.02)
    }
  }

  @Test(
    "the best uniform grids on a Gaussian have the known errors",
    arguments: [
      (1, 0.36338), (2, 0.118846), (3, 0.0374397), (4, 0.0115429), (5, 0.0034952), (6, 0.00104005),
      (8, 8.7686e-5),
    ]
  )
  func gaussian(bits: Int, error: Double) {
    #expect(agree(GaussianQuantizer.uniformError(bits: bits), error, within: 2e-5))
  }

  @Test("one bit keeps all but 2/pi of a Gaussian's variance, and E2M1 loses 0.0126849 of it")
  func gaussianClosedForm() {
    #expect(agree(GaussianQuantizer.uniformError(bits: 1), 1 - 2 / Double.pi, within: 1e-12))
    #expect(agree(GaussianQuantizer.fourBitFloatError, 0.0126849, within: 1e-5))
  }

  @Test("two measured coverages calibrate the law of repeated samples")
  func monkeys() {
    let law = RepeatedSampling(coverageOfOne: 0.159, coverageOfMany: 0.56, samples: 250)
    #expect(
      agree(law.logCoverageAtOne, -1.8388511, within: 1e-7) && agree(law.exponent, -0.2090355, within: 1e-6)
    )
    #expect(agree(law.coverage(samples: 250), 0.56, within: 1e-12))
    #expect(agree(law.samples(coverage: 0.56), 250, within: 1e-9))
  }

  @Test("held-out over-trained models lie where the law says, as far off as stated")
  func gadre() {
    let redPajama = OverTraining.redPajama.loss(
      computeFLOPs: 6 * 1.4398e9 * 1.4398e9 * 640,
      tokensPerParameter: 640
    )
    #expect(abs(redPajama.value - 2.5198) < 0.001)
    let refinedWeb = OverTraining.refinedWeb.loss(
      computeFLOPs: 6 * 6.8894e9 * 6.8894e9 * 20,
      tokensPerParameter: 20
    )
    #expect(abs(refinedWeb.value - 2.4150) < 0.001)
    // 20 tokens per parameter is not the optimum of the form, but close to it in loss.
    #expect(OverTraining.c4.optimalTokensPerParameter < 20)
  }

  @Test("Llama 3's rule gives 1.63e13 tokens at 3.8e25 FLOP")
  func llama() { #expect(agree(OneLineLaws.llama3.value(at: 3.8e25), 1.63e13, within: 0.01)) }

  @Test("annealing the last steps lowers the predicted loss by C times S2")
  func annealing() {
    var law = Annealing()
    (law.floor, law.factor, law.exponent, law.annealingGain, law.decay) = (2, 0.5, 0.5, 0.1, 0.999)
    let rates = [1, 1, 1, 1, 0.5, 0.25, 0]
    #expect(agree(law.annealing(rates), 2.2482505, within: 1e-12))
    #expect(Annealing.area(rates) == 3.75)
    #expect(agree(law.loss(rates: rates).value, 2 + 0.5 / sqrt(3.75) - 0.22482505, within: 1e-12))
  }

  @Test("one trunk and three cooldowns cost less than three runs")
  func cooldown() {
    #expect(
      agree(Cooldown().sweepTokens(lengths: [1e10, 2e10, 4e10]), 0.8 * 4e10 + 0.2 * 7e10, within: 1e-12)
    )
    #expect(Cooldown().rateShare(runProgress: 0.5) == 1 && abs(Cooldown().rateShare(runProgress: 1)) < 1e-12)
  }
}
