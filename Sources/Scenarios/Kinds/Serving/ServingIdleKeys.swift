import Hardware
import Quantities
import Serving

extension ServingStudy {
  package var idleKeys: [IdleKey] {
    let (fleet, engine) = (plan.fleet, plan.engine)
    var idle: [IdleKey] = []
    func add(_ isIdle: Bool, _ key: String, _ reason: String) { if isIdle { idle.append(IdleKey(key, reason)) } }
    add(fleet.replicas == 1, "fleet.router", "there is one replica to route to")
    add(fleet.replicas == 1, "fleet.signalInterval", "there is one replica, and no router that looks at it")
    add(
      engine.samplesNucleus && engine.profile.samplerSeconds == 0 && engine.profile.samplerElementSeconds == 0,
      "engine.nucleusSampling",
      "the profile `\(engine.profile.name)` has no times of a sampler; one of an engine has, such as `vllm-0.15`")
    let usesHost = engine.policy.swaps || engine.prefixCache
    add(
      engine.hostMemory.value > 0 && !usesHost, "engine.hostMemory",
      "nothing moves there: that takes `prefixCache: true` or `preemption: swap`")
    add(
      engine.hostMemory.value == 0 || !usesHost, "engine.hostBandwidth",
      "no blocks move to the host: that takes `hostMemory` with `prefixCache: true` or `preemption: swap`")
    add(
      plan.cluster.count <= plan.cluster.nodeSize, "fleet.interNode",
      "each replica's \(plan.cluster.count) accelerators stand in one node of \(plan.cluster.nodeSize)")
    return idle
  }
}
