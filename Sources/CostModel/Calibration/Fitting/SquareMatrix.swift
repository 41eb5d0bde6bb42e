/// A small dense square matrix, row by row.
struct SquareMatrix {
  /// Rows, and columns.
  let side: Int
  private var cells: [Double]

  /// Ones on the diagonal.
  static func identity(_ side: Int) -> SquareMatrix {
    var result = SquareMatrix(side: side, cells: Array(repeating: 0, count: side * side))
    for index in 0..<side { result[index, index] = 1 }
    return result
  }

  subscript(row: Int, column: Int) -> Double {
    get { cells[row * side + column] }
    set { cells[row * side + column] = newValue }
  }

  mutating func scale(_ factor: Double) {
    for index in cells.indices { cells[index] *= factor }
  }

  /// Adds `factor` times the outer product of a vector with itself.
  mutating func add(_ factor: Double, outer vector: [Double]) {
    for row in 0..<side {
      for column in 0..<side { self[row, column] += factor * vector[row] * vector[column] }
    }
  }

  func times(_ vector: [Double]) -> [Double] {
    (0..<side).map { row in (0..<side).reduce(0) { $0 + self[row, $1] * vector[$1] } }
  }

  func transposedTimes(_ vector: [Double]) -> [Double] {
    (0..<side).map { column in (0..<side).reduce(0) { $0 + self[$1, column] * vector[$1] } }
  }

  /// The eigenvalues of a symmetric matrix and, in columns, its eigenvectors, by Jacobi rotations.
  ///
  /// - Complexity: O(side cubed) for each of a handful of sweeps.
  func eigensystem() -> (values: [Double], vectors: SquareMatrix) {
    var matrix = self
    var vectors = SquareMatrix.identity(side)
    for _ in 0..<30 {
      var rest = 0.0
      for row in 0..<side {
        for column in 0..<row { rest += matrix[row, column] * matrix[row, column] }
      }
      let size = (0..<side).reduce(0) { $0 + matrix[$1, $1] * matrix[$1, $1] }
      guard rest > 1e-22 * size else { break }
      for first in 0..<side {
        for second in (first + 1)..<max(side, first + 1) { matrix.rotate(first, second, &vectors) }
      }
    }
    return ((0..<side).map { matrix[$0, $0] }, vectors)
  }

  /// Zeroes one cell of a symmetric matrix.
  private mutating func rotate(_ first: Int, _ second: Int, _ vectors: inout SquareMatrix) {
    let cell = self[first, second]
    guard cell != 0 else { return }
    let ratio = (self[second, second] - self[first, first]) / (2 * cell)
    let sign: Double = ratio < 0 ? -1 : 1
    let tangent = sign / (ratio.magnitude + (ratio * ratio + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for index in 0..<side {
      let (left, right) = (self[index, first], self[index, second])
      self[index, first] = cosine * left - sine * right
      self[index, second] = sine * left + cosine * right
    }
    for index in 0..<side {
      let (left, right) = (self[first, index], self[second, index])
      self[first, index] = cosine * left - sine * right
      self[second, index] = sine * left + cosine * right
      let (one, other) = (vectors[index, first], vectors[index, second])
      vectors[index, first] = cosine * one - sine * other
      vectors[index, second] = sine * one + cosine * other
    }
  }
}
