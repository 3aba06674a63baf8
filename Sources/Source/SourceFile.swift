/// Names one file of a run; ids are given in the order of discovery, so they are the same in every run on the same input.
public struct FileID: Hashable, Comparable, Sendable {
  /// The number; of the files of a run, the index.
  public let rawValue: UInt32

  /// A number made an id.
  public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// By number, which is the order in which the files of a run were listed.
  public static func < (left: FileID, right: FileID) -> Bool { left.rawValue < right.rawValue }
}

/// A range of bytes in a file: where something was written.
public struct Place: Hashable, Sendable {
  /// The file that holds it.
  public var file: FileID
  /// The bytes in that file.
  public var range: ByteRange

  /// A range of a file.
  public init(file: FileID, range: ByteRange) {
    self.file = file
    self.range = range
  }
}

/// The bytes of one file with the name under which people know it.
public struct SourceFile: Sendable {
  /// The number by which places name the file.
  public let id: FileID
  /// Relative to the folder the program was started in where it lies below it, with `/` between the parts.
  public let path: String
  /// The content as it was read, a byte order mark included.
  public let bytes: [UInt8]
  /// What names and numbers spell whose bytes are not their text, by place: those that a JSON string holds as escapes.
  public let spellings: [ByteRange: String]

  /// A file that has been read.
  public init(id: FileID, path: String, bytes: [UInt8], spellings: [ByteRange: String] = [:]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.spellings = spellings
  }

  /// The text of a range, with invalid UTF-8 replaced by U+FFFD; what it spells if that is known to differ.
  public func text(_ range: ByteRange) -> String {
    if !spellings.isEmpty, let spelt = spellings[range] { return spelt }
    return String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// Whether the range holds exactly this text; makes no new `String`.
  public func holds(_ text: String, at range: ByteRange) -> Bool {
    if !spellings.isEmpty, let spelt = spellings[range] { return spelt == text }
    let wanted = text.utf8.span
    guard wanted.count == range.count else { return false }
    let start = Int(range.start)
    let all = bytes.span
    for offset in 0..<wanted.count where all[start + offset] != wanted[offset] { return false }
    return true
  }
}
