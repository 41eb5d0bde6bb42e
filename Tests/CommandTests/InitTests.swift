import Foundation
import TestSupport
import Testing

@Suite struct InitTests {
  @Test(
    "each template is written, checked, run and left alone the second time",
    arguments: [("train", "step_time_s"), ("serve", "served_ratio is 100 %"), ("queue", "soonest of these")])
  func template(name: String, answer: String) throws {
    let folder = try TemporaryFolder()
    let file = name + ".yaml"
    func rehearse(_ arguments: String...) throws -> Program.Result { try Program.run(arguments, in: folder.url) }

    let written = try rehearse("init", name)
    #expect(written.status == 0, "\(written.errors)")
    #expect(written.output.contains("rehearse check \(file)\n") && written.output.contains("rehearse run \(file)\n"))
    #expect(try rehearse("check", file).status == 0)
    let run = try rehearse("run", "--store", "s.sqlite", file)
    #expect(run.status == 0 && run.output.contains(answer), "\(run.output)\(run.errors)")
    #expect(run.errors.isEmpty)

    _ = try folder.write("mine", to: file)
    let second = try rehearse("init", name)
    #expect(second.status == 2 && second.output.isEmpty)
    #expect(second.errors.contains("exists already") && second.errors.contains("--force"), "\(second.errors)")
    #expect(try String(contentsOfFile: folder.path(file), encoding: .utf8) == "mine")
    #expect(try rehearse("init", name, "--force", "--quiet").output.isEmpty)
    #expect(
      try rehearse("init", name, "--output", "-").output == String(contentsOfFile: folder.path(file), encoding: .utf8))
  }

  @Test("a file of another name, JSON that names it, and places where nothing can be written")
  func places() throws {
    let folder = try TemporaryFolder()
    let json = try Program.run(["init", "queue", "--output", "mine.yaml", "--json"], in: folder.url)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: String]
    #expect(object == ["file": "mine.yaml"] && json.status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path("mine.yaml")))
    for arguments in [
      ["init", "train", "--output", "none/x.yaml"], ["init", "train", "--output", folder.url.path],
      ["init", "train", "--force", "--output", folder.url.path], ["init", "trane"], ["init"],
      ["init", "train", "--output", "-", "--json"],
    ] {
      let result = try Program.run(arguments, in: folder.url)
      #expect(result.status == 2 && !result.errors.isEmpty && result.output.isEmpty, "\(arguments)")
    }
  }

  /// The lines of a template, with one of the lines that it offers instead in the place of what that replaces.
  static func variants(_ text: String) -> [(line: String, text: String)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.indices.compactMap { place in
      guard let match = lines[place].wholeMatch(of: /( *)# (([a-zA-Z]+): \S.*)/), place > 0 else { return nil }
      let (indent, key) = (String(match.1), String(match.3))
      var others: [String] = []
      var isReplaced = false
      for (index, line) in lines.enumerated() {
        let depth = line.prefix { $0 == " " }.count
        if !line.trimmingCharacters(in: .whitespaces).isEmpty, depth <= indent.count {
          // A horizon is either tokens or a loss.
          let word = key == "loss" ? "tokens" : key
          isReplaced = line.hasPrefix("\(indent)\(word):") && inSameBlock(lines, index, place, indent.count)
        }
        if index == place { others.append(indent + String(match.2)) } else if !isReplaced { others.append(line) }
      }
      return (String(match.2), others.joined(separator: "\n"))
    }
  }

  /// Whether no line that lies less deep stands between two lines.
  private static func inSameBlock(_ lines: [String], _ first: Int, _ second: Int, _ depth: Int) -> Bool {
    lines[min(first, second)...max(first, second)].allSatisfy { line in
      line.isEmpty || line.prefix { $0 == " " }.count >= depth
    }
  }

  @Test("every line that a template offers in the place of another is good", arguments: ["train", "serve", "queue"])
  func alternatives(name: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("arrival_s,prompt_tokens,output_tokens\n0,100,20\n1.5,300,40\n", to: "trace.csv")
    try FileManager.default.copyItem(
      at: Checkout.file("Scenarios/models/llama-3-8b.json"), to: folder.url.appendingPathComponent("config.json"))
    let text = try Program.run(["init", name, "--output", "-"]).output
    let variants = Self.variants(text)
    #expect(variants.count >= 3)
    for variant in variants {
      // Sizes for groups of tensor-parallel accelerators need such groups; policies for single requests their service.
      var changed = variant.text
      if variant.line.hasPrefix("sequenceParallel") { changed = changed.replacing("tensor: 1 ", with: "tensor: 2 ") }
      if variant.line.hasPrefix("compare") || variant.line.hasPrefix("service") {
        let both = Self.variants(text).filter { $0.line.hasPrefix("compare") || $0.line.hasPrefix("service") }
        #expect(both.count == 2)
        let serving = try #require(both.first).text
        changed = try #require(Self.variants(serving).first { $0.line.hasPrefix("compare") }).text
      }
      let file = try folder.write(changed, to: "changed.yaml")
      let result = try Program.run(["check", file])
      #expect(result.status == 0, "\(variant.line)\n\(result.errors)\n\(changed)")
    }
  }
}
