import Foundation
import ScalingLaws
import Testing

@Suite("Properties of the laws")
struct LawPropertyTests {
  static let sets: [Chinchilla] = [.besiroglu, .hoffmannRounded, .hoffmannTeX, .muennighoffC4, .sardana]

  @Test("loss falls with parameters and with tokens", arguments: sets)
  func monotone(law: Chinchilla) {
    var random = SplitMix(state: 1)
    for _ in 0..<200 {
      let n = random.logUniform(1e6...1e13)
      let d = random.logUniform(1e8...1e15)
      #expect(law.loss(parameters: n * 1.01, tokens: d) < law.loss(parameters: n, tokens: d))
      #expect(law.loss(parameters: n, tokens: d * 1.01) < law.loss(parameters: n, tokens: d))
    }
  }

  @Test(
    "at the optimum both terms gain the same, and a brute-force search finds no better split",
    arguments: sets
  )
  func optimum(law: Chinchilla) {
    for compute in [1e18, 5.76e23, 1e27] {
      let n = law.optimalParameters(computeFLOPs: compute)
      let d = law.optimalTokens(computeFLOPs: compute)
      #expect(agree(6 * n * d, compute, within: 1e-12))
      #expect(
        agree(
          law.parameterExponent * law.parameterTerm(n),
          law.tokenExponent * law.tokenTerm(d),
          within: 1e-9
        )
      )
      #expect(
        agree(
          law.optimalLoss(computeFLOPs: compute).value,
          law.loss(parameters: n, tokens: d).value,
          within: 1e-12
        )
      )
      #expect(agree(law.compute(for: law.optimalLoss(computeFLOPs: compute)), compute, within: 1e-9))
      #expect(agree(law.optimalTokens(parameters: n), d, within: 1e-9))
      let least = stride(from: -3.0, through: 3, by: 0.001).map {
        law.loss(parameters: n * exp($0), tokens: compute / (6 * n * exp($0))).value
      }.min()
      #expect((least ?? 0) >= law.loss(parameters: n, tokens: d).value - 1e-13)
    }
  }

  @Test("tokens for a loss bring the model to that loss, and are infinite below its floor")
  func tokensForLoss() {
    let law = Chinchilla.besiroglu
    var random = SplitMix(state: 2)
    for _ in 0..<200 {
      let n = random.logUniform(1e7...1e12)
      let d = random.logUniform(1e9...1e14)
      let loss = law.loss(parameters: n, tokens: d)
      #expect(agree(law.tokens(for: loss, parameters: n), d, within: 1e-8))
      #expect(agree(law.parameters(for: loss, tokens: d), n, within: 1e-8))
      let belowFloor = Loss<NatsPerToken>((law.irreducible + law.parameterTerm(n)) * (1 - 1e-12))
      #expect(law.tokens(for: belowFloor, parameters: n) == .infinity)
    }
  }

  @Test("the generic inverse agrees with the closed one")
  func solve() throws {
    let catalog = ScalingLawCatalog.standard
    let law = try catalog.law(named: "chinchilla.besiroglu")
    let solved = try law.solve(for: "D", where: "loss", equals: 2.05, ["N": 8e9])
    #expect(agree(solved.value, 2.652452305e12, within: 1e-9))
    let repeated = try catalog.law(named: "muennighoff.loss")
      .solve(for: "D", where: "loss", equals: 2.5, ["N": 1e9, "U": 1e10])
    #expect(
      agree(
        DataConstrained().loss(parameters: 1e9, tokens: repeated.value, unique: 1e10).value,
        2.5,
        within: 1e-12
      )
    )
    #expect(throws: LawError.self) { try law.solve(for: "D", where: "loss", equals: 1.9, ["N": 8e9]) }
  }

  @Test("repetition never beats fresh data: D_eff is at most D and at most 16.39 U; N_eff is at most N")
  func dataConstrained() {
    let law = DataConstrained()
    var random = SplitMix(state: 3)
    for _ in 0..<500 {
      let unique = random.logUniform(1e8...1e12)
      let tokens = random.logUniform(1e7...1e15)
      let parameters = random.logUniform(1e6...1e12)
      let effective = law.effectiveTokens(tokens, unique: unique)
      #expect(effective <= tokens * (1 + 1e-12) && effective <= 16.3878 * unique)
      #expect(law.effectiveParameters(parameters, unique: unique) <= parameters * (1 + 1e-12))
    }
    #expect(law.effectiveTokens(1e9, unique: 1e10) == 1e9)
    // Without scarcity the best split is the base law's.
    #expect(
      agree(
        law.optimalParameters(computeFLOPs: 1e20, unique: 1e13),
        law.base.optimalParameters(computeFLOPs: 1e20),
        within: 1e-6
      )
    )
  }

  @Test("inference-aware planning becomes Chinchilla without demand, and shrinks the model with it")
  func sardana() throws {
    let planner = InferenceAware()
    for size in [1e9, 3e10, 5e11] {
      let target = planner.quality(ofOptimal: size)
      let none = try #require(planner.cheapest(for: target, prices: .flops(servedTokens: 0)))
      #expect(agree(none.parameters, size, within: 1e-8))
      var previous = size
      for demand in [1e10, 1e12, 1e14] {
        let plan = try #require(planner.cheapest(for: target, prices: .flops(servedTokens: demand)))
        #expect(plan.parameters < previous)
        previous = plan.parameters
        // No size nearby is cheaper.
        for factor in [0.97, 0.999, 1.001, 1.03] {
          let other = planner.plan(
            parameters: plan.parameters * factor,
            loss: target,
            prices: .flops(servedTokens: demand)
          )
          #expect(other.cost >= plan.cost)
        }
      }
    }
    #expect(planner.cheapest(for: Loss(1.69), prices: .flops(servedTokens: 1)) == nil)
  }

  @Test("Surge is symmetric in ln(B/B_noise) and peaks there")
  func surge() {
    let noise = Batch<Token>(1024)
    for factor in [1.5, 4, 100] {
      let below = Surge.learningRate(peak: 1e-3, batch: Batch(1024 / factor), noise: noise)
      let above = Surge.learningRate(peak: 1e-3, batch: Batch(1024 * factor), noise: noise)
      #expect(agree(below, above, within: 1e-12) && below < 1e-3)
    }
  }

  @Test("fewer bits are never worth more parameters, and more active experts never more leverage")
  func capacity() {
    let law = PrecisionScaling()
    var previous = 0.0
    for bits in stride(from: 1.0, through: 16, by: 0.5) {
      let worth = law.effectiveParameters(1e9, bits: .init(weights: bits, activations: bits, cache: bits))
      #expect(worth > previous && worth < 1e9)
      previous = worth
    }
    let leverage = EfficiencyLeverage()
    #expect(
      leverage.leverage(activationRatio: 1, granularity: 8, computeFLOPs: 1e21)
        < leverage.leverage(activationRatio: 0.1, granularity: 8, computeFLOPs: 1e21)
    )
    #expect((8...12.5).contains(leverage.bestGranularity))
  }

  @Test("pass@k agrees with counting subsets and rises with k")
  func passAtK() {
    // Of the C(6,k) subsets of six samples, those that miss both right ones number C(4,k).
    let misses = [1: 4.0 / 6, 2: 6.0 / 15, 3: 4.0 / 20, 4: 1.0 / 15]
    for (k, miss) in misses {
      #expect(agree(RepeatedSampling.passAtK(total: 6, correct: 2, drawn: k), 1 - miss, within: 1e-12))
    }
    let rising = (1...100).map { RepeatedSampling.passAtK(total: 100, correct: 5, drawn: $0) }
    #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 <= $1 } && rising.last == 1)
  }

  @Test("an imperfect verifier's accuracy tends to a/(a+f), and matches a simulation by sums")
  func verifier() {
    let verifier = ImperfectVerifier(chance: 0.3, truePositiveRate: 0.9, falsePositiveRate: 0.05)
    #expect(agree(verifier.accuracy(tries: 1e5), verifier.accuracyLimit, within: 1e-12))
    var (right, tries, alive) = (0.0, 0.0, 1.0)
    for _ in 0..<10 {
      right += alive * 0.3 * 0.9
      tries += alive
      alive *= 1 - 0.3 * 0.9 - 0.7 * 0.05
    }
    #expect(agree(verifier.accuracy(tries: 10), right, within: 1e-12))
    #expect(agree(verifier.expectedTries(10), tries, within: 1e-12))
  }

  @Test("attention with a budget as long as the sequence costs what dense attention costs")
  func kinetics() {
    let model = Kinetics.Model(parameters: 8e9, queryHeads: 32, keyValueHeads: 8, headSizeTimesLayers: 4608)
    let task = Kinetics.Task(promptTokens: 1000, outputTokens: 4000, trials: 1)
    let dense = Kinetics.computeFLOPs(of: model, on: task)
    #expect(agree(Kinetics.sparseComputeFLOPs(of: model, on: task, budget: 1e9), dense, within: 1e-12))
    #expect(
      agree(
        Kinetics().sparseMemoryFLOPs(of: model, on: task, budget: 5000),
        Kinetics().memoryFLOPs(of: model, on: task),
        within: 1e-12
      )
    )
    // Direct sum over output tokens of the entries each one reads.
    let reads = (0..<4000).reduce(0.0) { $0 + min(2000, 1000 + Double($1) + 0.5) }
    let sparse = Kinetics.sparseComputeFLOPs(of: model, on: task, budget: 2000)
    #expect(agree(sparse, 2 * 8e9 * 4000 + 4 * reads * 32 * 4608, within: 1e-6))
  }

  @Test("laws in different units of batch convert through tokens")
  func batches() {
    let sequences = PowerLines().batch(tokens: 1e10)
    #expect(agree(sequences.inTokens.count, 206.8813905 * 2048, within: 1e-8))
    #expect(agree(sequences.inTokens.converted(to: SequenceOf512.self).count, 206.8813905 * 4, within: 1e-8))
  }
}
