import ModelArchitecture
import Quantities
import Reading
import Serving

/// The keys of a serving scenario.
enum ServingKeys {
  static let model = KeyPlace("model", ModelKeys.model, .needed(example: "llama-3-8b"), "The model that is served.")
  static let fleet = KeySection(
    "fleet", .needed(example: "{accelerator: h100-sxm}"),
    "Replicas, the accelerators of each, and how requests find them.", FleetKeys.table)
  static let workload = KeySection(
    "workload", .needed(example: "{arrivals: {poisson: 6/s}, requests: 20000, …}"),
    "The requests: a trace, or arrivals and lengths.", WorkloadKeys.table)
  static let engine = KeySection(
    "engine", .needed(example: "{policy: chunked-prefill}"), "How a replica serves its requests.", EngineKeys.table)
  static let recipe = KeyPlace(
    "recipe", .word(KeyWords(.recipes)), .nothing,
    "Published settings that hold where the file does not say them itself, by rules on the model, the accelerator and the "
      + "engine.")
  static let checkpoint = KeyPlace(
    "checkpoint", .word(checkpoints), .nothing,
    "Which published weights the recipe takes: the formats of the model's parts; it takes `recipe`.")
  static let precision = Key.format(
    "precision", .usual(.bf16), "The format in which activations and weights are stored and multiplied.")
  static let table = KeyTable([model, fleet, workload, engine, recipe, checkpoint, precision])

  private static let checkpoints = KeyWords("checkpoint", isOpen: true) {
    Set(Catalog.builtIn.recipes.flatMap(\.checkpoints)).sorted()
  }
}

/// The keys of a fleet.
enum FleetKeys {
  static let node = ClusterKeys.node
  static let accelerator = ClusterKeys.accelerator
  static let tensor = size("tensor", "Accelerators that share every matrix.")
  static let pipeline = size("pipeline", "Groups of layers that work one after the other.")
  static let data = size("data", "Ranks of a replica that take every step together, each with its own requests.")
  static let expert = size("expert", "Ranks that have different routed experts; it divides `tensor` times `data`.")
  static let replicas = Key.whole("replicas", .usual(1), atMost: 10_000, "Replicas.")
  static let router = Key<RouterSettings>(
    "router", .word(routers), .usual(RouterSettings(LeastLoaded.self)), as: \.name,
    "How requests are sent to replicas.", matters: "where there are several replicas"
  ) { value in
    value.name(of: routers.what, among: routers.names).flatMap(RouterSettings.init(named:))
  }
  private static let routers = KeyWords("router", topic: "routers") { RequestRouters.names }
  static let signalInterval = Key.quantity(
    "signalInterval", .time, .usual(0),
    "Time between the router's looks at the load of replicas; with none it always knows.",
    matters: "where there are several replicas"
  ) { seconds in
    // Each look is an event, so that looks without end would be a run without end.
    seconds == 0 || seconds >= 1e-4 ? nil : "must be at least 100 us, or 0 s for a router that always knows"
  }
  static let intraNode = ClusterKeys.intraNode
  static let interNode = KeyPlace(
    "interNode", ClusterKeys.interNode.declaration.kind, ClusterKeys.interNode.declaration.absence,
    ClusterKeys.interNode.declaration.sentence, matters: "where a replica has more than one node")
  static let nodeSize = Key.whole(
    "nodeSize",
    .derived("as many as the `node` has; without it 8 where they divide a replica, else the replica, at least 8"),
    atMost: 1_000_000,
    "Accelerators that `intraNode` joins.")
  static let table = KeyTable([
    node, accelerator, tensor, pipeline, data, expert, replicas, router, signalInterval, nodeSize, intraNode, interNode,
  ])

  private static func size(_ name: String, _ sentence: String) -> Key<Int> {
    .whole(name, .usual(1), atMost: 1024, sentence)
  }
}
