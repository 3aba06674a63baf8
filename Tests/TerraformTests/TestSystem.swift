import Evaluation
import HCL
import Source
import Terraform

/// A system read from texts by path, with `/project` as the folder it is started in.
func makeSystem(
  _ files: [String: String], at path: String = "/project", variables: [(name: String, value: String)] = []
) -> System {
  let workspace = makeWorkspace(files, at: path, variables: variables)
  return System(workspace: workspace, roots: workspace.roots)
}

func makeWorkspace(
  _ files: [String: String], at path: String = "/project", variables: [(name: String, value: String)] = []
) -> Workspace {
  let tree = MemoryTree(
    Dictionary(uniqueKeysWithValues: files.map { ("/project/" + $0.key, Array($0.value.utf8)) }))
  return WorkspaceLoader.load(
    LoadRequest(paths: [path], currentFolder: "/project", variables: variables), from: tree)
}

extension System {
  /// The instance of an address.
  func find(_ address: String) -> Handle? { allInstances().first { self.address(of: $0) == address } }

  /// What an expression is worth in the first root, as JSON-like text; the summary of its error if it fails.
  func value(_ text: String) -> String {
    let file = SourceFile(id: FileID(9_999), path: "expression", bytes: Array(text.utf8))
    let (expression, diagnostics) = Parser.parseExpression(file)
    if let first = diagnostics.first { return first.summary }
    switch evaluate(expression, of: file, inRoot: 0) {
    case .success(let value): return value.term.map { "unknown: " + describe($0) } ?? value.description(in: terms)
    case .failure(let error): return error.diagnostic.summary
    }
  }

  /// The term that an expression in the first root is worth; `nil` if it is known or fails.
  func term(of text: String) -> Term? {
    let file = SourceFile(id: FileID(9_999), path: "expression", bytes: Array(text.utf8))
    let (expression, _) = Parser.parseExpression(file)
    guard case .success(let value) = evaluate(expression, of: file, inRoot: 0) else { return nil }
    return value.term
  }

  /// The detail of the error that an expression gives in the first root; what it is worth if it gives none.
  func failure(_ text: String) -> String {
    let file = SourceFile(id: FileID(9_999), path: "expression", bytes: Array(text.utf8))
    let (expression, _) = Parser.parseExpression(file)
    switch evaluate(expression, of: file, inRoot: 0) {
    case .success(let value): return value.description(in: terms)
    case .failure(let error): return error.diagnostic.detail
    }
  }

  /// The Region of an instance in words: its name, `global`, or why it is unknown.
  func place(_ address: String) -> String {
    guard let handle = find(address) else { return "no such instance" }
    switch regionProof(of: handle).verdict {
    case .region(let name): return name
    case .global: return "global"
    case .unknown(let reason): return "unknown: \(reason)"
    }
  }
}
