/// The kernels of 16 bits that the vendor's library has for Blackwell.
///
/// An instruction of the fifth generation multiplies 64 or 128 rows by up to 256 columns, or the other way round with the
/// operands exchanged; its results have a memory of their own, and wider tiles bring nothing. Operands come in rows of 128
/// bytes, 64 elements: a sum of 32 costs what one of 64 does.
///
/// - Source: the shapes of `tcgen05.mma` and the widest swizzle of tensor copies in NVIDIA's PTX manual. Of the possible
///   widths those are kept that met the timings of GB200 in NVIDIA's aiconfigurator best.
enum BlackwellLibrary {
  /// The tiles that compete.
  static let shapes: [TileShape] = {
    var sizes: [(rows: Double, columns: Double)] = []
    for side in [64.0, 128] {
      for length in [16.0, 32, 64, 128, 192, 256] {
        sizes.append((side, length))
        if length != 64 && length != 128 { sizes.append((length, side)) }
      }
    }
    return sizes.map { TileShape(rows: $0, columns: $1, greatestSplit: $0 * $1 < 128 * 256 ? 64 : 4) }
  }()

  /// Steps of the summed dimension that are taken together.
  static let innerGranule = 64.0
}
