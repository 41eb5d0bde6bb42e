/// What is fitted of attention over new tokens (prefill, training forward) for one kernel in one pair of formats.
package struct PrefillParameters: FittedParameters {
  /// Launch, and whatever an almost empty call takes, seconds at a head of 128.
  package var launchSeconds = 10e-6
  /// Growth of the launch for each 128 of head dimension beyond 128.
  package var launchHeadGrowth = 0.0
  /// What a sliding window adds to a call, seconds.
  package var windowSeconds = 0.2e-6
  /// Prologue and epilogue of one query tile, seconds at a head of 128.
  package var tileStartSeconds = 1e-6
  /// Growth of that time for each 128 of head dimension beyond 128.
  package var startHeadGrowth = 0.3
  /// Latency of a step over 128 keys of one tile, seconds.
  package var keyBlockSeconds = 0.1e-6
  /// Rate of the tensor cores inside a tile, over peak.
  package var tensorShare = 0.65
  /// Time of the softmax, over that of 16 exponentials per cycle and unit.
  package var softmaxCost = 1.0
  /// Cost of the partly filled last wave: 0 its filled share, 1 a whole wave.
  package var tailShare = 0.6
  /// Share by which the longest tile sticks out at the end.
  package var imbalanceShare = 0.3
  /// Memory bandwidth reached, over peak.
  package var memoryShare = 0.7
  /// Tensors up to this share of the cache move at the cache's rate, beyond twice of it at the memory's.
  package var residentShare = 0.5
  /// Rate out of the cache, over the rate reached out of memory.
  package var cacheSpeedup = 1.5
  /// Passes over queries and outputs before and after the kernel (rotary, quantising) at peak bandwidth.
  package var queryPasses = 1.0
  /// Passes over the new keys and values (cache write) at peak bandwidth.
  package var keyValuePasses = 1.0
  /// Time of a token outside the kernel (slot mapping), seconds.
  package var tokenSeconds = 1e-10
  /// Time of a sequence outside the kernel, seconds.
  package var sequenceSeconds = 1e-8
  /// Query rows of a tile, a power of two.
  package var queryTileRows = 128.0
  /// Whether the tile shrinks, by halves down to 16 rows, to the rows there are.
  package var adaptsTileRows = false
  /// Whether the heads of a group share a tile.
  package var packsHeads = false
  /// How well tiles hide the memory traffic: 1 not at all, infinite wholly.
  package var overlapExponent = 3.0
  /// Cost of a pair for each 128 of head dimension beyond 128, over its cost at 128.
  package var wideHeadCost = 1.0
  /// Cost of an operation in a head of 64, over its cost at 128; nil for no difference.
  package var narrowHeadCost: Double?
  /// Keys that a windowed tile walks beyond its window, in blocks of 128.
  package var windowOverreach = 0.5
  /// Rate of long kernels under the power limit, over the rate of short ones.
  package var throttledShare = 0.9
  /// Ideal time at which half of the throttling shows, seconds.
  package var throttleSeconds = 1e-3

  /// Plausible numbers.
  package init() {}

  /// The numbers; tile rows, their adapting and packing are choices of `starts`.
  package static let fitted: [FittedParameter<Self>] = [
    FittedParameter("launchSeconds", \.launchSeconds, 1e-6, 30e-6, unit: "s"),
    FittedParameter("launchHeadGrowth", \.launchHeadGrowth, -0.5, 1),
    FittedParameter("windowSeconds", \.windowSeconds, 1e-9, 1e-5, unit: "s"),
    FittedParameter("tileStartSeconds", \.tileStartSeconds, 1e-8, 2e-5, unit: "s"),
    FittedParameter("startHeadGrowth", \.startHeadGrowth, -0.2, 1.5),
    FittedParameter("keyBlockSeconds", \.keyBlockSeconds, 1e-9, 4e-6, unit: "s"),
    FittedParameter("tensorShare", \.tensorShare, 0.02, 1.05),
    FittedParameter("softmaxCost", \.softmaxCost, 0.01, 8),
    FittedParameter("tailShare", \.tailShare, 0, 1),
    FittedParameter("imbalanceShare", \.imbalanceShare, 0, 1),
    FittedParameter("memoryShare", \.memoryShare, 0.05, 1),
    FittedParameter("residentShare", \.residentShare, 0.05, 2),
    FittedParameter("cacheSpeedup", \.cacheSpeedup, 1, 6),
    FittedParameter("queryPasses", \.queryPasses, 0, 12),
    FittedParameter("keyValuePasses", \.keyValuePasses, 0, 12),
    FittedParameter("tokenSeconds", \.tokenSeconds, 1e-13, 2e-8, unit: "s"),
    FittedParameter("sequenceSeconds", \.sequenceSeconds, 1e-12, 1e-6, unit: "s"),
    FittedParameter("overlapExponent", \.overlapExponent, 1, 8),
    FittedParameter("wideHeadCost", \.wideHeadCost, 0.3, 8),
    FittedParameter("narrowHeadCost", \.narrowCost, 0.5, 3),
    FittedParameter("windowOverreach", \.windowOverreach, 0, 3),
    FittedParameter("throttledShare", \.throttledShare, 0.3, 1),
    FittedParameter("throttleSeconds", \.throttleSeconds, 5e-5, 1e-2, unit: "s"),
  ]

  /// The cost of narrow heads, as fits move it.
  private var narrowCost: Double {
    get { narrowHeadCost ?? 1 }
    set { narrowHeadCost = newValue }
  }

  /// Tiles of 64, 128 and 256 rows, rigid or not, with and without packed heads.
  package static var starts: [Self] {
    var starts: [Self] = []
    for packs in [false, true] {
      for rows in [64.0, 128, 256] {
        for adapts in [false, true] {
          var start = Self()
          start.packsHeads = packs
          start.queryTileRows = rows
          start.adaptsTileRows = adapts
          starts.append(start)
        }
      }
    }
    return starts
  }
}
