import Foundation
import Quantities
import Reading
import Testing

@Suite("the catalogue")
struct CatalogTests {
  /// A folder with files, by their paths in it.
  private func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("catalog-\(UUID().uuidString)")
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder.path
  }

  @Test("a user's file stands before one of the same name that ships, and beside the others")
  func own() throws {
    let folder = try folder(["links/nvlink-4.yaml": "bandwidth: 1 GB/s\n", "links/string.yaml": "bandwidth: 1 B/s\n"])
    let catalog = try Catalog(adding: [folder])
    #expect(catalog.entry(.links, "nvlink-4")?.isOwn == true)
    #expect(Set(catalog.names(of: .links)) == Set(Catalog.builtIn.names(of: .links) + ["string"]))
    #expect(catalog.ownEntries.map(\.name) == ["nvlink-4", "string"])
    #expect(Catalog.builtIn.entry(.links, "nvlink-4")?.isOwn == false)
  }

  @Test("an entry's fault is told in its own file, with line and column")
  func place() throws {
    let folder = try folder(["links/string.yaml": "latency: 1 us\nbandwidth: 1 GB\n"])
    let catalog = try Catalog(adding: [folder])
    let entry = try #require(catalog.entry(.links, "string"))
    let bandwidth = Key.quantity("bandwidth", .bandwidth, .nothing, "A rate.")
    let faults = catalog.faults(of: entry) { value -> Double? in
      value.mapping(KeyTable([bandwidth]))?.read(bandwidth)
    }
    #expect(faults.map { "\($0.line):\($0.column)" } == ["2:12"])
    #expect(faults.first?.file == folder + "/links/string.yaml")
    #expect(faults.first?.message == "`bandwidth`: `1 GB` is a memory size; expected a bandwidth such as `3.35 TB/s`")
  }

  @Test(
    "a folder that is no catalogue is refused",
    arguments: [[:], ["string.yaml": "a: 1"], ["strings/a.yaml": "a: 1"]] as [[String: String]])
  func refused(files: [String: String]) throws {
    let folder = try folder(files)
    let fault = #expect(throws: ScenarioError.self) { try Catalog(adding: [folder]) }
    #expect(fault?.description.contains("accelerators, links") == true)
  }
}
