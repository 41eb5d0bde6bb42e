import Quantities
import Reading
import Serving

extension ScenarioDecoder {
  /// Greatest mean length in tokens.
  private static let greatestMean = 10_000_000.0
  /// Greatest spread of the logarithm of lengths: at 20 the median and the mean lie 87 powers of ten apart.
  private static let greatestSigma = 20.0

  /// How long prompts or outputs are, or how many turns a conversation has.
  func length(_ value: ValueReader) -> (any LengthDistribution)? {
    let names = ScenarioChoice.servedLengths.map(\.name)
    guard let choice = value.choice(of: "length distribution", among: names) else { return nil }
    guard let settings = choice.settings else {
      value.report("`\(choice.name)` needs its settings, such as `{fixed: 512}` or `{geometric: {mean: 180}}`")
      return nil
    }
    switch choice.name {
    case "fixed": return settings.integer(atMost: 10_000_000).map { FixedLength(tokens: $0) }
    case "uniform": return uniform(settings)
    case "geometric":
      guard let keys = settings.mapping() else { return nil }
      defer { keys.finish() }
      let value = keys.required("mean", example: "180")
      guard let mean = value?.quantity(.count) else { return nil }
      guard mean >= 1, mean <= Self.greatestMean else {
        value?.report("`\(settings.path).mean` must lie between 1 and \(Int(Self.greatestMean))")
        return nil
      }
      return GeometricLength(mean: mean)
    default:
      guard let keys = settings.mapping() else { return nil }
      defer { keys.finish() }
      let value = keys.required("mean", example: "700")
      let mean = value?.quantity(.count, above: 0)
      let spread = keys.required("sigma", example: "1.1")
      let sigma = spread?.quantity(.count)
      guard let mean, let sigma else { return nil }
      guard mean <= Self.greatestMean, sigma <= Self.greatestSigma else {
        if mean > Self.greatestMean {
          value?.report("`\(settings.path).mean` must be at most \(Int(Self.greatestMean))")
        }
        if sigma > Self.greatestSigma {
          spread?.report(
            "`\(settings.path).sigma` must be at most \(Int(Self.greatestSigma)), the spread of a logarithm")
        }
        return nil
      }
      return LognormalLength(mean: mean, sigma: sigma)
    }
  }

  private func uniform(_ value: ValueReader) -> UniformLength? {
    guard let bounds = value.list() else { return nil }
    let ends = bounds.compactMap { $0.integer(atMost: 10_000_000) }
    guard bounds.count == 2, ends.count == 2, ends[0] <= ends[1] else {
      if ends.count == bounds.count { value.report("`\(value.path)` takes two lengths in order, such as `[1, 1000]`") }
      return nil
    }
    return UniformLength(least: ends[0], greatest: ends[1])
  }
}
