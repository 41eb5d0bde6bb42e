public import RealModule

/// Count, mean, variance, least and greatest of the numbers seen, in constant space.
///
/// Variance is kept by Welford's recurrence, which stays accurate where the mean is large beside the spread.
@frozen
public struct Tally: Sendable, Equatable {
  @usableFromInline var number: Int
  @usableFromInline var average: Double
  /// Sum of squared distances from the mean.
  @usableFromInline var squares: Double
  @usableFromInline var least: Double
  @usableFromInline var greatest: Double

  /// A tally that has seen nothing.
  @inlinable
  public init() {
    number = 0
    average = 0
    squares = 0
    least = .infinity
    greatest = -.infinity
  }

  /// Takes in one number.
  @inlinable
  public mutating func record(_ value: Double) {
    number &+= 1
    let distance = value - average
    average += distance / Double(number)
    squares += distance * (value - average)
    least = value < least ? value : least
    greatest = value > greatest ? value : greatest
  }

  /// Takes in everything that `other` has seen.
  ///
  /// - Source: Chan, Golub, LeVeque, "Algorithms for computing the sample variance", Am. Stat. 37, 1983.
  @inlinable
  public mutating func merge(_ other: Tally) {
    guard other.number > 0 else { return }
    let total = Double(number + other.number)
    let distance = other.average - average
    squares += other.squares + distance * distance * (Double(number) * Double(other.number) / total)
    average += distance * (Double(other.number) / total)
    number += other.number
    least = Swift.min(least, other.least)
    greatest = Swift.max(greatest, other.greatest)
  }

  /// Numbers seen.
  @inlinable public var count: Int { number }

  /// Their mean; 0 where none was seen.
  @inlinable public var mean: Double { average }

  /// The least of them; infinity where none was seen.
  @inlinable public var min: Double { least }

  /// The greatest of them; minus infinity where none was seen.
  @inlinable public var max: Double { greatest }

  /// The sum of the numbers.
  @inlinable public var sum: Double { mean * Double(count) }

  /// The sample variance, with divisor `count - 1`; 0 for fewer than two numbers.
  @inlinable public var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }

  /// The square root of ``variance``.
  @inlinable public var standardDeviation: Double { .sqrt(variance) }

  /// The standard error of the mean, had the numbers been independent.
  @inlinable public var standardError: Double { count > 0 ? .sqrt(variance / Double(count)) : 0 }
}
