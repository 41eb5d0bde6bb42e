import Foundation
import ScalingLaws
import Testing

@Suite("Fits of other laws")
struct OtherFitTests {
  @Test(
    "ParScale's coefficients come from its printed losses",
    .enabled(if: Reference.isPresent),
    arguments: [
      ("stack", ParallelScaling.stack, 3.68e-5), ("pile", ParallelScaling.pile, 1.81e-5),
    ]
  )
  func parallelScaling(corpus: String, published: ParallelScaling, objective: Double) async throws {
    let rows = try Reference.table("scaling_parscale.csv").filtered { $0("corpus") == corpus }
    let fit = try await ParallelScaling.fit(
      try ParallelScaling.Observation.observations(in: rows),
      configuration: FitConfiguration(starts: 160)
    )
    #expect(agree(fit.objective, objective, within: 5e-3))
    #expect(agree(fit.model.irreducible, published.irreducible, within: 2e-3))
    #expect(agree(fit.model.exponent, published.exponent, within: 2e-3))
    #expect(agree(fit.model.streamGain, published.streamGain, within: 2e-3))
  }

  @Test("the over-training law comes from the paper's five default points", .enabled(if: Reference.isPresent))
  func overTraining() async throws {
    let table = try Reference.table("scaling_gadre_overtrain.csv")
    for (dataset, published) in [
      ("c4_original", OverTraining.c4), ("rpj", OverTraining.redPajama),
      ("rw_original", OverTraining.refinedWeb),
    ] {
      let points = OverTraining.defaultPoints(in: table, dataset: dataset)
      #expect(points.rows.count == 5, "\(dataset)")
      let fit = try await OverTraining.fit(
        try LossObservation.observations(in: points, lossColumn: "loss_c4_val")
      )
      #expect(agree(fit.model.exponent, published.exponent, within: 1e-3))
      #expect(agree(fit.model.irreducible, published.irreducible, within: 1e-3))
      #expect(agree(fit.model.surplusFactor, published.surplusFactor, within: 1e-2))
      #expect(agree(fit.model.shortageFactor, published.shortageFactor, within: 1e-2))
    }
  }

  @Test(
    "Step Law's rate and batch lose at most 0.1 % against the best of each dense sweep",
    .enabled(if: Reference.isPresent)
  )
  func stepLaw() throws {
    let sweep = try HyperparameterSweep(try Reference.table("scaling_steplaw_dense.csv"))
    #expect(sweep.cells.count == 17)
    #expect(sweep.meanGap(of: StepLaw()) <= 0.001)
    #expect(agree(sweep.meanGap(of: StepLaw()), 0.0009565638351, within: 1e-6))
    // Cell by cell against the table of best runs.
    let best = try Reference.table("scaling_steplaw_dense_best.csv")
    let keys = Array(zip(try best.numbers("N"), try best.numbers("D")))
    let gaps = try best.numbers("nearest_rel_gap")
    let rates = try best.numbers("best_lr")
    for cell in sweep.cells {
      let row = try #require(keys.firstIndex { $0.0 == cell.parameters && $0.1 == cell.tokens })
      #expect(abs(sweep.gap(of: StepLaw(), in: cell) - gaps[row]) < 1e-9)
      #expect(cell.best.learningRate == rates[row])
    }
  }

  @Test(
    "a refit of Step Law to the good dense runs gives the stated exponents",
    .enabled(if: Reference.isPresent)
  )
  func stepLawRefit() throws {
    let sweep = try HyperparameterSweep(try Reference.table("scaling_steplaw_dense.csv"))
    let law = try sweep.refitted()
    #expect(agree(law.rateScale, 77.687, within: 1e-3))
    #expect(agree(law.rateParameterExponent, -0.76623, within: 1e-4))
    #expect(agree(law.rateTokenExponent, 0.19701, within: 1e-4))
    #expect(agree(law.batchScale, 0.20852, within: 1e-3) && agree(law.batchExponent, 0.61253, within: 1e-4))
  }

  @Test(
    "Step Law with total parameters carries over to mixtures of experts",
    .enabled(if: Reference.isPresent)
  )
  func stepLawMixtures() throws {
    let sweep = try HyperparameterSweep(try Reference.table("scaling_steplaw_moe_train.csv"))
    #expect(sweep.cells.count == 16)
    #expect(sweep.meanGap(of: StepLaw()) < 0.0025)
  }

  @Test("a product of powers is recovered exactly, and dependent columns are refused")
  func powerProduct() throws {
    var random = SplitMix(state: 11)
    let x = (0..<30).map { _ in random.logUniform(1...1e6) }
    let y = (0..<30).map { _ in random.logUniform(1...1e6) }
    let target = zip(x, y).map { 3.5 * pow($0, -0.7) * pow($1, 0.3) }
    let fit = try PowerProduct.fit(target, to: [x, y])
    #expect(agree(fit.factor, 3.5, within: 1e-10) && fit.logResidual < 1e-12)
    #expect(agree(fit.exponents[0], -0.7, within: 1e-10) && agree(fit.exponents[1], 0.3, within: 1e-10))
    #expect(agree(fit.value([x[0], y[0]]), target[0], within: 1e-10))
    #expect(throws: LawError.self) { try PowerProduct.fit(target, to: [x, x.map { $0 * $0 }]) }
    #expect(throws: LawError.self) { try PowerProduct.fit([1, 2], to: [[1, 2], [2, 3]]) }
  }
}
