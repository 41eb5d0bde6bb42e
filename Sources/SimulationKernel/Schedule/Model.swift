/// # SimulationKernel
///
/// A discrete-event simulation kernel: a clock with its pending events, named random streams, distributions,
/// resources, fair-share links, and the statistics that say how far an answer may be believed. It knows nothing
/// of GPUs, queues or files, keeps no global state, and never reads the wall clock.
///
/// Start with ``Model`` (what you write), ``Simulation`` (what runs it) and ``Schedule`` (what a handler talks
/// to). People who think in processes start with ``ProcessModel`` instead.

/// A discrete-event model: state, the events that can befall it, and what each event does.
///
/// A model is a value. Its events are plain values too (an `enum`, usually), so scheduling one allocates nothing
/// and the compiler can specialise the whole loop for the model:
///
/// ```swift
/// struct MM1: Model {
///   enum Event: BitwiseCopyable, Sendable { case arrival, departure }
///   var arrivals = RandomStream(seed: 1, name: "arrivals")
///   var services = RandomStream(seed: 1, name: "services")
///   var inSystem = TimeWeighted()
///
///   @inline(__always)
///   mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>) {
///     switch event {
///     case .arrival:
///       schedule.after(arrivals.exponential(mean: 1.25), .arrival)
///       if inSystem.value == 0 { schedule.after(services.exponential(mean: 1), .departure) }
///       inSystem.update(inSystem.value + 1, at: schedule.now)
///     case .departure:
///       inSystem.update(inSystem.value - 1, at: schedule.now)
///       if inSystem.value > 0 { schedule.after(services.exponential(mean: 1), .departure) }
///     }
///   }
/// }
/// ```
///
/// `@inline(__always)` on a small handler lets the compiler melt it into the event loop; without it two models with
/// like loops may be compiled into one that calls the handler through a pointer.
public protocol Model<Event>: ~Copyable {
  /// What can happen. A trivially copied value; keep it within a few machine words.
  associatedtype Event: BitwiseCopyable & Sendable

  /// Carries out `event` at `schedule.now`, scheduling whatever follows from it.
  mutating func handle(_ event: Event, _ schedule: inout Schedule<Event>)
}
