import RealModule

/// How long a batch of b requests with n tokens at most keeps the server busy.
public enum ServiceLaw: Sendable, Equatable {
  /// One request at a time: `perRequest + perToken n`.
  case affine(perRequest: Double, perToken: Double)
  /// `(perBatchRequest b + fixed) + (perTokenRequest b + perToken) max n`: the paper's k1, k2, k3, k4.
  case batch(perBatchRequest: Double, fixed: Double, perTokenRequest: Double, perToken: Double)
  /// `perBatchRequest b + fixed` whatever the tokens: Inoue's alpha and tau0.
  case sizeOnly(perBatchRequest: Double, fixed: Double)
  /// One request at a time, always this long.
  case constant(Double)
  /// One request at a time, exponential with this mean.
  case exponential(mean: Double)

  /// Whether a batch of several requests has a time under this law.
  public var servesBatches: Bool {
    switch self {
    case .batch, .sizeOnly: true
    case .affine, .constant, .exponential: false
    }
  }

  /// Whether the time depends on token lengths.
  public var needsLengths: Bool {
    switch self {
    case .affine, .batch: true
    case .sizeOnly, .constant, .exponential: false
    }
  }

  /// What is wrong with the constants.
  var problems: [QueueError.Problem] {
    var check = DomainCheck()
    switch self {
    case .affine(let perRequest, let perToken):
      check.notNegative("perRequest", perRequest)
      check.notNegative("perToken", perToken)
      check.require(perRequest != 0 || perToken != 0, "perRequest + perToken", 0, "must be positive")
    case .batch, .sizeOnly:
      let k = constants
      check.notNegative("perBatchRequest", k.k1)
      check.notNegative("fixed", k.k2)
      check.notNegative("perTokenRequest", k.k3)
      check.notNegative("perToken", k.k4)
      check.require(
        k != BatchConstants(k1: 0, k2: 0, k3: 0, k4: 0), "the sum of the service constants", 0, "must be positive")
    case .constant(let time): check.positive("the service time", time)
    case .exponential(let mean): check.positive("the mean service time", mean)
    }
    return check.problems
  }

  /// The law as `(k1 b + k2) + (k3 b + k4) max n`; the laws of single requests as their batches of one.
  var constants: BatchConstants {
    switch self {
    case .affine(let perRequest, let perToken): BatchConstants(k1: 0, k2: perRequest, k3: 0, k4: perToken)
    case .batch(let k1, let k2, let k3, let k4): BatchConstants(k1: k1, k2: k2, k3: k3, k4: k4)
    case .sizeOnly(let alpha, let tau): BatchConstants(k1: alpha, k2: tau, k3: 0, k4: 0)
    case .constant(let time): BatchConstants(k1: 0, k2: time, k3: 0, k4: 0)
    case .exponential(let mean): BatchConstants(k1: 0, k2: mean, k3: 0, k4: 0)
    }
  }

  /// The law of one request's time, served alone.
  func single(_ lengths: TokenLengths) throws(QueueError) -> ServiceTime {
    switch self {
    case .constant(let time): return try .constant(time)
    case .exponential(let mean): return try .exponential(mean: mean)
    case .affine, .batch, .sizeOnly: return batchTime(of: 1, lengths)
    }
  }

  /// The law of the time of a batch of `size`.
  ///
  /// - Precondition: not for the exponential law.
  func batchTime(of size: Int, _ lengths: TokenLengths) -> ServiceTime {
    let k = constants
    let base = k.base(size)
    let slope = k.slope(size)
    guard slope > 0 else { return ServiceTime(times: [base], probabilities: [1]) }
    let law = lengths.longestLaw(of: size).reversed()
    return ServiceTime(
      times: law.map { base + slope * Double($0.length) }, probabilities: law.map(\.probability))
  }
}

/// The constants k1 … k4 of the batch law.
struct BatchConstants: Sendable, Equatable {
  var k1: Double
  var k2: Double
  var k3: Double
  var k4: Double

  /// The part of a batch's time that does not depend on tokens.
  @inline(__always) func base(_ size: Int) -> Double { k1 * Double(size) + k2 }
  /// Time per token of the longest member.
  @inline(__always) func slope(_ size: Int) -> Double { k3 * Double(size) + k4 }
}
