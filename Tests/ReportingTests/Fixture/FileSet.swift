import Source
import Terraform
import Testing

/// Files of a fixture, in which places are found by their text.
struct FileSet {
  private(set) var files: [SourceFile] = []

  init(_ texts: [(path: String, text: String)]) {
    for (path, text) in texts {
      files.append(SourceFile(id: FileID(UInt32(files.count)), path: path, bytes: Array(text.utf8)))
    }
  }

  /// The first `text` on a line (counted from one) of a file.
  func place(_ path: String, _ line: Int, _ text: String, at location: SourceLocation = #_sourceLocation) -> Place {
    guard let file = files.first(where: { $0.path == path }) else {
      Issue.record("no file \(path)", sourceLocation: location)
      return Place(file: FileID(0), range: .empty(at: 0))
    }
    let lines = file.bytes.split(separator: 10, omittingEmptySubsequences: false)
    let wanted = Array(text.utf8)
    let content = line <= lines.count ? lines[line - 1] : []
    for start in content.indices where content[start...].starts(with: wanted) {
      return Place(file: file.id, range: ByteRange(start, start + wanted.count))
    }
    Issue.record("\(path):\(line) does not hold \(text)", sourceLocation: location)
    return Place(file: file.id, range: .empty(at: 0))
  }

  /// A labelled place.
  func mark(
    _ path: String, _ line: Int, _ text: String, _ label: String, at location: SourceLocation = #_sourceLocation
  ) -> LabelledPlace {
    LabelledPlace(place(path, line, text, at: location), label)
  }

  /// A step of a proof.
  func step(
    _ path: String, _ line: Int, _ text: String, _ says: String, name: String, isImplicit: Bool = false,
    at location: SourceLocation = #_sourceLocation
  ) -> ProofStep {
    ProofStep(place: place(path, line, text, at: location), says: says, name: name, isImplicit: isImplicit)
  }
}
