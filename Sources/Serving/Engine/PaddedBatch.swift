/// A batch whose members start and leave together, computed as if each were as long as the longest.
struct PaddedBatch: Sendable {
  /// The longest prompt.
  var prompt: Int
  /// Blocks that the batch holds from its first to its last iteration.
  var blocks: Int
  /// Its requests.
  var members: [Int32] = []
  /// Members that still produce tokens.
  var producing = 0
  /// Decode steps that the engine had done when the batch joined the running set.
  var joinStep: Int
}
