package import Quantities

/// One key of a scenario as its run took it: what was set, or what it was by default.
package struct ScenarioInput: Hashable, Sendable {
  /// Where the value comes from.
  package enum Source: String, Hashable, Sendable {
    /// The file says so.
    case set
    /// The file leaves the key out: the reader took this.
    case `default`
  }

  /// The key, by dots from the root and brackets for lists: `layout.tensor`, `compare[0].dynamic.max`.
  package let key: String
  /// The value as it stands in the file, or as it could stand there; nil where a key was left out and nothing took its
  /// place.
  package let value: String?
  /// The magnitude in `unit` of a number or a quantity.
  package let number: Double?
  /// The base unit of its dimension.
  package let unit: String?
  /// Whether the file says so.
  package let source: Source

  /// A key with its value.
  package init(key: String, value: String?, number: Double? = nil, unit: String? = nil, source: Source) {
    self.key = key
    self.value = value
    self.number = number
    self.unit = unit
    self.source = source
  }
}

/// Takes down every key that the reader of a scenario asks for, with the value that the reader hands on: no list of keys
/// stands beside the decoder.
package final class InputRecorder {
  private var inputs: [ScenarioInput] = []
  private var places: [String: Int] = [:]
  private var taken: Set<String> = []

  /// All keys, in the order in which they were first asked for.
  package var all: [ScenarioInput] { inputs }

  /// A value that stands in the file.
  package func set(_ key: String, _ value: String, number: Double? = nil, _ dimension: Dimension? = nil) {
    put(
      ScenarioInput(
        key: key, value: value, number: number, unit: dimension?.unit, source: taken.contains(key) ? .default : .set))
  }

  /// Says of a key that the file leaves it out, and that it is read from elsewhere.
  package func take(_ key: String) { taken.insert(key) }

  /// A value that was taken because the file leaves the key out. What the file says is never replaced by it.
  package func usual(_ key: String, _ value: String, number: Double? = nil, _ dimension: Dimension? = nil) {
    if let place = places[key], inputs[place].source == .set { return }
    put(ScenarioInput(key: key, value: value, number: number, unit: dimension?.unit, source: .default))
  }

  /// A number or a quantity that was taken because the file leaves the key out.
  package func usual(_ key: String, _ number: Double, _ dimension: Dimension) {
    usual(key, dimension.exactText(number), number: number, dimension)
  }

  /// A key that was looked for and is not there.
  package func absent(_ key: String) {
    if places[key] == nil { put(ScenarioInput(key: key, value: nil, source: .default)) }
  }

  private func put(_ input: ScenarioInput) {
    if let place = places[input.key] {
      inputs[place] = input
    } else {
      places[input.key] = inputs.count
      inputs.append(input)
    }
  }
}

extension Dimension {
  /// The shortest text that `parse` reads back as the same number.
  package func exactText(_ value: Double) -> String {
    let printed = (3...17).lazy.map { format(value, digits: $0) }.first { (try? parse($0)) == value }
    let scaled = units.map { "\(Self.digits(value / $0.scale)) \($0.name)" }
    let bare = self == .count || self == .ratio ? [Self.digits(value)] : []
    // Of several short ones that of the greatest unit, which stands first.
    return ((printed.map { [$0] } ?? []) + bare + scaled).filter { (try? parse($0)) == value }
      .min { $0.count < $1.count } ?? Self.digits(value)
  }

  private static func digits(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
