import Linting
import Source
import Testing

@testable import regionlint

struct ArgumentsTests {
  private func arguments(_ words: [String], takesExpressions: Bool = false) throws(UsageError) -> Arguments {
    try Arguments(words, valued: ["format", "var", "fail-on"], flags: ["whole"], takesExpressions: takesExpressions)
  }

  private func message(_ words: [String], takesExpressions: Bool = false) -> String? {
    do throws(UsageError) {
      _ = try arguments(words, takesExpressions: takesExpressions)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func `Options take their value from the next word or behind an equals sign`() throws {
    let found = try arguments(["--format", "json", "a.tf", "--format=sarif=out.sarif", "--whole"])
    #expect(found.all("format") == ["json", "sarif=out.sarif"])
    #expect(found.last("format") == "sarif=out.sarif")
    #expect(found.has("whole") && !found.has("var"))
    #expect(found.rest == ["a.tf"])
  }

  @Test func `Nothing is an option behind two dashes`() throws {
    let found = try arguments(["--whole", "--", "--format", "-x"])
    #expect(found.rest == ["--format", "-x"])
    #expect(!found.has("format"))
  }

  @Test(arguments: [
    (["--fromat", "json"], "there is no option --fromat; did you mean --format?"),
    (["--fromat=json"], "there is no option --fromat; did you mean --format?"),
    (["-var", "a=b"], "there is no option -var; did you mean --var?"),
    (["-var=a=b"], "there is no option -var; did you mean --var?"),
    (["--xyzzy"], "there is no option --xyzzy"),
    (["--whole=yes"], "--whole takes no value"),
    (["--format"], "--format needs a value"),
  ])
  func `A wrong option is named, with the nearest real one`(words: [String], expected: String) {
    #expect(message(words) == expected)
  }

  @Test(arguments: ["-1", "-1 + 2", "- 1", "-var.x"])
  func `An expression may start with a minus sign`(text: String) throws {
    #expect(try arguments([text], takesExpressions: true).rest == [text])
    #expect(message([text]) != nil)
  }

  @Test func `An option with one dash is not taken for an expression`() {
    #expect(
      message(["-format", "json"], takesExpressions: true) == "there is no option -format; did you mean --format?")
  }

  @Test func `A choice names the nearest word`() throws {
    let found = try arguments(["--fail-on", "warnign"])
    let error = #expect(throws: UsageError.self) {
      try found.choice("fail-on", among: ["error", "warning"], default: "error")
    }
    #expect(error?.message == "--fail-on takes error, warning, not warnign; did you mean warning?")
    #expect(try found.choice("format", among: ["text"], default: "text") == "text")
  }

  @Test func `A variable's value may hold equals signs and be empty`() throws {
    let pairs = try arguments(["--var", "a=b=c", "--var", "d="]).variables()
    #expect(pairs.map(\.name) == ["a", "d"])
    #expect(pairs.map(\.value) == ["b=c", ""])
  }

  @Test(arguments: ["a", "=b", ""])
  func `A variable without name or value is refused`(text: String) throws {
    let found = try arguments(["--var", text])
    #expect(throws: UsageError.self) { try found.variables() }
  }
}

struct FormatsTests {
  private func message(_ words: [String]) -> String? {
    do throws(UsageError) {
      _ = try Formats(words)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func `Several formats may be asked for if one at most goes to standard output`() {
    #expect(message(["text", "sarif=a.sarif", "json=b.json"]) == nil)
    #expect(message(["text", "json"]) != nil)
  }

  @Test func `A misspelt format names the nearest, and a file needs a name`() {
    #expect(message(["sarfi"]) == "there is no format sarfi; did you mean sarif?")
    #expect(message(["sarif="]) == "--format sarif= needs the name of a file")
  }
}

struct CommandTests {
  @Test func `A misspelt command names the nearest`() {
    let error = #expect(throws: UsageError.self) { try Main.command("chekc") }
    #expect(error?.message == "there is no command chekc; did you mean check?")
  }

  @Test(arguments: Command.allCases)
  func `Every command has a help text of its own`(command: Command) {
    #expect(Help.text(of: command).hasPrefix("Usage: regionlint \(command.rawValue)"))
  }
}

struct ConfigurationOptionTests {
  private func arguments(_ words: [String]) throws(UsageError) -> Arguments {
    try Arguments(words, valued: Arguments.reading.valued, flags: Arguments.reading.flags + ["stdin"])
  }

  @Test func `The configuration file is the nearest, one that is given, or none`() throws {
    #expect(try arguments([]).configuration() == .nearest)
    #expect(try arguments(["--config", "a.hcl"]).configuration() == .file("a.hcl"))
    #expect(try arguments(["--no-config"]).configuration() == ConfigurationChoice.none)
  }

  @Test func `One cannot ask for a file and for none`() throws {
    let both = try arguments(["--config", "a.hcl", "--no-config"])
    #expect(throws: UsageError.self) { try both.configuration() }
  }

  @Test func `A dash stands for standard input, which holds one thing`() throws {
    let found = try arguments(["--var-file", "a.tfvars", "--var-file", "-", "--stdin"])
    #expect(found.variableFiles == ["a.tfvars", "standard input.json"])
    #expect(throws: UsageError.self) { try found.tree() }
  }
}
