import Quantities

/// Writes SVG and HTML: every text that reaches a page goes through here.
package enum Markup {
  /// An element with its attributes in order and its content, which is markup already.
  package static func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String = "")
    -> String
  {
    let head = "<" + name + attributes.map { " \($0.key)=\"\(escape($0.value))\"" }.joined()
    return content.isEmpty && !pairedNames.contains(name) ? head + "/>" : head + ">" + content + "</" + name + ">"
  }

  /// Text as content or as the value of an attribute.
  ///
  /// Characters that XML cannot hold, such as control codes in a run's name, become spaces.
  package static func escape(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{FFFE}", "\u{FFFF}": result += " "
      case _ where PlainText.isControl(scalar): result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A coordinate with at most `places` decimal places.
  package static func number(_ value: Double, places: Int = 1) -> String {
    let scale = places == 1 ? 10.0 : 1000.0
    let rounded = (value * scale).rounded() / scale
    guard rounded.isFinite else { return "0" }
    let text = "\(rounded == 0 ? 0 : rounded)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A text of a chart; `anchor` is `start`, `middle` or `end`.
  package static func label(
    _ text: String, x: Double, y: Double, anchor: String = "start", style: String = "lb"
  ) -> String {
    element("text", ["class": style, "x": number(x), "y": number(y), "text-anchor": anchor], escape(text))
  }

  /// A stroke or an area along `path`, with what a pointer that rests on it is told.
  package static func path(_ path: String, style: String, tip: String? = nil) -> String {
    element("path", ["class": style, "d": path], tip.map { element("title", [:], escape($0)) } ?? "")
  }

  /// Elements that HTML wants closed by a tag of their own.
  private static let pairedNames: Set<String> = [
    "script", "style", "td", "th", "p", "div", "section", "text", "g", "dd",
  ]
}
