import CostModel
import Hardware
import ModelArchitecture
import Quantities
import TestSupport
import Testing

@Suite struct OperatorCostTests {
  static let accelerators = AcceleratorCatalog.all.filter { $0.peakRate(.bf16) != nil }

  @Test("no product is faster than its operations at peak rate or its bytes at peak bandwidth", arguments: accelerators)
  func bounds(accelerator: Accelerator) throws {
    let model = try OperatorCostModel(accelerator: accelerator, format: .bf16)
    let peak = try #require(accelerator.peakRate(.bf16)).value
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let sizes = (0..<3).map { _ in Double(1 << Int.random(in: 0...16, using: &random)) }
      let product = MatrixMultiply(
        rows: sizes[0], columns: sizes[1], inner: sizes[2], weightFormat: .bf16, format: .bf16)
      let floor = max(product.flops / peak, product.bytes / accelerator.memoryBandwidth.value)
      #expect(model.seconds(of: product) >= floor)
    }
  }

  @Test("time does not fall when any size grows")
  func monotone() throws {
    let model = try OperatorCostModel(accelerator: try #require(Self.accelerators.first), format: .bf16)
    var random = SeededGenerator(seed: 12)
    for _ in 0..<2000 {
      let sizes = (0..<3).map { _ in Double(Int.random(in: 1...20_000, using: &random)) }
      func seconds(_ m: Double, _ n: Double, _ k: Double) -> Double {
        model.seconds(of: MatrixMultiply(rows: m, columns: n, inner: k, weightFormat: .bf16, format: .bf16))
      }
      let base = seconds(sizes[0], sizes[1], sizes[2])
      #expect(seconds(sizes[0] + 1, sizes[1], sizes[2]) >= base)
      #expect(seconds(sizes[0], sizes[1] + 1, sizes[2]) >= base)
      #expect(seconds(sizes[0], sizes[1], sizes[2] + 1) >= base)
    }
  }

  @Test("a format that the chip does not multiply is refused with those it does")
  func noRate() throws {
    let volta = try #require(AcceleratorCatalog.accelerator(named: "v100-sxm-32gb"))
    #expect(throws: CostModelError.noRate(accelerator: volta.name, format: "bf16", known: ["fp16", "fp32"])) {
      try OperatorCostModel(accelerator: volta, format: .bf16)
    }
  }

  @Test("an accelerator without a fit says so, and takes its kin's figures")
  func kin() throws {
    let pcie = try #require(AcceleratorCatalog.accelerator(named: "h100-pcie"))
    let carried = CalibrationCatalog.calibration(for: pcie)
    #expect(!carried.isFitted)
    #expect(carried.source == "carried over from h100-sxm")
  }
}

@Suite struct CollectiveCostTests {
  private func model(nodeSize: Int = 8, count: Int = 64) throws -> CollectiveCostModel {
    let accelerator = try #require(AcceleratorCatalog.accelerator(named: "h100-sxm"))
    return CollectiveCostModel(
      cluster: try Cluster(
        accelerator: accelerator, count: count, nodeSize: nodeSize, intraNode: LinkCatalog.nvlink4,
        interNode: LinkCatalog.infinibandNdr))
  }

  @Test("no collective beats its bandwidth floor", arguments: CollectiveOperation.allCases)
  func floor(operation: CollectiveOperation) throws {
    let model = try model()
    var random = SeededGenerator(seed: 13)
    for _ in 0..<500 {
      let bytes = Double(1 << Int.random(in: 4...32, using: &random))
      let size = 1 << Int.random(in: 1...6, using: &random)
      let group = model.cluster.group(size: size, stride: 1)
      // Whatever the algorithm, a rank must receive what it does not have: its share over the fastest link.
      let least = (operation == .allReduce ? 1 : operation.trafficFactor(ranks: size)) * bytes
      let floor = least * (operation == .allReduce ? Double(size - 1) / Double(size) : 1) / 450e9
      #expect(model.seconds(operation, bytes: bytes, group: group) >= floor)
    }
  }

  @Test("a group of one talks to nobody")
  func alone() throws {
    let model = try model()
    #expect(model.seconds(.allReduce, bytes: 1e9, group: CommunicationGroup(size: 1, perNode: 1)) == 0)
  }

  @Test("a ring all-reduce takes 2(n-1) steps and 2(n-1)/n of the buffer", arguments: [2, 4, 8])
  func ring(ranks: Int) {
    let group = CommunicationGroup(size: ranks, perNode: ranks)
    let links = GroupLinks(
      group: group, intraBandwidth: 1e9, intraLatency: 1e-6, interBandwidth: 1e8, interLatency: 1e-5)
    let n = Double(ranks)
    let expected = 2 * (n - 1) * 1e-6 + 2 * (n - 1) / n * 1e9 / 1e9
    let seconds = RingCollective().seconds(.allReduce, bytes: 1e9, links: links) ?? .nan
    #expect(abs(seconds - expected) < 1e-12)
  }

  @Test("a group that leaves its node is slower than one that stays inside", arguments: CollectiveOperation.allCases)
  func nodes(operation: CollectiveOperation) throws {
    let model = try model()
    let inside = model.seconds(operation, bytes: 1e8, group: model.cluster.group(size: 8, stride: 1))
    let across = model.seconds(operation, bytes: 1e8, group: model.cluster.group(size: 8, stride: 8))
    #expect(across > inside)
  }
}
