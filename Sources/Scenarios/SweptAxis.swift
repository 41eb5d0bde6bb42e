import Reading
import Yams

/// One direction of a sweep: a key with the values that it takes, or several keys that change together (weak scaling).
struct SweptAxis {
  /// One step along it.
  struct Step {
    /// The keys with their values here, and where the keys stand.
    let values: [(path: String, node: Node, mark: Mark?)]
    /// The keys with the labels of their values.
    let labels: [String: String]
    /// The words for this step in the names of runs.
    var suffix: String { values.map { " \($0.path)=\(labels[$0.path] ?? "")" }.joined() }
  }

  /// The key of `sweep` behind which points stand whose keys change together.
  static let together = "together"

  /// The steps in the order of the file.
  let steps: [Step]
  /// The keys, each with the label of every step.
  let labels: [String: [String]]
  /// The long labels of values that have a shorter one, by key.
  let shortened: [String: [String: String]]

  /// Reads what stands behind a key of `sweep`; nil after faults were reported.
  init?(_ key: Node, _ values: Node, _ collector: DiagnosticCollector) {
    guard let path = key.scalar?.string,
      let list = ValueReader(node: values, path: "sweep.\(path)", collector: collector).list(), !list.isEmpty
    else {
      ValueReader(node: values, path: "sweep", collector: collector).report("a swept key needs a list of values")
      return nil
    }
    if path == Self.together {
      guard let points = Self.points(list) else { return nil }
      self.init(points)
    } else {
      self.init(list.map { [(path, $0.node, key.mark)] })
    }
    guard isDistinct(list, path) else { return nil }
  }

  private init(_ points: [[(path: String, node: Node, mark: Mark?)]]) {
    var short: [String: [String: String]] = [:]
    let keys = Set(points.flatMap { $0.map(\.path) })
    for key in keys {
      let nodes = points.flatMap { point in point.filter { $0.path == key }.map(\.node) }
      short[key] = Self.short(nodes)
    }
    let table = short
    steps = points.map { point in
      let labels = point.map { value -> (String, String) in
        let long = Sweep.label(value.node)
        return (value.path, table[value.path]?[long] ?? long)
      }
      return Step(values: point, labels: Dictionary(labels) { $1 })
    }
    shortened = short
    var all: [String: [String]] = [:]
    for step in steps {
      for (key, label) in step.labels where all[key]?.contains(label) != true { all[key, default: []].append(label) }
    }
    labels = all
  }

  /// The points behind `together`: mappings that all name the same keys.
  private static func points(_ list: [ValueReader]) -> [[(path: String, node: Node, mark: Mark?)]]? {
    var points: [[(path: String, node: Node, mark: Mark?)]] = []
    var isGood = true
    for element in list {
      guard case .mapping(let keys) = element.node, !keys.isEmpty else {
        element.report(
          "`\(element.path)` must map keys by dots from the root to values, such as "
            + "`{cluster.count: 16, batch.global: 512}`")
        isGood = false
        continue
      }
      let point = keys.map { (path: Sweep.label($0.key), node: $0.value, mark: $0.key.mark) }
      if let first = points.first, Set(first.map(\.path)) != Set(point.map(\.path)) {
        let names = first.map { "`\($0.path)`" }.joined(separator: ", ")
        element.report("`\(element.path)` must set the keys of the first point, \(names): no more and no fewer")
        isGood = false
        continue
      }
      points.append(point)
    }
    return isGood ? points : nil
  }

  /// Whether every step stands once; equal ones would be equal runs.
  private func isDistinct(_ values: [ValueReader], _ path: String) -> Bool {
    var seen: Set<String> = []
    let repeated = zip(steps, values).filter { step, _ in !seen.insert(step.suffix).inserted }
    for (step, value) in repeated {
      let what = path == Self.together ? String(step.suffix.dropFirst()) : Sweep.label(value.node)
      value.report("`\(path)` is swept over `\(what)` twice: equal values give equal runs; leave one out")
    }
    return repeated.isEmpty
  }

  /// Shorter labels for values that are described: the name that a description has, or the word of a choice without its
  /// settings, where that tells them apart.
  private static func short(_ values: [Node]) -> [String: String] {
    let names = values.map { value -> String in
      guard let mapping = value.mapping else { return Sweep.label(value) }
      if let name = mapping["name"]?.scalar?.string { return name }
      guard mapping.count == 1, let only = mapping.first, only.value.mapping != nil else { return Sweep.label(value) }
      return Sweep.label(only.key)
    }
    let long = values.map(Sweep.label)
    // Where several steps share a value it stands here more than once.
    let pairs = Dictionary(zip(long, names)) { $1 }
    guard Set(pairs.values).count == pairs.count else { return [:] }
    return pairs.filter { $0.key != $0.value }
  }
}
