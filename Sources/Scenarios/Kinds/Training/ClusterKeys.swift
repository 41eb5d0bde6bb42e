import Hardware
import Quantities
import Reading

/// The keys of a cluster.
enum ClusterKeys {
  static let node = KeyPlace(
    "node", .word(KeyWords(.nodes)), .nothing,
    "A machine as it is sold, which says what the other keys leave open: its accelerators, how many, and their way out."
  )
  static let accelerator = KeyPlace(
    "accelerator", AcceleratorKeys.accelerator, .needed(example: "h100-sxm", unless: "`node`"), "The accelerators.")
  static let count = Key.whole(
    "count", .needed("1024"), atMost: ScenarioDecoder.greatestSize, "Accelerators in all.")
  static let plainNodeSize = Key.whole(
    "nodeSize", .derived("8, or as many as the `node` has"), atMost: ScenarioDecoder.greatestSize,
    "Accelerators of a node.")
  static let nodeSize = KeyPlace(
    "nodeSize", .either([plainNodeSize.declaration.kind, .mapping(RackKeys.table)]), plainNodeSize.declaration.absence,
    "Accelerators of one fast domain; `{rack: 72}` for a job in such a rack, which takes a power of two of it, or all where "
      + "there are fewer.")
  static let intraNode = KeyPlace(
    "intraNode", LinkKeys.link, .derived("the node's link, or the accelerator's own"), "The link inside a node.")
  static let interNode = KeyPlace(
    "interNode", LinkKeys.link, .derived("the node's network, or what the accelerator usually has"),
    "The network port of each accelerator.",
    matters: "where the cluster has more than one node")
  static let network = KeyPlace(
    "network", TopologyKeys.topology, .derived("as the node's ports are, or \(NetworkShape.fullyConnected.name)"),
    "How the network ports are wired.")
  static let domains = KeyPlace(
    "domains", .list(.mapping(DomainKeys.table), count: KeyKind.anyCount),
    .nothing,
    "Levels of bandwidth beside nodes, smaller or larger ones, such as packages or racks.")
  static let host = KeyPlace(
    "host", HostKeys.host, .derived("the accelerator's usual host"), "What stands behind the accelerators of a node.")
  static let table = KeyTable([node, accelerator, count, nodeSize, intraNode, interNode, network, domains, host])
}

/// The keys of a node that is a part of a rack.
enum RackKeys {
  static let rack = Key.whole(
    "rack", .needed("72"), atMost: ScenarioDecoder.greatestSize, "Accelerators of the rack.")
  static let table = KeyTable([rack])
}

/// The keys of a level of bandwidth.
enum DomainKeys {
  static let size = Key.whole(
    "size", .needed("2"), atLeast: 2, atMost: ScenarioDecoder.greatestSize,
    "Consecutive accelerators that share a link of their own.")
  static let link = KeyPlace("link", LinkKeys.link, .needed(example: "nvlink-4"), "That link.")
  static let table = KeyTable([size, link])
}
