import Foundation
import SimulationKernel
import Testing

@Suite struct SectionedQuantileTests {
  @Test(
    "the interval of a quantile holds the true one about as often as it says, of independent and of dependent samples",
    arguments: [(0.0, 0.5), (0.0, 0.99), (0.8, 0.9), (0.95, 0.99)])
  func coverage(correlation: Double, share: Double) throws {
    let seed = UInt64.random(in: 0..<1 << 40)
    // A normal autoregression: its marginal law is known, however strongly samples hang on each other.
    let exact = SpecialFunctions.normalQuantile(share)
    let trials = 300
    var held = 0
    for trial in 0..<trials {
      var stream = RandomStream(seed: seed, name: "autoregression", index: trial)
      var runs: [[Double]] = []
      for _ in 0..<2 {
        var value = stream.normal()
        runs.append(
          (0..<10_000).map { _ in
            value = correlation * value + (1 - correlation * correlation).squareRoot() * stream.normal()
            return value
          })
      }
      let interval = try #require(SectionedQuantiles(runs, sections: 10, shares: [share]).interval(share))
      if interval.contains(exact) { held += 1 }
    }
    // 95 % of 300 trials, less four standard errors and what twenty sections of a long memory cost.
    #expect((0.88...1).contains(Double(held) / Double(trials)), "seed \(seed): \(held) of \(trials)")
  }

  @Test("all samples stand once and in order, and sections that are too short give no interval")
  func sections() {
    let run = (0..<1003).map { Double(($0 * 7919) % 1003) }
    let quantiles = SectionedQuantiles([run, run], sections: 4, shares: [0.5, 0.99, 1])
    #expect(quantiles.count == 2006)
    #expect(quantiles.sectionQuantiles(0.5).count == 8)
    #expect(quantiles.quantile(0.5) == 501)
    #expect(quantiles.quantile(1) == 1002)
    #expect(quantiles.interval(0.5) != nil)
    #expect(quantiles.interval(0.99) == nil)
    #expect(SectionedQuantiles([run], sections: 3, shares: [0.5]).interval(0.5) == nil)
    #expect(SectionedQuantiles([[]], sections: 1, shares: [0.5]).quantile(0.5).isNaN)
    #expect(abs(quantiles.mean - 501) < 1e-12)
  }

  @Test("quantiles of all and of each section are those of the sorted samples, whatever the samples are")
  func againstSorting() {
    let seed = UInt64.random(in: 0..<1 << 40)
    var stream = RandomStream(seed: seed, name: "samples")
    let shares = [0.1, 0.5, 0.9, 0.95, 0.99, 1]
    func sorted(_ share: Double, _ values: ArraySlice<Double>) -> Double {
      values.sorted()[max(0, Int((share * Double(values.count)).rounded(.up)) - 1)]
    }
    for trial in 0..<60 {
      let count = 1 + stream.integer(below: trial < 30 ? 60 : 3000)
      // Distinct, tied, sorted, turned round, constant, with infinities.
      var samples = (0..<count).map { _ in stream.normal() }
      switch trial % 6 {
      case 1: samples = samples.map { ($0 * 3).rounded() }
      case 2: samples.sort()
      case 3: samples.sort(by: >)
      case 4: samples = samples.map { _ in 7 }
      case 5: samples = samples.map { $0 > 1 ? .infinity : $0 }
      default: break
      }
      let all = SampleQuantiles(samples)
      let asked = [0, 0.013, 0.5, 0.95, 0.99, 1]
      #expect(
        SampleQuantiles.quantiles(asked, of: samples) == asked.map { all.quantile($0) ?? .nan },
        "seed \(seed), trial \(trial)")
      let sections = min(count, 1 + trial % 5)
      let quantiles = SectionedQuantiles([samples], sections: sections, shares: shares)
      for share in shares {
        #expect(quantiles.quantile(share) == sorted(share, samples[...]), "seed \(seed), trial \(trial)")
        let parts = (0..<sections).map { part in
          sorted(share, samples[count * part / sections..<count * (part + 1) / sections])
        }
        #expect(quantiles.sectionQuantiles(share) == parts, "seed \(seed), trial \(trial)")
      }
    }
  }
}
