package import Reading

/// A classifier puts each output into a bucket of lengths; room for the bucket's longest is taken when a request joins.
///
/// Requests join in order of arrival. One that outgrows its bucket gives its blocks back and waits for room in the next.
///
/// - Source: Jin et al. 2023, S3, arXiv:2306.06000, sections 3 and 4.
package struct BucketReservation: BatchingPolicy {
  /// Most requests in a batch.
  package let maxBatch: Int
  /// Buckets of equal width.
  package let buckets: Int
  /// The longest output that is expected.
  package let greatest: Int

  /// A scheduler with its classifier's buckets.
  package init(maxBatch: Int, buckets: Int, greatest: Int) {
    self.maxBatch = maxBatch
    self.buckets = buckets
    self.greatest = greatest
  }

  /// Decodes what runs and packs newcomers into the blocks that are left.
  package mutating func compose(_ engine: inout Engine, now: Double) -> EngineDecision {
    if engine.runningCount > 0 { engine.decodeAll() }
    while engine.batchCount < maxBatch, let index = engine.waiting.first {
      let tokens = reservation(engine, Int(index))
      guard engine.cache.blocks(for: tokens) <= engine.cache.freeBlocks else { break }
      engine.admitNext(now: now, reserve: tokens)
    }
    return .whenFilled(engine, repeats: true)
  }

  /// Tokens to take: the prompt and the upper end of the believed bucket, or of the one behind what is there already.
  private func reservation(_ engine: Engine, _ index: Int) -> Int {
    let record = engine.records[index]
    let width = Double(greatest) / Double(buckets)
    let believed = engine.predictor.tokens(record.request, index: Int(record.index))
    // What is generated already filled its bucket.
    let grown = (Double(record.generated + 1) / width).rounded(.up) * width
    let output = Int(record.generated > 0 ? max(believed, grown) : believed)
    let most = engine.cache.totalBlocks * engine.cache.blockTokens
    return min(most, record.request.promptTokens + max(output, record.generated + 1))
  }
}

/// Keeps room by the predicted length (S3).
package struct BucketReservationPolicy: PolicyDeclaration {
  package static let name = "s3"
  package static let meaning = "room is kept by a predicted class of lengths"
  package static let usual = BucketReservationPolicy(buckets: 10, greatest: 2048, accuracy: 0.985)
  /// Classes of lengths.
  package let buckets: Int
  /// The longest output, in tokens.
  package let greatest: Int
  /// The share of requests whose class is predicted right.
  package let accuracy: Double

  /// A policy with its predictor.
  package init(buckets: Int, greatest: Int, accuracy: Double) {
    self.buckets = buckets
    self.greatest = greatest
    self.accuracy = accuracy
  }

  private static let count = Key.whole(
    "buckets", .usual(usual.buckets), atMost: 10_000, "Classes of lengths, all equally wide.")
  private static let greatestOutput = PolicyKeys.greatestOutput(usual.greatest)
  private static let rightShare = Key.share(
    "accuracy", .usual(usual.accuracy), "The share of requests whose class is predicted right.")
  package static let keys = KeyTable([count, greatestOutput, rightShare])

  package init?(_ keys: MappingReader) {
    let buckets = keys.read(Self.count)
    let greatest = keys.read(Self.greatestOutput)
    let accuracy = keys.read(Self.rightShare)
    guard let buckets, let greatest, let accuracy else { return nil }
    self.init(buckets: buckets, greatest: greatest, accuracy: accuracy)
  }

  package func predictor(seed: UInt64, _ requests: [Request]) -> LengthPredictor {
    LengthPredictor(error: .buckets(count: buckets, greatest: greatest, accuracy: accuracy), seed: seed)
  }

  package func policy(_ engine: EngineSettings, seed: UInt64) -> any BatchingPolicy {
    BucketReservation(maxBatch: engine.maxBatch, buckets: buckets, greatest: greatest)
  }
}

extension PolicySettings {
  /// Keeps room by the predicted length.
  package static func bucketReservation(buckets: Int, greatest: Int, accuracy: Double) -> PolicySettings {
    PolicySettings(BucketReservationPolicy(buckets: buckets, greatest: greatest, accuracy: accuracy))
  }
}
