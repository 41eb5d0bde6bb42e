/// The sequences that decode together, as sums.
///
/// Every operation costs O(1) for each decode step and O(log n) for each sequence that joins or leaves, so the work
/// of an iteration does not grow with the batch.
struct RunningSet {
  /// Sequences that every step computes.
  private(set) var count = 0
  /// Cached tokens of all of them.
  private(set) var context = 0
  /// Decode steps so far.
  private(set) var step = 0

  private let blockTokens: Int
  /// Sequences by (context - step) modulo the block size: those of one phase need a new block at the same step.
  private var phaseCounts: [Int]
  /// The sequence that ends next is at the root: a binary heap by (last step, request).
  private var endings: [Ending] = []

  private struct Ending {
    var step: Int
    var request: Int32
  }

  init(blockTokens: Int) {
    self.blockTokens = blockTokens
    phaseCounts = Array(repeating: 0, count: blockTokens)
  }

  /// Blocks that the next step needs beyond those that are held.
  var blocksForNextStep: Int { phaseCounts[phase(context: 0)] }

  /// Adds a sequence with `context` cached tokens that decodes for `steps` more steps.
  mutating func join(request: Int, context: Int, steps: Int) {
    count += 1
    self.context += context
    phaseCounts[phase(context: context)] += 1
    push(Ending(step: step + steps, request: Int32(request)))
  }

  /// Takes out a sequence that has `context` cached tokens now.
  ///
  /// Its ending stays in the heap; the caller knows that it is no longer running.
  mutating func leave(context: Int) {
    count -= 1
    self.context -= context
    phaseCounts[phase(context: context)] -= 1
  }

  /// Every sequence decodes one token.
  mutating func advance() {
    step += 1
    context += count
  }

  /// The next request whose last step has been done, or nil.
  mutating func popEnded() -> Int? {
    guard let first = endings.first, first.step <= step else { return nil }
    let last = endings.removeLast()
    if !endings.isEmpty { sink(last) }
    return Int(first.request)
  }

  /// The phase of a sequence with that many cached tokens at this step; phase of 0 needs a block now.
  private func phase(context: Int) -> Int {
    let phase = (context - step) % blockTokens
    return phase < 0 ? phase + blockTokens : phase
  }

  private mutating func push(_ ending: Ending) {
    var index = endings.count
    endings.append(ending)
    while index > 0 {
      let parent = (index - 1) / 2
      guard precedes(ending, endings[parent]) else { break }
      endings[index] = endings[parent]
      index = parent
    }
    endings[index] = ending
  }

  private mutating func sink(_ ending: Ending) {
    var index = 0
    while true {
      var child = 2 * index + 1
      guard child < endings.count else { break }
      if child + 1 < endings.count, precedes(endings[child + 1], endings[child]) { child += 1 }
      guard precedes(endings[child], ending) else { break }
      endings[index] = endings[child]
      index = child
    }
    endings[index] = ending
  }

  private func precedes(_ left: Ending, _ right: Ending) -> Bool {
    left.step != right.step ? left.step < right.step : left.request < right.request
  }
}
