import Foundation
import Queueing
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

  @Test("what is drawn has the mean and the median of the table from which the theory of queues computes")
  func tables() throws {
    let laws: [any LengthDistribution] = [
      FixedLength(tokens: 7), UniformLength(least: 3, greatest: 90), GeometricLength(mean: 18),
      LognormalLength(mean: 70, sigma: 1.1), LognormalLength(mu: 3, sigma: 0.8),
      try TabulatedLength(.normal(mean: 40, deviation: 30, most: 90)),
      try TabulatedLength(.truncatedLognormal(mu: 3, sigma: 1, most: 60)), try TabulatedLength(.empirical([3, 3, 9])),
    ]
    for law in laws {
      let table = try law.table()
      let middle = (1...table.longest).first { table.survival($0) <= 0.5 } ?? 1
      let above = table.survival(middle)
      var stream = RandomStream(seed: 9, name: "lengths")
      var (tally, over, greatest) = (Tally(), Tally(), 0)
      for _ in 0..<100_000 {
        let length = law.sample(using: &stream)
        tally.record(Double(length))
        over.record(length > middle ? 1 : 0)
        greatest = max(greatest, length)
      }
      #expect(abs(tally.mean - table.mean) <= 4 * tally.standardError + 1e-9, "\(law)")
      #expect(abs(over.mean - above) <= 4 * over.standardError + 1e-9, "\(law)")
      if let most = law.greatest { #expect(greatest <= most && table.longest == most, "\(law)") }
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

@Suite struct ArrivalTests {
  @Test("every process has the rate that it promises, to within four standard errors of its gaps")
  func rates() throws {
    let cases: [(any ArrivalProcess, Double)] = [
      (PoissonArrivals(rate: 3), 3), (EvenArrivals(rate: 3), 3), (try GammaArrivals(rate: 3, variation: 2), 3),
      (try HyperexponentialArrivals(rate: 3, squaredVariation: 4), 3),
      (DiurnalArrivals(rate: 3, swing: 0.8, period: 100), 3),
      (MarkovModulatedArrivals(states: [.init(rate: 1, meanSeconds: 10), .init(rate: 9, meanSeconds: 5)]), 11.0 / 3),
    ]
    for (start, rate) in cases {
      #expect(abs(start.rate - rate) < 1e-12)
      var process = start
      var stream = RandomStream(seed: 7, name: "gaps")
      // Gaps of modulated processes depend on each other: means of long batches do not.
      var batches = Tally()
      for _ in 0..<200 {
        batches.record((0..<2000).reduce(0) { sum, _ in sum + process.nextGap(using: &stream) } / 2000)
      }
      #expect(abs(batches.mean - 1 / rate) <= 4 * batches.standardError + 1e-9, "\(start)")
    }
  }

  @Test("gamma gaps have the variation that they promise")
  func gamma() throws {
    var process = try GammaArrivals(rate: 2, variation: 1.5)
    var stream = RandomStream(seed: 8, name: "gaps")
    var tally = Tally()
    for _ in 0..<200_000 { tally.record(process.nextGap(using: &stream)) }
    #expect(abs(tally.standardDeviation / tally.mean - 1.5) < 0.02)
  }

  @Test("independent gaps have the variation of the law that the theory of queues takes them for")
  func renewals() throws {
    let processes: [any RenewalArrivals] = [
      PoissonArrivals(rate: 2), EvenArrivals(rate: 2), try GammaArrivals(rate: 2, variation: 1.5),
      try HyperexponentialArrivals(rate: 2, squaredVariation: 3),
    ]
    for start in processes {
      var process = start
      var stream = RandomStream(seed: 8, name: "gaps")
      var tally = Tally()
      for _ in 0..<200_000 { tally.record(process.nextGap(using: &stream)) }
      let squared = pow(tally.standardDeviation / tally.mean, 2)
      let law = try ArrivalLaw(rate: start.rate, shape: start.shape)
      #expect(abs(squared - law.squaredVariation) < 0.05 * max(1, law.squaredVariation), "\(start): \(squared)")
    }
  }

  @Test("stages hold as many arrivals as their rates and times say, and then nothing comes")
  func stages() {
    var process = StagedArrivals(
      stages: [.init(rate: 2, seconds: 10), .init(rate: 0, seconds: 5), .init(rate: 4, seconds: 5)], isEven: true)
    var stream = RandomStream(seed: 1, name: "gaps")
    var times: [Double] = []
    var now = 0.0
    while true {
      let gap = process.nextGap(using: &stream)
      guard gap.isFinite else { break }
      now += gap
      times.append(now)
    }
    #expect(times.count { $0 <= 10 + 1e-9 } == 20)
    #expect(!times.contains { $0 > 10 + 1e-9 && $0 < 15 })
    #expect(times.count == 40)
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
    let requests = try read("session,output_tokens,arrival_s,prompt_tokens\nx,9,2.5,100\ny,1,4,0\n")
    #expect(
      requests == [
        Request(arrival: 0, promptTokens: 100, outputTokens: 9, session: 0),
        Request(arrival: 1.5, promptTokens: 1, outputTokens: 1, session: 1),
      ])
  }

  @Test("Vidur's, BurstGPT's, Mooncake's and ShareGPT's traces are read")
  func formats() throws {
    let expected = [
      Request(arrival: 0, promptTokens: 374, outputTokens: 44),
      Request(arrival: 4.25, promptTokens: 396, outputTokens: 109),
    ]
    #expect(try read("arrived_at,num_prefill_tokens,num_decode_tokens\n0.0,374,44\n4.25,396,109\n") == expected)
    #expect(
      try read(
        """
        Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type
        5,ChatGPT,374,44,418,Conversation log
        9.25,GPT-4,396,109,505,API log

        """) == expected)
    let mooncake = try TraceReader.readTrace(
      Data(
        """
        {"timestamp": 1000, "input_length": 374, "output_length": 44, "hash_ids": [0]}
        {"timestamp": 5250, "input_length": 396, "output_length": 109, "hash_ids": [0]}
        """.utf8))
    #expect(mooncake.requests == expected)
    #expect(mooncake.contents != nil)
    let talk = try read(
      """
      [{"id": "a", "conversations": [{"from": "human", "value": "12345678"}, {"from": "gpt", "value": "1234"},
        {"from": "human", "value": "1234"}, {"from": "gpt", "value": "12345678"}]}]
      """)
    #expect(
      talk == [
        Request(arrival: 0, promptTokens: 2, outputTokens: 1, session: 0),
        Request(arrival: 0, promptTokens: 4, outputTokens: 2, session: 0, followsPrevious: true),
      ])
  }

  @Test(
    "published heads of traces are read whole",
    .enabled(if: Reference.isPresent),
    arguments: ["trace_formats/mooncake_conversation_head.jsonl", "trace_formats/vidur_splitwise_conv_head.csv"])
  func heads(name: String) throws {
    let file = try #require(Reference.file(name))
    #expect(try TraceReader.read(try Data(contentsOf: file)).count > 10)
  }

  @Test(
    "what is no trace is refused with its line",
    arguments: [
      ("", "is empty"), ("a,b\n1,2\n", "line 1"), ("arrival_s,prompt_tokens,output_tokens\n", "no request"),
      ("arrival_s,prompt_tokens,output_tokens\n0,1,2\n1,x,2\n", "line 3"),
      ("arrival_s,prompt_tokens,output_tokens\n0,1\n", "line 2"),
      ("TIMESTAMP,ContextTokens,GeneratedTokens\nyesterday,1,2\n", "line 2"),
      ("arrival_s,prompt_tokens,output_tokens\nnan,1,2\n", "line 2"),
      ("arrival_s,prompt_tokens,output_tokens\n0,-1,2\n", "line 2"), ("{\"timestamp\": 0}\n", "line 1"),
      ("[1, 2]", "is not a list"), ("[]", "no question"),
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
