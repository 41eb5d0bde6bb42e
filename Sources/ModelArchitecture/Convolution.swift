public import Quantities

/// A convolution of images, as the product of an implicit matrix of patches with the filters.
public struct Convolution: Hashable, Sendable {
  /// Images.
  public var images: Double
  /// Height and width of the result.
  public var outputSide: Double
  /// Channels of the input.
  public var inputChannels: Double
  /// Channels of the result.
  public var outputChannels: Double
  /// Height and width of a filter.
  public var filterSide: Double
  /// Step between patches.
  public var stride: Double
  /// How images and filters are stored and multiplied.
  public var format: NumberFormat

  /// A convolution; stride one unless said.
  public init(
    images: Double, outputSide: Double, inputChannels: Double, outputChannels: Double, filterSide: Double,
    stride: Double = 1, format: NumberFormat
  ) {
    self.images = images
    self.outputSide = outputSide
    self.inputChannels = inputChannels
    self.outputChannels = outputChannels
    self.filterSide = filterSide
    self.stride = stride
    self.format = format
  }

  /// The product that it amounts to; its patches are never written out.
  public var product: MatrixMultiply {
    MatrixMultiply(
      rows: images * outputSide * outputSide, columns: outputChannels,
      inner: inputChannels * filterSide * filterSide, weightFormat: format, format: format)
  }

  /// Two operations for each step of the product.
  public var flops: Double { product.flops }

  /// Images in and out and the filters, once.
  public var bytes: Double {
    let inputSide = outputSide * stride
    let input = images * inputSide * inputSide * inputChannels
    let output = images * outputSide * outputSide * outputChannels
    return (input + output + product.columns * product.inner) * format.bytesPerElement
  }
}
