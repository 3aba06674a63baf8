import Foundation
import Source
import Terraform
import Testing

/// One expression in one of the small configurations of Golden/values, with what Terraform 1.11 prints for it.
private struct RecordedValue: CustomTestStringConvertible {
  var configuration: String
  var files: [String: String]
  var expression: String
  var answer: String

  var testDescription: String { "\(configuration): \(expression)" }
}

/// The questions of `cases.txt` with the answers of `answers.txt`.
private let recordedValues: [RecordedValue] = {
  let folder = Paths.join(Paths.parent(#filePath), "Golden/values")
  func lines(_ name: String) -> [Substring] {
    let text = (try? String(contentsOfFile: Paths.join(folder, name), encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }
  var answers: [[String]] = []
  for line in lines("answers.txt").dropFirst() where !line.hasPrefix("=== ") {
    if line.hasPrefix("??? ") {
      answers.append([])
    } else if !answers.isEmpty {
      answers[answers.count - 1].append(String(line))
    }
  }
  var result: [RecordedValue] = []
  var (name, path, files) = ("", "", [String: String]())
  for line in lines("cases.txt") {
    if line.hasPrefix("=== ") {
      (name, path, files) = (String(line.dropFirst(4)), "main.tf", [:])
    } else if line.hasPrefix("--- ") {
      path = String(line.dropFirst(4))
    } else if line.hasPrefix("??? ") {
      let answer = answers.count > result.count ? answers[result.count] : []
      result.append(
        RecordedValue(
          configuration: name, files: files, expression: String(line.dropFirst(4)),
          answer: answer.joined(separator: "\n").trimmingCharacters(in: .newlines)))
    } else if !name.isEmpty {
      files[path, default: ""] += line + "\n"
    }
  }
  return result
}()

@Suite struct RecordedValuesTests {
  @Test func `there are more than thirty questions`() { #expect(recordedValues.count > 30) }

  @Test(arguments: recordedValues)
  fileprivate func `override files and JSON syntax give the values that Terraform gives`(_ recorded: RecordedValue) {
    #expect(makeSystem(recorded.files).value(recorded.expression) == recorded.answer)
  }
}
