/// A point in time with its offset from UTC, as RFC 3339 writes it.
struct Timestamp: CustomStringConvertible {
  /// Seconds since 1970 in UTC, and nanoseconds behind them.
  var seconds: Int
  var nanoseconds: Int
  /// Seconds east of UTC.
  var offset: Int

  struct Instant: Comparable {
    var seconds: Int
    var nanoseconds: Int

    static func < (left: Instant, right: Instant) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }

  var instant: Instant { Instant(seconds: seconds, nanoseconds: nanoseconds) }

  private struct Reader {
    var rest: Substring

    mutating func number(_ count: Int, _ name: String, _ range: ClosedRange<Int>) throws(ConversionFailure) -> Int {
      let digits = rest.prefix(count)
      guard digits.utf8.count == count, digits.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(digits)
      else { throw refusal(name) }
      rest = rest.dropFirst(count)
      guard range.contains(value) else { throw refusal(name) }
      return value
    }

    /// As cty words what Go's parser of times refuses.
    func refusal(_ name: String) -> ConversionFailure {
      if rest.isEmpty { return ConversionFailure("end of string before \(name)") }
      if name == "hour", rest.contains(":") { return ConversionFailure("hour must be between 0 and 23 inclusive") }
      if name == "hour" || name == "minute", rest.utf8.count != 2 {
        return ConversionFailure("\(name) must have exactly two digits")
      }
      return ConversionFailure("cannot use \(Value.quoted(String(rest))) as \(name)")
    }

    /// Nanoseconds behind a point, if there are any.
    mutating func fraction() -> Int {
      guard rest.hasPrefix(".") else { return 0 }
      let fraction = rest.dropFirst().prefix { ("0"..."9").contains($0) }
      rest = rest[fraction.endIndex...]
      let digits = String(fraction.prefix(9))
      return Int(digits + String(repeating: "0", count: 9 - digits.count)) ?? 0
    }

    /// `Z`, or a sign with hours and minutes, as seconds.
    mutating func offset() throws(ConversionFailure) -> Int {
      guard let sign = rest.first else { throw ConversionFailure("end of string before UTC offset") }
      guard sign == "Z" || sign == "+" || sign == "-" else {
        throw refusal("UTC offset")
      }
      if sign == "Z" {
        rest = rest.dropFirst()
        return 0
      }
      let parts = rest.dropFirst().prefix(5)
      guard parts.utf8.count == 5, parts.dropFirst(2).hasPrefix(":"), let hours = UInt8(parts.prefix(2)),
        let minutes = UInt8(parts.suffix(2))
      else { throw refusal("UTC offset") }
      rest = rest.dropFirst(6)
      guard hours < 24, minutes < 60 else { throw refusal("UTC offset") }
      return (Int(hours) * 3600 + Int(minutes) * 60) * (sign == "-" ? -1 : 1)
    }

    mutating func mark(_ wanted: String) throws(ConversionFailure) {
      guard !rest.isEmpty else { throw ConversionFailure("end of string where \"\(wanted)\" is expected") }
      guard rest.hasPrefix(wanted) else {
        throw ConversionFailure("found \(Value.quoted(String(rest))) where \"\(wanted)\" is expected")
      }
      rest = rest.dropFirst()
    }
  }

  init(_ text: String) throws(ConversionFailure) {
    var reader = Reader(rest: text[...])
    let year = try reader.number(4, "year", 0...9999)
    try reader.mark("-")
    let month = try reader.number(2, "month", 1...12)
    try reader.mark("-")
    let day = try reader.number(2, "day of month", 1...31)
    guard day <= Self.days(inMonth: month, of: year) else { throw ConversionFailure("day out of range") }
    guard reader.rest.hasPrefix("T") else {
      throw ConversionFailure("missing required time introducer 'T'")
    }
    try reader.mark("T")
    // Go's parser takes one digit for the hour.
    let hasOneDigit = reader.rest.prefix(2).utf8.prefix { (48...57).contains($0) }.count == 1
    let hour = try reader.number(hasOneDigit ? 1 : 2, "hour", 0...23)
    try reader.mark(":")
    let minute = try reader.number(2, "minute", 0...59)
    try reader.mark(":")
    let second = try reader.number(2, "second", 0...59)
    nanoseconds = reader.fraction()
    offset = try reader.offset()
    guard reader.rest.isEmpty else { throw reader.refusal("timestamp segment") }
    seconds = Self.daysSinceEpoch(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - offset
  }

  func adding(nanoseconds added: Int) -> Timestamp? {
    var copy = self
    let (sum, overflow) = nanoseconds.addingReportingOverflow(added)
    if overflow { return nil }
    let carry = (sum < 0 ? sum - 999_999_999 : sum) / 1_000_000_000
    copy.seconds += carry
    copy.nanoseconds = sum - carry * 1_000_000_000
    return (0...9999).contains(copy.fields.year) ? copy : nil
  }

  /// The parts of the local date and time.
  struct Fields {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var second = 0
    /// 0 is Sunday.
    var weekday = 0
  }

  var fields: Fields {
    let local = seconds + offset
    let days = local >= 0 ? local / 86400 : (local - 86399) / 86400
    let time = local - days * 86400
    var fields = Self.date(daysSinceEpoch: days)
    fields.hour = time / 3600
    fields.minute = time / 60 % 60
    fields.second = time % 60
    fields.weekday = ((days + 4) % 7 + 7) % 7
    return fields
  }

  var description: String {
    let parts = fields
    let date = "\(Self.padded(parts.year, 4))-\(Self.padded(parts.month))-\(Self.padded(parts.day))"
    let time = "\(Self.padded(parts.hour)):\(Self.padded(parts.minute)):\(Self.padded(parts.second))"
    return "\(date)T\(time)\(offset == 0 ? "Z" : offsetText(separator: ":"))"
  }

  func offsetText(separator: String) -> String {
    let minutes = abs(offset) / 60
    return "\(offset < 0 ? "-" : "+")\(Self.padded(minutes / 60))\(separator)\(Self.padded(minutes % 60))"
  }

  static func padded(_ value: Int, _ count: Int = 2) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar, by counting from a March that begins an era of 400 years.
  private static func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146097 + dayOfEra - 719468
  }

  private static func date(daysSinceEpoch days: Int) -> Fields {
    let shifted = days + 719468
    let era = (shifted >= 0 ? shifted : shifted - 146096) / 146097
    let dayOfEra = shifted - era * 146097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    var fields = Fields()
    fields.day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    fields.month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    fields.year = yearOfEra + era * 400 + (fields.month <= 2 ? 1 : 0)
    return fields
  }
}

/// The format language of `formatdate`.
extension Timestamp {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  func formatted(_ format: String) throws(ConversionFailure) -> String {
    var result = ""
    var rest = Substring(format)
    while let first = rest.first {
      if first == "'" {
        result += try Self.quotedLiteral(&rest)
      } else if first.isASCII, first.isLetter {
        let verb = rest.prefix { $0 == first }
        rest = rest.dropFirst(verb.count)
        result += try text(of: String(verb))
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Text in single quotes; two of them stand for one, inside and alone. A doubled one at the very end also closes.
  private static func quotedLiteral(_ rest: inout Substring) throws(ConversionFailure) -> String {
    if rest.hasPrefix("''") {
      rest = rest.dropFirst(2)
      return "'"
    }
    var result = ""
    var body = rest.dropFirst()
    while let character = body.first {
      body = body.dropFirst()
      if character != "'" {
        result.append(character)
      } else if body.first == "'" {
        result.append("'")
        body = body.dropFirst()
      } else {
        rest = body
        return result
      }
    }
    guard result.hasSuffix("'") else { throw ConversionFailure("unterminated literal '") }
    rest = body
    return result
  }

  private func text(of verb: String) throws(ConversionFailure) -> String {
    let parts = fields
    let hour12 = (parts.hour + 11) % 12 + 1
    switch verb {
    case "YYYY": return Self.padded(parts.year, 4)
    case "YY": return Self.padded(parts.year % 100)
    case "MMMM": return Self.months[parts.month - 1]
    case "MMM": return String(Self.months[parts.month - 1].prefix(3))
    case "MM": return Self.padded(parts.month)
    case "M": return String(parts.month)
    case "DD": return Self.padded(parts.day)
    case "D": return String(parts.day)
    case "EEEE": return Self.weekdays[parts.weekday]
    case "EEE": return String(Self.weekdays[parts.weekday].prefix(3))
    case "hh": return Self.padded(parts.hour)
    case "h": return String(parts.hour)
    case "HH": return Self.padded(hour12)
    case "H": return String(hour12)
    case "AA": return parts.hour < 12 ? "AM" : "PM"
    case "aa": return parts.hour < 12 ? "am" : "pm"
    case "mm": return Self.padded(parts.minute)
    case "m": return String(parts.minute)
    case "ss": return Self.padded(parts.second)
    case "s": return String(parts.second)
    case "ZZZZZ": return offsetText(separator: ":")
    case "ZZZZ": return offsetText(separator: "")
    case "ZZZ": return offset == 0 ? "UTC" : offsetText(separator: "")
    case "Z": return offset == 0 ? "Z" : offsetText(separator: ":")
    default: throw ConversionFailure("invalid date format verb \"\(verb)\"\(Self.hint(verb))")
    }
  }

  private static func hint(_ verb: String) -> String {
    switch verb.first {
    case "Y": ": year must either be \"YY\" or \"YYYY\""
    case "M": ": month must be \"M\", \"MM\", \"MMM\", or \"MMMM\""
    case "D": ": day of month must either be \"D\" or \"DD\""
    case "E": ": day of week must either be \"EEE\" or \"EEEE\""
    case "h": ": 24-hour must either be \"h\" or \"hh\""
    case "H": ": 12-hour must either be \"H\" or \"HH\""
    case "A": ": must be \"AA\""
    case "a": ": must be \"aa\""
    case "m": ": minute must either be \"m\" or \"mm\""
    case "s": ": second must either be \"s\" or \"ss\""
    case "Z": ": timezone must be Z, ZZZ, ZZZZ, or ZZZZZ"
    default: ""
    }
  }
}
