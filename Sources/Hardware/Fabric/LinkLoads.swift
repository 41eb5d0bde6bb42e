/// A class of the links that a rank's traffic crosses. Ranks that do the same at the same time each have a link of every
/// class to themselves: what several of them share is divided among them.
public enum LinkClass: String, Hashable, Sendable, CaseIterable {
  /// Between the dies of one package, or whatever domain is smaller than a node.
  case package
  /// The accelerator's port to the others of its node.
  case port
  /// Between the nodes of a domain that is larger than a node.
  case rack
  /// The accelerator's port to the network between nodes.
  case network
  /// Its part of the uplinks above the switch that its network port leads to.
  case spine
  /// From the accelerator to its host.
  case hostOut = "host-out"
  /// From the host to the accelerator.
  case hostIn = "host-in"
  /// Its part of the node's drives.
  case drive

  /// Whether what goes out and what comes in have the link's bandwidth each.
  public var isTwoWay: Bool {
    switch self {
    case .package, .port, .rack, .network, .spine: true
    case .hostOut, .hostIn, .drive: false
    }
  }
}

/// A number for each class of links: bytes that cross it, bytes for each byte of a transfer, or its bandwidth.
public struct LinkLoads: Hashable, Sendable {
  private var package = 0.0
  private var port = 0.0
  private var rack = 0.0
  private var network = 0.0
  private var spine = 0.0
  private var hostOut = 0.0
  private var hostIn = 0.0
  private var drive = 0.0

  /// Nought for every class.
  public init() {}

  /// One class alone.
  public init(_ link: LinkClass, _ value: Double = 1) { self[link] = value }

  /// The number of a class.
  public subscript(link: LinkClass) -> Double {
    get {
      switch link {
      case .package: package
      case .port: port
      case .rack: rack
      case .network: network
      case .spine: spine
      case .hostOut: hostOut
      case .hostIn: hostIn
      case .drive: drive
      }
    }
    set {
      switch link {
      case .package: package = newValue
      case .port: port = newValue
      case .rack: rack = newValue
      case .network: network = newValue
      case .spine: spine = newValue
      case .hostOut: hostOut = newValue
      case .hostIn: hostIn = newValue
      case .drive: drive = newValue
      }
    }
  }

  /// Classes with a number above nought, the nearest first.
  public var links: [LinkClass] { LinkClass.allCases.filter { self[$0] > 0 } }

  /// The farthest class with a number above nought: where flows of different ranks meet most.
  public var farthest: LinkClass? {
    let order: [LinkClass] = [.network, .rack, .port, .package, .drive, .hostIn, .hostOut, .spine]
    return order.first { self[$0] > 0 }
  }

  /// Class by class.
  public static func + (first: LinkLoads, second: LinkLoads) -> LinkLoads {
    var sum = first
    sum += second
    return sum
  }

  /// Class by class.
  public static func += (sum: inout LinkLoads, other: LinkLoads) {
    sum.package += other.package
    sum.port += other.port
    sum.rack += other.rack
    sum.network += other.network
    sum.spine += other.spine
    sum.hostOut += other.hostOut
    sum.hostIn += other.hostIn
    sum.drive += other.drive
  }

  /// Every class times a factor.
  public static func * (loads: LinkLoads, factor: Double) -> LinkLoads {
    var product = loads
    for link in LinkClass.allCases { product[link] *= factor }
    return product
  }

  /// What the slowest of these links lets through of a transfer that puts these loads on them, per second; infinite where
  /// it loads none.
  ///
  /// - Parameter capacities: the bandwidth of each class.
  public func rate(over capacities: LinkLoads) -> Double {
    LinkClass.allCases.reduce(.infinity) { rate, link in
      self[link] > 0 ? min(rate, capacities[link] / self[link]) : rate
    }
  }
}
