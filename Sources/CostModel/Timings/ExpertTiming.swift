package import ModelArchitecture
import Quantities

/// Timed routed experts of one rank.
package struct ExpertTiming: KernelTiming {
  /// Columns of the schema.
  package static let columns = [
    "gpu", "engine", "kernel", "dtype", "tokens", "hidden", "inter", "topk", "experts", "tp", "ep", "dist",
    "latency_ms",
  ]

  /// The accelerator as the table names it.
  package let device: String
  /// The measured time.
  package let measuredSeconds: Double
  /// Engine and kernel.
  package let kernel: String
  /// The format as the table names it.
  package let format: String
  /// The work.
  package let work: RoutedExperts
  /// Whether the rank computed all choices of every token that reached it, those of other ranks' experts with one of its own.
  ///
  /// So do the rows of SGLang 0.5.10. Seen in the table where loads are even and rows many: two, four and eight ranks take
  /// as long as one where tokens choose eight experts, sixteen half of it; and a single token reads the weights of its
  /// local experts and of one more.
  let computesForeignChoices: Bool

  /// Reads a row.
  package init?(row: @escaping (String) -> String?) {
    let cells = TimingRow(cell: row)
    guard
      let device = cells.text("gpu"), let measured = cells.milliseconds("latency_ms"),
      let engine = cells.text("engine"), let kernel = cells.text("kernel"), let format = cells.text("dtype"),
      let formats = TableFormat.formats(named: format), let tokens = cells.size("tokens"),
      let hidden = cells.size("hidden"), let inner = cells.size("inter"), let choices = cells.size("topk"),
      let experts = cells.size("experts"), let tensor = cells.size("tp"), let ranks = cells.size("ep"),
      let distribution = cells.text("dist"), choices <= experts, ranks <= experts
    else { return nil }
    var routing = ExpertRouting.even
    if distribution != "balanced" {
      // `pl1.2`: a power law and its exponent.
      guard distribution.prefix(2) == "pl", let exponent = Double(distribution.dropFirst(2)) else { return nil }
      routing = .powerLaw(exponent)
    }
    self.device = device
    measuredSeconds = measured
    self.kernel = engine + "/" + kernel
    self.format = format
    // The tables name no activation; the models in them without a gate are these two.
    let isGated = !(experts == 512 && choices == 22) && !(hidden == 2688 && inner == 1856)
    work = RoutedExperts(
      tokens: tokens, hidden: hidden, inner: inner / tensor, choices: choices, experts: experts, ranks: ranks,
      isGated: isGated, routing: routing, weightFormat: formats.weight, format: formats.activation)
    computesForeignChoices = engine == "sglang" && cells.text("version") == "0.5.10"
  }

  /// Kernel and format.
  package var group: String { kernel + " " + format }

  /// Tokens for each expert.
  package var region: String {
    "tokens per expert " + sizeClass(work.tokens * work.choices / work.experts) + (work.ranks > 1 ? ", parallel" : "")
  }

  /// The predicted time.
  package func seconds(by pricer: KernelPricer) -> Double? {
    Calibration.nearest(pricer.calibration.experts, engine: kernel, format: format)
      .map { seconds(pricer, $0.parameters) }
  }

  func seconds(_ pricer: KernelPricer, _ parameters: ExpertParameters) -> Double {
    let formats = ProductFormats(weight: work.weightFormat, activation: work.format)
    return ExpertModel(machine: pricer.machine, peak: pricer.peak(format), formats: formats, parameters: parameters)
      .seconds(work, computesForeignChoices: computesForeignChoices)
  }
}
