import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Compares text with a file in Golden/; `RECORD=1 swift test` writes the file instead and fails.
func expectGolden(_ name: String, _ actual: String, at location: SourceLocation = #_sourceLocation) {
  let path = Folders.tests + "/Golden/" + name
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    #expect(throws: Never.self, sourceLocation: location) {
      try Data(actual.utf8).write(to: URL(filePath: path))
    }
    Issue.record("recorded \(name)", sourceLocation: location)
    return
  }
  guard let expected = Folders.text(of: path) else {
    Issue.record("there is no \(path); RECORD=1 makes it", sourceLocation: location)
    return
  }
  guard actual != expected else { return }
  Issue.record("\(name) differs:\n\(difference(expected, actual))", sourceLocation: location)
}

/// The lines that differ, those of the golden file behind `-`.
private func difference(_ expected: String, _ actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  return new.difference(from: old).map { change in
    switch change {
    case .remove(let offset, let line, _): (offset, "\(offset + 1) - \(line)")
    case .insert(let offset, let line, _): (offset, "\(offset + 1) + \(line)")
    }
  }.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: "\n")
}

/// Where this package's files are.
enum Folders {
  static let tests = folder(above: #filePath, by: 2)
  static let samples = folder(above: #filePath, by: 4) + "/Samples"

  static func text(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func folder(above path: String, by levels: Int) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast(levels).joined(separator: "/")
  }
}
