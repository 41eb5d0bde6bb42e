import Foundation
import ModelArchitecture
import TestSupport
import Testing

/// Configurations as people publish them, from the folder of reference data.
@Suite struct ConfigPublishedTests {
  /// Every file of the folder by its name without ending.
  static func files() throws -> [(name: String, data: Data)] {
    let folder = try #require(Reference.file("model_configs"))
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
      .map { ($0.deletingPathExtension().lastPathComponent, try Data(contentsOf: $0)) }
  }

  @Test(
    "every published configuration is read, or refused for mechanisms that are named",
    .enabled(if: Reference.isPresent, "the folder of reference data is not here"))
  func all() throws {
    var (read, refused) = (0, 0)
    for file in try Self.files() {
      do throws(HuggingFaceConfigError) {
        let config = try HuggingFaceConfig(file.data, name: file.name)
        if config.missing.isEmpty {
          #expect(config.model != nil, "\(file.name)")
          // Nothing that nobody knows is left aside in what is read.
          #expect(!config.notes.contains { $0.contains("nobody here knows") }, "\(file.name): \(config.notes)")
          read += 1
        } else {
          #expect(config.missing.allSatisfy { $0.contains("no price") }, "\(file.name)")
          refused += 1
        }
      } catch {
        Issue.record("\(file.name): \(error)")
      }
    }
    #expect(read + refused == 92)
    #expect(read >= 55)
  }

  @Test(
    "parameters agree with the published table to 0.1 %",
    .enabled(if: Reference.isPresent, "the folder of reference data is not here"))
  func table() throws {
    let folder = try #require(Reference.folder).deletingLastPathComponent().appending(path: "cases")
    let table = folder.appending(path: "text-model-parameters.csv")
    guard FileManager.default.fileExists(atPath: table.path) else { return }
    let lines = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count >= 9)
    for line in lines {
      let cells = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      let published = try #require(Double(cells[2]))
      let data = try Data(contentsOf: folder.appending(path: cells[0]))
      let model = try #require(try HuggingFaceConfig(data, name: "m").model, "\(cells[0])")
      #expect(abs(model.parameters / published - 1) < 1e-3, "\(cells[0]): \(model.parameters)")
    }
  }

  @Test(
    "checkpoints are stored as their files say, part by part",
    .enabled(if: Reference.isPresent, "the folder of reference data is not here"),
    arguments: [
      ("Qwen--Qwen3-235B-A22B-FP8", "fp8_block"), ("Qwen--Qwen3-32B-FP8-Static-PerTensor", "fp8"),
      ("openai--gpt-oss-120b", "mxfp4 but for attention and feed-forward in 16 bits"),
      ("moonshotai--Kimi-K2.5", "int4_g32 but for attention and feed-forward in 16 bits"),
      ("nvidia--Kimi-K2.5-NVFP4", "nvfp4 but for attention in 16 bits"),
      ("nvidia--Gemma-4-26B-A4B-NVFP4", "nvfp4 but for attention and feed-forward in 16 bits"),
      ("Qwen--Qwen3-32B", nil),
    ])
  func checkpoints(file: String, summary: String?) throws {
    let found = try #require(try Self.files().first { $0.name == file })
    #expect(try TransformerModel(huggingFaceConfig: found.data, name: file).checkpoint?.summary == summary)
  }

  /// Seeds 1 to 12: each changes every file a little.
  @Test(
    "broken configurations are read or refused in words, whatever is broken in them",
    .enabled(if: Reference.isPresent, "the folder of reference data is not here"), arguments: 1...12)
  func broken(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for file in try Self.files() {
      let text = String(decoding: file.data, as: UTF8.self).replacing("Infinity", with: "1e308")
      guard let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else { continue }
      let changed = Self.changed(whole, &random)
      let data = try JSONSerialization.data(withJSONObject: changed)
      // Values that JSON's writer does not know are put in as text.
      let words = ["NaN", "-Infinity", "1e999", "99999999999999999999999999", "-0.0", "1e15", "4096"]
      let broken = String(decoding: data, as: UTF8.self)
        .replacing("\"@@\"", with: words.randomElement(using: &random) ?? "0")
      do throws(HuggingFaceConfigError) {
        let config = try HuggingFaceConfig(Data(broken.utf8), name: "m")
        if let model = config.model {
          #expect(model.parameters.isFinite && model.parameters > 0)
          #expect(!ModelSummary(model).line.isEmpty)
        }
      } catch {
        #expect(!error.faults.isEmpty && error.faults.allSatisfy { !$0.isEmpty })
      }
    }
  }

  /// The object with a few of its values replaced, taken away or put elsewhere.
  private static func changed(_ object: [String: Any], _ random: inout SeededGenerator) -> [String: Any] {
    var object = object
    let keys = object.keys.sorted()
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard let key = keys.randomElement(using: &random) else { break }
      if let inner = object[key] as? [String: Any], Bool.random(using: &random) {
        object[key] = changed(inner, &random)
        continue
      }
      switch Int.random(in: 0..<11, using: &random) {
      case 0: object[key] = nil
      case 1: object[key] = NSNull()
      case 2: object[key] = -1
      case 3: object[key] = 0
      case 4: object[key] = Int.max
      case 5: object[key] = 1e300
      case 6: object[key] = "many"
      case 7: object[key] = [1, "a", NSNull()] as [Any]
      case 8: object[key] = ["x": [String: Any]()]
      case 9: object[key] = "@@"
      default: object[key] = object[keys.randomElement(using: &random) ?? key]
      }
    }
    return object
  }
}
