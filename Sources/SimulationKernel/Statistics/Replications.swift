/// Independent runs of one experiment, on all cores.
///
/// Run number i must depend on i alone (streams take it as their index). Results come back in order of i, and
/// whatever is computed from them runs in that order, so every bit is the same for any number of threads.
public enum Replications {
  /// Runs `body` for each index and answers the results in order of the index.
  ///
  /// - Parameters:
  ///   - count: how many runs.
  ///   - concurrency: at most so many at a time; by default as many as there are cores.
  ///   - progress: told how many are done after each of them, on the caller's task.
  /// - Throws: what the failed run with the lowest index threw.
  public static func run<Output: Sendable, Failure: Error>(
    _ count: Int,
    concurrency: Int = .max,
    progress: (_ done: Int) -> Void = { _ in },
    _ body: @escaping @Sendable (_ index: Int) throws(Failure) -> Output
  ) async throws(Failure) -> [Output] {
    try await run(0..<count, concurrency: concurrency, progress: progress, body)
  }

  /// Runs `body` for each index of `indices` and answers the results in their order.
  ///
  /// - Parameter progress: told how many are done after each of them, on the caller's task.
  public static func run<Output: Sendable, Failure: Error>(
    _ indices: Range<Int>,
    concurrency: Int = .max,
    progress: (_ done: Int) -> Void = { _ in },
    _ body: @escaping @Sendable (_ index: Int) throws(Failure) -> Output
  ) async throws(Failure) -> [Output] {
    precondition(concurrency >= 1, "Replications need at least one run at a time.")
    let outcomes = await withTaskGroup(of: (index: Int, outcome: Result<Output, Failure>).self) { group in
      var waiting = indices.makeIterator()
      func start(_ index: Int) {
        group.addTask {
          do throws(Failure) { return (index, .success(try body(index))) } catch {
            return (index, .failure(error))
          }
        }
      }
      for _ in 0..<min(concurrency, indices.count) {
        if let index = waiting.next() { start(index) }
      }
      var outcomes: [(index: Int, outcome: Result<Output, Failure>)] = []
      for await finished in group {
        outcomes.append(finished)
        progress(outcomes.count)
        if let index = waiting.next() { start(index) }
      }
      return outcomes.sorted { $0.index < $1.index }
    }
    var results: [Output] = []
    for (_, outcome) in outcomes { results.append(try outcome.get()) }
    return results
  }
}

/// When a sequence of replications knows enough.
public struct StoppingRule: Sendable, Equatable {
  /// Stop once the half-width is at most this share of the mean.
  public var relativeHalfWidth: Double
  /// The intervals' level.
  public var level: Double
  /// Never stop before so many runs.
  public var minimum: Int
  /// Never make more runs.
  public var maximum: Int

  /// A rule: until the half-width is at most `relativeHalfWidth` of the mean, within the limits.
  ///
  /// - Precondition: `relativeHalfWidth > 0`, `2 <= minimum <= maximum`.
  public init(relativeHalfWidth: Double, level: Double = 0.95, minimum: Int = 10, maximum: Int = 10_000) {
    precondition(relativeHalfWidth > 0, "A stopping rule needs a positive relative half-width.")
    precondition(minimum >= 2 && minimum <= maximum, "A stopping rule needs 2 <= minimum <= maximum runs.")
    self.relativeHalfWidth = relativeHalfWidth
    self.level = level
    self.minimum = minimum
    self.maximum = maximum
  }

  /// How many runs to have before looking again, given those made: what the spread so far suggests, at most
  /// twice as many as now. Nil where the rule is met or the maximum reached.
  func nextCount(after values: [Double]) -> Int? {
    guard values.count >= minimum else { return minimum }
    let ratio = Tally(values).confidenceInterval(level: level).relativeHalfWidth / relativeHalfWidth
    guard ratio > 1, values.count < maximum else { return nil }
    let suggested = Double(values.count) * min(2, ratio * ratio)
    return min(maximum, max(values.count + 1, Int(suggested.rounded(.up))))
  }
}

extension Replications {
  /// Replicates until `rule` is met; the answer holds every run's value in order.
  ///
  /// - Returns: the values, their interval, and whether the rule was met before its maximum.
  public static func run<Failure: Error>(
    until rule: StoppingRule,
    concurrency: Int = .max,
    _ body: @escaping @Sendable (_ index: Int) throws(Failure) -> Double
  ) async throws(Failure) -> (values: [Double], interval: ConfidenceInterval, met: Bool) {
    var values: [Double] = []
    while let count = rule.nextCount(after: values) {
      values += try await run(values.count..<count, concurrency: concurrency, body)
    }
    let interval = Tally(values).confidenceInterval(level: rule.level)
    return (values, interval, interval.relativeHalfWidth <= rule.relativeHalfWidth)
  }
}
