/// The sequences that decode together, as sums.
///
/// Every operation costs O(1) for each decode step and O(log n) for each sequence that joins or leaves, so the work
/// of an iteration does not grow with the batch.
struct RunningSet: Sendable {
  /// Sequences that every step computes.
  private(set) var count = 0
  /// Cached tokens of all of them.
  private(set) var context = 0
  /// Decode steps so far.
  private(set) var step = 0

  private let blockTokens: Int
  /// Sequences whose blocks are taken one by one, by (context - step) modulo the block size: those of one phase need a
  /// new block at the same step.
  private var phaseCounts: [Int]
  /// The sequence that ends next is at the root.
  private var endings = BinaryHeap<Ending>()

  private struct Ending: Comparable {
    var step: Int
    var request: Int32

    static func < (left: Ending, right: Ending) -> Bool {
      left.step != right.step ? left.step < right.step : left.request < right.request
    }
  }

  init(blockTokens: Int) {
    self.blockTokens = blockTokens
    phaseCounts = Array(repeating: 0, count: blockTokens)
  }

  /// Blocks that the next step needs beyond those that are held.
  var blocksForNextStep: Int { phaseCounts[phase(context: 0)] }

  /// Blocks that the step after `steps` more needs beyond those held then, while nobody joins or leaves.
  func blocksForStep(after steps: Int) -> Int { phaseCounts[phase(context: -steps)] }

  /// Steps until a sequence may end, at least one while there are any.
  var stepsToEnding: Int { endings.first.map { $0.step - step } ?? .max }

  /// Adds a sequence with `context` cached tokens that decodes for `steps` more steps.
  ///
  /// - Parameter grows: whether its blocks are taken one by one; otherwise all that it needs are held.
  mutating func join(request: Int, context: Int, steps: Int, grows: Bool) {
    count += 1
    self.context += context
    if grows { phaseCounts[phase(context: context)] += 1 }
    endings.push(Ending(step: step + steps, request: Int32(request)))
  }

  /// Takes out a sequence that has `context` cached tokens now.
  ///
  /// Its ending stays in the heap; the caller knows that it is no longer running.
  mutating func leave(context: Int, grows: Bool) {
    count -= 1
    self.context -= context
    if grows { phaseCounts[phase(context: context)] -= 1 }
  }

  /// Every sequence decodes one token.
  mutating func advance() {
    step += 1
    context += count
  }

  /// The next request whose last step has been done, or nil.
  mutating func popEnded() -> Int? {
    guard let first = endings.first, first.step <= step else { return nil }
    endings.pop()
    return Int(first.request)
  }

  /// The phase of a sequence with that many cached tokens at this step; phase of 0 needs a block now.
  private func phase(context: Int) -> Int {
    let phase = (context - step) % blockTokens
    return phase < 0 ? phase + blockTokens : phase
  }
}
