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
    for rank in step.ranks.indices {
      lines.append(metadata("process_name", rank: rank, stream: nil, name: "pipeline rank \(rank)"))
      for stream in StepSpan.Stream.allCases {
        lines.append(metadata("thread_name", rank: rank, stream: stream, name: stream.rawValue))
      }
    }
    for span in step.spans {
      var arguments: [String] = []
      if let microBatch = span.microBatch { arguments.append("\"micro_batch\":\(microBatch)") }
      if let chunk = span.chunk { arguments.append("\"chunk\":\(chunk)") }
      lines.append(
        "{\"ph\":\"X\",\"pid\":\(span.rank),\"tid\":\(thread(span.stream)),\"name\":\"\(span.name)\","
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

  private static func metadata(_ kind: String, rank: Int, stream: StepSpan.Stream?, name: String) -> String {
    "{\"ph\":\"M\",\"pid\":\(rank),\"tid\":\(stream.map(thread) ?? 0),\"name\":\"\(kind)\",\"args\":{\"name\":\"\(name)\"}}"
  }

  private static func thread(_ stream: StepSpan.Stream) -> Int {
    (StepSpan.Stream.allCases.firstIndex(of: stream) ?? 0) + 1
  }
}
