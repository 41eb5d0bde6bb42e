import Foundation
package import ScalingLaws

/// A question over ranges of inputs: `D=1e9:1e12:7` (from, to, points, evenly in logarithm) or `N=1B,8B,70B`.
package struct LawSweep: Sendable {
  /// A varied input with its values.
  package struct Axis: Sendable {
    package let name: String
    package let values: [Double]
  }

  /// One line of a chart or block of a table: fixed values of every varied input but the first.
  package struct Series: Sendable {
    package let label: String
    package let points: [(x: Double, answer: LawAnswer)]
  }

  package let law: any ScalingLaw
  package let quantity: String
  /// The varied inputs; the first ranges along the x axis.
  package let axes: [Axis]
  private let fixed: [String]

  /// Reads the question and its inputs.
  ///
  /// - Parameter points: values of a range that does not say how many.
  init(question: String, inputs: [String], points: Int) throws(LawError) {
    let (law, quantity) = try ScalingLawCatalog.standard.resolve(question)
    (self.law, self.quantity) = (law, quantity)
    var axes: [Axis] = []
    var fixed: [String] = []
    for input in inputs {
      if let axis = try Self.axis(in: input, points: points) {
        axes.append(axis)
      } else {
        fixed.append(input)
      }
    }
    // A range is a better x axis than a list.
    let isRange = Dictionary(inputs.map { ($0.prefix { $0 != "=" }.description, $0.contains(":")) }) { $1 }
    self.axes = axes.filter { isRange[$0.name] == true } + axes.filter { isRange[$0.name] != true }
    self.fixed = fixed
    guard !axes.isEmpty else {
      throw LawError(.noAnswer("vary at least one input: name=from:to, name=from:to:points or name=a,b,c"))
    }
  }

  /// The answers; one series for each combination of the varied inputs but the first.
  func series() throws(LawError) -> [Series] {
    var combinations: [[(name: String, value: Double)]] = [[]]
    for axis in axes.dropFirst() {
      combinations = combinations.flatMap { chosen in axis.values.map { chosen + [(axis.name, $0)] } }
    }
    var all: [Series] = []
    for chosen in combinations {
      var points: [(x: Double, answer: LawAnswer)] = []
      for x in axes[0].values {
        var inputs = try LawInputs(arguments: fixed)
        for (name, value) in chosen { inputs[name] = .number(value) }
        inputs[axes[0].name] = .number(x)
        points.append((x, try law.evaluate(quantity, inputs)))
      }
      all.append(
        Series(label: chosen.map { "\($0.name)=\(LawNumbers.short($0.value))" }.joined(separator: ", "), points: points)
      )
    }
    return all
  }

  /// The varied input in `name=a:b:n` or `name=a,b,c`; nil when the value is a single one.
  private static func axis(in input: String, points: Int) throws(LawError) -> Axis? {
    let sides = input.split(separator: "=", maxSplits: 1).map(String.init)
    guard sides.count == 2, sides[1].contains(":") || sides[1].contains(",") else { return nil }
    let isRange = sides[1].contains(":")
    let parts = sides[1].split(separator: isRange ? ":" : ",").map { LawInput(parsing: String($0)) }
    let numbers = parts.compactMap { if case .number(let value) = $0 { value } else { nil } }
    guard numbers.count == parts.count, !numbers.isEmpty else {
      throw LawError(.invalidInput(sides[0], value: sides[1], mustBe: "from:to, from:to:points or a,b,c"))
    }
    if !isRange { return Axis(name: sides[0], values: numbers) }
    let count = numbers.count == 3 ? numbers[2] : Double(points)
    guard numbers.count == 2 || numbers.count == 3, numbers[0] > 0, numbers[1] > numbers[0],
      (2...10_000).contains(count)
    else {
      throw LawError(
        .invalidInput(sides[0], value: sides[1], mustBe: "a rising range above 0 with 2 to 10000 points")
      )
    }
    return Axis(name: sides[0], values: spread(from: numbers[0], to: numbers[1], count: Int(count)))
  }

  /// Values evenly spread in logarithm, ends included exactly.
  private static func spread(from low: Double, to high: Double, count: Int) -> [Double] {
    (0..<count).map { index in
      index == count - 1 ? high : low * pow(high / low, Double(index) / Double(count - 1))
    }
  }
}
