package import Quantities
package import SimulationKernel

/// The outcome of rehearsing a served workload.
package struct ServingResult: Sendable {
  /// What happened to each request, in the order of the workload.
  package let records: [RequestRecord]
  /// The first replica over time.
  package let series: EngineSeries
  /// The numbers that the run answers with.
  package let metrics: [Metric]
  /// Who was served, and why the others were not.
  package let served: ServedShare
  /// That somebody waited in vain for a server that stood idle, which is a fault of Rehearsal and not of the plan; nil when
  /// nobody did.
  package let idleFault: String?
  /// Events that the kernel handled.
  package let events: Int

  /// What is left of a run that was cancelled after so many events.
  fileprivate static func nothing(_ events: Int) -> ServingResult {
    ServingResult(
      records: [], series: EngineSeries(), metrics: [], served: ServedShare([]), idleFault: nil, events: events)
  }

  /// The value of a metric, or nil.
  package func value(_ name: String) -> Double? { metrics.first { $0.name == name }?.value }
}

/// Rehearses served workloads.
package enum ServingSimulation {
  /// Serves every request of the workload and derives what an engineer asks for.
  ///
  /// - Parameter fastForwards: whether iterations with the same batch are passed over in one step; the result is the
  ///   same, only `events` differs.
  /// - Parameter recorder: given records while the run goes on; the result is the same.
  /// - Returns: a result without records and metrics when the task that simulates is cancelled.
  /// - Complexity: O(log n) for each request and O(1) for each iteration, whatever the batch.
  package static func run(
    _ plan: ServingPlan, seed: UInt64, fastForwards: Bool = true, recorder: (any RequestRecorder)? = nil
  ) -> ServingResult {
    var simulation = simulation(plan, seed: seed, fastForwards: fastForwards)
    if let recorder {
      var settled = SettledRequests(plan: plan, replicas: simulation.model.replicas.count)
      while simulation.run(atMost: SettledRequests.events) {
        if Task.isCancelled { return .nothing(simulation.eventsHandled) }
        settled.tell(recorder, simulation.model.replicas, of: simulation.model.requestCount)
      }
    } else if !simulation.runUnlessCancelled() {
      return .nothing(simulation.eventsHandled)
    }
    let outcome = FleetOutcome(replicas: simulation.model.replicas, end: simulation.schedule.now, plan: plan)
    recorder?.complete(outcome.records)
    return ServingResult(
      records: outcome.records, series: outcome.replicas[0].series, metrics: ServingMetrics(plan, outcome).all,
      served: ServedShare(outcome.records), idleFault: simulation.model.audit.fault,
      events: simulation.eventsHandled)
  }

  /// The simulation of a plan before its first event, for those who want to look on as it runs.
  package static func simulation(
    _ plan: ServingPlan, seed: UInt64, fastForwards: Bool = true
  ) -> Simulation<ServingModel> {
    let model = ServingModel(
      plan: plan, requests: plan.workload.requests(seed: seed), seed: seed, fastForwards: fastForwards)
    var simulation = Simulation(model)
    simulation.model.begin(&simulation.schedule)
    return simulation
  }
}
