import Foundation
import Quantities

/// The keys of one language model, read by what they mean: remembers which were read, and collects faults.
struct ConfigReader {
  /// The keys of the language model.
  private let keys: [String: ConfigValue]
  /// Lines of the outermost keys.
  private let lines: [String: Int]
  /// Where the language model stands in the file, such as `text_config.`.
  private let place: String
  /// What is usual where a key is absent, by the first name of the key.
  var usual: [String: Int] = [:]
  private(set) var faults: [String] = []
  private(set) var used: Set<String> = []

  /// The language model of a file, and the file's own keys around it.
  init(_ file: [String: ConfigValue], lines: [String: Int]) {
    var (keys, place) = (file, "")
    // A part may hold a part: a speaker's thinker has its text model.
    for _ in 0..<3 {
      guard
        let (name, part) = ConfigKeys.languageParts.lazy.compactMap({ name in
          keys[name]?.object.map { (name, $0) }
        }).first
      else { break }
      let own = keys
      keys = part
      place += name + "."
      // Some write the sizes beside the part as well as in it; and the tie of both ends is the whole model's.
      if ConfigKeys.hidden.names.contains(where: { own[$0] != nil }) {
        keys.merge(own.filter { $1.object == nil }) { inner, _ in inner }
      }
      for name in ["quantization_config", "tie_word_embeddings"] {
        if let value = own[name], value != .null { keys[name] = value }
      }
      if keys["model_type"] == nil { keys["model_type"] = own["model_type"] }
      if keys["architectures"] == nil { keys["architectures"] = own["architectures"] }
    }
    for group in ConfigKeys.groups {
      if let inner = keys[group]?.object { keys.merge(inner) { outer, _ in outer } }
    }
    self.keys = keys
    self.place = place
    self.lines = place.isEmpty ? lines : [:]
  }

  /// Whether the language model is a part of a larger one.
  var isPart: Bool { !place.isEmpty }
  /// The names of keys that nothing asked for yet.
  var unused: [String] { keys.keys.filter { !used.contains($0) }.sorted() }

  /// A key as it stands; it counts as read.
  mutating func value(_ name: String) -> ConfigValue? {
    guard let value = keys[name] else { return nil }
    used.insert(name)
    return value == .null ? nil : value
  }

  /// A key as it stands, without a word about whether it was read.
  func look(_ name: String) -> ConfigValue? { keys[name] }

  /// A size by any of its names; what is usual where none of them is there; nil where it is `null` or nobody says.
  mutating func size(_ key: SizeKey) -> Int? {
    var found: (name: String, value: ConfigValue)?
    var isThere = false
    for name in key.names {
      guard let value = keys[name] else { continue }
      used.insert(name)
      isThere = true
      if found == nil, value != .null { found = (name, value) }
    }
    guard let found else { return isThere ? nil : usual[key.name] }
    guard case .whole(let value) = found.value else {
      report(
        found.name, "must be a whole number between \(key.range.lowerBound) and \(key.range.upperBound)")
      return nil
    }
    guard key.range.contains(value) else {
      report(found.name, "is \(value); it must lie between \(key.range.lowerBound) and \(key.range.upperBound)")
      return nil
    }
    return value
  }

  /// A size that must be there; one where it is not, after its fault was reported.
  mutating func need(_ key: SizeKey) -> Int {
    let before = faults.count
    if let value = size(key) { return value }
    if faults.count == before { report(key.name, "is missing") }
    return 1
  }

  /// Whether a flag is set, by any of its names.
  mutating func flag(_ names: [String], usual: Bool) -> Bool {
    for name in names {
      guard let value = value(name) else { continue }
      if let flag = value.flag { return flag }
      report(name, "must be true or false")
    }
    return usual
  }

  /// A list of one value for each layer; nil where there is none.
  mutating func list(_ name: String, layers: Int) -> [ConfigValue]? {
    guard let value = value(name) else { return nil }
    guard let list = value.list else {
      report(name, "must be a list of one value for each layer")
      return nil
    }
    guard list.count >= layers else {
      report(name, "has \(list.count) values for \(layers) layers")
      return nil
    }
    return Array(list.prefix(layers))
  }

  /// Marks keys as known where they are there.
  mutating func know(_ names: some Sequence<String>) {
    for name in names where keys[name] != nil { used.insert(name) }
  }

  /// Takes down what is wrong with a key.
  mutating func report(_ name: String, _ what: String) {
    let line = lines[name].map { "line \($0): " } ?? ""
    faults.append(line + "`\(place + name)` " + what)
  }
}
