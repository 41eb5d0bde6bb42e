/// A stream of random numbers fixed by a seed and a stream number: SplitMix64.
///
/// - Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
struct RandomStream: RandomNumberGenerator {
  private var state: UInt64

  /// The stream `index` of a seed; streams of one seed do not share a start.
  init(seed: UInt64, index: UInt64) {
    var scrambler = Self(state: seed)
    let base = scrambler.next()
    self.init(state: base ^ (index &* 0xD6E8_FEB8_6659_FD93))
  }

  private init(state: UInt64) { self.state = state }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
