package import Linting
import Policy
import Source

/// The report for people as a comment on a pull request or the summary of a job, in GitHub Flavored Markdown (github.github.com/gfm).
package enum MarkdownReport {
  /// The first line, by which a workflow finds its own comment again.
  package static let marker = "<!-- regionlint -->"
  /// GitHub takes comments of 65,536 characters; bytes are counted here, which are never fewer.
  package static let commentLimit = 65_536
  /// GitHub takes a mebibyte for the summary of a step (docs.github.com/actions/reference/workflows-and-actions/workflow-commands,
  /// "Step isolation and limits"); the rest is left to whatever else writes there.
  package static let summaryLimit = 900_000

  /// The marker, a heading, each finding folded up below its sentence, and the footer; with a line break at the end.
  ///
  /// - Parameters:
  ///   - options: The level and what the footer needs; there is no colour.
  ///   - limit: Bytes that the text may have; findings that don't fit are counted in a sentence.
  package static func render(
    _ analysis: Analysis, options: TextOptions = TextOptions(), limit: Int = commentLimit
  ) -> String {
    let painter = Painter(analysis, isOn: false)
    let book = SourceBook(analysis)
    let footer = Footer(analysis, options: options, book: book, painter: painter).render()
    let title = footer.split(separator: "\n").first.map(String.init) ?? ""
    let heading = "### regionlint: " + Markdown.html(title.hasSuffix(":") ? String(title.dropLast()) : title)
    let head = marker + "\n" + Markdown.cut(heading, to: 2_000) + "\n"
    let tail = "\n" + Markdown.fenced(Markdown.cutLines(footer, to: limit / 4)) + "\n"
    let shown = analysis.findings.filter { $0.severity >= options.level }
    var renderer = FindingRenderer(book: book, painter: painter, options: options)
    var body = Body(room: limit - head.utf8.count - tail.utf8.count - 300)
    for finding in shown {
      // What no longer fits in full is named in one line, as long as that fits.
      if body.isFull || !body.add(block(finding, renderer.render(finding), book: book)) {
        body.isFull = true
        _ = body.add(line(finding, book: book))
      }
    }
    return head + body.text + leftOut(shown.count - body.count) + tail
  }

  private static func leftOut(_ count: Int) -> String {
    guard count > 0 else { return "" }
    let subject = count == 1 ? "1 more finding is" : "\(count) more findings are"
    return "\n\(subject) left out here, because GitHub takes no longer text. The log of the job has all of them.\n"
  }

  private static func block(_ finding: Finding, _ text: String, book: SourceBook) -> String {
    "\n<details>\n<summary>\(summary(finding, book: book))</summary>\n\n\(Markdown.fenced(text))\n\n</details>\n"
  }

  private static func line(_ finding: Finding, book: SourceBook) -> String { "\n\(summary(finding, book: book))\n" }

  private static func summary(_ finding: Finding, book: SourceBook) -> String {
    let place = book.lines(of: finding.primary.place.file) == nil ? "" : book.shownLine(finding.primary.place)
    let position = place.isEmpty ? "" : Markdown.code(place) + " "
    return "<b>\(finding.severity.rawValue)</b> \(position)\(Markdown.html(finding.message)) "
      + Markdown.code(finding.rule)
  }

  /// Blocks up to a number of bytes.
  private struct Body {
    var room: Int
    var text = ""
    var count = 0
    var isFull = false

    /// Whether it fitted.
    mutating func add(_ block: String) -> Bool {
      guard block.utf8.count <= room else { return false }
      room -= block.utf8.count
      text += block
      count += 1
      return true
    }
  }
}

/// Text made safe for Markdown.
enum Markdown {
  /// For HTML inside Markdown; nobody is mentioned and nothing is linked by it.
  static func html(_ text: String, isCode: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in Printable.line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      // Markdown is read in a line that begins with HTML, too, where no block of HTML is open.
      case "\\", "`", "*", "_", "[", "]", "~", "|": result += "&#\(scalar.value);".unicodeScalars
      // A character of no width keeps @name and #1 from becoming a mention or a link.
      case "@", "#":
        result.append(scalar)
        if !isCode { result.append("\u{200B}") }
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Code inside a line.
  static func code(_ text: String) -> String { "<code>\(html(text, isCode: true))</code>" }

  /// A block of code that its text can't end: the fence is longer than any run of backticks in it.
  static func fenced(_ text: String) -> String {
    var (longest, run) = (2, 0)
    for byte in text.utf8 {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)text\n\(text)\n\(fence)"
  }

  /// At most so many bytes, ending in dots if something was cut.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var result = ""
    var room = limit - 3
    for character in text {
      room -= character.utf8.count
      if room < 0 { break }
      result.append(character)
    }
    return result + "..."
  }

  /// The first and last lines, as many as fit, and between them how many were left out.
  static func cutLines(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { cut(String($0), to: limit / 4) }
    var kept: [String] = []
    // The last line says what was checked.
    var room = limit - 60 - (lines.last?.utf8.count ?? 0)
    for line in lines.dropLast() {
      room -= line.utf8.count + 1
      if room < 0 { break }
      kept.append(line)
    }
    let omitted = lines.count - 1 - kept.count
    return (kept + ["(\(Counting.count(omitted, "line")) left out)"] + lines.suffix(1)).joined(separator: "\n")
  }
}
