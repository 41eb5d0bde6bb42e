/// Independent work on the numbers 0..<count, spread over the cores.
enum ParallelChunks {
  /// Items handled by one task: enough that a task's overhead does not show, few enough to fill the cores.
  private static let size = 8

  /// The results in the order of their numbers, whatever thread made them.
  ///
  /// Tasks hand over arrays, never the values themselves: with Swift 6.3.1 a task that returned a ``FitPoint`` (64-byte
  /// alignment) stopped with "freed pointer was not the last allocation".
  ///
  /// - Parameter progress: told how many are done after each task, on the caller's task.
  static func map<Result: Sendable>(
    count: Int,
    progress: (_ done: Int) -> Void = { _ in },
    _ transform: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, [Result]).self) { group in
      let begins = stride(from: 0, to: count, by: size)
      for begin in begins { group.addTask { (begin, (begin..<min(begin + size, count)).map(transform)) } }
      var chunks: [Int: [Result]] = [:]
      var done = 0
      for await (begin, results) in group {
        chunks[begin] = results
        done += results.count
        progress(done)
      }
      return begins.flatMap { chunks[$0] ?? [] }
    }
  }
}
