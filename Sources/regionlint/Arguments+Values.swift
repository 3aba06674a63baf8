import Linting
import Source

/// Options that several commands have.
extension Arguments {
  /// Options of a command that reads configurations; all take a value but the flags.
  static let reading = (valued: ["var", "var-file", "workspace", "config"], flags: ["var-env", "no-config"])

  /// `--config FILE`, `--no-config`, or the nearest file.
  func configuration() throws(UsageError) -> ConfigurationChoice {
    guard let file = last("config") else { return has("no-config") ? .none : .nearest }
    guard !has("no-config") else { throw UsageError("--config and --no-config exclude each other") }
    return .file(file)
  }

  /// The paths of `--var-file`; `-` stands for values in JSON on standard input.
  var variableFiles: [String] { all("var-file").map { $0 == "-" ? Self.standardInput : $0 } }

  /// The name under which values from standard input are shown.
  static let standardInput = "standard input.json"

  /// The disk, under what comes from standard input if something does.
  func tree(over base: any FileTree = DiskTree()) throws(UsageError) -> any FileTree {
    guard all("var-file").contains("-") else { return base }
    guard !has("stdin") else { throw UsageError("standard input holds one thing: --stdin or --var-file -") }
    let path = Paths.absolute(Self.standardInput, from: DiskTree.currentFolder)
    return OverlayTree([path: Output.standardInput()], over: base)
  }
}
