/// How chunks of the model lie on the ranks of a pipeline, and how micro-batches flow through them.
package enum PipelineFlow: Hashable, Sendable {
  /// Chunk after chunk around the ranks: 0, 1, …, p-1, 0, 1, ….
  case looped
  /// Down the ranks and up again, so that the first rank holds the first and the last chunk.
  case folded
  /// Two whole models in opposite directions; half of the micro-batches flow through each.
  case bidirectional
}

/// The pipeline and what flows through it.
package struct PipelineShape: Hashable, Sendable {
  /// Ranks in the pipeline.
  package let stages: Int
  /// Chunks of layers on each rank, of one model.
  package let virtualStages: Int
  /// Micro-batches in one step.
  package let microBatches: Int
  /// How chunks lie on the ranks.
  package let flow: PipelineFlow

  /// A pipeline by its sizes, each at least one.
  package init(stages: Int, virtualStages: Int = 1, microBatches: Int, flow: PipelineFlow = .looped) {
    precondition(stages >= 1 && virtualStages >= 1 && microBatches >= 1, "a pipeline has stages and work")
    self.stages = stages
    self.virtualStages = virtualStages
    self.microBatches = microBatches
    self.flow = flow
  }

  /// Chunks that one model is cut into.
  package var modelChunks: Int { stages * virtualStages }
  /// Chunks in all: of both models when two flow against each other.
  package var chunks: Int { flow == .bidirectional ? 2 * modelChunks : modelChunks }
  /// Which chunk of the model a chunk is.
  package func modelChunk(_ chunk: Int) -> Int { chunk % modelChunks }
  /// Whether micro-batches enter the model at this chunk.
  package func isFirst(_ chunk: Int) -> Bool { modelChunk(chunk) == 0 }
  /// Whether the loss is computed at this chunk.
  package func isLast(_ chunk: Int) -> Bool { modelChunk(chunk) == modelChunks - 1 }
  /// The chunk at which a micro-batch enters.
  package func entry(ofMicroBatch microBatch: Int) -> Int {
    flow == .bidirectional && microBatch >= microBatches / 2 ? modelChunks : 0
  }

  /// The rank that holds a chunk.
  package func rank(ofChunk chunk: Int) -> Int {
    let place = modelChunk(chunk) % stages
    switch flow {
    case .looped: return place
    case .folded: return modelChunk(chunk) / stages % 2 == 0 ? place : stages - 1 - place
    case .bidirectional: return chunk < modelChunks ? place : stages - 1 - place
    }
  }

  /// The chunks that a rank holds, in the order of their numbers.
  package func chunks(ofRank rank: Int) -> [Int] { (0..<chunks).filter { self.rank(ofChunk: $0) == rank } }
}

/// One piece of a rank's work.
@frozen
package struct PipelineWork: Hashable, Sendable, BitwiseCopyable {
  /// Which pass.
  @frozen package enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// The forward pass.
    case forward
    /// The gradients of inputs and weights.
    case backward
    /// The gradients of inputs alone, which the rank before waits for.
    case inputGradient
    /// The gradients of weights alone, which nobody waits for.
    case weightGradient

    /// The name in timelines.
    var name: String {
      switch self {
      case .forward: "forward"
      case .backward: "backward"
      case .inputGradient: "inputGradient"
      case .weightGradient: "weightGradient"
      }
    }
  }

  /// Which pass.
  package let kind: Kind
  /// Whether it runs in one block with the piece behind it: neither starts before the inputs of both are there, and
  /// both end together.
  package let isPaired: Bool
  /// Which micro-batch, from 0.
  package let microBatch: Int32
  /// Which chunk, counted along the whole pipeline from 0.
  package let chunk: Int32

  /// A piece of work.
  @inlinable
  package init(_ kind: Kind, microBatch: Int, chunk: Int, isPaired: Bool = false) {
    self.kind = kind
    self.isPaired = isPaired
    self.microBatch = Int32(microBatch)
    self.chunk = Int32(chunk)
  }

  /// Whether the activations of the forward pass are free when this piece ends.
  var freesActivations: Bool { kind == .backward || kind == .weightGradient }
}

/// The order in which each pipeline rank works.
///
/// A schedule says the order, what it needs, and what `search` may know of it without playing it; the simulation finds the
/// times. Adding one: a file, a line in `PipelineSchedules`, a test.
package protocol PipelineSchedule: Sendable {
  /// The name in files.
  var name: String { get }
  /// How chunks lie on the ranks.
  var flow: PipelineFlow { get }
  /// Whether all micro-batches go through a chunk one after the other, with one exchange of what replicas share out.
  var isLayered: Bool { get }
  /// Whether a step begins before the one before it has drained.
  var isAsynchronous: Bool { get }
  /// Whether every micro-batch waits for its backward pass at once, so that memory grows with the batch.
  var keepsAllInFlight: Bool { get }
  /// Why the schedule cannot run this pipeline; empty when it can.
  ///
  /// - Parameter layers: the layers of the model that the chunks are cut from.
  func faults(_ shape: PipelineShape, layers: Int) -> [TrainingPlanError.Fault]
  /// The work of one rank, first to last: every micro-batch forward and backward through every chunk of the rank.
  func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork]
  /// When the pipeline ends, at a cost that does not depend on the number of micro-batches; nil where there is no form for
  /// these times, so that a search plays a few rounds.
  ///
  /// A form is the longest of a few chains of work that must follow each other: exact for equal stages and free messages,
  /// and near for others.
  func closedForm(_ times: LoopedTimes) -> PipelineEstimate?
}

extension PipelineSchedule {
  /// Chunk after chunk around the ranks, unless a schedule says otherwise.
  package var flow: PipelineFlow { .looped }
  /// Chunks take turns, unless a schedule says otherwise.
  package var isLayered: Bool { false }
  /// Steps drain, unless a schedule says otherwise.
  package var isAsynchronous: Bool { false }
  /// Backward passes begin before all forward passes are done, unless a schedule says otherwise.
  package var keepsAllInFlight: Bool { false }
  /// Played, unless a schedule says otherwise.
  package func closedForm(_ times: LoopedTimes) -> PipelineEstimate? { nil }
}

/// The schedules by name.
package enum PipelineSchedules {
  /// Every known schedule.
  package static let all: [any PipelineSchedule] = [
    GPipe(), OneForwardOneBackward(), Interleaved(), BreadthFirst(), ZeroBubble.h1, ZeroBubble.h2, ZeroBubbleV(),
    DualPipe(), ModularPipeline(), AsynchronousPipeline(),
  ]
  /// The names that files may use.
  package static var names: [String] { all.map(\.name) }
  /// The schedule of that name, or nil.
  package static func schedule(named name: String) -> (any PipelineSchedule)? { all.first { $0.name == name } }

  /// The fault of giving several chunks to a schedule that has one for each rank.
  static func oneChunkOnly(_ shape: PipelineShape, _ name: String) -> [TrainingPlanError.Fault] {
    guard shape.virtualStages > 1 else { return [] }
    return [
      .schedule(
        key: "layout.virtualStages",
        "schedule \(name) holds one chunk per rank; use interleaved-1f1b for virtualStages "
          + "\(shape.virtualStages)")
    ]
  }
}
