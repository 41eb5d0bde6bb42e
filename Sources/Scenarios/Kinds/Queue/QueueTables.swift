import Queueing
import SimulationKernel

/// What a store keeps of compared queues: a row for each policy.
extension QueueingStudy {
  package static let tables = [policyTable]

  package static let view: ViewDeclaration? = ViewDeclaration(
    "queue_run", .part, of: "queue_policy",
    [
      "number", "policy", "arrivals_per_second", "answer", "capacity_per_second", "wait_exact_s", "wait_mean_s",
      "wait_ci_low_s", "wait_ci_high_s", "wait_difference_standard_errors", "response_exact_s", "response_mean_s",
      "loss_ratio", "batch_mean_count", "utilisation_ratio", "servers", "theory_kind", "wait_theory_s",
      "response_theory_s", "waiting_ratio", "waiting_theory_ratio", "loss_theory_ratio", "wait_p99_s",
      "wait_p99_ci_low_s", "wait_p99_ci_high_s", "wait_p99_theory_s", "wait_p99_theory_error_s", "response_p99_s",
      "response_p99_theory_s", "standing",
    ])

  private static let policyTable = TableDeclaration(
    "queue_policy", key: ["number"],
    [
      .init("number", .integer), .init("policy", .text), .init("arrivals_per_second", .real), .init("answer", .text),
      optional("capacity_per_second"), optional("wait_exact_s"), optional("wait_mean_s"), optional("wait_ci_low_s"),
      optional("wait_ci_high_s"), optional("wait_difference_standard_errors"), optional("response_exact_s"),
      optional("response_mean_s"), optional("loss_ratio"), optional("batch_mean_count"),
      optional("utilisation_ratio"), .init("servers", .integer, isOptional: true),
      .init("theory_kind", .text, isOptional: true), optional("wait_theory_s"), optional("response_theory_s"),
      optional("waiting_ratio"), optional("waiting_theory_ratio"), optional("loss_theory_ratio"),
      optional("wait_p99_s"), optional("wait_p99_ci_low_s"), optional("wait_p99_ci_high_s"),
      optional("wait_p99_theory_s"), optional("wait_p99_theory_error_s"), optional("response_p99_s"),
      optional("response_p99_theory_s"), .init("standing", .text, isOptional: true),
    ])

  private static func optional(_ name: String) -> TableDeclaration.Column { .init(name, .real, isOptional: true) }
}

extension QueueingOutcome {
  package var rows: [TableRows] {
    let standings = comparison.advice(result).standings
    let cells = zip(comparison.entries, result.studies).enumerated().map { number, pair in
      Self.row(number, pair.0, pair.1, standing: standings[number].rawValue)
    }
    return [TableRows("queue_policy", cells: cells)]
  }

  private static func row(
    _ number: Int, _ entry: QueueComparison.Entry, _ study: QueueStudy.Result, standing: String
  ) -> [RowCell] {
    let (answer, capacity) = answer(study.answer)
    let (wait, response) = (study[.meanWait], study[.meanResponse])
    let (waiting, loss) = (study[.waitProbability], study[.lossProbability])
    let (late, slow) = (study[.waitPercentile99], study[.responsePercentile99])
    let head: [RowCell] = [
      .count(number), .text(entry.name), .number(entry.setting.arrivals.rate), .text(answer), .optional(capacity),
    ]
    let means: [RowCell] = [
      wait?.exact, wait?.simulated.mean, wait?.simulated.low, wait?.simulated.high, wait?.standardErrorsApart,
      response?.exact, response?.simulated.mean, loss?.simulated.mean, study[.meanBatchSize]?.simulated.mean,
      study[.utilisation]?.simulated.mean,
    ].map(RowCell.optional)
    let setting: [RowCell] = [.count(entry.setting.policy.servers), .optional(wait?.kind?.rawValue)]
    let error = late?.theory == nil ? nil : study.answer.measures?.waitPercentile99Error
    let theory: [RowCell] = [
      wait?.theory, response?.theory, waiting?.simulated.mean, waiting?.theory, loss?.theory, late?.simulated.mean,
      late?.simulated.low, late?.simulated.high, late?.theory, error, slow?.simulated.mean, slow?.theory,
    ].map(RowCell.optional)
    return head + means + setting + theory + [.text(standing)]
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

/// One policy of a stored queue run.
struct StoredQueuePolicy {
  /// Its name.
  let name: String
  /// How it was answered: `exact`, `numeric`, `approx`, `unstable` or `simulation`.
  let answer: String
  /// How it came out beside the others: `soonest`, `slower`, `loses`, `unstable` or `unknown`; nil in runs of version 0.1.
  let standing: String?
  /// Mean seconds of waiting, from theory.
  let waitTheory: Double?
  /// Whether the mean wait and response of theory are exact and no approximation.
  let isExact: Bool
  /// Mean seconds of waiting, simulated.
  let wait: Double?
  /// The 95 % interval of the simulated wait.
  let waitInterval: ClosedRange<Double>?
  /// The share of requests that wait, from theory where that is exact, else simulated.
  let waiting: Double?
  /// The share of requests that are lost, from theory where that is exact, else simulated.
  let loss: Double?
  /// The seconds that 99 % of waits do not exceed, simulated.
  let waitPercentile99: Double?
  /// The 95 % interval of that.
  let waitPercentile99Interval: ClosedRange<Double>?
  /// The seconds that 99 % of waits do not exceed, from theory.
  let waitPercentile99Theory: Double?
  /// Mean seconds from arrival to departure, from theory.
  let responseTheory: Double?
  /// Mean seconds from arrival to departure, simulated.
  let response: Double?
  /// The share of time in which the server is busy.
  let utilisation: Double?

  /// The policies of a run, in order.
  static func policies(of run: StoredResult) throws -> [StoredQueuePolicy] {
    try run.rows.rows("queue_policy").map(StoredQueuePolicy.init)
  }

  private init(_ row: StoredRows.Row) {
    func interval(_ low: String, _ high: String) -> ClosedRange<Double>? {
      guard let low = row.number(low), let high = row.number(high), low <= high else { return nil }
      return low...high
    }
    name = row.text("policy") ?? ""
    answer = row.text("answer") ?? ""
    standing = row.text("standing")
    waitTheory = row.number("wait_theory_s")
    isExact = row.text("theory_kind") == "exact"
    wait = row.number("wait_mean_s")
    waitInterval = interval("wait_ci_low_s", "wait_ci_high_s")
    waiting = row.number("waiting_theory_ratio") ?? row.number("waiting_ratio")
    loss = row.number("loss_theory_ratio") ?? row.number("loss_ratio")
    waitPercentile99 = row.number("wait_p99_s")
    waitPercentile99Interval = interval("wait_p99_ci_low_s", "wait_p99_ci_high_s")
    waitPercentile99Theory = row.number("wait_p99_theory_s")
    responseTheory = row.number("response_theory_s")
    response = row.number("response_mean_s")
    utilisation = row.number("utilisation_ratio")
  }
}
