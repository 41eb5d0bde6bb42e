import Quantities
import RealModule

/// Standard errors and intervals from refits to resampled rows.
struct Bootstrap<Form: LossForm>: Sendable {
  let form: Form
  let penalty: FitPenalty
  let seed: UInt64
  /// Where each refit starts: the optimum of all rows and other good ends.
  let starts: [FitPoint]

  /// The optimum of each resample, in order; stream k of the seed draws resample k, whatever thread runs it.
  func optima(resamples: Int, progress: (_ done: Int) -> Void = { _ in }) async -> [FitPoint] {
    await ParallelChunks.map(count: resamples, progress: progress) { optimum(of: $0) }
  }

  private func optimum(of index: Int) -> FitPoint {
    var random = SplitMix64(seed: seed, index: UInt64(index))
    var weights = [Double](repeating: 0, count: form.count)
    for _ in 0..<form.count { weights[Int.random(in: 0..<form.count, using: &random)] += 1 }
    let objective = FitObjective(form: form, penalty: penalty, weights: weights)
    let ends = starts.map { QuasiNewton(objective).minimum(from: $0) }
    return ends.min { $0.value < $1.value }?.point ?? .zero
  }
}

extension FittedCoefficient {
  /// A coefficient with the spread of its values over resamples.
  init(_ name: String, _ value: Double, resampled: [Double]) {
    self.name = name
    self.value = value
    guard resampled.count > 1 else {
      (standardError, interval) = (nil, nil)
      return
    }
    let mean = resampled.reduce(0, +) / Double(resampled.count)
    let squares = resampled.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardError = Double.sqrt(squares / Double(resampled.count - 1))
    let sorted = resampled.sorted()
    let last = Double(sorted.count - 1)
    interval = sorted[Int((0.025 * last).rounded())]...sorted[Int((0.975 * last).rounded())]
  }
}
