/// How one element of a tensor is stored: its bits, and the scale factors that groups of elements share.
///
/// The set of formats is open: a new one is a new value in `NumberFormatCatalog`.
public struct NumberFormat: Hashable, Sendable, CustomStringConvertible {
  /// The name in files, such as `bf16`.
  public let name: String
  /// Bits of one element, without its share of the scales.
  public let bits: Double
  /// Elements that share one scale factor; nil when the format has none that counts.
  public let elementsPerScale: Int?
  /// Bits of one scale factor.
  public let scaleBits: Double

  /// The format whose arithmetic the elements use when it is another: scaled formats multiply at its rate.
  public let element: String?

  /// A format by its layout in memory.
  public init(
    name: String, bits: Double, elementsPerScale: Int? = nil, scaleBits: Double = 0, element: String? = nil
  ) {
    precondition(bits > 0 && scaleBits >= 0 && (elementsPerScale ?? 1) > 0, "a format has a positive width")
    self.name = name
    self.bits = bits
    self.elementsPerScale = elementsPerScale
    self.scaleBits = scaleBits
    self.element = element
  }

  /// Bytes per element, scale factors included.
  public var bytesPerElement: Double {
    (bits + (elementsPerScale.map { scaleBits / Double($0) } ?? 0)) / 8
  }

  /// The format in which results of products and activations between them are kept: this one, or 16 bits where it is
  /// narrower.
  public var ofResults: NumberFormat { bits >= 16 ? self : .bf16 }

  /// Bytes of `count` elements, scale factors included.
  public func bytes(of count: Double) -> Bytes { Bytes(count * bytesPerElement) }

  /// The name in files.
  public var description: String { name }
}

extension NumberFormat {
  /// IEEE 754 single precision.
  public static let fp32 = NumberFormat(name: "fp32", bits: 32)
  /// TensorFloat-32: stored in 32 bits, multiplied with a 10-bit mantissa.
  public static let tf32 = NumberFormat(name: "tf32", bits: 32)
  /// bfloat16.
  public static let bf16 = NumberFormat(name: "bf16", bits: 16)
  /// IEEE 754 half precision.
  public static let fp16 = NumberFormat(name: "fp16", bits: 16)
  /// Eight-bit floating point (E4M3 or E5M2), one scale for a whole tensor.
  public static let fp8 = NumberFormat(name: "fp8", bits: 8)
  /// Eight-bit integer, one scale for a whole tensor or row.
  public static let int8 = NumberFormat(name: "int8", bits: 8)
  /// Eight-bit floating point with a 32-bit scale for each block of 128 x 128, as DeepSeek-V3 stores weights.
  public static let fp8Block = NumberFormat(
    name: "fp8_block", bits: 8, elementsPerScale: 128 * 128, scaleBits: 32, element: "fp8")
  /// Six-bit floating point.
  public static let fp6 = NumberFormat(name: "fp6", bits: 6)
  /// Four-bit floating point (E2M1).
  public static let fp4 = NumberFormat(name: "fp4", bits: 4)
  /// Four-bit integer in groups of 128 with a 16-bit scale, as GPTQ and AWQ store weights.
  public static let int4 = NumberFormat(name: "int4", bits: 4, elementsPerScale: 128, scaleBits: 16)
  /// Four-bit integer in groups of 64 with a 16-bit scale.
  public static let int4Group64 = NumberFormat(
    name: "int4_g64", bits: 4, elementsPerScale: 64, scaleBits: 16, element: "int4")
  /// Four-bit integer in groups of 32 with a 16-bit scale.
  public static let int4Group32 = NumberFormat(
    name: "int4_g32", bits: 4, elementsPerScale: 32, scaleBits: 16, element: "int4")
  /// OCP microscaling, eight bits: 32 elements share an eight-bit power of two.
  public static let mxfp8 = NumberFormat(
    name: "mxfp8", bits: 8, elementsPerScale: 32, scaleBits: 8, element: "fp8")
  /// OCP microscaling, six bits: 32 elements share an eight-bit power of two.
  public static let mxfp6 = NumberFormat(
    name: "mxfp6", bits: 6, elementsPerScale: 32, scaleBits: 8, element: "fp6")
  /// OCP microscaling, four bits: 32 elements share an eight-bit power of two.
  public static let mxfp4 = NumberFormat(
    name: "mxfp4", bits: 4, elementsPerScale: 32, scaleBits: 8, element: "fp4")
  /// NormalFloat: four bits on the quantiles of a normal distribution; 64 elements share an eight-bit scale, and 256
  /// scales one of 32 bits (Dettmers et al. 2023, arXiv:2305.14314, section 3).
  public static let nf4 = NumberFormat(
    name: "nf4", bits: 4, elementsPerScale: 64, scaleBits: 8 + 32.0 / 256, element: "int4")
  /// NVIDIA's four bits: 16 elements share an eight-bit floating-point scale.
  public static let nvfp4 = NumberFormat(
    name: "nvfp4", bits: 4, elementsPerScale: 16, scaleBits: 8, element: "fp4")
}

/// Names of number formats as files may use them.
public enum NumberFormatCatalog {
  /// Every known format, in the order in which they are listed to a person.
  public static let all: [NumberFormat] = [
    .fp32, .tf32, .bf16, .fp16, .fp8, .fp8Block, .fp6, .fp4, .int8, .int4, .int4Group64, .int4Group32, .mxfp8, .mxfp6,
    .mxfp4, .nf4, .nvfp4,
  ]

  /// The format of that name, or nil.
  public static func format(named name: String) -> NumberFormat? { all.first { $0.name == name } }
}
