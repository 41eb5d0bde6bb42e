import CostModel
package import Hardware
import SimulationKernel

/// What a link of a rank carried from one time until its next sample.
package struct LinkSample: Hashable, Sendable {
  /// The pipeline rank.
  package let rank: Int
  /// The class of the link.
  package let link: LinkClass
  /// Whether it is the way out of the rank; links of one way are their own way out.
  package let isOut: Bool
  /// Seconds from the start of the step.
  package let time: Double
  /// What it carries from then on.
  package let bytesPerSecond: Double
  /// Share of its bandwidth.
  package let utilisation: Double
}

/// The links of a pipeline's ranks, shared max-min fairly by what crosses them at the same time.
///
/// Replicas and tensor groups do the same at the same time, so one rank of each stage stands for all of them, with links of
/// its own. A flow also has its stream's own pace where that is slower than its links: kernels that it runs beside, or the
/// steps of several collectives.
struct StepLinks: ~Copyable {
  /// What occupies a rank's links; each stream does one thing after the other.
  enum Stream: Int, BitwiseCopyable, Sendable, CaseIterable {
    /// Passes, with the collectives between their kernels.
    case compute
    /// Messages to neighbours.
    case send
    /// Reductions and gatherings over the replicas.
    case data
  }

  private static let fromFarthest: [LinkClass] = [
    .network, .rack, .port, .package, .drive, .hostIn, .hostOut, .spine,
  ]
  private static let streams = Stream.allCases.count

  private var network: FairShareNetwork
  private let classes: [LinkClass]
  private let capacities: [LinkLoads]
  /// Ranks of a stage that are simulated one by one; 1 where one stands for all.
  private let copies: Int
  /// Links of one rank: its streams, then every class, out before in.
  private let linksPerRank: Int
  private let placeOfClass: [LinkClass: Int]
  /// Whose flow is in each slot of the network.
  private var owners: [(rank: Int, stream: Stream)] = []
  /// Flows under way of each rank's streams.
  private var underWay: [Int]
  private var route: [LinkCrossing] = []
  private var isChanged = false
  private var lastRates: [Double] = []
  private(set) var samples: [LinkSample] = []

  /// The links of the given classes.
  ///
  /// - Parameters:
  ///   - capacities: the bandwidth of each class, by rank.
  ///   - classes: those on which something can meet.
  ///   - copies: ranks of each stage to simulate one by one, whose uplinks are then one link.
  init(capacities: [LinkLoads], classes: [LinkClass], copies: Int = 1) {
    let classes = classes.filter { link in capacities.allSatisfy { $0[link] > 0 } }
    self.classes = classes
    self.capacities = capacities
    self.copies = copies
    var places: [LinkClass: Int] = [:]
    var count = Self.streams
    for link in classes {
      places[link] = count
      count += link.isTwoWay ? 2 : 1
    }
    placeOfClass = places
    linksPerRank = count
    underWay = Array(repeating: 0, count: capacities.count * Self.streams)
    var bandwidths: [Double] = []
    for rank in capacities.indices {
      for _ in 0..<copies {
        bandwidths += Array(repeating: 1, count: Self.streams)
        for link in classes {
          let whole = capacities[rank][link] * (link == .spine ? Double(copies) : 1)
          bandwidths += Array(repeating: whole, count: link.isTwoWay ? 2 : 1)
        }
      }
    }
    network = FairShareNetwork(linkCapacities: bandwidths)
  }

  /// Whether any of these bytes cross a link that is simulated.
  func carries(_ bytes: LinkLoads) -> Bool { classes.contains { bytes[$0] > 0 } }

  /// The number of a rank's link; uplinks are those of its stage's first copy.
  private func number(_ rank: Int, _ copy: Int, _ link: LinkClass, isOut: Bool) -> Int {
    let own = link == .spine ? 0 : copy
    return (rank * copies + own) * linksPerRank + (placeOfClass[link] ?? 0) + (isOut || !link.isTwoWay ? 0 : 1)
  }

  /// Puts what a stream of a rank moves on its links.
  ///
  /// - Parameters:
  ///   - bytes: what crosses each class of links.
  ///   - seconds: the least time in which it does, whatever the links.
  ///   - target: the rank that it goes to; a rank's own peers send it as much as it sends them.
  ///   - loneEnd: when it ends if it meets nothing.
  mutating func start(
    _ stream: Stream, rank: Int, bytes: LinkLoads, seconds: Double, target: Int? = nil, now: Double, loneEnd: Double
  ) {
    // Fair shares are those of bytes on the farthest link, where flows of different kinds meet.
    let wire = bytes[Self.fromFarthest.first { classes.contains($0) && bytes[$0] > 0 } ?? .network]
    let busiest = classes.reduce(0) { max($0, bytes[$1] / capacities[rank][$1]) }
    let hasOwnPace = seconds > busiest * (1 + 1e-9)
    underWay[rank * Self.streams + stream.rawValue] = copies
    for copy in 0..<copies {
      route.removeAll(keepingCapacity: true)
      for link in classes where bytes[link] > 0 {
        let load = bytes[link] / wire
        route.append(LinkCrossing(link: number(rank, copy, link, isOut: true), load: load))
        if link.isTwoWay {
          route.append(LinkCrossing(link: number(target ?? rank, copy, link, isOut: false), load: load))
        }
      }
      if hasOwnPace {
        let pace = (rank * copies + copy) * linksPerRank + stream.rawValue
        route.append(LinkCrossing(link: pace, load: seconds / wire))
      }
      let flow = network.start(bytes: wire, crossing: route, at: now, loneEnd: loneEnd)
      while owners.count <= flow.slot { owners.append((0, .compute)) }
      owners[flow.slot] = (rank, stream)
    }
    isChanged = true
  }

  /// Whose flow is done at `now`; nil where none is.
  mutating func finishNext(at now: Double) -> (rank: Int, stream: Stream)? {
    while let flow = network.finishNext(at: now) {
      isChanged = true
      let owner = owners[flow.slot]
      let stream = owner.rank * Self.streams + owner.stream.rawValue
      underWay[stream] -= 1
      if underWay[stream] == 0 { return owner }
    }
    return nil
  }

  /// Whether flows have started or ended since this was last asked.
  mutating func takeChange() -> Bool {
    defer { isChanged = false }
    return isChanged
  }

  /// When the next flow is done; nil where none is under way.
  mutating func nextEnd() -> Double? { network.nextCompletion() }

  /// Takes down what every link carries now, where that has changed.
  mutating func sample(at now: Double) {
    if lastRates.isEmpty { lastRates = Array(repeating: 0, count: capacities.count * copies * linksPerRank) }
    for rank in capacities.indices {
      for link in classes {
        for isOut in link.isTwoWay ? [true, false] : [true] {
          let number = number(rank, 0, link, isOut: isOut)
          let rate = network.load(ofLink: number)
          guard rate != lastRates[number] else { continue }
          lastRates[number] = rate
          samples.append(
            LinkSample(
              rank: rank, link: link, isOut: isOut, time: now, bytesPerSecond: rate,
              utilisation: rate / capacities[rank][link]))
        }
      }
    }
  }
}
