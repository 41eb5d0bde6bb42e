// CostModel: seconds.
//
// What it is for: how long an operator takes on an accelerator and a collective takes on a cluster, from bytes,
// operations, data-sheet rates and a few fitted, physical numbers for each family of kernels.
// What it never does: order work in time; that is what the simulators do.
// Where to start: `OperatorCostModel`, `CollectiveCostModel`, then `Calibration`.

package import Hardware
package import ModelArchitecture
package import Quantities
import Reading

/// Prices operators on one accelerator.
///
/// Each family of kernels has a model of how its work fills the units, the cache and the memory; its numbers come from
/// a `Calibration`. No operator is faster than its operations at the data sheet's rate or its bytes at the data sheet's
/// bandwidth.
package struct OperatorCostModel: Sendable {
  /// The accelerator whose rates are used.
  package let accelerator: Accelerator
  /// The fitted numbers.
  package let calibration: Calibration
  /// The engine whose kernels are preferred, such as `vllm`; nil for those that were timed most.
  package let engine: String?
  let machine: Machine
  /// The format whose models are at hand without a look-up.
  private let mainFormat: NumberFormat
  private let mainProduct: MatrixMultiplyModel
  private let mainRate: Double

  /// Prices work whose matrices are mostly of one format.
  ///
  /// - Parameters:
  ///   - accelerator: the accelerator.
  ///   - calibration: fitted numbers; those of the catalogue when nil.
  ///   - format: the format of most products.
  ///   - engine: the engine whose kernels are preferred.
  /// - Throws: `CostModelError` when the accelerator cannot multiply that format.
  package init(
    accelerator: Accelerator, calibration: Calibration? = nil, format: NumberFormat, engine: String? = nil
  ) throws(CostModelError) {
    guard let rate = accelerator.peakRate(format) else { throw .noRate(of: accelerator, format: format) }
    self.init(
      accelerator: accelerator, calibration: calibration ?? Catalog.builtIn.calibration(for: accelerator),
      format: format,
      rate: rate, engine: engine)
  }

  /// Prices work in a format whose rate is known.
  ///
  /// - Parameters:
  ///   - accelerator: the accelerator.
  ///   - calibration: fitted numbers.
  ///   - format: the format of most products.
  ///   - rate: the rate that the accelerator has in it.
  ///   - engine: the engine whose kernels are preferred.
  package init(
    accelerator: Accelerator, calibration: Calibration, format: NumberFormat, rate: FLOPsPerSecond,
    engine: String? = nil
  ) {
    self.accelerator = accelerator
    self.calibration = calibration
    self.engine = engine
    machine = Machine(accelerator)
    mainFormat = format
    mainRate = rate.value
    mainProduct = Self.product(
      weight: format, activation: format, peak: rate.value, machine: machine, calibration: calibration,
      engine: engine)
  }

  /// Seconds of one piece of work.
  package func seconds(of work: Operator) -> Double {
    switch work {
    case .matrixMultiply(let product): seconds(of: product)
    case .attention(let attention): seconds(of: attention)
    case .elementwise(let simple): seconds(of: simple)
    case .experts(let experts): seconds(of: experts)
    case .latentAttention(let attention): seconds(of: attention)
    case .recurrence(let recurrence): seconds(of: recurrence)
    case .convolution(let convolution): seconds(of: convolution)
    }
  }

  /// Seconds of a list of kernels that run one after the other.
  package func seconds(of work: some Sequence<Operator>) -> Double {
    work.reduce(0) { $0 + seconds(of: $1) }
  }

  /// Seconds of a matrix product whose operands come from memory.
  package func seconds(of product: MatrixMultiply) -> Double { seconds(of: product, copies: nil) }

  /// Seconds of a matrix product that is repeated with `copies` copies of its weight, as benchmarks do; small weights
  /// are then found in the cache. Nil: other work between the calls sweeps the cache.
  package func seconds(of product: MatrixMultiply, copies: Double?) -> Double {
    let model = model(weight: product.weightFormat, activation: product.format)
    let seconds = model.seconds(
      rows: product.rows, columns: product.columns, inner: product.inner, copies: copies)
    return max(seconds, floorSeconds(flops: product.flops, bytes: product.bytes, format: product.format))
  }

  /// Seconds of memory-bound work.
  package func seconds(of work: Elementwise) -> Double {
    let fits = calibration.elementwise
    let own = engine.flatMap { engine in fits.first { $0.kernel == engine + "/" + work.name } }
    let parameters = (own ?? fits.first { $0.kernel == work.name })?.parameters ?? ElementwiseParameters()
    let seconds = ElementwiseModel(machine: machine, parameters: parameters).seconds(bytes: work.bytes, rows: work.rows)
    return max(seconds, work.bytes / machine.memoryBandwidth)
  }

  /// Seconds of the routed experts of one rank.
  package func seconds(of work: RoutedExperts) -> Double {
    let peak = rate(work.format)
    let formats = ProductFormats(weight: work.weightFormat, activation: work.format)
    let name = TableFormat.name(weight: work.weightFormat, activation: work.format)
    let fit = expertFit(format: name, ranks: work.ranks)
    let model = ExpertModel(
      machine: machine, peak: peak, formats: formats, parameters: fit?.parameters ?? ExpertParameters())
    return max(model.seconds(work), floorSeconds(flops: work.flops, bytes: work.bytes, format: work.format))
  }

  /// The grouped kernel of an engine for a format.
  ///
  /// - Source: vLLM picks Triton for blocked eight-bit experts that all ranks share and CUTLASS for divided ones; so the
  ///   timings of the reference tables are split as well.
  private func expertFit(format: String, ranks: Double) -> KernelFit<ExpertParameters>? {
    // A fit that misses its own timings by more than a fifth stands behind that of another engine.
    let sound = calibration.experts.filter { $0.quality.medianErrorPercent <= 20 }
    let nearest = Calibration.nearest(sound, engine: engine, format: format)
    guard let nearest, Self.triton.contains(nearest.kernel) || Self.cutlass.contains(nearest.kernel) else {
      return nearest
    }
    let family = ranks > 1 ? Self.cutlass : Self.triton
    return calibration.experts.first { $0.format == format && family.contains($0.kernel) } ?? nearest
  }

  /// vLLM's kernels for blocked eight-bit experts, as the tables name them.
  private static let triton: Set<String> = ["vllm/fp8moe_triton_tri"]
  private static let cutlass: Set<String> = [
    "vllm/fp8moe_flashinfer_cutlass_fi", "vllm/fp8moe_flashinfer_trtllm_trt",
  ]

  /// Seconds of `flops` at the peak rate of `format` or of `bytes` at peak bandwidth, whichever is more.
  func floorSeconds(flops: Double, bytes: Double, format: NumberFormat) -> Double {
    max(flops / rate(format), bytes / machine.memoryBandwidth)
  }

  /// Peak rate of a format; of a format without one, the rate of the format that most products have.
  func rate(_ format: NumberFormat) -> Double {
    format == mainFormat ? mainRate : accelerator.peakRate(format)?.value ?? mainRate
  }

  private func model(weight: NumberFormat, activation: NumberFormat) -> MatrixMultiplyModel {
    if weight == mainFormat, activation == mainFormat { return mainProduct }
    return Self.product(
      weight: weight, activation: activation, peak: rate(activation), machine: machine, calibration: calibration,
      engine: engine)
  }

  private static func product(
    weight: NumberFormat, activation: NumberFormat, peak: Double, machine: Machine, calibration: Calibration,
    engine: String?
  ) -> MatrixMultiplyModel {
    let name = TableFormat.name(weight: weight, activation: activation)
    let fits = calibration.matrixMultiply
    // Formats without a table of their own take the numbers of 16-bit products: bytes and rates alone change.
    let fit = fits.first { $0.format == name } ?? fits.first { $0.format == "bf16" } ?? fits.first
    var factors = engine.flatMap { fit?.factors(ofEngine: $0) } ?? fit?.factorsOfLibrary ?? EngineFactors()
    // What some timings waited for the host is no part of the operator: whoever runs it says how it is started.
    factors.hostFloorSeconds = 0
    factors.hostRaggedSeconds = 0
    // A single row by vLLM's kernel of Blackwell was timed dearer than sixteen. No operator gets cheaper with more work here.
    factors.singleRowSeconds = 0
    return MatrixMultiplyModel(
      machine: machine, peak: peak, formats: ProductFormats(weight: weight, activation: activation),
      parameters: fit?.parameters ?? MatrixMultiplyParameters(), factors: factors)
  }
}

/// Why work cannot be priced.
package enum CostModelError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The accelerator has no matrix rate for the format.
  case noRate(accelerator: String, format: String, known: [String])

  /// That an accelerator has no rate for a format.
  package static func noRate(of accelerator: Accelerator, format: NumberFormat) -> Self {
    .noRate(
      accelerator: accelerator.name, format: format.name, known: accelerator.peakRates.keys.map(\.name).sorted())
  }

  /// What is wrong and what would be right.
  package var description: String {
    switch self {
    case .noRate(let accelerator, let format, let known):
      "\(accelerator) does not multiply \(format); it knows \(known.joined(separator: ", "))"
    }
  }
}
