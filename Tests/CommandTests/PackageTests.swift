import Foundation
import TestSupport
import Testing

/// What Package.swift declares decides what an incremental build makes anew.
@Suite struct PackageTests {
  private struct Manifest: Decodable {
    struct Target: Decodable {
      struct Dependency: Decodable {
        var byName: [String?]?
        var product: [Product?]?
      }
      /// The name of a product stands first, other things behind it.
      struct Product: Decodable {
        var name: String?
        init(from decoder: any Decoder) throws { name = try? decoder.singleValueContainer().decode(String.self) }
      }
      var name: String
      var type: String
      var path: String?
      var dependencies: [Dependency]
    }
    var targets: [Target]
  }

  /// The targets of the manifest with what each declares.
  private static func declared() throws -> [(target: Manifest.Target, names: Set<String>)]? {
    let swift = URL(fileURLWithPath: "/usr/bin/env")
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("manifest-\(UUID().uuidString)").path
    let result = try Program.run(
      ["swift", "package", "dump-package", "--scratch-path", scratch], in: Checkout.file("."), executable: swift)
    guard result.status == 0 else { return nil }
    return try JSONDecoder().decode(Manifest.self, from: Data(result.output.utf8)).targets.map { target in
      let names = target.dependencies.flatMap { dependency in
        [dependency.byName?.first ?? nil, (dependency.product?.first ?? nil)?.name].compactMap(\.self)
      }
      return (target, Set(names))
    }
  }

  /// The modules that the files of a target import.
  private static func imports(of target: Manifest.Target) throws -> Set<String> {
    let path = target.path ?? (target.type == "test" ? "Tests/" : "Sources/") + target.name
    let files = FileManager.default.enumerator(at: Checkout.file(path), includingPropertiesForKeys: nil)
    var found: Set<String> = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        if let match = line.firstMatch(of: /^(?:(?:public|package|internal|private|fileprivate|@\w+) )*import (\w+)/) {
          found.insert(String(match.1))
        }
      }
    }
    return found
  }

  @Test("each target declares what it imports, and all that those reach: else an incremental build mixes layouts")
  func closed() throws {
    guard let declared = try Self.declared() else {
      Issue.record("`swift package dump-package` failed: is `swift` in the path?")
      return
    }
    let own = Dictionary(uniqueKeysWithValues: declared.map { ($0.target.name, $0.names) })
    // Modules of packages are declared by their products, which have the same names here.
    let modules = Set(own.keys).union(declared.flatMap(\.names))
    #expect(own.count > 25)
    for (target, names) in declared where target.type != "plugin" {
      let undeclared = try Self.imports(of: target).intersection(modules).subtracting(names).subtracting([target.name])
      #expect(undeclared.isEmpty, "\(target.name) imports \(undeclared.sorted())")
      let reached = names.reduce(into: Set<String>()) { $0.formUnion(own[$1] ?? []) }.intersection(own.keys)
      let missing = reached.subtracting(names)
      #expect(missing.isEmpty, "\(target.name) reaches \(missing.sorted())")
    }
  }

  @Test("public is what the library products offer, and two modules whose values stand in other modules' inner loops")
  func access() throws {
    let open: Set = [
      "Quantities", "SimulationKernel", "ScalingLaws", "Queueing", "Hardware", "ModelArchitecture", "Rehearsal",
    ]
    var seen: Set<String> = []
    let sources = Checkout.file("Sources")
    for module in try FileManager.default.contentsOfDirectory(atPath: sources.path) {
      let files = FileManager.default.enumerator(
        at: sources.appendingPathComponent(module), includingPropertiesForKeys: nil)
      for case let file as URL in try #require(files) where file.pathExtension == "swift" {
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        where line.contains(#/^\s*(?:@\w+ )*public /#) {
          seen.insert(module)
          #expect(open.contains(module), "\(file.lastPathComponent): \(line)")
        }
      }
    }
    #expect(seen == open)
  }
}
