import ScalingLaws

/// An answer as JSON shows it; a value out of reach is null.
struct AnswerRecord: Encodable {
  let law: String
  let quantity: String
  let value: Double?
  let unit: String
  let warnings: [String]

  init(_ answer: LawAnswer) {
    law = answer.law
    quantity = answer.quantity
    value = answer.value.isFinite ? answer.value : nil
    unit = answer.unit.symbol
    warnings = answer.warnings.map(\.description)
  }

  enum CodingKeys: CodingKey { case law, quantity, value, unit, warnings }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(law, forKey: .law)
    try container.encode(quantity, forKey: .quantity)
    // Written even when null, so that the keys never change.
    try container.encode(value, forKey: .value)
    try container.encode(unit, forKey: .unit)
    try container.encode(warnings, forKey: .warnings)
  }
}

/// Answers over a range as JSON shows them.
struct SweepRecord: Encodable {
  struct Point: Encodable {
    let input: Double
    let value: Double?
    let warnings: [String]

    enum CodingKeys: CodingKey { case input, value, warnings }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(input, forKey: .input)
      try container.encode(value, forKey: .value)
      try container.encode(warnings, forKey: .warnings)
    }
  }
  struct Series: Encodable {
    let label: String
    let points: [Point]
  }

  let law: String, quantity: String, unit: String, varied: String
  let series: [Series]

  init(_ sweep: LawSweep, _ series: [LawSweep.Series]) {
    law = sweep.law.id
    quantity = sweep.quantity
    unit = series.first?.points.first?.answer.unit.symbol ?? ""
    varied = sweep.axes[0].name
    self.series = series.map { series in
      Series(
        label: series.label,
        points: series.points.map { x, answer in
          Point(
            input: x, value: answer.value.isFinite ? answer.value : nil, warnings: answer.warnings.map(\.description))
        })
    }
  }
}

/// A law among others as JSON shows it.
struct LawEntryRecord: Encodable {
  let id: String
  let title: String
  let source: String
  let quantities: [String]

  init(_ law: any ScalingLaw) {
    (id, title, source) = (law.id, law.title, law.source.description)
    quantities = law.quantities.map(\.name)
  }
}

/// A law in full as JSON shows it.
struct LawRecord: Encodable {
  struct Symbol: Encodable {
    let name: String, meaning: String, unit: String, range: [Double]?
  }
  struct Constant: Encodable {
    let name: String, value: Double?, confirmation: String
  }
  struct Quantity: Encodable {
    let name: String, unit: String, required: [String], optional: [String]
  }

  let id: String, title: String, source: String
  let symbols: [Symbol], coefficients: [Constant], quantities: [Quantity]

  init(_ law: any ScalingLaw) {
    (id, title, source) = (law.id, law.title, law.source.description)
    symbols = law.symbols.map {
      Symbol(
        name: $0.name, meaning: $0.meaning, unit: $0.unit.symbol,
        range: $0.validity.map { [$0.lowerBound, $0.upperBound] })
    }
    coefficients = law.coefficients.map {
      Constant(name: $0.name, value: $0.value, confirmation: $0.confirmation.rawValue)
    }
    quantities = law.quantities.map {
      Quantity(name: $0.name, unit: $0.unit.symbol, required: $0.required, optional: $0.optional)
    }
  }
}
