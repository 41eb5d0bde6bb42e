/// Why a combination is no candidate.
package enum Rejection: String, Hashable, Sendable, CaseIterable {
  /// The tensor size does not divide heads or widths.
  case tensor
  /// Tensor and pipeline do not divide the accelerators.
  case accelerators
  /// The layers do not divide over the chunks.
  case layers
  /// The batch does not divide into micro-batches of every replica.
  case batch
  /// The schedule cannot run this pipeline.
  case schedule
  /// It is the same as another combination.
  case duplicate
  /// The plan cannot be made for another reason.
  case other
  /// It does not fit into memory.
  case memory
  /// It can neither be among the best nor be undominated.
  case bound

  /// In words.
  package var sentence: String {
    switch self {
    case .tensor: "tensor does not divide heads or widths"
    case .accelerators: "tensor x pipeline does not divide the accelerators"
    case .layers: "layers do not divide over the chunks"
    case .batch: "batch does not divide into micro-batches"
    case .schedule: "the schedule cannot run the pipeline"
    case .duplicate: "the same as another combination"
    case .other: "not possible for another reason"
    case .memory: "does not fit into memory"
    case .bound: "bounded: slower than those that are kept"
    }
  }
}

/// How many combinations were left out, by reason.
package struct RejectionCounts: Hashable, Sendable {
  private var counts = Array(repeating: 0, count: Rejection.allCases.count)

  /// No combination left out.
  package init() {}

  /// Combinations that were left out for a reason.
  package subscript(_ reason: Rejection) -> Int { counts[Self.place(reason)] }

  /// Combinations that were left out.
  package var total: Int { counts.reduce(0, +) }

  mutating func add(_ reason: Rejection, _ count: Int) { counts[Self.place(reason)] += count }

  mutating func add(_ other: RejectionCounts) {
    for place in counts.indices { counts[place] += other.counts[place] }
  }

  private static func place(_ reason: Rejection) -> Int { Rejection.allCases.firstIndex(of: reason) ?? 0 }
}
