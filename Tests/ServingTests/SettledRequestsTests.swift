import Quantities
import Serving
import SimulationKernel
import Synchronization
import Testing

@Suite struct SettledRequestsTests {
  /// Takes some records at a time once a share of them is settled, and remembers what it was told.
  private final class Listener: RequestRecorder {
    struct State {
      var taken: [RequestRecord] = []
      var settled: [Int] = []
      var all: [RequestRecord] = []
    }
    let state = Mutex(State())

    func appetite(settled: Int, of total: Int) -> Int {
      state.withLock { $0.settled.append(settled) }
      return settled > total / 4 ? 500 : 0
    }
    func take(_ records: [RequestRecord]) { state.withLock { $0.taken += records } }
    func complete(_ records: [RequestRecord]) { state.withLock { $0.all = records } }
  }

  @Test(
    "records that are told while the run goes on are the last word on them, in order, and telling changes nothing",
    arguments: PolicyCatalog.all, [1, 3])
  func prefix(policy: PolicySettings, replicas: Int) throws {
    let workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: 25), count: 4000, prompt: LognormalLength(mean: 400, sigma: 1),
      output: LognormalLength(mean: 60, sigma: 1))
    let base = try Fixture.plan(policy, requests: [], maxBatch: 16, tokenBudget: 1024)
    let plan = try Fixture.plan(
      like: base, workload: .generated(workload),
      fleet: FleetSettings(replicas: replicas, router: RouterSettings(LeastLoaded.self))
    ) { $0.profile.responseSeconds = 0.01 }
    let listener = Listener()
    let told = ServingSimulation.run(plan, seed: 4, fastForwards: false, recorder: listener)
    let quiet = ServingSimulation.run(plan, seed: 4, fastForwards: false)
    // Times are not-a-number where they never came, which equals nothing.
    func text(_ records: some Sequence<RequestRecord>) -> [String] { records.map { "\($0)" } }
    #expect(told.metrics == quiet.metrics && told.events == quiet.events)
    let state = listener.state.withLock { $0 }
    #expect(text(state.all) == text(quiet.records))
    #expect(text(state.taken) == text(quiet.records.prefix(state.taken.count)))
    #expect(state.settled == state.settled.sorted() && (state.settled.last ?? 0) <= 4000)
    // Shortest first may leave the longest of the first waiting to the end; those in order of arrival may not.
    if policy == .continuous { #expect(state.taken.count >= 500) }
  }

  @Test("clients that wait for their answers are told at the end, all in the order of the workload")
  func outOfOrder() throws {
    var workload = GeneratedWorkload(
      arrivals: PoissonArrivals(rate: 5), count: 3000, prompt: FixedLength(tokens: 100),
      output: LognormalLength(mean: 60, sigma: 1))
    workload.conversations = Conversations(turns: FixedLength(tokens: 4), think: .fixed(0.5))
    let base = try Fixture.plan(.continuous, requests: [])
    let plan = try Fixture.plan(like: base, workload: .generated(workload)) { _ in }
    let listener = Listener()
    let result = ServingSimulation.run(plan, seed: 2, fastForwards: false, recorder: listener)
    let state = listener.state.withLock { $0 }
    #expect(state.taken.map(\.index) == Array(state.all.map(\.index).prefix(state.taken.count)))
    #expect(state.all == result.records && result.records.map(\.index) == (0..<3000).map(Int32.init))
  }
}
