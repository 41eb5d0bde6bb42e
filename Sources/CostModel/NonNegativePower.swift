import RealModule

/// A power of a base that is not negative: 0 to any exponent is 0, as speeds of nothing are.
@inline(__always)
func power(_ base: Double, _ exponent: Double) -> Double {
  base > 0 ? Double.pow(base, exponent) : 0
}
