import Reading
import Yams

/// Replaces swept keys by their values, in every combination.
enum Sweep {
  /// A scenario without its `sweep:`, and what tells it from the others.
  struct Variant {
    var node: Node
    var suffix: String
    /// The swept keys with the labels of the values that they have here.
    var labels: [String: String] = [:]
    /// The swept keys with the places of those values.
    var places: [(path: String, mark: Mark)] = []
    /// Whether figures are expected of this one by its values: then it must be possible.
    var isExpected = false
    /// Which entries of the file's `expect` are its own.
    var figurePlaces: [Int] = []
    /// Where the sweep stands.
    var sweep: Mark?
  }

  /// Most combinations that one file may ask for.
  static let limit = 10_000

  /// One variant for each combination, in the order of the file with the last key changing fastest; named sets of keys
  /// change slowest.
  static func variants(of root: Node, _ collector: DiagnosticCollector) -> [Variant] {
    guard case .mapping(var mapping) = root, mapping["sweep"] ?? mapping["variants"] != nil else {
      SweptExpectations(swept: [:], collector: collector).check(root)
      return [Variant(node: SweptExpectations.select(in: root, at: [:]), suffix: "")]
    }
    let (sweep, sets) = (mapping["sweep"], mapping["variants"])
    mapping["sweep"] = nil
    mapping["variants"] = nil
    var variants = [Variant(node: .mapping(mapping), suffix: "")]
    var labels: [String: [String]] = [:]
    var taken: Set<String> = []
    if let sets {
      guard let named = NamedVariants(sets, collector) else { return [] }
      variants = named.variants(of: .mapping(mapping))
      labels[NamedVariants.key] = named.names
      taken = named.changed
    }
    if let sweep, !cross(sweep, &variants, &labels, taken, collector) { return [] }
    SweptExpectations(swept: labels, collector: collector).check(root)
    return variants.map { variant in
      Variant(
        node: SweptExpectations.select(in: variant.node, at: variant.labels), suffix: variant.suffix,
        labels: variant.labels, places: variant.places,
        isExpected: SweptExpectations.names(variant.node, at: variant.labels),
        figurePlaces: SweptExpectations.places(in: variant.node, at: variant.labels), sweep: (sweep ?? sets)?.mark)
    }
  }

  /// Takes every variant with every combination of swept values.
  ///
  /// - Parameter taken: the keys that named sets change.
  /// - Returns: false after a fault was reported that leaves nothing to read.
  private static func cross(
    _ sweep: Node, _ variants: inout [Variant], _ labels: inout [String: [String]], _ taken: Set<String>,
    _ collector: DiagnosticCollector
  ) -> Bool {
    let reader = ValueReader(node: sweep, path: "sweep", collector: collector)
    guard case .mapping(let swept) = sweep, !swept.isEmpty else {
      reader.report("`sweep` must map keys to lists of values, such as `{layout.tensor: [1, 2, 4]}`")
      return false
    }
    for (key, values) in swept {
      guard let path = key.scalar?.string,
        let list = ValueReader(node: values, path: "sweep.\(path)", collector: collector).list(), !list.isEmpty
      else {
        ValueReader(node: values, path: "sweep", collector: collector).report("a swept key needs a list of values")
        return false
      }
      guard labels[path] == nil, !taken.contains(path) else {
        ValueReader(node: key, path: "sweep", collector: collector).report(
          "`\(path)` is swept and set by `variants`; say it in one of the two")
        return false
      }
      guard variants.count * list.count <= limit else {
        reader.report("the sweep asks for more than \(limit) runs")
        return false
      }
      labels[path] = list.map { label($0.node) }
      let shown = shownLabels(list.map(\.node))
      guard isDistinct(list, of: path) else { return false }
      variants = variants.flatMap { variant in
        zip(list, shown).compactMap { element, shown in
          guard
            let node = substitute(
              element.node, at: path.split(separator: ".").map(String.init), in: variant.node, mark: key.mark)
          else {
            ValueReader(node: key, path: "sweep", collector: collector)
              .report("`\(path)` cannot be swept: a part of it is not a mapping")
            return nil
          }
          let value = label(element.node)
          return Variant(
            node: node, suffix: variant.suffix + " \(path)=\(shown)",
            labels: variant.labels.merging([path: value]) { _, new in new },
            places: variant.places + (element.node.mark.map { [(path, $0)] } ?? []))
        }
      }
    }
    return true
  }

  /// Whether every value stands once; equal ones would be equal runs.
  private static func isDistinct(_ values: [ValueReader], of path: String) -> Bool {
    var seen: Set<String> = []
    let repeated = values.filter { !seen.insert(label($0.node)).inserted }
    for value in repeated {
      value.report("`\(path)` is swept over `\(label(value.node))` twice: equal values give equal runs; leave one out")
    }
    return repeated.isEmpty
  }

  /// The mapping with the value at a path of keys replaced, or nil when something else stands on the path.
  ///
  /// - Parameter mark: the place that keys have which were not there.
  static func substitute(_ value: Node, at path: [String], in node: Node, mark: Mark? = nil) -> Node? {
    guard let key = path.first else { return value }
    guard case .mapping(var mapping) = node else { return nil }
    let below = mapping[key] ?? .mapping(Node.Mapping([], .implicit, .any, mark))
    guard let replaced = path.count == 1 ? value : substitute(value, at: Array(path.dropFirst()), in: below, mark: mark)
    else { return nil }
    if mapping[key] == nil {
      mapping[Node.scalar(Node.Scalar(key, .implicit, .any, mark))] = replaced
    } else {
      mapping[key] = replaced
    }
    return .mapping(mapping)
  }

  /// The tree with the scalar at a key changed, or the same tree when no scalar stands there.
  ///
  /// - Parameter key: by dots from the root and brackets for lists, as readers name it.
  static func replace(in node: Node, at key: String, by change: (String) -> String) -> Node {
    let parts = key.split { $0 == "." || $0 == "[" || $0 == "]" }.map(String.init)
    return replace(in: node, at: parts[...], by: change)
  }

  private static func replace(in node: Node, at parts: ArraySlice<String>, by change: (String) -> String) -> Node {
    guard let part = parts.first else {
      guard case .scalar(let scalar) = node else { return node }
      return Node(change(scalar.string))
    }
    switch node {
    case .mapping(var mapping):
      guard let below = mapping[part] else { return node }
      mapping[part] = replace(in: below, at: parts.dropFirst(), by: change)
      return .mapping(mapping)
    case .sequence(var sequence):
      guard let index = Int(part), sequence.indices.contains(index) else { return node }
      sequence[index] = replace(in: sequence[index], at: parts.dropFirst(), by: change)
      return .sequence(sequence)
    case .scalar, .alias: return node
    }
  }

  /// Swept values in the names of runs: what is described with a name of its own by that name, where it tells them apart.
  private static func shownLabels(_ values: [Node]) -> [String] {
    let names = values.map { $0.mapping?["name"]?.scalar?.string ?? label($0) }
    return Set(names).count == names.count ? names : values.map(label)
  }

  /// A swept value in words: the text of a scalar, the keys of a choice with its settings.
  static func label(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): scalar.string
    case .mapping(let mapping): mapping.map { pair($0.key, $0.value) }.joined(separator: "+")
    case .sequence(let sequence): sequence.map(label).joined(separator: ",")
    case .alias: "alias"
    }
  }

  private static func pair(_ key: Node, _ value: Node) -> String {
    if case .scalar(let scalar) = value { return label(key) + "=" + scalar.string }
    let settings = label(value)
    return settings.isEmpty ? label(key) : label(key) + "(" + settings + ")"
  }
}
