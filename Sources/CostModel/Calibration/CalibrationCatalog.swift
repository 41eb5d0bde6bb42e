import Foundation
public import Hardware

/// The calibrations that ship, by accelerator.
public enum CalibrationCatalog {
  /// Whether every accelerator is priced by others' figures alone, as if none of its own kernels had been timed: how well
  /// shares carry over is seen on those that were.
  @TaskLocal public static var leavesOwnOut = false

  /// The calibration of an accelerator, or its nearest kin's figures marked as not fitted.
  ///
  /// - Complexity: the text of a calibration is decoded once in a process.
  public static func calibration(for accelerator: Accelerator) -> Calibration {
    if leavesOwnOut { return carriedOver(to: accelerator) }
    let own = shipped(accelerator.name)
    if var own, !own.experts.isEmpty {
      if own.mixed.isEmpty, let kin = mixedKin(of: accelerator) { own.mixed = shipped(kin)?.mixed ?? [] }
      return own
    }
    let kin = kin(of: accelerator)
    var carried = shipped(kin, for: accelerator) ?? Calibration(accelerator: kin, source: "data sheet alone", date: "")
    // A kin of which some families were timed has the others from its own.
    if carried.experts.isEmpty, let further = AcceleratorCatalog.accelerator(named: kin).map(self.kin(of:)),
      further != kin
    {
      carried = shipped(further, for: accelerator)?.replacing(with: carried) ?? carried
    }
    carried.isFitted = false
    carried.source = "carried over from \(kin)"
    guard let own else { return carried }
    // Where only some families were timed, the others are the kin's, and the whole is not called fitted.
    var mixed = carried.replacing(with: own)
    mixed.isFitted = false
    mixed.source = own.source + "; other families carried over from \(kin)"
    return mixed
  }

  /// The machines and networks whose collectives were timed as wholes.
  public static var networks: [NetworkFit] { ShippedCalibrations.decodedNetworks.networks }

  /// The accelerators with calibrations of their own, of some families at least.
  public static var calibrated: [String] { entries.map(\.name) }

  /// The calibrated accelerator whose shares are carried over to `accelerator`.
  public static func kin(of accelerator: Accelerator) -> String {
    kinship.first { accelerator.name.hasPrefix($0.prefix) }?.kin ?? "h100-sxm"
  }

  /// Every family as the nearest accelerator has it that is another one and whose kernels of that family were timed;
  /// products that the vendor's library carries out, as the nearest whose library chooses among the same kernels.
  private static func carriedOver(to accelerator: Accelerator) -> Calibration {
    let names = relatives.first { accelerator.name.hasPrefix($0.prefix) }?.names ?? ["h100-sxm"]
    let timed = names.filter { $0 != accelerator.name }.compactMap { shipped($0, for: accelerator) }
    var result = Calibration(accelerator: accelerator.name, source: "", date: "", isFitted: false)
    for nearest in timed.reversed() { result = result.replacing(with: nearest) }
    let library = { (name: String) in
      TileChoice.ofLibrary(for: AcceleratorCatalog.accelerator(named: name).flatMap(TensorGeneration.init(of:)))
    }
    if let alike = timed.first(where: { library($0.accelerator) == library(accelerator.name) }) {
      result.takeSixteenBits(of: alike)
    }
    result.accelerator = accelerator.name
    result.isFitted = false
    result.source = "carried over from " + timed.map(\.accelerator).joined(separator: ", ")
    return result
  }

  /// Other accelerators by likeness, the likest first: the same chip, the same generation and rates, the next
  /// generation, the same library.
  private static let relatives: [(prefix: String, names: [String])] = [
    ("a100-pcie", ["a100-sxm-80gb"]), ("a100-sxm-40gb", ["a100-sxm-80gb"]), ("a100", ["h100-sxm", "l40s"]),
    ("p100", ["a100-sxm-80gb"]), ("v100", ["a100-sxm-80gb"]), ("a40", ["a6000", "l40s"]), ("a6000", ["a40", "l40s"]),
    ("rtx-3090", ["rtx-4090", "l40s"]), ("rtx-4090", ["rtx-3090", "l40s", "rtx-pro-6000"]),
    ("rtx-pro", ["l40s", "rtx-4090"]), ("rtx", ["rtx-4090", "l40s"]), ("l40s", ["a100-sxm-80gb", "rtx-pro-6000"]),
    ("l4", ["l40s", "rtx-4090"]), ("h100-sxm", ["h200-sxm"]), ("b200", ["gb200"]), ("b", ["b200-sxm"]),
    ("gb200", ["b200-sxm"]), ("gb", ["gb200"]),
  ]

  /// Ampere and Ada run the kernel for prompts and single tokens together that was timed on a GeForce of Ada.
  private static func mixedKin(of accelerator: Accelerator) -> String? {
    ["l4", "a"].contains { accelerator.name.hasPrefix($0) } ? "rtx-4090" : nil
  }

  /// The families of that accelerator that were timed, and nothing of its kin's; nil when none were.
  package static func shipped(_ name: String) -> Calibration? {
    entries.first { $0.name == name }?.load()
  }

  /// The figures of another accelerator, as this one would have them.
  private static func shipped(_ name: String, for accelerator: Accelerator) -> Calibration? {
    guard let calibration = shipped(name), let timed = AcceleratorCatalog.accelerator(named: name) else { return nil }
    return calibration.carried(to: accelerator, from: timed)
  }

  /// By generation of the tensor cores, the nearest first; other vendors' matrix units are priced as Hopper's. GeForce cards
  /// stand apart: they multiply 16 bits at half the rate where they add in 32, so that nothing else limits their products.
  private static let kinship: [(prefix: String, kin: String)] = [
    ("p100", "a100-sxm-80gb"), ("v100", "a100-sxm-80gb"), ("a100", "a100-sxm-80gb"), ("a40", "l40s"),
    ("a6000", "l40s"), ("rtx-4090", "l40s"), ("rtx-pro", "l40s"), ("rtx", "rtx-4090"), ("l4", "l40s"),
    ("h", "h100-sxm"), ("b", "b200-sxm"), ("gb", "gb200"),
  ]

  /// Each calibration is decoded when it is first asked for: a `static let` of its own.
  private static let entries: [(name: String, load: @Sendable () -> Calibration?)] = [
    ("a100-sxm-80gb", { ShippedCalibrations.decodedA100 }), ("h100-sxm", { ShippedCalibrations.decodedH100 }),
    ("h200-sxm", { ShippedCalibrations.decodedH200 }), ("b200-sxm", { ShippedCalibrations.decodedB200 }),
    ("gb200", { ShippedCalibrations.decodedGB200 }), ("l40s", { ShippedCalibrations.decodedL40S }),
    ("a40", { ShippedCalibrations.decodedA40 }), ("a6000", { ShippedCalibrations.decodedA6000 }),
    ("rtx-3090", { ShippedCalibrations.decodedRTX3090 }), ("rtx-4090", { ShippedCalibrations.decodedRTX4090 }),
    ("rtx-pro-6000", { ShippedCalibrations.decodedRTXPro6000 }), ("tpu-v6e", { ShippedCalibrations.decodedTPUv6e }),
  ]
}
