import Foundation
import Reading
import Scenarios
import Serving
import TestSupport
import Testing
import Training

/// Counts the places that a new member of an open place touches, as EXTENDING.md says.
@Suite struct ExtendingTests {
  /// The files of Sources, with their texts.
  private static func sources() throws -> [(path: String, text: String)] {
    let root = Checkout.file("Sources")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var found: [(String, String)] = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      found.append((String(file.path.dropFirst(root.path.count + 1)), try String(contentsOf: file, encoding: .utf8)))
    }
    return found
  }

  private static func mentions(_ word: String, in text: String) throws -> Bool {
    text.contains(try Regex("[^A-Za-z](?:\(word))[^A-Za-z]"))
  }

  @Test("a batching policy is named in its own file and in one line of the registry")
  func policies() throws {
    let sources = try Self.sources()
    for declaration in PolicyCatalog.declarations {
      let type = "\(declaration)"
      let files = try sources.filter { try Self.mentions(type, in: $0.text) }
      #expect(files.count == 2, "\(type): \(files.map(\.path))")
      #expect(files.contains { $0.path == "Serving/Policies/PolicySettings.swift" })
      let registry = try #require(files.first { $0.path.hasSuffix("PolicySettings.swift") })
      #expect(registry.text.components(separatedBy: type).count == 2, "\(type)")
    }
  }

  /// The files beside its own that name a type, but for those in which code picks it as a default or a part of another.
  private static func places(_ type: String, usedIn others: Set<String> = []) throws -> [String] {
    try sources().filter { source in
      let code = source.text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      guard try mentions(type, in: code.joined(separator: "\n")) else { return false }
      return !source.text.contains("struct \(type)") && !others.contains(source.path)
    }.map(\.path)
  }

  @Test("a pipeline schedule is named in its own file and in one line of the registry")
  func schedules() throws {
    // The fill of memory estimates and the order of others are made of some.
    let uses: Set<String> = [
      "Training/Search/GroupPricing.swift", "Training/Schedules/ModularPipeline.swift",
      "Training/Schedules/AsynchronousPipeline.swift",
    ]
    for schedule in PipelineSchedules.all {
      let type = "\(type(of: schedule))"
      #expect(try Self.places(type, usedIn: uses) == ["Training/Schedules/PipelineSchedule.swift"], "\(type)")
    }
  }

  @Test("a router is named in its own file and in one line of the registry")
  func routers() throws {
    // One is the default of files, one that of code, one is timed.
    let uses: Set<String> = [
      "Scenarios/Kinds/Serving/ServingKeys.swift", "Serving/Plan/ServingPlan.swift",
      "rehearse/Bench/ServingBenchmarks.swift",
    ]
    for router in RequestRouters.all {
      #expect(try Self.places("\(router)", usedIn: uses) == ["Serving/Fleet/RequestRouter.swift"], "\(router)")
    }
  }

  @Test("a kind of scenario is named in its folder and in one line of the registry; the newest is the proof")
  func kinds() throws {
    let files = try Self.sources().filter { try Self.mentions("LawsStudy|LawsOutcome", in: $0.text) }.map(\.path)
    #expect(files.filter { !$0.hasPrefix("Scenarios/Kinds/Laws/") } == ["Scenarios/Study/Studies.swift"])
    // Store, reports and documents know no kind.
    let kinds = Studies.all.map { "\($0)" }
    for (path, text) in try Self.sources()
    where ["RunStore/", "Reports/", "Presentation/"].contains(where: path.hasPrefix) {
      let named = try kinds.filter { try Self.mentions($0, in: text) }
      #expect(named.isEmpty, "\(path): \(named)")
    }
  }

  @Test("a key of a scenario is named in its table alone: no reader asks for one by its letters")
  func keys() throws {
    for (path, text) in try Self.sources() where !path.hasPrefix("Reading/") && text.contains("MappingReader") {
      let asked = text.matches(of: #/\.(optional|required|read|found|known|has|own)\((named: )?"/#)
      #expect(asked.isEmpty, "\(path): \(asked.map { text[$0.range] })")
    }
  }

  @Test("EXTENDING.md names files and registries that are there")
  func page() throws {
    let page = try String(contentsOf: Checkout.file("EXTENDING.md"), encoding: .utf8)
    let text = try Self.sources().map { $0.path + $0.text }.joined()
    for match in page.matches(of: #/`([A-Za-z]+)(?:\.([A-Za-z]+))?`/#) {
      let word = String(match.1)
      guard word.first?.isUppercase == true, match.2 != "swift", match.2 != "md", !word.hasSuffix("Tests") else {
        continue
      }
      let isKnown = text.contains(word)
      #expect(isKnown, "\(word)")
    }
    for match in page.matches(
      of: #/`(Sources/[A-Za-z\/+.]+|Tests\/[A-Za-z\/+.]+|Scenarios\/[A-Za-z\/+.]+|docs\/[A-Za-z.]+)`/#)
    {
      #expect(FileManager.default.fileExists(atPath: Checkout.file(String(match.1)).path), "\(match.1)")
    }
  }
}
