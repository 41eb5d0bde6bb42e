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
