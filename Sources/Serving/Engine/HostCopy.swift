package import Hardware

/// Blocks that cross the bus between the accelerators of a replica and their host.
///
/// Two kinds of copies exist in engines, and both are here:
///
/// - A sequence that gives way is swapped out, and swapped in again later, between iterations: the copies are put before the
///   model on the stream on which it runs, so the iteration begins when they are done. Source: vLLM 0.6 `worker/worker.py`,
///   `execute_worker` before `execute_model`.
/// - Prefixes travel beside the iterations, on a stream of their own each way, one copy after the other. What is computed is
///   written to the host at once, so that its room can be taken without waiting; its blocks stay held until they are
///   there. A prompt that finds its beginning on the host waits until its blocks have come while others are served. Source:
///   vLLM 1.0 `OffloadingConnector` (`v1/core/sched/scheduler.py`, `WAITING_FOR_REMOTE_KVS`; `v1/kv_offload/worker`, where a
///   transfer waits for the one before it); SGLang HiCache, `write_through`, its default.
package struct HostCopy: Hashable, Sendable {
  /// What is copied, and for whom.
  package enum Purpose: Hashable, Sendable {
    /// Sequences that give way in the iteration that begins.
    case swapOut
    /// Sequences that come back in the iteration that begins.
    case swapIn
    /// The beginning of a waiting request's prompt comes from the prefix tier.
    case fetch(request: Int32)
    /// What was computed is written to the prefix tier.
    case store(number: Int32)
  }

  /// What engines do one after the other; copies of several streams are under way together.
  package enum Stream: Int, Hashable, Sendable, CaseIterable {
    /// Copies that an iteration waits for.
    case waited
    /// Prefixes on the way in.
    case fetches
    /// Prefixes on the way out.
    case stores
  }

  /// What is copied, and for whom.
  package let purpose: Purpose
  /// Blocks that cross the bus.
  package let blocks: Int

  /// A copy of at least one block.
  package init(_ purpose: Purpose, blocks: Int) {
    precondition(blocks >= 1, "a copy has blocks")
    self.purpose = purpose
    self.blocks = blocks
  }

  /// The stream on which it runs.
  package var stream: Stream {
    switch purpose {
    case .swapOut, .swapIn: .waited
    case .fetch: .fetches
    case .store: .stores
    }
  }

  /// The link that it crosses.
  package var link: LinkClass {
    switch purpose {
    case .swapOut, .store: .hostOut
    case .swapIn, .fetch: .hostIn
    }
  }
}

/// Blocks of copies that run beside iterations, since the start of a run.
package struct HostCopyCounts: Hashable, Sendable {
  /// Blocks that were to be copied.
  package internal(set) var asked = 0
  /// Blocks that arrived.
  package internal(set) var arrived = 0
  /// Blocks that were still on their way when the last request had left.
  package internal(set) var dropped = 0
}
