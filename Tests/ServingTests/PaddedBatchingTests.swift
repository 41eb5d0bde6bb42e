import ModelArchitecture
import Quantities
import Serving
import Testing

/// A slow and obvious twin of batches that start and leave together.
private struct NaivePadded {
  var cost: IterationCost
  let size: Int
  /// Nil waits for a full batch.
  let maxWait: Double?

  func run(_ requests: [Request]) -> [(first: Double, finished: Double)] {
    var cost = cost
    var times = requests.map { _ in (first: Double.nan, finished: Double.nan) }
    var next = 0
    var free = 0.0
    while next < requests.count {
      let last = min(next + size, requests.count)
      // The batch is full with its last member, or all that will ever come is there with the last request.
      let full = last - next == size ? requests[last - 1].arrival : requests[requests.count - 1].arrival
      let due = maxWait.map { min(full, requests[next].arrival + $0) } ?? full
      let start = max(free, due)
      var end = next
      while end < last, requests[end].arrival <= start { end += 1 }
      let members = next..<end
      let prompt = requests[members].map(\.promptTokens).max() ?? 0
      let output = requests[members].map(\.outputTokens).max() ?? 0
      var batch = TokenBatch.empty
      for _ in members { batch.addPrefill(tokens: Double(prompt), past: 0) }
      var now = start + cost.seconds(of: batch)
      for index in members { times[index].first = now }
      for step in 0..<(output - 1) {
        var decode = TokenBatch.empty
        decode.addDecodes(count: Double(members.count), context: Double(members.count * (prompt + step)))
        now += cost.seconds(of: decode)
      }
      for index in members { times[index].finished = now }
      free = now
      next = end
    }
    return times
  }
}

@Suite struct PaddedBatchingTests {
  @Test("fixed batches have the times of the obvious loop", arguments: 0..<10, [1, 3, 8])
  func fixed(seed: Int, size: Int) throws {
    let requests = Fixture.requests(50, seed: UInt64(seed))
    let plan = try Fixture.plan(.fixed, requests: requests, maxBatch: size)
    let twin = NaivePadded(cost: IterationCost(plan: plan), size: size, maxWait: nil).run(requests)
    for (record, expected) in zip(ServingSimulation.run(plan, seed: 1).records, twin) {
      #expect(abs(record.firstToken - expected.first) < 1e-9)
      #expect(abs(record.finished - expected.finished) < 1e-9)
    }
  }

  @Test("dynamic batches have the times of the obvious loop", arguments: 0..<10, [0, 0.03, 0.4, 30])
  func dynamic(seed: Int, wait: Double) throws {
    let requests = Fixture.requests(60, seed: UInt64(100 + seed), meanGap: 0.3)
    let plan = try Fixture.plan(.dynamic(maxWait: .init(wait)), requests: requests, maxBatch: 6)
    let twin = NaivePadded(cost: IterationCost(plan: plan), size: 6, maxWait: wait).run(requests)
    for (record, expected) in zip(ServingSimulation.run(plan, seed: 1).records, twin) {
      #expect(abs(record.firstToken - expected.first) < 1e-9)
      #expect(abs(record.finished - expected.finished) < 1e-9)
    }
  }

  @Test("a wait that never ends is fixed batching, and no wait at all starts at once")
  func limits() throws {
    let requests = Fixture.requests(50, seed: 7)
    let fixed = ServingSimulation.run(try Fixture.plan(.fixed, requests: requests), seed: 1).records
    let patient = ServingSimulation.run(
      try Fixture.plan(.dynamic(maxWait: .init(1e9)), requests: requests), seed: 1
    ).records
    #expect(fixed.map(\.finished) == patient.map(\.finished))
    let hasty = ServingSimulation.run(try Fixture.plan(.dynamic(maxWait: .zero), requests: requests), seed: 1).records
    #expect(hasty[0].started == requests[0].arrival)
  }
}
