/// Breaks prose into lines at blanks, and not inside quotes, backquotes or brackets as long as they fit on a line.
enum Wrapping {
  /// The widest line of a report, in characters.
  static let width = 100

  /// The lines of a text, each at most `width` characters where its words allow it. A line break in the text stays one.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: true).flatMap { wrapped(Printable.line(String($0)), width) }
  }

  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(text, width: width) {
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The parts between blanks; a fragment of code that fits on a line is one part.
  private static func words(_ text: String, width: Int) -> [String] {
    let pieces = text.split(separator: " ").map(String.init)
    var result: [String] = []
    var index = 0
    while index < pieces.count {
      var nesting = Nesting()
      var fragment = ""
      var end = index
      repeat {
        fragment += (end > index ? " " : "") + pieces[end]
        nesting.read(pieces[end])
        end += 1
      } while nesting.isOpen && end < pieces.count && fragment.count <= width
      if nesting.isOpen || fragment.count > width {
        (fragment, end) = (pieces[index], index + 1)
      }
      result.append(fragment)
      index = end
    }
    return result
  }

  /// Whether a fragment of code has begun and not ended.
  private struct Nesting {
    var brackets = 0
    var quote: Character?

    var isOpen: Bool { brackets > 0 || quote != nil }

    mutating func read(_ piece: String) {
      for character in piece {
        if let open = quote {
          if character == open { quote = nil }
        } else if character == "\"" || character == "`" {
          quote = character
        } else if character == "[" {
          brackets += 1
        } else if character == "]" {
          brackets = max(0, brackets - 1)
        }
      }
    }
  }
}
