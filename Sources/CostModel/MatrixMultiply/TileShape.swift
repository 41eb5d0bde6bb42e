/// The part of a result that one unit computes at a time.
struct TileShape: Hashable, Sendable {
  /// Rows of the result.
  let rows: Double
  /// Columns of the result.
  let columns: Double
  /// Most parts into which kernels of this shape divide the summed dimension.
  let greatestSplit: Double

  /// Shapes that vendor libraries ship.
  ///
  /// - Source: the tile shapes of CUTLASS' profiler and of cuBLAS kernel names.
  static let all: [TileShape] =
    [(256, 128), (128, 256), (320, 128), (128, 320), (192, 192), (256, 192)]
    .map { TileShape(rows: $0, columns: $1, greatestSplit: 4) }
    + [
      (192, 128), (128, 192), (128, 128), (256, 64), (64, 256), (128, 64), (64, 128), (64, 64), (128, 32), (32, 128),
      (64, 32), (128, 16), (16, 128), (16, 64),
    ].map { TileShape(rows: $0, columns: $1, greatestSplit: 64) }

  /// Parts into which the summed dimension may be divided.
  static let splits: [Double] = [1, 2, 4, 8, 16, 32, 64]

  /// Shapes that only kernels with a table of tiles are compiled in.
  static let ofTables: [TileShape] = [TileShape(rows: 32, columns: 64, greatestSplit: 1)]
}
