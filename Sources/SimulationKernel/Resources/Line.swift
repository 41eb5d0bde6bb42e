/// A line of waiting elements, first in first out, in a ring that grows by doubling and never shrinks.
///
/// All operations take O(1), adding amortised; none allocates once the ring has its greatest size. An element taken
/// out lingers in the ring until its place is used again, so do not rely on a reference being let go at once.
@frozen
public struct Line<Element> {
  @usableFromInline var ring: [Element]
  /// Place of the first element.
  @usableFromInline var head: Int
  @usableFromInline var number: Int

  /// An empty line.
  @inlinable
  public init() {
    ring = []
    head = 0
    number = 0
  }

  /// How many wait.
  @inlinable public var count: Int { number }

  /// Whether none waits.
  @inlinable public var isEmpty: Bool { number == 0 }

  /// The one who waits longest.
  @inlinable public var first: Element? { number > 0 ? ring[head] : nil }

  /// The element with `index` others before it.
  ///
  /// - Precondition: `0 <= index < count`.
  @inlinable
  public subscript(index: Int) -> Element {
    precondition(index >= 0 && index < number, "There is no such place in the line.")
    return ring[place(index)]
  }

  /// Joins the end of the line.
  @inlinable
  @inline(__always)
  public mutating func append(_ element: Element) {
    if number == ring.count { grow(filling: element) }
    ring[place(number)] = element
    number &+= 1
  }

  /// Goes to the front of the line.
  @inlinable
  public mutating func prepend(_ element: Element) {
    if number == ring.count { grow(filling: element) }
    head = place(ring.count &- 1)
    ring[head] = element
    number &+= 1
  }

  /// Takes the first out of the line; nil where none waits.
  @inlinable
  public mutating func popFirst() -> Element? {
    guard number > 0 else { return nil }
    let element = ring[head]
    head = place(1)
    number &-= 1
    return element
  }

  /// Takes out the first element that satisfies `predicate`, keeping the others' order; nil where none does.
  ///
  /// - Complexity: O(n).
  @inlinable
  public mutating func removeFirst(where predicate: (Element) -> Bool) -> Element? {
    guard let index = (0..<number).first(where: { predicate(self[$0]) }) else { return nil }
    let element = self[index]
    for position in index..<(number - 1) { ring[place(position)] = ring[place(position + 1)] }
    number -= 1
    return element
  }

  /// The ring's size is a power of two, so a mask wraps an index.
  @inlinable
  func place(_ index: Int) -> Int { (head &+ index) & (ring.count &- 1) }

  @inlinable
  @inline(never)
  mutating func grow(filling element: Element) {
    let room = Array(repeating: element, count: Swift.max(8, number))
    ring = (0..<number).map { ring[place($0)] } + room
    head = 0
  }
}

extension Line: Sendable where Element: Sendable {}
