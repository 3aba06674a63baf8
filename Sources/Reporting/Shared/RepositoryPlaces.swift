import Linting
import Policy
import Source

/// Places as services show them beside a repository's files.
struct RepositoryPlaces {
  private let analysis: Analysis
  private let book: SourceBook
  private let basePath: String

  /// - Parameter basePath: the folder that paths are relative to, itself relative to the repository's root; empty at the root.
  init(_ analysis: Analysis, book: SourceBook, basePath: String) {
    self.analysis = analysis
    self.book = book
    self.basePath = basePath
  }

  /// The file of a place, from the repository's root; `nil` for a place in a rule file, which stands for a whole system.
  func path(_ place: Place) -> String? {
    book.lines(of: place.file).map { RepositoryPath.path($0.file.path, base: basePath) }
  }

  /// The first line and, in UTF-16 code units, the column; the end stands behind the last character.
  func span(_ place: Place) -> (start: TextPosition, end: TextPosition)? {
    guard let lines = book.lines(of: place.file) else { return nil }
    return (lines.utf16Position(ofByte: place.range.start), lines.utf16Position(ofByte: place.range.end))
  }

  /// What a finding about a whole system is shown at where a file must be named: the first of Terraform.
  var firstFile: String {
    let file = analysis.files.first { FileKinds.isTerraform($0.path) }
    return RepositoryPath.path(file?.path ?? "main.tf", base: basePath)
  }
}

extension Finding {
  /// What happens if it is left and how to mend it, each with its name; those with nothing to say are left out.
  var remarks: [(name: String, text: String)] {
    [("effect", effect), ("help", help)].compactMap { name, text in
      text.flatMap { $0.isEmpty ? nil : (name, $0) }
    }
  }
}
