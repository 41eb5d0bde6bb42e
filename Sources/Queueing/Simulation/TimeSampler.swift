import RealModule
import SimulationKernel

/// Draws one request's service time.
enum TimeSampler: Sendable {
  case constant(Double)
  case exponential(mean: Double)
  case tokens(TokenSampler, base: Double, slope: Double)

  init(_ service: ServiceLaw, _ lengths: TokenLengths) throws(QueueError) {
    switch service {
    case .constant(let time): self = .constant(time)
    case .exponential(let mean): self = .exponential(mean: mean)
    case .affine, .batch, .sizeOnly:
      let k = service.constants
      let slope = k.slope(1)
      self =
        slope > 0 && lengths.survival(1) > 0
        ? .tokens(try TokenSampler(lengths), base: k.base(1), slope: slope)
        : .constant(k.base(1) + slope * Double(lengths.longest))
    }
  }

  /// A service time and the tokens that it is for (0 where they do not matter).
  @inline(__always)
  func sample(_ stream: inout RandomStream) -> (time: Double, tokens: Int) {
    switch self {
    case .constant(let time): return (time, 0)
    case .exponential(let mean): return (stream.exponential(mean: mean), 0)
    case .tokens(let sampler, let base, let slope):
      let tokens = sampler.sample(&stream)
      return (base + slope * Double(tokens), tokens)
    }
  }
}

/// Draws token lengths, one by one in constant time, or the longest of many by inversion.
struct TokenSampler: Sendable {
  private let single: Discrete
  /// `tails[n]` is P(length > n).
  private let tails: [Double]
  /// `guide[i]` is the least length n with P(length <= n) >= i / guideCells.
  private let guide: [Int]
  private static let guideCells = 1024

  init(_ lengths: TokenLengths) throws(QueueError) {
    do throws(DistributionError) {
      single = try Discrete(
        values: Array(1...lengths.longest), weights: lengths.probabilities)
    } catch {
      throw QueueError([.conflict(error.description)])
    }
    let tails = lengths.tails
    self.tails = tails
    var length = 0
    guide =
      (0...Self.guideCells).map { cell in
        let beyond = 1 - Double(cell) / Double(Self.guideCells)
        while length < lengths.longest && tails[length] > beyond { length += 1 }
        return max(1, length)
      }
  }

  /// One length.
  @inline(__always)
  func sample(_ stream: inout RandomStream) -> Int { single.sampleInteger(using: &stream) }

  /// The longest of `count` lengths: the length at which the distribution function reaches U^(1/count).
  @inline(__always)
  func longest(of count: Int, _ stream: inout RandomStream) -> Int {
    // exp(-E / count) is U^(1/count); its complement keeps its digits where the maximum is rare.
    let power = -stream.exponential(mean: 1) / Double(count)
    let beyond = -Double.expMinusOne(power)
    let cell = min(Self.guideCells - 1, Int((1 - beyond) * Double(Self.guideCells)))
    var low = guide[cell]
    var high = guide[cell + 1]
    while low < high {
      let middle = (low + high) / 2
      if tails[middle] > beyond { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
