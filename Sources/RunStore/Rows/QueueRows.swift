import GRDB
import Queueing
import SimulationKernel

/// Writes the policies of one queue run.
struct QueueRows {
  let database: Database

  func write(_ id: Int64, _ comparison: QueueComparison, _ result: QueueComparison.Result) throws {
    let insert = try database.makeStatement(
      sql: "INSERT INTO queue_policy VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (number, (entry, study)) in zip(comparison.entries, result.studies).enumerated() {
      let wait = study[.meanWait]
      let response = study[.meanResponse]
      let (answer, capacity) = Self.answer(study.answer)
      try insert.execute(arguments: [
        id, number, entry.name, entry.setting.arrivals.rate, answer, capacity, wait?.exact, wait?.simulated.mean,
        wait?.simulated.low, wait?.simulated.high, wait?.standardErrorsApart, response?.exact,
        response?.simulated.mean, study[.lossProbability]?.simulated.mean, study[.meanBatchSize]?.simulated.mean,
        study[.utilisation]?.simulated.mean,
      ])
    }
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
