import HCL
import Source

/// Makes rules of the blocks of one file.
struct RuleReader {
  static let arguments = [
    "title", "demand", "severity", "consequence", "effect", "rationale", "references", "tags", "precision", "since",
    "aliases", "supersedes", "yields", "security_severity", "enabled",
  ]
  static let blocks = ["parameter", "for", "group", "let", "require", "fails", "passes", "undecided"]
  static let requireArguments = [
    "condition", "message", "at", "label", "related", "help", "effect", "severity", "consequence", "participants",
    "searched", "instances", "not_asked",
  ]

  let tree: SyntaxTree
  let constants: Constants
  let context: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(tree: SyntaxTree, context: Int) {
    self.tree = tree
    self.context = context
    constants = Constants(file: tree.file)
  }

  /// The rule of a `rule` block; `nil` if it cannot run at all.
  mutating func rule(_ block: Block) -> Rule? {
    var reader = BlockReader(block, in: tree, arguments: Self.arguments, blocks: Self.blocks)
    defer { diagnostics += reader.diagnostics }
    guard let id = reader.label() else { return nil }
    if !Self.isID(id) {
      diagnostics.append(RuleDiagnostic.idWithoutFamily(id, at: reader.place(block.labels[0].range)))
    }
    let severity = reader.word("severity", constants: constants, as: Severity.self)
    for name in ["title", "demand", "severity"] { _ = reader.required(name) }
    let body = statements(of: block)
    if body.requirements.isEmpty {
      diagnostics.append(RuleDiagnostic.missing("require block", in: "rule", at: reader.place(block.header)))
    }
    return Rule(
      id: id, title: reader.string("title", constants: constants) ?? id, severity: severity ?? .warning,
      consequence: reader.word("consequence", constants: constants, as: Consequence.self),
      effect: reader.string("effect", constants: constants), tags: reader.strings("tags", constants: constants),
      aliases: reader.strings("aliases", constants: constants),
      supersedes: reader.strings("supersedes", constants: constants),
      yields: reader.bool("yields", constants: constants) ?? false,
      isEnabledByDefault: reader.bool("enabled", constants: constants) ?? true, parameters: body.parameters,
      statements: body.statements, requirements: body.requirements, context: context, file: tree.file,
      header: block.header, subjectTypes: SubjectTypes.of(body.statements, in: tree.file))
  }

  private struct RuleBody {
    var parameters: [RuleName] = []
    var statements: [RuleStatement] = []
    var requirements: [Requirement] = []
  }

  private mutating func statements(of block: Block) -> RuleBody {
    var body = RuleBody()
    for inner in block.body.blocks {
      switch tree.text(of: inner.type) {
      case "parameter":
        if let parameter = parameter(inner) { body.parameters.append(parameter) }
      case "for":
        if let iteration = iteration(inner) { body.statements.append(.iterate(iteration)) }
      case "let":
        body.statements.append(.define(definitions(inner)))
      case "group":
        group(inner, into: &body.statements)
      case "require":
        body.requirements.append(requirement(inner))
      default:
        break
      }
    }
    return body
  }

  private mutating func parameter(_ block: Block) -> RuleName? {
    var reader = BlockReader(block, in: tree, arguments: ["default", "description"])
    defer { diagnostics += reader.diagnostics }
    let value = reader.required("default")
    return reader.label().map { RuleName(name: $0, expression: value) }
  }

  private mutating func iteration(_ block: Block) -> Iteration? {
    var reader = BlockReader(block, in: tree, arguments: ["each", "where"])
    defer { diagnostics += reader.diagnostics }
    let each = reader.required("each")
    guard let name = reader.label() else { return nil }
    return Iteration(name: name, each: each, filter: reader.expression("where"), header: block.header)
  }

  private mutating func definitions(_ block: Block) -> [RuleName] {
    let reader = BlockReader(block, in: tree, arguments: [], anyArgument: true)
    diagnostics += reader.diagnostics
    if !block.labels.isEmpty {
      diagnostics.append(RuleDiagnostic.labels("let", expected: 0, at: reader.place(block.header)))
    }
    return reader.names
  }

  /// Takes back the last `for` (or `group`) and all behind it: the group gathers their bindings.
  private mutating func group(_ block: Block, into statements: inout [RuleStatement]) {
    var reader = BlockReader(block, in: tree, arguments: ["of", "by", "where"])
    defer { diagnostics += reader.diagnostics }
    let member = reader.required("of")
    let key = reader.required("by")
    guard let name = reader.label() else { return }
    let start = statements.lastIndex { if case .define = $0 { false } else { true } }
    guard let start else {
      diagnostics.append(RuleDiagnostic.nothingToGroup(at: reader.place(block.header)))
      return
    }
    let inner = Array(statements[start...])
    statements.removeSubrange(start...)
    statements.append(
      .group(
        Grouping(
          name: name, inner: inner, member: member, key: key, filter: reader.expression("where"),
          header: block.header)))
  }

  private mutating func requirement(_ block: Block) -> Requirement {
    var reader = BlockReader(block, in: tree, arguments: Self.requireArguments)
    defer { diagnostics += reader.diagnostics }
    if !block.labels.isEmpty {
      diagnostics.append(RuleDiagnostic.labels("require", expected: 0, at: reader.place(block.header)))
    }
    return Requirement(
      condition: reader.required("condition"), message: reader.required("message"), at: reader.expression("at"),
      label: reader.expression("label"), related: reader.expression("related"), help: reader.expression("help"),
      effect: reader.expression("effect"), severity: reader.expression("severity"),
      consequence: reader.expression("consequence"), participants: reader.expression("participants"),
      searched: reader.expression("searched"), instances: reader.expression("instances"),
      notAsked: reader.expression("not_asked"), header: block.header)
  }

  /// Two names of lower-case letters, digits and dashes with a slash between them.
  static func isID(_ id: String) -> Bool {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
      }
  }
}
