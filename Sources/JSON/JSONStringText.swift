package import Source

/// The text that a JSON string stands for, with the way back from each of its bytes to the bytes as written.
package struct JSONStringText {
  /// The text, escapes resolved.
  package private(set) var bytes: [UInt8] = []
  /// Where text and written bytes part: behind each of these places they run side by side up to the next.
  private var anchors: [(text: Int, written: Int)] = []

  /// - Parameter range: The bytes between the quotes of a string that `JSONParser` has accepted, or some of them.
  package init(_ written: [UInt8], _ range: ByteRange) {
    let end = Int(range.end)
    var position = Int(range.start)
    anchors = [(0, position)]
    bytes.reserveCapacity(range.count)
    while position < end {
      guard written[position] == UInt8(ascii: "\\") else {
        bytes.append(written[position])
        position += 1
        continue
      }
      var parser = JSONParser(written, inside: position)
      anchors.append((bytes.count, position))
      guard let text = try? parser.escape(), parser.position <= end else {
        bytes += written[position..<end]
        return
      }
      bytes += text.utf8
      position = parser.position
      anchors.append((bytes.count, position))
    }
  }

  /// The written byte that a byte of the text comes from; for the end of the text, the end of what was written.
  package func written(_ offset: UInt32) -> UInt32 {
    var (low, high) = (0, anchors.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if anchors[middle].text <= Int(offset) { low = middle } else { high = middle }
    }
    let anchor = anchors[low]
    let written = anchor.written + Int(offset) - anchor.text
    // The second byte of a character that is written as an escape belongs to the whole escape.
    return UInt32(low + 1 < anchors.count ? min(written, anchors[low + 1].written) : written)
  }
}
