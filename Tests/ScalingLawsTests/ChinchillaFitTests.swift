import ScalingLaws
import Testing

@Suite("Fit of the Chinchilla form")
struct ChinchillaFitTests {
  static func epochRuns() throws -> [LossObservation] {
    let table = try Reference.table("scaling_chinchilla_epoch.csv").filtered { $0("excluded_by_epoch") == "0" }
    return try LossObservation.observations(in: table)
  }

  @Test("500 starts on Epoch's 240 points find the published optimum", .enabled(if: Reference.isPresent))
  func optimum() async throws {
    let runs = try Self.epochRuns()
    #expect(runs.count == 240)
    let clock = ContinuousClock()
    let begin = clock.now
    let fit = try await Chinchilla.fit(runs)
    print("fit", clock.now - begin, fit.objective, fit.coefficients, fit.startsNearBest)
    let begin2 = clock.now
    let boot = try await Chinchilla.fit(runs, configuration: FitConfiguration(starts: 500, resamples: 1000))
    print("boot", clock.now - begin2, boot.coefficients)
  }
}
