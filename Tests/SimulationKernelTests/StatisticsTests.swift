import RealModule
import SimulationKernel
import Testing

private func normals(_ count: Int, seed: UInt64, mean: Double = 0) -> [Double] {
  var stream = RandomStream(seed: seed, name: "normals")
  return (0..<count).map { _ in stream.normal(mean: mean) }
}

@Suite struct StatisticsTests {
  @Test("a tally agrees with the two-pass formulas, in one piece and merged from parts", arguments: 1...20)
  func tally(seed: UInt64) {
    let values = normals(501, seed: seed, mean: 1e6)
    let mean = values.reduce(0, +) / 501
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 500
    let whole = Tally(values)
    var merged = Tally()
    for part in [0..<1, 1..<1, 1..<200, 200..<501] { merged.merge(Tally(values[part])) }
    for tally in [whole, merged] {
      #expect(tally.count == 501)
      #expect((tally.mean - mean).magnitude < 1e-8)
      #expect((tally.variance - variance).magnitude < 1e-8)
      #expect(tally.min == values.min() && tally.max == values.max())
    }
  }

  @Test("a time-weighted value is the integral of its steps")
  func timeWeighted() {
    var level = TimeWeighted(2, from: 1)
    level.update(5, at: 3)
    level.add(-4, at: 4)
    #expect(level.area(until: 8) == 2 * 2 + 5 + 1 * 4)
    #expect(level.mean(until: 8) == 13.0 / 7)
    #expect(level.min == 1 && level.max == 5)
    level.restart(at: 10)
    #expect(level.mean(until: 10) == 1)
    #expect(level.max == 1)
  }

  @Test("exact quantiles interpolate between neighbours")
  func exactQuantiles() {
    let quantiles = SampleQuantiles([4, 1, 3, 2])
    #expect(quantiles.quantile(0) == 1)
    #expect(quantiles.quantile(1) == 4)
    #expect(quantiles.quantile(0.5) == 2.5)
    #expect((quantiles.quantile(0.9) ?? 0) == 3.7)
    #expect(SampleQuantiles([]).quantile(0.5) == nil)
  }

  @Test(
    "every quantile of a sketch is within its stated error, merged or not",
    arguments: [0.001, 0.01, 0.05]
  )
  func sketch(error: Double) throws {
    var stream = RandomStream(seed: 9, name: "sketch")
    let distribution = try Lognormal(mu: 0, sigma: 3)
    var values = (0..<50_000).map { _ in distribution.sample(using: &stream) }
    values += [0, 0, 0, 1e-11, 1e9]
    var whole = QuantileSketch(relativeError: error)
    var parts = [QuantileSketch(relativeError: error), QuantileSketch(relativeError: error)]
    for (index, value) in values.enumerated() {
      whole.record(value)
      parts[index % 2].record(value)
    }
    parts[0].merge(parts[1])
    #expect(parts[0] == whole)
    let sorted = values.sorted()
    for step in 0...1_000 {
      let probability = Double(step) / 1_000
      let exact = sorted[Int(probability * Double(sorted.count - 1))]
      let estimate = try #require(whole.quantile(probability))
      #expect((estimate - exact).magnitude <= error * exact * (1 + 1e-9), "at \(probability)")
    }
  }

  @Test("MSER-5 drops an initial ramp and leaves a stationary series alone")
  func warmUp() {
    let flat = normals(5_000, seed: 3)
    #expect(WarmUp.mser5(flat) < 500)
    let ramp = flat.enumerated().map { $1 + 10 * max(0, 1 - Double($0) / 1_000) }
    let cut = WarmUp.mser5(ramp)
    #expect((850...1_200).contains(cut), "\(cut)")
    #expect(WarmUp.mser5([]) == 0)
    #expect(WarmUp.mser5(Array(repeating: 1, count: 100)) == 0)
  }

  @Test("MSER-5 finds the minimum that a direct evaluation of its definition finds", arguments: 1...20)
  func warmUpTwin(seed: UInt64) {
    let series = normals(203, seed: seed).enumerated().map { $1 + 4 * .exp(-Double($0) / 20) }
    let batches = (0..<40).map { b in series[(5 * b)..<(5 * b + 5)].reduce(0, +) / 5 }
    let scores = (0...20).map { cut in
      let rest = batches[cut...]
      let mean = rest.reduce(0, +) / Double(rest.count)
      return rest.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rest.count * rest.count)
    }
    let best = scores.indices.min { scores[$0] < scores[$1] }
    #expect(WarmUp.mser5(series) == 5 * (best ?? -1))
  }

  @Test("batch means cover the mean of an autoregressive series, and tell when the run is too short")
  func batchMeans() {
    var covered = 0
    for replication in 0..<400 {
      var stream = RandomStream(seed: 21, name: "ar", index: replication)
      var batches = BatchMeans()
      var x = stream.normal(standardDeviation: 1 / (1 - 0.81).squareRoot())
      for _ in 0..<20_000 {
        x = 0.9 * x + stream.normal()
        batches.record(x + 10)
      }
      let (interval, independent) = batches.confidenceInterval()
      #expect(independent)
      if interval.contains(10) { covered += 1 }
    }
    #expect((368...392).contains(covered), "\(covered) of 400")
    var short = BatchMeans()
    for step in 0..<300 { short.record(Double(step)) }
    #expect(!short.confidenceInterval().independent)
    #expect(short.lag1Correlation > 0.9)
  }

  @Test("Student's interval of normal observations covers in 95 percent of experiments")
  func studentCoverage() {
    let covered = (0..<4_000).count {
      Tally(normals(5, seed: UInt64($0) + 1, mean: 3)).confidenceInterval().contains(3)
    }
    #expect((3_750...3_850).contains(covered), "\(covered) of 4000")
    #expect(Tally([1.0]).confidenceInterval().halfWidth == .infinity)
  }

  @Test("replications come in order of their index, and a failure is that of the lowest index")
  func replications() async throws {
    struct Odd: Error, Equatable { let index: Int }
    for concurrency in [1, 2, 7, .max] {
      let squares = await Replications.run(100, concurrency: concurrency) { $0 * $0 }
      #expect(squares == (0..<100).map { $0 * $0 })
      do {
        _ = try await Replications.run(50, concurrency: concurrency) { (index: Int) throws(Odd) -> Int in
          if index % 2 == 1 && index > 10 { throw Odd(index: index) }
          return index
        }
        Issue.record("no failure came through")
      } catch { #expect(error == Odd(index: 11)) }
    }
  }

  @Test("sequential stopping meets its half-width or its maximum, the same for any number of threads")
  func sequentialStopping() async {
    let rule = StoppingRule(relativeHalfWidth: 0.01)
    var answers: [[Double]] = []
    for concurrency in [1, 2, 7] {
      let answer = await Replications.run(until: rule, concurrency: concurrency) { index in
        var stream = RandomStream(seed: 2, name: "stopping", index: index)
        return stream.exponential(mean: 1) + 1
      }
      #expect(answer.met && answer.interval.relativeHalfWidth <= 0.01)
      answers.append(answer.values)
    }
    #expect(answers[0] == answers[1] && answers[0] == answers[2])
    // (1.96 / 0.01)^2 / 4 runs are expected.
    #expect((7_000...13_000).contains(answers[0].count), "\(answers[0].count)")
    let short = await Replications.run(until: StoppingRule(relativeHalfWidth: 1e-6, maximum: 37)) {
      Double($0)
    }
    #expect(!short.met && short.values.count == 37)
  }

  @Test("common random numbers sharpen a comparison, and its interval covers the true difference")
  func pairedComparison() {
    var covered = 0
    for experiment in 0..<500 {
      let luck = normals(20, seed: UInt64(experiment) + 1)
      let noise = normals(20, seed: UInt64(experiment) + 10_001)
      let comparison = PairedComparison(first: luck, second: zip(luck, noise).map { $0 + 0.5 + 0.1 * $1 })
      if comparison.difference.contains(0.5) { covered += 1 }
      #expect(comparison.varianceReduction > 20)
      #expect(comparison.correlation > 0.95)
    }
    #expect((460...490).contains(covered), "\(covered) of 500")
  }

  @Test("a control variate covers the true mean and explains the share of variance that it should")
  func controlVariate() {
    var covered = 0
    var shares = Tally()
    for experiment in 0..<500 {
      let control = normals(30, seed: UInt64(experiment) + 1, mean: 2)
      let noise = normals(30, seed: UInt64(experiment) + 20_001)
      let values = zip(control, noise).map { 5 + 3 * ($0 - 2) + $1 }
      let estimate = ControlVariate(values, control: control, mean: 2)
      if estimate.interval.contains(5) { covered += 1 }
      shares.record(estimate.explainedShare)
    }
    #expect((460...490).contains(covered), "\(covered) of 500")
    #expect((shares.mean - 0.9).magnitude < 0.01)
  }
}
