import ModelArchitecture

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

extension Engine {
  /// Starts a batch of the oldest waiting requests, every prompt padded to the longest.
  ///
  /// The cache for all tokens that the batch will ever hold is taken now; requests beyond it stay in the queue.
  package mutating func admitPadded(atMost size: Int, now: Double) {
    var prompt = 0
    var output = 0
    var count = 0
    for index in waiting.prefix(size) {
      let request = records[Int(index)].request
      let longest = (max(prompt, request.promptTokens), max(output, request.outputTokens))
      guard (count + 1) * cache.blocks(for: longest.0 + longest.1) <= cache.freeBlocks else { break }
      (prompt, output) = longest
      count += 1
    }
    let blocks = count * cache.blocks(for: prompt + output)
    cache.allocate(blocks)
    padded = PaddedBatch(prompt: prompt, blocks: blocks, joinStep: running.step)
    for _ in 0..<count {
      guard let index = popWaiting() else { break }
      if records[Int(index)].started.isNaN { records[Int(index)].started = now }
      records[Int(index)].phase = .prefilling
      pendingPromptTokens -= records[Int(index)].request.promptTokens
      chunks.append((index, Int32(prompt)))
      batch.addPrefill(tokens: Double(prompt), past: 0)
      chunkCount += 1
    }
  }

  /// The padded batch has no member that still produces: everybody leaves.
  mutating func releasePadded(now: Double) {
    guard let group = padded, group.producing == 0 else { return }
    for index in group.members {
      running.leave(context: group.prompt + running.step - group.joinStep, grows: false)
      finish(Int(index), now: now)
    }
    cache.free(group.blocks)
    padded = nil
  }
}
