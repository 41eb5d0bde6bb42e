import Foundation
import ScalingLaws
import Synchronization
import Testing

@Suite struct FitProgressTests {
  @Test("a fit says how much of it is done: rising, to the whole, and without a change of what it finds")
  func progress() async throws {
    let runs = (0..<24).map { row in
      let (size, tokens) = (1e8 * Double(1 + row % 6), 1e9 * Double(1 + row / 6))
      return LossObservation(
        parameters: size, tokens: tokens, loss: 1.7 + 400 / pow(size, 0.34) + 410 / pow(tokens, 0.28))
    }
    let configuration = FitConfiguration(starts: 20, resamples: 20, seed: 3)
    let told = Mutex<[Double]>([])
    let fit = try await Chinchilla.fit(runs, configuration: configuration) { share in
      told.withLock { $0.append(share) }
    }
    let shares = told.withLock { $0 }
    #expect(shares.count > 2 && shares.last == 1)
    #expect(shares == shares.sorted() && shares.contains(0.5))
    #expect(try await Chinchilla.fit(runs, configuration: configuration).model == fit.model)
  }
}
