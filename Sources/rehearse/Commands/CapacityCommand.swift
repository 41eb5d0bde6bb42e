import ArgumentParser
import Quantities
import Reports
import Scenarios
import Serving
import SimulationKernel

struct CapacityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capacity",
    abstract: "Find the highest load, or the fewest replicas, that hold the objectives.",
    discussion: """
      Every load is served several times over with other seeds; an objective is held when the upper end of its metric's
      confidence interval lies below it. Exit status 1 when no load, or no number of replicas, holds them.

      Example: rehearse capacity Scenarios/quickstart/serve-llama3-8b.yaml --find replicas
      """)

  enum Quest: String, ExpressibleByArgument, CaseIterable { case load, replicas }

  @Argument(help: ArgumentHelp("A serving scenario with objectives.", valueName: "file"))
  var file: String

  @Option(help: "What to find: the highest load, or the fewest replicas for the stated load.")
  var find = Quest.load

  @Option(help: "Independent replications of each probe, at least two.")
  var replications = 5

  @Option(help: "Confidence in percent, above 50 and below 100.")
  var confidence = 95.0

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if replications < 2 { throw ValidationError("--replications is \(replications); an interval needs at least 2.") }
    if !(confidence > 50 && confidence < 100) {
      throw ValidationError("--confidence is \(confidence); it lies above 50 and below 100.")
    }
  }

  func run() async throws {
    var holdsAll = true
    var values: [JSONValue] = []
    for scenario in try ScenarioLoading.read([file]) {
      guard case .serving(let plan) = scenario.plan, !scenario.objectives.isEmpty else {
        throw Failure.badInput(
          "\(file): capacity takes a serving scenario with objectives, such as `objectives: {ttft: {p99: 2 s}}`")
      }
      let search = CapacitySearch(
        plan: plan, bounds: scenario.objectives.map { CapacityBound(metric: $0.metric, atMost: $0.atMost) },
        replications: replications, level: confidence / 100, seed: scenario.seed)
      let answer = find == .load ? await search.highestLoad() : await search.fewestReplicas()
      holdsAll = holdsAll && answer.best != nil
      values.append(json(scenario.name, answer.best, answer.probes))
      output.say(text(scenario.name, answer.best, answer.probes))
    }
    if output.json { Console.print((values.count == 1 ? values[0] : .array(values)).text) }
    if !holdsAll { throw ExitCode(1) }
  }

  private func json(_ name: String, _ best: CapacityProbe?, _ probes: [CapacityProbe]) -> JSONValue {
    .object([
      "name": .string(name), "confidence_ratio": .number(confidence / 100),
      "highest_rate_per_second": best.map { .number($0.rate) } ?? .null,
      "load_ratio": best.map { .number($0.load) } ?? .null,
      "replicas_count": best.map { .number(Double($0.replicas)) } ?? .null,
      "probes": .array(probes.map(Self.json)),
    ])
  }

  private static func json(_ probe: CapacityProbe) -> JSONValue {
    .object([
      "load_ratio": .number(probe.load), "replicas_count": .number(Double(probe.replicas)),
      "rate_per_second": .number(probe.rate), "holds": .boolean(probe.holds),
      "metrics": .object(
        Dictionary(
          probe.values.map { ($0.bound.metric, finite($0.interval.mean)) }, uniquingKeysWith: { first, _ in first })),
    ])
  }

  private static func finite(_ value: Double) -> JSONValue { value.isFinite ? .number(value) : .null }

  private func text(_ name: String, _ best: CapacityProbe?, _ probes: [CapacityProbe]) -> String {
    var table = TextTable(
      ["load", "rate", "replicas"] + (probes.first?.values.map(\.bound.metric) ?? []) + ["held"],
      alignments: [.right, .right, .right] + (probes.first?.values.map { _ in .right } ?? []) + [.left])
    for probe in probes {
      let latencies = probe.values.map { value in
        value.interval.mean.isFinite
          ? "\(Dimension.time.format(value.interval.mean)) ± \(Dimension.time.format(value.interval.halfWidth))"
          : "not all served"
      }
      table.append(
        [
          Dimension.decimal(probe.load, digits: 4), Dimension.decimal(probe.rate, digits: 4) + "/s",
          "\(probe.replicas)",
        ] + latencies + [probe.holds ? "yes" : "no"])
    }
    let answer =
      best.map { best in
        find == .load
          ? "\(name) holds its objectives up to \(Dimension.decimal(best.rate, digits: 4))/s"
          : "\(name) holds its objectives with \(best.replicas) replicas"
      } ?? "\(name) does not hold its objectives at any \(find == .load ? "load" : "number of replicas")"
    return table.rendered(width: Console.width)
      + "\n\(answer), with \(Dimension.decimal(confidence, digits: 3)) % confidence\n"
  }
}
