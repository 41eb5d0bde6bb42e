public import Hardware

/// The fits that ship, by accelerator.
///
/// Every fit minimises the mean absolute logarithm of predicted over measured time by Nelder-Mead over the three
/// parameters of a roofline, on kernel timings that NVIDIA collected with aiconfigurator (bf16, inside CUDA graphs).
public enum CalibrationCatalog {
  /// The fit of an accelerator, or its nearest kin's figures marked as not fitted.
  public static func calibration(for accelerator: Accelerator) -> Calibration {
    if let fitted = fits[accelerator.name] { return fitted }
    let kin = kinship.first { accelerator.name.hasPrefix($0.prefix) }?.kin ?? "h100-sxm"
    var carried = fits[kin] ?? defaultFit
    carried.isFitted = false
    carried.source = "carried over from \(kin)"
    return carried
  }

  private static let kinship: [(prefix: String, kin: String)] = [
    ("v100", "a100-sxm-80gb"), ("a100", "a100-sxm-80gb"), ("h", "h100-sxm"), ("b", "b200-sxm"), ("g", "gb200"),
  ]

  private static let defaultFit = fit(.h100)

  private static let fits: [String: Calibration] = [
    "a100-sxm-80gb": fit(.a100), "h100-sxm": fit(.h100), "h200-sxm": fit(.h200), "b200-sxm": fit(.b200),
    "gb200": fit(.gb200), "l40s": fit(.l40s),
  ]

  /// One row of fitted figures: products and attention as (compute share, bandwidth share, microseconds).
  private struct Row {
    var products: (Double, Double, Double)
    var attention: (Double, Double, Double)
    var errors: String

    static let a100 = Row(
      products: (0.728, 0.670, 5.1), attention: (0.474, 0.514, 13.6), errors: "products 12 %, prefill 19 %")
    static let h100 = Row(
      products: (0.781, 0.792, 2.8), attention: (0.501, 0.804, 11.8), errors: "products 7 %, prefill 18 %")
    static let h200 = Row(
      products: (0.780, 0.726, 2.9), attention: (0.499, 0.718, 11.9), errors: "products 9 %, prefill 17 %")
    static let b200 = Row(
      products: (0.675, 0.700, 2.4), attention: (0.419, 0.896, 10.6), errors: "products 10 %, prefill 33 %")
    static let gb200 = Row(
      products: (0.661, 0.695, 2.4), attention: (0.395, 0.891, 11.0), errors: "products 11 %, prefill 32 %")
    static let l40s = Row(
      products: (0.577, 0.840, 2.0), attention: (0.396, 0.841, 8.6), errors: "products 14 %, prefill 22 %")
  }

  private static func fit(_ row: Row) -> Calibration {
    Calibration(
      matrixMultiply: efficiency(row.products), attention: efficiency(row.attention),
      // 91 % of the data-sheet bandwidth is what large streaming kernels reach on A100 and H100.
      elementwise: RooflineEfficiency(computeFraction: 1, bandwidthFraction: 0.91, launchSeconds: 2e-6),
      // Fitted on nccl-tests of eight H100 and H200: 80 % and 78 % for send and receive, 7 us to start.
      // Between nodes 92 % at 16 GiB on 128 nodes (SimAI's table of bus bandwidths).
      collective: CollectiveEfficiency(intraNodeFraction: 0.79, interNodeFraction: 0.92, launchSeconds: 7e-6),
      isFitted: true,
      source: "roofline fit of 2026-11-21 on aiconfigurator kernel tables; median error: " + row.errors)
  }

  private static func efficiency(_ row: (Double, Double, Double)) -> RooflineEfficiency {
    RooflineEfficiency(computeFraction: row.0, bandwidthFraction: row.1, launchSeconds: row.2 * 1e-6)
  }
}
