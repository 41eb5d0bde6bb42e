/// A span of virtual time, in seconds.
@frozen
public struct Seconds: Quantity {
  /// Measures time.
  public static var dimension: Dimension { .time }
  /// The magnitude in the base unit.
  public let value: Double
  /// Wraps a magnitude in the base unit.
  @inlinable public init(_ value: Double) { self.value = value }
}

/// An amount of data, in bytes of eight bits.
@frozen
public struct Bytes: Quantity {
  /// Measures an amount of memory.
  public static var dimension: Dimension { .memory }
  /// The magnitude in the base unit.
  public let value: Double
  /// Wraps a magnitude in the base unit.
  @inlinable public init(_ value: Double) { self.value = value }
}

/// A rate of moving data, in bytes per second; one direction unless said.
@frozen
public struct BytesPerSecond: Quantity {
  /// Measures a bandwidth.
  public static var dimension: Dimension { .bandwidth }
  /// The magnitude in the base unit.
  public let value: Double
  /// Wraps a magnitude in the base unit.
  @inlinable public init(_ value: Double) { self.value = value }
}

/// A number of floating-point operations; a fused multiply-add counts two.
@frozen
public struct FLOPs: Quantity {
  /// Measures a count of operations.
  public static var dimension: Dimension { .operations }
  /// The magnitude in the base unit.
  public let value: Double
  /// Wraps a magnitude in the base unit.
  @inlinable public init(_ value: Double) { self.value = value }
}

/// A rate of computing, in floating-point operations per second.
@frozen
public struct FLOPsPerSecond: Quantity {
  /// Measures a rate of operations.
  public static var dimension: Dimension { .operationRate }
  /// The magnitude in the base unit.
  public let value: Double
  /// Wraps a magnitude in the base unit.
  @inlinable public init(_ value: Double) { self.value = value }
}

/// A power, in watts.
@frozen
public struct Watts: Quantity {
  /// Measures a power.
  public static var dimension: Dimension { .power }
  /// The magnitude in the base unit.
  public let value: Double
  /// Wraps a magnitude in the base unit.
  @inlinable public init(_ value: Double) { self.value = value }
}

/// An energy, in joules.
@frozen
public struct Joules: Quantity {
  /// Measures an energy.
  public static var dimension: Dimension { .energy }
  /// The magnitude in the base unit.
  public let value: Double
  /// Wraps a magnitude in the base unit.
  @inlinable public init(_ value: Double) { self.value = value }
}

/// An amount of money, in US dollars.
@frozen
public struct Dollars: Quantity {
  /// Measures money.
  public static var dimension: Dimension { .money }
  /// The magnitude in the base unit.
  public let value: Double
  /// Wraps a magnitude in the base unit.
  @inlinable public init(_ value: Double) { self.value = value }
}

/// A price of renting, in US dollars per hour.
@frozen
public struct DollarsPerHour: Quantity {
  /// Measures a price per hour.
  public static var dimension: Dimension { .moneyRate }
  /// The magnitude in the base unit.
  public let value: Double
  /// Wraps a magnitude in the base unit.
  @inlinable public init(_ value: Double) { self.value = value }
}

extension Seconds {
  /// The time to move `bytes` at `rate`.
  @inlinable public init(moving bytes: Bytes, at rate: BytesPerSecond) { self.init(bytes.value / rate.value) }
  /// The time to compute `work` at `rate`.
  @inlinable public init(computing work: FLOPs, at rate: FLOPsPerSecond) { self.init(work.value / rate.value) }
  /// The span in hours.
  @inlinable public var hours: Double { value / 3600 }
}

extension Joules {
  /// The energy of drawing `power` for `time`.
  @inlinable public init(drawing power: Watts, for time: Seconds) { self.init(power.value * time.value) }
}

extension Dollars {
  /// The price of renting at `rate` for `time`.
  @inlinable public init(renting rate: DollarsPerHour, for time: Seconds) { self.init(rate.value * time.hours) }
}
