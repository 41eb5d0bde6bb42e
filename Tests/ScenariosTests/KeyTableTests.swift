import Foundation
import Reading
import Scenarios
import TestSupport
import Testing

/// The tables of keys against what the reader asks for while it reads files that set every key.
@Suite struct KeyTableTests {
  /// A declared key where it may stand.
  private struct Declared {
    var path: String
    /// The same for a key of what several keys take, wherever that stands.
    var identity: String
    var key: KeyDeclaration?
  }

  /// Every key below a kind of value, with those of the words of choices.
  private static func declared(_ kind: KeyKind, _ path: String, _ identity: String) -> [Declared] {
    switch kind {
    case .mapping(let table): declared(table, path + ".", identity + ".")
    case .list(let element, _): declared(element, path + "[]", identity + "[]")
    case .either(let kinds): kinds.flatMap { declared($0, path, identity) }
    case .fact(let fact): declared(fact.kind, path, "<\(fact.name)>")
    case .choice(let choice):
      choice.options.flatMap { option -> [Declared] in
        guard let settings = option.settings else { return [] }
        let (place, same) = ("\(path).\(option.word)", "\(identity).\(option.word)")
        return [Declared(path: place, identity: same)] + declared(settings, place, same)
      }
    case .whole, .quantity, .flag, .text, .word, .anything: []
    }
  }

  private static func declared(_ table: KeyTable, _ path: String, _ identity: String) -> [Declared] {
    table.keys.flatMap { key in
      [Declared(path: path + key.name, identity: identity + key.name, key: key)]
        + declared(key.kind, path + key.name, identity + key.name)
    }
  }

  private static func declared(_ type: any Study.Type) -> [Declared] {
    declared(ScenarioKeys.table(of: type), "", "\(type.kind):")
  }

  /// What the reader took down of all files, by kind of scenario.
  private static func inputs() throws -> [String: [ScenarioInput]] {
    var found: [String: [ScenarioInput]] = [:]
    for file in KeySamples.all + (try KeySamples.files(in: "Scenarios")) {
      for scenario in try ScenarioFile.read(path: file.path) {
        found[scenario.study.kind, default: []] += scenario.inputs
      }
    }
    return found
  }

  /// A key with the numbers of its lists left out.
  private static func plain(_ key: String) -> String { key.replacing(#/\[\d+\]/#, with: "[]") }

  @Test("each declared key is asked for, and each key that is asked for is declared")
  func asked() throws {
    let inputs = try Self.inputs()
    var byIdentity: [String: Bool] = [:]
    for type in Studies.all {
      let declared = Self.declared(type)
      let asked = Set((inputs[type.kind] ?? []).map { Self.plain($0.key) })
      let known = asked.reduce(into: Set<String>()) { $0.formUnion(Self.above($1)) }
      for key in declared where key.key != nil {
        byIdentity[key.identity] = byIdentity[key.identity] ?? false || known.contains(key.path)
      }
      let paths = Set(declared.map(\.path))
      for key in asked where !paths.contains(key) && !paths.contains(key + "[]") {
        let isFree = Self.free.contains { key.hasPrefix($0) }
        let isElement = key.hasSuffix("[]") && paths.contains(String(key.dropLast(2)))
        #expect(isFree || isElement, "\(key) is asked for and not declared")
      }
    }
    #expect(byIdentity.count > 300)
    for (identity, isAsked) in byIdentity where !Self.elsewhere.contains(where: identity.contains) {
      #expect(isAsked, "\(identity) is declared, and no file of Tests/Fixtures/Keys has it read")
    }
  }

  /// A key and those above it: what stands below a key was asked for by way of it.
  private static func above(_ key: String) -> [String] {
    var paths = [key]
    while let end = paths.last?.lastIndex(where: { $0 == "." || $0 == "[" }), let path = paths.last {
      paths.append(String(path[..<end]))
    }
    return paths
  }

  /// Keys that are read before a scenario is, or whose names come from a list that is read whole: metrics, number formats,
  /// generations.
  private static let elsewhere = [":sweep", ":variants", ":objectives", "<limits-", ".peakRates.", ".on."]
  /// Keys whose names are not ours.
  private static let free = ["inputs.", "objectives."]

  @Test("the default that a table states is the value that a run takes", arguments: Studies.kinds)
  func defaults(kind: String) throws {
    let type = try #require(Studies.named(kind))
    let stated = Dictionary(Self.declared(type).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var compared = 0
    for file in KeySamples.all {
      for scenario in try ScenarioFile.read(path: file.path) where scenario.study.kind == kind {
        // A recipe says other things in the place of defaults.
        if scenario.inputs.contains(where: { $0.key == "recipe" && $0.source == .set }) { continue }
        for input in scenario.inputs where input.source == .default {
          guard case .usual(let text)? = stated[Self.plain(input.key)]?.key?.absence, let value = input.value else {
            continue
          }
          #expect(text == value, "\(file.lastPathComponent): \(input.key)")
          compared += 1
        }
      }
    }
    #expect(compared > 0)
  }

  @Test("a key that can be idle says when it matters, and one that says so can be idle", arguments: Studies.kinds)
  func matters(kind: String) throws {
    let type = try #require(Studies.named(kind))
    let stated = Self.declared(type).filter { $0.key?.matters != nil }.map(\.path)
    #expect(Set(stated) == Set(type.idleKeyNames))
    #expect(Set(type.idleKeyNames).isSubset(of: Set(IdleKeyTests.cases.map(\.key))))
  }

  @Test("every key has a sentence that ends in a full stop")
  func sentences() {
    for type in Studies.all {
      for key in Self.declared(type).compactMap(\.key) {
        #expect(key.sentence.hasSuffix("."), "\(key.name): \(key.sentence)")
      }
    }
  }
}
