/// A half-open range of byte offsets into one file: `start` is the first byte, `end` the one after the last.
///
/// Offsets are 32 bits wide, so a file may hold at most 4 GiB; the reader refuses far smaller files (see `FileLimits`).
public struct ByteRange: Hashable, Sendable {
  /// The offset of the first byte, from 0.
  public var start: UInt32
  /// The offset behind the last byte.
  public var end: UInt32

  /// A range of offsets; `start` must not lie behind `end`.
  public init(start: UInt32, end: UInt32) {
    precondition(start <= end, "a byte range ends before it starts")
    self.start = start
    self.end = end
  }

  /// A range of offsets that fit into 32 bits.
  public init(_ start: Int, _ end: Int) {
    self.init(start: UInt32(start), end: UInt32(end))
  }

  /// The empty range at `offset`, for what is missing there.
  public static func empty(at offset: UInt32) -> ByteRange { ByteRange(start: offset, end: offset) }

  /// The number of bytes.
  public var count: Int { Int(end - start) }
  /// Whether it holds no byte, as the place of something missing does.
  public var isEmpty: Bool { start == end }

  /// The offsets as `Int`s, for subscripting an array of bytes.
  public var indices: Range<Int> { Int(start)..<Int(end) }

  /// The smallest range that holds both.
  public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(start: min(start, other.start), end: max(end, other.end))
  }

  /// Whether all bytes of another range lie in this one; an empty range lies where its offset does.
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
  /// Whether the byte at an offset lies in the range.
  public func contains(_ offset: UInt32) -> Bool { start <= offset && offset < end }
}
