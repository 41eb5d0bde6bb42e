import RealModule

/// A complex number, with just the arithmetic that transforms of queue laws need.
struct ComplexNumber: Sendable {
  var real: Double
  var imaginary: Double

  init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }

  /// exp(i angle).
  static func unit(_ angle: Double) -> ComplexNumber { ComplexNumber(.cos(angle), .sin(angle)) }

  /// The complex exponential.
  static func exp(_ z: ComplexNumber) -> ComplexNumber {
    let size = Double.exp(z.real)
    return ComplexNumber(size * .cos(z.imaginary), size * .sin(z.imaginary))
  }

  @inline(__always)
  static func + (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a.real + b.real, a.imaginary + b.imaginary)
  }

  @inline(__always)
  static func - (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a.real - b.real, a.imaginary - b.imaginary)
  }

  @inline(__always)
  static func * (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  @inline(__always)
  static func * (a: Double, b: ComplexNumber) -> ComplexNumber {
    ComplexNumber(a * b.real, a * b.imaginary)
  }

  @inline(__always)
  static func / (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
    let size = b.real * b.real + b.imaginary * b.imaginary
    return ComplexNumber(
      (a.real * b.real + a.imaginary * b.imaginary) / size,
      (a.imaginary * b.real - a.real * b.imaginary) / size)
  }
}
