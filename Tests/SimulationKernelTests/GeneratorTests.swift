import Quantities
import SimulationKernel
import Testing

@Suite struct GeneratorTests {
  @Test("SplitMix64 gives its published numbers from seed 1234567")
  func splitMix() {
    var generator = SplitMix64(seed: 1_234_567)
    let words = (0..<5).map { _ in generator.next() }
    #expect(
      words == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ]
    )
  }

  @Test("xoshiro256++ gives its published numbers from the state 1, 2, 3, 4")
  func xoshiro() {
    var generator = Xoshiro256PlusPlus(state: (1, 2, 3, 4))
    let words = (0..<10).map { _ in generator.next() }
    #expect(
      words == [
        41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386, 9_228_616_714_210_784_205,
        9_973_669_472_204_895_162, 14_011_001_112_246_962_877, 12_406_186_145_184_390_807,
        15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
      ]
    )
  }

  @Test("jumps land where the transition matrix to the power 2^128 and 2^192 lands")
  func jumps() {
    // The states were found by squaring the 256 x 256 matrix of one step over GF(2), starting from 1, 2, 3, 4.
    func words(_ generator: Xoshiro256PlusPlus) -> [UInt64] {
      var generator = generator
      return (0..<5).map { _ in generator.next() }
    }
    var near = Xoshiro256PlusPlus(state: (1, 2, 3, 4))
    near.jump()
    let expectedNear = Xoshiro256PlusPlus(
      state: (
        10_122_426_448_480_695_249, 8_079_205_330_032_121_950, 7_289_065_458_748_526_725,
        9_477_464_255_293_849_680
      ))
    #expect(words(near) == words(expectedNear))
    var far = Xoshiro256PlusPlus(state: (1, 2, 3, 4))
    far.longJump()
    let expectedFar = Xoshiro256PlusPlus(
      state: (
        678_511_610_814_637_056, 15_850_499_779_492_529_430, 6_002_989_639_035_333_134,
        3_559_352_929_785_830_385
      ))
    #expect(words(far) == words(expectedFar))
  }

  @Test("streams are fixed by seed, name and index, and differ when any of them does")
  func streams() {
    func words(_ stream: RandomStream) -> [UInt64] {
      var stream = stream
      return (0..<4).map { _ in stream.next() }
    }
    let base = RandomStream(seed: 7, name: "arrivals", index: 3)
    #expect(words(base) == words(RandomStream(seed: 7, name: "arrivals", index: 3)))
    var drawn = base
    _ = drawn.next()
    #expect(words(drawn.substream("node", index: 1)) == words(base.substream("node", index: 1)))
    let firsts =
      [
        base, RandomStream(seed: 8, name: "arrivals", index: 3),
        RandomStream(seed: 7, name: "arrivals", index: 4), RandomStream(seed: 7, name: "services", index: 3),
        RandomStream(seed: 7, name: "arrival", index: 3), base.substream("arrivals", index: 3),
        base.substream("node"), base.substream("node", index: 1), base.substream("node", index: -1),
      ].map { words($0)[0] }
    #expect(Set(firsts).count == firsts.count)
  }
}
