import ArgumentParser
import Foundation
import Reading
import Reports
import RunStore
import Scenarios

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write stored runs as one page with charts that opens anywhere and needs no network.",
    discussion: """
      Several runs are compared side by side. The format follows the name of the file: html, svg, png, csv or md.
      Timelines are simulated again from the stored scenario. With --search a layout search is drawn:
      the layouts that no other beats in time, cost and memory, and what was left out and why.

      Example: rehearse report 1 2 3 -o report.html
               rehearse report --search 1 -o search.html
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, svg, png, csv, md
  }

  @OptionGroup var selection: RunSelection

  @Option(help: ArgumentHelp("Draw the layout search of this number instead of runs.", valueName: "search"))
  var search: Int64?

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Option(help: "html, svg, png, csv or md; by default what the file's name ends in.")
  var format: Format?

  @Flag(help: "Print what was written as JSON.")
  var json = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var storage: StoreOptions

  func run() throws {
    let format = try chosenFormat()
    let store = try storage.openReadOnly()
    let (document, runs) = try document(store, withTimelines: format != .csv)
    if format == .svg || format == .png, document.chartCount == 0 {
      throw Failure.badInput("\(document.title) has no charts to draw; --format html, md or csv shows its numbers")
    }
    switch format {
    case .html: try write(document.html)
    case .svg: try write(document.svg)
    case .csv: try write(document.csv)
    case .md: try write(document.markdown)
    case .png: try Rasterizer.png(document.svgForPixels, path: output)
    }
    if json {
      var value: [String: JSONValue] = [
        "file": .string(output), "format": .string(format.rawValue), "charts": .integer(Int64(document.chartCount)),
        "runs": .array(runs.map(JSONValue.integer)),
      ]
      if let search { value["search"] = .integer(search) }
      Console.print(JSONValue.object(value).text)
    } else if !quiet {
      let content = format == .csv ? "every number" : "\(document.chartCount) charts"
      Console.print("\(output): \(document.title), \(content)")
    }
  }

  /// What is to be written, and the runs that it is about.
  private func document(_ store: RunStore, withTimelines: Bool) throws -> (ReportDocument, runs: [Int64]) {
    guard let search else {
      let runs = try selection.resolve(in: store, least: 1)
      let items = try runs.map { try reported($0, store, withTimeline: withTimelines) }
      do {
        return (try ReportDocument(items, samples: store.samples(of: items.map(\.run))), runs)
      } catch {
        throw Failure.badInput("\(error)")
      }
    }
    guard selection.runs.isEmpty, selection.condition == nil, selection.baseline == nil else {
      throw Failure.badInput("--search draws a whole search; runs have a report of their own, without --search")
    }
    do { return (ReportDocument(try store.search(search)), []) } catch { throw Failure.badInput("\(error)") }
  }

  private func chosenFormat() throws -> Format {
    if let format { return format }
    let ending = URL(fileURLWithPath: output).pathExtension.lowercased()
    let names = ["htm": Format.html, "markdown": .md]
    guard let known = Format(rawValue: ending) ?? names[ending] else {
      throw Failure.badInput("\(output): name the file .html, .svg, .png, .csv or .md, or say --format")
    }
    return known
  }

  private func reported(_ id: Int64, _ store: RunStore, withTimeline: Bool) throws -> ReportedRun {
    do {
      let run = try store.run(id)
      let details = try store.details(of: id)
      guard withTimeline, let type = Studies.named(run.kind), type.hasTimeline else {
        return ReportedRun(run: run, details: details)
      }
      do {
        let scenario = try ScenarioFile.reread(
          text: run.scenario, name: run.name, files: store.files(of: id), catalog: try catalogs.load())
        guard let timeline = scenario?.study.timeline() else {
          return ReportedRun(run: run, details: details, timelineNote: "The stored scenario is empty: no timeline.")
        }
        return ReportedRun(run: run, details: details, timeline: timeline.chart)
      } catch {
        return ReportedRun(
          run: run, details: details, timelineNote: "No timeline: the run cannot be simulated again. \(error)")
      }
    } catch {
      throw Failure.badInput("\(error)")
    }
  }

  private func write(_ text: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw Failure.badInput("\(output): cannot be written; check that its folder exists and its permissions")
    }
  }
}
