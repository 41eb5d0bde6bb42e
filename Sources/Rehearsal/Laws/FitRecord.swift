import ScalingLaws

/// A fit as it is shown: coefficients with their spread, and how good the fit is.
package struct FitRecord: Encodable, Sendable {
  package struct Coefficient: Encodable, Sendable {
    package let name: String
    package let value: Double
    package let standardError: Double?
    package let low: Double?
    package let high: Double?

    enum CodingKeys: CodingKey { case name, value, standardError, low, high }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try container.encode(value, forKey: .value)
      try container.encode(standardError, forKey: .standardError)
      try container.encode(low, forKey: .low)
      try container.encode(high, forKey: .high)
    }

    init(_ name: String, _ value: Double, _ error: Double? = nil, _ interval: ClosedRange<Double>? = nil) {
      (self.name, self.value, standardError) = (name, value, error)
      (low, high) = (interval?.lowerBound, interval?.upperBound)
    }
  }

  package let law: String
  package let rows: Int
  package let objective: Double
  package let objectiveName: String
  package let coefficients: [Coefficient]
  package let starts: Int
  package let startsNearBest: Int

  init<Model>(_ law: String, _ fit: FittedLaw<Model>) {
    self.law = law
    rows = fit.rows
    objective = fit.objective
    objectiveName = fit.penalty == .squares ? "sum of squares / 2" : "sum of Huber on log loss"
    coefficients = fit.coefficients.map { Coefficient($0.name, $0.value, $0.standardError, $0.interval) }
    (starts, startsNearBest) = (fit.starts, fit.startsNearBest)
  }

  init(_ sweep: HyperparameterSweep) throws(LawError) {
    let fitted = try sweep.refitted()
    law = "steplaw"
    rows = sweep.cells.map(\.runs.count).reduce(0, +)
    objective = sweep.meanGap(of: fitted)
    objectiveName = "mean relative loss gap"
    coefficients = [
      Coefficient("lr_scale", fitted.rateScale), Coefficient("lr_N_exponent", fitted.rateParameterExponent),
      Coefficient("lr_D_exponent", fitted.rateTokenExponent), Coefficient("B_scale", fitted.batchScale),
      Coefficient("B_exponent", fitted.batchExponent),
    ]
    (starts, startsNearBest) = (1, 1)
  }

  init(_ scaling: IsoFLOPScaling, rows: Int) {
    law = "chinchilla.approach2"
    self.rows = rows
    objective = 0
    objectiveName = "closed form"
    coefficients = [
      Coefficient("a", scaling.parameterShare), Coefficient("N_anchor", scaling.anchorParameters),
      Coefficient("C_anchor", scaling.anchorFLOPs),
    ]
    (starts, startsNearBest) = (1, 1)
  }
}
