import Foundation

/// The texts of the calibrations that ship and what they decode to.
///
/// The texts are data: one file for each accelerator and group of families, in the form that `rehearse calibrate`
/// writes.
enum ShippedCalibrations {
  static let decodedA100 = joined([a100Products, a100Prefill, a100Decode, a100Latent, a100Experts])
  static let decodedH100 = joined([h100Products, h100Prefill, h100Decode, h100Latent, h100Experts])
  static let decodedH200 = joined([h200Products, h200Prefill, h200Decode, h200Latent, h200Experts])
  static let decodedB200 = joined([b200Products, b200Prefill, b200Decode, b200Latent, b200Experts])
  static let decodedGB200 = joined([gb200Products, gb200Prefill, gb200Decode, gb200Latent, gb200Experts])
  static let decodedL40S = joined([l40sProducts, l40sPrefill, l40sDecode, l40sLatent, l40sExperts])
  static let decodedA40 = joined([a40Layers])
  static let decodedA6000 = joined([a6000Layers])
  static let decodedRTX3090 = joined([rtx3090Layers])
  static let decodedRTX4090 = joined([rtx4090Layers, rtx4090Attention])
  static let decodedRTXPro6000 = joined([rtxPro6000Layers, rtxPro6000Attention])
  static let decodedTPUv6e = joined([tpuV6eLayers, tpuV6eAttention])

  static let decodedNetworks: NetworkCalibration = decoded(networkCollectives)

  /// The families of several texts in one calibration.
  private static func joined(_ texts: [String]) -> Calibration {
    let parts = texts.map { decoded($0) as Calibration }
    return parts.dropFirst().reduce(parts[0]) { $0.replacing(with: $1) }
  }

  private static func decoded<Value: Decodable>(_ text: String) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    } catch {
      preconditionFailure("a calibration that ships does not decode: \(error)")
    }
  }
}
