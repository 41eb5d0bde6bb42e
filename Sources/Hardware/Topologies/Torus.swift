package import Reading

/// A grid whose rows close to rings; every endpoint forwards for the others.
///
/// A port's bandwidth is divided over its two channels in each dimension.
///
/// - Source: Jouppi et al. 2023, TPU v4, section 2.
public struct Torus: Topology {
  /// `torus-2d` or `torus-3d`.
  public let name: String
  /// Endpoints along each dimension.
  public let sides: [Int]

  /// A torus of some sides.
  public init(name: String, sides: [Int]) {
    precondition(!sides.isEmpty && sides.allSatisfy { $0 >= 1 }, "a torus has sides")
    self.name = name
    self.sides = sides
  }

  /// The most even sides whose product is `endpoints`, greatest last.
  public static func sides(of endpoints: Int, dimensions: Int) -> [Int] {
    guard dimensions > 1 else { return [endpoints] }
    var side = 1
    var candidate = 1
    while power(candidate, dimensions) <= endpoints {
      if endpoints % candidate == 0 { side = candidate }
      candidate += 1
    }
    return [side] + sides(of: endpoints / side, dimensions: dimensions - 1)
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { result, _ in result * base }
  }

  /// All places of the grid.
  public var endpoints: Int { sides.reduce(1, *) }

  /// One dimension after the other, each the shorter way around.
  public func route(from source: Int, to target: Int) -> [Channel] {
    var channels: [Channel] = []
    var place = source
    var unit = 1
    for side in sides {
      let from = source / unit % side
      let ahead = (target / unit % side - from + side) % side
      let forward = ahead * 2 <= side
      for step in 0..<(forward ? ahead : side - ahead) {
        let now = forward ? (from + step) % side : (from - step + side) % side
        let then = forward ? (now + 1) % side : (now - 1 + side) % side
        let next = place + (then - now) * unit
        channels.append(Channel(from: place, to: next))
        place = next
      }
      unit *= side
    }
    return channels
  }

  /// A port over two channels in each dimension that has neighbours.
  public func capacity(of channel: Channel) -> Double { 1 / Double(2 * max(sides.count { $0 > 1 }, 1)) }

  /// Both channels of every ring along the longest dimension.
  public var bisection: Double {
    guard let longest = sides.max(), longest > 1 else { return 0 }
    // A ring of two has one neighbour in both directions: both channels still cross.
    return Double(endpoints / longest) * 2 * capacity(of: Channel(from: 0, to: 0))
  }
}

/// A grid whose rows close to rings; the port's bandwidth is divided over both channels of every dimension.
package struct TorusDesign: NetworkDesign {
  package static let shape = "torus"
  package static let keys: [any DeclaredKey] = [dimensionsKey, sidesKey]
  private static let dimensionsKey = Key.whole("dimensions", .derived("3"), atMost: 3, "Dimensions of a torus.")
  private static let sidesKey = KeyPlace(
    "sides", .list(.whole(1...TopologyKeys.greatest), count: KeyKind.atLeastOne), .derived("as even as they go"),
    "Accelerators along each dimension of a torus.")

  /// Dimensions.
  package var dimensions = 3
  /// Accelerators along each of them; nil where they follow from the cluster.
  package var sides: [Int]?

  package init() {}
  package mutating func read(_ keys: MappingReader) -> Bool {
    guard let count = keys.read(Self.dimensionsKey, usual: dimensions) else { return false }
    dimensions = count
    guard let listed = keys.read(Self.sidesKey) else { return true }
    guard let elements = listed.list() else { return false }
    guard elements.count == count else {
      listed.report("`\(listed.path)` must have \(count) sides, one for each dimension")
      return false
    }
    let read = elements.map { $0.integer(atMost: TopologyKeys.greatest) }
    guard !read.contains(nil) else { return false }
    sides = read.compactMap(\.self)
    return true
  }
  package func fitted(count: Int) -> TorusDesign {
    var design = self
    design.sides = sides ?? Torus.sides(of: count, dimensions: dimensions)
    return design
  }
  private var known: [Int] { sides ?? [] }
  package var name: String { known.count == 2 ? "torus-2d" : "torus-3d" }

  package func faults(count: Int) -> [String] {
    known.allSatisfy({ $0 >= 1 }) && known.reduce(1.0, { $0 * Double($1) }) == Double(count)
      ? []
      : [
        "a torus of \(known.map(String.init).joined(separator: " x ")) has "
          + "\(Int(known.reduce(1.0) { $0 * Double($1) })) places for \(count) accelerators; sides must multiply to count"
      ]
  }

  /// One of the two channels of one dimension carries the message, and as many messages as steps lie between.
  package func messageShare(stride: Int) -> Double {
    let steps = Self.steps(stride, along: known)
    return 1 / Double(2 * max(known.count { $0 > 1 }, 1) * max(1, steps.max() ?? 1))
  }

  /// A group uses both channels of the dimensions in which its members differ, divided by the steps between neighbours.
  package func groupShare(_ spans: [(size: Int, stride: Int)]) -> Double {
    let sides = known
    var touched = Array(repeating: false, count: sides.count)
    var hops = 1
    for span in spans where span.size > 1 {
      let near = Self.steps(span.stride, along: sides)
      hops = max(hops, near.first { $0 > 0 } ?? 1)
      var unit = 1
      for (place, side) in sides.enumerated() {
        // Some member differs from the first in this digit of its number.
        if side > 1, span.stride < unit * side, (span.size - 1) * span.stride >= unit { touched[place] = true }
        unit *= side
      }
    }
    let dimensions = max(sides.count { $0 > 1 }, 1)
    return Double(max(touched.count { $0 }, 1)) / Double(dimensions) / Double(hops)
  }

  /// Steps in each dimension to the accelerator so many further on, the shorter way round.
  private static func steps(_ stride: Int, along sides: [Int]) -> [Int] {
    var rest = stride
    return sides.map { side in
      let ahead = rest % side
      rest /= side
      return min(ahead, side - ahead)
    }
  }

  package func topology(endpoints: Int, nodeSize: Int) -> any Topology { Torus(name: name, sides: known) }
}

extension NetworkShape {
  /// A grid whose rows close to rings; the port's bandwidth is divided over both channels of every dimension.
  public static func torus(sides: [Int]) -> NetworkShape {
    var design = TorusDesign()
    (design.sides, design.dimensions) = (sides, sides.count)
    return NetworkShape(design)
  }
}
