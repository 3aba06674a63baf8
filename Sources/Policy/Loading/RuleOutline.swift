import HCL
import Source

/// Reads what stands at the top of a rule without parsing the file, for rules whose types a configuration may not have.
///
/// Built-in rules are written in one form: arguments indented by two spaces, texts without escapes, the first `for` naming its
/// types. A file in any other form gives no outline and is parsed; a test compares every outline with what parsing gives.
struct RuleOutline {
  private let file: SourceFile
  private var texts: [String: String] = [:]
  private var lists: [String: [String]] = [:]
  private var flags: [String: Bool] = [:]
  private var types: [String]?

  /// The outline of a file's only rule; `nil` if the file has to be parsed.
  static func rule(in file: SourceFile, context: Int) -> Rule? {
    var outline = RuleOutline(file)
    return outline.read(context: context)
  }

  private init(_ file: SourceFile) { self.file = file }

  private mutating func read(context: Int) -> Rule? {
    let lines = Self.lines(of: file.bytes)
    guard let first = lines.first, first.starts(with: Array("rule \"".utf8)), first.suffix(3).elementsEqual("\" {".utf8)
    else { return nil }
    let id = Self.text(first.dropFirst(6).dropLast(3))
    var index = 1
    while index < lines.count, lines[index] != [125] {
      let line = lines[index]
      // What is indented deeper belongs to a block that is not read here.
      if line.starts(with: [32, 32]), line.count > 2, line[line.startIndex + 2] != 32 {
        guard item(line.dropFirst(2), next: index + 1 < lines.count ? lines[index + 1] : nil) else { return nil }
      }
      index += 1
    }
    guard index == lines.count - 1, let types, let severity = texts["severity"].flatMap(Severity.init) else {
      return nil
    }
    return Rule(
      id: id, title: texts["title"] ?? id, severity: severity,
      consequence: texts["consequence"].flatMap(Consequence.init), effect: texts["effect"], tags: lists["tags"] ?? [],
      aliases: lists["aliases"] ?? [], supersedes: lists["supersedes"] ?? [], yields: flags["yields"] ?? false,
      isEnabledByDefault: flags["enabled"] ?? true, parameters: [], statements: [], requirements: [], context: context,
      file: file, header: ByteRange(first.startIndex, first.endIndex - 2), isOutline: true, subjectTypes: types)
  }

  private typealias Line = ArraySlice<UInt8>

  /// One line at the rule's own level; `false` if it is of another form than expected.
  private mutating func item(_ line: Line, next: Line?) -> Bool {
    let word = Self.text(line.prefix { $0 != 32 })
    switch word {
    // Ends of what began above, and what a run does not read.
    case "}", "]", "EOT", "#", "fails", "passes", "undecided", "rationale", "references": return true
    case "for": return types != nil || firstIteration(line, next)
    case "let", "group", "require", "parameter": return types != nil
    default: break
    }
    let rest = line.dropFirst(word.utf8.count).drop { $0 == 32 }
    guard rest.first == 61 else { return false }
    return argument(word, rest.dropFirst().drop { $0 == 32 })
  }

  private mutating func argument(_ name: String, _ value: Line) -> Bool {
    switch name {
    case "title", "demand", "severity", "consequence", "effect", "precision", "since", "security_severity":
      texts[name] = Self.quoted(value)
      return texts[name] != nil
    case "tags", "aliases", "supersedes":
      lists[name] = Self.list(value)
      return lists[name] != nil
    case "yields", "enabled":
      flags[name] = value.elementsEqual("true".utf8) ? true : value.elementsEqual("false".utf8) ? false : nil
      return flags[name] != nil
    default: return false
    }
  }

  /// `for "x" { each = resources("a", "b") }` or `problems("a")`, on one line or with `each` on the next.
  private mutating func firstIteration(_ line: Line, _ next: Line?) -> Bool {
    let isOneLine = line.suffix(2).elementsEqual(" }".utf8)
    guard let open = line.firstIndex(of: 123), let body = isOneLine ? line[(open + 1)...].dropLast(2) : next else {
      return false
    }
    var expression = body.drop { $0 == 32 }
    for part in ["each", "="] {
      guard expression.starts(with: part.utf8) else { return false }
      expression = expression.dropFirst(part.utf8.count).drop { $0 == 32 }
    }
    let function = Self.text(expression.prefix { $0 != 40 })
    guard function == "resources" || function == "problems", expression.last == 41 else { return false }
    let names = expression.dropFirst(function.utf8.count + 1).dropLast().drop { $0 == 32 }
    let mark = function == "problems" ? SubjectTypes.problemMark : ""
    types = Self.list([91] + names + [93])?.map { mark + $0 }
    return types?.isEmpty == false
  }

  // MARK: Literals

  /// The lines that are not empty.
  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(64)
    var start = 0
    var index = 0
    while index <= bytes.count {
      if index == bytes.count || bytes[index] == 10 {
        if index > start { lines.append(bytes[start..<index]) }
        start = index + 1
      }
      index += 1
    }
    return lines
  }

  private static func text(_ bytes: Line) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A quoted text without escapes or references; `nil` for anything else.
  private static func quoted(_ bytes: Line) -> String? {
    guard bytes.count >= 2, bytes.first == 34, bytes.last == 34 else { return nil }
    let inside = bytes.dropFirst().dropLast()
    guard !inside.contains(where: { $0 == 34 || $0 == 92 || $0 == 36 || $0 == 37 }) else { return nil }
    return text(inside)
  }

  private static func list(_ bytes: Line) -> [String]? {
    guard bytes.first == 91, bytes.last == 93 else { return nil }
    let items = bytes.dropFirst().dropLast().split(separator: 44)
    let texts = items.map { quoted($0.drop { $0 == 32 }) }
    let known = texts.compactMap { $0 }
    return known.count == texts.count ? known : nil
  }
}
