import Source

/// Numbers and lists in words.
enum Counting {
  /// `1 error`, `2 errors`.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) " + (number == 1 ? noun : plural ?? noun + "s")
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `6 errors, 2 warnings`; severities that do not occur are left out.
  static func severities(_ severities: [Severity]) -> [String] {
    Severity.allCases.compactMap { severity in
      let number = severities.count { $0 == severity }
      return number == 0 ? nil : count(number, severity.rawValue)
    }
  }

  /// Small numbers as words.
  static func word(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(number) ? words[number] : String(number)
  }
}
