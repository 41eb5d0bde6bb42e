import Quantities

/// The links that files may name.
///
/// Bandwidths are data-sheet figures for one accelerator in one direction. Latencies are the per-step constants of
/// ring collectives; inside a node they are near the 0.9 us per step that all-reduce times on eight H100 show.
public enum LinkCatalog {
  /// Every known link, slowest family last.
  public static let all: [Link] = [
    nvlink2, nvlink3, nvlink4, nvlink5, pcie4, pcie5, infinibandHdr, infinibandNdr, infinibandXdr,
    ethernet100g,
  ]

  /// `nvlink-2`.
  public static let nvlink2 = link(
    "nvlink-2",
    150,
    1,
    "NVIDIA Tesla V100 data sheet: 300 GB/s both directions"
  )
  /// `nvlink-3`.
  public static let nvlink3 = link("nvlink-3", 300, 1, "NVIDIA A100 data sheet: 600 GB/s both directions")
  /// `nvlink-4`.
  public static let nvlink4 = link("nvlink-4", 450, 0.9, "NVIDIA H100 data sheet: 900 GB/s both directions")
  /// `nvlink-5`.
  public static let nvlink5 = link(
    "nvlink-5",
    900,
    0.9,
    "NVIDIA Blackwell data sheet: 1.8 TB/s both directions"
  )
  /// `pcie-4`.
  public static let pcie4 = link("pcie-4", 32, 2, "PCI Express 4.0 x16: 31.5 GB/s")
  /// `pcie-5`.
  public static let pcie5 = link("pcie-5", 64, 2, "PCI Express 5.0 x16: 63 GB/s")
  /// `infiniband-hdr`.
  public static let infinibandHdr = link("infiniband-hdr", 25, 5, "InfiniBand HDR: 200 Gb/s per port")
  /// `infiniband-ndr`.
  public static let infinibandNdr = link("infiniband-ndr", 50, 5, "InfiniBand NDR: 400 Gb/s per port")
  /// `infiniband-xdr`.
  public static let infinibandXdr = link("infiniband-xdr", 100, 5, "InfiniBand XDR: 800 Gb/s per port")
  /// `ethernet-100g`.
  public static let ethernet100g = link("ethernet-100g", 12.5, 10, "100 Gb/s Ethernet")

  /// The link of that name, or nil.
  public static func link(named name: String) -> Link? { all.first { $0.name == name } }

  private static func link(_ name: String, _ gigabytes: Double, _ microseconds: Double, _ source: String)
    -> Link
  {
    Link(
      name: name,
      bandwidth: BytesPerSecond(gigabytes * 1e9),
      latency: Seconds(microseconds * 1e-6),
      source: source
    )
  }
}
