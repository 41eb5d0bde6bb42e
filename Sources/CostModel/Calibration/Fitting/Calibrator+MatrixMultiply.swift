import Reading

extension Calibrator {
  /// An engine none of whose calls is shorter was timed without a captured graph, and its host is in the figures.
  private static let hostBound = 30e-6

  /// Whether an engine's host has more to do where the rows are no multiple of four.
  fileprivate static func copiesRaggedScales(_ engine: String) -> Bool {
    KernelName.kernel(engine) == "DeepGemmBlockFP8"
  }

  /// Fits the products of each format; engines differ from the most timed one by factors.
  package func matrixMultiply(_ timings: [MatrixMultiplyTiming]) -> [MatrixMultiplyFit] {
    groups(timings).map { rows in
      let engines = Dictionary(grouping: rows, by: \.engine)
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
      let places = Dictionary(uniqueKeysWithValues: engines.enumerated().map { ($1, $0) })
      let format = rows[0].format
      let quantizes = ["fp8", "fp8_block", "nvfp4"].contains(format)
      let shipped = pricer.calibration.matrixMultiply.first { $0.format == format }
      var start = Candidate(
        parameters: shipped?.parameters ?? MatrixMultiplyParameters(),
        factors: engines.map { engine in
          var factors = shipped?.engines[engine] ?? EngineFactors()
          factors.tiles = .choice(ofEngine: engine, format: format, generation: pricer.machine.generation)
          return factors
        })
      start.factors[0] = EngineFactors(tiles: start.factors[0].tiles)
      let hosted = engines.indices.filter { place in
        let least = rows.filter { $0.engine == engines[place] }.map(\.measuredSeconds).min() ?? 0
        start.factors[place].hostFloorSeconds = least > Self.hostBound ? least : 0
        return least > Self.hostBound
      }
      // Of the tables of tiles, only vLLM's for Ada has tiles beyond 128 x 128 for short sums.
      let hasLargeTiles = pricer.machine.generation == .ada
      // A search on a logarithmic scale does not find its way from nought: neither here nor for `quantizes` below.
      for place in engines.indices {
        if hosted.contains(place) && Self.copiesRaggedScales(engines[place]) {
          start.factors[place].hostRaggedSeconds = max(start.factors[place].hostRaggedSeconds, 10e-6)
        }
        if start.factors[place].tiles == .vllmScaled {
          if hasLargeTiles { start.factors[place].largeTileStore = max(start.factors[place].largeTileStore, 2) }
          start.factors[place].singleRowSeconds = max(start.factors[place].singleRowSeconds, 1e-6)
        }
      }
      // Kin's numbers may lie in a better valley than those that ship.
      let neighbour = CalibrationCatalog.$leavesOwnOut.withValue(true) {
        Catalog.builtIn.calibration(for: accelerator).matrixMultiply.first { $0.format == format }
      }
      let starts = [start.parameters, neighbour?.parameters].compactMap(\.self).map { parameters in
        var candidate = start
        candidate.parameters = parameters
        if quantizes {
          candidate.parameters.quantizeRowSeconds = max(parameters.quantizeRowSeconds, 5e-10)
          candidate.parameters.quantizePasses = max(parameters.quantizePasses, 1.2)
        }
        return candidate
      }
      let (best, quality) = fitted(
        rows,
        start.fitted(engines: engines, hosted: hosted, quantizes: quantizes, hasLargeTiles: hasLargeTiles), starts
      ) {
        timing, candidate in
        let factors = places[timing.engine].map { candidate.factors[$0] } ?? EngineFactors()
        return timing.seconds(by: pricer, candidate.parameters, factors)
      }
      var fit = best.fit(format: format, engines: engines)
      fit.quality = quality
      return fit
    }
  }
}

/// The numbers of a format and the factors of its engines, as one point of a search.
private struct Candidate {
  var parameters: MatrixMultiplyParameters
  var factors: [EngineFactors]

  func fit(format: String, engines: [String]) -> MatrixMultiplyFit {
    MatrixMultiplyFit(
      format: format, parameters: parameters,
      engines: Dictionary(uniqueKeysWithValues: zip(engines, factors)),
      quality: FitQuality(rows: 0, medianErrorPercent: 0, p90ErrorPercent: 0))
  }

  /// The numbers of the format and what its engines differ in.
  ///
  /// The first engine has no factors. Where the host's time hides the kernels, only their pace is looked for beside it.
  func fitted(
    engines: [String], hosted: [Int], quantizes: Bool, hasLargeTiles: Bool
  ) -> [FittedParameter<Candidate>] {
    let own = quantizes ? MatrixMultiplyParameters.fittedWhenQuantizing : MatrixMultiplyParameters.fitted
    let numbers = own.map { parameter in
      FittedParameter<Candidate>(
        parameter.name, \.[number: parameter], parameter.lower, parameter.upper, unit: parameter.unit)
    }
    let ofEngines = engines.indices.flatMap { index in
      var found: [FittedParameter<Candidate>] = []
      func add(
        _ name: String, _ path: any WritableKeyPath<EngineFactors, Double> & Sendable, _ lower: Double, _ upper: Double,
        unit: String = ""
      ) {
        found.append(
          FittedParameter(engines[index] + " " + name, \.[factor: path, of: index], lower, upper, unit: unit))
      }
      let isHosted = hosted.contains(index)
      let tiles = factors[index].tiles
      if index > 0 {
        add("time", \.time, 0.6, 1.8)
        add("launch", \.launch, 0.5, 8)
        if !isHosted {
          add("memory", \.memory, 0.7, 1.4)
          add("throttled", \.throttled, 0.4, 2.5)
        }
        if tiles.dividesSums && !isHosted { add("split", \.split, 0.2, 20) }
        if tiles == .ampereLibrary { add("residence", \.residence, 0.5, 1.5) }
        if quantizes && !isHosted {
          add("store", \.store, 0.1, 100)
          add("quantize", \.quantize, 0.05, 20)
          add("quantize row", \.quantizeRow, 0.01, 100)
        }
      }
      if tiles == .vllmScaled {
        if hasLargeTiles { add("large tiles' store", \.largeTileStore, 1, 10) }
        add("single row", \.singleRowSeconds, 1e-9, 1e-4, unit: "s")
      }
      if isHosted {
        add("host", \.hostFloorSeconds, 1e-6, 1e-3, unit: "s")
        if Calibrator.copiesRaggedScales(engines[index]) {
          add("host, ragged", \.hostRaggedSeconds, 1e-9, 4e-4, unit: "s")
        }
      }
      return found
    }
    return numbers + ofEngines
  }

  /// One factor of an engine.
  subscript(factor path: any WritableKeyPath<EngineFactors, Double> & Sendable, of engine: Int) -> Double {
    get { factors[engine][keyPath: path] }
    set { factors[engine][keyPath: path] = newValue }
  }

  /// One of the format's numbers.
  subscript(number number: NumberOfFormat) -> Double {
    get { parameters[keyPath: number.path] }
    set { parameters[keyPath: number.path] = newValue }
  }
}

private typealias NumberOfFormat = FittedParameter<MatrixMultiplyParameters>

extension FittedParameter: Equatable {
  /// Parameters are told apart by where they live.
  package static func == (left: Self, right: Self) -> Bool { left.path == right.path }
}

extension FittedParameter: Hashable {
  /// Hashes where the value lives.
  package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
