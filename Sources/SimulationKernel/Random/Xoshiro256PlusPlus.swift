public import Quantities

/// xoshiro256++ 1.0: 256 bits of state, period 2^256 - 1, jumps of 2^128 and 2^192 steps.
///
/// - Source: Blackman, Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021.
@frozen
public struct Xoshiro256PlusPlus: RandomNumberGenerator, Sendable {
  @usableFromInline var s0: UInt64
  @usableFromInline var s1: UInt64
  @usableFromInline var s2: UInt64
  @usableFromInline var s3: UInt64

  /// A generator with exactly this state.
  ///
  /// - Precondition: not all four words are zero.
  @inlinable
  public init(state: (UInt64, UInt64, UInt64, UInt64)) {
    precondition(
      state.0 | state.1 | state.2 | state.3 != 0,
      "The all-zero state of xoshiro256++ never leaves zero."
    )
    (s0, s1, s2, s3) = state
  }

  /// A generator whose state is the first four words of SplitMix64 from `seed`, as the authors recommend.
  @inlinable
  public init(seed: UInt64) {
    var words = SplitMix64(seed: seed)
    // SplitMix64 visits each word once per period, so four in a row are never all zero.
    (s0, s1, s2, s3) = (words.next(), words.next(), words.next(), words.next())
  }

  /// The next 64 bits.
  @inlinable
  @inline(__always)
  public mutating func next() -> UInt64 {
    let sum = s0 &+ s3
    let result = (sum &<< 23 | sum &>> 41) &+ s0
    let shifted = s1 &<< 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = s3 &<< 45 | s3 &>> 19
    return result
  }

  /// Skips 2^128 steps: calls split the period into 2^128 sequences that never overlap.
  public mutating func jump() {
    jump(by: [
      0x180e_c6d3_3cfd_0aba, 0xd5a6_1266_f0c9_392c, 0xa958_2618_e03f_c9aa, 0x39ab_dc45_29b1_661c,
    ])
  }

  /// Skips 2^192 steps.
  public mutating func longJump() {
    jump(by: [
      0x76e1_5d3e_fefd_cbbf, 0xc500_4e44_1c52_2fb3, 0x7771_0069_854e_e241, 0x3910_9bb0_2acb_e635,
    ])
  }

  /// Adds up the states selected by the jump polynomial's bits.
  private mutating func jump(by polynomial: [UInt64]) {
    var sum: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for word in polynomial {
      for bit in UInt64(0)..<64 {
        if word &>> bit & 1 == 1 {
          sum.0 ^= s0
          sum.1 ^= s1
          sum.2 ^= s2
          sum.3 ^= s3
        }
        _ = next()
      }
    }
    (s0, s1, s2, s3) = sum
  }
}
