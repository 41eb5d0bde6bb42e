import RealModule

/// A linear fit of a target to columns, with an intercept, by least squares.
struct LeastSquares {
  let intercept: Double
  let slopes: [Double]
  /// The root mean square of the misses.
  let residual: Double

  /// The fit, or nil when the columns do not vary independently.
  ///
  /// Columns are centred first, so that a large common offset costs no digits.
  init?(_ target: [Double], to columns: [[Double]]) {
    precondition(columns.allSatisfy { $0.count == target.count }, "columns have one value for each row")
    let targetMean = Self.mean(target)
    let means = columns.map(Self.mean)
    let centred = zip(columns, means).map { column, mean in column.map { $0 - mean } }
    let centredTarget = target.map { $0 - targetMean }
    let normal = centred.map { one in centred.map { other in Self.dot(one, other) } }
    guard let slopes = Self.solve(normal, centred.map { Self.dot($0, centredTarget) }) else { return nil }
    self.slopes = slopes
    intercept = zip(slopes, means).reduce(targetMean) { $0 - $1.0 * $1.1 }
    let squares = target.indices.reduce(0.0) { sum, row in
      let fitted = zip(slopes, centred).reduce(0) { $0 + $1.0 * $1.1[row] }
      return sum + (centredTarget[row] - fitted) * (centredTarget[row] - fitted)
    }
    residual = Double.sqrt(squares / Double(target.count))
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
      let candidates = column..<count
      guard let pivot = candidates.max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }) else {
        return nil
      }
      rows.swapAt(column, pivot)
      guard abs(rows[column][column]) > 1e-12 * abs(matrix[column][column]) else { return nil }
      for row in 0..<count where row != column {
        let share = rows[row][column] / rows[column][column]
        for place in column...count { rows[row][place] -= share * rows[column][place] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }
}
