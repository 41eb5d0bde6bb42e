import Quantities
import Reading
import Serving

extension ScenarioDecoder {
  /// Greatest mean length in tokens.
  private static let greatestMean = Double(LengthKeys.greatest)

  /// How long prompts or outputs are, or how many turns a conversation has.
  func length(_ value: ValueReader) -> (any LengthDistribution)? {
    guard let choice = value.choice(LengthKeys.choice) else { return nil }
    guard let settings = choice.settings else {
      value.report("`\(choice.name)` needs its settings, such as `{fixed: 512}` or `{geometric: {mean: 180}}`")
      return nil
    }
    switch choice.name {
    case "fixed": return settings.read(LengthKeys.fixed).map { FixedLength(tokens: $0) }
    case "uniform": return uniform(settings)
    case "geometric":
      guard let keys = choice.keys() else { return nil }
      defer { keys.finish() }
      guard let mean = keys.read(LengthKeys.geometricMean) else { return nil }
      guard mean >= 1, mean <= Self.greatestMean else {
        keys.known(LengthKeys.geometricMean)?.report(
          "`\(settings.path).mean` must lie between 1 and \(Int(Self.greatestMean))")
        return nil
      }
      return GeometricLength(mean: mean)
    default:
      guard let keys = choice.keys() else { return nil }
      defer { keys.finish() }
      let mean = keys.read(LengthKeys.mean)
      let sigma = keys.read(LengthKeys.sigma)
      guard let mean, let sigma else { return nil }
      guard mean <= Self.greatestMean, sigma <= LengthKeys.greatestSigma else {
        if mean > Self.greatestMean {
          keys.known(LengthKeys.mean)?.report("`\(settings.path).mean` must be at most \(Int(Self.greatestMean))")
        }
        if sigma > LengthKeys.greatestSigma {
          keys.known(LengthKeys.sigma)?.report(
            "`\(settings.path).sigma` must be at most \(Int(LengthKeys.greatestSigma)), the spread of a logarithm")
        }
        return nil
      }
      return LognormalLength(mean: mean, sigma: sigma)
    }
  }

  private func uniform(_ value: ValueReader) -> UniformLength? {
    guard let bounds = value.list() else { return nil }
    let ends = bounds.compactMap { $0.read(LengthKeys.bound) }
    guard bounds.count == 2, ends.count == 2, ends[0] <= ends[1] else {
      if ends.count == bounds.count { value.report("`\(value.path)` takes two lengths in order, such as `[1, 1000]`") }
      return nil
    }
    return UniformLength(least: ends[0], greatest: ends[1])
  }
}
