import BuiltInRules
import Foundation
import Linting
import Policy
import Reporting
import Source
import Testing

/// One of the small configurations of Golden/validate, with what Terraform 1.11 says of it.
private struct ValidateCase: CustomTestStringConvertible {
  var name: String
  var files: [String: String] = [:]
  /// Why this tool says something else on purpose.
  var reason: String?
  /// `path:line` of each error; `-` for one that Terraform gives no place.
  var answers: [String] = []

  var testDescription: String { name }
}

/// The configurations of `cases.txt` with the answers of `answers.txt`.
private let cases: [ValidateCase] = {
  let folder = Paths.join(repository, "Tests/LintingTests/Golden/validate")
  func lines(_ name: String) -> [Substring] {
    let text = (try? String(contentsOfFile: Paths.join(folder, name), encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }
  var answers: [String: [String]] = [:]
  var name = ""
  for line in lines("answers.txt") {
    if line.hasPrefix("=== ") {
      name = String(line.dropFirst(4))
      answers[name] = []
    } else if line.hasPrefix("  "), let place = line.split(separator: " ").first {
      answers[name]?.append(String(place))
    }
  }
  var result: [ValidateCase] = []
  var path = ""
  for line in lines("cases.txt") {
    if line.hasPrefix("=== ") {
      let name = String(line.dropFirst(4))
      path = "main.tf"
      result.append(ValidateCase(name: name, answers: answers[name] ?? ["no answer is recorded"]))
    } else if line.hasPrefix("--- ") {
      path = String(line.dropFirst(4))
    } else if !result.isEmpty {
      if line.hasPrefix("!!! ") {
        result[result.count - 1].reason = String(line.dropFirst(4))
      } else {
        result[result.count - 1].files[path, default: ""] += line + "\n"
      }
    }
  }
  return result
}()

@Suite struct ValidateTests {
  /// The lines of the errors that this tool finds.
  private func lines(of files: [String: String]) throws -> Set<String> {
    let rules = BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
    let tree = MemoryTree(Dictionary(uniqueKeysWithValues: files.map { ("/project/" + $0.key, Array($0.value.utf8)) }))
    let analysis = try LintRun.analyze(
      LintRequest(paths: ["."], currentFolder: "/project"), tree: tree, builtIn: rules)
    let compact = CompactReport.render(analysis, options: TextOptions(level: .error))
    return Set(
      compact.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: ":", maxSplits: 2)
        return parts.count == 3 && line.hasSuffix("]") ? "\(parts[0]):\(parts[1])" : nil
      })
  }

  @Test func `there are more than a hundred configurations`() { #expect(cases.count > 100) }

  @Test(arguments: cases)
  fileprivate func `errors are found where terraform validate finds them`(_ example: ValidateCase) throws {
    let found = try lines(of: example.files)
    // A cycle has no place in Terraform's words.
    let placed = Set(example.answers.filter { $0 != "-" && $0 != ":0" })
    let agrees =
      placed.count == example.answers.count ? found == placed : placed.isSubset(of: found) && !found.isEmpty
    if let reason = example.reason {
      #expect(!agrees, "agrees with Terraform now, so that there is no reason to differ: \(reason)")
    } else {
      #expect(agrees, "Terraform says \(example.answers), this tool \(found.sorted())")
    }
  }
}
