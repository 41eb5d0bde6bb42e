package import Quantities

/// Why a served workload cannot be carried out.
package struct ServingPlanError: Error, Equatable, Sendable, CustomStringConvertible {
  /// One reason.
  package enum Fault: Equatable, Sendable {
    /// A size that must be at least one is not; the key names it.
    case notPositive(key: String, value: Int)
    /// Heads do not divide over the tensor group.
    case heads(Int, tensor: Int)
    /// Experts cannot be divided over that many of a replica's ranks.
    case experts(Int, ranks: Int, experts: Int)
    /// There are fewer layers than stages.
    case stages(layers: Int, pipeline: Int)
    /// An iteration's budget does not even hold the decodes of a full batch.
    case budget(Int, maxBatch: Int)
    /// The accelerator cannot multiply the format.
    case precision(String)
    /// Sequences are to be moved to the host's memory, of which there is none.
    case noHostMemory(policy: String)
    /// The weights leave no memory for a single block of keys and values.
    case noRoom(weights: Bytes, memory: Bytes, tensor: Int)
  }

  /// Every reason found.
  package let faults: [Fault]

  /// An error of at least one reason.
  package init(faults: [Fault]) { self.faults = faults }

  /// One sentence for each fault.
  package var description: String { faults.map(\.sentence).joined(separator: "; ") }
}

extension ServingPlanError.Fault {
  /// The key of a scenario that the fault belongs to, by dots from the root.
  package var key: String {
    switch self {
    case .notPositive(let key, _): key
    case .heads, .noRoom: "fleet.tensor"
    case .experts: "fleet.expert"
    case .stages: "fleet.pipeline"
    case .budget: "engine.tokenBudget"
    case .noHostMemory: "engine.policy"
    case .precision: "precision"
    }
  }

  /// What is wrong and what would be right.
  package var sentence: String {
    switch self {
    case .notPositive(let key, let value): "\(key) is \(value); it must be at least 1"
    case .heads(let heads, let tensor): "\(heads) attention heads do not divide over tensor \(tensor)"
    case .experts(let groups, let ranks, let experts):
      experts == 0
        ? "the model has no routed experts to divide over \(groups) ranks"
        : "\(experts) experts on \(ranks) ranks do not divide into \(groups) groups"
    case .stages(let layers, let pipeline): "\(layers) layers do not fill \(pipeline) stages"
    case .budget(let budget, let maxBatch):
      "a budget of \(budget) tokens does not hold one token of each of \(maxBatch) requests; make it at least maxBatch"
    case .noHostMemory(let policy):
      "`\(policy)` moves sequences that give way to the host's memory, and there is none: say how much with "
        + "`engine.hostMemory`, such as 16 GiB, or take `preemption: recompute`"
    case .precision(let text): text
    case .noRoom(let weights, let memory, let tensor):
      "weights of \(weights) per accelerator leave no room for keys and values in \(memory); use more than "
        + "tensor \(tensor)"
    }
  }
}
