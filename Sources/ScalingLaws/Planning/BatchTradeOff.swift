import RealModule

/// What a constant batch costs in tokens and saves in steps, for a run that a tiny batch finishes in `minimumTokens`.
///
/// Every choice lies on (S/S_min - 1)(E/E_min - 1) = 1.
///
/// - Source: arXiv:1812.06162.
public struct BatchTradeOff: Sendable, Hashable {
  /// Tokens at a tiny batch, E_min.
  public let minimumTokens: Double
  /// The batch at which both resources are twice their minimum.
  public let criticalBatch: Batch<Token>

  /// A run and its critical batch.
  public init(minimumTokens: Double, criticalBatch: Batch<Token>) {
    precondition(minimumTokens > 0 && criticalBatch.count > 0, "tokens and critical batch are above zero")
    self.minimumTokens = minimumTokens
    self.criticalBatch = criticalBatch
  }

  /// Steps at an unlimited batch, S_min.
  public var minimumSteps: Double { minimumTokens / criticalBatch.count }

  /// Steps at `batch`.
  public func steps(at batch: Batch<Token>) -> Double {
    LargeBatch.steps(minimum: minimumSteps, batch: batch, critical: criticalBatch)
  }

  /// Tokens at `batch`.
  public func tokens(at batch: Batch<Token>) -> Double {
    LargeBatch.tokens(minimum: minimumTokens, batch: batch, critical: criticalBatch)
  }

  /// The batch that finishes in `steps`, or nil at or below the minimum.
  public func batch(forSteps steps: Double) -> Batch<Token>? {
    steps > minimumSteps ? Batch(minimumTokens / (steps - minimumSteps)) : nil
  }

  /// The batch of least time in `range`, with that time, when `stepSeconds` tells the time of a step at a batch.
  ///
  /// - Parameter stepSeconds: any function, such as a simulator; it may have jumps.
  /// - Complexity: about 140 calls of `stepSeconds`.
  public func fastestBatch<Failure: Error>(
    in range: ClosedRange<Batch<Token>>,
    stepSeconds: (Batch<Token>) throws(Failure) -> Double
  ) throws(Failure) -> (batch: Batch<Token>, seconds: Double) {
    func seconds(_ logarithm: Double) throws(Failure) -> Double {
      let batch = Batch<Token>(Double.exp(logarithm))
      return steps(at: batch) * (try stepSeconds(batch))
    }
    let logarithms = Double.log(range.lowerBound.count)...Double.log(range.upperBound.count)
    let best = try Bracketed.scannedMinimum(in: logarithms, of: seconds)
    return (Batch(Double.exp(best)), try seconds(best))
  }
}
