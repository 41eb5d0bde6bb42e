/// The ranks of a layout on the accelerators of a cluster: which ranks form a group, how far apart they are, and so which
/// links join them.
///
/// A rank's place along an axis times the axis's stride, summed over the axes, is the number of its accelerator.
public struct RankGrid: Hashable, Sendable {
  /// The accelerators.
  public let cluster: Cluster
  /// The order of the axes.
  public let order: RankOrder
  private let tensor: Span
  private let context: Span
  private let data: Span
  private let pipeline: Span

  /// Ranks at equal distances.
  private struct Span: Hashable {
    var size: Int
    var stride = 1
  }

  /// The ranks of a layout by its sizes.
  ///
  /// - Precondition: all sizes are positive, and their product is not beyond the machine's numbers.
  public init(
    cluster: Cluster, tensor: Int = 1, context: Int = 1, data: Int = 1, pipeline: Int = 1, order: RankOrder = .usual
  ) {
    precondition(tensor >= 1 && context >= 1 && data >= 1 && pipeline >= 1, "an axis has ranks")
    self.cluster = cluster
    self.order = order
    var spans = (
      tensor: Span(size: tensor), context: Span(size: context), data: Span(size: data), pipeline: Span(size: pipeline)
    )
    var stride = 1
    for place in 0..<RankAxis.allCases.count {
      switch order[place] {
      case .tensor:
        spans.tensor.stride = stride
        stride *= tensor
      case .context:
        spans.context.stride = stride
        stride *= context
      case .data:
        spans.data.stride = stride
        stride *= data
      case .pipeline:
        spans.pipeline.stride = stride
        stride *= pipeline
      }
    }
    (self.tensor, self.context, self.data, self.pipeline) = spans
  }

  private func span(_ axis: RankAxis) -> Span {
    switch axis {
    case .tensor: tensor
    case .context: context
    case .data: data
    case .pipeline: pipeline
    }
  }

  /// Ranks along an axis.
  public func size(_ axis: RankAxis) -> Int { span(axis).size }

  /// Accelerators between neighbours along an axis.
  public func stride(_ axis: RankAxis) -> Int { span(axis).stride }

  /// The ranks that differ along one axis alone.
  public func group(_ axis: RankAxis) -> CommunicationGroup {
    cluster.group(size: span(axis).size, stride: span(axis).stride)
  }

  /// Some of the ranks that hold the same weights: replicas, and those that share a sequence.
  ///
  /// - Parameters:
  ///   - size: how many; more than there are where a second copy of the model counts as well.
  ///   - step: takes every so-manieth of them; 1 takes consecutive ones.
  public func replicas(_ size: Int, every step: Int = 1) -> CommunicationGroup {
    guard order != .usual else { return cluster.group(size: size, stride: tensor.stride * tensor.size * step) }
    return group(spans([.context, .data]), size: size, every: step)
  }

  /// Some of the ranks that hold the same layers: they are dealt the experts.
  ///
  /// - Parameters:
  ///   - size: how many.
  ///   - step: takes every so-manieth of them; 1 takes consecutive ones.
  public func layerHolders(_ size: Int, every step: Int = 1) -> CommunicationGroup {
    guard order != .usual else { return cluster.group(size: size, stride: step) }
    return group(spans([.tensor, .context, .data]), size: size, every: step)
  }

  /// Some axes from the nearest to the farthest, those that continue one another as one.
  private func spans(_ axes: [RankAxis]) -> [Span] {
    var merged: [Span] = []
    for place in 0..<RankAxis.allCases.count where axes.contains(order[place]) {
      let next = span(order[place])
      if let last = merged.last, last.stride * last.size == next.stride {
        merged[merged.count - 1].size *= next.size
      } else if next.size > 1 {
        merged.append(next)
      }
    }
    return merged
  }

  /// So many ranks of a grid of spans, every so-manieth of them.
  private func group(_ spans: [Span], size: Int, every step: Int) -> CommunicationGroup {
    var skipped = step
    var left = size
    var parts: [Span] = []
    for span in spans where left > 1 {
      var span = span
      if skipped > 1 {
        let over = min(skipped, span.size)
        skipped = (skipped + over - 1) / over
        span = Span(size: span.size / over, stride: span.stride * over)
      }
      guard span.size > 1 else { continue }
      span.size = min(left, span.size)
      left = (left + span.size - 1) / span.size
      parts.append(span)
    }
    // What is more than there are lies beyond all of them: the second copy of a model that flows both ways.
    if left > 1 { parts.append(Span(size: left, stride: pipeline.stride)) }
    return cluster.group(size: size, spans: parts.map { ($0.size, $0.stride) })
  }
}

extension Cluster {
  /// How a group lies on the nodes whose members are at equal distances in several directions.
  ///
  /// - Parameters:
  ///   - size: ranks in the group.
  ///   - spans: how many ranks lie at which distance, in each direction.
  func group(size: Int, spans: [(size: Int, stride: Int)]) -> CommunicationGroup {
    guard let first = spans.first else { return group(size: size, stride: 1) }
    guard spans.count > 1 else { return group(size: size, stride: first.stride) }
    let parts = spans.map { group(size: $0.size, stride: $0.stride) }
    let perNode = min(size, parts.reduce(1) { $0 * $1.perNode })
    let levels = parts.first?.perLevel.indices ?? 0..<0
    var whole = CommunicationGroup(
      size: size, perNode: perNode,
      perLevel: levels.map { level in min(size, parts.reduce(1) { $0 * $1.perLevel[level] }) })
    if !network.isPlain {
      whole.perLeaf = min(size, parts.reduce(1) { $0 * $1.perLeaf })
      whole.portShare = network.groupShare(spans)
    }
    return whole
  }
}
