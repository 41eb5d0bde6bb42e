import GRDB
import SimulationKernel

/// Functions over the rows of a group that SQLite lacks.
enum Aggregates {
  /// `median(x)`, `percentile(x, p)`, and `p50(x)`, `p90(x)`, `p95(x)`, `p99(x)`.
  static var all: [DatabaseFunction] {
    [
      DatabaseFunction("median", argumentCount: 1, pure: true, aggregate: Median.self),
      DatabaseFunction("percentile", argumentCount: 2, pure: true, aggregate: Percentile.self),
      DatabaseFunction("p50", argumentCount: 1, pure: true, aggregate: P50.self),
      DatabaseFunction("p90", argumentCount: 1, pure: true, aggregate: P90.self),
      DatabaseFunction("p95", argumentCount: 1, pure: true, aggregate: P95.self),
      DatabaseFunction("p99", argumentCount: 1, pure: true, aggregate: P99.self),
    ]
  }

  /// The numbers of a group.
  fileprivate struct Numbers {
    private(set) var values: [Double] = []

    /// Adds a number; rows without a value do not count.
    mutating func append(_ value: DatabaseValue?, of function: String) throws {
      switch value?.storage {
      case .int64(let number): values.append(Double(number))
      case .double(let number): values.append(number)
      case .null, nil: break
      case .string, .blob: throw DatabaseError(message: "\(function) takes numbers; use CAST(… AS REAL)")
      }
    }

    /// The least value that at least the share of all values does not exceed, as metrics of runs are counted.
    func quantile(_ share: Double) -> Double? {
      SampleQuantiles(values).quantile(share, by: .least)
    }
  }

  /// The middle value, or the mean of the two middle ones.
  private struct Median: DatabaseAggregate {
    private var numbers = Numbers()

    mutating func step(_ dbValues: [DatabaseValue]) throws { try numbers.append(dbValues.first, of: "median") }

    func finalize() -> (any DatabaseValueConvertible)? {
      let sorted = numbers.values.sorted()
      guard let last = sorted.last else { return nil }
      let middle = sorted.count / 2
      if sorted.count % 2 == 1 { return sorted[middle] }
      // Halved first, so that no sum overflows.
      return sorted.count > 1 ? sorted[middle - 1] / 2 + sorted[middle] / 2 : last
    }
  }

  private struct Percentile: DatabaseAggregate {
    private var numbers = Numbers()
    private var percent: Double?

    mutating func step(_ dbValues: [DatabaseValue]) throws {
      guard dbValues.count == 2, let asked = Double.fromDatabaseValue(dbValues[1]), (0...100).contains(asked) else {
        throw DatabaseError(message: "percentile takes a number and a percentage from 0 to 100: percentile(x, 99)")
      }
      if let percent, percent != asked {
        throw DatabaseError(message: "percentile takes one percentage for all rows of a group")
      }
      percent = asked
      try numbers.append(dbValues[0], of: "percentile")
    }

    func finalize() -> (any DatabaseValueConvertible)? { percent.flatMap { numbers.quantile($0 / 100) } }
  }

  private struct P50: DatabaseAggregate {
    private var numbers = Numbers()
    mutating func step(_ dbValues: [DatabaseValue]) throws { try numbers.append(dbValues.first, of: "p50") }
    func finalize() -> (any DatabaseValueConvertible)? { numbers.quantile(0.5) }
  }

  private struct P90: DatabaseAggregate {
    private var numbers = Numbers()
    mutating func step(_ dbValues: [DatabaseValue]) throws { try numbers.append(dbValues.first, of: "p90") }
    func finalize() -> (any DatabaseValueConvertible)? { numbers.quantile(0.9) }
  }

  private struct P95: DatabaseAggregate {
    private var numbers = Numbers()
    mutating func step(_ dbValues: [DatabaseValue]) throws { try numbers.append(dbValues.first, of: "p95") }
    func finalize() -> (any DatabaseValueConvertible)? { numbers.quantile(0.95) }
  }

  private struct P99: DatabaseAggregate {
    private var numbers = Numbers()
    mutating func step(_ dbValues: [DatabaseValue]) throws { try numbers.append(dbValues.first, of: "p99") }
    func finalize() -> (any DatabaseValueConvertible)? { numbers.quantile(0.99) }
  }
}
