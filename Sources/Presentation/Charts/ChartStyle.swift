/// The colours of charts, told apart by people of every colour vision, on light and dark pages.
///
/// - Source: Okabe, Ito, "Color universal design", 2008; two darker yellows and a lighter blue keep the contrast on
///   the page that they stand on.
package enum ChartStyle {
  /// Colours on a light page.
  package static let light = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b5a300", "#6b7280"]
  /// Colours on a dark page.
  package static let dark = ["#3f9fdd", "#e69f00", "#1fbf92", "#d98fb8", "#7cc7f2", "#ec7a2b", "#e2d640", "#9aa1ac"]
  /// Dashes that tell lines apart where colours do not: in a print without colours, or for a reader without them.
  private static let dashes = ["none", "7 3", "2 2", "9 3 2 3", "4 2", "12 3", "1 3", "6 2 1 2"]

  /// The class of the area of part `index`.
  package static func area(_ index: Int) -> String { "s\(index % light.count)" }
  /// The class of the line of part `index`.
  package static func line(_ index: Int) -> String { "l\(index % light.count)" }

  /// The rules of a page or a drawing: light, and dark where the reader's system says so.
  package static let rules = """
    \(base)
    \(colours(light, text: "#3d4248", strong: "#16181b", faint: "#7b828c"))
    @media (prefers-color-scheme: dark) { @media screen {
    \(colours(dark, text: "#c4cad3", strong: "#f1f3f5", faint: "#8b929c"))
    } }
    """

  /// The rules of a drawing that is turned into pixels: one page colour, which is light.
  package static let lightRules = base + "\n" + colours(light, text: "#3d4248", strong: "#16181b", faint: "#7b828c")

  private static let base = """
    .lb,.hd,.sm{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
    .lb{font-size:12px}.sm{font-size:10px}.hd{font-size:14px;font-weight:600}
    .ax,.gr,.wh,.cap{fill:none;stroke-width:1}.gr{stroke-opacity:.25}.wh{stroke-width:1.5}
    .cap{stroke-width:1.5;stroke-dasharray:4 3}.dim{fill-opacity:.55}
    """

  private static func colours(_ colours: [String], text: String, strong: String, faint: String) -> String {
    let parts = zip(colours, dashes).enumerated().map { index, pair in
      ".s\(index){fill:\(pair.0)}.l\(index){fill:none;stroke:\(pair.0);stroke-width:1.8;stroke-dasharray:\(pair.1)}"
    }
    return ".lb,.sm{fill:\(text)}.hd{fill:\(strong)}.ax,.gr{stroke:\(faint)}.wh,.cap{stroke:\(strong)}"
      + ".mk{fill:none;stroke:\(strong);stroke-width:1.6}" + parts.joined()
  }
}
