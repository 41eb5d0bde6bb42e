import Quantities

/// The design of a chip, as far as kernels are written for one and not for another.
public enum Architecture: String, Hashable, Sendable, CaseIterable {
  /// NVIDIA GP100, compute capability 6.0: no matrix units.
  case pascal
  /// NVIDIA GV100, compute capability 7.0.
  case volta
  /// NVIDIA GA100, compute capability 8.0: the A100.
  case ampere
  /// NVIDIA GA102 and its siblings, compute capability 8.6: A40, RTX A6000, GeForce 30.
  case ampereGA10x = "ampere-ga10x"
  /// NVIDIA AD102 and its siblings, compute capability 8.9: L4, L40S, GeForce 40.
  case ada
  /// NVIDIA GH100, compute capability 9.0.
  case hopper
  /// NVIDIA GB100 and GB102, compute capability 10: B200, B300 and their siblings with Grace.
  case blackwell
  /// NVIDIA GB202 and its siblings, compute capability 12: RTX PRO 6000, GeForce 50.
  case blackwellGB20x = "blackwell-gb20x"
  /// AMD Instinct MI200.
  case cdna2
  /// AMD Instinct MI300.
  case cdna3
  /// AMD Instinct MI350.
  case cdna4
  /// Google TPU v3.
  case tpuV3 = "tpu-v3"
  /// Google TPU v4.
  case tpuV4 = "tpu-v4"
  /// Google TPU v5e.
  case tpuV5e = "tpu-v5e"
  /// Google TPU v5p.
  case tpuV5p = "tpu-v5p"
  /// Google TPU v6e.
  case tpuV6e = "tpu-v6e"
  /// Intel Gaudi 2.
  case gaudi2 = "gaudi-2"
  /// Intel Gaudi 3.
  case gaudi3 = "gaudi-3"
  /// Processors of servers with x86 instructions.
  case x86
  /// A chip of another design, whose kernels nobody timed.
  case other

  /// Whether the attention kernels of training were written for its matrix units as for Ampere's: no others were timed
  /// beside those of Hopper and its successors.
  package var runsAmpereKernels: Bool {
    switch self {
    case .pascal, .volta, .ampere, .ampereGA10x, .ada, .blackwellGB20x: true
    default: false
    }
  }
}

/// Whose timed kernels price an accelerator.
public struct KernelSource: Hashable, Sendable {
  /// The calibration of its own kernels: a name of the catalogue, or the path of a file; nil where none was timed.
  public var calibration: String?
  /// The accelerator whose figures stand for what was not timed.
  public var nearest: String
  /// Other accelerators by likeness, the likest first, to see how well figures carry over.
  public var alike: [String]
  /// The figures at which the calibration was timed; an accelerator with others is priced with the difference.
  public var timedAt: TimedFigures?

  /// A source of kernels.
  public init(
    calibration: String? = nil, nearest: String, alike: [String] = [], timedAt: TimedFigures? = nil
  ) {
    self.calibration = calibration
    self.nearest = nearest
    self.alike = alike
    self.timedAt = timedAt
  }
}

/// The figures of an accelerator that a calibration's numbers depend on, beside its memory's bandwidth and peak rates,
/// which every price takes from the accelerator itself.
public struct TimedFigures: Hashable, Sendable {
  /// Clock at which the peak rates are stated, in hertz.
  public var clockHertz: Double
  /// Streaming multiprocessors, compute units or cores.
  public var computeUnits: Int
  /// Board power limit.
  public var boardPower: Double
  /// Parts of the last cache.
  public var cachePartitions: Int
  /// Dense peak rate of 16 bits, where it has one, else of 32.
  public var widestRate: Double?

  /// The figures of an accelerator.
  public init(_ accelerator: Accelerator) {
    clockHertz = accelerator.clockHertz
    computeUnits = accelerator.computeUnits
    boardPower = accelerator.boardPower.value
    cachePartitions = accelerator.cachePartitions
    widestRate = (accelerator.peakRate(.bf16) ?? accelerator.peakRate(.fp16) ?? accelerator.peakRate(.fp32))?.value
  }
}

extension Accelerator {
  /// The figures at which its kernels were timed: its own, unless it was made from an accelerator with others.
  package var timedFigures: TimedFigures { kernels.timedAt ?? TimedFigures(self) }
}

/// How much of its rate in a burst the products of a step keep that lasts.
public struct SustainedShare: Hashable, Sendable {
  /// In 16 bits and more.
  public var wide: Double
  /// In fewer bits.
  public var narrow: Double

  /// Shares by width.
  public init(wide: Double = 1, narrow: Double = 1) {
    self.wide = wide
    self.narrow = narrow
  }
}
