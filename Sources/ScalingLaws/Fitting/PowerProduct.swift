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
    guard target.count > variables.count else {
      throw LawError(
        .noAnswer("a fit of \(variables.count + 1) numbers needs more than \(variables.count) rows")
      )
    }
    let logarithms = variables.map { column in column.map { Double.log($0) } }
    guard let line = LeastSquares(target.map { Double.log($0) }, to: logarithms) else {
      throw LawError(.noAnswer("the variables of the fit do not vary independently of each other"))
    }
    return PowerProduct(
      factor: Double.exp(line.intercept),
      exponents: line.slopes,
      logResidual: line.residual
    )
  }
}
