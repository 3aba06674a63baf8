import Evaluation
import HCL
import Source
import Terraform

/// What `.regionlint.hcl` says.
struct Configuration {
  /// The values of `policy`, and of `parity` under `parity.NAME`.
  var policy: [String: Value] = [:]
  /// Selections of rules that do not run.
  var disabled: [String] = []
  var enabled: [String] = []
  /// What is wrong with the file.
  var diagnostics: [Diagnostic] = []
  var file: SourceFile?

  static let fileName = ".regionlint.hcl"
  /// Blocks of the file, with the arguments that are read; the others are for a later version.
  static let blocks = ["policy", "rules", "parity", "system", "root", "regions", "paths"]
  static let policyNames = ["shield", "lag_alarms", "residency", "cells"]
  static let ruleNames = ["disable", "enable", "level", "severity", "must_decide", "folders"]

  /// Reads the file in the nearest ancestor of a folder; the defaults if there is none.
  static func nearest(to folder: String, boundary: String, currentFolder: String, in tree: any FileTree)
    throws(LintError) -> Configuration
  {
    var current = folder
    while true {
      let path = Paths.join(current, fileName)
      if tree.kind(of: path) == .file { return try read(path, currentFolder, tree) }
      let parent = Paths.parent(current)
      if parent == current || current == boundary { return Configuration() }
      current = parent
    }
  }

  private static func read(_ path: String, _ currentFolder: String, _ tree: any FileTree) throws(LintError)
    -> Configuration
  {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try tree.read(path) } catch {
      throw .unreadable(path: Paths.relative(path, to: currentFolder), reason: error.reason)
    }
    let file = SourceFile(
      id: FileID(.max), path: Paths.relative(path, to: currentFolder), bytes: bytes)
    var reader = ConfigurationReader(tree: Parser.parse(file))
    reader.read()
    guard reader.configuration.diagnostics.isEmpty else {
      throw .configuration(reader.configuration.diagnostics, files: [file])
    }
    return reader.configuration
  }
}

/// Reads the blocks of a configuration file.
private struct ConfigurationReader {
  let tree: SyntaxTree
  var configuration = Configuration()

  mutating func read() {
    configuration.file = tree.file
    configuration.diagnostics = tree.diagnostics
    for attribute in tree.body.attributes { reportUnknown(attribute.name, "block", among: Configuration.blocks) }
    for block in tree.body.blocks {
      switch tree.text(of: block.type) {
      case "policy": readPolicy(block)
      case "rules": readRules(block)
      case "parity": readParity(block)
      case "system", "root", "regions", "paths": reportUnread(block)
      default: reportUnknown(block.type, "block", among: Configuration.blocks)
      }
    }
  }

  private mutating func readPolicy(_ block: Block) {
    for attribute in block.body.attributes {
      let name = tree.text(of: attribute.name)
      guard Configuration.policyNames.contains(name) else {
        reportUnknown(attribute.name, "setting", among: Configuration.policyNames)
        continue
      }
      configuration.policy[name] = constant(attribute.expression)
    }
  }

  private mutating func readParity(_ block: Block) {
    for attribute in block.body.attributes {
      guard tree.text(of: attribute.name) == "may_differ" else {
        reportUnknown(attribute.name, "setting", among: ["may_differ"])
        continue
      }
      configuration.policy["parity.may_differ"] = constant(attribute.expression)
    }
  }

  private mutating func readRules(_ block: Block) {
    for attribute in block.body.attributes {
      switch tree.text(of: attribute.name) {
      case "disable": configuration.disabled += strings(attribute.expression)
      case "enable": configuration.enabled += strings(attribute.expression)
      case "level", "severity", "must_decide", "folders":
        report("rules.\(tree.text(of: attribute.name)) is not supported yet", at: attribute.name.range)
      default: reportUnknown(attribute.name, "setting", among: Configuration.ruleNames)
      }
    }
  }

  private mutating func strings(_ expression: Expression) -> [String] {
    (constant(expression)?.elements?.values ?? []).compactMap(\.string)
  }

  private mutating func constant(_ expression: Expression) -> Value? {
    if let text = expression.literalText(in: tree.file) { return .string(text) }
    switch expression {
    case .literal(let literal) where literal.kind == .true: return .bool(true)
    case .literal(let literal) where literal.kind == .false: return .bool(false)
    case .tuple(let tuple): return .tuple(tuple.elements.compactMap { constant($0) })
    default:
      report("A setting takes text in quotes, true, false, or a list of these", at: expression.range)
      return nil
    }
  }

  private mutating func reportUnread(_ block: Block) {
    report("\(tree.text(of: block.type)) blocks are not supported yet", at: block.type.range)
  }

  private mutating func reportUnknown(_ name: Identifier, _ kind: String, among known: [String]) {
    let text = tree.text(of: name)
    report("There is no \(kind) \"\(text)\"", at: name.range, near: NearestName.of(text, among: known))
  }

  private mutating func report(_ summary: String, at range: ByteRange, near: String? = nil) {
    configuration.diagnostics.append(
      Diagnostic(
        code: "configuration", summary: summary, place: Place(file: tree.file.id, range: range), suggestion: near))
  }
}

extension FileError {
  /// Why, in words.
  package var reason: String {
    switch self {
    case .notFound: "there is no such file or folder"
    case .unreadable(_, let reason): reason
    case .tooLarge(_, let bytes, let limit): "it has \(bytes) bytes, and at most \(limit) are read"
    case .outsideWorkspace: "it lies outside the workspace"
    }
  }

  /// The path it is about.
  package var path: String {
    switch self {
    case .notFound(let path), .unreadable(let path, _), .tooLarge(let path, _, _), .outsideWorkspace(let path): path
    }
  }
}
