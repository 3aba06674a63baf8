import Evaluation
import HCL
import Linting
import Source
import Terraform

/// `regionlint eval`: what an expression is worth, in a root or alone.
enum EvalCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(
      words, valued: ["root", "format"] + Arguments.reading.valued, flags: Arguments.reading.flags,
      takesExpressions: true)
    guard let text = arguments.rest.first, arguments.rest.count == 1 else {
      throw UsageError("eval takes one expression; put it in quotes")
    }
    let format = try arguments.choice("format", among: ["text", "json"], default: "text")
    let request = try request(arguments)
    let tree = try arguments.tree()
    let system: System
    let root: Int
    do throws(LintError) { (system, root) = try self.system(request, tree: tree) } catch {
      Output.error(Complaint.text(error))
      return .usage
    }
    let file = SourceFile(id: FileID(.max - 1), path: "expression", bytes: Array(text.utf8))
    let (expression, diagnostics) = Parser.parseExpression(file)
    if let first = diagnostics.first { return fail(first, file) }
    switch system.evaluate(expression, of: file, inRoot: root) {
    case .failure(let error): return fail(error.diagnostic, file)
    case .success(let value):
      try Output.text(format == "json" ? json(value, system) : value.description(in: system.terms) + "\n")
      return .success
    }
  }

  private static func fail(_ diagnostic: Diagnostic, _ file: SourceFile) -> ExitCode {
    Output.error(Complaint.line(diagnostic, [file]))
    return .findings
  }

  /// The system of the root given, with the root's number in it; an empty one without.
  private static func system(_ request: LintRequest?, tree: any FileTree) throws(LintError) -> (System, root: Int) {
    if let request { return try LintRun.system(ofRoot: request.paths[0], request, tree: tree) }
    let empty = LoadRequest(paths: ["/"], currentFolder: "/")
    let workspace = WorkspaceLoader.load(empty, from: MemoryTree(["/main.tf": []]))
    return (System(workspace: workspace, roots: workspace.roots), 0)
  }

  private static func request(_ arguments: Arguments) throws(UsageError) -> LintRequest? {
    guard let root = arguments.last("root") else { return nil }
    return LintRequest(
      paths: [root], currentFolder: DiskTree.currentFolder, variables: try arguments.variables(),
      variableFiles: arguments.variableFiles, surroundings: arguments.surroundings,
      configuration: try arguments.configuration())
  }

  private static func json(_ value: Value, _ system: System) -> String {
    let references = system.references(of: value).map { reference in
      let path = reference.path.isEmpty ? "" : "." + reference.path
      return Value.string(system.address(of: reference.target) + path)
    }
    let pairs: [(String, String)] = [
      ("known", value.isWhollyKnown ? "true" : "false"),
      ("type", Value.string(value.type(in: system.terms).syntax).jsonTextWithNulls()),
      ("value", value.jsonTextWithNulls()), ("references", Value.tuple(references).jsonTextWithNulls()),
    ]
    return "{" + pairs.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}\n"
  }
}
