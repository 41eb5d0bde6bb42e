/// Requests with short outputs go first, as far as their lengths are known.
///
/// By the job: the shortest believed output is served next. By what is left: also, a running request gives way to a
/// waiting one with less left.
///
/// - Source: Schrage 1968 (SRPT); for outputs whose length is predicted, Qiu et al. 2024, arXiv:2404.08509.
enum ShortestFirst {
  /// The scheduler; `displaces` when running requests give way.
  static func policy(maxBatch: Int, tokenBudget: Int, displaces: Bool) -> MixedBatching {
    var policy = MixedBatching(maxBatch: maxBatch, tokenBudget: tokenBudget)
    policy.displaces = displaces
    return policy
  }
}
