extension Calibrator {
  /// An engine none of whose calls is shorter was timed without a captured graph, and its host is in the figures.
  private static let hostBound = 30e-6

  /// Fits the products of each format; engines differ from the most timed one by factors.
  public func matrixMultiply(_ timings: [MatrixMultiplyTiming]) -> [MatrixMultiplyFit] {
    groups(timings).map { rows in
      let engines = Dictionary(grouping: rows, by: \.engine)
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
      let places = Dictionary(uniqueKeysWithValues: engines.enumerated().map { ($1, $0) })
      let format = rows[0].format
      let quantizes = ["fp8", "fp8_block", "nvfp4"].contains(format)
      var start = Candidate(
        parameters: pricer.calibration.matrixMultiply.first { $0.format == format }?.parameters
          ?? MatrixMultiplyParameters(),
        factors: engines.map { EngineFactors(dispatchesByRows: MatrixMultiplyTiming.dispatchesByRows($0)) })
      let hosted = engines.indices.filter { place in
        let least = rows.filter { $0.engine == engines[place] }.map(\.measuredSeconds).min() ?? 0
        start.factors[place].hostFloorSeconds = least > Self.hostBound ? least : 0
        return least > Self.hostBound
      }
      if quantizes {
        start.parameters.quantizeRowSeconds = max(start.parameters.quantizeRowSeconds, 5e-10)
        start.parameters.quantizePasses = max(start.parameters.quantizePasses, 1.2)
      }
      let (best, quality) = fitted(
        rows, Candidate.fitted(engines: engines, hosted: hosted, quantizes: quantizes), [start]
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

  /// The numbers of the format, three factors of each engine but the first, and the host's time where calls were timed with it.
  static func fitted(engines: [String], hosted: [Int], quantizes: Bool) -> [FittedParameter<Candidate>] {
    let own = quantizes ? MatrixMultiplyParameters.fittedWhenQuantizing : MatrixMultiplyParameters.fitted
    let numbers = own.map { parameter in
      FittedParameter<Candidate>(
        parameter.name, \.[number: parameter], parameter.lower, parameter.upper, unit: parameter.unit)
    }
    let factors = engines.indices.dropFirst().flatMap { index in
      [
        FittedParameter<Candidate>(engines[index] + " time", \.factors[index].time, 0.6, 1.8),
        FittedParameter<Candidate>(engines[index] + " launch", \.factors[index].launch, 0.5, 8),
        FittedParameter<Candidate>(engines[index] + " split", \.factors[index].split, 0.2, 20),
      ]
    }
    let floors = hosted.map { index in
      FittedParameter<Candidate>(
        engines[index] + " host", \.factors[index].hostFloorSeconds, 1e-6, 1e-3, unit: "s")
    }
    return numbers + factors + floors
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
  public static func == (left: Self, right: Self) -> Bool { left.path == right.path }
}

extension FittedParameter: Hashable {
  /// Hashes where the value lives.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
