import Evaluation
import HCL
import Source
import Terraform

/// The files of one example: its text where it stands in the rule file, so that a place in them is a place in the rule file.
struct ExampleFiles {
  /// The folder the example's root stands in.
  static let root = "/example"

  /// Absolute path and bytes, in order of appearance; the root's own text first.
  private(set) var files: [(path: String, bytes: [UInt8])] = []
  /// What a `system` block of the example says.
  private(set) var traits = SystemTraits()
  /// What `policy`, `parity` and `regions` blocks of the example say.
  private(set) var policy: [String: Value] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ example: Block, in tree: SyntaxTree) {
    var cut: [ByteRange] = []
    var others: [(path: String, bytes: [UInt8])] = []
    for block in example.body.blocks {
      let kind = tree.text(of: block.type)
      guard ["folder", "file", "system", "policy", "parity", "regions"].contains(kind) else { continue }
      cut.append(block.range)
      switch kind {
      case "system": readSystem(block, in: tree)
      case "policy", "parity", "regions":
        readPolicy(block, prefix: kind == "policy" ? "" : "\(kind).", in: tree)
      default: others += readFile(block, kind: kind, in: tree)
      }
    }
    // An example of folders alone is made of roots that stand side by side.
    let hasRoot =
      others.isEmpty || example.body.blocks.contains { !["folder", "system"].contains(tree.text(of: $0.type)) }
    guard hasRoot else {
      files = others
      return
    }
    files =
      [(Self.root + "/main.tf", Self.blanked(tree.file.bytes, except: Self.inside(example), without: cut))] + others
    if !statesProviders(example, in: tree) { files.append((Self.root + "/providers.tf", Self.defaultProviders)) }
  }

  /// The file of a `folder` or `file` block; none if it is not well formed.
  private mutating func readFile(_ block: Block, kind: String, in tree: SyntaxTree) -> [(path: String, bytes: [UInt8])]
  {
    guard block.labels.count == 1, let path = Self.path(tree.file.text(block.labels[0].content)) else {
      diagnostics.append(
        Diagnostic(
          code: "example-path", summary: "A \(kind) takes one path that stays inside the example",
          place: Place(file: tree.file.id, range: block.header)))
      return []
    }
    if kind == "folder" {
      return [(path + "/main.tf", Self.blanked(tree.file.bytes, except: Self.inside(block)))]
    }
    if let content = Self.content(of: block, in: tree) {
      return [(path, Self.blanked(tree.file.bytes, except: content))]
    }
    diagnostics.append(
      Diagnostic(
        code: "example-file", summary: "A file has one argument, content, which is a heredoc",
        place: Place(file: tree.file.id, range: block.header)))
    return []
  }

  /// Settings of the configuration file that rules read by `policy("NAME")`: texts, `true`, `false` and lists of texts.
  private mutating func readPolicy(_ block: Block, prefix: String, in tree: SyntaxTree) {
    for attribute in block.body.attributes {
      let name = prefix + tree.text(of: attribute.name)
      switch attribute.expression {
      case .literal(let literal): policy[name] = .bool(literal.kind == .true)
      case .tuple(let tuple):
        policy[name] = .tuple(tuple.elements.compactMap { $0.literalText(in: tree.file).map { .string($0) } })
      default: policy[name] = attribute.expression.literalText(in: tree.file).map { .string($0) }
      }
    }
  }

  /// `system { primary = "us-east-1"  complete = true }`, as in the configuration file.
  private mutating func readSystem(_ block: Block, in tree: SyntaxTree) {
    for attribute in block.body.attributes {
      switch (tree.text(of: attribute.name), attribute.expression) {
      case ("primary", let value): traits.primary = value.literalText(in: tree.file)
      case ("complete", .literal(let literal)): traits.isComplete = literal.kind == .true
      default:
        diagnostics.append(
          Diagnostic(
            code: "example-system", summary: "A system has primary = \"REGION\" and complete = true",
            place: Place(file: tree.file.id, range: attribute.range)))
      }
    }
  }

  /// Whether the example brings its own provider blocks, in its root or in a file.
  private func statesProviders(_ example: Block, in tree: SyntaxTree) -> Bool {
    example.body.blocks.contains { tree.text(of: $0.type) == "provider" }
      || example.body.blocks.contains { block in
        tree.text(of: block.type) == "file" && tree.file.text(block.range).contains("provider \"")
      }
  }

  /// What an example without provider blocks starts from.
  static let defaultProviders = Array(
    """
    provider "aws" {
      region = "us-east-1"
    }

    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }

    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }

    """.utf8)

  private static func inside(_ block: Block) -> ByteRange {
    ByteRange(start: block.openBrace.end, end: block.closeBrace.start)
  }

  /// `content = <<-EOT … EOT`: the lines between the markers, as they stand.
  private static func content(of block: Block, in tree: SyntaxTree) -> ByteRange? {
    guard let attribute = block.body.attributes.first, block.body.attributes.count == 1,
      tree.text(of: attribute.name) == "content", case .template(let template) = attribute.expression,
      case .heredoc = template.delimiter
    else { return nil }
    let bytes = tree.file.bytes
    var start = Int(template.range.start)
    var end = min(Int(template.range.end), bytes.count)
    while start < end, bytes[start] != 10 { start += 1 }
    // The closing marker is the last line of the template.
    while end > start, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    while end > start, bytes[end - 1] != 10 { end -= 1 }
    return ByteRange(start, max(start, end))
  }

  /// Blanks instead of everything outside a range, and inside of what is cut out; lines stay where they are.
  private static func blanked(_ bytes: [UInt8], except kept: ByteRange, without cut: [ByteRange] = []) -> [UInt8] {
    var result = [UInt8](repeating: 32, count: bytes.count)
    for index in bytes.indices where bytes[index] == 10 || bytes[index] == 13 { result[index] = bytes[index] }
    result.replaceSubrange(kept.indices, with: bytes[kept.indices])
    for range in cut {
      for index in range.indices where result[index] != 10 && result[index] != 13 { result[index] = 32 }
    }
    return result
  }

  /// An absolute path below the example's root; `nil` if it would leave it.
  private static func path(_ relative: String) -> String? {
    let parts = relative.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
    return root + "/" + relative
  }
}
