import RealModule

/// The law of the time that one request (or one batch) keeps a server busy.
public struct ServiceTime: Sendable, Equatable {
  /// The two kinds of law that the solvers know.
  enum Shape: Sendable, Equatable {
    /// Given times, in increasing order, with given probabilities.
    case atoms(times: [Double], probabilities: [Double])
    case exponential(mean: Double)
  }

  let shape: Shape
  /// E[S].
  public let mean: Double
  /// E[S^2].
  public let secondMoment: Double
  /// E[S^3].
  public let thirdMoment: Double

  /// Always the same positive time.
  public static func constant(_ time: Double) throws(QueueError) -> ServiceTime {
    var check = DomainCheck()
    check.positive("the service time", time)
    try check.finish()
    return ServiceTime(times: [time], probabilities: [1])
  }

  /// Exponential with this positive mean.
  public static func exponential(mean: Double) throws(QueueError) -> ServiceTime {
    var check = DomainCheck()
    check.positive("the mean service time", mean)
    try check.finish()
    return ServiceTime(.exponential(mean: mean), mean, 2 * mean * mean, 6 * mean * mean * mean)
  }

  /// Given times in increasing order; probabilities add up to 1.
  init(times: [Double], probabilities: [Double]) {
    var moments = (0.0, 0.0, 0.0)
    for (time, probability) in zip(times, probabilities) {
      moments.0 += probability * time
      moments.1 += probability * time * time
      moments.2 += probability * time * time * time
    }
    self.init(.atoms(times: times, probabilities: probabilities), moments.0, moments.1, moments.2)
  }

  private init(_ shape: Shape, _ mean: Double, _ second: Double, _ third: Double) {
    self.shape = shape
    self.mean = mean
    secondMoment = second
    thirdMoment = third
  }

  /// The variance over the squared mean.
  public var squaredVariation: Double { max(0, secondMoment / (mean * mean) - 1) }

  /// The least possible time.
  var shortest: Double {
    if case .atoms(let times, _) = shape { times[0] } else { 0 }
  }

  /// The law of the number of arrivals of a Poisson stream of this rate during the time.
  func arrivals(rate: Double) -> CountLaw {
    switch shape {
    case .atoms(let times, let probabilities):
      return .poissonMixture(means: times.map { rate * $0 }, weights: probabilities)
    case .exponential(let mean):
      let ratio = rate * mean / (1 + rate * mean)
      var law = CountLaw(first: 0, probabilities: [])
      var term = 1 / (1 + rate * mean)
      while term > 1e-20 {
        law.probabilities.append(term)
        term *= ratio
      }
      return law
    }
  }

  /// E[exp(-s S)].
  func laplaceTransform(_ s: Double) -> Double {
    switch shape {
    case .atoms(let times, let probabilities):
      zip(times, probabilities).reduce(0) { $0 + $1.1 * .exp(-s * $1.0) }
    case .exponential(let mean): 1 / (1 + s * mean)
    }
  }

  /// Integrals of the survival function P(S > u) and of u P(S > u) from 0 to each of the increasing `times`.
  func survivalIntegrals(at times: [Double]) -> [(plain: Double, weighted: Double)] {
    switch shape {
    case .exponential(let mean):
      return times.map { t in
        let decay = Double.exp(-t / mean)
        return (-mean * .expMinusOne(-t / mean), mean * (mean - decay * (mean + t)))
      }
    case .atoms(let atoms, let probabilities):
      var index = 0
      var below = (plain: 0.0, weighted: 0.0, share: 0.0)
      return times.map { t in
        while index < atoms.count && atoms[index] <= t {
          below.plain += probabilities[index] * atoms[index]
          below.weighted += probabilities[index] * atoms[index] * atoms[index]
          below.share += probabilities[index]
          index += 1
        }
        let above = index < atoms.count ? max(0, 1 - below.share) : 0
        return (below.plain + above * t, 0.5 * (below.weighted + above * t * t))
      }
    }
  }
}
