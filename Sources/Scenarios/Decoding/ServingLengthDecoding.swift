import Quantities
import Serving

extension ScenarioDecoder {
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
      guard let mean = keys.required("mean", example: "180")?.quantity(.count), mean >= 1 else {
        settings.report("`\(settings.path).mean` must be at least 1")
        return nil
      }
      return GeometricLength(mean: mean)
    default:
      guard let keys = settings.mapping() else { return nil }
      defer { keys.finish() }
      let mean = keys.required("mean", example: "700")?.quantity(.count, above: 0)
      let sigma = keys.required("sigma", example: "1.1")?.quantity(.count)
      guard let mean, let sigma else { return nil }
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
