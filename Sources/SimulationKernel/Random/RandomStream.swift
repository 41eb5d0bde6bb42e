import Quantities

/// One named source of chance.
///
/// A stream is fixed by (seed, name, index). Give every cause its own (`"arrivals"`, `"lengths"`, `"failures"`
/// with the node's index) and two designs run under one seed meet the same luck: common random numbers. Streams
/// are values: a copy draws the same numbers as its original.
///
/// The generator is xoshiro256++. Names are hashed into its 256-bit state, so two of a million streams of 2^40
/// draws each overlap with a probability below 10^-50.
@frozen
public struct RandomStream: RandomNumberGenerator, Sendable {
  @usableFromInline var generator: Xoshiro256PlusPlus
  /// Hash of (seed, name, index), from which substreams descend.
  @usableFromInline let identity: UInt64
  @usableFromInline let exponentialLayers: [ZigguratLayer]
  @usableFromInline let normalLayers: [ZigguratLayer]

  /// The stream called `name`, number `index`, of the experiment `seed`.
  public init(seed: UInt64, name: String, index: Int = 0) {
    self.init(identity: Self.descend(from: SplitMix64.mix(seed), name: name, index: index))
  }

  /// A stream that depends on this one's (seed, name, index) but not on how many numbers were drawn from it.
  public func substream(_ name: String, index: Int = 0) -> RandomStream {
    RandomStream(identity: Self.descend(from: identity, name: name, index: index))
  }

  private init(identity: UInt64) {
    self.identity = identity
    generator = Xoshiro256PlusPlus(seed: identity)
    exponentialLayers = Ziggurat.exponential
    normalLayers = Ziggurat.normal
  }

  /// FNV-1a over the name, then one full mix for each ingredient.
  private static func descend(from parent: UInt64, name: String, index: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let named = SplitMix64.mix(parent &+ SplitMix64.mix(hash))
    return SplitMix64.mix(named ^ SplitMix64.mix(UInt64(bitPattern: Int64(index)) &+ 0x9e37_79b9_7f4a_7c15))
  }

  /// The next 64 random bits.
  @inlinable
  @inline(__always)
  public mutating func next() -> UInt64 { generator.next() }

  /// A number in [0, 1): a multiple of 2^-53, all equally likely.
  @inlinable
  @inline(__always)
  public mutating func uniform() -> Double { Double(generator.next() &>> 11) * 0x1p-53 }

  /// A number in (0, 1]: as ``uniform()``, but safe to divide by and to take the logarithm of.
  @inlinable
  @inline(__always)
  public mutating func positiveUniform() -> Double { Double((generator.next() &>> 11) &+ 1) * 0x1p-53 }

  /// A whole number in 0 ..< `bound`, all equally likely.
  ///
  /// - Precondition: `bound > 0`.
  @inlinable
  public mutating func integer(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// An exponential variate with this mean, by the ziggurat method; its tail is exact.
  @inlinable
  @inline(__always)
  public mutating func exponential(mean: Double) -> Double {
    let bits = generator.next()
    let index = Int(truncatingIfNeeded: bits & 0xff)
    let magnitude = bits &>> 11
    let layer = exponentialLayers[index]
    let x = Double(magnitude) * layer.scale
    if magnitude < layer.core { return x * mean }
    return exponentialOutsideCore(x, index) * mean
  }

  /// A normal variate with this mean and standard deviation, by the ziggurat method; its tails are exact.
  @inlinable
  @inline(__always)
  public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    let bits = generator.next()
    let index = Int(truncatingIfNeeded: bits & 0xff)
    let magnitude = bits &>> 11
    let layer = normalLayers[index]
    let x = Double(magnitude) * layer.scale
    // Bit 8 is used neither by the index nor by the magnitude.
    let sign = bits & 0x100 == 0 ? standardDeviation : -standardDeviation
    if magnitude < layer.core { return mean + sign * x }
    return mean + sign * normalOutsideCore(x, index)
  }
}
