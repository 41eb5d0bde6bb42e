import Hardware
import Reading

extension ScenarioDecoder {
  /// How the network ports of a cluster are wired: a topology of the catalogue, or one with its sizes.
  ///
  /// - Parameters:
  ///   - keys: the keys of the cluster.
  ///   - node: the machine that it is made of, where the file names one.
  ///   - count: accelerators in all, for the sizes that follow from it.
  func network(_ keys: MappingReader, of node: Node?, count: Int?) -> NetworkShape? {
    let usual = node?.wiring.networkShape(count: count ?? 1) ?? .fullyConnected
    return keys.read(ClusterKeys.network, usual: usual, as: \.name) { value in
      catalog.wiring(value)?.networkShape(count: count ?? 1)
    }
  }
}
