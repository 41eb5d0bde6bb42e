/// What is fitted of matrix products on one accelerator in one format.
package struct MatrixMultiplyParameters: FittedParameters {
  /// Launch and drain of a kernel, seconds.
  package var launchSeconds = 2.2e-6
  /// Time until the first bytes arrive from memory, seconds.
  package var memoryFillSeconds = 0.5e-6
  /// Start of one more tile on a unit, seconds.
  package var tileStartSeconds = 0.1e-6
  /// Latency of 64 steps along the summed dimension of one tile, seconds.
  package var innerStepSeconds = 0.1e-6
  /// Fill and drain that a tile of 128 x 256 does not hide, seconds; in proportion to the tile's area.
  package var tileDrainSeconds = 0.5e-6
  /// Rate of the tensor cores inside a tile, over peak.
  package var tensorShare = 0.85
  /// Loss to feeding operands: the rate is divided by 1 + feedLoss (1/rows + 1/columns of the tile).
  package var feedLoss = 3.0
  /// Cost of the partly filled last wave: 0 its filled share, 1 a whole wave.
  package var tailShare = 0.9
  /// Operand rate of one unit, in lines of 64 bytes per cycle.
  package var unitLoadRate = 1.0
  /// Operand rate of the cache, in lines of 64 bytes per cycle and unit.
  package var cacheLoadRate = 1.2
  /// Rate at which one unit stores results, in lines of 64 bytes per cycle.
  package var unitStoreRate = 0.4
  /// Memory bandwidth reached, over peak.
  package var memoryShare = 0.88
  /// Splitting the summed dimension over units: fixed cost, seconds.
  package var splitSeconds = 2e-6
  /// Growth of that cost for each doubling of the parts beyond two.
  package var splitGrowth = 0.1
  /// Traffic of summing the parts, over the cache's operand rate.
  package var reductionTraffic = 0.5
  /// How well a tile's work hides the memory traffic: 1 not at all, infinite wholly.
  package var overlapExponent = 3.0
  /// Operands up to this share of the cache stay in it between calls.
  package var residentShare = 0.6
  /// Beyond `residentShare + residentWidth` nothing stays.
  package var residentWidth = 0.4
  /// Rate of long kernels under the power limit, over the rate of short ones.
  package var throttledShare = 0.8
  /// Ideal time at which half of the throttling shows, seconds.
  package var throttleSeconds = 5e-4
  /// Sharpness of that transition.
  package var throttleSharpness = 1.5
  /// Quantising the activation: time of a row, seconds; nought when activations are not quantised.
  package var quantizeRowSeconds = 0.0
  /// Quantising the activation: passes over its bytes at peak bandwidth; nought when it is not quantised.
  package var quantizePasses = 0.0

  /// Plausible numbers.
  package init() {}

  /// The numbers of a product whose activations are not quantised on the way.
  package static let fitted: [FittedParameter<Self>] = [
    FittedParameter("launchSeconds", \.launchSeconds, 0.8e-6, 15e-6, unit: "s"),
    FittedParameter("memoryFillSeconds", \.memoryFillSeconds, 1e-9, 4e-6, unit: "s"),
    FittedParameter("tileStartSeconds", \.tileStartSeconds, 1e-9, 3e-6, unit: "s"),
    FittedParameter("innerStepSeconds", \.innerStepSeconds, 1e-9, 0.5e-6, unit: "s"),
    FittedParameter("tileDrainSeconds", \.tileDrainSeconds, 1e-8, 5e-6, unit: "s"),
    FittedParameter("tensorShare", \.tensorShare, 0.3, 1.1),
    FittedParameter("feedLoss", \.feedLoss, 0.01, 80),
    FittedParameter("tailShare", \.tailShare, 0, 1),
    FittedParameter("unitLoadRate", \.unitLoadRate, 0.05, 4, unit: "64 B/cycle"),
    FittedParameter("cacheLoadRate", \.cacheLoadRate, 0.05, 4, unit: "64 B/cycle/unit"),
    FittedParameter("unitStoreRate", \.unitStoreRate, 0.01, 4, unit: "64 B/cycle"),
    FittedParameter("memoryShare", \.memoryShare, 0.5, 1),
    FittedParameter("splitSeconds", \.splitSeconds, 0.05e-6, 20e-6, unit: "s"),
    FittedParameter("splitGrowth", \.splitGrowth, 0, 3),
    FittedParameter("reductionTraffic", \.reductionTraffic, 0.05, 10),
    FittedParameter("overlapExponent", \.overlapExponent, 1, 8),
    FittedParameter("residentShare", \.residentShare, 0.2, 1.2),
    FittedParameter("residentWidth", \.residentWidth, 0.05, 1),
    FittedParameter("throttledShare", \.throttledShare, 0.2, 1),
    FittedParameter("throttleSeconds", \.throttleSeconds, 2e-5, 5e-3, unit: "s"),
    FittedParameter("throttleSharpness", \.throttleSharpness, 0.7, 5),
  ]

  /// The two numbers more of a format whose activations are quantised before the product.
  package static let fittedWhenQuantizing: [FittedParameter<Self>] =
    fitted + [
      FittedParameter("quantizeRowSeconds", \.quantizeRowSeconds, 1e-12, 3e-8, unit: "s"),
      FittedParameter("quantizePasses", \.quantizePasses, 0.1, 20),
    ]

  /// One start.
  package static var starts: [Self] { [Self()] }
}

/// How the kernels of one engine differ from those that the format's numbers were fitted on.
package struct EngineFactors: Codable, Hashable, Sendable {
  /// Time, over the time of the fitted kernels.
  package var time = 1.0
  /// Launch, over the launch of the fitted kernels.
  package var launch = 1.0
  /// Cost of splitting the summed dimension, over that of the fitted kernels.
  package var split = 1.0
  /// Memory bandwidth reached, over that of the fitted kernels.
  package var memory = 1.0
  /// Rate at which units store results, over that of the fitted kernels.
  package var store = 1.0
  /// Rate of long kernels under the power limit, over that of the fitted kernels: engines were timed on machines that
  /// are not cooled and limited alike.
  package var throttled = 1.0
  /// Time of storing a result of a tile beyond 128 x 128, over that of smaller ones. It is fitted; why it differs was not
  /// profiled: likely a unit has room for one tile of that size where two smaller ones hide each other's stores.
  package var largeTileStore = 1.0
  /// Share of the cache that repeated calls find operands in, over that of the fitted kernels: benchmarks of engines differ
  /// in what else they keep there.
  package var residence = 1.0
  /// Passes over the activations to quantise them, over those of the fitted kernels: engines quantise by kernels of their
  /// own.
  package var quantize = 1.0
  /// Time of quantising a row whatever its length, over that of the fitted kernels: some start a block for every row.
  package var quantizeRow = 1.0
  /// Time more of a product of a single row, which engines hand to other kernels, seconds.
  package var singleRowSeconds = 0.0
  /// Time of the host to start the operator without a captured graph, seconds; no call is shorter.
  package var hostFloorSeconds = 0.0
  /// Time more of the host where the rows are no multiple of four, seconds.
  ///
  /// The scales of blocked formats are read in pieces of 16 bytes; other numbers of rows are first copied into such.
  package var hostRaggedSeconds = 0.0
  /// How the kernels choose their tile.
  package var tiles = TileChoice.cheapest

  /// The engine that the numbers were fitted on.
  package init() {}

  /// Factors of kernels that choose their tile in a way of their own.
  package init(time: Double = 1, tiles: TileChoice = .cheapest) {
    self.time = time
    self.tiles = tiles
  }

  /// Whether the numbers of the format were fitted on these kernels.
  var areOfTheFit: Bool {
    time == 1 && launch == 1 && split == 1 && memory == 1 && store == 1 && quantize == 1 && quantizeRow == 1
  }
}

extension EngineFactors {
  private enum CodingKeys: String, CodingKey {
    case time, launch, split, memory, store, throttled, largeTileStore, residence, quantize, quantizeRow,
      singleRowSeconds, hostFloorSeconds, hostRaggedSeconds, tiles
  }

  /// Reads factors; those that came after the first files are neutral where they are missing.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    time = try values.decode(Double.self, forKey: .time)
    launch = try values.decode(Double.self, forKey: .launch)
    split = try values.decode(Double.self, forKey: .split)
    hostFloorSeconds = try values.decode(Double.self, forKey: .hostFloorSeconds)
    memory = try values.decodeIfPresent(Double.self, forKey: .memory) ?? 1
    store = try values.decodeIfPresent(Double.self, forKey: .store) ?? 1
    throttled = try values.decodeIfPresent(Double.self, forKey: .throttled) ?? 1
    largeTileStore = try values.decodeIfPresent(Double.self, forKey: .largeTileStore) ?? 1
    residence = try values.decodeIfPresent(Double.self, forKey: .residence) ?? 1
    quantize = try values.decodeIfPresent(Double.self, forKey: .quantize) ?? 1
    // The first files have one factor for both.
    quantizeRow = try values.decodeIfPresent(Double.self, forKey: .quantizeRow) ?? quantize
    singleRowSeconds = try values.decodeIfPresent(Double.self, forKey: .singleRowSeconds) ?? 0
    hostRaggedSeconds = try values.decodeIfPresent(Double.self, forKey: .hostRaggedSeconds) ?? 0
    tiles = try values.decodeIfPresent(TileChoice.self, forKey: .tiles) ?? .cheapest
  }
}

/// The fit of matrix products in one format, with the factors of every engine in the table.
package struct MatrixMultiplyFit: Codable, Hashable, Sendable {
  /// The format as tables name it, such as `bf16`, `fp8_block` or `int4_wo` (four-bit weights, 16-bit arithmetic).
  package var format: String
  /// The fitted numbers.
  package var parameters: MatrixMultiplyParameters
  /// Engine (and kernel, for quantised formats) to its factors.
  package var engines: [String: EngineFactors]
  /// The error of the fit.
  package var quality: FitQuality

  /// A fit and its error.
  package init(
    format: String, parameters: MatrixMultiplyParameters, engines: [String: EngineFactors], quality: FitQuality
  ) {
    self.format = format
    self.parameters = parameters
    self.engines = engines
    self.quality = quality
  }
}

extension MatrixMultiplyFit {
  /// The factors of an engine; of several kernels of it, those of the most timed, on which the numbers were fitted, else of
  /// the first by name.
  package func factors(ofEngine engine: String) -> EngineFactors? {
    let own = engines.keys.filter { KernelName.isOf(engine: engine, $0) }.sorted()
    let isMostTimed = { (name: String) in engines[name]?.areOfTheFit ?? false }
    return (own.first(where: isMostTimed) ?? own.first).flatMap { engines[$0] }
  }

  /// The factors of the vendor library, which whoever names no engine calls: those of the fit where its kernels look for
  /// the cheapest tile, else of the first by name whose kernels do. Under a power limit it runs as on the middle one of the
  /// timed machines: each was limited in its own way, and one engine was timed on weights that draw little power.
  package var factorsOfLibrary: EngineFactors {
    let cheapest = engines.sorted { $0.key < $1.key }.map(\.value).filter(\.tiles.dividesSums)
    var library = cheapest.first(where: \.areOfTheFit) ?? cheapest.first { $0.hostFloorSeconds == 0 } ?? EngineFactors()
    let throttled = cheapest.map(\.throttled).sorted()
    if !throttled.isEmpty { library.throttled = throttled[throttled.count / 2] }
    return library
  }
}
