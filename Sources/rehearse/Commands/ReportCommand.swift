import ArgumentParser
import Foundation
import Reports
import RunStore
import Scenarios
import Training

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write stored runs as one page with charts that opens anywhere and needs no network.",
    discussion: """
      Several runs are compared side by side. The format follows the name of the file: html, svg, png, csv or md.
      Timelines of training runs are simulated again from the stored scenario.

      Example: rehearse report 1 2 3 -o report.html
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, svg, png, csv, md
  }

  @OptionGroup var selection: RunSelection

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Option(help: "html, svg, png, csv or md; by default what the file's name ends in.")
  var format: Format?

  @Flag(help: "Print what was written as JSON.")
  var json = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @OptionGroup var storage: StoreOptions

  func run() throws {
    let format = try chosenFormat()
    let store = try storage.openReadOnly()
    let runs = try selection.resolve(in: store, least: 1)
    let document = ReportDocument(try runs.map { try reported($0, store, withTimeline: format != .csv) })
    if format == .svg || format == .png, document.chartCount == 0 {
      throw Failure.badInput("run \(runs[0]) has no charts to draw; --format html, md or csv shows its metrics")
    }
    switch format {
    case .html: try write(document.html)
    case .svg: try write(document.svg)
    case .csv: try write(document.csv)
    case .md: try write(document.markdown)
    case .png: try Rasterizer.png(document.svgForPixels, path: output)
    }
    if json {
      let value: [String: JSONValue] = [
        "file": .string(output), "format": .string(format.rawValue), "charts": .integer(Int64(document.chartCount)),
        "runs": .array(runs.map(JSONValue.integer)),
      ]
      Console.print(JSONValue.object(value).text)
    } else if !quiet {
      let content = format == .csv ? "every metric" : "\(document.chartCount) charts"
      Console.print("\(output): \(document.title), \(content)")
    }
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
      guard withTimeline, run.kind == "training" else { return ReportedRun(run: run, details: details) }
      do {
        guard case .training(let plan)? = try ScenarioFile.reread(text: run.scenario, name: run.name)?.plan else {
          return ReportedRun(run: run, details: details, stepNote: "The stored scenario is empty: no timeline.")
        }
        let step = TrainingSimulation.run(plan, recordsSpans: true).step
        return ReportedRun(run: run, details: details, step: step)
      } catch {
        return ReportedRun(
          run: run, details: details, stepNote: "No timeline: the step cannot be simulated again. \(error)")
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
