/// The pipeline and what flows through it.
public struct PipelineShape: Hashable, Sendable {
  /// Ranks in the pipeline.
  public let stages: Int
  /// Chunks of layers on each rank.
  public let virtualStages: Int
  /// Micro-batches in one step.
  public let microBatches: Int

  /// A pipeline by its sizes, each at least one.
  public init(stages: Int, virtualStages: Int = 1, microBatches: Int) {
    precondition(stages >= 1 && virtualStages >= 1 && microBatches >= 1, "a pipeline has stages and work")
    self.stages = stages
    self.virtualStages = virtualStages
    self.microBatches = microBatches
  }

  /// Chunks along the whole pipeline.
  public var chunks: Int { stages * virtualStages }
  /// The rank that holds a chunk, counted along the pipeline.
  public func rank(ofChunk chunk: Int) -> Int { chunk % stages }
}

/// One piece of a rank's work.
@frozen
public struct PipelineWork: Hashable, Sendable, BitwiseCopyable {
  /// Which pass.
  @frozen public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// The forward pass.
    case forward
    /// The gradients of inputs and weights.
    case backward
  }

  /// Which pass.
  public let kind: Kind
  /// Which micro-batch, from 0.
  public let microBatch: Int32
  /// Which chunk, counted along the whole pipeline from 0.
  public let chunk: Int32

  /// A piece of work.
  @inlinable
  public init(_ kind: Kind, microBatch: Int, chunk: Int) {
    self.kind = kind
    self.microBatch = Int32(microBatch)
    self.chunk = Int32(chunk)
  }
}

/// The order in which each pipeline rank works.
///
/// A schedule says only the order; the simulation finds the times. Adding one: a file, a line in
/// `PipelineSchedules`, a test.
public protocol PipelineSchedule: Sendable {
  /// The name in files.
  var name: String { get }
  /// Why the schedule cannot run this pipeline; empty when it can.
  func faults(_ shape: PipelineShape) -> [TrainingPlanError.Fault]
  /// The work of one rank, first to last: every micro-batch forward and backward through every chunk of the rank.
  func order(rank: Int, _ shape: PipelineShape) -> [PipelineWork]
}

/// The schedules by name.
public enum PipelineSchedules {
  /// Every known schedule.
  public static let all: [any PipelineSchedule] = [GPipe(), OneForwardOneBackward(), Interleaved()]
  /// The names that files may use.
  public static var names: [String] { all.map(\.name) }
  /// The schedule of that name, or nil.
  public static func schedule(named name: String) -> (any PipelineSchedule)? { all.first { $0.name == name } }

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
