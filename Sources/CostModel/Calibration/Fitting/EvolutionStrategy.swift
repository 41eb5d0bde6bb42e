import Quantities
import RealModule

/// Minimises a function of a few dozen unbounded numbers without its derivatives.
///
/// Draws a cloud of points, keeps the better half, and lets the cloud's shape follow the valley that they show.
///
/// - Source: Hansen 2016, The CMA Evolution Strategy: A Tutorial.
struct EvolutionStrategy {
  /// Rounds of drawing.
  var generations: Int
  /// First standard deviation of the cloud.
  var step: Double
  /// Seed of the draws.
  var seed: UInt64

  /// The best point found and its value.
  ///
  /// - Complexity: O(generations x (log n evaluations + n squared)), and n cubed every fifth generation.
  func minimum(from start: [Double], of function: ([Double]) -> Double) -> (point: [Double], value: Double) {
    var cloud = Cloud(start: start, step: step)
    var normals = NormalDraws(seed: seed)
    var best = (point: start, value: function(start))
    for generation in 0..<generations {
      if generation % 5 == 0 { cloud.updateAxes() }
      var drawn = (0..<cloud.population).map { _ in cloud.draw(&normals) }
      for index in drawn.indices { drawn[index].value = function(cloud.place(drawn[index].offset)) }
      drawn.sort { $0.value < $1.value }
      if drawn[0].value < best.value { best = (cloud.place(drawn[0].offset), drawn[0].value) }
      cloud.move(towards: drawn, generation: generation)
    }
    let centre = function(cloud.mean)
    return centre < best.value ? (cloud.mean, centre) : best
  }
}

/// The cloud of points: its centre, its size, its shape, and the paths by which they change.
private struct Cloud {
  /// One drawn point: its offset in units of the step, and its value.
  struct Draw {
    var offset: [Double]
    var value = Double.infinity
  }

  private(set) var mean: [Double]
  private var step: Double
  private var covariance: SquareMatrix
  private var axes: SquareMatrix
  private var lengths: [Double]
  private var shapePath: [Double]
  private var stepPath: [Double]
  let population: Int
  private let weights: [Double]
  private let effective: Double
  private let rates: Rates

  /// How quickly paths and shape follow what is seen.
  private struct Rates {
    var shapePath: Double
    var stepPath: Double
    var rankOne: Double
    var rankMany: Double
    var damping: Double
    var expectedLength: Double

    init(_ n: Double, _ effective: Double) {
      shapePath = (4 + effective / n) / (n + 4 + 2 * effective / n)
      stepPath = (effective + 2) / (n + effective + 5)
      rankOne = 2 / ((n + 1.3) * (n + 1.3) + effective)
      rankMany = min(1 - rankOne, 2 * (effective - 2 + 1 / effective) / ((n + 2) * (n + 2) + effective))
      damping = 1 + 2 * max(0, ((effective - 1) / (n + 1)).squareRoot() - 1) + stepPath
      expectedLength = n.squareRoot() * (1 - 1 / (4 * n) + 1 / (21 * n * n))
    }
  }

  init(start: [Double], step: Double) {
    let n = start.count
    mean = start
    self.step = step
    covariance = .identity(n)
    axes = .identity(n)
    lengths = Array(repeating: 1, count: n)
    shapePath = Array(repeating: 0, count: n)
    stepPath = shapePath
    population = 6 + Int(3 * Double.log(Double(n)))
    let kept = population / 2
    let raw = (1...kept).map { Double.log(Double(kept) + 0.5) - Double.log(Double($0)) }
    let sum = raw.reduce(0, +)
    weights = raw.map { $0 / sum }
    effective = 1 / weights.reduce(0) { $0 + $1 * $1 }
    rates = Rates(Double(n), effective)
  }

  mutating func updateAxes() {
    let (values, vectors) = covariance.eigensystem()
    lengths = values.map { max($0, 1e-20).squareRoot() }
    axes = vectors
  }

  func draw(_ normals: inout NormalDraws) -> Draw {
    Draw(offset: axes.times(lengths.map { $0 * normals.next() }))
  }

  func place(_ offset: [Double]) -> [Double] { zip(mean, offset).map { $0 + step * $1 } }

  mutating func move(towards drawn: [Draw], generation: Int) {
    let n = mean.count
    var shift = Array(repeating: 0.0, count: n)
    for (weight, draw) in zip(weights, drawn) {
      for index in 0..<n { shift[index] += weight * draw.offset[index] }
    }
    mean = place(shift)
    let whitened = axes.times(zip(axes.transposedTimes(shift), lengths).map { $0 / $1 })
    let keep = (rates.stepPath * (2 - rates.stepPath) * effective).squareRoot()
    for index in 0..<n { stepPath[index] = (1 - rates.stepPath) * stepPath[index] + keep * whitened[index] }
    let length = stepPath.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let settled = (1 - Double.pow(1 - rates.stepPath, 2 * (generation + 1))).squareRoot()
    let isSteady = length / settled < (1.4 + 2 / Double(n + 1)) * rates.expectedLength
    let keepShape = isSteady ? (rates.shapePath * (2 - rates.shapePath) * effective).squareRoot() : 0
    for index in 0..<n { shapePath[index] = (1 - rates.shapePath) * shapePath[index] + keepShape * shift[index] }
    let lost = isSteady ? 0 : rates.shapePath * (2 - rates.shapePath)
    covariance.scale(1 - rates.rankOne - rates.rankMany + rates.rankOne * lost)
    covariance.add(rates.rankOne, outer: shapePath)
    for (weight, draw) in zip(weights, drawn) { covariance.add(rates.rankMany * weight, outer: draw.offset) }
    step *= Double.exp((rates.stepPath / rates.damping) * (length / rates.expectedLength - 1))
  }
}

/// Normal draws by the polar method from a seeded stream.
private struct NormalDraws {
  private var words: SplitMix64
  private var spare: Double?

  init(seed: UInt64) { words = SplitMix64(seed: seed) }

  private mutating func uniform() -> Double { Double(words.next() >> 11) * 0x1p-53 }

  mutating func next() -> Double {
    if let last = spare {
      spare = nil
      return last
    }
    while true {
      let first = 2 * uniform() - 1
      let second = 2 * uniform() - 1
      let square = first * first + second * second
      guard square > 0, square < 1 else { continue }
      let scale = (-2 * Double.log(square) / square).squareRoot()
      spare = second * scale
      return first * scale
    }
  }
}
