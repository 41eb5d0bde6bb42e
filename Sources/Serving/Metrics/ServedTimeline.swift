import ModelArchitecture
import SimulationKernel

/// Everything that replicas did, iteration by iteration, for a trace.
package struct ServedTimeline: Sendable {
  /// One iteration of a replica.
  package struct Iteration: Hashable, Sendable {
    /// When it began, in seconds from the start of the workload.
    package let start: Double
    /// When its tokens were there.
    package internal(set) var end: Double
    /// Requests in it.
    package let batch: Int
    /// Tokens that it computed.
    package let tokens: Int
    /// Those of them that were of prompts.
    package let promptTokens: Int
    /// Blocks of the cache that were held when it began.
    package let usedBlocks: Int
  }

  /// A copy between a replica and its host.
  package struct Copy: Hashable, Sendable {
    /// What was copied, and how many blocks.
    package let copy: HostCopy
    /// When it began.
    package let start: Double
    /// When it was done, or given up.
    package let end: Double
  }

  /// How many waited from a time on.
  package struct Waiting: Hashable, Sendable {
    /// Seconds from the start of the workload.
    package let time: Double
    /// Requests in the queue.
    package let count: Int
  }

  /// One replica.
  package struct Replica: Sendable {
    /// Its iterations in order.
    package internal(set) var iterations: [Iteration] = []
    /// Its queue, wherever it changed.
    package internal(set) var waiting: [Waiting] = []
    /// Its copies, in the order in which they ended.
    package internal(set) var copies: [Copy] = []
  }

  /// The replicas.
  package let replicas: [Replica]
  /// What happened to each request.
  package let records: [RequestRecord]
}

extension ServedTimeline.Replica {
  /// An iteration begins.
  mutating func begins(_ engine: Engine, at time: Double) {
    let batch = engine.batch
    iterations.append(
      ServedTimeline.Iteration(
        start: time, end: time, batch: engine.batchCount, tokens: Int(batch.tokens),
        promptTokens: Int(batch.tokens - batch.decodeSequences), usedBlocks: engine.cache.usedBlocks))
  }

  /// The iteration that runs ends.
  mutating func ends(at time: Double) {
    guard !iterations.isEmpty else { return }
    iterations[iterations.count - 1].end = time
  }

  /// So many wait from now on.
  mutating func waits(_ count: Int, at time: Double) {
    if waiting.last?.count != count { waiting.append(ServedTimeline.Waiting(time: time, count: count)) }
  }

  /// Copies that the iteration which begins waits for, one after the other on a bus of its own.
  mutating func copies(_ engine: Engine, secondsPerBlock: Double, at time: Double) {
    var start = time
    for (purpose, blocks) in [(HostCopy.Purpose.swapOut, engine.swappedOutBlocks), (.swapIn, engine.swappedInBlocks)]
    where blocks > 0 {
      let end = start + Double(blocks) * secondsPerBlock
      copies.append(ServedTimeline.Copy(copy: HostCopy(purpose, blocks: blocks), start: start, end: end))
      start = end
    }
  }
}

extension ServingSimulation {
  /// Serves every request of the workload, and keeps all that the replicas did.
  ///
  /// - Complexity: memory in proportion to the iterations of the run.
  package static func timeline(_ plan: ServingPlan, seed: UInt64) -> ServedTimeline {
    var simulation = simulation(plan, seed: seed)
    simulation.model.recordTimeline()
    simulation.run()
    let model = simulation.model
    let outcome = FleetOutcome(replicas: model.replicas, end: simulation.schedule.now, plan: plan)
    var replicas = model.replicas.map { $0.log ?? ServedTimeline.Replica() }
    for (replica, copy) in model.buses?.log ?? [] { replicas[replica].copies.append(copy) }
    return ServedTimeline(replicas: replicas, records: outcome.records)
  }
}

extension ServingModel {
  /// Keeps all that the replicas do from now on.
  mutating func recordTimeline() {
    for place in replicas.indices { replicas[place].log = ServedTimeline.Replica() }
    buses?.log = []
  }
}
