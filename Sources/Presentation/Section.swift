// Presentation: numbers into tables and pictures.
//
// What it is for: charts as SVG, tables as text, and the sections of a report before they become a page.
// What it never does: read files, ask stores, or know what is simulated.
// Where to start: `Section`, then `Chart` and `TextTable`.

/// A part of a report under one heading.
package struct Section: Sendable {
  /// One thing in a section.
  package enum Item: Sendable {
    /// Few numbers in large letters: name, value.
    case tiles([(name: String, value: String, note: String)])
    /// A picture.
    case chart(any Chart)
    /// A table under its name.
    case table(String, TextTable)
    /// A table of compared numbers under its name: bars beside them, and the best of each column marked.
    case compared(String, MarkedTable)
    /// How runs stand against what was asked of them, the failures first.
    case verdicts([VerdictLine])
    /// A text as it is written, such as a scenario.
    case source(String)
  }

  /// The heading.
  package var title: String
  /// Sentences under the heading.
  package var notes: [String]
  /// What stands in it.
  package var items: [Item]
  /// Whether the part is shown closed, to be opened by those who want it.
  package var isFolded: Bool

  /// A part of a report.
  package init(title: String, notes: [String] = [], items: [Item] = [], isFolded: Bool = false) {
    self.title = title
    self.notes = notes
    self.items = items
    self.isFolded = isFolded
  }
}

/// How a run stands against one thing that was asked of it.
package struct VerdictLine: Hashable, Sendable {
  /// Whether the answer is yes.
  package let holds: Bool
  /// Of which run; empty where there is one.
  package let run: String
  /// In words, with the reason.
  package let sentence: String

  /// A verdict.
  package init(holds: Bool, run: String = "", sentence: String) {
    self.holds = holds
    self.run = run
    self.sentence = sentence
  }
}
