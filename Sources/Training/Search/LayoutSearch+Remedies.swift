import Hardware
import ModelArchitecture
import Quantities

/// What would make a model fit that no layout of a search fits.
package enum FitRemedy: Sendable {
  /// Accelerators with at least so much memory, in this layout.
  case memory(bytes: Double, SearchPoint)
  /// Letting a key of the scenario take any value, in this layout.
  case free(key: String, bytes: Double, SearchPoint)
  /// So many accelerators, in this layout.
  case accelerators(Int, bytes: Double, SearchPoint)
}

extension LayoutSearch {
  /// Most doublings of the cluster that are tried.
  private static let doublings = 6

  /// What would make the model fit: larger memory, keys that the search held back, or more accelerators.
  package func remedies(concurrency: Int = .max) async -> [FitRemedy] {
    let capacity = cluster.accelerator.usableMemory.value
    var remedies: [FitRemedy] = []
    if let (point, bytes) = await leanest(space, concurrency) {
      remedies.append(.memory(bytes: bytes / Accelerator.usableShare, point))
    }
    for (key, open) in openings {
      var wider = space
      open(&wider)
      guard wider != space, let (point, bytes) = await leanest(wider, concurrency), bytes <= capacity else { continue }
      remedies.append(.free(key: key, bytes: bytes, point))
    }
    var count = space.counts.max() ?? cluster.count
    for _ in 0..<Self.doublings {
      count *= 2
      var wider = space
      wider.counts = [count]
      if let larger = try? cluster(count: count) {
        wider.pipeline = SearchSpace.divisors(of: larger.count).filter { $0 <= model.layers.count }
      }
      guard let (point, bytes) = await leanest(wider, concurrency), bytes <= capacity else { continue }
      remedies.append(.accelerators(count, bytes: bytes, point))
      break
    }
    return remedies
  }

  /// The layout of a space that needs least memory, and its bytes on the fullest rank.
  private func leanest(_ space: SearchSpace, _ concurrency: Int) async -> (SearchPoint, Double)? {
    var search = self
    search.space = space
    let tally = await search.tally(concurrency: concurrency, asksMemoryAlone: true)
    return tally.leanest.map { (space.point($0.number), $0.memory) }
  }

  /// The keys that memory answers to, each with all the values that a planner would try.
  private var openings: [(key: String, open: (inout SearchSpace) -> Void)] {
    var all: [SearchSpace] = []
    for global in space.globalBatches {
      let batch = TrainingBatch(global: global, micro: 1, sequenceLength: sequenceLength)
      all.append(SearchSpace(model: model, cluster: cluster, layout: space.base, batch: batch))
    }
    guard let any = all.first else { return [] }
    let micro = Set(all.flatMap(\.micro)).sorted()
    let contexts = SearchSpace.contextSizes(
      cluster: cluster, batch: TrainingBatch(global: 1, micro: 1, sequenceLength: sequenceLength))
    return [
      ("layout.tensor", { $0.tensor = any.tensor }), ("layout.pipeline", { $0.pipeline = any.pipeline }),
      ("layout.schedule", { $0.schedule = any.schedule }), ("layout.zeroStage", { $0.zeroStage = any.zeroStage }),
      ("layout.expert", { $0.expert = any.expert }), ("layout.context", { $0.context = contexts }),
      ("layout.sequenceParallel", { $0.sequenceParallel = any.sequenceParallel }),
      ("batch.micro", { $0.micro = micro }), ("recompute", { $0.recompute = any.recompute }),
    ]
  }
}
