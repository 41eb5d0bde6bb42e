import Scenarios
import TestSupport
import Testing

@Suite struct TimeByCauseTests {
  @Test("a rank's causes add up to its step, and only ranks with less work than the fullest are out of balance")
  func causes() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<200 {
      let busy = (0..<8).map { _ in Double.random(in: 1...2, using: &random) }
      let step = (busy.max() ?? 0) + Double.random(in: 0...1, using: &random)
      let stages = busy.enumerated().map { rank, seconds in
        RankParts(
          number: rank, parts: [("compute", seconds * 0.75), ("bubble", step - seconds), ("optimizer", seconds * 0.25)])
      }
      let causes = TimeByCause(stages)
      #expect(causes.names == ["compute", "optimizer", "bubble", "imbalance"])
      for (rank, seconds) in causes.ranks.map(\.seconds).enumerated() {
        #expect(abs(seconds.reduce(0, +) - step) < 1e-12)
        // The bubble alone is the same for all: what the fullest rank idles.
        #expect(abs(seconds[2] - (step - (busy.max() ?? 0))) < 1e-12)
        #expect((seconds[3] < 1e-12) == (busy[rank] == busy.max()))
      }
    }
  }
}
