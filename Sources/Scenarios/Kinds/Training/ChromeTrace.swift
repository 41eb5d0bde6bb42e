import Hardware
package import Training

/// The timeline of a training step in the Chrome trace format, which Perfetto opens: one process for each pipeline
/// rank, one thread for each of its streams, and a counter track for each of its links.
///
/// - Source: Trace Event Format, Google 2016.
package enum ChromeTrace {
  /// The trace as JSON text in UTF-8; times in microseconds.
  package static func text(_ step: StepOutcome) -> [UInt8] {
    var lines: [String] = []
    let pairs = OpposedModels(step)
    for rank in step.ranks.indices {
      lines.append(metadata("process_name", rank: rank, thread: 0, name: "pipeline rank \(rank)"))
      for stream in StepSpan.Stream.allCases {
        let isPair = pairs.areTwo && stream == .compute
        let name = stream.rawValue + (isPair ? ", first model" : "")
        lines.append(metadata("thread_name", rank: rank, thread: thread(stream), name: name))
        if isPair {
          lines.append(
            metadata("thread_name", rank: rank, thread: secondThread, name: stream.rawValue + ", second model"))
        }
      }
    }
    for span in step.spans {
      var arguments: [String] = []
      if let microBatch = span.microBatch { arguments.append("\"micro_batch\":\(microBatch)") }
      if let chunk = span.chunk { arguments.append("\"chunk\":\(chunk)") }
      let thread = pairs.isOfSecond(span) ? secondThread : thread(span.stream)
      lines.append(
        "{\"ph\":\"X\",\"pid\":\(span.rank),\"tid\":\(thread),\"name\":\"\(span.name)\","
          + "\"ts\":\(span.start * 1e6),\"dur\":\((span.end - span.start) * 1e6),"
          + "\"args\":{\(arguments.joined(separator: ","))}}")
    }
    lines += step.links.map(counter)
    return Array(("{\"traceEvents\":[\n" + lines.joined(separator: ",\n") + "\n]}\n").utf8)
  }

  /// What a link carries from a time on: Perfetto draws the values of one name as one track of its process.
  private static func counter(_ sample: LinkSample) -> String {
    let way = sample.link.isTwoWay ? sample.isOut ? " out" : " in" : ""
    return
      "{\"ph\":\"C\",\"pid\":\(sample.rank),\"name\":\"link \(sample.link.rawValue)\(way)\",\"ts\":\(sample.time * 1e6),"
      + "\"args\":{\"GB/s\":\(sample.bytesPerSecond / 1e9)}}"
  }

  private static func metadata(_ kind: String, rank: Int, thread: Int, name: String) -> String {
    "{\"ph\":\"M\",\"pid\":\(rank),\"tid\":\(thread),\"name\":\"\(kind)\",\"args\":{\"name\":\"\(name)\"}}"
  }

  private static func thread(_ stream: StepSpan.Stream) -> Int {
    (StepSpan.Stream.allCases.firstIndex(of: stream) ?? 0) + 1
  }

  /// The track of the kernels of a second model, behind those of all streams.
  private static let secondThread = StepSpan.Stream.allCases.count + 1
}

/// Two models that flow against each other through the same ranks: a rank works on both at the same time, so that each
/// has a track of its own.
struct OpposedModels {
  /// Whether there are two.
  let areTwo: Bool
  private let stages: Int

  /// Looks for kernels of one rank that run at the same time: only of two models do they.
  init(_ step: StepOutcome) {
    stages = step.ranks.count
    var ends = Array(repeating: -Double.infinity, count: stages)
    let kernels = step.spans.filter { $0.stream == .compute && $0.end > $0.start }.sorted { $0.start < $1.start }
    let tolerance = 1e-9 * step.seconds
    areTwo = kernels.contains { span in
      defer { ends[span.rank] = max(ends[span.rank], span.end) }
      return span.start < ends[span.rank] - tolerance
    }
  }

  /// Whether kernels are of the model that enters at the last rank: its chunks are counted behind those of the other.
  func isOfSecond(_ span: StepSpan) -> Bool {
    areTwo && span.stream == .compute && (span.chunk ?? 0) >= stages
  }
}
