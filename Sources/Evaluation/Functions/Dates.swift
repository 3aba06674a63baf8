/// Functions on timestamps of RFC 3339.
extension StandardFunctions {
  static let dates: [Function] = [
    .whole("formatdate", [Parameter("format", .string), Parameter("time", .string)]) {
      call, arguments throws(EvaluationError) in
      let time = try timestamp(call, arguments.text(1)) { call.invalidArgument(1, "time", $0) }
      do throws(ConversionFailure) { return .string(try time.formatted(arguments.text(0))) } catch {
        throw call.invalidArgument(0, "format", error.message)
      }
    },
    .whole("timeadd", [Parameter("timestamp", .string), Parameter("duration", .string)]) {
      call, arguments throws(EvaluationError) in
      let time = try timestamp(call, arguments.text(0)) { call.failed("timeadd", $0) }
      guard let duration = nanoseconds(ofDuration: arguments.text(1)) else {
        throw call.failed("timeadd", refusal(ofDuration: arguments.text(1)))
      }
      guard let sum = time.adding(nanoseconds: duration) else {
        throw call.failed("timeadd", "the result is out of range")
      }
      return .string(sum.description)
    },
    .whole("timecmp", [Parameter("timestamp_a", .string), Parameter("timestamp_b", .string)], returns: .number) {
      call, arguments throws(EvaluationError) in
      let first = try timestamp(call, arguments.text(0)) { call.invalidArgument(0, "timestamp_a", $0) }
      let second = try timestamp(call, arguments.text(1)) { call.invalidArgument(1, "timestamp_b", $0) }
      return .number(first.instant < second.instant ? -1 : first.instant == second.instant ? 0 : 1)
    },
  ]

  private static func timestamp(
    _ call: Function.Call, _ text: String, else refusal: (String) -> EvaluationError
  ) throws(EvaluationError) -> Timestamp {
    do throws(ConversionFailure) { return try Timestamp(text) } catch {
      throw refusal("not a valid RFC3339 timestamp: \(error.message)")
    }
  }

  private static let units = [
    "ns": 1, "us": 1_000, "µs": 1_000, "ms": 1_000_000, "s": 1_000_000_000, "m": 60_000_000_000,
    "h": 3_600_000_000_000,
  ]

  /// Why a text is no duration, as Go's `time.ParseDuration` says it.
  private static func refusal(ofDuration text: String) -> String {
    let shown = Value.quoted(text)
    var rest = Substring(text)
    if rest.hasPrefix("-") || rest.hasPrefix("+") { rest = rest.dropFirst() }
    while let first = rest.first, ("0"..."9").contains(first) || first == "." {
      let amount = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
      rest = rest[amount.endIndex...]
      let name = rest.prefix { !("0"..."9").contains($0) && $0 != "." }
      rest = rest[name.endIndex...]
      if amount.allSatisfy({ $0 == "." }) { break }
      if name.isEmpty { return "time: missing unit in duration \(shown)" }
      if units[String(name)] == nil { return "time: unknown unit \(Value.quoted(String(name))) in duration \(shown)" }
    }
    return "time: invalid duration \(shown)"
  }

  /// The length of a duration of Go's syntax, such as `-1h30m` or `1.5h`.
  private static func nanoseconds(ofDuration text: String) -> Int? {
    var rest = Substring(text)
    let isNegative = rest.hasPrefix("-")
    if isNegative || rest.hasPrefix("+") { rest = rest.dropFirst() }
    if rest == "0" { return 0 }
    guard !rest.isEmpty else { return nil }
    var total = Number(0)
    while !rest.isEmpty {
      let amount = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
      rest = rest[amount.endIndex...]
      let name = rest.prefix { $0.isLetter }
      rest = rest[name.endIndex...]
      guard let number = Number(String(amount)), let unit = units[String(name)],
        let part = number.multiplied(by: Number(unit)), let sum = total.adding(part)
      else { return nil }
      total = sum
    }
    guard let value = total.truncated.int else { return nil }
    return isNegative ? -value : value
  }
}
