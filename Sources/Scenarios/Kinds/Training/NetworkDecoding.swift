import Hardware
import Reading

extension ScenarioDecoder {
  /// How the network ports of a cluster are wired: a topology of the catalogue, or one with its sizes.
  ///
  /// - Parameters:
  ///   - keys: the keys of the cluster.
  ///   - count: accelerators in all, for the sizes that follow from it.
  func network(_ keys: MappingReader, count: Int?) -> NetworkShape? {
    keys.read(ClusterKeys.network, usual: .fullyConnected, as: \.name) { value in
      catalog.wiring(value)?.networkShape(count: count ?? 1)
    }
  }
}
