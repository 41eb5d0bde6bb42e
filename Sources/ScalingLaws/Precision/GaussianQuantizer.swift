import RealModule

/// The mean squared error of rounding a standard normal variable to a symmetric grid of the best scale.
///
/// The building block of laws that measure a number format by how well it keeps a Gaussian tensor.
///
/// - Source: arXiv:2506.01863; computed here from the cell integrals of the normal density.
public enum GaussianQuantizer {
  /// The error of the best uniform grid of 2^bits levels, symmetric about zero without a level there.
  ///
  /// - Parameter bits: a whole number from 1 to 16.
  /// - Complexity: O(2^bits) for each of about forty trial scales.
  public static func uniformError(bits: Int) -> Double {
    precondition((1...16).contains(bits), "a uniform grid has 1 to 16 bits")
    let half = 1 << (bits - 1)
    return leastError(positiveLevels: (0..<half).map { Double($0) + 0.5 }, hasZero: false)
  }

  /// The error of the best scale of the 4-bit floating-point grid E2M1: 0, 0.5, 1, 1.5, 2, 3, 4, 6 and their negatives.
  public static var fourBitFloatError: Double {
    leastError(positiveLevels: [0.5, 1, 1.5, 2, 3, 4, 6], hasZero: true)
  }

  /// The error of the best scale of a symmetric grid.
  static func leastError(positiveLevels: [Double], hasZero: Bool) -> Double {
    let levels = hasZero ? [0] + positiveLevels : positiveLevels
    let widest = levels[levels.count - 1]
    // The outermost level of the best grid lies between half a deviation and eight.
    let scale = Bracketed.scannedMinimum(in: Double.log(0.5 / widest)...Double.log(8 / widest)) { logarithm in
      error(levels: levels, scale: Double.exp(logarithm))
    }
    return error(levels: levels, scale: Double.exp(scale))
  }

  /// Twice the error over the positive half line: for each cell, the integral of (x - level)^2 under the density.
  private static func error(levels: [Double], scale: Double) -> Double {
    var sum = 0.0
    var low = 0.0
    for (index, level) in levels.enumerated() {
      let isLast = index + 1 == levels.count
      let high = isLast ? Double.infinity : (level + levels[index + 1]) / 2 * scale
      sum += cellError(level: level * scale, low: low, high: high)
      low = high
    }
    return 2 * sum
  }

  private static func cellError(level: Double, low: Double, high: Double) -> Double {
    let mass = upperTail(low) - upperTail(high)
    let first = density(low) - density(high)
    let second = mass + (low * density(low) - (high.isFinite ? high * density(high) : 0))
    return second - 2 * level * first + level * level * mass
  }

  private static func density(_ x: Double) -> Double { Double.exp(-x * x / 2) / Double.sqrt(2 * Double.pi) }
  private static func upperTail(_ x: Double) -> Double { Double.erfc(x / Double.sqrt(2)) / 2 }

  private struct Form: Sendable {}
  private static let name = "mse_of_optimal_uniform_quantiser_on_N(0,1)"
  static let laws: [any ScalingLaw] = [
    Law(
      "gauss_mse",
      "Error of the best grid on a Gaussian tensor",
      Form(),
      source: LawSource(arXiv: "2506.01863", "building block, computed here"),
      inputs: [
        LawSymbol("bits", "bits of the grid", unit: .bits, domain: .within(1...16), example: .number(4))
      ],
      answers: [
        Answer(name, .none, of: "bits", aliases: ["mse"]) { _, x throws(LawError) in
          guard x.bits == x.bits.rounded() else {
            throw LawError(
              .invalidInput("bits", value: String(x.bits), mustBe: "a whole number from 1 to 16")
            )
          }
          return uniformError(bits: Int(x.bits))
        },
        Answer("mse_fp4_e2m1", .none) { _, _ in fourBitFloatError },
      ]
    )
  ]
}
