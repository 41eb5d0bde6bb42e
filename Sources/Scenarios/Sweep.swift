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
    var shortened: [String: [String: String]] = [:]
    if let sweep, !cross(sweep, &variants, &labels, &shortened, taken, collector) { return [] }
    let root = SweptExpectations.shortening(root, shortened)
    for place in variants.indices {
      variants[place].node = SweptExpectations.shortening(variants[place].node, shortened)
    }
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
    _ sweep: Node, _ variants: inout [Variant], _ labels: inout [String: [String]],
    _ shortened: inout [String: [String: String]], _ taken: Set<String>, _ collector: DiagnosticCollector
  ) -> Bool {
    let reader = ValueReader(node: sweep, path: "sweep", collector: collector)
    guard case .mapping(let swept) = sweep, !swept.isEmpty else {
      reader.report("`sweep` must map keys to lists of values, such as `{layout.tensor: [1, 2, 4]}`")
      return false
    }
    for (key, values) in swept {
      guard let axis = SweptAxis(key, values, collector) else { return false }
      for path in axis.labels.keys.sorted() where labels[path] != nil || taken.contains(path) {
        let other = taken.contains(path) ? "set by `variants`; say it in one of the two" : "swept twice; say it once"
        ValueReader(node: key, path: "sweep", collector: collector).report("`\(path)` is swept and \(other)")
        return false
      }
      guard variants.count * axis.steps.count <= limit else {
        reader.report("the sweep asks for more than \(limit) runs")
        return false
      }
      labels.merge(axis.labels) { $1 }
      shortened.merge(axis.shortened) { $1 }
      variants = variants.flatMap { variant in axis.steps.compactMap { taking($0, variant, key, collector) } }
    }
    return true
  }

  /// A variant with the values of a step in the place of its own.
  private static func taking(
    _ step: SweptAxis.Step, _ variant: Variant, _ key: Node, _ collector: DiagnosticCollector
  ) -> Variant? {
    var taken = variant
    for value in step.values {
      let parts = value.path.split(separator: ".").map(String.init)
      guard !parts.isEmpty, let node = substitute(value.node, at: parts, in: taken.node, mark: value.mark) else {
        ValueReader(node: key, path: "sweep", collector: collector)
          .report("`\(value.path)` cannot be swept: a part of it is not a mapping")
        return nil
      }
      taken.node = node
      if let mark = value.node.mark { taken.places.append((value.path, mark)) }
    }
    taken.suffix += step.suffix
    taken.labels.merge(step.labels) { $1 }
    return taken
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
