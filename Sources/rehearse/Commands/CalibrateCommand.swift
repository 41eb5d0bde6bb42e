import ArgumentParser
import Foundation
import Rehearsal

struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fit the kernels of an accelerator to tables of timings.",
    discussion: """
      The first line of each table tells its family: matrix products, attention, routed experts or collectives. Three
      in five rows of a kernel are fitted, the rest judge the fit; families without a table keep what ships. Rows of
      other accelerators in the same table are left out. With `--networks` tables of collectives by placement are
      fitted instead, each network by itself.

      Example: rehearse calibrate gemm.csv attention.csv --accelerator h100-sxm --out my-h100.json
      """)

  @Argument(help: ArgumentHelp("Tables of kernel timings.", valueName: "table"))
  var tables: [String]

  @Option(help: "The accelerator of the catalogue that was timed.")
  var accelerator: String?

  @Flag(help: "Fit the networks of tables of collectives by placement.")
  var networks = false

  @Option(help: ArgumentHelp("Write the calibration to this file.", valueName: "file"))
  var out: String?

  @Option(help: "Rounds of each search.")
  var generations = 120

  @Option(help: "The most timings of a kernel that a search looks at; more take longer.")
  var sample = 900

  @Option(help: "Seed of draws and searches.")
  var seed: UInt64 = 1

  @Option(help: "Weight of the 90th percentile of the errors in what a search makes small, beside their mean.")
  var tailWeight = CalibrateRequest.usualTailWeight

  @OptionGroup var output: OutputOptions

  private var request: CalibrateRequest {
    CalibrateRequest(
      tables.map { Source(path: $0) }, accelerator: accelerator, networks: networks, generations: generations,
      sample: sample, seed: seed, tailWeight: tailWeight)
  }

  func validate() throws {
    if let fault = request.faults(Session.option).first { throw ValidationError(fault) }
  }

  func run() async throws {
    let work = LongWork("fitting", output: output) { _ in
      "interrupted: the fit is not whole, and nothing of it is kept"
    }
    defer { work.finish() }
    let answer = try await Session(store: .none, isCommand: true).calibrate(request, work.work)
    work.finish()
    if let out {
      do {
        try answer.file.write(to: URL(fileURLWithPath: out), options: .atomic)
      } catch {
        throw Failure.badInput("cannot write \(out): \(error.localizedDescription)")
      }
    }
    if output.json { Console.print(answer.json) }
    output.say(answer.residuals().map { $0.family + "\n" + Console.table($0.table) }.joined(separator: "\n\n") + "\n")
  }
}
