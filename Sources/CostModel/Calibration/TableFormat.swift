package import Quantities

/// The formats of a product by the names that tables of measurements use.
package enum TableFormat {
  /// What tables call products of 16 bits, of either kind.
  static let sixteenBits = "bf16"

  /// The name of a pair of formats, such as `fp8_block` or `int4_wo`.
  package static func name(weight: NumberFormat, activation: NumberFormat) -> String {
    if let known = pairs.first(where: { $0.weight == weight && $0.activation == activation }) { return known.name }
    if weight == activation { return weight == .fp16 ? NumberFormat.bf16.name : weight.name }
    return activation.bits >= 16 ? weight.name + "_wo" : weight.name
  }

  /// The formats that a table's name stands for.
  package static func formats(named name: String) -> (weight: NumberFormat, activation: NumberFormat)? {
    if let known = pairs.first(where: { $0.name == name }) { return (known.weight, known.activation) }
    return NumberFormatCatalog.format(named: name).map { ($0, $0) }
  }

  private static let pairs: [(name: String, weight: NumberFormat, activation: NumberFormat)] = [
    ("fp8_block", .fp8Block, .fp8), ("fp8_block", .fp8Block, .fp8Block), ("int4_wo", .int4Group64, .bf16),
    ("int4_wo", .int4, .bf16), ("int4_wo", .int4Group32, .bf16),
    ("int8_wo", .int8, .bf16), ("int4_wo", .int4, .fp16), ("int8_wo", .int8, .fp16), ("int8_sq", .int8, .int8),
    ("w4a16_mxfp4", .mxfp4, .bf16), ("w4a8_mxfp4", .mxfp4, .fp8),
  ]
}
