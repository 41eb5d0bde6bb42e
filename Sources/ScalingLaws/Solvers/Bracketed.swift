import RealModule

/// Roots and minima of functions of one variable inside a bracket, by Brent's methods.
///
/// Every inverse question of the module is solved here. A bracket cannot lose its root, so an answer is either right
/// or absent.
///
/// - Source: R. P. Brent, Algorithms for Minimization without Derivatives, chapters 4 and 5.
public enum Bracketed {
  /// The place in `range` where `function` changes sign, or nil when both ends have the same sign or one is not a number.
  ///
  /// - Complexity: about ten evaluations for a smooth function; never more than 200.
  public static func root<Failure: Error>(
    in range: ClosedRange<Double>,
    of function: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Double? {
    var search = RootSearch(
      low: range.lowerBound,
      atLow: try function(range.lowerBound),
      high: range.upperBound,
      atHigh: try function(range.upperBound)
    )
    guard search.hasSignChange else { return nil }
    for _ in 0..<200 {
      guard let next = search.nextPoint() else { break }
      search.absorb(next, try function(next))
    }
    return search.best
  }

  /// The place of the least value in `range` of a function with one valley there.
  ///
  /// - Complexity: about forty evaluations; never more than 200. A smooth minimum is located to about 1e-8 of its place.
  public static func minimum<Failure: Error>(
    in range: ClosedRange<Double>,
    of function: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Double {
    var search = ValleySearch(range)
    search.begin(try function(search.best))
    for _ in 0..<200 {
      guard let next = search.nextPoint() else { break }
      search.absorb(next, try function(next))
    }
    return search.best
  }

  /// The place of the least value in `range`, for a function that may have kinks or several valleys: the best of
  /// `cells` equal cells is searched with its two neighbours.
  public static func scannedMinimum<Failure: Error>(
    in range: ClosedRange<Double>,
    cells: Int = 96,
    of function: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Double {
    let width = (range.upperBound - range.lowerBound) / Double(cells)
    var best = 0
    var least = Double.infinity
    for index in 0...cells {
      let value = try function(range.lowerBound + Double(index) * width)
      if value < least { (best, least) = (index, value) }
    }
    let low = range.lowerBound + Double(max(best - 1, 0)) * width
    let high = range.lowerBound + Double(min(best + 1, cells)) * width
    return try minimum(in: low...high, of: function)
  }

  /// The sign change nearest to `start` among `cells` equal cells of `range`, or nil when there is none.
  public static func scannedRoot<Failure: Error>(
    in range: ClosedRange<Double>,
    nearest start: Double,
    cells: Int = 96,
    of function: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Double? {
    let width = (range.upperBound - range.lowerBound) / Double(cells)
    var values: [Double] = []
    for index in 0...cells { values.append(try function(range.lowerBound + Double(index) * width)) }
    let changes = (0..<cells).filter { values[$0] * values[$0 + 1] <= 0 }
    func distance(_ cell: Int) -> Double { abs(range.lowerBound + (Double(cell) + 0.5) * width - start) }
    guard let cell = changes.min(by: { distance($0) < distance($1) }) else { return nil }
    let low = range.lowerBound + Double(cell) * width
    return try root(in: low...(low + width), of: function)
  }
}
