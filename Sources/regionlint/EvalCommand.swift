import Evaluation
import HCL
import Linting
import Source
import Terraform

/// `regionlint eval`: what an expression is worth, in a root or alone.
enum EvalCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(
      words, valued: ["root", "format", "var", "var-file"], flags: [], takesExpressions: true)
    guard let text = arguments.rest.first, arguments.rest.count == 1 else {
      throw UsageError("eval takes one expression; put it in quotes")
    }
    let format = try arguments.choice("format", among: ["text", "json"], default: "text")
    let system: System
    let root: Int
    do throws(LintError) { (system, root) = try self.system(arguments) } catch {
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

  /// The system of the root given, and the root's number in it; an empty one without.
  private static func system(_ arguments: Arguments) throws(LintError) -> (system: System, root: Int) {
    let current = DiskTree.currentFolder
    guard let root = arguments.last("root") else {
      let empty = LoadRequest(paths: ["/"], currentFolder: "/")
      let workspace = WorkspaceLoader.load(empty, from: MemoryTree(["/main.tf": []]))
      return (System(workspace: workspace, roots: workspace.roots), 0)
    }
    let variables: [(name: String, value: String)]
    do throws(UsageError) { variables = try arguments.variables() } catch { throw .usage(error.message) }
    let request = LintRequest(
      paths: [root], currentFolder: current, variables: variables, variableFiles: arguments.all("var-file"))
    return try LintRun.system(ofRoot: root, request, tree: DiskTree())
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
