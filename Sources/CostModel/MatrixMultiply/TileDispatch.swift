import Hardware

/// How a family of kernels chooses the part of the result that one unit computes.
package enum TileChoice: String, Codable, Hashable, Sendable, CaseIterable {
  /// The cheapest of all shapes and splits, as the heuristics of vendor libraries mostly find it.
  case cheapest
  /// As the vendor's library for Ampere's instructions chooses among its kernels of 16 bits.
  case ampereLibrary
  /// The cheapest of the shapes and splits that the vendor's library has for Blackwell in 16 bits.
  case blackwellLibrary
  /// By the rows of the product alone; the summed dimension is never divided.
  case byRows
  /// By the table of vLLM's scaled products in 8 bits.
  case vllmScaled
  /// By the table of SGLang's scaled products in 8 bits.
  case sglangScaled

  /// The choice of the kernels of an engine as tables name them, such as `vllm/CutlassFP8ScaledMM`.
  static func choice(ofEngine engine: String, format: String, generation: TensorGeneration?) -> TileChoice {
    // Engines multiply 16 bits by the vendor's library.
    if format == TableFormat.sixteenBits { return ofLibrary(for: generation) }
    return switch KernelName.kernel(engine) {
    case "CutlassFP8ScaledMM": .vllmScaled
    case "sgl_kernel_fp8_scaled_mm": .sglangScaled
    case "CutlassBlockFP8": .byRows
    default: .cheapest
    }
  }

  /// How the vendor's library chooses in 16 bits.
  static func ofLibrary(for generation: TensorGeneration?) -> TileChoice {
    switch generation {
    case .ampere, .ada: .ampereLibrary
    case .blackwell: .blackwellLibrary
    case .hopper, nil: .cheapest
    }
  }

  /// Whether kernels may divide the summed dimension over units.
  var dividesSums: Bool {
    switch self {
    case .cheapest, .ampereLibrary, .blackwellLibrary: true
    case .byRows, .vllmScaled, .sglangScaled: false
    }
  }

  /// The tiles that kernels are compiled in.
  var shapes: [TileShape] {
    switch self {
    case .ampereLibrary: AmpereLibrary.greatShapes + AmpereLibrary.furtherShapes
    case .blackwellLibrary: BlackwellLibrary.shapes
    case .cheapest: TileShape.all
    case .byRows, .vllmScaled, .sglangScaled: TileShape.all + TileShape.ofTables
    }
  }
}

/// Generations of tensor cores for which kernels are written apart.
enum TensorGeneration: Hashable, Sendable {
  case ampere, ada, hopper, blackwell

  /// The generation of a chip's design; nil when no kernel here was written for it.
  init?(of architecture: Architecture) {
    switch architecture {
    case .ampere, .ampereGA10x: self = .ampere
    case .ada: self = .ada
    case .hopper: self = .hopper
    case .blackwell: self = .blackwell
    default: return nil
    }
  }
}

/// The tile that kernels take which are compiled in a few shapes and pick one by the sizes of the product.
///
/// Tiles are those of one unit: where two units of Blackwell share a tile of the table, each has half of its rows (or,
/// with the operands exchanged for few rows, half of its columns).
///
/// - Source: the dispatch functions of vLLM's `scaled_mm_c2x_sm89_fp8_dispatch.cuh`, `scaled_mm_sm90_fp8_dispatch.cuh`
///   and `scaled_mm_sm100_fp8_dispatch.cuh`, and of SGLang's `fp8_gemm_kernel.cu`.
enum TileDispatch {
  /// Where some table begins another tile: no product of more rows is priced below the greatest product before.
  static let rowLimits: [Double] = [16, 32, 64, 128, 256, 512]

  /// The same of columns: vLLM's table for Ada has its greatest tiles up to here.
  static let columnLimits: [Double] = [8192]

  /// Rows and columns of the tile for y[m, n] = x[m, k] w[n, k].
  static func tile(
    _ choice: TileChoice, generation: TensorGeneration?, rows m: Double, columns n: Double, inner k: Double
  ) -> (rows: Double, columns: Double?)? {
    switch (choice, generation) {
    case (.cheapest, _), (.ampereLibrary, _), (.blackwellLibrary, _): nil
    case (.vllmScaled, .ada): vllmAda(m, roundedColumns: roundedToPowerOfTwo(n))
    case (.vllmScaled, .hopper): vllmHopper(m, n, k)
    case (.vllmScaled, .blackwell): m <= 16 ? (32, 64) : m <= 64 ? (64, 64) : m <= 256 ? (64, 128) : (128, 128)
    case (.sglangScaled, .ada): sglangAda(m, n)
    case (.sglangScaled, .hopper): m <= 256 ? (64, 64) : (128, 128)
    case (.sglangScaled, .blackwell): m <= 64 ? (64, 64) : m <= 256 ? (64, 128) : (128, 128)
    case (.byRows, _), (_, .ampere), (_, nil): (m <= 16 ? 16 : m <= 64 ? 64 : m <= 128 ? 128 : 256, nil)
    }
  }

  private static func vllmAda(_ m: Double, roundedColumns n: Double) -> (rows: Double, columns: Double?) {
    let isWide = n > 8192 && n <= 16384
    if m <= 32 { return (32, isWide ? 128 : 64) }
    if m <= 64 { return (64, isWide ? 128 : 64) }
    if m <= 128 { return n <= 8192 ? (64, 128) : isWide ? (128, 128) : (128, 64) }
    if m <= 256 { return (n <= 4096 ? 64 : 128, 128) }
    return (n > 4096 && n <= 8192 ? 256 : 128, 128)
  }

  private static func vllmHopper(_ m: Double, _ n: Double, _ k: Double) -> (rows: Double, columns: Double?) {
    if m <= 16 { return (16, 64) }
    if m <= 64 { return (n <= 1280 ? 16 : 64, 64) }
    if m <= 128 { return (64, 128) }
    return (m >= 8192 && k >= 6144 ? 256 : 128, 128)
  }

  private static func sglangAda(_ m: Double, _ n: Double) -> (rows: Double, columns: Double?) {
    if m <= 1 { return (n <= 8192 ? 16 : 32, 64) }
    if m <= 16 { return (n > 8192 && n <= 16384 ? 32 : 16, 64) }
    if m <= 64 { return (n <= 16384 ? 32 : 16, 64) }
    if m <= 128 { return (n <= 16384 ? 64 : 32, 64) }
    if m <= 256 { return n > 8192 && n <= 16384 ? (64, 128) : (128, 64) }
    return (128, 128)
  }

  private static func roundedToPowerOfTwo(_ value: Double) -> Double {
    var power = 1.0
    while power < value { power *= 2 }
    return power
  }
}
