import Quantities
package import Queueing
package import Reading
import RealModule
package import SimulationKernel

/// The exponential of a normal variate, rounded up to whole tokens.
package struct LognormalLength: LengthDistribution, LengthLaw {
  /// The mean length.
  package let mean: Double
  /// The standard deviation of the logarithm.
  package let sigma: Double
  /// The mean of the logarithm.
  package let mu: Double

  /// A positive mean and a spread of the logarithm.
  package init(mean: Double, sigma: Double) {
    precondition(mean > 0 && sigma >= 0, "a lognormal length has a positive mean and a spread")
    self.mean = mean
    self.sigma = sigma
    self.mu = Double.log(mean) - sigma * sigma / 2
  }
  /// The mean and the spread of the logarithm.
  package init(mu: Double, sigma: Double) {
    precondition(sigma >= 0, "a lognormal length has a spread")
    mean = .exp(mu + sigma * sigma / 2)
    self.sigma = sigma
    self.mu = mu
  }
  /// A draw.
  package func sample(using stream: inout RandomStream) -> Int {
    let length = Double.exp(stream.normal(mean: mu, standardDeviation: sigma)).rounded(.up)
    return max(1, Int(min(1e9, length)))
  }
  package func table() throws(QueueError) -> TokenLengths { try .lognormal(mu: mu, sigma: sigma) }
}

extension LognormalLength {
  /// Greatest spread of the logarithm of lengths: at 20 the median and the mean lie 87 powers of ten apart.
  private static let greatestSigma = 20.0

  private static let meanKey = Key.quantity(
    "mean", .count, .nothing, above: 0, sensible: 0...Double(LengthKeys.greatest),
    "Tokens on average; either this or `mu`.")
  private static let muKey = Key.quantity(
    "mu", .count, .nothing, "The mean of the logarithm, in the place of `mean`.")
  private static let sigmaKey = Key.quantity(
    "sigma", .count, .needed("1.1"), sensible: 0...greatestSigma, "The deviation of the logarithm.")
  private static let redrawnAbove = Key.whole(
    "redrawnAbove", .nothing, atMost: TokenLengths.greatestLength, "Longer lengths are drawn again.")
  private static let section = KeySection(
    "lognormal", .nothing,
    "a long tail; mean of the lengths or `mu` of their logarithm, sigma is the deviation of the logarithm",
    KeyTable([meanKey, muKey, sigmaKey, redrawnAbove], oneOf: [meanKey, muKey]))
  package static let option = KeyOption(section, "{lognormal: {mean: 700, sigma: 1.1}}")

  package static func read(_ choice: Chosen, at value: ValueReader) -> (any LengthDistribution)? {
    guard let keys = choice.keys() else { return nil }
    defer { keys.finish() }
    let (mean, mu) = (keys.found(meanKey), keys.found(muKey))
    let sigma = keys.read(sigmaKey)
    let most = keys.found(redrawnAbove)
    guard let law = untruncated(keys, mean, mu, sigma) else { return nil }
    guard let most else { return law }
    guard let most else { return nil }
    return TabulatedLength.read(at: value) { () throws(QueueError) in
      try .truncatedLognormal(mu: law.mu, sigma: law.sigma, most: most)
    }
  }

  /// The law by its mean or by that of its logarithm; nil after faults were reported.
  private static func untruncated(
    _ keys: MappingReader, _ mean: Double??, _ mu: Double??, _ sigma: Double?
  ) -> LognormalLength? {
    if let sigma, sigma > greatestSigma {
      keys.known(sigmaKey)?.report(
        "`\(keys.path(of: sigmaKey))` must be at most \(Int(greatestSigma)), the spread of a logarithm")
    }
    if case .some(.some(let mean)) = mean, mean > Double(LengthKeys.greatest) {
      keys.known(meanKey)?.report("`\(keys.path(of: meanKey))` must be at most \(LengthKeys.greatest)")
      return nil
    }
    let spread = sigma.flatMap { $0 <= greatestSigma ? $0 : nil }
    switch (mean, mu) {
    case (let mean?, nil):
      guard let mean, let spread else { return nil }
      return LognormalLength(mean: mean, sigma: spread)
    case (nil, let mu?):
      guard let mu, let spread else { return nil }
      return LognormalLength(mu: mu, sigma: spread)
    case (_?, _?):
      keys.known(muKey)?.report("`\(keys.path(of: muKey))` says what `mean` says; give one of them")
      return nil
    case (nil, nil):
      keys.value.report(
        "`\(keys.path(of: meanKey))` is missing; for example `mean: 700`, or of the logarithm `mu: 7`")
      return nil
    }
  }
}
