import RealModule
import SimulationKernel
import Testing

/// A distribution with a name for the test report.
struct Named<D: Sendable>: Sendable, CustomTestStringConvertible {
  let name: String
  let distribution: D
  var testDescription: String { name }
}

private func continuous() throws -> [Named<any CumulativeDistribution>] {
  [
    .init(name: "uniform", distribution: try Uniform(-2, 5)),
    .init(name: "exponential", distribution: try Exponential(mean: 3)),
    .init(name: "erlang of 3", distribution: try Erlang(stages: 3, mean: 2)),
    .init(name: "erlang of 40", distribution: try Erlang(stages: 40, mean: 2)),
    .init(name: "gamma of shape 0.3", distribution: try Gamma(shape: 0.3, scale: 2)),
    .init(name: "gamma of shape 1", distribution: try Gamma(shape: 1, scale: 2)),
    .init(
      name: "gamma of shape 7.5",
      distribution: try Gamma(mean: 3, squaredCoefficientOfVariation: 1 / 7.5)
    ),
    .init(name: "normal", distribution: try Normal(mean: -1, standardDeviation: 2.5)),
    .init(name: "lognormal", distribution: try Lognormal(mean: 700, sigma: 1.1)),
    .init(name: "weibull of shape 0.7", distribution: try Weibull(shape: 0.7, mean: 4)),
    .init(name: "weibull of shape 3", distribution: try Weibull(shape: 3, scale: 2)),
    .init(name: "pareto", distribution: try Pareto(shape: 4.5, minimum: 2)),
    .init(
      name: "hyperexponential of 3",
      distribution: try Hyperexponential(probabilities: [0.2, 0.5, 0.3], means: [5, 0.1, 1])
    ),
    .init(
      name: "hyperexponential, balanced",
      distribution: try Hyperexponential(mean: 2, squaredCoefficientOfVariation: 6)
    ),
  ]
}

private func discrete() throws -> [Named<any DiscreteDistribution>] {
  [
    .init(name: "discrete uniform", distribution: try DiscreteUniform(-3...40)),
    .init(name: "geometric of mean 1", distribution: try Geometric(mean: 1)),
    .init(name: "geometric of mean 1.3", distribution: try Geometric(mean: 1.3)),
    .init(name: "geometric of mean 180", distribution: try Geometric(mean: 180)),
    .init(name: "poisson of 0.4", distribution: try Poisson(mean: 0.4)),
    .init(name: "poisson of 9.9", distribution: try Poisson(mean: 9.9)),
    .init(name: "poisson of 10", distribution: try Poisson(mean: 10)),
    .init(name: "poisson of 1234.5", distribution: try Poisson(mean: 1_234.5)),
    .init(name: "zipf of 1", distribution: try Zipf(count: 1, exponent: 1)),
    .init(name: "zipf, exponent 0", distribution: try Zipf(count: 50, exponent: 0)),
    .init(name: "zipf, exponent 1", distribution: try Zipf(count: 3_000, exponent: 1)),
    .init(name: "zipf, exponent 1.3", distribution: try Zipf(count: 100_000, exponent: 1.3)),
    .init(name: "zipf, exponent 3", distribution: try Zipf(count: 400, exponent: 3)),
    .init(
      name: "alias",
      distribution: try Discrete(values: [7, -2, 100, 8, 9], weights: [1, 0, 5, 0.3, 2])
    ),
  ]
}

@Suite struct DistributionTests {
  @Test(
    "a continuous sampler follows its distribution function",
    arguments: try continuous(),
    [1, 2] as [UInt64]
  )
  func kolmogorov(_ named: Named<any CumulativeDistribution>, seed: UInt64) {
    var stream = RandomStream(seed: seed, name: named.name)
    let statistic = GoodnessOfFit.kolmogorov(named.distribution, count: 300_000, stream: &stream)
    #expect(statistic < GoodnessOfFit.kolmogorovLimit, "seed \(seed)")
    // A hundred times closer than chance allows would mean that the sample is not random.
    #expect(statistic > 0.2, "seed \(seed)")
  }

  @Test("the fit test notices a mean that is wrong by two percent")
  func kolmogorovNotices() throws {
    var stream = RandomStream(seed: 1, name: "wrong")
    let sample = (0..<300_000).map { _ in stream.exponential(mean: 1.02) }.sorted()
    let statistic = GoodnessOfFit.kolmogorov(sorted: sample, try Exponential(mean: 1).cumulativeProbability)
    #expect(statistic > 2 * GoodnessOfFit.kolmogorovLimit)
  }

  @Test("a discrete sampler follows its mass function", arguments: try discrete(), [1, 2] as [UInt64])
  func chiSquare(_ named: Named<any DiscreteDistribution>, seed: UInt64) {
    var stream = RandomStream(seed: seed, name: named.name)
    let (statistic, degrees) = GoodnessOfFit.chiSquare(named.distribution, count: 300_000, stream: &stream)
    let limit = degrees > 0 ? GoodnessOfFit.chiSquareLimit(degrees: degrees) : 1e-9
    #expect(statistic <= limit, "seed \(seed), \(degrees) degrees")
  }

  @Test("beyond the start of a ziggurat's tail the exponential and the normal are exact")
  func tails() {
    var stream = RandomStream(seed: 5, name: "tails")
    var exponential: [Double] = []
    var normal: [Double] = []
    for _ in 0..<30_000_000 {
      let x = stream.exponential(mean: 1)
      if x > 7 { exponential.append(x) }
      let z = stream.normal()
      if z.magnitude > 3.5 { normal.append(z.magnitude) }
    }
    let expectedExponential = 30_000_000 * Double.exp(-7)
    let expectedNormal = 30_000_000 * Double.erfc(3.5 / .sqrt(2))
    #expect(
      (Double(exponential.count) - expectedExponential).magnitude < 4 * expectedExponential.squareRoot()
    )
    #expect((Double(normal.count) - expectedNormal).magnitude < 4 * expectedNormal.squareRoot())
    #expect(GoodnessOfFit.kolmogorov(sorted: exponential.sorted()) { 1 - .exp(7 - $0) } < 1.95)
    let tail = Double.erfc(3.5 / .sqrt(2))
    #expect(GoodnessOfFit.kolmogorov(sorted: normal.sorted()) { 1 - .erfc($0 / .sqrt(2)) / tail } < 1.95)
  }

  @Test("sample means and variances are those stated", arguments: try continuous())
  func sampleMoments(_ named: Named<any CumulativeDistribution>) {
    var stream = RandomStream(seed: 3, name: named.name)
    var values = Tally()
    var squares = Tally()
    let mean = named.distribution.mean
    for _ in 0..<300_000 {
      let x = named.distribution.sample(using: &stream)
      values.record(x)
      squares.record((x - mean) * (x - mean))
    }
    #expect((values.mean - mean).magnitude < 4 * values.standardError)
    #expect((squares.mean - named.distribution.variance).magnitude < 4.5 * squares.standardError)
  }

  @Test(
    "stated moments and transforms are the integrals of the distribution function",
    arguments: try continuous()
  )
  func integrals(_ named: Named<any CumulativeDistribution>) {
    let distribution = named.distribution
    guard distribution.cumulativeProbability(0) == 0 else { return }
    // x = scale (t / (1 - t))^2 maps (0, 1) on all positive numbers and crowds points at both ends.
    let scale = distribution.mean
    var moments = [0.0, 0, 0]
    var transform = 0.0
    let s = 0.8 / scale
    let steps = 400_000
    for step in 0..<steps {
      let t = (Double(step) + 0.5) / Double(steps)
      let x = scale * t * t / ((1 - t) * (1 - t))
      let width = 2 * scale * t / ((1 - t) * (1 - t) * (1 - t)) / Double(steps)
      let survival = 1 - distribution.cumulativeProbability(x)
      for k in 0..<3 { moments[k] += Double(k + 1) * .pow(x, Double(k)) * survival * width }
      transform += s * .exp(-s * x) * (1 - survival) * width
    }
    func agrees(_ stated: Double, _ integral: Double, within tolerance: Double) -> Bool {
      (stated - integral).magnitude <= tolerance * stated.magnitude
    }
    #expect(agrees(distribution.mean, moments[0], within: 1e-6))
    #expect(agrees(distribution.secondMoment, moments[1], within: 1e-4))
    if let third = distribution as? any ThirdMomentDistribution {
      // The integrand's far tail is lost to the rounding of 1 - F.
      #expect(agrees(third.thirdMoment, moments[2], within: 0.02), "\(third.thirdMoment) \(moments[2])")
    }
    if let transformable = distribution as? any LaplaceTransformDistribution {
      #expect(agrees(transformable.laplaceTransform(s), transform, within: 1e-5))
      #expect(transformable.laplaceTransform(0) == 1)
    }
  }

  @Test("moments, transforms and sums of a mass function agree with its terms", arguments: try discrete())
  func sums(_ named: Named<any DiscreteDistribution>) {
    let distribution = named.distribution
    var sums = [0.0, 0, 0, 0]
    var transform = 0.0
    let s = 0.3
    for (offset, probability) in distribution.probabilities().enumerated() {
      let value = Double(distribution.support.lowerBound + offset)
      for (k, power) in [1, value, value * value, value * value * value].enumerated() {
        sums[k] += probability * power
      }
      transform += probability * .exp(-s * value)
      if offset % 97 == 0 {
        #expect((distribution.cumulativeProbability(value + 0.5) - sums[0]).magnitude < 1e-11)
      }
    }
    #expect((sums[0] - 1).magnitude < 1e-11)
    #expect((distribution.mean - sums[1]).magnitude < 1e-9 * max(1, sums[1]))
    #expect((distribution.secondMoment - sums[2]).magnitude < 1e-9 * max(1, sums[2]))
    if let third = distribution as? any ThirdMomentDistribution {
      #expect((third.thirdMoment - sums[3]).magnitude < 1e-8 * max(1, sums[3].magnitude))
    }
    if let transformable = distribution as? any LaplaceTransformDistribution {
      #expect((transformable.laplaceTransform(s) - transform).magnitude < 1e-11)
    }
    #expect(distribution.cumulativeProbability(Double(distribution.support.lowerBound) - 1) == 0)
    #expect(distribution.probability(of: distribution.support.lowerBound - 1) == 0)
  }

  @Test("measurements come back with their own frequencies, moments and transform")
  func empirical() throws {
    let distribution = try Empirical([5, 1, 1, 3])
    #expect(distribution.mean == 2.5)
    #expect(distribution.variance == 2.75)
    #expect(distribution.thirdMoment == 38.5)
    #expect(distribution.cumulativeProbability(1) == 0.5)
    #expect((distribution.laplaceTransform(.log(2)) - (2 * 0.5 + 0.125 + 1.0 / 32) / 4).magnitude < 1e-15)
    var stream = RandomStream(seed: 4, name: "empirical")
    var ones = 0
    for _ in 0..<100_000 where distribution.sample(using: &stream) == 1 { ones += 1 }
    #expect(abs(ones - 50_000) < 700)
    let constant = try Deterministic(4)
    #expect(constant.sample(using: &stream) == 4)
    #expect(constant.thirdMoment == 64)
  }

  @Test("bad parameters are all named in one error")
  func badParameters() throws {
    #expect(throws: DistributionError.self) { try Exponential(mean: .nan) }
    #expect(throws: DistributionError.self) { try Uniform(2, 2) }
    #expect(throws: DistributionError.self) { try Geometric(mean: 0.5) }
    #expect(throws: DistributionError.self) { try Empirical([]) }
    #expect(throws: DistributionError.self) { try Discrete(values: [1, 1], weights: [1, 1]) }
    #expect(throws: DistributionError.self) { try Zipf(count: 0, exponent: 1) }
    do {
      _ = try Gamma(shape: -1, scale: .infinity)
      Issue.record("a gamma distribution of shape -1 was made")
    } catch {
      #expect(error.problems.map(\.parameter) == ["shape", "scale"])
      #expect(error.description.contains("Gamma: shape is -1.0 but must be positive and finite."))
    }
  }

  @Test("incomplete gamma, incomplete beta and Student's t give the values of printed tables")
  func specialFunctions() {
    func close(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
      (a - b).magnitude <= tolerance * max(1, b.magnitude)
    }
    // P(1, x) = 1 - exp(-x); P(1/2, x) = erf(sqrt x); P(3, x) = 1 - exp(-x)(1 + x + x^2/2).
    for x in [0.01, 0.5, 1, 3, 10, 40.0] {
      #expect(close(SpecialFunctions.regularisedLowerGamma(1, x), 1 - .exp(-x)))
      #expect(close(SpecialFunctions.regularisedLowerGamma(0.5, x), .erf(x.squareRoot())))
      #expect(close(SpecialFunctions.regularisedLowerGamma(3, x), 1 - .exp(-x) * (1 + x + x * x / 2)))
    }
    // I_x(2, 3) = x^2 (6 - 8x + 3x^2).
    for x in [0.05, 0.3, 0.5, 0.9] {
      #expect(close(SpecialFunctions.regularisedBeta(x, 2, 3), x * x * (6 - 8 * x + 3 * x * x)))
    }
    // One degree is Cauchy's distribution, two have the closed form t = (2p - 1) / sqrt(2 p (1 - p)).
    #expect(close(SpecialFunctions.studentQuantile(0.975, degrees: 1), .tan(.pi * 0.475), 1e-10))
    #expect(
      close(
        SpecialFunctions.studentQuantile(0.975, degrees: 2),
        0.95 / (2 * 0.975 * 0.025).squareRoot(),
        1e-10
      )
    )
    for (degrees, quantile) in [(5.0, 2.570_58), (10, 2.228_14), (30, 2.042_27), (120, 1.979_93)] {
      #expect(close(SpecialFunctions.studentQuantile(0.975, degrees: degrees), quantile, 5e-6))
    }
    #expect(close(SpecialFunctions.normalQuantile(0.975), 1.959_963_984_540_054, 1e-12))
    #expect(close(SpecialFunctions.studentQuantile(0.025, degrees: 7), -2.364_624_251_592_784, 1e-10))
  }
}
