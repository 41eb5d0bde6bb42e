import Foundation
import Serving
import SimulationKernel
import TestSupport
import Testing

@Suite struct WorkloadTests {
  @Test("lengths have the mean that they promise, to within four standard errors")
  func lengths() {
    let cases: [(any LengthDistribution, Double)] = [
      (FixedLength(tokens: 7), 7), (UniformLength(least: 1, greatest: 1000), 500.5), (GeometricLength(mean: 180), 180),
      // Rounding a lognormal up adds half a token on average.
      (LognormalLength(mean: 700, sigma: 1.1), 700.5),
    ]
    for (distribution, mean) in cases {
      var stream = RandomStream(seed: 5, name: "lengths")
      var tally = Tally()
      for _ in 0..<200_000 { tally.record(Double(distribution.sample(using: &stream))) }
      #expect(abs(tally.mean - mean) <= 4 * tally.standardError + 1e-12, "\(distribution)")
      #expect(tally.min >= 1)
    }
  }

  @Test("arrivals and lengths draw from streams of their own: a faster rate scales the same arrivals")
  func commonRandomNumbers() {
    func requests(_ rate: Double) -> [Request] {
      Workload.generated(
        GeneratedWorkload(
          arrivals: PoissonArrivals(rate: rate), count: 100, prompt: GeometricLength(mean: 100),
          output: GeometricLength(mean: 100))
      ).requests(seed: 3)
    }
    for (slow, fast) in zip(requests(1), requests(4)) {
      #expect(abs(slow.arrival - 4 * fast.arrival) < 1e-9 * slow.arrival)
      #expect(slow.promptTokens == fast.promptTokens && slow.outputTokens == fast.outputTokens)
    }
  }
}

@Suite struct TraceReaderTests {
  private func read(_ text: String) throws -> [Request] { try TraceReader.read(Data(text.utf8)) }

  @Test("an Azure trace starts at zero, in order, across midnight")
  func azure() throws {
    let requests = try read(
      """
      TIMESTAMP,ContextTokens,GeneratedTokens\r
      2024-03-01 00:00:00.5000000,396,109\r
      2024-02-29 23:59:59.2500000,374,44\r

      """)
    #expect(
      requests == [
        Request(arrival: 0, promptTokens: 374, outputTokens: 44),
        Request(arrival: 1.25, promptTokens: 396, outputTokens: 109),
      ])
  }

  @Test("a table of arrivals is read by its column names, whatever stands beside them")
  func table() throws {
    let requests = try read("session,output_tokens,arrival_s,prompt_tokens\nx,9,2.5,100\ny,0,4,0\n")
    #expect(
      requests == [
        Request(arrival: 0, promptTokens: 100, outputTokens: 9, session: 0),
        Request(arrival: 1.5, promptTokens: 1, outputTokens: 1, session: 1),
      ])
  }

  @Test(
    "what is no trace is refused with its line",
    arguments: [
      ("", "is empty"), ("a,b\n1,2\n", "line 1"), ("arrival_s,prompt_tokens,output_tokens\n", "no request"),
      ("arrival_s,prompt_tokens,output_tokens\n0,1,2\n1,x,2\n", "line 3"),
      ("arrival_s,prompt_tokens,output_tokens\n0,1\n", "line 2"),
      ("TIMESTAMP,ContextTokens,GeneratedTokens\nyesterday,1,2\n", "line 2"),
      ("arrival_s,prompt_tokens,output_tokens\nnan,1,2\n", "line 2"),
      ("arrival_s,prompt_tokens,output_tokens\n0,-1,2\n", "line 2"),
    ])
  func refused(text: String, part: String) {
    #expect {
      try read(text)
    } throws: { ($0 as? TraceError)?.description.contains(part) == true }
  }

  @Test("the published Azure conversation trace holds 19,366 requests", .enabled(if: Reference.isPresent))
  func published() throws {
    let file = try #require(Reference.file("trace_formats/azure_llm_2023_conv.csv"))
    let requests = try TraceReader.read(try Data(contentsOf: file))
    #expect(requests.count == 19_366)
    #expect(requests[1].arrival.isApproximatelyEqual(4.3146, 1e-3))
    #expect(requests[1].promptTokens == 396 && requests[1].outputTokens == 109)
  }
}

extension Double {
  fileprivate func isApproximatelyEqual(_ other: Double, _ tolerance: Double) -> Bool { abs(self - other) <= tolerance }
}
