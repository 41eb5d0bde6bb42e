/// Takes the records of requests while the run that makes them goes on, so that they can be stored meanwhile.
package protocol RequestRecorder: Sendable {
  /// How many records it would take now, when so many of all requests are settled.
  func appetite(settled: Int, of total: Int) -> Int
  /// The next records, in the order of the workload.
  func take(_ records: [RequestRecord])
  /// All records, of which those that were taken are the first; the metrics of the run are still to be derived.
  func complete(_ records: [RequestRecord])
}

/// Requests that nothing can happen to any more: the longest run of them from the first of the workload on.
struct SettledRequests {
  /// Events between two looks: some milliseconds of work.
  static let events = 16_384

  private var seen: Cursor
  private var taken: Cursor
  private let delay: Double

  /// How far the replicas' records were followed in the order of the workload.
  private struct Cursor {
    var index = 0
    /// The place in each replica's records, which are in the order of the workload where nobody waits for an answer.
    var places: [Int]

    /// Follows settled records up to the request `limit` and at most `count` of them.
    mutating func advance(_ replicas: [Replica], to limit: Int, atMost count: Int, _ visit: (RequestRecord) -> Void) {
      var left = count
      follow: while index < limit, left > 0 {
        for replica in places.indices {
          let place = places[replica]
          guard place < replicas[replica].engine.records.count else { continue }
          let record = replicas[replica].engine.records[place]
          guard record.index == index else { continue }
          guard record.outcome != .open else { break follow }
          visit(record)
          places[replica] += 1
          index += 1
          left -= 1
          continue follow
        }
        break
      }
    }
  }

  init(plan: ServingPlan, replicas: Int) {
    seen = Cursor(places: Array(repeating: 0, count: replicas))
    taken = seen
    delay = plan.engine.profile.responseSeconds
  }

  /// Tells the recorder how far the run is, and gives it what it has room for.
  mutating func tell(_ recorder: any RequestRecorder, _ replicas: [Replica], of total: Int) {
    seen.advance(replicas, to: total, atMost: .max) { _ in }
    let room = min(recorder.appetite(settled: seen.index, of: total), seen.index - taken.index)
    guard room > 0 else { return }
    var records: [RequestRecord] = []
    records.reserveCapacity(room)
    taken.advance(replicas, to: seen.index, atMost: room) { record in
      var record = record
      record.delayTokens(by: delay)
      records.append(record)
    }
    recorder.take(records)
  }
}
