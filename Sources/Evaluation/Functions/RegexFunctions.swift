extension StandardFunctions {
  private static let pattern = Parameter("pattern", .string)
  private static let string = Parameter("string", .string)

  static let regex: [Function] = [
    .whole("regex", [pattern, string], returns: .any) { call, arguments throws(EvaluationError) in
      guard let matcher = try matcher(call, arguments.text(0), arguments.text(1)) else {
        return Value.unknownCall("regex", arguments, in: call.terms)
      }
      let found: RegexMatcher.Match?
      var steps = 0
      do throws(RegexFailure) { found = try matcher.firstMatch(steps: &steps) } catch { throw refusal(error, call) }
      try charge(matching: steps, call)
      guard let match = found else {
        throw call.failed("regex", "pattern did not match any part of the given string")
      }
      return result(of: match, matcher)
    },
    .whole("regexall", [pattern, string], returns: .list(.any)) { call, arguments throws(EvaluationError) in
      guard let matcher = try matcher(call, arguments.text(0), arguments.text(1)) else {
        return Value.unknownCall("regexall", arguments, Refinement(type: .list(.any), isNotNull: true), in: call.terms)
      }
      let matches: [RegexMatcher.Match]
      var steps = 0
      do throws(RegexFailure) { matches = try matcher.allMatches(steps: &steps) } catch { throw refusal(error, call) }
      try charge(matching: steps, call)
      return .list(matches.map { result(of: $0, matcher) })
    },
  ]

  /// Counts the steps of matches, so that many costly ones end as one does.
  private static func charge(matching steps: Int, _ call: Function.Call) throws(EvaluationError) {
    try call.terms.charge(work: 2 * steps, at: call.place)
  }

  /// The program of a pattern, made once for each pattern.
  private static func program(_ pattern: String, _ call: Function.Call) throws(RegexFailure) -> RegexProgram {
    if let known = call.terms.patterns[pattern] { return known }
    let program = try RegexProgram(pattern)
    call.terms.patterns[pattern] = program
    return program
  }

  /// A matcher for a text; `nil` if the pattern is beyond what is implemented.
  private static func matcher(
    _ call: Function.Call, _ pattern: String, _ text: String
  ) throws(EvaluationError) -> RegexMatcher? {
    do throws(RegexFailure) {
      let program = try program(pattern, call)
      let named = program.captureNames.filter { $0 != nil }.count
      if named > 0, named < program.captureNames.count {
        throw .invalid("cannot mix both named and unnamed capture groups")
      }
      return RegexMatcher(program, text)
    } catch {
      if case .unsupported = error { return nil }
      throw refusal(error, call)
    }
  }

  private static func refusal(_ failure: RegexFailure, _ call: Function.Call) -> EvaluationError {
    switch failure {
    case .invalid(let why): call.invalidArgument(0, "pattern", "invalid regexp pattern: \(why)")
    case .tooLarge(let why): .patternTooLarge(why, at: call.place)
    case .unsupported: preconditionFailure("a pattern that is not implemented leaves the result unknown")
    }
  }

  /// The whole match as a string, or its groups as a tuple or, if they have names, an object.
  private static func result(of match: RegexMatcher.Match, _ matcher: RegexMatcher) -> Value {
    let names = matcher.program.captureNames
    if names.isEmpty { return .string(matcher.substring(match.start, match.end)) }
    let groups = names.indices.map { matcher.group($0, of: match).map { Value.string($0) } ?? Value(.null(.string)) }
    guard names[0] != nil else { return .tuple(groups) }
    return .object(zip(names, groups).map { (key: $0 ?? "", value: $1) })
  }

  /// `replace` with a pattern between slashes.
  static func regexReplaced(
    _ call: Function.Call, _ text: String, _ pattern: String, _ replacement: String
  ) throws(EvaluationError) -> Value {
    let matcher: RegexMatcher
    let matches: [RegexMatcher.Match]
    var steps = 0
    do throws(RegexFailure) {
      matcher = RegexMatcher(try program(pattern, call), text)
      matches = try matcher.allMatches(steps: &steps)
    } catch {
      switch error {
      case .unsupported: return unknownReplacement(call, text, pattern, replacement)
      case .tooLarge: throw refusal(error, call)
      case .invalid(let why):
        // There the expression stands in backquotes behind a colon; elsewhere it follows "in".
        let parts = why.split(separator: " in ", maxSplits: 1, omittingEmptySubsequences: false)
        let what = parts.count == 2 ? "\(parts[0]): `\(parts[1])`" : why
        throw call.failed("replace", "error parsing regexp: \(what)")
      }
    }
    try charge(matching: steps + matcher.program.instructions.count, call)
    var result = ""
    var position = 0
    for match in matches {
      result += matcher.substring(position, match.start)
      result += expansion(of: replacement, match, matcher)
      position = match.end
      guard result.utf8.count <= EvaluationLimits.stringBytes else {
        throw .tooLarge("string", limit: EvaluationLimits.stringBytes, at: call.place)
      }
    }
    return .string(result + matcher.substring(position, matcher.text.count))
  }

  private static func unknownReplacement(
    _ call: Function.Call, _ text: String, _ pattern: String, _ replacement: String
  ) -> Value {
    Value.unknownCall(
      "replace", [.string(text), .string("/\(pattern)/"), .string(replacement)],
      Refinement(type: .string, isNotNull: true), in: call.terms)
  }

  /// The replacement with `$1`, `$name`, `${name}` and `$$` filled in, as Go's `Expand` does: a name is as long as it can be.
  private static func expansion(
    of replacement: String, _ match: RegexMatcher.Match, _ matcher: RegexMatcher
  ) -> String {
    var result = ""
    var rest = Substring(replacement)
    while let mark = rest.firstIndex(of: "$") {
      result += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      if rest.hasPrefix("$") {
        result += "$"
        rest = rest.dropFirst()
        continue
      }
      let isBraced = rest.hasPrefix("{")
      let body = isBraced ? rest.dropFirst() : rest
      let name = body.prefix { $0 == "_" || $0.isLetter || $0.isNumber }
      let after = body[name.endIndex...]
      guard !name.isEmpty, !isBraced || after.hasPrefix("}") else {
        result += "$"
        continue
      }
      rest = isBraced ? after.dropFirst() : after
      result += group(named: String(name), match, matcher)
    }
    return result + rest
  }

  private static func group(named name: String, _ match: RegexMatcher.Match, _ matcher: RegexMatcher) -> String {
    if let number = Int(name) {
      if number == 0 { return matcher.substring(match.start, match.end) }
      return number <= matcher.program.captureNames.count ? matcher.group(number - 1, of: match) ?? "" : ""
    }
    guard let index = matcher.program.captureNames.firstIndex(of: name) else { return "" }
    return matcher.group(index, of: match) ?? ""
  }
}
