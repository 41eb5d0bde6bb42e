import Quantities

/// The machines that files may name.
public enum NodeCatalog {
  /// Every known machine.
  public static let all: [Node] = [
    Node(
      name: "dgx-a100", accelerator: AcceleratorCatalog.a100SXM80, count: 8, intraNode: LinkCatalog.nvlink3,
      interNode: LinkCatalog.infinibandHdr, topology: "rail-optimised",
      source: "NVIDIA DGX A100 data sheet, 2020: eight HDR ports for computing"),
    Node(
      name: "dgx-h100", accelerator: AcceleratorCatalog.h100SXM, count: 8, intraNode: LinkCatalog.nvlink4,
      interNode: LinkCatalog.infinibandNdr, topology: "rail-optimised",
      source: "NVIDIA DGX H100 data sheet, 2022: eight NDR ports"),
    Node(
      name: "dgx-b200", accelerator: AcceleratorCatalog.b200SXM, count: 8, intraNode: LinkCatalog.nvlink5,
      interNode: LinkCatalog.infinibandNdr, topology: "rail-optimised",
      source: "NVIDIA DGX B200 data sheet, 2024: eight NDR ports"),
    Node(
      name: "gb200-nvl72", accelerator: AcceleratorCatalog.gb200, count: 72, intraNode: LinkCatalog.nvlink5,
      interNode: LinkCatalog.infinibandNdr, topology: "fat-tree",
      source: "NVIDIA GB200 NVL72 data sheet, 2024; one NDR port for each GPU"),
    Node(
      name: "frontier", accelerator: AcceleratorCatalog.mi250x, count: 8, intraNode: LinkCatalog.infinityFabric2,
      interNode: Link(
        name: "slingshot-11-half", bandwidth: LinkCatalog.slingshot11.bandwidth / 2,
        latency: LinkCatalog.slingshot11.latency, source: "four ports for eight GCDs"),
      topology: "dragonfly", source: "OLCF Frontier user guide: four MI250X and four Slingshot ports"),
    Node(
      name: "tpu-v4-slice", accelerator: AcceleratorCatalog.tpuV4, count: 64, intraNode: LinkCatalog.iciV4,
      interNode: LinkCatalog.iciV4, topology: "torus-3d",
      source: "Jouppi et al. 2023: blocks of 4 x 4 x 4 chips joined by optical switches"),
    Node(
      name: "pcie-workstation", accelerator: AcceleratorCatalog.rtx4090, count: 4, intraNode: LinkCatalog.pcie4,
      interNode: LinkCatalog.ethernet100g, topology: "fully-connected",
      source: "a workstation board with four x16 slots; peers reach one another through the host"),
  ]

  /// The machine of that name, or nil.
  public static func node(named name: String) -> Node? { all.first { $0.name == name } }
}
