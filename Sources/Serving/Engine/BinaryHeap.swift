/// A binary heap with its least element at the root.
struct BinaryHeap<Element: Comparable & Sendable>: Sendable {
  private var elements: [Element] = []

  /// Elements held.
  var count: Int { elements.count }
  /// The least element.
  var first: Element? { elements.first }

  /// Adds an element.
  ///
  /// - Complexity: O(log n).
  mutating func push(_ element: Element) {
    var index = elements.count
    elements.append(element)
    while index > 0 {
      let parent = (index - 1) / 2
      guard element < elements[parent] else { break }
      elements[index] = elements[parent]
      index = parent
    }
    elements[index] = element
  }

  /// Takes the least element out.
  ///
  /// - Complexity: O(log n).
  @discardableResult
  mutating func pop() -> Element? {
    guard let least = elements.first else { return nil }
    let last = elements.removeLast()
    if !elements.isEmpty { sink(last) }
    return least
  }

  private mutating func sink(_ element: Element) {
    var index = 0
    while true {
      var child = 2 * index + 1
      guard child < elements.count else { break }
      if child + 1 < elements.count, elements[child + 1] < elements[child] { child += 1 }
      guard elements[child] < element else { break }
      elements[index] = elements[child]
      index = child
    }
    elements[index] = element
  }
}
