/// What is fitted of attention of one new token over cached keys, for one kernel in one pair of formats.
package struct DecodeParameters: FittedParameters {
  /// Launch, cache write and metadata of an almost empty call, seconds at a head of 128.
  package var launchSeconds = 10e-6
  /// Growth of the launch for each 128 of head dimension beyond 128.
  package var launchHeadGrowth = 0.0
  /// What a sliding window adds to a call, seconds.
  package var windowSeconds = 0.2e-6
  /// One sequence and key-value head on one unit with nothing to read, seconds at a head of 128.
  package var unitSeconds = 3e-6
  /// Growth of that time for each 128 of head dimension beyond 128.
  package var unitHeadGrowth = 0.3
  /// That time in the kernel of single heads, over the kernel of grouped heads.
  package var singleHeadCost = 1.0
  /// Latency of a step over 64 keys, seconds.
  package var stepSeconds = 0.3e-6
  /// Rate at which one unit loads keys and values, in lines of 64 bytes per cycle.
  package var unitLoadRate = 0.6
  /// Rate at which the cache gives keys and values, in lines of 64 bytes per cycle and unit.
  package var cacheLoadRate = 0.5
  /// Memory bandwidth reached, over peak.
  package var memoryShare = 0.8
  /// Time until the first bytes arrive from memory, seconds.
  package var memoryFillSeconds = 1e-6
  /// Rate of the tensor cores on queries padded to 16 rows, over peak.
  package var tensorShare = 0.3
  /// Dividing a sequence over units: fixed cost, seconds.
  package var splitSeconds = 2e-6
  /// Growth of that cost for each doubling of the parts, seconds.
  package var splitDoublingSeconds = 0.3e-6
  /// Rate of combining the parts' 32-bit results, in lines of 64 bytes per cycle and unit.
  package var combineRate = 0.3
  /// Cost of the partly filled last wave: 0 its filled share, 1 a whole wave.
  package var tailShare = 0.7
  /// How well units hide the memory traffic: 1 not at all, infinite wholly.
  package var overlapExponent = 3.0
  /// Caches up to this share of the chip's cache stay in it between calls.
  package var residentShare = 0.4
  /// Beyond `residentShare + residentWidth` nothing stays.
  package var residentWidth = 0.4
  /// Time of a sequence (metadata, block table), seconds.
  package var sequenceSeconds = 2e-9
  /// Time of a query head of a sequence, seconds.
  package var queryHeadSeconds = 1e-9
  /// Share of the cache beyond the window that is read all the same.
  package var windowOverread = 0.02
  /// Copying grouped heads of a batch into place, seconds.
  package var relayoutSeconds = 0.3e-6
  /// Query heads for each key-value head beyond which every query head reads the cache for itself.
  package var greatestGroup = 290.0
  /// Whether windowed calls treat every query head for itself.
  package var ungroupsWindows = false

  /// What else sets the kernel of single heads apart, one query head for each key-value head; nil for nothing.
  package var single: HeadFactors?
  /// What sets the kernel of grouped heads of fewer than 128 elements apart; nil for nothing.
  package var narrow: HeadFactors?
  /// How far sequences are divided; nil where that ends with what pays.
  package var rule: PartRule?

  /// Plausible numbers.
  package init() {}

  /// The numbers; the greatest group and the treatment of windows are choices of `starts`.
  package static let fitted: [FittedParameter<Self>] = [
    FittedParameter("launchSeconds", \.launchSeconds, 1e-6, 30e-6, unit: "s"),
    FittedParameter("launchHeadGrowth", \.launchHeadGrowth, -0.5, 1),
    FittedParameter("windowSeconds", \.windowSeconds, 1e-9, 1e-5, unit: "s"),
    FittedParameter("unitSeconds", \.unitSeconds, 1e-8, 2e-5, unit: "s"),
    FittedParameter("unitHeadGrowth", \.unitHeadGrowth, 0, 1.5),
    FittedParameter("singleHeadCost", \.singleHeadCost, 0.1, 4),
    FittedParameter("stepSeconds", \.stepSeconds, 1e-9, 4e-6, unit: "s"),
    FittedParameter("unitLoadRate", \.unitLoadRate, 0.02, 4, unit: "64 B/cycle"),
    FittedParameter("cacheLoadRate", \.cacheLoadRate, 0.02, 4, unit: "64 B/cycle/unit"),
    FittedParameter("memoryShare", \.memoryShare, 0.2, 1),
    FittedParameter("memoryFillSeconds", \.memoryFillSeconds, 1e-9, 1e-5, unit: "s"),
    FittedParameter("tensorShare", \.tensorShare, 0.005, 1),
    FittedParameter("splitSeconds", \.splitSeconds, 1e-8, 2e-5, unit: "s"),
    FittedParameter("splitDoublingSeconds", \.splitDoublingSeconds, 1e-9, 5e-6, unit: "s"),
    FittedParameter("combineRate", \.combineRate, 0.01, 20, unit: "64 B/cycle/unit"),
    FittedParameter("tailShare", \.tailShare, 0, 1),
    FittedParameter("overlapExponent", \.overlapExponent, 1, 8),
    FittedParameter("residentShare", \.residentShare, 0.05, 1.2),
    FittedParameter("residentWidth", \.residentWidth, 0.05, 1.5),
    FittedParameter("sequenceSeconds", \.sequenceSeconds, 1e-12, 3e-7, unit: "s"),
    FittedParameter("queryHeadSeconds", \.queryHeadSeconds, 1e-12, 5e-8, unit: "s"),
    FittedParameter("windowOverread", \.windowOverread, 0, 1),
    FittedParameter("relayoutSeconds", \.relayoutSeconds, 1e-9, 6e-6, unit: "s"),
    FittedParameter("single.launch", \.singleFactors.launch, 0.4, 2.5),
    FittedParameter("single.load", \.singleFactors.load, 0.2, 5),
    FittedParameter("single.memory", \.singleFactors.memory, 0.4, 2),
    FittedParameter("single.split", \.singleFactors.split, 0.1, 10),
    FittedParameter("narrow.launch", \.narrowFactors.launch, 0.4, 2.5),
    FittedParameter("narrow.unit", \.narrowFactors.unit, 0.2, 5),
    FittedParameter("narrow.load", \.narrowFactors.load, 0.2, 5),
  ]

  /// The numbers more of a kernel that stops dividing at a rule.
  package static let fittedByRule: [FittedParameter<Self>] = [
    FittedParameter("rule.grouped", \.partRule.grouped, 0.004, 6),
    FittedParameter("rule.single", \.partRule.single, 0.004, 6),
    FittedParameter("rule.leastKeys", \.partRule.leastKeys, 16, 2048, unit: "tokens"),
  ]

  /// The factors, as fits move them.
  private var singleFactors: HeadFactors {
    get { single ?? HeadFactors() }
    set { single = newValue }
  }
  private var narrowFactors: HeadFactors {
    get { narrow ?? HeadFactors() }
    set { narrow = newValue }
  }

  /// The rule, as fits move its numbers.
  private var partRule: PartRule {
    get { rule ?? PartRule() }
    set { rule = newValue }
  }

  /// Dividing until the units are filled, or single heads alone.
  package static var startsByRule: [Self] {
    [1, 0.01].map { grouped in
      var start = Self()
      start.greatestGroup = 33
      start.partRule.grouped = grouped
      return start
    }
  }

  /// Groups limited to 33 heads or not at all, windows grouped or not.
  package static var starts: [Self] {
    [33.0, 290].flatMap { limit in
      [false, true].map { ungroups in
        var start = Self()
        start.greatestGroup = limit
        start.ungroupsWindows = ungroups
        return start
      }
    }
  }
}
