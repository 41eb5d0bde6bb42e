/// What one replication has seen, in blocks of as many requests each, so that a warm-up can be cut off later.
struct RunRecorder: Sendable {
  /// Sums over the requests and the time of one block.
  struct Block: Sendable {
    var served = 0.0
    var lost = 0.0
    var wait = 0.0
    var waitSquared = 0.0
    var response = 0.0
    var immediate = 0.0
    var batches = 0.0
    var busy = 0.0
    var duration = 0.0

    mutating func merge(_ other: Block) {
      served += other.served
      lost += other.lost
      wait += other.wait
      waitSquared += other.waitSquared
      response += other.response
      immediate += other.immediate
      batches += other.batches
      busy += other.busy
      duration += other.duration
    }
  }

  private(set) var blocks: [Block] = []
  /// Waits in order, where percentiles are asked for.
  private(set) var waits: [Double] = []
  /// Responses in the same order, where percentiles are asked for and requests are served one by one.
  private(set) var responses: [Double] = []
  private var open = Block()
  private let blockSize: Double
  private let blockCount: Int
  private let keepsWaits: Bool
  private let servers: Double
  private var blockStart = 0.0
  private var busyServers = 0.0
  private var busySince = 0.0

  /// A recorder that is full after `requests` requests.
  init(requests: Int, blocks: Int, servers: Int, keepsWaits: Bool) {
    blockCount = blocks
    blockSize = Double(max(1, requests / blocks))
    self.keepsWaits = keepsWaits
    self.servers = Double(servers)
    self.blocks.reserveCapacity(blocks)
  }

  /// Whether as many requests as asked for were seen.
  var isFull: Bool { blocks.count >= blockCount }

  /// A request whose service begins after this wait.
  @inline(__always)
  mutating func began(wait: Double) {
    open.served += 1
    open.wait += wait
    open.waitSquared += wait * wait
    open.immediate += wait == 0 ? 1 : 0
    if keepsWaits { waits.append(wait) }
  }

  /// Responses of requests that began, added up.
  @inline(__always)
  mutating func responded(_ sum: Double) { open.response += sum }

  /// The response of the request that began last.
  @inline(__always)
  mutating func respondedAlone(_ response: Double) {
    open.response += response
    if keepsWaits { responses.append(response) }
  }

  /// A batch (or single service) began.
  @inline(__always)
  mutating func batchBegan() { open.batches += 1 }

  /// A request was lost.
  mutating func lost() { open.lost += 1 }

  /// So many servers are busy from `now` on.
  @inline(__always)
  mutating func setBusy(_ count: Int, at now: Double) {
    open.busy += busyServers * (now - busySince)
    busySince = now
    busyServers = Double(count)
  }

  /// Closes the block when it has its number of requests; to be called between events' effects.
  @inline(__always)
  mutating func settle(at now: Double) {
    if open.served + open.lost >= blockSize { close(at: now) }
  }

  private mutating func close(at now: Double) {
    open.busy += busyServers * (now - busySince)
    busySince = now
    open.busy /= servers
    open.duration = now - blockStart
    blockStart = now
    blocks.append(open)
    open = Block()
  }
}
