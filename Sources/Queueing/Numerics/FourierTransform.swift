import RealModule

/// The discrete Fourier transform of a fixed power-of-two length.
struct FourierTransform {
  /// The number of points.
  let count: Int
  /// exp(-2 pi i k / count) for k below count / 2.
  private let roots: [ComplexNumber]

  /// A transform of at least `minimum` points.
  init(atLeast minimum: Int) {
    var count = 2
    while count < minimum { count *= 2 }
    self.count = count
    // Angles are reduced to the first octant's accuracy by the library; each root is computed on its own.
    roots = (0..<count / 2).map { .unit(-2 * .pi * Double($0) / Double(count)) }
  }

  /// Replaces `values` by the sums of values[n] exp(-+ 2 pi i k n / count), minus sign for `forward`; unscaled.
  ///
  /// - Complexity: O(n log n).
  func transform(_ values: inout [ComplexNumber], forward: Bool = true) {
    precondition(values.count == count, "A transform needs as many values as it has points.")
    reorder(&values)
    values.withUnsafeMutableBufferPointer { values in
      roots.withUnsafeBufferPointer { roots in
        var half = 1
        while half < count {
          let step = count / (2 * half)
          for start in stride(from: 0, to: count, by: 2 * half) {
            for k in 0..<half {
              var root = roots[k &* step]
              if !forward { root.imaginary = -root.imaginary }
              let low = values[start &+ k]
              let high = values[start &+ k &+ half] * root
              values[start &+ k] = low + high
              values[start &+ k &+ half] = low - high
            }
          }
          half *= 2
        }
      }
    }
  }

  /// Swaps each value with the one whose index has the reversed bits.
  private func reorder(_ values: inout [ComplexNumber]) {
    var reversed = 0
    for index in 1..<count {
      var bit = count >> 1
      while reversed & bit != 0 {
        reversed ^= bit
        bit >>= 1
      }
      reversed |= bit
      if index < reversed { values.swapAt(index, reversed) }
    }
  }
}
