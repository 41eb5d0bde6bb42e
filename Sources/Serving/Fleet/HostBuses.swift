import DequeModule
import Hardware
import Quantities
import SimulationKernel

/// The buses between the accelerators of each replica and their hosts, each way, shared max-min fairly by the copies that are
/// under way at the same time.
///
/// Each stream of a replica does one copy after the other. Alone, a copy takes exactly its blocks times the seconds of a
/// block. Links of other classes, such as ports to the network, join the two of each replica when something crosses them.
///
/// A class, since a network cannot be copied and the model that holds this one can: its initialiser crashes when it is
/// compiled without copies (Swift 6.3.1, optimised).
package final class HostBuses {
  /// A copy that is done.
  package struct Ended: Sendable {
    /// The replica.
    package let replica: Int
    /// The copy.
    package let copy: HostCopy
    /// Seconds that it took longer than alone, because it shared the bus.
    package let late: Double
  }

  private struct Line {
    var current: FlowHandle?
    var waiting = Deque<HostCopy>()
  }

  private struct UnderWay {
    var replica: Int
    var copy: HostCopy
    var start: Double
    var loneEnd: Double
  }

  private static let links: [LinkClass] = [.hostOut, .hostIn]
  private static let streams = HostCopy.Stream.allCases.count

  private let blockBytes: Double
  private let secondsPerBlock: Double
  private var network: FairShareNetwork
  /// What each stream of each replica is at, and what waits behind it.
  private var lines: [Line]
  /// What is under way, by the slots of the network.
  private var underWay: [UnderWay?] = []

  /// Every copy that ended, by its replica; nil where nobody asked for it.
  var log: [(replica: Int, copy: ServedTimeline.Copy)]?

  /// Buses of so many replicas.
  ///
  /// - Parameters:
  ///   - bandwidth: bytes per second of a bus each way.
  ///   - blockBytes: bytes of a block that cross it.
  ///   - secondsPerBlock: what a block takes alone.
  package init(replicas: Int, bandwidth: Double, blockBytes: Double, secondsPerBlock: Double) {
    self.blockBytes = blockBytes
    self.secondsPerBlock = secondsPerBlock
    network = FairShareNetwork(linkCapacities: Array(repeating: bandwidth, count: replicas * Self.links.count))
    lines = Array(repeating: Line(), count: replicas * Self.streams)
  }

  /// Whether any copy of a replica is under way.
  package func isBusy(_ replica: Int) -> Bool {
    (0..<Self.streams).contains { lines[replica * Self.streams + $0].current != nil }
  }

  /// A copy begins, or waits for those before it on its stream.
  package func start(_ copy: HostCopy, replica: Int, now: Double) {
    let line = replica * Self.streams + copy.stream.rawValue
    guard lines[line].current == nil else { return lines[line].waiting.append(copy) }
    begin(copy, replica: replica, now: now)
  }

  private func begin(_ copy: HostCopy, replica: Int, now: Double) {
    let loneEnd = now + Double(copy.blocks) * secondsPerBlock
    let link = replica * Self.links.count + (Self.links.firstIndex(of: copy.link) ?? 0)
    let flow = network.start(
      bytes: Double(copy.blocks) * blockBytes, crossing: CollectionOfOne(LinkCrossing(link: link)), at: now,
      loneEnd: loneEnd)
    while underWay.count <= flow.slot { underWay.append(nil) }
    underWay[flow.slot] = UnderWay(replica: replica, copy: copy, start: now, loneEnd: loneEnd)
    lines[replica * Self.streams + copy.stream.rawValue].current = flow
  }

  /// When the next copy is done; nil when none is under way.
  package func nextEnd() -> Double? { network.nextCompletion() }

  /// The next copy that is done at `now`, with the one behind it begun; nil when there is none.
  package func finishNext(at now: Double) -> Ended? {
    guard let flow = network.finishNext(at: now), let ended = underWay[flow.slot] else { return nil }
    underWay[flow.slot] = nil
    record(ended, until: now)
    let line = ended.replica * Self.streams + ended.copy.stream.rawValue
    lines[line].current = nil
    if let next = lines[line].waiting.popFirst() { begin(next, replica: ended.replica, now: now) }
    return Ended(replica: ended.replica, copy: ended.copy, late: max(0, now - ended.loneEnd))
  }

  private func record(_ copy: UnderWay, until end: Double) {
    log?.append((copy.replica, ServedTimeline.Copy(copy: copy.copy, start: copy.start, end: end)))
  }

  /// Gives up everything that is under way or waits.
  package func dropAll(now: Double) -> [(replica: Int, copy: HostCopy)] {
    var dropped: [(replica: Int, copy: HostCopy)] = []
    for line in lines.indices {
      if let flow = lines[line].current, let dropping = underWay[flow.slot] {
        network.cancel(flow, at: now)
        underWay[flow.slot] = nil
        record(dropping, until: now)
        dropped.append((line / Self.streams, dropping.copy))
      }
      for copy in lines[line].waiting { dropped.append((line / Self.streams, copy)) }
      lines[line] = Line()
    }
    return dropped
  }
}

extension HostBuses {
  /// The buses of a plan's replicas.
  convenience init(plan: ServingPlan) {
    let blockBytes = KVCapacity(plan: plan).bytesPerToken * Double(plan.engine.blockTokens)
    let bandwidth = plan.engine.hostBandwidth.value
    self.init(
      replicas: plan.fleet.replicas, bandwidth: bandwidth, blockBytes: blockBytes,
      secondsPerBlock: blockBytes / bandwidth)
  }
}
