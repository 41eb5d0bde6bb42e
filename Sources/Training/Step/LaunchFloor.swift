import CostModel
import Hardware
import ModelArchitecture

/// The launch floor: a pass takes at least as long as the host needs to launch its kernels.
struct LaunchFloor {
  let costs: StepCosts
  let layer: TransformerLayer

  private var framework: TrainingFramework { costs.plan.framework }

  /// Makes passes take at least the time in which the host issues their kernels.
  ///
  /// Gradients of inputs and weights of a layer with experts are waited for together, since one of them is much the longer.
  func add(to passes: inout PricedPasses) {
    passes.forward.compute += max(0, forwardSeconds - passes.forward.total)
    guard layer.experts != nil else {
      passes.inputGradient.compute += max(0, backwardSeconds / 2 - passes.inputGradient.total)
      passes.weightGradient.compute += max(0, backwardSeconds / 2 - passes.weightGradient.total)
      return
    }
    let waiting = max(0, backwardSeconds - passes.inputGradient.total - passes.weightGradient.total)
    passes.inputGradient.compute += waiting / 2
    passes.weightGradient.compute += waiting / 2
  }

  private var forwardSeconds: Double { seconds(framework.forwardIssueSeconds, expertShare: 1 / 3.0) }
  /// Of the kernels around experts, gradients of inputs and weights take two thirds.
  private var backwardSeconds: Double { seconds(framework.backwardIssueSeconds, expertShare: 2 / 3.0) }

  private func seconds(_ others: Double, expertShare: Double) -> Double {
    guard let experts = layer.experts else { return others }
    let local = Double(experts.experts) / Double(costs.plan.layout.expert)
    return costs.plan.cluster.accelerator.host.threadFactor
      * framework.experts.hostSeconds(others: others, share: expertShare, localExperts: local)
  }
}
