/// What is fitted of the routed experts of one rank: two grouped products and what lies between, for one kernel.
package struct ExpertParameters: FittedParameters {
  /// All kernels of an almost empty call, seconds.
  package var launchSeconds = 20e-6
  /// Routing of one token of the whole batch, seconds.
  package var tokenSeconds = 2e-9
  /// Offsets and scheduling of one local expert, seconds.
  package var expertSeconds = 1e-8
  /// Start of a tile on a unit, seconds.
  package var tileStartSeconds = 0.5e-6
  /// Latency of 64 steps along the summed dimension, seconds.
  package var innerStepSeconds = 0.1e-6
  /// Rate of the tensor cores inside a tile, over peak.
  package var tensorShare = 0.6
  /// Loss to feeding operands: the rate is divided by 1 + feedLoss (1/rows + 1/columns of the tile).
  package var feedLoss = 6.0
  /// Operand rate of one unit, in lines of 64 bytes per cycle.
  package var unitLoadRate = 0.8
  /// Operand rate of the cache, in lines of 64 bytes per cycle and unit.
  package var cacheLoadRate = 0.8
  /// Memory bandwidth reached, over peak.
  package var memoryShare = 0.8
  /// Time until the first weights arrive, seconds.
  package var memoryFillSeconds = 1e-6
  /// Cost of the partly filled last wave: 0 its filled share, 1 a whole wave.
  package var tailShare = 0.6
  /// How well tiles hide the memory traffic: 1 not at all, infinite wholly.
  package var overlapExponent = 2.0
  /// Passes over the rows outside the products (permute, quantise, activate, combine) at peak bandwidth.
  package var rowPasses = 1.5
  /// Such passes over the rows of all ranks' experts, which some kernels keep.
  package var foreignRowPasses = 0.0
  /// Share of the gating product that is still computed for experts without a gate.
  package var ungatedShare = 0.0
  /// How far the busiest rank's load is above the mean where loads are uneven, over what the greatest of as many ranks of
  /// random experts has.
  package var hotness = 1.0
  /// Exponent of the routing's power law as the kernel sees it, over the nominal one.
  package var skewScale = 1.0
  /// Weights up to this share of the cache stay in it between calls.
  package var residentShare = 0.3
  /// Beyond `residentShare + residentWidth` nothing stays.
  package var residentWidth = 0.5
  /// Rows of the smallest tile that the kernel has.
  package var leastTileRows = 16.0
  /// Rate of long kernels under the power limit, over the rate of short ones.
  package var throttledShare = 0.9
  /// Ideal time at which half of the throttling shows, seconds.
  package var throttleSeconds = 1e-3

  /// Plausible numbers.
  package init() {}

  /// The numbers.
  package static let fitted: [FittedParameter<Self>] = [
    FittedParameter("launchSeconds", \.launchSeconds, 3e-6, 1e-4, unit: "s"),
    FittedParameter("tokenSeconds", \.tokenSeconds, 1e-12, 2e-7, unit: "s"),
    FittedParameter("expertSeconds", \.expertSeconds, 1e-12, 5e-7, unit: "s"),
    FittedParameter("tileStartSeconds", \.tileStartSeconds, 1e-9, 1e-5, unit: "s"),
    FittedParameter("innerStepSeconds", \.innerStepSeconds, 1e-9, 0.6e-6, unit: "s"),
    FittedParameter("tensorShare", \.tensorShare, 0.05, 1.05),
    FittedParameter("feedLoss", \.feedLoss, 0.01, 120),
    FittedParameter("unitLoadRate", \.unitLoadRate, 0.02, 5, unit: "64 B/cycle"),
    FittedParameter("cacheLoadRate", \.cacheLoadRate, 0.02, 5, unit: "64 B/cycle/unit"),
    FittedParameter("memoryShare", \.memoryShare, 0.2, 1),
    FittedParameter("memoryFillSeconds", \.memoryFillSeconds, 1e-9, 2e-5, unit: "s"),
    FittedParameter("tailShare", \.tailShare, 0, 1),
    FittedParameter("overlapExponent", \.overlapExponent, 1, 8),
    FittedParameter("rowPasses", \.rowPasses, 0, 15),
    FittedParameter("foreignRowPasses", \.foreignRowPasses, 0, 15),
    FittedParameter("ungatedShare", \.ungatedShare, 0, 1),
    FittedParameter("hotness", \.hotness, 0, 3),
    FittedParameter("skewScale", \.skewScale, 0.3, 2),
    FittedParameter("residentShare", \.residentShare, 0, 1.5),
    FittedParameter("residentWidth", \.residentWidth, 0.05, 2),
    FittedParameter("leastTileRows", \.leastTileRows, 12, 140),
    FittedParameter("throttledShare", \.throttledShare, 0.3, 1),
    FittedParameter("throttleSeconds", \.throttleSeconds, 5e-5, 1e-2, unit: "s"),
  ]

  /// One start.
  package static var starts: [Self] {
    var start = Self()
    start.foreignRowPasses = 0.3
    start.ungatedShare = 0.1
    return [start]
  }
}
