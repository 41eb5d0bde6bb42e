import RealModule

/// `base` to the `exponent`, for bases that are not negative.
@inline(__always)
func power(_ base: Double, _ exponent: Double) -> Double {
  base > 0 ? Double.pow(base, exponent) : 0
}
