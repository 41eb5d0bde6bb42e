package import Presentation
import Quantities
import Scenarios
package import Validation

/// Papers and how they stand, for people and programs.
package enum GalleryTables {
  /// One row for each paper.
  package static func summary(_ gallery: Gallery) -> TextTable {
    var table = TextTable(
      ["paper", "held", "beyond", "undecided", "worst", "setting", "reference"],
      alignments: [.left, .right, .right, .right, .right, .left, .left])
    for paper in gallery.papers {
      table.append([
        "\(paper.id) \(paper.about?.title ?? "")", "\(paper.held) of \(paper.figures.count)", count(paper.beyond),
        count(paper.undecided), worst(paper), paper.about?.setting ?? "", paper.about?.reference ?? "",
      ])
    }
    return table
  }

  /// How many papers stand how, in a sentence.
  package static func sentence(_ gallery: Gallery) -> String {
    let papers = gallery.papers
    func number(_ standing: Gallery.Entry.Standing) -> Int { papers.count { $0.standing == standing } }
    let figures = papers.flatMap(\.figures)
    let parts = [
      (number(.held), "with every figure held"),
      (number(.recalled), "held by figures from memory alone, which is no proof"),
      (number(.partly), "with figures beyond for a stated reason"),
      (number(.missed), "with a figure beyond and no reason"),
    ]
    return
      "\(papers.count) paper\(papers.count == 1 ? "" : "s"), \(figures.count { $0.verdict.holds }) of \(figures.count) figures held: "
      + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// The papers with stable keys.
  package static func json(_ gallery: Gallery) -> JSONValue {
    func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
    return .array(
      gallery.papers.map { paper in
        .object([
          "id": .string(paper.id), "title": text(paper.about?.title), "reference": text(paper.about?.reference),
          "setting": text(paper.about?.setting), "files": .array(paper.files.map(JSONValue.string)),
          "figures": .integer(Int64(paper.figures.count)), "held": .integer(Int64(paper.held)),
          "beyond": .integer(Int64(paper.beyond)), "undecided": .integer(Int64(paper.undecided)),
          "worst_ratio": paper.worst?.verdict.deviation.map(JSONValue.number) ?? .null,
          "standing": .string(paper.standing.rawValue),
          "gaps": .array(
            paper.figures.filter { !$0.verdict.holds }.map { figure in
              .object(["figure": .string(figure.verdict.sentence), "why": text(figure.verdict.origin?.gap)])
            }),
        ])
      })
  }

  static func count(_ count: Int) -> String { count == 0 ? "" : "\(count)" }

  /// The worst deviation of a paper's figures.
  static func worst(_ paper: Gallery.Entry) -> String {
    paper.worst?.verdict.deviation.map { Dimension.ratio.format($0, digits: 2) } ?? ""
  }
}
