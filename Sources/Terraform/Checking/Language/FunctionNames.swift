import Evaluation
import HCL
import Source

/// Checks that functions exist and get as many arguments as they take.
struct FunctionNames {
  private(set) var diagnostics: [Diagnostic] = []

  /// What Terraform 1.15 and OpenTofu 1.11 have besides the functions known here with their parameters.
  private static let others: Set<String> = [
    "base64gunzip", "base64gzip", "base64sha256", "base64sha512", "bcrypt", "can", "cidrcontains", "convert",
    "ephemeralasnull", "filebase64sha256", "filebase64sha512", "filemd5", "filesha1", "filesha256", "filesha512",
    "issensitive", "md5", "nonsensitive", "pathexpand", "plantimestamp", "rsadecrypt", "sensitive",
    "sha1", "sha256", "sha512", "templatestring", "textdecodebase64", "textencodebase64", "timestamp", "try", "type",
    "urldecode", "uuid", "uuidv5",
  ]

  /// What Terraform 0.12 deprecated and 0.15 took out, with what is written in its place.
  private static let removed = ["list": "tolist([…])", "map": "tomap({…})"]

  mutating func run(_ tree: SyntaxTree) {
    var calls: [CallExpression] = []
    var walk = ReferenceWalk(file: tree.file) { _ in }
    walk.visitCall = { calls.append($0) }
    for block in tree.body.blocks {
      switch tree.text(of: block.type) {
      case "variable":
        for inner in block.body.blocks("validation", in: tree.file) { walk.walk(inner.body) }
      case "resource", "data", "ephemeral", "module", "output", "locals", "provider", "check", "action", "import":
        walk.walk(block.body, skipping: ["type"])
      default: break
      }
    }
    for call in calls { check(call, tree) }
  }

  private mutating func check(_ call: CallExpression, _ tree: SyntaxTree) {
    var name = tree.text(of: call.name)
    if name.hasPrefix("core::") { name.removeFirst(6) }
    if name.contains("::") { return }
    guard let function = StandardFunctions.table[name] else {
      let known = Self.others.union(FileFunctions.names)
      guard !known.contains(name) else { return }
      if let instead = Self.removed[name] {
        return report(
          "unknown-function/removed", "There is no function named \"\(name)\" any more", call.name.range, tree, instead)
      }
      return report(
        "unknown-function/name", "There is no function named \"\(name)\"", call.name.range, tree, "look up its name",
        near: NearestName.of(name, among: known.union(StandardFunctions.table.keys).sorted()))
    }
    guard !call.expandsFinalArgument else { return }
    let wanted = function.parameters
    if call.arguments.count < wanted.count {
      let missing = wanted[call.arguments.count]
      report(
        "unknown-function/too-few", "\(name)() lacks its argument \"\(missing)\"", call.range, tree,
        "\(name)(\(wanted.joined(separator: ", "))\(function.variadicParameter == nil ? "" : ", …"))")
    } else if call.arguments.count > wanted.count, function.variadicParameter == nil {
      report(
        "unknown-function/too-many",
        "\(name)() takes \(wanted.count) argument\(wanted.count == 1 ? "" : "s"), and gets \(call.arguments.count)",
        call.range, tree, "\(name)(\(wanted.joined(separator: ", ")))")
    }
  }

  private mutating func report(
    _ code: String, _ summary: String, _ range: ByteRange, _ tree: SyntaxTree, _ remedy: String, near: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code: code, summary: summary, detail: remedy, place: Place(file: tree.file.id, range: range), suggestion: near))
  }
}
