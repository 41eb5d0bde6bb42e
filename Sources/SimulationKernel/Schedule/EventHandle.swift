/// Names one scheduled event, to cancel or to move it later.
///
/// A handle stays safe for ever: once its event was handled or cancelled it is stale, and every operation on it
/// answers `false`. It means something only to the schedule that gave it out.
@frozen
public struct EventHandle: BitwiseCopyable, Hashable, Sendable {
  /// The low half of the event's first key: 40 bits of sequence number above 24 bits of slot.
  @usableFromInline let birth: UInt64

  @inlinable
  init(birth: UInt64) { self.birth = birth }
}
