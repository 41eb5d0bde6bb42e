package import Quantities

/// Between which values a figure was published to lie.
package struct FigureBand: Hashable, Sendable {
  /// How far from a published value still agrees with it.
  package enum Tolerance: Hashable, Sendable {
    /// A share of the value.
    case relative(Double)
    /// So much, in the unit of the figure.
    case absolute(Double)
  }

  /// How the figure was published.
  package enum Form: Hashable, Sendable {
    /// A value, and what still counts as agreement.
    case near(Double, Tolerance)
    /// A lower bound.
    case atLeast(Double)
    /// An upper bound.
    case atMost(Double)
    /// Both bounds.
    case between(Double, Double)
  }

  /// How the figure was published, in its base unit.
  package let form: Form
  /// How its values are printed.
  package let dimension: Dimension

  /// A figure as it was published.
  package init(_ form: Form, _ dimension: Dimension) {
    self.form = form
    self.dimension = dimension
  }

  /// The published number; nil where there are two.
  package var wanted: Double? {
    switch form {
    case .near(let value, _), .atLeast(let value), .atMost(let value): value
    case .between: nil
    }
  }

  /// The least value that agrees; nil where there is none.
  package var low: Double? {
    switch form {
    case .near(let value, let tolerance): value - Self.width(value, tolerance)
    case .atLeast(let bound), .between(let bound, _): bound
    case .atMost: nil
    }
  }

  /// The greatest value that agrees; nil where there is none.
  package var high: Double? {
    switch form {
    case .near(let value, let tolerance): value + Self.width(value, tolerance)
    case .atMost(let bound), .between(_, let bound): bound
    case .atLeast: nil
    }
  }

  /// Of nothing no share can be told: there the tolerance itself is meant.
  private static func width(_ value: Double, _ tolerance: Tolerance) -> Double {
    switch tolerance {
    case .absolute(let width): width
    case .relative(let share): value == 0 ? share : value.magnitude * share
    }
  }

  /// Whether a value agrees.
  package func holds(_ value: Double) -> Bool {
    guard case .near(let wanted, .relative(let share)) = form, wanted != 0 else {
      return value >= low ?? -.infinity && value <= high ?? .infinity
    }
    return (value / wanted - 1).magnitude <= share
  }

  /// How a value with its interval stands: its interval lies within, apart, or over an edge.
  func state(_ figure: Figure) -> Verdict.State {
    guard let low = figure.low, let high = figure.high else {
      return figure.isUncertain ? .undecided : holds(figure.value) ? .held : .beyond
    }
    let (least, most) = (self.low ?? -.infinity, self.high ?? .infinity)
    if low >= least, high <= most { return .held }
    return high < least || low > most ? .beyond : .undecided
  }

  /// What was published, in words.
  package var words: String {
    switch form {
    case .near(let value, _): dimension.format(value)
    case .atLeast(let bound): "at least " + dimension.format(bound)
    case .atMost(let bound): "at most " + dimension.format(bound)
    case .between(let low, let high): "\(dimension.format(low)) to \(dimension.format(high))"
    }
  }

  /// What was published with what still agrees, in words.
  var wording: String {
    switch form {
    case .near(let value, .relative(let share)): "\(short(value)) ± \(Dimension.ratio.format(share))"
    case .near(let value, .absolute(let width)): "\(short(value)) ± \(short(width))"
    case .atLeast(let bound): "at least \(short(bound))"
    case .atMost(let bound): "at most \(short(bound))"
    case .between(let low, let high): "\(short(low)) to \(short(high))"
    }
  }

  /// A value as a table of figures shows it: four digits say enough beside a tolerance.
  func short(_ value: Double) -> String {
    guard dimension == .count else { return dimension.format(value) }
    let steps: [(size: Double, name: String)] = [(1e15, "e15"), (1e12, "e12"), (1e9, "e9"), (1e6, "e6")]
    guard let step = steps.first(where: { value.magnitude >= $0.size }) else {
      return Dimension.decimal(value, digits: 4)
    }
    return Dimension.decimal(value / step.size, digits: 4) + step.name
  }

  /// How a value stands to it, in words.
  func standing(_ figure: Figure, _ remedy: String) -> String {
    let state = state(figure)
    var words = ""
    if case .near(let value, let tolerance) = form {
      let (apart, most) =
        switch tolerance {
        case .absolute(let width):
          (dimension.format(figure.value - value, digits: 3), dimension.format(width))
        case .relative(let share):
          (
            Dimension.ratio.format(value == 0 ? figure.value : figure.value / value - 1, digits: 3),
            Dimension.ratio.format(share)
          )
        }
      words = "\(apart) apart, \(holds(figure.value) ? "within" : "beyond") \(most)"
    } else {
      words = holds(figure.value) ? "held" : "missed"
    }
    guard state == .undecided else { return words }
    let why =
      if figure.isBracket, let low = figure.low, let high = figure.high {
        high.isFinite
          ? "it lies between \(dimension.format(low)) and \(dimension.format(high))"
          : "it is \(dimension.format(low)) or more"
      } else if let low = figure.low, let high = figure.high {
        "its 95 % interval \(dimension.format(low)) to \(dimension.format(high)) reaches over an edge"
      } else {
        "its samples are too few for an interval"
      }
    return words + ", yet undecided: \(why); \(remedy)"
  }
}

/// What a run came to in a metric, with how sure that is.
struct Figure: Hashable, Sendable {
  /// The value.
  var value: Double
  /// The ends of the 95 % interval; nil where there is none.
  var low: Double?
  var high: Double?
  /// Whether chance had a part and nobody knows how great a one.
  var isUncertain = false
  /// Whether the ends are the last values that a search tried on either side, and no interval of chance.
  var isBracket = false

  /// The value and interval of a metric.
  init(_ metric: Metric) {
    value = metric.value
    low = metric.low
    high = metric.high
    isUncertain = metric.certainty == .tooFewSamples
  }

  init(value: Double, low: Double?, high: Double?, isUncertain: Bool = false) {
    self.value = value
    self.low = low
    self.high = high
    self.isUncertain = isUncertain
  }

  /// What a search left open; without ends where it left nothing.
  init(_ value: Double, from low: Double, to high: Double) {
    let isOpen = low < high
    self.init(value: value, low: isOpen ? low : nil, high: isOpen ? high : nil)
    isBracket = isOpen
  }

  /// The least that it may be.
  var least: Double { isUncertain ? -.infinity : low ?? value }
  /// The greatest that it may be.
  var most: Double { isUncertain ? .infinity : high ?? value }

  /// This over another figure, taken as independent of it; runs under one seed vary together, so that their ratio is surer
  /// than that.
  ///
  /// - Source: Fieller 1954, "Some problems in interval estimation": the ratios r at which |a - r b| does not exceed the
  ///   half-width of its own interval.
  func over(_ other: Figure) -> Figure {
    let ratio = value / other.value
    if isBracket || other.isBracket { return Figure(ratio, from: least / other.most, to: most / other.least) }
    if isUncertain || other.isUncertain { return Figure(value: ratio, low: nil, high: nil, isUncertain: true) }
    guard (low != nil && high != nil) || (other.low != nil && other.high != nil) else {
      return Figure(value: ratio, low: nil, high: nil)
    }
    let (a, b) = ((most - least) / 2, (other.most - other.least) / 2)
    let square = other.value * other.value - b * b
    // The divisor may as well be nothing: any ratio can be.
    guard square > 0 else { return Figure(value: ratio, low: -.infinity, high: .infinity) }
    let product = value * other.value
    let root = max(0, product * product - (value * value - a * a) * square).squareRoot()
    return Figure(value: ratio, low: (product - root) / square, high: (product + root) / square)
  }
}
