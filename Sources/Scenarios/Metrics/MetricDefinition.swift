package import Quantities

/// What a metric of a run is: the one description that tables, reports, the store, checks of scenarios and the reference
/// page read.
package struct MetricDefinition: Hashable, Sendable {
  /// Which of two values is the better one.
  package enum Better: String, Hashable, Sendable {
    /// The lower one, as of a time or a cost.
    case lower
    /// The higher one, as of a throughput.
    case higher
    /// Neither: the number says what happened, not how good it is.
    case neither

    /// Whether a change of the metric is one for the better; nil where that cannot be said.
    package func isBetter(_ change: Double) -> Bool? {
      guard self != .neither, change != 0, !change.isNaN else { return nil }
      return (change < 0) == (self == .lower)
    }
  }

  /// The kind of scenario whose runs answer with it.
  package let kind: String
  /// The stable name, its unit last; of a family of metrics with what varies in angle brackets:
  /// `<policy>_wait_mean_s`.
  package let name: String
  /// How its values are printed.
  package let dimension: Dimension
  /// The unit that its values are in, as stores hold it: `s`, `byte`, `token/s`, `1`.
  package let unit: String
  /// A few words for headings.
  package let title: String
  /// What it is, in one sentence.
  package let sentence: String
  /// Which values are better.
  package let better: Better
  /// Whether it stands among the first things that a person asks of a run, in the order of the catalogue.
  package let isHeadline: Bool
  /// The value at which a headline says nothing, for all is well; nil where every value says something.
  package let silentValue: Double?
  /// Whether it is known of a run that does not fit into memory, too, as what such a run would need is.
  package let standsUnfit: Bool

  /// A metric; without a `unit` of its own it has that of its dimension.
  init(
    _ kind: String, _ name: String, _ dimension: Dimension, unit: String? = nil, _ title: String, _ sentence: String,
    _ better: Better = .neither, isHeadline: Bool = false, silentValue: Double? = nil,
    standsUnfit: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.dimension = dimension
    self.unit = unit ?? dimension.unit
    self.title = title
    self.sentence = sentence
    self.better = better
    self.isHeadline = isHeadline
    self.silentValue = silentValue
    self.standsUnfit = standsUnfit
  }

  /// What every name of a family ends in, behind the part that varies; nil of a single metric.
  package var familySuffix: String? {
    name.hasPrefix("<")
      ? name.firstIndex(of: ">").map { end in
        String(name[name.index(after: end)...])
      } : nil
  }

  /// The names that it describes as a pattern of SQL's `GLOB`.
  package var pattern: String { familySuffix.map { "*" + $0 } ?? name }

  /// Whether it describes the metric of that name.
  package func describes(_ name: String) -> Bool {
    guard let familySuffix else { return self.name == name }
    return name.count > familySuffix.count && name.hasSuffix(familySuffix)
  }

  /// Its title for the metric of that name: a member of a family is called by what varies too.
  package func title(of name: String) -> String {
    guard let familySuffix, describes(name) else { return title }
    return name.dropLast(familySuffix.count) + " " + title
  }
}
