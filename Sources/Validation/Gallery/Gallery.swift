package import Scenarios

/// A published figure, and how a scenario stands to it.
package struct JudgedFigure: Sendable {
  /// The name of the run that it is of.
  package let run: String
  /// The file that expects it.
  package let file: String
  /// The paper of that file; nil where it names none.
  package let paper: Paper?
  /// How the run stands to it.
  package let verdict: Verdict

  /// A judged figure.
  package init(run: String, file: String, paper: Paper?, verdict: Verdict) {
    self.run = run
    self.file = file
    self.paper = paper
    self.verdict = verdict
  }

  /// Whether it is beyond what was published and nobody has said why.
  package var isUnexplained: Bool { !verdict.holds && verdict.origin?.gap == nil }
}

/// The papers of some scenarios, each with its figures.
package struct Gallery: Sendable {
  /// One paper.
  package struct Entry: Sendable {
    /// What the gallery calls it.
    package let id: String
    /// What its files say of it; nil where none does.
    package let about: Paper.About?
    /// Its files, in their order.
    package let files: [String]
    /// Its figures, in their order.
    package let figures: [JudgedFigure]
  }

  /// The papers in the order of their ids: letters first, then the numbers in them as numbers.
  package let papers: [Entry]
  /// What is wrong with the files as a gallery, in sentences: papers that nobody or several describe, gaps that are none.
  package let faults: [String]

  /// The papers of some figures.
  package init(_ figures: [JudgedFigure]) {
    var faults: [String] = []
    let byId = Dictionary(grouping: figures.filter { $0.paper != nil }) { $0.paper?.id ?? "" }
    papers = byId.keys.sorted(by: Self.isBefore).map { id in
      let own = byId[id] ?? []
      let files = Self.unique(own.map(\.file))
      var about: Paper.About?
      var from: String?
      for figure in own {
        guard let said = figure.paper?.about, figure.file != from else { continue }
        if let from {
          faults.append("paper \(id) is described in \(from) and in \(figure.file); describe it once")
        } else {
          (about, from) = (said, figure.file)
        }
      }
      return Entry(id: id, about: about, files: files, figures: own)
    }
    self.faults = Self.unique(faults) + papers.flatMap(\.gapsThatAreNone)
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private static func isBefore(_ a: String, _ b: String) -> Bool {
    func parts(_ id: String) -> (letters: Substring, number: Int) {
      let letters = id.prefix { !$0.isNumber }
      return (letters, Int(id.dropFirst(letters.count).prefix { $0.isNumber }) ?? 0)
    }
    let (left, right) = (parts(a), parts(b))
    return (left.letters, left.number, a) < (right.letters, right.number, b)
  }
}

extension Gallery.Entry {
  /// Figures that chance would not take back.
  package var held: Int { figures.count { $0.verdict.state == .held } }
  /// Figures that are missed, and that chance would not bring back.
  package var beyond: Int { figures.count { $0.verdict.state == .beyond } }
  /// Figures that more samples may turn.
  package var undecided: Int { figures.count { $0.verdict.state == .undecided } }
  /// Missed figures whose reason no file says.
  package var unexplained: [JudgedFigure] { figures.filter(\.isUnexplained) }
  /// The figure farthest from what was published; nil where none is a number.
  package var worst: JudgedFigure? {
    figures.filter { $0.verdict.deviation != nil }
      .max { ($0.verdict.deviation?.magnitude ?? 0) < ($1.verdict.deviation?.magnitude ?? 0) }
  }

  /// How the paper stands.
  package enum Standing: String, Sendable {
    /// Every figure is held, one that somebody has read among them.
    case held
    /// Every figure is held, and all of them are from memory: that is no proof.
    case recalled = "from memory alone"
    /// Some figures are beyond, each for a stated reason.
    case partly
    /// Some figures are beyond, and nobody says why.
    case missed
  }

  /// How the paper stands.
  package var standing: Standing {
    if !unexplained.isEmpty { return .missed }
    let held = figures.filter { $0.verdict.holds }
    if held.count < figures.count { return .partly }
    return held.allSatisfy { $0.verdict.origin?.isRecalled == true } ? .recalled : .held
  }

  /// Entries that name a gap though every run of theirs holds the figure.
  fileprivate var gapsThatAreNone: [String] {
    struct Place: Hashable {
      let file: String
      let entry: Int
    }
    let named = Dictionary(grouping: figures.filter { $0.verdict.origin?.gap != nil }) {
      Place(file: $0.file, entry: $0.verdict.origin?.entry ?? 0)
    }
    return named.filter { $0.value.allSatisfy { $0.verdict.holds && $0.verdict.state == .held } }.keys
      .sorted { ($0.file, $0.entry) < ($1.file, $1.entry) }
      .map { "\($0.file): expect[\($0.entry)] is held now, and still names a `gap`; take it out" }
  }
}
