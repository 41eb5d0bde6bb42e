import Hardware
import ModelArchitecture
import Quantities
import SimulationKernel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How a step answers to each figure of the hardware: what to buy.
package struct Sensitivity: Sendable {
  /// The answer to one figure.
  package struct Row: Sendable {
    /// The figure.
    package let figure: HardwareFigure
    /// Its value as it is.
    package let value: Double
    /// Seconds of a step with the figure raised by the change.
    package let raisedSeconds: Double
    /// Seconds of a step with the figure lowered by the change.
    package let loweredSeconds: Double
    /// Percent of step time for each percent of the figure: -1 where the step is bound by it, 0 where it does not
    /// matter.
    package let elasticity: Double
    /// The used share of memory with the figure raised.
    package let memoryUsedRatio: Double
    /// Whether the plan, or any layout of the search, fits with the figure raised, and with the figure lowered.
    package let fits: (raised: Bool, lowered: Bool)
  }

  /// Seconds of a step as it is.
  package let seconds: Double
  /// The used share of memory as it is.
  package let memoryUsedRatio: Double
  /// Whether it fits as it is.
  package let fits: Bool
  /// The relative change of each figure.
  package let change: Double
  /// The answers, in the order of the figures.
  package let rows: [Row]

  /// One step under one set of figures.
  private struct Answer: Sendable {
    var seconds: Double
    var memoryUsedRatio: Double
    var fits: Bool
  }

  /// Simulates a plan with each figure raised and lowered by `change`, the layout as it is.
  ///
  /// - Precondition: `change` lies between 0 and 1.
  package init(of plan: TrainingPlan, change: Double = 0.1, concurrency: Int = .max) async throws {
    let format = plan.format
    let cluster = plan.cluster
    try await self.init(cluster: cluster, format: format, change: change, concurrency: concurrency) { cluster in
      let result = TrainingSimulation.run(try plan.on(cluster))
      return Answer(
        seconds: result.step.seconds, memoryUsedRatio: result.memory.map(\.usedRatio).max() ?? 0, fits: result.fits)
    }
  }

  /// Searches anew with each figure raised and lowered by `change`, and compares the best layouts.
  ///
  /// - Precondition: `change` lies between 0 and 1.
  ///
  /// `progress` is told after each search how many are done of how many.
  package init(
    of search: LayoutSearch, change: Double = 0.1, concurrency: Int = .max, progress: ((Int, Int) -> Void)? = nil
  ) async throws {
    // One search takes all threads; searches come one after the other.
    var answers: [Answer] = []
    let variants = try Self.variants(search.cluster, change: change)
    for cluster in variants {
      var other = search
      other.cluster = cluster
      let outcome = await other.run(concurrency: concurrency)
      let best = outcome.ranked.first
      let capacity = cluster.accelerator.usableMemory.value
      answers.append(
        Answer(
          seconds: best?.seconds ?? .nan,
          memoryUsedRatio: (best?.memory.value ?? outcome.leanest?.bytes ?? .nan) / capacity, fits: best != nil))
      progress?(answers.count, variants.count)
    }
    self.init(answers, cluster: search.cluster, format: search.recipe.format, change: change)
  }

  private init(
    cluster: Cluster, format: NumberFormat, change: Double, concurrency: Int,
    answer: @escaping @Sendable (Cluster) throws -> Answer
  ) async throws {
    let variants = try Self.variants(cluster, change: change)
    let answers = try await Replications.run(variants.count, concurrency: concurrency) { index in
      try answer(variants[index])
    }
    self.init(answers, cluster: cluster, format: format, change: change)
  }

  /// The cluster as it is, then with each figure raised and lowered.
  private static func variants(_ cluster: Cluster, change: Double) throws -> [Cluster] {
    precondition(change > 0 && change < 1, "a figure is changed by a share of itself")
    var clusters = [cluster]
    for figure in HardwareFigure.allCases {
      clusters.append(try figure.scaled(cluster, by: 1 + change))
      clusters.append(try figure.scaled(cluster, by: 1 - change))
    }
    return clusters
  }

  private init(_ answers: [Answer], cluster: Cluster, format: NumberFormat, change: Double) {
    seconds = answers[0].seconds
    memoryUsedRatio = answers[0].memoryUsedRatio
    fits = answers[0].fits
    self.change = change
    rows = HardwareFigure.allCases.enumerated().map { place, figure in
      let raised = answers[1 + 2 * place]
      let lowered = answers[2 + 2 * place]
      // The slope between both on logarithmic axes: exact for any power law.
      let slope = log(raised.seconds / lowered.seconds) / log((1 + change) / (1 - change))
      return Row(
        figure: figure, value: figure.value(of: cluster, format: format), raisedSeconds: raised.seconds,
        loweredSeconds: lowered.seconds, elasticity: slope, memoryUsedRatio: raised.memoryUsedRatio,
        fits: (raised.fits, lowered.fits))
    }
  }
}

extension TrainingPlan {
  /// The same plan on another cluster.
  fileprivate func on(_ cluster: Cluster) throws(TrainingPlanError) -> TrainingPlan {
    try TrainingPlan(
      model: model, cluster: cluster, layout: layout, batch: batch, recipe: recipe, host: host, catalog: catalog)
  }
}
