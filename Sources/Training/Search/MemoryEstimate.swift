import Quantities

/// The memory of a looped pipeline as a line over what is in flight.
///
/// Two short plans are asked for their memory; what differs between them is what one more micro-batch in flight takes.
/// Whatever the memory plan counts, the line counts.
struct MemoryEstimate {
  /// Bytes of a rank without anything in flight, and for each forward pass of a chunk in flight.
  private struct Line {
    var fixed = 0.0
    var each = 0.0
  }

  /// Everything but logits, by rank.
  private var held: [Line]
  /// Logits by rank; they wait on the last chunk alone.
  private var logits: [Line]
  /// Bytes that are left of a micro-batch's logits between the gradients of its input and of its weights.
  private let narrowed: Double

  /// The line through the memory of two plans that differ in `less` and `more` micro-batches alone, all of them in
  /// flight on each of `chunks` chunks of every rank.
  init(
    _ lessPlans: [MemoryPlan], less: Int, _ morePlans: [MemoryPlan], more: Int, chunks: Int, logitGradientBytes: Double
  ) {
    narrowed = logitGradientBytes * (1 + MemoryModel.fragmentedShare)
    func line(_ low: Double, _ high: Double, _ chunks: Int) -> Line {
      let slope = (high - low) / Double((more - less) * chunks)
      return Line(fixed: low - slope * Double(less * chunks), each: slope)
    }
    held = zip(lessPlans, morePlans).map { line($0.withoutLogits, $1.withoutLogits, chunks) }
    logits = zip(lessPlans, morePlans).map { line($0.logits, $1.logits, 1) }
  }

  /// Bytes of the fullest rank with so much in flight.
  func worst(_ peaks: InFlightTable.Peaks) -> Double {
    var worst = 0.0
    for rank in held.indices {
      let line = logits[rank]
      let waiting =
        line.each > 0 ? peaks.lastChunk.map { line.each * $0.whole + narrowed * $0.narrowed }.max() ?? 0 : 0
      worst = max(worst, held[rank].fixed + held[rank].each * peaks.ranks[rank] + line.fixed + waiting)
    }
    return worst
  }
}

extension MemoryPlan {
  /// Logits with the allocator's slack on them.
  fileprivate var logits: Double {
    parts.reduce(0) { $1.kind == .logits ? $0 + $1.bytes.value : $0 } * (1 + MemoryModel.fragmentedShare)
  }
  fileprivate var withoutLogits: Double { total.value - logits }
}
