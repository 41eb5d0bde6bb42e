import Quantities

/// The whole of a fit of one form: starts, optimum, bootstrap, coefficients.
struct LossFit<Form: LossForm, Model: Sendable>: Sendable {
  let form: Form
  /// Where descents start.
  let starts: [FitPoint]
  /// The law at a point.
  let model: @Sendable (FitPoint) -> Model
  /// The numbers of a law that are reported.
  let reported: [(name: String, path: any KeyPath<Model, Double> & Sendable)]

  func fitted(
    _ configuration: FitConfiguration, progress: FitProgress = { _ in }
  ) async throws(LawError) -> FittedLaw<Model> {
    let all = Double(starts.count + configuration.resamples)
    let tried = starts.count
    let descents = await MultiStart(objective(configuration)).descents(from: starts) { progress(Double($0) / all) }
    let bootstrap = try bootstrap(from: descents, configuration)
    let optima = await bootstrap.optima(resamples: configuration.resamples) { progress(Double(tried + $0) / all) }
    return law(bootstrap, descents, optima, configuration)
  }

  private func objective(_ configuration: FitConfiguration) -> FitObjective<Form> {
    FitObjective(form: form, penalty: configuration.penalty)
  }

  /// The refits that follow a search: they start at its optimum and at a few of its other good ends.
  private func bootstrap(
    from descents: [MultiStart<FitObjective<Form>>.Descent],
    _ configuration: FitConfiguration
  ) throws(LawError) -> Bootstrap<Form> {
    guard let best = MultiStart(objective(configuration)).best(of: descents) else {
      throw LawError(.noAnswer("no start of the fit led to a finite objective"))
    }
    let near = descents.filter { $0.value <= 1.01 * best.value }.prefix(3)
    return Bootstrap(
      form: form,
      penalty: configuration.penalty,
      seed: configuration.seed,
      starts: [best.point] + near.map(\.point)
    )
  }

  private func law(
    _ bootstrap: Bootstrap<Form>,
    _ descents: [MultiStart<FitObjective<Form>>.Descent],
    _ optima: [FitPoint],
    _ configuration: FitConfiguration
  ) -> FittedLaw<Model> {
    let optimum = bootstrap.starts[0]
    let law = model(optimum)
    let least = objective(configuration).evaluate(at: optimum).value
    let resampled = optima.map(model)
    return FittedLaw(
      model: law,
      coefficients: reported.map { entry in
        FittedCoefficient(
          entry.name,
          law[keyPath: entry.path],
          resampled: resampled.map { $0[keyPath: entry.path] }
        )
      },
      objective: least,
      rows: form.count,
      starts: starts.count,
      startsNearBest: descents.count { $0.value <= 1.01 * least },
      penalty: configuration.penalty
    )
  }
}

/// The starts of a fit: points of a grid in random order without repetition, or the whole grid when it is smaller.
enum StartGrid {
  static func sample(_ axes: [[Double]], count: Int, seed: UInt64) -> [FitPoint] {
    let total = axes.reduce(1) { $0 * $1.count }
    var order = Array(0..<total)
    var random = SplitMix64(seed: seed, index: .max)
    let taken = min(count, total)
    for place in 0..<taken { order.swapAt(place, Int.random(in: place..<total, using: &random)) }
    return order.prefix(taken).map { number in
      var rest = number
      return FitPoint(
        coordinates: axes.map { axis in
          defer { rest /= axis.count }
          return axis[rest % axis.count]
        }
      )
    }
  }
}
