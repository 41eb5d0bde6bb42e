import Foundation
import TestSupport
import Testing

/// What people type and pipe, and the words in which it is answered.
@Suite struct InputCommandTests {
  private static let training = Checkout.file("Scenarios/quickstart/train-llama3-70b.yaml").path

  private func store(in folder: TemporaryFolder, runs: Int = 1) throws -> String {
    let store = folder.path("s.sqlite")
    let path = try folder.write(
      DamageTests.scenario.replacingOccurrences(of: "[1, 2]", with: "\(Array(1...runs))"), to: "s.yaml")
    #expect(try Program.run(["run", "--quiet", "--store", store, path]).status == 0)
    return store
  }

  @Test("`-` is standard input for a scenario, for its trace, and for SQL; one of them at a time")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let scenario = try Program.run(["check", "-"], in: folder.url, input: DamageTests.scenario)
    #expect(scenario.status == 0 && scenario.output.contains("stdin"), "\(scenario.output)\(scenario.errors)")
    let wrong = try Program.run(["check", "-"], input: "kind: trainin\n")
    #expect(wrong.status == 2 && wrong.errors.hasPrefix("-:1:7: unknown kind"), "\(wrong.errors)")
    let text = """
      kind: serving
      model: llama-3-8b
      fleet: {accelerator: h100-sxm}
      workload: {trace: "-"}
      engine: {policy: continuous}
      sweep: {seed: [1, 2]}
      """
    let piped = try folder.write(text, to: "t.yaml")
    let trace = "\u{FEFF}arrival_s,prompt_tokens,output_tokens\r\n0,100,5\r\n1,200,6\r\n"
    let run = try Program.run(["run", "--dry-run", "--json", piped], in: folder.url, input: trace)
    #expect(run.status == 0 && run.output.components(separatedBy: "\"requests_count\" : 2").count == 3, "\(run.errors)")
    let both = try Program.run(["check", "-"], in: folder.url, input: text)
    #expect(both.status == 2 && both.errors.contains("standard input already holds the scenario"), "\(both.errors)")
    let store = try store(in: folder)
    let sql = try Program.run(["sql", "--csv", "--store", store, "-"], input: "SELECT 1 AS a;\n\nSELECT 2 AS b")
    #expect(sql.status == 0 && sql.output == "a\n1\n\nb\n2\n", "\(sql.output)\(sql.errors)")
  }

  @Test("statements are answered one after the other up to the first that is wrong, which is named by its line")
  func statements() throws {
    let folder = try TemporaryFolder()
    let store = try store(in: folder)
    func ask(_ text: String, _ more: String...) throws -> Program.Result {
      try Program.run(["sql", "--store", store] + more + [text])
    }
    let two = try ask("SELECT 1 AS a; SELECT 2 AS b", "--json")
    let lists = try JSONSerialization.jsonObject(with: Data(two.output.utf8)) as? [[[String: Int]]]
    #expect(lists == [[["a": 1]], [["b": 2]]])
    let one = try ask("SELECT 1 AS a;", "--json")
    #expect(try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [[String: Int]] == [["a": 1]])
    let wrong = try ask("SELECT 1 AS a;\n SELEC 2;\nSELECT 3 AS c", "--csv")
    #expect(wrong.status == 2 && wrong.output.hasPrefix("a\n1\n") && !wrong.output.contains("c"))
    #expect(wrong.errors.hasPrefix("2:2: near \"SELEC\": syntax error"), "\(wrong.errors)")
    let tables = try ask(".tables", "--csv").output
    for table in ["run,table", "metric,table", "training_run,view"] {
      #expect(tables.contains(table + "\n"), "\(tables)")
    }
    #expect(try ask(".schema request").output.contains("arrival_s"))
    #expect(try ask(".schema request").output.contains("CREATE TABLE metric") == false)
    #expect(try ask(".schema rquest").errors.contains("did you mean `request`?"))
    #expect(try ask(".tabels").errors.contains("did you mean `tables`?"))
    #expect(try ask(".help").output.contains(".schema [TABLE]"))
    #expect(try ask("SELECT x'0a1b' AS b", "--json").output.contains("\"b\" : \"0a1b\""))
    #expect(try ask("SELECT x'0a1b' AS b", "--format", "csv").output == "b\n0a1b\n")
    #expect(try ask("SELECT x'0a1b' AS b").output.hasSuffix("x'0a1b'\n"))
    #expect(try ask("SELECT 1", "--timeout", "1").status == 0)
    #expect(try ask("SELECT 1", "--timeout", "1e300 s").status == 0)
    #expect(try ask("SELECT 1", "--timeout", "soon").status == 2)
    #expect(try ask("SELECT 1", "--csv", "--format", "json").status == 2)
    // Statements without columns, and a copy of the store under another name, ended in a trap.
    #expect(try ask("PRAGMA no_such_thing").status == 0)
    #expect(try ask("ATTACH '\(store)' AS other").errors.contains("refused"))
    #expect(try ask("SELECT :x").errors == "`:x` has no value; give --param x=…\n")
  }

  @Test(
    "on a terminal a prompt takes statements over several lines, and a wrong one does not end it",
    .enabled(if: Browser.find("python3") != nil, "nothing here makes a terminal"))
  func prompt() throws {
    let folder = try TemporaryFolder()
    let store = try store(in: folder)
    let script = """
      import os, pty, subprocess, sys
      master, slave = pty.openpty()
      process = subprocess.Popen(sys.argv[1:], stdin=slave, stdout=slave, stderr=slave)
      os.close(slave)
      os.write(master, b"SELECT 40 +\\n 2 AS answer;\\nSELEC 1;\\n.tables\\n.quit\\n")
      seen = b""
      try:
          while True:
              part = os.read(master, 4096)
              if not part: break
              seen += part
      except OSError:
          pass
      sys.stdout.write(seen.decode() + "rc %d" % process.wait())
      """
    let python = try #require(Browser.find("python3"))
    let result = try Program.run(
      ["-c", script, Program.rehearse.path, "sql", "--store", store], environment: ["TERM": "dumb"], executable: python,
      patience: 60)
    for part in ["sql> ", "...> ", "answer", "42", "near \"SELEC\": syntax error", "training_run", "rc 0"] {
      #expect(result.output.contains(part), "\(part): \(result.output)\(result.errors)")
    }
  }

  @Test("a list of runs says what it leaves out, refuses unknown kinds, and takes the same formats as SQL")
  func runs() throws {
    let folder = try TemporaryFolder()
    let store = try store(in: folder, runs: 3)
    let cut = try Program.run(["runs", "--limit", "2", "--format", "csv", "--store", store])
    #expect(cut.output.split(separator: "\n").count == 3)
    #expect(cut.errors == "2 of 3 runs shown; --limit 3 shows all\n")
    #expect(try Program.run(["runs", "--csv", "--store", store]).errors.isEmpty)
    let wrong = try Program.run(["runs", "--kind", "servng", "--store", store])
    #expect(wrong.status == 2 && wrong.errors.contains("did you mean `serving`?"))
    #expect(try Program.run(["runs", "--kind", "training", "--store", store]).status == 0)
    let help = try Program.run(["runs", "--help"]).output
    for kind in ["training", "serving", "queue"] { #expect(help.contains(kind)) }
  }

  @Test("an answer that cannot be written is no answer: status 2 and a message; a reader that leaves is no fault")
  func lostOutput() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let folder = try TemporaryFolder()
    let store = try store(in: folder)
    for command in [
      ["runs", "--store", store], ["sql", "--csv", "SELECT 1", "--store", store], ["laws", "list"], ["--help"],
      ["show", "1", "--json", "--store", store], ["check", Self.training], ["catalog", "models"],
      ["run", "--dry-run", Self.training],
    ] {
      let lost = try Program.run(command, output: "/dev/full")
      #expect(
        lost.status == 2 && lost.errors.contains("could not be written"), "\(command): \(lost.status) \(lost.errors)")
    }
    // Nor is a place for complaints that takes none a reason to trap.
    let shell = URL(fileURLWithPath: "/bin/sh")
    for words in [
      "check none.yaml", "laws eval none", "sql 'SELEC' --store '\(store)'", "sql - --store '\(store)' <&-",
    ] {
      let mute = try Program.run(["-c", "'\(Program.rehearse.path)' \(words) 2> /dev/full"], executable: shell)
      #expect(mute.status == 2, "\(words): \(mute.status)")
    }
    let left = try Program.run(
      ["-c", "'\(Program.rehearse.path)' laws list --json | head -c 10 > /dev/null"], executable: shell)
    #expect(left.status == 0 && left.errors.isEmpty, "\(left.errors)")
  }

  @Test("the default store is that of the environment, else in Results where there is such a folder, else here")
  func defaultStore() throws {
    let folder = try TemporaryFolder()
    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.path(name)) }
    let none = try Program.run(["runs"], in: folder.url, environment: ["REHEARSAL_STORE": ""])
    #expect(none.status == 2 && none.errors.hasPrefix("rehearsal.sqlite: no such store"), "\(none.errors)")
    let run = ["run", "--quiet", Self.training]
    #expect(try Program.run(run, in: folder.url, environment: ["REHEARSAL_STORE": ""]).status == 0)
    #expect(exists("rehearsal.sqlite") && !exists("Results"))
    #expect(try Program.run(run, in: folder.url, environment: ["REHEARSAL_STORE": "other.sqlite"]).status == 0)
    #expect(exists("other.sqlite"))
    try FileManager.default.createDirectory(atPath: folder.path("Results"), withIntermediateDirectories: true)
    #expect(try Program.run(run, in: folder.url, environment: ["REHEARSAL_STORE": ""]).status == 0)
    #expect(exists("Results/rehearsal.sqlite"))
    let named = try Program.run(["runs", "--csv", "--store", "rehearsal.sqlite"], in: folder.url)
    #expect(named.output.split(separator: "\n").count == 2)
  }

  @Test("a command that there is not is answered with the one that was meant")
  func commands() throws {
    for (words, part) in [
      (["runn"], "did you mean `rehearse run`?"), (["laws", "evl"], "did you mean `rehearse laws eval`?"),
      (["xyzzyxyzzy"], "there are init, run, search"), (["s.yaml"], "`rehearse run s.yaml`"),
    ] {
      let result = try Program.run(words)
      #expect(result.status == 2 && result.errors.contains(part), "\(result.errors)")
    }
    #expect(try Program.run(["help", "run"]).status == 0)
    #expect(try Program.run(["--version"]).status == 0)
  }

  @Test("check gives the faults of all files as JSON with their places, on standard output")
  func faultsAsJSON() throws {
    let folder = try TemporaryFolder()
    let one = try folder.write("kind: trainin\n", to: "one.yaml")
    let two = try folder.write(DamageTests.scenario.replacingOccurrences(of: "6/s", with: "6"), to: "two.yaml")
    let result = try Program.run(["check", "--json", one, Self.training, two])
    #expect(result.status == 2 && result.errors.isEmpty)
    let faults = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(faults.map { $0["file"] as? String } == [one, two])
    #expect(faults.map { $0["line"] as? Int } == [1, 4] && faults.first?["column"] as? Int == 7)
    #expect(faults.allSatisfy { ($0["message"] as? String)?.isEmpty == false })
    #expect(try Program.run(["check", "--json", Self.training]).status == 0)
  }

  @Test("a law asked beyond its range says so in one line, in the units of the question")
  func extrapolation() throws {
    let run = try Program.run(["run", "--dry-run", Self.training])
    let lines = run.output.split(separator: "\n").filter { $0.contains("fitted on") }
    #expect(lines.count == 1 && !(run.output + run.errors).contains("warning"), "\(lines)")
    #expect(lines.first?.contains("57M to 16B parameters and 810M to 320B tokens; here 70.6B parameters") == true)
    let life = try Program.run([
      "laws", "lifetime", "--training", Self.training, "--serving",
      Checkout.file("Scenarios/quickstart/serve-llama3-8b.yaml").path, "--output-tokens", "1T tokens",
    ])
    #expect(life.output.contains("planned, extrapolated: chinchilla.besiroglu"), "\(life.output)\(life.errors)")
  }

  @Test("files that are written have the modes that the user's mask leaves")
  func modes() throws {
    let folder = try TemporaryFolder()
    let store = try store(in: folder)
    let shell = URL(fileURLWithPath: "/bin/sh")
    for (mask, mode) in [("022", 0o644), ("027", 0o640), ("002", 0o664)] {
      let page = folder.path("r\(mask).html")
      let plot = folder.path("l\(mask).svg")
      let line = """
        umask \(mask); '\(Program.rehearse.path)' report 1 --store '\(store)' -o '\(page)' > /dev/null && \
        '\(Program.rehearse.path)' laws plot chinchilla.besiroglu N=1B D=1e9:1e12 -o '\(plot)' > /dev/null
        """
      #expect(try Program.run(["-c", line], executable: shell).status == 0)
      for path in [page, plot] {
        let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(found == mode, "\(path): \(String(found ?? 0, radix: 8))")
      }
    }
  }
}
