import CostModel
import Hardware
import ModelArchitecture
import Quantities

/// The three passes of a layer or a chunk.
struct PricedPasses {
  var forward = StepTimes.Pass(compute: 0)
  var inputGradient = StepTimes.Pass(compute: 0)
  var weightGradient = StepTimes.Pass(compute: 0)

  mutating func add(_ other: PricedPasses) {
    forward.add(other.forward)
    inputGradient.add(other.inputGradient)
    weightGradient.add(other.weightGradient)
  }
}

/// Prices one layer on one accelerator: its products and attention by the cost model, its memory-bound kernels by the
/// bytes that the framework moves.
struct LayerPricing {
  let plan: TrainingPlan
  let layer: TransformerLayer

  private var framework: TrainingFramework { plan.framework }
  private var hidden: Double { Double(plan.model.hidden) }
  private var tensor: Double { Double(plan.layout.tensor) }
  private var tokens: Double { plan.microBatch.tokens }

  /// Seconds of the three passes, with what is computed again in the gradient of the input.
  func passes() -> PricedPasses {
    let products = layer.projections(plan.microBatch, hidden: plan.model.hidden, shard: plan.shard)
    let forwardProducts = products.reduce(0) { $0 + plan.operators.seconds(of: $1) }
    let attention = attentionSeconds(isBackward: false)
    let traffic = elementwiseSeconds
    var passes = PricedPasses()
    passes.forward.compute = forwardProducts + attention + traffic.forward
    passes.inputGradient.compute =
      products.reduce(0) { $0 + plan.operators.seconds(of: $1.inputGradient) }
      + attentionSeconds(isBackward: true) + traffic.backward
    passes.weightGradient.compute = products.reduce(0) { $0 + plan.operators.seconds(of: $1.weightGradient) }
    let tensorTraffic = TensorTraffic(plan: plan)
    passes.forward.tensorCommunication = tensorTraffic.forwardSeconds(beside: forwardProducts)
    passes.inputGradient.tensorCommunication = tensorTraffic.backwardSeconds(
      beside: passes.inputGradient.compute, and: passes.weightGradient.compute)
    waitForHost(&passes.forward, framework.forwardIssueSeconds)
    waitForHost(&passes.inputGradient, framework.backwardIssueSeconds / 2)
    waitForHost(&passes.weightGradient, framework.backwardIssueSeconds / 2)
    switch plan.recompute {
    case .none: break
    case .selective: passes.inputGradient.compute += attention
    case .full: passes.inputGradient.add(passes.forward)
    }
    return passes
  }

  /// A pass takes at least the time in which the host issues its kernels.
  private func waitForHost(_ pass: inout StepTimes.Pass, _ issue: Double) {
    pass.compute += max(0, issue - pass.total)
  }

  private func attentionSeconds(isBackward: Bool) -> Double {
    var work = layer.attentionWork(plan.microBatch, shard: plan.shard)
    work.kernel = framework.attention
    work.dropsScores = plan.hasDropout
    work.isBackward = isBackward
    return plan.operators.seconds(of: work)
  }

  /// Norms, residual sums, the activation and what stands around attention.
  private var elementwiseSeconds: (forward: Double, backward: Double) {
    let fusion = framework.fusion
    let residualElements = tokens * hidden / (plan.layout.sequenceParallel ? tensor : 1)
    let inner = tokens * Double(layer.feedForward.width) / tensor
    let query = tokens * Double(layer.attention.queryWidth) / tensor
    let keys = tokens * max(Double(layer.attention.headDimension), Double(layer.attention.keyWidth) / tensor)
    let isRotary = plan.model.learnedPositions == 0
    var pieces: [(PassTraffic, Double)] = [
      (fusion.normTraffic(isRootMeanSquare: layer.norm == .rms), 2 * residualElements),
      (fusion.residualTraffic(hasDropout: plan.hasDropout), 2 * residualElements),
      (fusion.activationTraffic(isGated: layer.feedForward.isGated), inner),
      (fusion.headLayoutTraffic, query + 2 * keys),
    ]
    if isRotary { pieces.append((fusion.rotaryTraffic, query + keys)) }
    return (
      pieces.reduce(0) { $0 + plan.streamSeconds(bytes: $1.0.forward * $1.1) },
      pieces.reduce(0) { $0 + plan.streamSeconds(bytes: $1.0.backward * $1.1) }
    )
  }
}

extension TrainingPlan {
  /// Seconds of memory-bound kernels of the framework that move so many bytes of 16-bit activations; wider formats move
  /// as much more.
  func streamSeconds(bytes: Double) -> Double {
    let width = max(format.bytesPerElement, 2) / 2
    return bytes * width / (cluster.accelerator.memoryBandwidth.value * framework.elementwiseShare)
  }
}

/// Collectives of the tensor group around the blocks of a layer.
///
/// - Source: Korthikanti et al. 2022, arXiv:2205.05198, section 4.2.2: two all-reduces for each layer and pass, or the
///   same bytes as all-gathers and reduce-scatters, and two more all-gathers beside the weight gradients.
struct TensorTraffic {
  let plan: TrainingPlan

  private var bytes: Double {
    plan.microBatch.tokens * Double(plan.model.hidden) * max(plan.format.bytesPerElement, 2)
  }
  private var group: CommunicationGroup { plan.cluster.group(size: plan.layout.tensor, stride: 1) }

  private var wholeSeconds: Double {
    func seconds(_ operation: CollectiveOperation) -> Double {
      2 * plan.collectives.seconds(operation, bytes: bytes, group: group) * plan.framework.tensorStretch
    }
    return plan.layout.sequenceParallel ? seconds(.allGather) + seconds(.reduceScatter) : seconds(.allReduce)
  }

  /// Seconds in which a forward pass waits, with so many seconds of products beside which it may move data.
  func forwardSeconds(beside products: Double) -> Double { exposed(wholeSeconds, beside: products) }

  /// Seconds in which a backward pass waits.
  ///
  /// The second gathering of the inputs runs beside the weight gradients, slows them down, and is waited for only where
  /// it takes longer.
  func backwardSeconds(beside products: Double, and weightGradients: Double) -> Double {
    guard plan.layout.tensor > 1 else { return 0 }
    var seconds = exposed(wholeSeconds, beside: products)
    if plan.layout.sequenceParallel {
      let again = 2 * plan.collectives.seconds(.allGather, bytes: bytes, group: group)
      let beside = min(again, weightGradients)
      let slowdown = OverlapSlowdown(
        channels: Self.channels, linkBytesPerSecond: plan.cluster.intraNode.bandwidth.value,
        accelerator: plan.cluster.accelerator)
      seconds += again - beside + beside * (slowdown.compute - 1)
    }
    return seconds
  }

  /// Units that a collective inside a node keeps busy: what NCCL takes on NVLink 3 and 4.
  private static let channels = 24

  /// Where gatherings and scatterings are cut into parts that run beside the products, the first part and whatever the
  /// products do not cover is waited for.
  private func exposed(_ seconds: Double, beside products: Double) -> Double {
    guard plan.layout.overlapTensor, plan.layout.sequenceParallel else { return seconds }
    return max(seconds / Double(plan.layout.tensor), seconds - products)
  }
}
