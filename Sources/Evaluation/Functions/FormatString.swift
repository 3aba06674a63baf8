/// A format string of `format` and `formatlist`, taken apart.
struct FormatString {
  enum Piece {
    case literal(String)
    case verb(Verb)
  }

  /// `%` with flags, width, precision, argument and mode.
  struct Verb {
    var flags: Set<Character> = []
    var width: Int?
    var precision: Int?
    /// Counted from zero.
    var argument = 0
    var mode: Character = "v"
    /// The verb as written, for messages, and its byte offset.
    var text = ""
    var offset = 0

    /// Whether a text is read as a number for it.
    var takesNumber: Bool { "bdoxXeEfFgG".contains(mode) }

    var isPlain: Bool { flags.isEmpty && width == nil && precision == nil }
  }

  var pieces: [Piece] = []
  /// The characters that its widths make at least, whatever the arguments are.
  var leastSize: Int {
    var size = 0
    for case .verb(let verb) in pieces { size += min(verb.width ?? 0, 2 * EvaluationLimits.stringBytes) }
    return size
  }
  /// What writing numbers with as many digits as its precisions ask for costs, in the unit of `Value.count`.
  var workOfDigits: Int {
    var work = 0
    for case .verb(let verb) in pieces {
      let digits = min(verb.precision ?? 0, EvaluationLimits.numberDigits)
      work += digits * digits / 256
    }
    return work
  }
  /// The arguments, counted from zero, that are read as numbers; one that several verbs read, several times.
  var numberArguments: [Int] {
    pieces.compactMap { if case .verb(let verb) = $0, verb.takesNumber { verb.argument } else { nil } }
  }
  /// How many arguments the verbs use.
  var argumentCount = 0
  /// Whether an argument is named by its number, which allows unused ones.
  var hasExplicitArguments = false

  init(_ text: String) throws(FormatFailure) {
    let characters = Array(text)
    var index = 0
    var offset = 0
    var literal = ""
    var next = 0
    while index < characters.count {
      let character = characters[index]
      if character != "%" {
        literal.append(character)
        offset += character.utf8.count
        index += 1
        continue
      }
      if index + 1 < characters.count, characters[index + 1] == "%" {
        literal.append("%")
        offset += 2
        index += 2
        continue
      }
      var scanner = VerbScanner(characters: characters, index: index)
      var verb = try scanner.scan(offset: offset, next: &next, isExplicit: &hasExplicitArguments)
      verb.text = String(characters[index..<scanner.index])
      verb.offset = offset
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = ""
      pieces.append(.verb(verb))
      argumentCount = max(argumentCount, verb.argument + 1)
      offset += verb.text.utf8.count
      index = scanner.index
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
  }
}

/// Why a format string or one of its values is wrong.
struct FormatFailure: Error {
  var message: String
  /// Whether the arguments are wrong rather than the call.
  var isAboutArguments = false
  /// Whether the result would be larger than evaluation allows.
  var isAboutSize = false
}

private struct VerbScanner {
  let characters: [Character]
  var index: Int

  private var current: Character? { index < characters.count ? characters[index] : nil }

  private mutating func number() -> Int? {
    var digits = ""
    while let current, ("0"..."9").contains(current), digits.count < 9 {
      digits.append(current)
      index += 1
    }
    return Int(digits)
  }

  /// `[2]`, the number of an argument, counted from zero.
  private mutating func namedArgument(_ offset: Int) throws(FormatFailure) -> Int? {
    guard current == "[" else { return nil }
    index += 1
    guard let position = number(), position > 0, current == "]" else {
      throw FormatFailure(message: "unrecognized format character \"[\" at offset \(offset + 1)")
    }
    index += 1
    return position - 1
  }

  mutating func scan(
    offset: Int, next: inout Int, isExplicit: inout Bool
  ) throws(FormatFailure) -> FormatString.Verb {
    var verb = FormatString.Verb()
    let start = index
    index += 1
    while let current, "#0+- ".contains(current) {
      verb.flags.insert(current)
      index += 1
    }
    verb.width = number()
    if current == "." {
      index += 1
      verb.precision = number() ?? 0
    }
    verb.argument = next
    if let named = try namedArgument(offset) {
      verb.argument = named
      isExplicit = true
    }
    guard let mode = current else {
      throw FormatFailure(message: "invalid format string starting at offset \(offset + 1)")
    }
    guard mode.isLetter else {
      throw FormatFailure(
        message: "unrecognized format character '\(mode)' at offset \(offset + index - start)")
    }
    guard "vtbdoxXeEfFgGsq".contains(mode) else {
      let text = String(characters[start...index])
      throw FormatFailure(message: "unsupported format verb '\(mode)' in \"\(text)\" at offset \(offset)")
    }
    index += 1
    verb.mode = mode
    next = verb.argument + 1
    return verb
  }
}
