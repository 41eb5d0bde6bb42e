import RealModule

/// A product of powers y = factor x1^e1 x2^e2 ..., fitted by least squares in logarithms.
public struct PowerProduct: Sendable, Hashable {
  /// The value where every variable is 1.
  public let factor: Double
  /// The exponents in the order of the variables.
  public let exponents: [Double]
  /// The root mean square of the misses in ln y.
  public let logResidual: Double

  /// The value at `variables`.
  public func value(_ variables: [Double]) -> Double {
    zip(variables, exponents).reduce(factor) { $0 * Double.pow($1.0, $1.1) }
  }

  /// Fits a target to variables, all above zero and given as columns.
  ///
  /// - Throws: ``LawError`` when there are not more rows than exponents, or the variables do not vary independently.
  public static func fit(_ target: [Double], to variables: [[Double]]) throws(LawError) -> PowerProduct {
    precondition(variables.allSatisfy { $0.count == target.count }, "columns have one value for each row")
    guard target.count > variables.count else {
      throw LawError(
        .noAnswer("a fit of \(variables.count + 1) numbers needs more than \(variables.count) rows")
      )
    }
    let logTarget = target.map { Double.log($0) }
    let logVariables = variables.map { column in column.map { Double.log($0) } }
    let targetMean = mean(logTarget)
    let means = logVariables.map(mean)
    let centred = zip(logVariables, means).map { column, mean in column.map { $0 - mean } }
    let residualTarget = logTarget.map { $0 - targetMean }
    let normal = centred.map { one in centred.map { other in dot(one, other) } }
    let right = centred.map { dot($0, residualTarget) }
    guard let exponents = solve(normal, right) else {
      throw LawError(.noAnswer("the variables of the fit do not vary independently of each other"))
    }
    let intercept = zip(exponents, means).reduce(targetMean) { $0 - $1.0 * $1.1 }
    let squares = target.indices.reduce(0.0) { sum, row in
      let fitted = zip(exponents, centred).reduce(0) { $0 + $1.0 * $1.1[row] }
      return sum + (residualTarget[row] - fitted) * (residualTarget[row] - fitted)
    }
    return PowerProduct(
      factor: Double.exp(intercept),
      exponents: exponents,
      logResidual: Double.sqrt(squares / Double(target.count))
    )
  }

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  private static func dot(_ one: [Double], _ other: [Double]) -> Double {
    zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Gauss elimination with the greatest pivot; nil when the matrix has no inverse to working accuracy.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var rows = zip(matrix, right).map { $0 + [$1] }
    let count = rows.count
    for column in 0..<count {
      guard let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }) else {
        return nil
      }
      rows.swapAt(column, pivot)
      guard abs(rows[column][column]) > 1e-12 * max(abs(matrix[column][column]), 1e-300) else { return nil }
      for row in 0..<count where row != column {
        let share = rows[row][column] / rows[column][column]
        for place in column...count { rows[row][place] -= share * rows[column][place] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }
}
