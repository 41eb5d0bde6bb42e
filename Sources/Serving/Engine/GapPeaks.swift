/// The longest of the last gaps between decode steps, from any step on: what the longest gap of a request is read from.
///
/// A stack of steps whose gaps fall from bottom to top: a gap that is followed by a longer one is the longest of no
/// stretch that reaches to the present, so it is dropped.
struct GapPeaks: Sendable {
  private var peaks: [(step: Int, gap: Double)] = []

  /// Decode step `step`, later than all before, came `gap` seconds after the one before it.
  ///
  /// - Complexity: O(1) on average.
  mutating func record(_ gap: Double, step: Int) {
    while let last = peaks.last, last.gap <= gap { peaks.removeLast() }
    peaks.append((step, gap))
  }

  /// The longest gap of the steps behind `step`, zero when there are none.
  ///
  /// - Complexity: O(log n) in the steps that are kept.
  func longest(after step: Int) -> Double {
    var low = 0
    var high = peaks.count
    while low < high {
      let middle = (low + high) / 2
      if peaks[middle].step > step { high = middle } else { low = middle + 1 }
    }
    return low < peaks.count ? peaks[low].gap : 0
  }

  /// Nobody runs: no later question reaches back beyond now.
  mutating func forget() { peaks.removeAll(keepingCapacity: true) }
}
