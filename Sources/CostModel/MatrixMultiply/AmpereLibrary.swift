/// How the vendor's library chooses among its kernels of Ampere's instructions in 16 bits, which Ada runs as well.
///
/// Its heuristics do not look for the cheapest of all tiles and parts. Waves show it: on 142 units a product of 2,560 columns
/// and 1,793 rows takes a second wave of large tiles and three fifths more time than one of 1,792, and smaller tiles that
/// would fill the units better are not taken; one of 2,048 columns and 33 to 64 rows leaves three units in four idle.
///
/// - Source: deduced from the timings of A100 and L40S in NVIDIA's aiconfigurator: from where curves step. The sizes were
///   chosen among powers of two and quarters of the units, the third of `greatestSplit` from the lengths that are and are
///   not split.
enum AmpereLibrary {
  /// The tiles of great results; only they compete once tiles of 128 x 256 fill three quarters of the units.
  static let greatShapes: [TileShape] = [
    TileShape(rows: 256, columns: 128, greatestSplit: 4), TileShape(rows: 128, columns: 256, greatestSplit: 4),
    TileShape(rows: 64, columns: 64, greatestSplit: 64),
  ]

  /// The tiles that compete with them elsewhere.
  static let furtherShapes: [TileShape] =
    [
      (128, 128), (128, 64), (64, 128), (64, 32), (32, 64), (32, 32), (32, 128), (16, 64), (16, 128), (16, 16),
    ].map { TileShape(rows: $0, columns: $1, greatestSplit: 64) }

  /// Whether the tiles of great results alone compete for y[m, n] = x[m, k] w[n, k].
  static func takesGreatShapes(rows m: Double, columns n: Double, inner k: Double, units: Double) -> Bool {
    n >= 512 && k >= 512 && m * n >= 0.75 * units * 128 * 256
  }

  /// The most parts into which the sum of a narrow result is divided on Ada.
  ///
  /// A result no wider than one tile of 64 is cut into square tiles of its width. Its sum is divided only where twice as many
  /// still fit on the units at once, tiles of 64 on a third of them, and then as far as they fit, two tiles of 16 to a
  /// unit. Single rows go to other kernels. A100's timings show nothing of it.
  static func greatestSplit(rows m: Double, columns n: Double, units: Double) -> Double {
    let (width, length) = (min(m, n), max(m, n))
    guard m > 1, width <= 64 else { return .infinity }
    let side: Double = width <= 16 ? 16 : width <= 32 ? 32 : 64
    let split = units * (side < 64 ? 1 : 0.32) / (length / side).rounded(.up)
    guard split >= 2 else { return 1 }
    return side > 16 ? split : 2 * split
  }

  /// Rows or columns by which a narrow result must grow until its time is that of wider ones in any case.
  static let widestStep = 128.0
}
