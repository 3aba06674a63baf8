package import Source

/// Which files the texts of overridden files go on with: the way from a place in a merged text to the file it was written in.
package struct FileContinuations: Sendable {
  private struct Part {
    /// The first byte of the file in the merged text.
    var start: UInt32
    var file: FileID
  }

  private var parts: [FileID: [Part]] = [:]
  /// The files as they are on disk.
  package private(set) var originals: [FileID: SourceFile] = [:]

  /// Notes that the text of a file goes on, behind a line break, with that of another.
  mutating func add(_ file: FileID, to base: SourceFile) {
    if originals[base.id] == nil { originals[base.id] = base }
    parts[base.id, default: []].append(Part(start: UInt32(base.bytes.count + 1), file: file))
  }

  mutating func formUnion(_ other: FileContinuations) {
    parts.merge(other.parts) { first, _ in first }
    originals.merge(other.originals) { first, _ in first }
  }

  /// Whether there is nothing to lead back.
  package var isEmpty: Bool { parts.isEmpty }

  /// The place in the file it was written in.
  package func written(_ place: Place) -> Place {
    guard let part = parts[place.file]?.last(where: { $0.start <= place.range.start }) else { return place }
    return Place(
      file: part.file, range: ByteRange(start: place.range.start - part.start, end: place.range.end - part.start))
  }
}
