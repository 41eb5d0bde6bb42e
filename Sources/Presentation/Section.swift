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
