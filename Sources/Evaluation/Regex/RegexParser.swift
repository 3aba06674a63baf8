/// Reads the syntax of RE2 with Go's Perl flags.
struct RegexParser {
  let scalars: [Unicode.Scalar]
  var index = 0
  var flags = Flags()
  private(set) var captureNames: [String?] = []

  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotMatchesNewline = false
    var isUngreedy = false
  }

  private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  /// The tree of a pattern, and the names of its groups (`nil` for a group without one).
  static func parse(_ pattern: String) throws(RegexFailure) -> (node: RegexNode, captureNames: [String?]) {
    guard pattern.utf8.count <= EvaluationLimits.patternBytes else {
      throw .tooLarge("it has more than \(EvaluationLimits.patternBytes) bytes")
    }
    var parser = RegexParser(pattern)
    let node = try parser.choice(depth: 0)
    if parser.current != nil { throw .invalid("unexpected ) in \(pattern)") }
    return (node, parser.captureNames)
  }

  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  func text(from start: Int) -> String { text(start, index) }

  func text(_ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<min(end, scalars.count)]))
  }

  func starts(with text: String) -> Bool { scalars[index...].starts(with: text.unicodeScalars) }

  mutating func take(_ text: String) -> Bool {
    guard starts(with: text) else { return false }
    index += text.unicodeScalars.count
    return true
  }

  private mutating func choice(depth: Int) throws(RegexFailure) -> RegexNode {
    guard depth < EvaluationLimits.patternDepth else {
      throw .tooLarge("its groups are nested more than \(EvaluationLimits.patternDepth) deep")
    }
    var branches: [RegexNode] = []
    repeat { branches.append(try sequence(depth: depth)) } while take("|")
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence(depth: Int) throws(RegexFailure) -> RegexNode {
    var nodes: [RegexNode] = []
    while let scalar = current, scalar != "|", scalar != ")" {
      let start = index
      if take("\\Q") {
        try quotation(into: &nodes)
        continue
      }
      if repetitionOperator() != nil {
        throw .invalid("missing argument to repetition operator in \(text(from: start))")
      }
      guard let node = try atom(depth: depth) else { continue }
      nodes.append(try repeated(node))
    }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  /// What stands between `\Q` and `\E`; a repetition behind it is one of its last scalar.
  private mutating func quotation(into nodes: inout [RegexNode]) throws(RegexFailure) {
    let count = nodes.count
    while current != nil, !take("\\E") { nodes.append(.scalars(literal(scalars[advance()]))) }
    if nodes.count > count { nodes.append(try repeated(nodes.removeLast())) }
  }

  private mutating func advance() -> Int {
    index += 1
    return index - 1
  }

  /// `*`, `+`, `?` or `{n,m}` at this place, taken; a brace that is none of these is a literal.
  private mutating func repetitionOperator() -> (Int, Int?)? {
    switch current {
    case "*":
      index += 1
      return (0, nil)
    case "+":
      index += 1
      return (1, nil)
    case "?":
      index += 1
      return (0, 1)
    case "{":
      let start = index
      index += 1
      if let counts = counts() { return counts }
      index = start
      return nil
    default: return nil
    }
  }

  private mutating func counts() -> (Int, Int?)? {
    guard let minimum = number() else { return nil }
    if take("}") { return (minimum, minimum) }
    guard take(",") else { return nil }
    if take("}") { return (minimum, nil) }
    guard let maximum = number(), take("}") else { return nil }
    return (minimum, maximum)
  }

  private mutating func number() -> Int? {
    let start = index
    while let scalar = current, ("0"..."9").contains(scalar) { index += 1 }
    let digits = text(from: start)
    // Go reads no number with a zero before it.
    if digits.isEmpty || digits.utf8.count > 1 && digits.hasPrefix("0") { return nil }
    return Int(digits) ?? .max
  }

  private mutating func repeated(_ atom: RegexNode) throws(RegexFailure) -> RegexNode {
    let start = index
    guard let (minimum, maximum) = repetitionOperator() else { return atom }
    if minimum > 1000 || maximum ?? 0 > 1000 || maximum ?? minimum < minimum {
      throw .invalid("invalid repeat count in \(text(from: start))")
    }
    var isGreedy = !flags.isUngreedy
    if take("?") { isGreedy.toggle() }
    let operators = start
    if current == "*" || current == "+" || current == "?" {
      index += 1
      throw .invalid("invalid nested repetition operator in \(text(from: operators))")
    }
    if current == "{", repetitionOperator() != nil {
      throw .invalid("invalid nested repetition operator in \(text(from: operators))")
    }
    let node = RegexNode.repetition(atom, minimum: minimum, maximum: maximum, isGreedy: isGreedy)
    if minimum > 1 || maximum ?? 0 > 1, !node.repeats(atMost: 1000) {
      throw .invalid("invalid repeat count in \(text(operators, index))")
    }
    return node
  }

  private func literal(_ scalar: Unicode.Scalar) -> ScalarSet {
    var set = ScalarSet(scalar)
    set.ignoresCase = flags.ignoresCase
    return set
  }

  /// One atom; `nil` for flags that only set what follows.
  private mutating func atom(depth: Int) throws(RegexFailure) -> RegexNode? {
    let scalar = scalars[advance()]
    switch scalar {
    case "(": return try group(depth: depth)
    case "[": return .scalars(try bracketClass())
    case ".":
      return .scalars(ScalarSet(flags.dotMatchesNewline ? [0...0x10FFFF] : ScalarSet.complement([0x0A...0x0A])))
    case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    case "\\": return try escape()
    default: return .scalars(literal(scalar))
    }
  }

  private mutating func group(depth: Int) throws(RegexFailure) -> RegexNode? {
    let start = index - 1
    let saved = flags
    var captureIndex: Int?
    if take("?") {
      if take("P<") || take("<") {
        captureIndex = captureNames.count
        captureNames.append(try groupName(start))
      } else if try groupFlags(start) == false {
        return nil
      }
    } else {
      captureIndex = captureNames.count
      captureNames.append(nil)
    }
    let inner = try choice(depth: depth + 1)
    guard take(")") else { throw .invalid("missing closing ) in \(text(0, scalars.count))") }
    flags = saved
    return captureIndex.map { .capture(inner, index: $0) } ?? inner
  }

  private mutating func groupName(_ start: Int) throws(RegexFailure) -> String {
    let nameStart = index
    while let scalar = current, scalar != ">" {
      guard scalar == "_" || scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) else {
        break
      }
      index += 1
    }
    let name = text(from: nameStart)
    guard take(">"), !name.isEmpty else {
      let end = scalars[nameStart...].firstIndex(of: ">").map { $0 + 1 } ?? scalars.count
      throw .invalid("invalid named capture in \(text(start, end))")
    }
    return name
  }

  /// Reads flags; whether a group follows (`(?i:`) rather than the end (`(?i)`).
  private mutating func groupFlags(_ start: Int) throws(RegexFailure) -> Bool {
    var isOn = true
    var isSet = false
    while let scalar = current {
      index += 1
      switch scalar {
      case "i": flags.ignoresCase = isOn
      case "m": flags.isMultiline = isOn
      case "s": flags.dotMatchesNewline = isOn
      case "U": flags.isUngreedy = isOn
      case "-" where isOn:
        isOn = false
        isSet = false
        continue
      case ":" where isOn || isSet: return true
      case ")" where isOn || isSet: return false
      default: throw .invalid("invalid or unsupported Perl syntax in \(text(from: start))")
      }
      isSet = true
    }
    throw .invalid("invalid or unsupported Perl syntax in \(text(from: start))")
  }

  private mutating func escape() throws(RegexFailure) -> RegexNode {
    guard let mark = current else { throw .invalid("trailing backslash at end of expression in ") }
    switch mark {
    case "A":
      index += 1
      return .assertion(.textStart)
    case "z":
      index += 1
      return .assertion(.textEnd)
    case "b":
      index += 1
      return .assertion(.wordBoundary)
    case "B":
      index += 1
      return .assertion(.noWordBoundary)
    default: break
    }
    if var set = try escapedClass() {
      set.ignoresCase = flags.ignoresCase
      return .scalars(set)
    }
    return .scalars(literal(try escapedScalar()))
  }

  /// `\d`, `\pL` and their like behind the backslash.
  mutating func escapedClass() throws(RegexFailure) -> ScalarSet? {
    guard let mark = current else { return nil }
    let ranges: [ClosedRange<UInt32>]
    switch mark {
    case "d": ranges = ScalarSet.digits
    case "D": ranges = ScalarSet.complement(ScalarSet.digits)
    case "s": ranges = ScalarSet.spaces
    case "S": ranges = ScalarSet.complement(ScalarSet.spaces)
    case "w": ranges = ScalarSet.words
    case "W": ranges = ScalarSet.complement(ScalarSet.words)
    case "p", "P": return try category(isNegated: mark == "P")
    default: return nil
    }
    index += 1
    return ScalarSet(ranges)
  }

  private mutating func category(isNegated: Bool) throws(RegexFailure) -> ScalarSet {
    let start = index - 1
    index += 1
    var isNegated = isNegated
    var name = ""
    if take("{") {
      if take("^") { isNegated.toggle() }
      while let scalar = current, scalar != "}" {
        name.unicodeScalars.append(scalar)
        index += 1
      }
      guard take("}") else { throw .invalid("invalid character class range in \(text(from: start))") }
    } else if let scalar = current {
      name.unicodeScalars.append(scalar)
      index += 1
    }
    // Scripts (`\p{Greek}`) are not in the standard library's properties.
    guard ScalarSet.isKnownCategory(name) else {
      throw ScalarSet.mayBeScript(name)
        ? .unsupported : .invalid("invalid character class range in \(text(from: start))")
    }
    var set = ScalarSet()
    set.categories = [(name, isNegated)]
    return set
  }

  mutating func escapedScalar() throws(RegexFailure) -> Unicode.Scalar {
    let start = index - 1
    let mark = scalars[advance()]
    switch mark {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "f": return "\u{0C}"
    case "v": return "\u{0B}"
    case "a": return "\u{07}"
    case "x": return try hexadecimal(start)
    case "0"..."7": return try octal(mark, start)
    case _ where mark.isASCII && !mark.properties.isAlphabetic && !("0"..."9").contains(mark): return mark
    default: throw .invalid("invalid escape sequence in \(text(from: start))")
    }
  }

  private mutating func hexadecimal(_ start: Int) throws(RegexFailure) -> Unicode.Scalar {
    var digits = ""
    if take("{") {
      while let scalar = current, scalar != "}" {
        digits.unicodeScalars.append(scalar)
        index += 1
        guard let value = UInt32(digits, radix: 16), value <= 0x10FFFF else {
          throw .invalid("invalid escape sequence in \(text(from: start))")
        }
      }
      guard take("}") else { throw .invalid("invalid escape sequence in \(text(from: start))") }
    } else {
      digits = text(index, index + 2)
      index = min(index + 2, scalars.count)
      guard digits.count == 2 else { throw .invalid("invalid escape sequence in \(text(from: start))") }
    }
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw .invalid("invalid escape sequence in \(text(from: start))")
    }
    return scalar
  }

  /// `\0`, `\012` or `\123`; a single digit other than zero would be a back-reference, which RE2 has not.
  private mutating func octal(_ first: Unicode.Scalar, _ start: Int) throws(RegexFailure) -> Unicode.Scalar {
    var digits = String(first)
    while let scalar = current, ("0"..."7").contains(scalar), digits.count < 3 {
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    guard first == "0" || digits.count > 1, let value = UInt32(digits, radix: 8), let scalar = Unicode.Scalar(value)
    else { throw .invalid("invalid escape sequence in \(text(from: start))") }
    return scalar
  }
}
