import Hardware
import ModelArchitecture
import Quantities

/// Why a training plan cannot be carried out.
package struct TrainingPlanError: Error, Equatable, Sendable, CustomStringConvertible {
  /// One reason.
  package enum Fault: Equatable, Sendable {
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
    /// A setting that does not go with others; the key names it.
    case setting(key: String, String)
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
  package let faults: [Fault]

  /// An error of at least one reason.
  package init(faults: [Fault]) { self.faults = faults }

  /// One sentence for each fault.
  package var description: String { faults.map(\.sentence).joined(separator: "; ") }
}

extension TrainingPlanError.Fault {
  /// The key of a scenario that the fault belongs to, by dots from the root.
  package var key: String {
    switch self {
    case .notPositive(let key, _): key
    case .wrongProduct: "layout"
    case .heads, .width: "layout.tensor"
    case .layers(_, let layout): if case .listed = layout.stages { "layout.stages" } else { "layout.pipeline" }
    case .batch: "batch.global"
    case .zeroStage: "layout.zeroStage"
    case .shardGroup: "layout.shardGroup"
    case .context: "layout.context"
    case .expert(let key, _), .setting(let key, _): key
    case .unknownSchedule: "layout.schedule"
    case .schedule(let key, _), .horizon(let key, _): key
    case .precision: "precision"
    }
  }

  /// What is wrong and what would be right.
  package var sentence: String {
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
    case .context(let text), .expert(_, let text), .setting(_, let text): return text
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
    case .balanced, .balancedParameters:
      return "\(layers) layers are fewer than pipeline \(layout.pipeline)\(virtual)"
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
