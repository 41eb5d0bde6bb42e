import ArgumentParser
import Hardware
import ModelArchitecture
import Presentation
import Quantities
import Rehearsal
import Reports
import ScalingLaws
import Scenarios
import Serving
import Training

/// What a model costs over its life, with rates that the simulator measures.
struct LawsLifetime: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lifetime",
    abstract: "Training plus serving: what a model costs over its life, and the cheapest size for its loss.",
    discussion: """
      Both scenarios are simulated, not stored. Training costs by the utilisation that the first one reaches, serving by
      the output tokens per second of the second one with its own mix of prompts. For other sizes the utilisation is
      kept and the rate of serving falls with the size.

      Example: rehearse laws lifetime --training train.yaml --serving serve.yaml --output-tokens "1T tokens"
      """)

  @Option(help: ArgumentHelp("A training scenario with a horizon.", valueName: "file"))
  var training: String

  @Option(help: ArgumentHelp("A serving scenario of the same model.", valueName: "file"))
  var serving: String

  @Option(help: "Tokens that the model will generate over its life.")
  var outputTokens: String

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let demand: Double
    do { demand = try Dimension.tokens.parse(outputTokens) } catch {
      throw Failure.badInput("--output-tokens: \(error)")
    }
    guard demand >= 0 else { throw Failure.badInput("--output-tokens: `\(outputTokens)` must not be negative") }
    let trained = try trainingOutcome()
    let served = try servingOutcome()
    let cost = LifetimeCost(
      demand: .init(promptTokens: 0, outputTokens: demand), training: { _ in trained.terms },
      serving: { parameters in
        LifetimeCost.Serving(
          dollarsPerHour: served.dollarsPerHour, promptTokensPerSecond: .infinity,
          outputTokensPerSecond: served.tokensPerSecond * served.parameters / parameters)
      })
    let planned = cost.bill(parameters: trained.parameters, tokens: trained.tokens)
    let bills = [("planned", planned), ("cheapest of its loss", cost.cheapest(for: planned.loss) ?? planned)]
    if output.json {
      Console.print(JSONValue.object(Dictionary(bills.map { ($0.0, Self.json($0.1)) }, uniquingKeysWith: { $1 })).text)
    }
    output.say(Console.table(Self.table(bills)))
    for note in try Self.notes(bills) { output.say(note) }
  }

  /// Where the law of the loss is asked beyond what it was fitted on.
  private static func notes(_ bills: [(String, LifetimeCost.Bill)]) throws -> [String] {
    let law = try ScalingLawCatalog.standard.law(named: TrainingHorizon.defaultLaw)
    return bills.compactMap { name, bill in
      LawRangeNote.sentence(law: law, parameters: bill.parameters, tokens: bill.tokens).map { "\(name), \($0)" }
    }
  }

  private func trainingOutcome() throws -> (terms: LifetimeCost.Training, parameters: Double, tokens: Double) {
    guard let scenario = try ScenarioLoading.read([training], catalogs).first,
      let plan = (scenario.study as? TrainingStudy)?.plan, let forecast = plan.forecast
    else { throw Failure.badInput("\(training): --training takes a training scenario with a `horizon:`") }
    let accelerator = plan.cluster.accelerator
    let utilization = scenario.run().metric("mfu_ratio")?.value ?? .nan
    let terms = LifetimeCost.Training(
      dollarsPerHour: accelerator.price.value, peakFLOPsPerSecond: accelerator.peakRate(plan.format)?.value ?? .nan,
      utilization: utilization)
    return (terms, plan.model.parameters, forecast.tokens)
  }

  private func servingOutcome() throws -> (dollarsPerHour: Double, tokensPerSecond: Double, parameters: Double) {
    guard let scenario = try ScenarioLoading.read([serving], catalogs).first,
      let plan = (scenario.study as? ServingStudy)?.plan
    else {
      throw Failure.badInput("\(serving): --serving takes a serving scenario")
    }
    let rate = scenario.run().metric("output_tokens_per_second_per_gpu")?.value ?? .nan
    return (plan.accelerator.price.value, rate, plan.model.parameters)
  }

  private static func table(_ bills: [(String, LifetimeCost.Bill)]) -> TextTable {
    var table = TextTable(
      ["model", "parameters", "trained on", "loss", "training", "serving", "in all"],
      alignments: [.left] + Array(repeating: .right, count: 6))
    for (name, bill) in bills {
      table.append([
        name, LawNumbers.short(bill.parameters), Dimension.tokens.format(bill.tokens),
        Dimension.decimal(bill.loss.value), Dimension.money.format(bill.trainingDollars),
        Dimension.money.format(bill.servingDollars), Dimension.money.format(bill.dollars),
      ])
    }
    return table
  }

  private static func json(_ bill: LifetimeCost.Bill) -> JSONValue {
    .object([
      "parameters": .number(bill.parameters), "tokens": .number(bill.tokens),
      "loss_nats_per_token": .number(bill.loss.value), "training_cost_usd": .number(bill.trainingDollars),
      "serving_cost_usd": .number(bill.servingDollars), "cost_usd": .number(bill.dollars),
      "training_gpu_hours": .number(bill.trainingHours), "serving_gpu_hours": .number(bill.servingHours),
    ])
  }
}
