#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The tool behind the plugin EmbedText: `embed facts|rules OUTPUT FOLDER FILE…` writes a Swift file of string literals.
@main
enum Embed {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4 else { throw EmbedError(description: "usage: embed facts|rules OUTPUT FOLDER FILE…") }
    let inputs = try arguments.dropFirst(4).map { path in
      InputFile(path: relative(path, to: arguments[3]), text: try text(ofFile: path))
    }
    let output: String
    switch arguments[1] {
    case "facts": output = facts(inputs)
    case "rules": output = rules(inputs)
    default: throw EmbedError(description: "unknown kind \(arguments[1])")
    }
    try Data(output.utf8).write(to: URL(filePath: arguments[2]))
  }

  private static func text(ofFile path: String) throws -> String {
    let data = try Data(contentsOf: URL(filePath: path))
    guard let text = String(validating: data, as: UTF8.self) else {
      throw EmbedError(description: "\(path) is not UTF-8")
    }
    return text
  }

  /// The path below a folder, with the folder's own name as the first part for rules' sake.
  private static func relative(_ path: String, to folder: String) -> String {
    guard path.hasPrefix(folder) else { return path }
    return String(path.dropFirst(folder.count).drop { $0 == "/" })
  }
}

/// One file to embed.
struct InputFile {
  /// Relative to the target's folder.
  var path: String
  var text: String
}

struct EmbedError: Error, CustomStringConvertible {
  var description: String
}
