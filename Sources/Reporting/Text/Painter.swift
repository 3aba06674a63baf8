import Linting
import Policy
import Source

/// Colours text if colour is wanted, and changes nothing else about it: severities, carets, and one colour for each Region of a run.
struct Painter {
  private let isOn: Bool
  private let colors: [String: String]

  init(_ analysis: Analysis, isOn: Bool) {
    self.isOn = isOn
    // Not red, yellow or blue: those are severities.
    let palette = ["32", "35", "36", "92", "95", "96"]
    var names = Set(analysis.findings.flatMap(\.regions))
    for root in analysis.roots { names.formUnion(root.regions) }
    colors = Dictionary(
      uniqueKeysWithValues: names.sorted().enumerated().map { ($1, palette[$0 % palette.count]) })
  }

  func severity(_ severity: Severity, _ text: String) -> String {
    paint(text, Self.code(of: severity))
  }

  /// The carets and the label of a place: the primary one in the colour of the severity.
  func mark(_ severity: Severity, _ text: String) -> String { paint(text, Self.code(of: severity)) }

  private static func code(of severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;34"
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Colours each name of a Region that stands alone.
  func regions(_ text: String) -> String {
    guard isOn, !colors.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
      if end == index {
        result.append(bytes[index])
        index += 1
        continue
      }
      let word = String(decoding: bytes[index..<end], as: UTF8.self)
      result.append(contentsOf: (colors[word].map { paint(word, $0) } ?? word).utf8)
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 95
      || byte >= 128
  }
}
