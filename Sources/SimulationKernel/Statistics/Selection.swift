/// Finding the numbers that would stand at some ranks were all sorted (multiple selection), without sorting them.
///
/// Quicksort that leaves aside whatever holds none of the ranks; numbers that lead it astray are sorted.
///
/// - Source: Hoare, "Algorithm 65: Find", CACM 4, 1961; Chambers, "Algorithm 410: Partial sorting", CACM 14, 1971.
enum Selection {
  /// Fewer numbers than this are sorted outright.
  private static let fewest = 24

  /// Rearranges numbers so that at each of some ranks stands the one that would stand there were all sorted.
  ///
  /// - Precondition: ranks increase and lie within the numbers; none is NaN.
  /// - Complexity: O(n) on average for a few ranks, O(n log n) at worst.
  static func select(_ ranks: ArraySlice<Int>, in numbers: inout UnsafeMutableBufferPointer<Double>.SubSequence) {
    guard !ranks.isEmpty, numbers.count > 1 else { return }
    let depth = 2 * (Int.bitWidth - numbers.count.leadingZeroBitCount)
    select(ranks, in: &numbers, from: numbers.startIndex, to: numbers.endIndex, base: numbers.startIndex, depth: depth)
  }

  private static func select(
    _ ranks: ArraySlice<Int>, in numbers: inout UnsafeMutableBufferPointer<Double>.SubSequence, from start: Int,
    to end: Int, base: Int, depth: Int
  ) {
    guard !ranks.isEmpty, end - start > 1 else { return }
    guard end - start > fewest, depth > 0 else {
      numbers[start..<end].sort()
      return
    }
    let (left, right) = partition(&numbers, from: start, to: end)
    // What lies from `left` to `right` equals the pivot, and stands where it belongs.
    let below = ranks.prefix { base + $0 < left }
    let above = ranks.suffix(from: ranks.firstIndex { base + $0 >= right } ?? ranks.endIndex)
    select(below, in: &numbers, from: start, to: left, base: base, depth: depth - 1)
    select(above, in: &numbers, from: right, to: end, base: base, depth: depth - 1)
  }

  /// Puts what is less than a pivot before it and what is greater behind it; answers where each begins and ends.
  private static func partition(
    _ numbers: inout UnsafeMutableBufferPointer<Double>.SubSequence, from start: Int, to end: Int
  ) -> (left: Int, right: Int) {
    let middle = numbers[start + (end - start) / 2]
    let (first, last) = (numbers[start], numbers[end - 1])
    let pivot = max(min(first, middle), min(max(first, middle), last))
    var low = start
    var high = end - 1
    while low <= high {
      while numbers[low] < pivot { low += 1 }
      while numbers[high] > pivot { high -= 1 }
      if low <= high {
        numbers.swapAt(low, high)
        low += 1
        high -= 1
      }
    }
    return (high + 1, low)
  }
}
