import RealModule

/// Batches whose members leave when their own tokens end, while the server stays until the last one ends.
///
/// A batch of j takes k1 j + k2 + k3 (sum of n) + k4 (max of n). The joint law of sum and max would need one
/// convolution power for each maximum; its transform needs only a power of a number, so the law of the arrivals
/// during a batch is built at the points of a circle and brought back by a Fourier transform.
struct ElasticBatches {
  private let times: BatchTimes
  private let constants: BatchConstants

  init(_ times: BatchTimes) {
    self.times = times
    constants = times.law
  }

  /// The profiles of batches of `sizes`, in blocks that bound the memory.
  func profiles(_ sizes: ClosedRange<Int>) -> [BatchProfile] {
    let fourier = FourierTransform(atLeast: pointsNeeded(for: sizes.upperBound))
    let block = max(1, (1 << 22) / fourier.count)
    return stride(from: sizes.lowerBound, through: sizes.upperBound, by: block).flatMap { first in
      profiles(first...min(sizes.upperBound, first + block - 1), fourier)
    }
  }

  /// Enough points to hold all arrivals that may come during the largest batch but for 1e-17 (Bernstein's bound
  /// on the sum of tokens).
  private func pointsNeeded(for size: Int) -> Int {
    let longest = Double(times.lengths.longest)
    let mean = times.lengths.mean
    let variance = max(0, times.lengths.moment(2) - mean * mean)
    let count = Double(size)
    let sum = min(count * longest, count * mean + (82 * count * variance).squareRoot() + 28 * longest)
    let arrivals = times.rate * (constants.base(size) + constants.k3 * sum + constants.k4 * longest)
    return Int(arrivals + 10 * arrivals.squareRoot()) + 64
  }

  private func profiles(_ sizes: ClosedRange<Int>, _ fourier: FourierTransform) -> [BatchProfile] {
    var spectra = [[ComplexNumber]](
      repeating: [ComplexNumber](repeating: ComplexNumber(0), count: fourier.count), count: sizes.count)
    let reach = powersNeeded(sizes.upperBound)
    for point in 0...fourier.count / 2 {
      let z = ComplexNumber.unit(-2 * .pi * Double(point) / Double(fourier.count))
      let s = times.rate * (ComplexNumber(1) - z)
      let values = transform(at: s, sizes, reach)
      for (index, value) in values.enumerated() {
        spectra[index][point] = value
        if point > 0 && point < fourier.count / 2 {
          spectra[index][fourier.count - point] = ComplexNumber(value.real, -value.imaginary)
        }
      }
    }
    return zip(sizes, spectra).map { size, spectrum in
      profile(of: size, counts(spectrum, fourier))
    }
  }

  /// The largest batch in which a maximum of each length, or less, still has a probability that counts.
  private func powersNeeded(_ largest: Int) -> [Int] {
    (1...times.lengths.longest).map { length in
      let log = -times.lengths.logCumulative(length)
      return log > 0 ? Int(min(Double(largest), 44 / log)) : largest
    }
  }

  /// E[exp(-s H_j)] for every j of `sizes`: by parts over the maximum m, each with the j-th power of
  /// phi_m = E[exp(-s k3 n); n <= m].
  private func transform(
    at s: ComplexNumber, _ sizes: ClosedRange<Int>, _ reach: [Int]
  ) -> [ComplexNumber] {
    var sums = [ComplexNumber](repeating: ComplexNumber(0), count: sizes.count)
    let perMember = ComplexNumber.exp(-constants.k3 * s)
    let perStep = ComplexNumber.exp(-constants.k4 * s)
    let rest = ComplexNumber(1) - perStep
    var member = ComplexNumber(1)
    var step = ComplexNumber(1)
    var phi = ComplexNumber(0)
    let longest = times.lengths.longest
    for length in 1...longest {
      member = member * perMember
      step = step * perStep
      phi = phi + times.lengths.probabilities[length - 1] * member
      let last = min(sizes.upperBound, reach[length - 1])
      guard last >= sizes.lowerBound else { continue }
      let weight = length < longest ? step * rest : step
      var power = weight * raised(phi, to: sizes.lowerBound)
      for size in sizes.lowerBound...last {
        sums[size - sizes.lowerBound] = sums[size - sizes.lowerBound] + power
        power = power * phi
      }
    }
    for size in sizes {
      let base = ComplexNumber.exp(-constants.base(size) * s)
      sums[size - sizes.lowerBound] = sums[size - sizes.lowerBound] * base
    }
    return sums
  }

  private func raised(_ base: ComplexNumber, to exponent: Int) -> ComplexNumber {
    var result = ComplexNumber(1)
    var square = base
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result = result * square }
      square = square * square
      left >>= 1
    }
    return result
  }

  private func counts(_ spectrum: [ComplexNumber], _ fourier: FourierTransform) -> CountLaw {
    var values = spectrum
    fourier.transform(&values, forward: false)
    // What rounding leaves of a zero must not weigh in moments.
    let scale = 1 / Double(fourier.count)
    var probabilities = values.map { value in
      let probability = value.real * scale
      return probability > 1e-16 ? probability : 0
    }
    while let last = probabilities.last, last == 0, probabilities.count > 1 { probabilities.removeLast() }
    let total = probabilities.reduce(0, +)
    return CountLaw(first: 0, probabilities: probabilities.map { $0 / total })
  }

  private func profile(of size: Int, _ arrivals: CountLaw) -> BatchProfile {
    let lengths = times.lengths
    let k = constants
    let moments = ElasticMoments(lengths, k, size: size)
    let others = Double(size - 1) * lengths.meanOfSmaller
    return BatchProfile(
      arrivals: arrivals, mean: moments.mean, second: moments.second, third: moments.third,
      ownTime: k.base(size) + k.k4 * lengths.mean + k.k3 * (lengths.mean + others))
  }
}
