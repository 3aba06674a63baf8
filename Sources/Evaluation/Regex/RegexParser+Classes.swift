/// Classes in brackets.
extension RegexParser {
  mutating func bracketClass() throws(RegexFailure) -> ScalarSet {
    let start = index - 1
    var set = ScalarSet()
    set.ignoresCase = flags.ignoresCase
    set.isNegated = take("^")
    var isFirst = true
    // Go compiles with Perl's rules: a hyphen may stand anywhere (`[a-z- .]`).
    while current != nil, isFirst || current != "]" {
      isFirst = false
      if try posixClass(&set) { continue }
      if current == "\\" {
        index += 1
        if let inner = try escapedClass() {
          set.ranges += inner.ranges
          set.categories += inner.categories
          continue
        }
        index -= 1
      }
      let rangeStart = index
      let low = try classScalar(start)
      var high = low
      if current == "-", index + 1 < scalars.count, scalars[index + 1] != "]" {
        index += 1
        high = try classScalar(start)
        if high < low { throw .invalid("invalid character class range in \(text(from: rangeStart))") }
      }
      set.ranges.append(low.value...high.value)
    }
    guard take("]") else { throw .invalid("missing closing ] in \(text(start, scalars.count))") }
    return set
  }

  private mutating func posixClass(_ set: inout ScalarSet) throws(RegexFailure) -> Bool {
    guard starts(with: "[:") else { return false }
    let start = index
    guard let end = scalars[index...].dropFirst(2).firstIndex(of: ":"), end + 1 < scalars.count, scalars[end + 1] == "]"
    else { return false }
    var name = text(start + 2, end)
    let isNegated = name.hasPrefix("^")
    if isNegated { name.removeFirst() }
    guard let ranges = ScalarSet.posix(name) else {
      throw .invalid("invalid character class range in \(text(start, end + 2))")
    }
    set.ranges += isNegated ? ScalarSet.complement(ranges) : ranges
    index = end + 2
    return true
  }

  private mutating func classScalar(_ start: Int) throws(RegexFailure) -> Unicode.Scalar {
    guard let scalar = current else { throw .invalid("missing closing ] in \(text(start, scalars.count))") }
    index += 1
    return scalar == "\\" && current != nil ? try escapedScalar() : scalar
  }
}
