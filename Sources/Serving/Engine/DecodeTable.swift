import RealModule

/// Seconds of attention for sequences that generate one token each, by their number and their mean context.
///
/// Times are worked out at some contexts and taken in a straight line between them: 32 tokens apart up to 4,096, then 2 %
/// apart.
struct DecodeTable: Sendable {
  /// Seconds by number of sequences and node; negative where not yet known.
  private var cells: [Double] = []

  private static let spacing = 32.0
  private static let evenNodes = 128
  private static let nodesPerDoubling = 32.0
  private static let width = evenNodes + 1 + 16 * 32
  /// The most sequences that are remembered.
  static let mostSequences = 4096

  /// The seconds for `sequences` sequences with `keys` keys between them, priced by `price` where they are not known.
  mutating func seconds(sequences: Int, keys: Double, price: (_ keys: Double) -> Double) -> Double {
    guard sequences <= Self.mostSequences else { return price(keys) }
    if cells.count < (sequences + 1) * Self.width {
      cells += repeatElement(-1, count: (sequences + 1) * Self.width - cells.count)
    }
    let count = Double(sequences)
    let mean = keys / count
    var place = mean / Self.spacing
    if place >= Double(Self.evenNodes) {
      place = Double(Self.evenNodes) + Self.nodesPerDoubling * Double.log2(place / Double(Self.evenNodes))
    }
    let node = Int(place)
    guard node + 1 < Self.width else { return price(keys) }
    let row = sequences * Self.width
    let low = Self.context(node)
    let high = Self.context(node + 1)
    if cells[row + node] < 0 { cells[row + node] = price(max(low, 1) * count) }
    if cells[row + node + 1] < 0 { cells[row + node + 1] = price(high * count) }
    let share = (mean - low) / (high - low)
    return cells[row + node] + share * (cells[row + node + 1] - cells[row + node])
  }

  private static func context(_ node: Int) -> Double {
    guard node > evenNodes else { return Double(node) * spacing }
    return Double(evenNodes) * spacing * Double.exp2(Double(node - evenNodes) / nodesPerDoubling)
  }
}
