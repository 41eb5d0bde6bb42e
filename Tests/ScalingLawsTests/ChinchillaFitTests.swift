import Foundation
import ScalingLaws
import Testing

@Suite("Fit of the Chinchilla form")
struct ChinchillaFitTests {
  static func epochRuns() throws -> [LossObservation] {
    let table = try Reference.table("scaling_chinchilla_epoch.csv").filtered {
      $0("excluded_by_epoch") == "0"
    }
    return try LossObservation.observations(in: table)
  }

  @Test("500 starts on Epoch's 240 points find the published optimum", .enabled(if: Reference.isPresent))
  func optimum() async throws {
    let runs = try Self.epochRuns()
    #expect(runs.count == 240)
    let fit = try await Chinchilla.fit(runs, configuration: FitConfiguration(starts: 500))
    #expect(fit.objective <= 0.00101828)
    #expect(agree(fit.model.irreducible, 1.817218, within: 2e-4))
    #expect(agree(fit.model.parameterFactor, 477.8259, within: 2e-2))
    #expect(agree(fit.model.tokenFactor, 2143.417, within: 4e-2))
    #expect(agree(fit.model.parameterExponent, 0.3473105, within: 2e-3))
    #expect(agree(fit.model.tokenExponent, 0.3671724, within: 2e-3))
    #expect(fit.starts == 500 && fit.startsNearBest > 100)
  }

  @Test(
    "bootstrap standard errors are within a third of the published ones",
    .enabled(if: Reference.isPresent)
  )
  func bootstrap() async throws {
    let fit = try await Chinchilla.fit(
      try Self.epochRuns(),
      configuration: FitConfiguration(starts: 200, resamples: 400)
    )
    for (name, published) in [("E", 0.026), ("alpha", 0.015), ("beta", 0.021)] {
      let coefficient = try #require(fit[name])
      let error = try #require(coefficient.standardError)
      #expect(agree(error, published, within: 1.0 / 3), "\(name): \(error), published \(published)")
      #expect(try #require(coefficient.interval).contains(coefficient.value))
    }
  }

  @Test("the objective at published coefficients is the published one", .enabled(if: Reference.isPresent))
  func objectives() throws {
    let runs = try Self.epochRuns()
    #expect(agree(Chinchilla.besiroglu.objective(runs), 0.0010228428, within: 1e-7))
    #expect(agree(Chinchilla.hoffmannTeX.objective(runs), 0.0012311626, within: 1e-7))
    #expect(agree(Chinchilla.hoffmannRounded.objective(runs), 0.0041210091, within: 1e-7))
  }

  @Test("a fit depends on its seed and data alone", .enabled(if: Reference.isPresent))
  func deterministic() async throws {
    let runs = try Self.epochRuns()
    let configuration = FitConfiguration(starts: 40, resamples: 12, seed: 3)
    let one = try await Chinchilla.fit(runs, configuration: configuration)
    let other = try await Chinchilla.fit(runs, configuration: configuration)
    #expect(one.model == other.model && one.coefficients == other.coefficients)
    let reseeded = try await Chinchilla.fit(
      runs,
      configuration: FitConfiguration(starts: 40, resamples: 12, seed: 4)
    )
    #expect(reseeded["E"]?.standardError != one["E"]?.standardError)
  }

  @Test("the five excluded points move beta strongly", .enabled(if: Reference.isPresent))
  func excludedPoints() async throws {
    let all = try LossObservation.observations(in: try Reference.table("scaling_chinchilla_epoch.csv"))
    let fit = try await Chinchilla.fit(all, configuration: FitConfiguration(starts: 100))
    #expect(all.count == 245 && abs(fit.model.tokenExponent - 0.3672) > 0.01)
  }

  @Test("data made from a law give that law back, whatever its coefficients", arguments: 0..<6)
  func recovers(seed: Int) async throws {
    var random = SplitMix(state: UInt64(seed))
    let truth = Chinchilla(
      E: Double.random(in: 1.2...2.2, using: &random),
      A: random.logUniform(100...2000),
      B: random.logUniform(100...5000),
      alpha: Double.random(in: 0.25...0.5, using: &random),
      beta: Double.random(in: 0.25...0.5, using: &random)
    )
    let runs = (0..<80).map { _ in
      let n = random.logUniform(3e7...2e10)
      let d = random.logUniform(1e9...4e11)
      return LossObservation(parameters: n, tokens: d, loss: truth.loss(parameters: n, tokens: d).value)
    }
    let fit = try await Chinchilla.fit(runs, configuration: FitConfiguration(starts: 100))
    #expect(agree(fit.model.irreducible, truth.irreducible, within: 1e-4), "\(fit.model) for \(truth)")
    #expect(agree(fit.model.parameterExponent, truth.parameterExponent, within: 1e-3))
    #expect(agree(fit.model.tokenExponent, truth.tokenExponent, within: 1e-3))
  }

  @Test("too few runs are refused with what is needed")
  func tooFew() async {
    let run = LossObservation(parameters: 1e9, tokens: 1e10, loss: 3)
    await #expect(throws: LawError.self) { try await Chinchilla.fit([run, run, run, run, run]) }
  }
}
