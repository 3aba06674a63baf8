extension StandardFunctions {
  private static let text = Parameter("str", .string)

  static let strings: [Function] = [
    .whole("upper", [text]) { call, arguments throws(EvaluationError) in
      .string(mapped(arguments.text(0), \.uppercaseMapping) { $0.uppercased() })
    },
    .whole("lower", [text]) { call, arguments throws(EvaluationError) in
      .string(mapped(arguments.text(0), \.lowercaseMapping) { $0.lowercased() })
    },
    .whole("title", [text]) { call, arguments throws(EvaluationError) in .string(titled(arguments.text(0))) },
    .whole("trimspace", [text]) { call, arguments throws(EvaluationError) in
      .string(trimmed(arguments.text(0)) { $0.properties.isWhitespace })
    },
    .whole("trim", [text, Parameter("cutset", .string)]) { call, arguments throws(EvaluationError) in
      let cutset = Set(arguments.text(1).unicodeScalars)
      return .string(trimmed(arguments.text(0)) { cutset.contains($0) })
    },
    .whole("trimprefix", [text, Parameter("prefix", .string)]) { call, arguments throws(EvaluationError) in
      let (text, prefix) = (arguments.text(0), arguments.text(1))
      return .string(text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)
    },
    .whole("trimsuffix", [text, Parameter("suffix", .string)]) { call, arguments throws(EvaluationError) in
      let (text, suffix) = (arguments.text(0), arguments.text(1))
      return .string(text.hasSuffix(suffix) ? String(text.dropLast(suffix.count)) : text)
    },
    .whole("chomp", [text]) { call, arguments throws(EvaluationError) in .string(chomped(arguments.text(0))) },
    .whole("indent", [Parameter("spaces", .number), text]) { call, arguments throws(EvaluationError) in
      let spaces = try call.integer(arguments[0], "indent")
      guard spaces >= 0 else { throw call.failed("indent", "number of spaces must not be negative") }
      let lines = arguments.text(1).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      guard spaces <= EvaluationLimits.stringBytes, lines.count * spaces <= EvaluationLimits.stringBytes else {
        throw .tooLarge("string", limit: EvaluationLimits.stringBytes, at: call.place)
      }
      return .string(lines.map { String($0) }.joined(separator: "\n" + String(repeating: " ", count: spaces)))
    },
    .whole("strrev", [text]) { call, arguments throws(EvaluationError) in .string(String(arguments.text(0).reversed()))
    },
    .partial("startswith", [text, Parameter("prefix", .string)]) { call, arguments throws(EvaluationError) in
      startsWith(call, arguments)
    },
    .whole("endswith", [text, Parameter("suffix", .string)], returns: .bool) {
      call, arguments throws(EvaluationError) in .bool(arguments.text(0).hasSuffix(arguments.text(1)))
    },
    .whole("strcontains", [text, Parameter("substr", .string)], returns: .bool) {
      call, arguments throws(EvaluationError) in
      .bool(range(of: arguments.text(1), in: arguments.text(0)) != nil)
    },
    .whole("substr", [text, Parameter("offset", .number), Parameter("length", .number)]) {
      call, arguments throws(EvaluationError) in try substring(call, arguments)
    },
    .whole("replace", [text, Parameter("substr", .string), Parameter("replace", .string)]) {
      call, arguments throws(EvaluationError) in try replaced(call, arguments)
    },
    .partial("join", [Parameter("separator", .string)], variadic: Parameter("lists", .list(.string))) {
      call, arguments throws(EvaluationError) in try joined(call, arguments)
    },
    .whole("split", [Parameter("separator", .string), text], returns: .list(.string)) {
      call, arguments throws(EvaluationError) in
      let pieces = split(arguments.text(1), by: arguments.text(0))
      guard pieces.count <= EvaluationLimits.elements else {
        throw .tooLarge("list", limit: EvaluationLimits.elements, at: call.place)
      }
      return .strings(pieces)
    },
  ]

  private static func trimmed(_ text: String, _ cut: (Unicode.Scalar) -> Bool) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, cut(first) { scalars.removeFirst() }
    while let last = scalars.last, cut(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Scalar by scalar, as Go maps case: what would become several stays.
  private static func mapped(
    _ text: String, _ mapping: KeyPath<Unicode.Scalar.Properties, String>, ofASCII: (String) -> String
  ) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return ofASCII(text) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let other = scalar.properties[keyPath: mapping].unicodeScalars
      // The one letter that Go makes lower in one although it takes two is İ.
      result.append(other.count == 1 || scalar == "\u{130}" ? other[other.startIndex] : scalar)
    }
    return String(result)
  }

  private static func titled(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      let startsWord = separates(previous)
      if startsWord {
        result.append(contentsOf: scalar.properties.titlecaseMapping.unicodeScalars)
      } else {
        result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  /// Whether a word may begin behind it, as Go's `strings.Title` has it.
  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if scalar.isASCII { return !properties.isAlphabetic && !("0"..."9").contains(scalar) && scalar != "_" }
    return properties.isWhitespace
  }

  private static func chomped(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last == "\n" || last == "\r" { scalars.removeLast() }
    return String(scalars)
  }

  private static func startsWith(_ call: Function.Call, _ arguments: [Value]) -> Value {
    let references = call.terms.union(of: arguments)
    if let prefix = arguments[1].string {
      let known = arguments[0].knownPrefix(in: call.terms)
      if arguments[0].string != nil || known.utf8.count >= prefix.utf8.count {
        return Value(.bool(known.utf8.starts(with: prefix.utf8)), references: references)
      }
      if !prefix.utf8.starts(with: known.utf8) { return Value(.bool(false), references: references) }
    }
    return Value.unknownCall("startswith", arguments, Refinement(type: .bool, isNotNull: true), in: call.terms)
  }

  private static func substring(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    let characters = Array(arguments.text(0))
    var offset = try call.integer(arguments[1], "substr")
    let length = try call.integer(arguments[2], "substr")
    if offset < 0 { offset = max(0, characters.count + max(offset, -characters.count)) }
    if length == 0 || offset >= characters.count { return .string("") }
    if length < 0 { return .string(String(characters[offset...])) }
    return .string(String(characters[offset..<min(characters.count, offset + min(length, characters.count))]))
  }

  private static func replaced(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    let (text, pattern, replacement) = (arguments.text(0), arguments.text(1), arguments.text(2))
    if pattern.utf8.count > 1, pattern.hasPrefix("/"), pattern.hasSuffix("/") {
      return try regexReplaced(call, text, String(pattern.dropFirst().dropLast()), replacement)
    }
    let pieces: [String] =
      pattern.isEmpty ? [""] + text.unicodeScalars.map { String($0) } + [""] : split(text, by: pattern)
    guard text.utf8.count + pieces.count * replacement.utf8.count <= EvaluationLimits.stringBytes else {
      throw .tooLarge("string", limit: EvaluationLimits.stringBytes, at: call.place)
    }
    return .string(pieces.joined(separator: replacement))
  }

  /// Joined known and unknown elements are a template; an open list is a term of the function.
  private static func joined(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    let lists = arguments.dropFirst()
    guard !lists.isEmpty else { throw call.failed("join", "at least one list is required") }
    var pieces: [Value] = []
    for (offset, list) in lists.enumerated() {
      guard let elements = list.elements, !elements.isOpen else {
        return Value.unknownCall("join", arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
      }
      for (position, element) in elements.values.enumerated() {
        if element.isNull {
          throw call.invalidArgument(
            offset + 1, "lists", "element \(position) is null; cannot concatenate null values")
        }
        if !pieces.isEmpty { pieces.append(arguments[0]) }
        pieces.append(element)
      }
    }
    try call.terms.charge(joining: pieces, at: call.place)
    let size = pieces.reduce(0) { $0 + ($1.string?.utf8.count ?? 0) }
    guard size <= EvaluationLimits.stringBytes else {
      throw .tooLarge("string", limit: EvaluationLimits.stringBytes, at: call.place)
    }
    var result = call.terms.text(of: pieces)
    result.references = call.terms.union(of: arguments)
    return result
  }

  /// The pieces of a text between separators; between its characters if the separator is empty.
  static func split(_ text: String, by separator: String) -> [String] {
    if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
    let bytes = Array(text.utf8)
    let wanted = Array(separator.utf8)
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += wanted.count
        start = index
      } else {
        index += 1
      }
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }

  static func range(of wanted: String, in text: String) -> Int? {
    if wanted.isEmpty { return 0 }
    let pieces = split(text, by: wanted)
    return pieces.count > 1 ? pieces[0].utf8.count : nil
  }
}
