/// Laws of how loss falls with parameters, tokens, compute, batch and precision, as values.
///
/// Start at ``ScalingLawCatalog``: it names every law, and each ``ScalingLaw`` tells its symbols with units, the range
/// it was fitted on, its source, and how well each coefficient is confirmed. Beneath the named laws lie plain typed
/// functions (``Chinchilla/loss(parameters:tokens:)``), fits (``Chinchilla/fit(_:configuration:)``) and planners
/// (``BatchTradeOff``, ``LossHorizon``, ``LifetimeCost``, ``RunForecast``).
///
/// The module never reads a file, never mixes absolute losses of two families, and never hides that a law is used
/// outside the range it was fitted on: such an answer carries a ``LawWarning``.
public enum ScalingLaws {
  /// Training FLOPs that one parameter spends on one token: forward 2, backward 4.
  ///
  /// - Source: arXiv:2001.08361 section 2.1; the convention C = 6 N D of every law here.
  public static let trainingFLOPsPerParameterToken = 6.0

  /// FLOPs that one parameter spends on one token when the model only answers.
  public static let inferenceFLOPsPerParameterToken = 2.0
}
