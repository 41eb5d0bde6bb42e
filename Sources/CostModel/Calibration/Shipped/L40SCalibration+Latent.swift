/// Latent attention on the l40s: fitted numbers and their errors.
///
/// Written by `rehearse calibrate`; the names are the properties of the parameter types, where each is explained.
extension ShippedCalibrations {
  static let l40sLatent = #"""
    {"accelerator": "l40s", "source":
    "kernel timings that NVIDIA collected with aiconfigurator; fitted on all rows, errors from a fit on 40 %",
    "date": "2026-11-21", "isFitted": true, "matrixMultiply": [], "prefill": [], "decode": [], "latentDecode": [],
    "latentPrefill": [], "latentProjections": [], "experts": [], "elementwise": [], "collectives": [],
    "interNodeFraction": 0.92}
    """#
}
