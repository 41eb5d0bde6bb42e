// Quantities: units that a reader can trust.
//
// What it is for: the thin typed wrappers that cross module borders (`Seconds`, `Bytes`, …), the one parser of
// `80 GiB`, the one printer of it, and the number formats that tensors are stored in.
// What it never does: hold a figure about hardware or models.
// Where to start: `Quantity`, then `Dimension.parse(_:)`.

/// A `Double` with a physical dimension, in that dimension's base unit.
///
/// Conforming types are one stored `Double` wide and cost nothing at run time; they exist so that seconds are never
/// added to bytes where values cross from one module into another.
public protocol Quantity: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// What is measured; gives the unit names for reading and printing.
  static var dimension: Dimension { get }
  /// The magnitude in the base unit of `dimension`.
  var value: Double { get }
  /// Wraps a magnitude given in the base unit of `dimension`.
  init(_ value: Double)
}

extension Quantity {
  /// The quantity of no size.
  public static var zero: Self { Self(0) }

  /// Reads text such as `80 GiB`, with the unit that `Self` measures.
  public init(parsing text: String) throws(QuantityError) {
    self.init(try Self.dimension.parse(text))
  }

  /// The quantity as a person reads it, four significant digits and a fitting unit.
  public var description: String { Self.dimension.format(value) }

  /// Orders by magnitude.
  @inlinable public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
  /// The sum.
  @inlinable public static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }
  /// The difference.
  @inlinable public static func - (left: Self, right: Self) -> Self { Self(left.value - right.value) }
  /// The quantity scaled by a pure number.
  @inlinable public static func * (left: Self, right: Double) -> Self { Self(left.value * right) }
  /// The quantity scaled by a pure number.
  @inlinable public static func * (left: Double, right: Self) -> Self { Self(left * right.value) }
  /// The quantity divided by a pure number.
  @inlinable public static func / (left: Self, right: Double) -> Self { Self(left.value / right) }
  /// The ratio of two quantities of one dimension.
  @inlinable public static func / (left: Self, right: Self) -> Double { left.value / right.value }
  /// Adds in place.
  @inlinable public static func += (left: inout Self, right: Self) { left = left + right }

  /// Decodes the bare magnitude in the base unit.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Double.self))
  }

  /// Encodes the bare magnitude in the base unit.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
