/// Seconds of memory-bound kernels: traffic out of memory or cache, rows on the units, and a launch.
struct ElementwiseModel: Sendable {
  let machine: Machine
  let parameters: ElementwiseParameters

  func seconds(bytes: Double, rows: Double) -> Double {
    guard bytes > 0 else { return 0 }
    let fit = parameters
    let miss = machine.missShare(bytes, resident: fit.residentShare, width: fit.residentWidth)
    let rate = machine.memoryBandwidth * fit.memoryShare
    let traffic = fit.passes * bytes * (miss + (1 - miss) / fit.cacheSpeedup) / rate
    let work = (traffic * traffic + rows * fit.rowSeconds * (rows * fit.rowSeconds)).squareRoot()
    return overlapped(fit.launchSeconds, work, exponent: fit.overlapExponent)
  }
}
