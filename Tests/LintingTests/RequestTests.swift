import Linting
import Policy
import Source
import Testing

@Suite struct RequestTests {
  private func run(_ files: [String: String], _ change: (inout LintRequest) -> Void = { _ in }) throws(LintError)
    -> Analysis
  {
    let tree = MemoryTree(Dictionary(uniqueKeysWithValues: files.map { ("/project/" + $0.key, Array($0.value.utf8)) }))
    var request = LintRequest(paths: ["."], currentFolder: "/project")
    change(&request)
    return try LintRun.analyze(request, tree: tree, builtIn: [])
  }

  private func message(_ files: [String: String], _ change: (inout LintRequest) -> Void) -> String {
    do throws(LintError) {
      _ = try run(files, change)
      return "no error"
    } catch {
      switch error {
      case .usage(let message): return message
      case .notFound(let path): return "not found: \(path)"
      case .unreadable(let path, let reason): return "\(path): \(reason)"
      case .configuration(let diagnostics, _):
        return diagnostics.map { $0.summary + ($0.suggestion.map { "; did you mean \($0)?" } ?? "") }.joined(
          separator: " | ")
      }
    }
  }

  private let root = ["main.tf": "provider \"aws\" {}\nvariable \"stage\" {}\n"]

  @Test func `a path that does not exist is said`() {
    #expect(message(root) { $0.paths = ["nowhere"] } == "not found: nowhere")
  }

  @Test func `a variable that no root declares names the nearest`() {
    #expect(
      message(root) { $0.variables = [("stag", "x")] } == "no root declares the variable stag; did you mean stage?")
  }

  @Test func `a rule that does not exist is an error`() {
    #expect(message(root) { $0.only = ["no/such"] } == "no rule is named no/such; regionlint rules lists them")
  }
}
