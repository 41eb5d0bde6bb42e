/// The stationary law of a finite Markov chain by the elimination of Grassmann, Taksar and Heyman: no subtraction,
/// so every probability is good to almost all digits, however small.
///
/// - Source: Grassmann, Taksar, Heyman, "Regenerative analysis and steady state distributions for Markov chains",
///   Oper. Res. 33, 1985.
enum StationaryLaw {
  /// The law for a transition matrix stored row by row; the diagonal is not read. States from which lower ones
  /// cannot be reached cut off what lies below them.
  ///
  /// - Complexity: O(count^3).
  static func solve(_ matrix: [Double], count: Int) -> [Double] {
    var matrix = matrix
    let lowest = matrix.withUnsafeMutableBufferPointer { eliminate($0, count: count) }
    var law = [Double](repeating: 0, count: count)
    law[lowest] = 1
    var total = 1.0
    for state in stride(from: lowest + 1, to: count, by: 1) {
      var sum = 0.0
      for from in lowest..<state { sum += law[from] * matrix[from * count + state] }
      law[state] = sum
      total += sum
      if total > 1e200 {
        for index in 0...state { law[index] /= total }
        total = 1
      }
    }
    return law.map { $0 / total }
  }

  /// Takes the states out from the top one; answers the lowest state of the class that the top one belongs to.
  private static func eliminate(_ p: UnsafeMutableBufferPointer<Double>, count: Int) -> Int {
    for state in stride(from: count - 1, to: 0, by: -1) {
      let row = state * count
      var down = 0.0
      for target in 0..<state { down += p[row + target] }
      guard down > 1e-290 else { return state }
      for from in 0..<state {
        let start = from * count
        let rate = p[start + state] / down
        p[start + state] = rate
        guard rate > 0 else { continue }
        for target in 0..<state { p[start + target] += rate * p[row + target] }
      }
    }
    return 0
  }
}
