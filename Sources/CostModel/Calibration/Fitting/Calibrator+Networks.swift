import Hardware

extension Calibrator {
  /// Fits networks, one node apart from several.
  ///
  /// Many timings of eager calls are of a busy host and many are not, whatever the message: what is off by more than two
  /// fifths counts a tenth here, so that the fit answers one of both and not their mean. Factors of their own for groups of
  /// different numbers of ranks, and reductions in the switch, stay where they answer rows better that were kept from the
  /// fit.
  package func networks(_ timings: [NetworkTiming]) -> [NetworkFit] {
    groups(timings).compactMap { rows in
      let isBetween = rows[0].isBetweenNodes
      let counts = Array(Set(rows.map(\.ranks)).sorted().dropFirst())
      let mayBeInSwitch = !isBetween && rows.contains { $0.operation == .allReduce && $0.ranks >= 4 }
      let groupings = isBetween || counts.isEmpty ? [[]] : [counts, []]
      let tried = groupings.flatMap { groups in
        (mayBeInSwitch ? [true, false] : [false]).map { network(rows, groups: groups, isInSwitch: $0) }
      }
      return tried.min { $0.quality.weight < $1.quality.weight }
    }
  }

  private func network(_ rows: [NetworkTiming], groups: [Int], isInSwitch: Bool) -> NetworkFit {
    let operations = CollectiveOperation.allCases.filter { operation in rows.contains { $0.operation == operation } }
    let first = rows[0]
    var start = first.isBetweenNodes ? NetworkParameters.betweenNodes : NetworkParameters()
    start.hostSeconds = rows.map(\.measuredSeconds).min() ?? start.hostSeconds
    start.messageHostSeconds = start.hostSeconds
    var moved = NetworkParameters.fitted
    if operations == [.sendReceive] {
      // There is no all-reduce to compare messages with.
      moved.removeAll { $0.name == "hostSeconds" }
    } else {
      moved += operations.flatMap { NetworkParameters.fitted(of: $0, isBetweenNodes: first.isBetweenNodes) }
    }
    if operations.contains(.sendReceive) { moved += NetworkParameters.fittedOfMessages }
    if first.isBetweenNodes {
      let placements = Set(rows.map { [$0.ranks, $0.perNode] })
      moved += placements.count > 1 ? NetworkParameters.fittedOfPlacements : NetworkParameters.fittedOfBuffers
      if placements.count == 1 { start.bufferedBytes = 4e6 }
      if operations.contains(.allToAll) { moved += NetworkParameters.fittedOfExchanges }
    }
    if isInSwitch {
      moved += NetworkParameters.fittedInSwitch
      start.switchSeconds = 2e-5
    }
    for ranks in groups {
      start[group: ranks] = GroupFactors()
      moved += NetworkParameters.fitted(ofGroups: ranks)
    }
    let link = rows.map(\.reachedBandwidth).max() ?? 1
    let (parameters, quality) = fitted(rows, [(moved, [start])], farOff: 0.4) {
      $0.seconds(by: $1, linkBandwidth: link)
    }
    return NetworkFit(
      network: first.device, isBetweenNodes: first.isBetweenNodes, linkBandwidth: link,
      operations: operations.map(\.tableName), parameters: parameters, quality: quality)
  }
}

extension FitQuality {
  /// The errors in one number, as fits weigh them.
  fileprivate var weight: Double { medianErrorPercent + 0.3 * p90ErrorPercent }
}
