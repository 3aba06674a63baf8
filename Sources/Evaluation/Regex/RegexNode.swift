/// A regular expression of RE2's syntax as a tree.
indirect enum RegexNode: Sendable {
  case empty
  case scalars(ScalarSet)
  case assertion(RegexAssertion)
  case capture(RegexNode, index: Int)
  case sequence([RegexNode])
  case choice([RegexNode])
  case repetition(RegexNode, minimum: Int, maximum: Int?, isGreedy: Bool)
}

extension RegexNode {
  /// Whether it may match without taking anything of the text.
  var mayBeEmpty: Bool {
    switch self {
    case .empty, .assertion: true
    case .scalars: false
    case .capture(let inner, _): inner.mayBeEmpty
    case .sequence(let nodes): nodes.allSatisfy(\.mayBeEmpty)
    case .choice(let nodes): nodes.contains(where: \.mayBeEmpty)
    case .repetition(let inner, let minimum, _, _): minimum == 0 || inner.mayBeEmpty
    }
  }

  /// Whether repetitions inside one another come to no more than `count`, which is what RE2 allows.
  func repeats(atMost count: Int) -> Bool {
    switch self {
    case .empty, .scalars, .assertion: return true
    case .capture(let inner, _): return inner.repeats(atMost: count)
    case .sequence(let nodes), .choice(let nodes): return nodes.allSatisfy { $0.repeats(atMost: count) }
    case .repetition(let inner, let minimum, let maximum, _):
      let most = maximum ?? minimum
      if maximum == 0 { return true }
      return most <= count && inner.repeats(atMost: most > 0 ? count / most : count)
    }
  }
}

/// A condition on a position.
enum RegexAssertion: Sendable {
  case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
}

/// Why a pattern is refused.
enum RegexFailure: Error {
  /// Not a pattern of RE2, in the words of Go's `regexp/syntax`.
  case invalid(String)
  /// A pattern of RE2 that is not implemented here, or is too large.
  case unsupported
  /// A bound of `EvaluationLimits` that the pattern goes past, in words.
  case tooLarge(String)
}

/// A set of Unicode scalars.
struct ScalarSet: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  /// Members by general category, such as `L` or `Lu`, and whether they are excluded (`\P`).
  var categories: [(name: String, isNegated: Bool)] = []
  var isNegated = false
  var ignoresCase = false

  init(_ ranges: [ClosedRange<UInt32>] = []) { self.ranges = ranges }

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var found = holds(scalar)
    if !found, ignoresCase { found = Self.caseVariants(of: scalar).contains { holds($0) } }
    return found != isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    for range in ranges where range.contains(scalar.value) { return true }
    for category in categories where Self.isIn(category.name, scalar) != category.isNegated { return true }
    return false
  }

  private static func caseVariants(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    let folded = single(upper.properties.lowercaseMapping) ?? scalar
    let lower = single(scalar.properties.lowercaseMapping) ?? scalar
    return [lower, upper, folded] + (furtherVariants[folded] ?? [])
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }

  /// Letters of more than two forms: Unicode's simple case folding, by its lower form.
  private static let furtherVariants: [Unicode.Scalar: [Unicode.Scalar]] = [
    "k": ["\u{212A}"], "s": ["\u{17F}"], "\u{E5}": ["\u{212B}"], "\u{3BC}": ["\u{B5}"],
    "\u{3B9}": ["\u{345}", "\u{1FBE}"],
    "\u{3B2}": ["\u{3D0}"], "\u{3B5}": ["\u{3F5}"], "\u{3B8}": ["\u{3D1}", "\u{3F4}"], "\u{3BA}": ["\u{3F0}"],
    "\u{3C0}": ["\u{3D6}"], "\u{3C1}": ["\u{3F1}"], "\u{3C3}": ["\u{3C2}"], "\u{3C6}": ["\u{3D5}"],
    "\u{3C9}": ["\u{2126}"], "\u{1E61}": ["\u{1E9B}"],
  ]

  private static func isIn(_ name: String, _ scalar: Unicode.Scalar) -> Bool {
    if name == "Any" { return true }
    return categoryName(scalar.properties.generalCategory).hasPrefix(name)
  }

  private static func categoryName(_ category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "-"
    @unknown default: "-"
    }
  }

  /// Whether a name that is no category may be one of a script: the shortest of those is `Yi`.
  static func mayBeScript(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, ("A"..."Z").contains(first) else { return false }
    return name == "Yi"
      || name.utf8.count > 2 && name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic }
  }

  static func isKnownCategory(_ name: String) -> Bool {
    let names =
      "Any L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Cs Co"
    return names.split(separator: " ").contains { $0 == name }
  }

  static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
  static let spaces: [ClosedRange<UInt32>] = [0x09...0x0A, 0x0C...0x0D, 0x20...0x20]
  static let words: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]

  /// The scalars outside some ranges.
  static func complement(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if next < range.lowerBound { result.append(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return result
  }

  /// The classes that stand in double brackets, `[[:alpha:]]`.
  static func posix(_ name: String) -> [ClosedRange<UInt32>]? {
    switch name {
    case "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A]
    case "alpha": [0x41...0x5A, 0x61...0x7A]
    case "ascii": [0...0x7F]
    case "blank": [0x09...0x09, 0x20...0x20]
    case "cntrl": [0...0x1F, 0x7F...0x7F]
    case "digit": digits
    case "graph": [0x21...0x7E]
    case "lower": [0x61...0x7A]
    case "print": [0x20...0x7E]
    case "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]
    case "space": [0x09...0x0D, 0x20...0x20]
    case "upper": [0x41...0x5A]
    case "word": words
    case "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66]
    default: nil
    }
  }
}
