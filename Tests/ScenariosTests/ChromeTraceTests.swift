import CostModel
import Foundation
import Hardware
import Scenarios
import Testing
import Training

@Suite struct ChromeTraceTests {
  @Test("a timeline has a track for each link, which carries what the pieces put on it")
  func links() throws {
    let shape = PipelineShape(stages: 2, microBatches: 3)
    var times = StepTimes.uniform(shape, forward: 1, inputGradient: 1, weightGradient: 1)
    let capacities = LinkLoads(.network, 10e9)
    let message = Transfer(seconds: 0.5, route: LinkLoads(.network), over: capacities)
    times.send = message.seconds
    let none = [LinkLoads(), LinkLoads()]
    let traffic = StepTraffic(
      capacities: [capacities, capacities], send: message, reduce: [.none, .none], gather: [.none, .none],
      forward: none, inputGradient: none, weightGradient: none)
    let step = StepSimulation.run(
      shape: shape, schedule: OneForwardOneBackward(), times: times, recordsSpans: true, traffic: traffic)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(ChromeTrace.text(step))) as? [String: Any])
    let events = try #require(root["traceEvents"] as? [[String: Any]])
    let counters = events.filter { $0["ph"] as? String == "C" }
    #expect(Set(counters.compactMap { $0["name"] as? String }) == ["link network out", "link network in"])
    // Three messages there and three back, half a second at ten gigabytes a second each.
    let first = counters.filter { $0["pid"] as? Int == 0 && $0["name"] as? String == "link network out" }
    let values = first.compactMap { ($0["args"] as? [String: Double])?["GB/s"] }
    let starts = first.compactMap { $0["ts"] as? Double }
    let spans = zip(starts, starts.dropFirst()).map { ($0.1 - $0.0) / 1e6 }
    let carried = zip(values, spans).reduce(0) { $0 + $1.0 * $1.1 }
    #expect((carried - 15).magnitude < 1e-9)
    #expect(values.last == 0)
  }
}
