/// A place in the space of a fit's parameters; coordinates that a form does not use stay zero.
///
/// Eight coordinates hold every law that is fitted here, and keep the inner loop free of arrays.
public typealias FitPoint = SIMD8<Double>

extension FitPoint {
  /// The scalar product.
  func dot(_ other: FitPoint) -> Double { (self * other).sum() }

  /// The greatest magnitude of a coordinate.
  var greatestMagnitude: Double { self.replacing(with: -self, where: self .< 0).max() }

  /// A point of these coordinates, the rest zero.
  init(coordinates: [Double]) {
    precondition(coordinates.count <= FitPoint.scalarCount, "a fit has at most eight parameters")
    self = .zero
    for (index, coordinate) in coordinates.enumerated() { self[index] = coordinate }
  }
}

/// A function with its gradient.
protocol DifferentiableObjective: Sendable {
  /// The value and gradient at a point; not a number where the function is not defined.
  func evaluate(at point: FitPoint) -> (value: Double, gradient: FitPoint)
}
