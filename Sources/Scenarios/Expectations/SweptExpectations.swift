import Reading
import Yams

/// Expected figures of a sweep: which belong to which runs, and whether the points that they name are there.
struct SweptExpectations {
  /// The swept keys with the labels of their values.
  let swept: [String: [String]]
  let collector: DiagnosticCollector

  /// Reports every point that no run of the sweep answers to, for such a figure would hold nothing to account.
  func check(_ root: Node) {
    for keys in Self.figures(root) {
      let (at, over) = (keys["at"], keys["over"])
      let places = Self.points.compactMap { key in keys[key].map { (key, $0) } }
      // A figure whose points are faulty is not looked at further.
      guard places.map({ checkPoint($0.0, $0.1) }).allSatisfy(\.self) else { continue }
      if let over { checkRatio(over, at: SweptPoint(at)) }
      for key in ["best", "worst"] {
        if let place = keys[key] { checkExtreme(key, place, at: SweptPoint(at)) }
      }
      for key in Extreme.allCases.map(\.rawValue) { if let sought = keys[key] { checkSought(sought, key) } }
      if let along = keys["monotone"]?.mapping?["along"] { checkAlong(along, at: SweptPoint(at)) }
    }
  }

  private func checkPoint(_ name: String, _ place: Node) -> Bool {
    let reader = reader(place, name)
    guard case .mapping(let wanted) = place, !wanted.isEmpty else {
      reader.report("`\(name)` must map swept keys to one of their values, such as `{layout.tensor: 4}`")
      return false
    }
    var isGood = true
    for (key, value) in wanted {
      let path = Sweep.label(key)
      guard let values = swept[path] else {
        self.reader(key, name).report("`\(path)` is not swept; " + known)
        isGood = false
        continue
      }
      if !values.contains(Sweep.label(value)) {
        self.reader(value, name).report(
          "`\(path)` is never `\(Sweep.label(value))` in the sweep; it is \(values.joined(separator: ", "))")
        isGood = false
      }
    }
    return isGood
  }

  /// A point must leave runs for those that are held against it.
  private func checkRatio(_ over: Node, at: SweptPoint) {
    let point = SweptPoint(over)
    let isElsewhere = point.values.contains { key, value in
      at.values[key].map { $0 != value } ?? ((swept[key]?.count ?? 0) > 1)
    }
    if !isElsewhere { reader(over, "over").report("`over` is where `at` is: a run over itself is always 1") }
  }

  private func checkExtreme(_ name: String, _ place: Node, at: SweptPoint) {
    let point = SweptPoint(place)
    if let both = point.values.keys.sorted().first(where: { at.values[$0] != nil }) {
      reader(place, name).report("`\(both)` stands in `at` and in `\(name)`; what `at` holds fast is no choice")
    } else if !point.values.keys.contains(where: { (swept[$0]?.count ?? 0) > 1 }) {
      reader(place, name).report("`\(name)` names every run; sweep other values that it is held against")
    }
  }

  private func checkAlong(_ along: Node, at: SweptPoint) {
    let key = Sweep.label(along)
    guard let values = swept[key] else {
      reader(along, "monotone.along").report("`\(key)` is not swept; " + known)
      return
    }
    if at.values[key] != nil {
      reader(along, "monotone.along").report("`\(key)` stands in `at`, which holds it fast; leave it out there")
    } else if values.count < 2 {
      reader(along, "monotone.along").report("`\(key)` has one value; sweep at least two")
    }
  }

  /// What is sought cannot be given.
  private func checkSought(_ sought: Node, _ name: String) {
    let key = Sweep.label(sought)
    guard swept[key] != nil else { return }
    reader(sought, name).report("`\(key)` is swept; what is sought cannot be: leave it out of `sweep`")
  }

  private var known: String {
    let known = swept.keys.sorted().map { "`\($0)`" }.joined(separator: ", ")
    return known.isEmpty ? "the file has no `sweep`" : "swept are \(known)"
  }

  private func reader(_ node: Node, _ name: String) -> ValueReader {
    ValueReader(node: node, path: "expect.\(name)", collector: collector)
  }
}

extension SweptExpectations {
  /// The keys that name points of a sweep.
  private static let points = ["at", "over", "best", "worst"]
  /// The keys that make a figure one of several runs.
  private static let joint = ["over", "best", "worst", "monotone"]

  private static func figures(_ node: Node) -> [Node.Mapping] {
    node.mapping?["expect"]?.sequence?.compactMap(\.mapping) ?? []
  }

  private static func isJoint(_ keys: Node.Mapping) -> Bool { joint.contains { keys[$0] != nil } }

  /// Whether a figure names the values of a run.
  static func names(_ node: Node, at labels: [String: String]) -> Bool {
    figures(node).contains { keys in
      let isAt = keys["at"]?.mapping != nil && SweptPoint(keys["at"]).holds(labels)
      return isAt || keys["over"] != nil && isDivisor(keys, labels)
    }
  }

  /// Whether a run is what others are divided by.
  private static func isDivisor(_ keys: Node.Mapping, _ labels: [String: String]) -> Bool {
    SweptPoint(keys["at"]).moved(to: SweptPoint(keys["over"])).holds(labels)
  }

  /// One run's scenario: with the figures that are expected everywhere or at its values, without their `at`, and those of
  /// several runs that it takes part in.
  static func select(in node: Node, at labels: [String: String]) -> Node {
    replacing(node) { selected($0, at: labels) }
  }

  /// Which entries of `expect` those of one run are.
  static func places(in node: Node, at labels: [String: String]) -> [Int] {
    (node.mapping?["expect"]?.sequence ?? []).enumerated().compactMap { place, figure in
      figure.mapping.map { selected($0, at: labels) != nil } ?? true ? place : nil
    }
  }

  /// A figure as one run has it; nil where it has not.
  private static func selected(_ keys: Node.Mapping, at labels: [String: String]) -> Node.Mapping? {
    guard let place = keys["at"] else { return keys }
    // A place that is none was reported.
    guard place.mapping != nil else { return nil }
    let isAt = SweptPoint(place).holds(labels)
    if isJoint(keys) { return isAt || keys["over"] != nil && isDivisor(keys, labels) ? keys : nil }
    guard isAt else { return nil }
    var own = keys
    own["at"] = nil
    return own
  }

  /// A scenario without the figures of several runs: one alone cannot be held against them.
  static func alone(_ node: Node) -> Node { replacing(node) { isJoint($0) ? nil : $0 } }

  /// The tree with the points of its figures told by the short labels of values.
  static func shortening(_ node: Node, _ shortened: [String: [String: String]]) -> Node {
    if shortened.allSatisfy(\.value.isEmpty) { return node }
    return replacing(node) { figure in
      var figure = figure
      for name in points {
        guard case .mapping(var place)? = figure[name] else { continue }
        for (key, value) in place {
          guard let short = shortened[Sweep.label(key)]?[Sweep.label(value)] else { continue }
          place[key] = .scalar(Node.Scalar(short, .implicit, .any, value.mark))
        }
        figure[name] = .mapping(place)
      }
      return figure
    }
  }

  /// The tree with each figure changed, or left out where nil comes back.
  private static func replacing(_ node: Node, _ change: (Node.Mapping) -> Node.Mapping?) -> Node {
    guard case .mapping(var mapping) = node, case .sequence(let figures)? = mapping["expect"] else { return node }
    let selected = figures.compactMap { figure -> Node? in
      guard case .mapping(let keys) = figure else { return figure }
      return change(keys).map(Node.mapping)
    }
    // An empty list that somebody wrote stays what it is.
    if selected.isEmpty, !figures.isEmpty {
      mapping["expect"] = nil
    } else {
      mapping["expect"] = .sequence(Node.Sequence(selected, figures.tag, figures.style, figures.mark))
    }
    return .mapping(mapping)
  }
}
