import RealModule

/// Functions that distribution functions and confidence intervals rest on.
public enum SpecialFunctions {
  /// The regularised lower incomplete gamma function P(a, x), to about 1e-14.
  ///
  /// Below `a + 1` by its power series, above by the continued fraction of its complement.
  ///
  /// - Source: DLMF 8.11.4 and 8.9.2; the fraction is evaluated by the modified Lentz method.
  public static func regularisedLowerGamma(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < .infinity else { return 1 }
    let scale = Double.exp(a * .log(x) - x - .logGamma(a))
    if x < a + 1 {
      var term = 1 / a
      var sum = term
      var n = a
      while term > sum * 1e-17 {
        n += 1
        term *= x / n
        sum += term
      }
      return sum * scale
    }
    var b = x + 1 - a
    var c = Double.infinity
    var d = 1 / b
    var fraction = d
    for i in 1...100_000 {
      let an = -Double(i) * (Double(i) - a)
      b += 2
      d = 1 / notZero(an * d + b)
      c = notZero(b + an / c)
      let step = d * c
      fraction *= step
      if (step - 1).magnitude < 1e-16 { break }
    }
    return 1 - fraction * scale
  }

  /// The regularised incomplete beta function I_x(a, b), to about 1e-14.
  ///
  /// - Source: DLMF 8.17.22, evaluated by the modified Lentz method.
  public static func regularisedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges fast on this side only.
    if x > (a + 1) / (a + b + 2) { return 1 - regularisedBeta(1 - x, b, a) }
    let front = Double.exp(
      .logGamma(a + b) - .logGamma(a) - .logGamma(b) + a * .log(x) + b * .log(onePlus: -x)
    )
    var c = 1.0
    var d = 1 / notZero(1 - (a + b) * x / (a + 1))
    var fraction = d
    for i in 1...100_000 {
      let m = Double(i)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / notZero(1 + even * d)
      c = notZero(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / notZero(1 + odd * d)
      c = notZero(1 + odd / c)
      fraction *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return front * fraction / a
  }

  /// The standard normal distribution function.
  public static func normalCumulative(_ z: Double) -> Double { 0.5 * .erfc(-z / .sqrt(2)) }

  /// The number below which a standard normal variate lies with `probability`.
  ///
  /// - Precondition: `0 < probability < 1`.
  public static func normalQuantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "A quantile needs a probability between 0 and 1.")
    return invert(normalCumulative, at: probability, from: 0)
  }

  /// The distribution function of Student's t with `degrees` degrees of freedom.
  public static func studentCumulative(_ t: Double, degrees: Double) -> Double {
    let tail = 0.5 * regularisedBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
    return t > 0 ? 1 - tail : tail
  }

  /// The number below which Student's t with `degrees` degrees of freedom lies with `probability`.
  ///
  /// - Precondition: `0 < probability < 1`, `degrees > 0`.
  public static func studentQuantile(_ probability: Double, degrees: Double) -> Double {
    precondition(probability > 0 && probability < 1, "A quantile needs a probability between 0 and 1.")
    precondition(degrees > 0, "Student's t needs a positive number of degrees of freedom.")
    // Solve in the lower half, where a small probability keeps all its digits.
    let lower = min(probability, 1 - probability)
    let t = invert({ studentCumulative($0, degrees: degrees) }, at: lower, from: 0)
    return probability < 0.5 ? t : -t
  }

  /// Where the increasing function `cumulative` reaches `probability`, by bracketing and bisection: 60-odd
  /// evaluations, but no case in which it fails.
  private static func invert(
    _ cumulative: (Double) -> Double,
    at probability: Double,
    from start: Double
  ) -> Double {
    var low = start - 1
    var high = start + 1
    while cumulative(low) > probability { low = start + (low - start) * 2 }
    while cumulative(high) < probability { high = start + (high - start) * 2 }
    while true {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { return middle }
      if cumulative(middle) < probability { low = middle } else { high = middle }
    }
  }

  /// Lentz's method divides by these; a zero would stop it.
  private static func notZero(_ value: Double) -> Double { value.magnitude < 1e-300 ? 1e-300 : value }
}
