/// What of a training state is kept in the host's memory or on its drives, and moved when it is needed.
///
/// - Source: Ren et al. 2021, arXiv:2101.06840 (ZeRO-Offload); Rajbhandari et al. 2021, arXiv:2104.07857 (ZeRO-Infinity).
package struct Offload: Hashable, Sendable {
  /// Where something is kept.
  package enum Place: String, Hashable, Sendable, CaseIterable {
    /// In the memory of the accelerator.
    case device
    /// In the memory of the node's processors.
    case host
    /// On the node's drives.
    case nvme
  }

  /// Master weights and moments; the host's processors then carry out the update.
  package var optimizer = Place.device
  /// Weights in the format that is multiplied; each layer's are fetched for each pass.
  package var weights = Place.device
  /// What the backward pass needs of the forward pass; each layer's leave behind the forward pass and come back before
  /// the backward pass.
  package var activations = Place.device

  /// Everything on the device.
  package init() {}
}
