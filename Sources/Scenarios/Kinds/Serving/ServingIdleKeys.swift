import Hardware
import Quantities
import Reading
package import Serving

/// The keys of a serving scenario that change nothing in some settings.
extension ServingStudy {
  package static let idleRules: [IdleRule<ServingPlan>] = [
    IdleRule(ServingKeys.fleet, FleetKeys.router) { plan in
      plan.fleet.replicas == 1 ? "there is one replica to route to" : nil
    },
    IdleRule(ServingKeys.fleet, FleetKeys.signalInterval) { plan in
      plan.fleet.replicas == 1 ? "there is one replica, and no router that looks at it" : nil
    },
    IdleRule(ServingKeys.engine, EngineKeys.nucleusSampling) { plan in
      let profile = plan.engine.profile
      guard plan.engine.samplesNucleus, profile.samplerSeconds == 0, profile.samplerElementSeconds == 0 else {
        return nil
      }
      return "the profile `\(profile.name)` has no times of a sampler; one of an engine has, such as `vllm-0.15`"
    },
    IdleRule(ServingKeys.engine, EngineKeys.hostMemory) { plan in
      plan.engine.hostMemory.value > 0 && !usesHost(plan)
        ? "nothing moves there: that takes `prefixCache: true` or `preemption: swap`" : nil
    },
    IdleRule(ServingKeys.engine, EngineKeys.hostBandwidth) { plan in
      plan.engine.hostMemory.value == 0 || !usesHost(plan)
        ? "no blocks move to the host: that takes `hostMemory` with `prefixCache: true` or `preemption: swap`" : nil
    },
    IdleRule(ServingKeys.fleet, FleetKeys.interNode) { plan in
      plan.cluster.count <= plan.cluster.nodeSize
        ? "each replica's \(plan.cluster.count) accelerators stand in one node of \(plan.cluster.nodeSize)" : nil
    },
  ]

  private static func usesHost(_ plan: ServingPlan) -> Bool { plan.engine.policy.swaps || plan.engine.prefixCache }

  package static var idleKeyNames: [String] { idleRules.map(\.key) }
  package var idleKeys: [IdleKey] { IdleRule.found(Self.idleRules, in: plan) }
}
