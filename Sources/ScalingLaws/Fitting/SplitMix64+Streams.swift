import Quantities

extension SplitMix64 {
  /// The stream `index` of a seed, for draws of fits; streams of one seed do not share a start.
  init(seed: UInt64, index: UInt64) {
    var scrambler = SplitMix64(seed: seed)
    self.init(seed: scrambler.next() ^ (index &* 0xD6E8_FEB8_6659_FD93))
  }
}
