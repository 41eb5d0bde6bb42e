package import Presentation
package import Quantities

/// What a run came to.
package protocol StudyOutcome: Sendable {
  /// The numbers that the run answers with.
  var metrics: [Metric] { get }
  /// The set-up of the run in one line.
  var setting: String { get }
  /// Lines for a person that say how far the numbers may be trusted and what they lead to.
  var remarks: [String] { get }
  /// What its user should know before the numbers, such as whom nobody served.
  var notes: [String] { get }
  /// How far its numbers may be off, by published figures that nothing was fitted on.
  var accuracy: Accuracy { get }
  /// What is said besides metrics, in the order in which it is printed.
  ///
  /// - Parameter isAlone: whether no other run of the kind is shown beside it.
  func answer(isAlone: Bool) -> [AnswerPart]
  /// The value that an objective on a metric is held against: as all felt it whom it concerns. Nil where there is none.
  func judgedValue(_ name: String) -> Double?
  /// Words that say what a run came to in a metric with an objective, where its own text does not tell.
  func words(_ metric: String, judged: Double?) -> String?
  /// Whether all that it needs fits into memory.
  var fits: Bool { get }
  /// What the run is held to besides the objectives and figures of its file.
  func verdicts(_ scenario: Scenario) -> [Verdict]
  /// What the store keeps of the run besides its metrics.
  var rows: [TableRows] { get }
}

/// A part of what is printed of a run.
package enum AnswerPart: Sendable {
  /// A table.
  case table(TextTable)
  /// Lines below a table that explain it.
  case notes([String])
  /// A text that stands on its own.
  case text(String)
}

extension StudyOutcome {
  package var remarks: [String] { [] }
  package var notes: [String] { [] }
  package var accuracy: Accuracy { .none }
  package func answer(isAlone: Bool) -> [AnswerPart] { [] }
  package func judgedValue(_ name: String) -> Double? { metric(name)?.value }
  package func words(_ metric: String, judged: Double?) -> String? { nil }
  package func verdicts(_ scenario: Scenario) -> [Verdict] { [] }
  package var fits: Bool { true }
  package var rows: [TableRows] { [] }
  /// The metric of that name, or nil.
  package func metric(_ name: String) -> Metric? { metrics.first { $0.name == name } }
}
