/// A line in which lower numbers go first, and those of one priority in order of arrival.
///
/// There is one ring for each priority in use, so with the few priorities that models have all operations take
/// O(1), and none allocates in the long run.
@frozen
public struct PriorityLine<Element> {
  /// In increasing order of priority; a level stays when it empties.
  @usableFromInline var levels: [(priority: Int, line: Line<Element>)]
  @usableFromInline var number: Int

  /// An empty line.
  @inlinable
  public init() {
    levels = []
    number = 0
  }

  /// How many wait.
  @inlinable public var count: Int { number }

  /// Whether none waits.
  @inlinable public var isEmpty: Bool { number == 0 }

  /// Joins behind all of its priority.
  @inlinable
  public mutating func append(_ element: Element, priority: Int = 0) {
    let level = level(of: priority)
    levels[level].line.append(element)
    number &+= 1
  }

  /// Joins before all of its priority.
  @inlinable
  public mutating func prepend(_ element: Element, priority: Int = 0) {
    let level = level(of: priority)
    levels[level].line.prepend(element)
    number &+= 1
  }

  /// Takes out the first; nil where none waits.
  @inlinable
  public mutating func popFirst() -> (element: Element, priority: Int)? {
    guard number > 0 else { return nil }
    for level in levels.indices {
      if let element = levels[level].line.popFirst() {
        number &-= 1
        return (element, levels[level].priority)
      }
    }
    return nil
  }

  /// Takes out the first that satisfies `predicate`; nil where none does.
  ///
  /// - Complexity: O(n).
  @inlinable
  public mutating func removeFirst(where predicate: (Element) -> Bool) -> Element? {
    for level in levels.indices {
      if let element = levels[level].line.removeFirst(where: predicate) {
        number &-= 1
        return element
      }
    }
    return nil
  }

  @inlinable
  mutating func level(of priority: Int) -> Int {
    var index = 0
    while index < levels.count && levels[index].priority < priority { index &+= 1 }
    if index == levels.count || levels[index].priority != priority {
      levels.insert((priority, Line()), at: index)
    }
    return index
  }
}

extension PriorityLine: Sendable where Element: Sendable {}
