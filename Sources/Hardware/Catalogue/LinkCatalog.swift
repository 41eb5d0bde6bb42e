import Quantities

/// The links that files may name.
///
/// Bandwidths are data-sheet figures for one accelerator in one direction. Latencies are the per-step constants of
/// ring collectives; inside a node they are near the 0.9 us per step that all-reduce times on eight H100 show.
public enum LinkCatalog {
  /// Every known link: inside a node, then between nodes.
  public static let all: [Link] = [
    nvlink1, nvlink2, nvlink3, nvlink4, nvlink4Reduced, nvlink5, nvlinkBridge, infinityFabric2, infinityFabric3,
    infinityFabric4, iciV3, iciV4, iciV5e, iciV5p, iciV6e, gaudi2Ports, gaudi3Ports, upi, pcie3, pcie4, pcie4x8, pcie5,
    infinibandHdr, infinibandNdr, infinibandXdr, roce100, roce400, slingshot11, ethernet100g, ethernetWan,
  ]

  /// `nvlink-1`.
  public static let nvlink1 = link("nvlink-1", 80, 1, "NVIDIA Tesla P100 white paper: 160 GB/s both directions")
  /// `nvlink-2`.
  public static let nvlink2 = link("nvlink-2", 150, 1, "NVIDIA Tesla V100 data sheet: 300 GB/s both directions")
  /// `nvlink-3`.
  public static let nvlink3 = link("nvlink-3", 300, 1, "NVIDIA A100 data sheet: 600 GB/s both directions")
  /// `nvlink-4`.
  public static let nvlink4 = link("nvlink-4", 450, 0.9, "NVIDIA H100 data sheet: 900 GB/s both directions")
  /// `nvlink-4-h800`.
  public static let nvlink4Reduced = link("nvlink-4-h800", 200, 0.9, "DeepSeek-V3 report: 400 GB/s both directions")
  /// `nvlink-5`.
  public static let nvlink5 = link("nvlink-5", 900, 0.9, "NVIDIA Blackwell data sheet: 1.8 TB/s both directions")
  /// `nvlink-bridge`.
  public static let nvlinkBridge = link(
    "nvlink-bridge", 56.25, 1.5, "NVIDIA A40 data sheet: 112.5 GB/s both directions between two cards")
  /// `infinity-fabric-mi250x`.
  public static let infinityFabric2 = link(
    "infinity-fabric-mi250x", 150, 2, "AMD CDNA 2 white paper: three 100 GB/s links out of a GCD, both directions")
  /// `infinity-fabric-mi300x`.
  public static let infinityFabric3 = link(
    "infinity-fabric-mi300x", 448, 2, "AMD Instinct MI300X data sheet: seven links of 128 GB/s both directions")
  /// `infinity-fabric-mi355x`.
  public static let infinityFabric4 = link(
    "infinity-fabric-mi355x", 537.6, 2, "AMD Instinct MI355X data sheet: seven links of 153.6 GB/s both directions")
  /// `ici-v3`.
  public static let iciV3 = link("ici-v3", 280, 1, "Jouppi et al. 2023, table 4: four links of 70 GB/s")
  /// `ici-v4`.
  public static let iciV4 = link("ici-v4", 300, 1, "Jouppi et al. 2023, table 4: six links of 50 GB/s")
  /// `ici-v5e`.
  public static let iciV5e = link("ici-v5e", 200, 1, "Google Cloud TPU v5e documentation: 1,600 Gb/s")
  /// `ici-v5p`.
  public static let iciV5p = link("ici-v5p", 600, 1, "Google Cloud TPU v5p documentation: 4,800 Gb/s")
  /// `ici-v6e`.
  public static let iciV6e = link("ici-v6e", 448, 1, "Google Cloud TPU v6e documentation: 3,584 Gb/s")
  /// `gaudi-2-ethernet`.
  public static let gaudi2Ports = link(
    "gaudi-2-ethernet", 262.5, 3, "Intel Gaudi 2 white paper: 21 of 24 ports of 100 Gb/s inside a node")
  /// `gaudi-3-ethernet`.
  public static let gaudi3Ports = link(
    "gaudi-3-ethernet", 525, 3, "Intel Gaudi 3 white paper: 21 of 24 ports of 200 Gb/s inside a node")
  /// `socket-link`.
  public static let upi = link("socket-link", 48, 1, "Intel UPI 2.0: three links of 16 GT/s")
  /// `pcie-3`.
  public static let pcie3 = link("pcie-3", 16, 2.5, "PCI Express 3.0 x16: 15.75 GB/s")
  /// `pcie-4`.
  public static let pcie4 = link("pcie-4", 32, 2, "PCI Express 4.0 x16: 31.5 GB/s")
  /// `pcie-4-x8`.
  public static let pcie4x8 = link("pcie-4-x8", 16, 2, "PCI Express 4.0 x8: 15.75 GB/s")
  /// `pcie-5`.
  public static let pcie5 = link("pcie-5", 64, 2, "PCI Express 5.0 x16: 63 GB/s")
  /// `infiniband-hdr`.
  public static let infinibandHdr = link("infiniband-hdr", 25, 5, "InfiniBand HDR: 200 Gb/s per port")
  /// `infiniband-ndr`.
  public static let infinibandNdr = link("infiniband-ndr", 50, 5, "InfiniBand NDR: 400 Gb/s per port")
  /// `infiniband-xdr`.
  public static let infinibandXdr = link("infiniband-xdr", 100, 5, "InfiniBand XDR: 800 Gb/s per port")
  /// `roce-100g`.
  public static let roce100 = link("roce-100g", 12.5, 8, "RoCE v2 over 100 Gb/s Ethernet")
  /// `roce-400g`.
  public static let roce400 = link("roce-400g", 50, 8, "RoCE v2 over 400 Gb/s Ethernet")
  /// `slingshot-11`.
  public static let slingshot11 = link("slingshot-11", 25, 6, "HPE Slingshot 11: 200 Gb/s per port")
  /// `ethernet-100g`.
  public static let ethernet100g = link("ethernet-100g", 12.5, 10, "100 Gb/s Ethernet")
  /// `ethernet-wan`.
  public static let ethernetWan = link(
    "ethernet-wan", 1.25, 30000, "10 Gb/s between sites 6,000 km of fibre apart: 30 ms one way")

  /// The link of that name, or nil.
  public static func link(named name: String) -> Link? { all.first { $0.name == name } }

  private static func link(_ name: String, _ gigabytes: Double, _ microseconds: Double, _ source: String) -> Link {
    Link(
      name: name, bandwidth: BytesPerSecond(gigabytes * 1e9), latency: Seconds(microseconds * 1e-6), source: source)
  }
}
