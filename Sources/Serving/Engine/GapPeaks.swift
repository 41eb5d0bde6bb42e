/// The longest of the last gaps between decode steps, from any step on: what the longest gap of a request is read from.
///
/// A stack of steps whose gaps fall from bottom to top: a gap that is followed by a longer one is the longest of no
/// stretch that reaches to the present, so it is dropped. The top is kept apart, since mostly gaps grow and the top alone
/// changes.
struct GapPeaks: Sendable {
  private var top: (step: Int, gap: Double) = (0, 0)
  private var below: [(step: Int, gap: Double)] = []

  /// Decode step `step`, later than all before, came `gap` seconds after the one before it.
  ///
  /// - Complexity: O(1) on average.
  @inline(__always)
  mutating func record(_ gap: Double, step: Int) {
    if gap < top.gap {
      below.append(top)
    } else {
      while let last = below.last, last.gap <= gap { below.removeLast() }
    }
    top = (step, gap)
  }

  /// The longest gap of the steps behind `step`, zero when there are none.
  ///
  /// - Complexity: O(log n) in the steps that are kept.
  func longest(after step: Int) -> Double {
    guard top.step > step else { return 0 }
    var low = 0
    var high = below.count
    while low < high {
      let middle = (low + high) / 2
      if below[middle].step > step { high = middle } else { low = middle + 1 }
    }
    return low < below.count ? below[low].gap : top.gap
  }

  /// Nobody runs: no later question reaches back beyond now.
  mutating func forget() {
    top = (0, 0)
    if !below.isEmpty { below.removeAll(keepingCapacity: true) }
  }
}
