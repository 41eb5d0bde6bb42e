/// A request with the numbers that an order may look at.
struct Job: Sendable {
  /// What the order sorts by; the least goes first.
  var key: Double
  /// Order of arrival, which settles ties.
  var number: Int
  /// When it came.
  var arrival: Double
  /// Its whole service time.
  var size: Double

  /// Whether this one goes before `other`.
  @inline(__always)
  func precedes(_ other: Job) -> Bool {
    key < other.key || (key == other.key && number < other.number)
  }
}

/// Jobs of which the first in order can be taken out: a binary heap.
struct JobHeap: Sendable {
  private var jobs: [Job] = []

  var count: Int { jobs.count }
  var isEmpty: Bool { jobs.isEmpty }
  var first: Job? { jobs.first }

  /// Adds a job in O(log n).
  mutating func insert(_ job: Job) {
    jobs.append(job)
    var place = jobs.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard jobs[place].precedes(jobs[parent]) else { break }
      jobs.swapAt(place, parent)
      place = parent
    }
  }

  /// Takes out the first job in O(log n).
  mutating func popFirst() -> Job? {
    guard let first = jobs.first, let last = jobs.popLast() else { return nil }
    guard !jobs.isEmpty else { return first }
    jobs[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < jobs.count {
        if jobs[child].precedes(jobs[least]) { least = child }
      }
      guard least != place else { return first }
      jobs.swapAt(place, least)
      place = least
    }
  }

  /// Takes in all jobs of `other`.
  mutating func merge(_ other: JobHeap) {
    for job in other.jobs { insert(job) }
  }
}
