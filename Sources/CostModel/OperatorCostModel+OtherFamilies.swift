package import ModelArchitecture
import Quantities

extension OperatorCostModel {
  /// Seconds of attention over a compressed cache, from the batch's sums alone.
  ///
  /// - Complexity: O(1).
  package func seconds(of work: LatentAttention) -> Double {
    let batch = work.batch
    let format = TableFormat.attention(work.format)
    let cache = TableFormat.attention(work.cacheFormat)
    var total = 0.0
    if batch.decodeSequences > 0 {
      let fit = Calibration.nearest(calibration.latentDecode, engine: engine, format: format, cacheFormat: cache)
      let own = fit ?? Calibration.nearest(calibration.decode, engine: engine, format: format, cacheFormat: cache)
      let model = DecodeModel(
        machine: machine, peak: rate(work.format), parameters: own?.parameters ?? DecodeParameters())
      total += model.seconds(work.decodeShape(repeats: false))
    }
    if batch.tokens > batch.decodeSequences {
      let fit = Calibration.nearest(calibration.latentPrefill, engine: engine, format: format, cacheFormat: cache)
      let own = fit ?? Calibration.nearest(calibration.prefill, engine: engine, format: format, cacheFormat: cache)
      let model = PrefillModel(
        machine: machine, peak: rate(work.format), cacheBytes: work.cacheFormat.bytesPerElement,
        parameters: own?.parameters ?? PrefillParameters())
      total += model.seconds(work.prefillShape)
    }
    return max(total, floorSeconds(flops: work.flops, bytes: work.bytes, format: work.format))
  }

  /// Seconds of a scan: its products at the rate of small matrix products, its traffic at streaming bandwidth.
  package func seconds(of work: LinearRecurrence) -> Double {
    guard work.batch.tokens > 0 else { return 0 }
    let products = Calibration.nearest(calibration.prefill, engine: engine, format: "bf16")?.parameters
    let streaming = ElementwiseParameters()
    let compute = work.flops / (rate(work.format) * (products ?? PrefillParameters()).tensorShare / 2)
    let traffic = work.bytes / (machine.memoryBandwidth * streaming.memoryShare)
    // The scan is five kernels: states of chunks, their recurrence, scores, their product, and the output.
    let kernels = work.batch.tokens > work.batch.decodeSequences ? 5.0 : 1
    return max(
      overlapped(compute, traffic, exponent: 2) + kernels * streaming.launchSeconds,
      floorSeconds(flops: work.flops, bytes: work.bytes, format: work.format))
  }

  /// Seconds of a convolution: the product that it amounts to, without the traffic of the patches.
  package func seconds(of work: Convolution) -> Double {
    let product = work.product
    let patches = product.rows * product.inner * work.format.bytesPerElement
    let memoryShare = (calibration.matrixMultiply.first?.parameters ?? MatrixMultiplyParameters()).memoryShare
    let saved = max(product.bytes - work.bytes, 0) / (machine.memoryBandwidth * memoryShare)
    let whole = seconds(of: product)
    // Only traffic that the product would have waited for is saved.
    let bound = work.flops / rate(work.format)
    let least = floorSeconds(flops: work.flops, bytes: work.bytes, format: work.format)
    guard patches > 0, whole > bound else { return max(whole, least) }
    return max(whole - min(saved, whole - bound), least)
  }
}

extension LatentAttention {
  /// The tokens over a cache as one shared key-value head of the compressed width.
  func decodeShape(repeats: Bool) -> DecodeShape {
    // Launch and unit cost are scaled as for heads of 128, as the fits are.
    DecodeShape(
      sequences: batch.decodeSequences, context: batch.decodeKeyTokens / batch.decodeSequences, window: nil,
      heads: AttentionHeads(query: heads, keyValue: 1, dimension: 128),
      bytesPerToken: cacheElements * cacheFormat.bytesPerElement, flopsPerPair: absorbedFlopsPerPair,
      endBytesPerSequence: heads * (2 * latentDimension + rotaryDimension) * 2,
      resultWidth: latentDimension, repeats: repeats)
  }

  /// The new tokens as heads of the mean of the key's and the value's width.
  var prefillShape: PrefillShape {
    let sequences = batch.sequences - batch.decodeSequences
    let tokens = (batch.tokens - batch.decodeSequences) / sequences
    let keys = (batch.keyTokens - batch.decodeKeyTokens) / sequences
    return PrefillShape(
      sequences: sequences, tokens: tokens, past: max(keys - tokens, 0),
      meanKeys: (batch.pairs - batch.decodeKeyTokens) / (sequences * tokens), window: nil,
      heads: AttentionHeads(query: heads, keyValue: heads, dimension: expandedFlopsPerPair / 4))
  }
}
