import BuiltInRules
import Foundation
import Linting
import Policy
import Reporting
import Source
import Testing

/// The repository this test stands in, absolute.
let repository = Paths.parent(Paths.parent(Paths.parent(Paths.normalized(#filePath))))

/// What a run over a sample leaves behind, as if started in the sample's folder.
func analyze(
  _ sample: String, paths: [String] = ["."], configuration: ConfigurationChoice = .nearest,
  tree: any FileTree = DiskTree()
) throws -> Analysis {
  let folder = Paths.join(repository, "Samples/\(sample)")
  let rules = BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
  return try LintRun.analyze(
    LintRequest(paths: paths, currentFolder: folder, configuration: configuration), tree: tree, builtIn: rules)
}

/// `path:line rule` of every finding, sorted.
func places(of analysis: Analysis) -> [String] {
  let compact = CompactReport.render(analysis, options: TextOptions(level: .note))
  return compact.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: ":", maxSplits: 2)
    guard parts.count == 3, let rule = line.split(separator: "[").last?.dropLast() else { return nil }
    return "\(parts[0]):\(parts[1]) \(rule)"
  }.sorted()
}

/// Compares with a recorded text; `RECORD=1` records it anew and fails, so that nobody forgets to look at it.
func expectGolden(_ text: String, _ name: String) throws {
  let path = Paths.join(repository, "Tests/LintingTests/Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); look at the change and run again without RECORD")
    return
  }
  let wanted = try String(contentsOfFile: path, encoding: .utf8).split(
    separator: "\n", omittingEmptySubsequences: false)
  let actual = text.split(separator: "\n", omittingEmptySubsequences: false)
  for difference in actual.difference(from: wanted) {
    switch difference {
    case .remove(let line, let text, _): Issue.record("\(name):\(line + 1): missing: \(text)")
    case .insert(let line, let text, _): Issue.record("\(name):\(line + 1): new: \(text)")
    }
  }
}
