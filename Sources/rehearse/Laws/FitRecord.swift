import ScalingLaws

/// A fit as it is shown: coefficients with their spread, and how good the fit is.
struct FitRecord: Encodable {
  struct Coefficient: Encodable {
    let name: String
    let value: Double
    let standardError: Double?
    let low: Double?
    let high: Double?

    enum CodingKeys: CodingKey { case name, value, standardError, low, high }

    func encode(to encoder: any Encoder) throws {
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

  let law: String
  let rows: Int
  let objective: Double
  let objectiveName: String
  let coefficients: [Coefficient]
  let starts: Int
  let startsNearBest: Int

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

  static func show(_ record: FitRecord, json: Bool) throws {
    if json { return try LawsOutput.printJSON(record) }
    let header = ["COEFFICIENT", "VALUE", "STANDARD ERROR", "95 % INTERVAL"]
    let rows = record.coefficients.map { coefficient in
      [
        coefficient.name, LawsOutput.text(coefficient.value),
        coefficient.standardError.map(LawsOutput.text) ?? "-",
        coefficient.low.flatMap { low in
          coefficient.high.map { "\(LawsOutput.text(low)) to \(LawsOutput.text($0))" }
        } ?? "-",
      ]
    }
    Console.print(LawsOutput.columns([header] + rows))
    Console.print(
      "\n\(record.law), \(record.rows) rows: \(record.objectiveName) \(LawsOutput.text(record.objective))"
    )
    if record.starts > 1 {
      Console.print("\(record.startsNearBest) of \(record.starts) starts ended within 1 % of the best")
    }
  }
}
