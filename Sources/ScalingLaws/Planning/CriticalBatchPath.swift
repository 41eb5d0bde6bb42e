import RealModule

/// How the critical batch moves as a run goes on, told by the steps that an unlimited batch would have needed so far.
///
/// Progress P is counted in the tokens that a tiny batch needs. A batch B then spends dE = dP + B dS_min tokens and
/// dS = dP/B + dS_min steps on it, which is (S/S_min - 1)(E/E_min - 1) = 1 along every stretch.
///
/// - Source: arXiv:1812.06162 section 2.3 for a constant critical batch; arXiv:2505.13738 for one that grows.
public enum CriticalBatchPath: Sendable {
  /// The same critical batch throughout: S_min = P / B_crit.
  case constant(Batch<Token>)
  /// Power Lines: the critical batch of a run of P tokens, which grows with P.
  case growing(PowerLines)
  /// Any rising function from progress in tokens to steps at an unlimited batch.
  case steps(@Sendable (Double) -> Double)

  /// Steps that an unlimited batch needs for `progress` tokens' worth of learning.
  public func minimumSteps(progress: Double) -> Double {
    switch self {
    case .constant(let batch): progress / batch.count
    case .growing(let law):
      progress <= 0 ? 0 : progress / law.criticalBatch(minimumTokens: progress).inTokens.count
    case .steps(let function): function(progress)
    }
  }

  /// The critical batch of a whole run that makes `progress`: E_min / S_min.
  public func criticalBatch(progress: Double) -> Batch<Token> {
    Batch(progress / minimumSteps(progress: progress))
  }
}
