/// Seconds of every piece of work in a step: all that the step simulation knows of model and hardware.
public struct StepTimes: Hashable, Sendable {
  /// One pass of one micro-batch through one chunk.
  public struct Pass: Hashable, Sendable {
    /// Seconds of kernels.
    public var compute: Double
    /// Seconds of tensor-parallel collectives between them.
    public var tensorCommunication: Double

    /// A pass by its parts.
    public init(compute: Double, tensorCommunication: Double = 0) {
      self.compute = compute
      self.tensorCommunication = tensorCommunication
    }

    /// Seconds in all.
    public var total: Double { compute + tensorCommunication }
  }

  /// Forward passes by chunk, counted along the pipeline.
  public var forward: [Pass]
  /// Backward passes by chunk.
  public var backward: [Pass]
  /// A message between neighbouring ranks.
  public var send: Double
  /// The reduction of one layer's gradients over the replicas, by chunk; as many buckets as the chunk has layers.
  public var reduceBucket: [Double]
  /// Buckets of each chunk.
  public var bucketsPerChunk: Int
  /// The gathering of one chunk's updated parameters, by chunk.
  public var gather: [Double]
  /// The optimizer's update, by rank.
  public var optimizer: [Double]

  /// The times of a step by their parts.
  public init(
    forward: [Pass], backward: [Pass], send: Double, reduceBucket: [Double], bucketsPerChunk: Int,
    gather: [Double], optimizer: [Double]
  ) {
    self.forward = forward
    self.backward = backward
    self.send = send
    self.reduceBucket = reduceBucket
    self.bucketsPerChunk = bucketsPerChunk
    self.gather = gather
    self.optimizer = optimizer
  }

  /// Equal chunks, free communication and no optimizer: the assumptions of the closed forms.
  public static func uniform(_ shape: PipelineShape, forward: Double, backward: Double) -> StepTimes {
    let chunks = shape.chunks
    return StepTimes(
      forward: Array(repeating: Pass(compute: forward), count: chunks),
      backward: Array(repeating: Pass(compute: backward), count: chunks), send: 0,
      reduceBucket: Array(repeating: 0, count: chunks), bucketsPerChunk: 1,
      gather: Array(repeating: 0, count: chunks), optimizer: Array(repeating: 0, count: shape.stages))
  }
}
