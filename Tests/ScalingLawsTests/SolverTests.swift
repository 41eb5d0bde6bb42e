import Foundation
import ScalingLaws
import Testing

@Suite("Bracketed solvers")
struct SolverTests {
  @Test(
    "a root is found to the last digits wherever the bracket holds it",
    arguments: [(0.0, 1.0), (-10.0, 0.9), (0.7, 1e6), (0.73, 0.75)]
  )
  func cosine(low: Double, high: Double) throws {
    let root = try #require(Bracketed.root(in: low...high) { $0 < 3 ? cos($0) - $0 : -1 })
    #expect(abs(root - 0.7390851332151607) < 1e-15)
  }

  @Test("random cubics: the root found makes the polynomial vanish")
  func cubics() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<500 {
      let place = Double.random(in: -50...50, using: &random)
      let scale = random.logUniform(1e-6...1e6)
      func cubic(_ x: Double) -> Double { scale * ((x - place) * (x - place) * (x - place) + (x - place)) }
      let root = try #require(Bracketed.root(in: -60...61, of: cubic))
      #expect(abs(root - place) < 1e-13 * max(1, abs(place)))
    }
  }

  @Test("a bracket without a sign change, or with a NaN end, has no root")
  func absent() {
    #expect(Bracketed.root(in: 1...2) { $0 } == nil)
    #expect(Bracketed.root(in: 1...2) { _ in Double.nan } == nil)
    #expect(Bracketed.scannedRoot(in: 1...2, nearest: 1) { $0 * $0 } == nil)
  }

  @Test("of several roots the one nearest to the wish is returned")
  func nearest() throws {
    let root = try #require(Bracketed.scannedRoot(in: 1...20, nearest: 9, of: { sin($0) }))
    #expect(abs(root - 3 * Double.pi) < 1e-13)
  }

  @Test("a minimum is located to about 1e-8, kinks and side valleys included")
  func minima() {
    #expect(abs(Bracketed.minimum(in: 0...10) { ($0 - 3) * ($0 - 3) } - 3) < 1e-7)
    #expect(abs(Bracketed.scannedMinimum(in: -5...5) { abs($0 - 1.25) } - 1.25) < 1e-7)
    // Valleys near -1 and 1; the tilt makes the left one deeper.
    let best = Bracketed.scannedMinimum(in: -3...3) { ($0 * $0 - 1) * ($0 * $0 - 1) + 0.1 * $0 }
    #expect(abs(best + 1.0122) < 1e-3)
  }
}
