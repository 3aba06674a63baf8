import Source

/// The program's entry: the first word names the command.
@main
enum Main {
  static let version = "0.1.0"

  static func main() {
    Output.ignoreClosedPipes()
    let words = Array(CommandLine.arguments.dropFirst())
    // Rules and expressions may nest deeper than the stack that the system gives the first thread.
    let code = Parallel.withLargeStack { run(words) }
    Output.leave(code)
  }

  private static func run(_ words: [String]) -> ExitCode {
    do throws(UsageError) {
      return try dispatch(words)
    } catch {
      Output.error("regionlint: \(error.message)\n")
      return .usage
    }
  }

  private static func dispatch(_ words: [String]) throws(UsageError) -> ExitCode {
    guard let first = words.first else {
      try Output.text(Help.overview)
      return .usage
    }
    let rest = Array(words.dropFirst())
    switch first {
    case "--help", "-h", "help":
      if let topic = rest.first {
        try Output.text(Help.text(of: command(topic)))
      } else {
        try Output.text(Help.overview)
      }
      return .success
    case "--version", "version":
      try Output.text("regionlint \(version)\n")
      return .success
    default: break
    }
    if first.hasPrefix("-") {
      let near = NearestName.of(String(first.drop { $0 == "-" }), among: ["help", "version"])
      throw UsageError(
        "there is no option \(first) before a command"
          + (near.map { "; did you mean --\($0)?" } ?? "; see regionlint --help"))
    }
    let command = try command(first)
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      try Output.text(Help.text(of: command))
      return .success
    }
    return try command.run(rest)
  }

  static func command(_ name: String) throws(UsageError) -> Command {
    if let command = Command(rawValue: name) { return command }
    let near = NearestName.of(name, among: Command.allCases.map(\.rawValue))
    throw UsageError(
      "there is no command \(name)" + (near.map { "; did you mean \($0)?" } ?? "; see regionlint --help"))
  }
}

/// The commands, in the order of the help.
enum Command: String, CaseIterable {
  case check, rules, explain, `where`, eval, parse, config, `init`

  func run(_ words: [String]) throws(UsageError) -> ExitCode {
    switch self {
    case .check: try CheckCommand.run(words)
    case .rules: try RulesCommand.run(words)
    case .explain: try ExplainCommand.run(words)
    case .where: try WhereCommand.run(words)
    case .eval: try EvalCommand.run(words)
    case .parse: try ParseCommand.run(words)
    case .config: try ConfigCommand.run(words)
    case .`init`: try InitCommand.run(words)
    }
  }
}

/// How the program ends; see docs/exit-codes.md.
enum ExitCode: Int32 {
  case success = 0
  case findings = 1
  case usage = 2
  case incomplete = 3
}

/// The command line is wrong; the message says what to write instead.
struct UsageError: Error {
  var message: String

  init(_ message: String) { self.message = message }
}
