import GRDB
import Queueing
import SimulationKernel

/// Writes the policies of one queue run.
struct QueueRows {
  let database: Database

  private static let columns = [
    "run_id", "number", "policy", "arrivals_per_second", "answer", "capacity_per_second", "servers", "standing",
    "theory_kind", "wait_theory_s", "wait_exact_s", "wait_mean_s", "wait_ci_low_s", "wait_ci_high_s",
    "wait_difference_standard_errors", "response_theory_s", "response_exact_s", "response_mean_s", "waiting_ratio",
    "waiting_theory_ratio", "loss_ratio", "loss_theory_ratio", "batch_mean_count", "utilisation_ratio", "wait_p99_s",
    "wait_p99_ci_low_s", "wait_p99_ci_high_s", "wait_p99_theory_s", "wait_p99_theory_error_s", "response_p99_s",
    "response_p99_theory_s",
  ]

  func write(_ id: Int64, _ comparison: QueueComparison, _ result: QueueComparison.Result) throws {
    let places = Self.columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try database.makeStatement(
      sql: "INSERT INTO queue_policy (\(Self.columns.joined(separator: ", "))) VALUES (\(places))")
    let standings = comparison.advice(result).standings
    for (number, (entry, study)) in zip(comparison.entries, result.studies).enumerated() {
      let (answer, capacity) = Self.answer(study.answer)
      let head: [(any DatabaseValueConvertible)?] = [
        id, number, entry.name, entry.setting.arrivals.rate, answer, capacity, entry.setting.policy.servers,
        standings[number].rawValue, study[.meanWait]?.kind?.rawValue,
      ]
      try insert.execute(arguments: StatementArguments(head + Self.numbers(study)))
    }
  }

  private static func numbers(_ study: QueueStudy.Result) -> [(any DatabaseValueConvertible)?] {
    let (wait, response) = (study[.meanWait], study[.meanResponse])
    let (waiting, loss) = (study[.waitProbability], study[.lossProbability])
    let (late, slow) = (study[.waitPercentile99], study[.responsePercentile99])
    return [
      wait?.theory, wait?.exact, wait?.simulated.mean, wait?.simulated.low, wait?.simulated.high,
      wait?.standardErrorsApart, response?.theory, response?.exact, response?.simulated.mean, waiting?.simulated.mean,
      waiting?.theory, loss?.simulated.mean, loss?.theory, study[.meanBatchSize]?.simulated.mean,
      study[.utilisation]?.simulated.mean, late?.simulated.mean, late?.simulated.low, late?.simulated.high,
      late?.theory,
      late?.theory == nil ? nil : study.answer.measures?.waitPercentile99Error, slow?.simulated.mean, slow?.theory,
    ]
  }

  /// The kind of answer in a word, and the capacity of a queue that has none.
  private static func answer(_ answer: QueueAnswer) -> (String, Double?) {
    switch answer {
    case .steady(_, let exactness): (exactness.rawValue, nil)
    case .unstable(let capacity): ("unstable", capacity)
    case .simulationOnly: ("simulation", nil)
    }
  }
}
