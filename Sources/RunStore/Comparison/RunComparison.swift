package import Quantities
import Scenarios

/// Two or more runs side by side.
package struct RunComparison: Sendable {
  /// One metric in all runs.
  package struct MetricRow: Sendable {
    /// The stable name.
    package let name: String
    /// The metric in each run, nil where the run has none.
    package let metrics: [Metric?]
    /// How far each run lies from the first; nil for the first itself, and where either has no such number.
    package let differences: [MetricDifference?]

    /// The value of a run less that of the first.
    package func difference(_ index: Int) -> Double? { pair(index).map { $0.value - $0.base } }

    /// The value of a run over that of the first; nil when that is zero.
    package func ratio(_ index: Int) -> Double? {
      pair(index).flatMap { $0.base == 0 ? nil : $0.value / $0.base }
    }

    private func pair(_ index: Int) -> (value: Double, base: Double)? {
      guard let value = metrics[index]?.value, let base = metrics[0]?.value, value.isFinite, base.isFinite else {
        return nil
      }
      return (value, base)
    }
  }

  /// The runs, the first being the baseline that the others are compared with.
  package let runs: [StoredRun]
  /// The inputs that differ.
  package let inputs: [InputRow]
  /// Every metric that any of the runs has.
  package let metrics: [MetricRow]

  /// Compares runs, of which there is at least one; the first is the baseline.
  ///
  /// - Parameter samples: the samples of each run, where its kind has any: runs with the same ones are compared sample by
  ///   sample, as served workloads request by request.
  package init(_ runs: [StoredRun], samples: [RunSamples?] = []) {
    precondition(!runs.isEmpty, "a comparison needs runs")
    self.runs = runs
    inputs = InputRow.differing(runs)
    let pairs = runs.indices.map { index -> PairedSamples? in
      guard index > 0, index < samples.count, runs[index].kind == runs[0].kind, let one = samples[index],
        let base = samples[0]
      else { return nil }
      return PairedSamples((runs[index], one), base: (runs[0], base))
    }
    metrics = Self.names(runs).map { name in
      let metrics = runs.map { $0.metric(name) }
      let differences = runs.indices.map { index -> MetricDifference? in
        guard index > 0, let metric = metrics[index], let base = metrics[0] else { return nil }
        return MetricDifference(metric, from: base, samples: pairs[index])
      }
      return MetricRow(name: name, metrics: metrics, differences: differences)
    }
  }

  /// How many differences were judged by an interval, each at 95 %.
  package var judgedCount: Int {
    metrics.reduce(0) { $0 + $1.differences.count { $0?.interval != nil } }
  }

  private static func names(_ runs: [StoredRun]) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for run in runs {
      for metric in run.metrics where seen.insert(metric.name).inserted { names.append(metric.name) }
    }
    return names
  }
}

extension RunStore {
  /// Compares stored runs, the first being the baseline.
  ///
  /// - Throws: `StoreError.noSuchRun` when one of them is not there.
  package func comparison(of ids: [Int64]) throws(StoreError) -> RunComparison {
    var runs: [StoredRun] = []
    for id in ids { runs.append(try run(id)) }
    return RunComparison(runs, samples: try samples(of: runs))
  }

  /// The samples of runs, read only where pairing is possible: a run of a million requests is not read in vain.
  package func samples(of runs: [StoredRun]) throws(StoreError) -> [RunSamples?] {
    var samples: [RunSamples?] = []
    for run in runs {
      let isPairable = runs.count { $0.kind == run.kind && $0.seed == run.seed } > 1
      guard isPairable, let pairing = Studies.named(run.kind)?.pairing else {
        samples.append(nil)
        continue
      }
      let columns = try reading { database in
        try DetailReader(database: database, id: run.id).numbers(pairing.table, pairing.identity + pairing.measured)
      }
      samples.append(
        RunSamples(
          pairing, identity: Array(columns.prefix(pairing.identity.count)),
          measured: Array(columns.dropFirst(pairing.identity.count))))
    }
    return samples
  }

  /// The numbers of the runs that a condition on the columns of `run` holds for, in increasing order.
  ///
  /// - Parameter condition: what may stand behind WHERE; other tables by subqueries.
  /// - Throws: `StoreError.query` with the place in the condition where it is wrong.
  package func runs(where condition: String) throws(StoreError) -> [Int64] {
    let answer = try query("SELECT id FROM run WHERE (\(condition)\n) ORDER BY id", shown: condition)
    return answer.rows.compactMap { row in
      if case .integer(let id)? = row.first { id } else { nil }
    }
  }
}
