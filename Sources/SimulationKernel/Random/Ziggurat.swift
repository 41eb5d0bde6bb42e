import RealModule

/// One of the 256 horizontal layers, all of one area, that cover a density from above.
@frozen
@usableFromInline
struct ZigguratLayer: BitwiseCopyable, Sendable {
  /// Width of the layer divided by 2^53: turns 53 random bits into a place inside it.
  @usableFromInline let scale: Double
  /// Below this many 2^-53 parts of the width, every point of the layer lies under the density.
  @usableFromInline let core: UInt64
  /// The density at the layer's outer edge.
  @usableFromInline let densityAtEdge: Double
  /// The density at the layer's inner edge, where the layer above ends.
  @usableFromInline let densityInside: Double
}

/// Tables of the ziggurat method.
///
/// Layer 0 is the base: a box up to `tailStart` with the density's tail beside it, both together as large as
/// every other layer. A point in a layer's core is accepted after one comparison (98.9 % of draws); the rest are
/// judged against the density itself, so the result is exact up to the 53 bits of a uniform number.
///
/// - Source: Marsaglia, Tsang, "The ziggurat method for generating random variables", J. Stat. Softw. 5(8), 2000.
enum Ziggurat {
  /// Where the tail starts: the value at which 256 layers of one area close at the density's peak.
  static let exponentialTailStart = 7.697_117_470_131_049_72
  static let normalTailStart = 3.654_152_885_361_008_80

  static let exponential = layers(
    tailStart: exponentialTailStart,
    area: (exponentialTailStart + 1) * .exp(-exponentialTailStart),
    density: { .exp(-$0) },
    inverse: { -.log($0) }
  )

  static let normal = layers(
    tailStart: normalTailStart,
    area: normalTailStart * .exp(-0.5 * normalTailStart * normalTailStart)
      + .sqrt(.pi / 2) * .erfc(normalTailStart / .sqrt(2)),
    density: { .exp(-0.5 * $0 * $0) },
    inverse: { .sqrt(-2 * .log($0)) }
  )

  private static func layers(
    tailStart: Double,
    area: Double,
    density: (Double) -> Double,
    inverse: (Double) -> Double
  ) -> [ZigguratLayer] {
    // Outer edges of layers 1 to 255, then the peak, where the width is 0.
    var edges = [tailStart]
    for _ in 1..<255 {
      let edge = edges[edges.count - 1]
      edges.append(inverse(area / edge + density(edge)))
    }
    edges.append(0)

    func layer(width: Double, inner: Double, edge: Double) -> ZigguratLayer {
      ZigguratLayer(
        scale: width * 0x1p-53,
        core: UInt64(inner / width * 0x1p53),
        densityAtEdge: density(edge),
        densityInside: density(inner)
      )
    }
    let base = layer(width: area / density(tailStart), inner: tailStart, edge: tailStart)
    return [base] + (0..<255).map { layer(width: edges[$0], inner: edges[$0 + 1], edge: edges[$0]) }
  }
}

extension RandomStream {
  /// Finishes an exponential draw that fell outside its layer's core at `x`.
  @usableFromInline
  @inline(never)
  mutating func exponentialOutsideCore(_ x: Double, _ index: Int) -> Double {
    // The distribution has no memory: what lies beyond the start of the tail is distributed as the whole.
    if index == 0 { return Ziggurat.exponentialTailStart + exponential(mean: 1) }
    if liesUnder(.exp(-x), in: exponentialLayers[index]) { return x }
    return exponential(mean: 1)
  }

  /// Finishes the draw of a normal variate's size that fell outside its layer's core at `x`.
  @usableFromInline
  @inline(never)
  mutating func normalOutsideCore(_ x: Double, _ index: Int) -> Double {
    if index == 0 { return normalTail() }
    if liesUnder(.exp(-0.5 * x * x), in: normalLayers[index]) { return x }
    let fresh = normal()
    return fresh.magnitude
  }

  /// Whether a point at a random height of the layer lies under the density.
  private mutating func liesUnder(_ density: Double, in layer: ZigguratLayer) -> Bool {
    layer.densityAtEdge + uniform() * (layer.densityInside - layer.densityAtEdge) < density
  }

  /// A normal variate, given that it lies in the tail.
  ///
  /// - Source: Marsaglia, "Generating a variable from the tail of the normal distribution", Technometrics 6, 1964.
  private mutating func normalTail() -> Double {
    let start = Ziggurat.normalTailStart
    while true {
      let x = exponential(mean: 1 / start)
      let y = exponential(mean: 1)
      if y + y > x * x { return start + x }
    }
  }
}
