import ModelArchitecture

/// What replicas came to, together.
struct FleetOutcome {
  let replicas: [Replica]
  let end: Double
  /// In the order of the workload.
  let records: [RequestRecord]
  let gaps: LatencyHistogram
  let work: TokenBatch

  init(replicas: [Replica], end: Double, plan: ServingPlan) {
    self.replicas = replicas
    self.end = end
    var all = replicas[0].engine.records
    if replicas.count > 1 || zip(all, all.dropFirst()).contains(where: { $0.index > $1.index }) {
      all = replicas.flatMap(\.engine.records).sorted { $0.index < $1.index }
    }
    let delay = plan.engine.profile.responseSeconds
    if delay > 0 {
      for place in all.indices { all[place].delayTokens(by: delay) }
    }
    records = all
    var gaps = replicas[0].engine.gaps
    for replica in replicas.dropFirst() { gaps.merge(replica.engine.gaps) }
    self.gaps = gaps
    var work = TokenBatch.empty
    for replica in replicas { work.add(replica.work) }
    self.work = work
  }

  func sum(_ value: (Replica) -> Int) -> Double { Double(replicas.reduce(0) { $0 + value($1) }) }

  func mean(_ value: (Replica) -> Double) -> Double {
    replicas.reduce(0) { $0 + value($1) } / Double(replicas.count)
  }

  func total(_ value: (Replica) -> Double) -> Double { replicas.reduce(0) { $0 + value($1) } }
}
