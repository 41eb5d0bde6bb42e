import Hardware
import ModelArchitecture
import Quantities
import TestSupport
import Testing
import Training

/// The search against a slow twin that builds every plan by itself.
@Suite struct LayoutSearchTests {
  static func search(
    _ model: String = "llama-3-8b", count: Int = 16, global: Int = 32, memory: Double? = nil, limit: Int = 20
  ) throws -> LayoutSearch {
    var accelerator = try #require(AcceleratorCatalog.accelerator(named: "a100-sxm-80gb"))
    if let memory { accelerator.memory = Bytes(memory) }
    let cluster = try Cluster(
      accelerator: accelerator, count: count, nodeSize: 8, intraNode: accelerator.intraNodeLink,
      interNode: LinkCatalog.shipped("infiniband-hdr"))
    let model = try #require(ModelCatalog.model(named: model))
    var space = SearchSpace(
      model: model, cluster: cluster, layout: ParallelLayout(),
      batch: TrainingBatch(global: global, micro: 1, sequenceLength: 2048))
    space.micro = [1, 2, 3, 8]
    space.virtualStages = [1, 2, 3]
    space.overlapGradients = [true, false]
    return LayoutSearch(
      model: model, cluster: cluster, sequenceLength: 2048, space: space, limit: limit)
  }

  /// One combination that is possible, priced by the plan itself.
  private struct Twin {
    var number: Int
    var point: SearchPoint
    var memory: Double
    var capacity: Double
    var seconds: Double
  }

  /// Every possible combination, slowly.
  private func twins(_ search: LayoutSearch) -> [Twin] {
    (0..<search.space.combinations).compactMap { number in
      let point = search.space.point(number)
      guard let plan = try? search.plan(point) else { return nil }
      let memory = plan.memoryPlans()
      let estimate = StepEstimate(schedule: plan.schedule, shape: plan.shape, times: plan.stepTimes())
      return Twin(
        number: number, point: point, memory: memory.map(\.total.value).max() ?? 0,
        capacity: plan.cluster.accelerator.usableMemory.value,
        seconds: estimate.seconds(
          overlapGradients: plan.layout.overlapGradients, overlapParameters: plan.layout.overlapParameters))
    }
  }

  @Test(
    "a search counts, weighs and times what a plan for each combination does",
    arguments: [(20e9, [false]), (30e9, [false, true]), (80e9, [false])])
  func brute(memory: Double, overlapParameters: [Bool]) async throws {
    var search = try Self.search(memory: memory)
    search.prunesByBounds = false
    search.space.overlapParameters = overlapParameters
    let outcome = await search.run()
    let duplicates = outcome.rejections[.duplicate]
    let all = twins(search)
    #expect(outcome.evaluated + outcome.rejections.total == outcome.combinations)
    #expect(outcome.rejections[.bound] == 0 && outcome.rejections[.other] == 0)
    // What the search calls the same as another is possible too, unless its schedule or its batch is not.
    let impossible = Rejection.allCases.filter { ![.duplicate, .memory, .bound].contains($0) }
      .reduce(0) { $0 + outcome.rejections[$1] }
    #expect(outcome.combinations - impossible - duplicates <= all.count)
    let distinct = distinct(all, search)
    let fitting = distinct.filter { $0.memory <= $0.capacity }
    if overlapParameters.count == 1 {
      #expect(distinct.count == outcome.evaluated + outcome.rejections[.memory])
      #expect(fitting.count == outcome.evaluated)
    } else {
      // A gathering beside the passes may happen to take as long as one before them; such a pair is weighed twice.
      #expect((0...200).contains(outcome.evaluated + outcome.rejections[.memory] - distinct.count))
      #expect((0...200).contains(outcome.evaluated - fitting.count))
    }
    let best = fitting.min { $0.seconds < $1.seconds }?.seconds ?? .nan
    let found = outcome.ranked.map(\.estimatedSeconds).min() ?? .nan
    #expect((found / best - 1).magnitude < 1e-9)
    let leanest = all.map(\.memory).min() ?? .nan
    #expect(((outcome.leanest?.bytes ?? .nan) / leanest - 1).magnitude < 1e-9)
  }

  private func isDistinct(_ point: SearchPoint, _ search: LayoutSearch) -> Bool {
    let chunks = point.layout.pipeline * point.layout.virtualStages
    func dealt(_ stages: StageLayers) -> [Int] { stages.counts(of: search.model, chunks: chunks) }
    // Ways to deal layers that deal as one before them in the space.
    let before = search.space.stages.prefix { $0 != point.layout.stages }.filter {
      $0 != .equal || search.model.layers.count % chunks == 0
    }
    if before.contains(where: { dealt($0) == dealt(point.layout.stages) }) { return false }
    return !(point.layout.sequenceParallel && point.layout.tensor == 1)
  }

  /// The combinations of which none with a lower stage of ZeRO, and all else the same, has the same memory and time: where
  /// nobody is there to share with, and where gradients of a pipeline stay whole, a stage shares out what one below does;
  /// and where nothing is gathered behind the update, no overlap of it makes a difference.
  private func distinct(_ all: [Twin], _ search: LayoutSearch) -> [Twin] {
    func rest(_ point: SearchPoint) -> SearchPoint {
      var rest = point
      rest.layout.zeroStage = 0
      rest.layout.overlapParameters = false
      return rest
    }
    let groups = Dictionary(grouping: all.filter { isDistinct($0.point, search) }) { rest($0.point) }
    return groups.values.flatMap { group in
      group.filter { twin in
        !group.contains { lower in
          let (one, other) = (lower.point.layout, twin.point.layout)
          let isBefore =
            one.overlapParameters == other.overlapParameters
            ? one.zeroStage < other.zeroStage
            : one.zeroStage == other.zeroStage && other.overlapParameters
          return isBefore && lower.memory == twin.memory && (lower.seconds / twin.seconds - 1).magnitude < 1e-12
        }
      }
    }
  }

  /// Pieces are priced once for many combinations; this is what keeps them true to the plan's own prices.
  @Test(
    "every kept candidate has the memory and the time that its own plan has",
    arguments: ["llama-3-8b", "mistral-7b", "gpt-22b"])
  func pieces(model: String) async throws {
    for objective in SearchObjective.allCases {
      var search = try Self.search(model, count: 32, global: 64, memory: 200e9, limit: 60)
      search.objective = objective
      let outcome = await search.run()
      #expect(outcome.ranked.count >= 60)
      for candidate in outcome.ranked + outcome.others {
        let plan = try search.plan(candidate.point)
        let memory = plan.memoryPlans().map(\.total.value).max() ?? 0
        #expect((candidate.memory.value / memory - 1).magnitude < 1e-9, "\(candidate.point)")
        let estimate = StepEstimate(schedule: plan.schedule, shape: plan.shape, times: plan.stepTimes())
        let seconds = estimate.seconds(
          overlapGradients: plan.layout.overlapGradients, overlapParameters: plan.layout.overlapParameters)
        #expect((candidate.estimatedSeconds / seconds - 1).magnitude < 1e-9, "\(candidate.point)")
      }
    }
  }

  /// The stated gap on layouts that search meets: real models, links and batches. The combinations come from seed 9.
  @Test(
    "closed forms of real layouts: half within a millionth, nine in ten within 0.3 %, none beyond 6 %",
    arguments: ["llama-3-8b", "gpt-22b", "llama-3-70b"])
  func realGaps(model: String) throws {
    var search = try Self.search(model, count: 64, global: 256)
    search.space.overlapParameters = [true, false]
    var random = SeededGenerator(seed: 9)
    var gaps: [Double] = []
    while gaps.count < 300 {
      let point = search.space.point(Int.random(in: 0..<search.space.combinations, using: &random))
      guard point.layout.pipeline > 1, let plan = try? search.plan(point) else { continue }
      let estimate = StepEstimate(schedule: plan.schedule, shape: plan.shape, times: plan.stepTimes())
      let seconds = estimate.seconds(
        overlapGradients: plan.layout.overlapGradients, overlapParameters: plan.layout.overlapParameters)
      // Closed forms give every piece its links to itself; sharing them only ever takes longer.
      let alone = StepSimulation.run(
        shape: plan.shape, schedule: plan.schedule, times: plan.stepTimes(),
        overlapGradients: plan.layout.overlapGradients, overlapParameters: plan.layout.overlapParameters
      ).seconds
      #expect(TrainingSimulation.run(plan).step.seconds >= alone * (1 - 1e-12))
      gaps.append((seconds / alone - 1).magnitude)
    }
    gaps.sort()
    #expect(gaps[150] < 1e-6)
    #expect(gaps[270] < 0.003)
    #expect(gaps[299] < 0.06)
  }

  @Test("one thread and many find the same, to the last bit and count")
  func threads() async throws {
    let search = try Self.search("llama-3-8b", count: 32, global: 64)
    let one = await search.run(concurrency: 1)
    for concurrency in [2, 7] {
      let many = await search.run(concurrency: concurrency)
      #expect(one.rejections == many.rejections && one.evaluated == many.evaluated)
      #expect(one.ranked.map(\.point) == many.ranked.map(\.point))
      #expect(one.ranked.map(\.seconds) == many.ranked.map(\.seconds))
      #expect(one.ranked.map(\.memory) == many.ranked.map(\.memory))
      #expect(one.others.map(\.point) == many.others.map(\.point))
    }
  }

  @Test("bounds leave out only what would not have been kept", arguments: SearchObjective.allCases)
  func bounds(objective: SearchObjective) async throws {
    var search = try Self.search("gpt-22b", count: 64, global: 256, limit: 5)
    search.objective = objective
    search.space.counts = [32, 64]
    let bounded = await search.run()
    search.prunesByBounds = false
    let whole = await search.run()
    #expect(bounded.rejections[.bound] > 0)
    #expect(whole.evaluated == bounded.evaluated + bounded.rejections[.bound])
    #expect(bounded.ranked.map(\.point) == whole.ranked.map(\.point))
    #expect(bounded.others.map(\.point) == whole.others.map(\.point))
  }

  @Test("the undominated are those that no candidate beats in time, cost and memory")
  func pareto() async throws {
    var search = try Self.search(limit: 3)
    search.space.counts = [8, 16]
    search.prunesByBounds = false
    let outcome = await search.run()
    let kept = (outcome.ranked.filter(\.isUndominated) + outcome.others)
    func cost(_ seconds: Double, _ point: SearchPoint) -> Double { seconds * Double(point.count) }
    let fitting = twins(search).filter { $0.memory <= $0.capacity && isDistinct($0.point, search) }
    // Margins for pieces that are priced in another order.
    for candidate in kept {
      let beaten = fitting.contains {
        $0.seconds < candidate.estimatedSeconds * (1 - 1e-9) && $0.memory < candidate.memory.value * (1 - 1e-9)
          && cost($0.seconds, $0.point) < cost(candidate.estimatedSeconds, candidate.point) * (1 - 1e-9)
      }
      #expect(!beaten, "\(candidate.point)")
    }
    for twin in fitting {
      let isCovered = kept.contains {
        $0.estimatedSeconds <= twin.seconds * (1 + 1e-9) && $0.memory.value <= twin.memory * (1 + 1e-9)
          && cost($0.estimatedSeconds, $0.point) <= cost(twin.seconds, twin.point) * (1 + 1e-9)
      }
      #expect(isCovered, "\(twin.point)")
    }
  }

  @Test("candidates are ranked by what was asked for, by simulated figures")
  func ranking() async throws {
    for objective in SearchObjective.allCases {
      var search = try Self.search(limit: 10)
      search.space.counts = [8, 16]
      search.objective = objective
      let ranked = await search.run().ranked
      let scores = ranked.map { candidate in
        switch objective {
        case .time: candidate.seconds
        case .cost: candidate.dollarsPerStep
        case .tokensPerDollar: -candidate.tokensPerDollar
        }
      }
      #expect(scores == scores.sorted())
      for candidate in ranked {
        let plan = try search.plan(candidate.point)
        #expect(candidate.seconds == TrainingSimulation.run(plan).step.seconds)
        let dollars = candidate.seconds * Double(candidate.point.count) * plan.cluster.accelerator.price.value / 3600
        #expect((candidate.dollarsPerStep / dollars - 1).magnitude < 1e-12)
        #expect((candidate.tokensPerDollar * dollars / plan.batch.tokens - 1).magnitude < 1e-12)
      }
    }
  }

  @Test("when nothing fits, what would make it fit does")
  func remedies() async throws {
    var search = try Self.search(memory: 12e9)
    search.space.recompute = [.none]
    search.space.zeroStage = [0]
    search.space.micro = [8]
    #expect(await !search.run().fits)
    let remedies = await search.remedies()
    var kinds: Set<String> = []
    for remedy in remedies {
      var other = search
      switch remedy {
      case .memory(let bytes, _):
        kinds.insert("memory")
        let fitting = try Self.withMemory(search, bytes * (1 + 1e-9))
        #expect(await fitting.run().fits)
        #expect(await !(try Self.withMemory(search, bytes * (1 - 1e-9))).run().fits)
      case .free(_, let bytes, let point), .accelerators(_, let bytes, let point):
        kinds.insert("other")
        other.space.counts = [point.count]
        let memory = try other.plan(point).memoryPlans().map(\.total.value).max() ?? 0
        #expect(memory <= 12e9 && (memory / bytes - 1).magnitude < 1e-9)
      }
    }
    #expect(kinds == ["memory", "other"])
  }

  private static func withMemory(_ search: LayoutSearch, _ bytes: Double) throws -> LayoutSearch {
    var search = search
    var accelerator = search.cluster.accelerator
    accelerator.memory = Bytes(bytes)
    search.cluster = try Cluster(
      accelerator: accelerator, count: search.cluster.count, nodeSize: search.cluster.nodeSize,
      intraNode: search.cluster.intraNode, interNode: search.cluster.interNode)
    return search
  }

  @Test("divisors are all that divide, in order", arguments: [1, 2, 12, 96, 97, 1536])
  func divisors(number: Int) {
    #expect(SearchSpace.divisors(of: number) == (1...number).filter { number % $0 == 0 })
  }

  @Test("each combination of a space is there once")
  func points() throws {
    let space = try Self.search().space
    let points = Set((0..<space.combinations).map(space.point))
    #expect(points.count == space.combinations)
  }
}
