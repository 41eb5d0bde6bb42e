import Presentation

extension ReportDocument {
  /// The report as one page that needs no other file and no network.
  package var html: String {
    // What is folded away is found where it stands; of many runs it would fill the screen.
    let contents = sections.enumerated().filter { !$0.element.isFolded }.map {
      "<a href=\"#part\($0.offset)\">\(Markup.escape($0.element.title))</a>"
    }
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="rehearse">
      <link rel="icon" href="data:,">
      <title>\(Markup.escape(title))</title>
      <style>
      \(PageStyle.rules)
      </style>
      </head>
      <body>
      <header>
      <h1>\(Markup.escape(title))</h1>
      \(lead.map { Markup.element("p", ["class": "lead"], Markup.escape($0)) }.joined())
      <p class="sub">\(Markup.escape(subtitle))</p>
      <nav aria-label="Contents">\(contents.joined())</nav>
      </header>
      <main>
      \(sections.enumerated().map { Self.page($0.element, number: $0.offset) }.joined(separator: "\n"))
      </main>
      <footer>Made by rehearse from stored runs. Colours: Okabe and Ito 2008. Times are virtual.</footer>
      <script>
      \(PageScript.source)
      </script>
      </body>
      </html>

      """
  }

  private static func page(_ section: Section, number: Int) -> String {
    let items = section.items.enumerated().map { page($0.element, identifier: "c\(number)-\($0.offset)") }
    let notes = section.notes.map { Markup.element("p", [:], Markup.escape($0)) }.joined()
    let heading = "<h2>\(Markup.escape(section.title))</h2>"
    let body = notes + "<div class=\"grid\">" + items.joined(separator: "\n") + "</div>"
    let content =
      section.isFolded ? "<details class=\"fold\"><summary>\(heading)</summary>\(body)</details>" : heading + body
    return "<section id=\"part\(number)\">\(content)</section>"
  }

  private static func page(_ item: Section.Item, identifier: String) -> String {
    switch item {
    case .tiles(let tiles):
      let cells = tiles.map { tile in
        "<div><dt>\(Markup.escape(tile.name))</dt><dd>\(Markup.escape(tile.value))"
          + (tile.note.isEmpty ? "" : "<small>\(Markup.escape(tile.note))</small>") + "</dd></div>"
      }
      return "<dl class=\"tiles wide\">\(cells.joined())</dl>"
    case .chart(let chart): return figure(chart, identifier: identifier)
    case .table(let name, let table):
      return "<div class=\"wide\"><h3>\(Markup.escape(name))</h3>\(page(table))</div>"
    case .compared(let name, let table):
      let notes = table.notes.map { Markup.element("p", ["class": "sub"], Markup.escape($0)) }.joined()
      return "<div class=\"wide\"><h3>\(Markup.escape(name))</h3>\(page(table))\(notes)</div>"
    case .verdicts(let verdicts):
      let lines = verdicts.map { verdict in
        let run = verdict.run.isEmpty ? "" : Markup.escape(verdict.run) + " "
        return "<li class=\"\(verdict.holds ? "yes" : "no")\"><b>\(run)\(verdict.holds ? "yes" : "NO")</b> "
          + "<span>\(Markup.escape(verdict.sentence))</span></li>"
      }
      return "<ul class=\"verdicts wide\">\(lines.joined())</ul>"
    case .source(let text): return "<pre class=\"wide\" tabindex=\"0\">\(Markup.escape(text))</pre>"
    }
  }

  private static func figure(_ chart: any Chart, identifier: String) -> String {
    let numbers = chart.table.map { "<details><summary>Numbers</summary>\(page($0))</details>" } ?? ""
    let data = chart.pageData.map { "<script type=\"application/json\">\($0)</script>" } ?? ""
    let tools =
      chart.pageData == nil
      ? ""
      : "<p class=\"tools\"><button data-zoom=\"2\" aria-label=\"Zoom in\">+</button>"
        + "<button data-zoom=\"0.5\" aria-label=\"Zoom out\">-</button>"
        + "<button data-zoom=\"0\">All</button><output class=\"told\">Point at a piece of work to name it.</output></p>"
    let readout = chart is LineChart ? "<output class=\"told\"></output>" : ""
    return """
      <figure class="card\(chart.isWide ? " wide" : "")">
      <figcaption><h3 id="\(identifier)-t">\(Markup.escape(chart.title))</h3>\
      <p id="\(identifier)-d">\(Markup.escape(chart.summary))</p></figcaption>
      \(tools)<div class="pan">\(chart.inline(identifier))</div>\(readout)\(data)\(numbers)
      </figure>
      """
  }

  private static func page(_ table: MarkedTable) -> String {
    let head = zip(table.header, table.alignments).map { cell, side in
      "<th\(side == .right ? " class=\"n\"" : "")>\(Markup.escape(cell))</th>"
    }
    let rows = table.rows.map { row in
      let cells = zip(row, table.alignments).map { cell, side in
        let names = [
          side == .right ? "n" : isShort(cell.text) ? "k" : "", cell.share == nil ? "" : "bar",
          cell.mark == .best ? "best" : "",
          cell.mark == .bad ? "bad" : "",
        ].filter { !$0.isEmpty }
        let classes = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
        let width = cell.share.map { " style=\"--w:\(Markup.number($0 * 100))%\"" } ?? ""
        let star = cell.mark == .best ? "<abbr title=\"best of its kind\">*</abbr>" : ""
        return "<td\(classes)\(width)>\(Markup.escape(cell.text))\(star)</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return "<div class=\"pan\" tabindex=\"0\"><table><thead><tr>\(head.joined())</tr></thead>"
      + "<tbody>\(rows.joined())</tbody></table></div>"
  }

  /// Numbers keep to the right, and short words stay whole.
  private static func classes(_ cell: String, _ side: TextTable.Alignment) -> String {
    side == .right ? " class=\"n\"" : isShort(cell) ? " class=\"k\"" : ""
  }

  private static func isShort(_ cell: String) -> Bool { cell.count <= 24 }

  private static func page(_ table: TextTable) -> String {
    func row(_ cells: [String], _ name: String) -> String {
      let parts = zip(cells, table.alignments).map { cell, side in
        "<\(name)\(classes(cell, side))>\(Markup.escape(cell))</\(name)>"
      }
      return "<tr>\(parts.joined())</tr>"
    }
    return "<div class=\"pan\" tabindex=\"0\"><table><thead>\(row(table.header, "th"))</thead>"
      + "<tbody>\(table.rows.map { row($0, "td") }.joined())</tbody></table></div>"
  }
}
