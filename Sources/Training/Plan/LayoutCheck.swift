import Hardware
import ModelArchitecture
import Quantities

/// Why a training plan cannot be carried out.
public struct TrainingPlanError: Error, Equatable, Sendable, CustomStringConvertible {
  /// One reason.
  public enum Fault: Equatable, Sendable {
    /// A size that must be at least one is not; the key names it.
    case notPositive(key: String, value: Int)
    /// The sizes of the layout do not multiply to the accelerators of the cluster.
    case wrongProduct(layout: ParallelLayout, count: Int)
    /// Heads do not divide over the tensor group.
    case heads(Int, tensor: Int)
    /// The feed-forward width does not divide over the tensor group.
    case width(Int, tensor: Int)
    /// Layers do not divide over the stages.
    case layers(Int, layout: ParallelLayout)
    /// The global batch does not divide into micro-batches of every replica.
    case batch(global: Int, micro: Int, data: Int)
    /// No such ZeRO stage.
    case zeroStage(Int)
    /// The replicas do not divide into groups that share states out.
    case shardGroup(Int, data: Int)
    /// The sequence or the heads do not divide over the context group.
    case context(String)
    /// Experts cannot be dealt out so.
    case expert(key: String, String)
    /// No such schedule.
    case unknownSchedule(String, known: [String])
    /// The schedule cannot run this pipeline.
    case schedule(key: String, String)
    /// The accelerator cannot multiply the format.
    case precision(String)
    /// The whole run cannot be foretold.
    case horizon(key: String, String)
  }

  /// Every reason found.
  public let faults: [Fault]

  /// An error of at least one reason.
  public init(faults: [Fault]) { self.faults = faults }

  /// One sentence for each fault.
  public var description: String { faults.map(\.sentence).joined(separator: "; ") }
}

extension TrainingPlanError.Fault {
  /// The key of a scenario that the fault belongs to, by dots from the root.
  public var key: String {
    switch self {
    case .notPositive(let key, _): key
    case .wrongProduct: "layout"
    case .heads, .width: "layout.tensor"
    case .layers(_, let layout): if case .listed = layout.stages { "layout.stages" } else { "layout.pipeline" }
    case .batch: "batch.global"
    case .zeroStage: "layout.zeroStage"
    case .shardGroup: "layout.shardGroup"
    case .context: "layout.context"
    case .expert(let key, _): key
    case .unknownSchedule: "layout.schedule"
    case .schedule(let key, _), .horizon(let key, _): key
    case .precision: "precision"
    }
  }

  /// What is wrong and what would be right.
  public var sentence: String {
    switch self {
    case .notPositive(let key, let value): return "\(key) is \(value); it must be at least 1"
    case .wrongProduct(let layout, let count): return Self.wrongProduct(layout, count)
    case .heads(let heads, let tensor):
      return "\(heads) attention heads do not divide over tensor \(tensor)"
    case .width(let width, let tensor):
      return "feed-forward width \(width) does not divide over tensor \(tensor)"
    case .layers(let layers, let layout): return Self.layers(layers, layout)
    case .batch(let global, let micro, let data):
      return "global batch \(global) is not a multiple of micro \(micro) x data \(data)"
    case .zeroStage(let stage): return "zeroStage is \(stage); known are 0, 1, 2 and 3"
    case .shardGroup(let group, let data): return "shardGroup \(group) does not divide the \(data) replicas"
    case .context(let text), .expert(_, let text): return text
    case .unknownSchedule(let name, let known):
      return "unknown schedule `\(name)`; known are \(known.joined(separator: ", "))"
    case .schedule(_, let text), .horizon(_, let text), .precision(let text): return text
    }
  }
}

extension TrainingPlanError.Fault {
  private static func layers(_ layers: Int, _ layout: ParallelLayout) -> String {
    let virtual = layout.virtualStages > 1 ? " x virtualStages \(layout.virtualStages)" : ""
    switch layout.stages {
    case .equal:
      return "\(layers) layers do not divide over pipeline \(layout.pipeline)\(virtual); `stages: balanced` allows it"
    case .balanced: return "\(layers) layers are fewer than pipeline \(layout.pipeline)\(virtual)"
    case .listed(let counts):
      return "\(counts.count) stages with \(counts.reduce(0) { $0 &+ $1 }) layers in all do not make pipeline "
        + "\(layout.pipeline)\(virtual) of \(layers) layers"
    }
  }

  /// Sizes may be too large to multiply as integers; `Double` prints them all.
  private static func wrongProduct(_ layout: ParallelLayout, _ count: Int) -> String {
    let fixed = Double(layout.tensor) * Double(layout.pipeline) * Double(layout.context)
    let context = layout.context > 1 ? " x context \(layout.context)" : ""
    let sizes = "tensor \(layout.tensor) x pipeline \(layout.pipeline)\(context)"
    guard let data = layout.data else {
      return "\(sizes) = \(Dimension.count.format(fixed)) does not divide the \(count) accelerators of the cluster"
    }
    let product = Dimension.count.format(fixed * Double(data))
    let rest = (Double(count) / fixed)
    let remedy = rest >= 1 && rest == rest.rounded() ? "; data \(Int(rest)) would fit" : ""
    return "\(sizes) x data \(data) = \(product), but the cluster has \(count) accelerators" + remedy
  }
}

/// Collects what is wrong with a layout.
struct LayoutCheck {
  var model: TransformerModel
  var cluster: Cluster
  var layout: ParallelLayout
  var batch: TrainingBatch
  var faults: [TrainingPlanError.Fault] = []

  /// Finds every fault and returns the data-parallel size, 1 when it cannot be known.
  mutating func run() -> Int {
    let sizes = [
      ("layout.tensor", layout.tensor), ("layout.pipeline", layout.pipeline),
      ("layout.virtualStages", layout.virtualStages), ("layout.data", layout.data ?? 1),
      ("layout.context", layout.context), ("layout.shardGroup", layout.shardGroup ?? 1),
      ("layout.expert", layout.expert),
      ("batch.global", batch.global), ("batch.micro", batch.micro),
      ("batch.sequenceLength", batch.sequenceLength),
    ]
    for (key, value) in sizes where value < 1 { faults.append(.notPositive(key: key, value: value)) }
    if !(0...3).contains(layout.zeroStage) { faults.append(.zeroStage(layout.zeroStage)) }
    guard !sizes.contains(where: { $0.1 < 1 }) else { return 1 }
    checkModel()
    let (pairs, overflowOfPairs) = layout.tensor.multipliedReportingOverflow(by: layout.pipeline)
    let (fixed, overflowOfAll) = pairs.multipliedReportingOverflow(by: layout.context)
    let overflow = overflowOfPairs || overflowOfAll
    let data = layout.data ?? max(1, overflow ? 1 : cluster.count / fixed)
    let (product, overflows) = fixed.multipliedReportingOverflow(by: data)
    guard !overflow, !overflows, product == cluster.count else {
      faults.append(.wrongProduct(layout: layout, count: cluster.count))
      return 1
    }
    if let group = layout.shardGroup, data % group != 0 { faults.append(.shardGroup(group, data: data)) }
    checkContext()
    checkExperts(ranks: layout.tensor * layout.context * data)
    let (step, tooLarge) = batch.micro.multipliedReportingOverflow(by: data)
    if tooLarge || batch.global % step != 0 {
      faults.append(.batch(global: batch.global, micro: batch.micro, data: data))
    }
    return data
  }

  private mutating func checkContext() {
    guard layout.context > 1 else { return }
    if batch.sequenceLength % (2 * layout.context) != 0 {
      faults.append(
        .context("sequences of \(batch.sequenceLength) tokens do not divide into 2 x context \(layout.context)"))
    }
    guard layout.contextMethod == .ulysses else { return }
    for layer in Set(model.layers) where layer.attention.heads % (layout.tensor * layout.context) != 0 {
      faults.append(
        .context(
          "\(layer.attention.heads) heads do not divide over tensor \(layout.tensor) x context \(layout.context)"))
    }
  }

  private mutating func checkExperts(ranks: Int) {
    if layout.expertImbalance < 1 {
      faults.append(.expert(key: "layout.expertImbalance", "the busiest rank has at least the mean: 1 or more"))
    }
    guard layout.expert > 1 else { return }
    let experts = Set(model.layers.compactMap { $0.experts?.experts })
    if experts.isEmpty { faults.append(.expert(key: "layout.expert", "\(model.name) has no experts to deal out")) }
    for count in experts where count % layout.expert != 0 {
      faults.append(.expert(key: "layout.expert", "\(count) experts do not divide over expert \(layout.expert)"))
    }
    if ranks % layout.expert != 0 {
      faults.append(
        .expert(
          key: "layout.expert",
          "expert \(layout.expert) does not divide the \(ranks) accelerators that hold the same layers"))
    }
  }

  private mutating func checkModel() {
    for layer in model.layerKinds {
      if layer.attention.heads % layout.tensor != 0 {
        faults.append(.heads(layer.attention.heads, tensor: layout.tensor))
      }
      if layer.feedForward.width % layout.tensor != 0 {
        faults.append(.width(layer.feedForward.width, tensor: layout.tensor))
      }
    }
    let (chunks, overflow) = layout.pipeline.multipliedReportingOverflow(by: layout.virtualStages)
    let count = model.layers.count
    let isGood =
      switch layout.stages {
      case .equal: !overflow && count % chunks == 0
      case .balanced: !overflow && (count >= chunks || count + 2 == chunks)
      case .listed(let counts):
        counts.count == chunks && counts.allSatisfy { $0 >= 0 } && counts.reduce(0) { $0 &+ $1 } == count
      }
    if !isGood {
      faults.append(.layers(count, layout: layout))
    }
  }
}
