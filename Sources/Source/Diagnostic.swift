/// How much a problem matters.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The apply fails, or data or availability is lost.
  case error
  /// What was built is weaker than the design claims.
  case warning
  /// True, and seldom acted upon.
  case note

  /// `error` is the greatest.
  public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .error: 2
    case .warning: 1
    case .note: 0
    }
  }
}

/// A place with a few words about it, shown behind the carets.
public struct LabelledPlace: Hashable, Sendable {
  /// What the words are about.
  public var place: Place
  /// A few words without a full stop.
  public var label: String

  /// A place and the words about it.
  public init(_ place: Place, _ label: String) {
    self.place = place
    self.label = label
  }
}

/// Something wrong with a user's file, as a value: detection makes it, reporting words it for its reader.
public struct Diagnostic: Hashable, Sendable {
  /// A stable kebab-case name of the kind of problem, such as `missing-newline-after-argument`.
  public var code: String
  /// How much it matters; most are errors.
  public var severity: Severity
  /// One sentence that stands alone, as Terraform words it where Terraform has the same message; ends without a full stop.
  public var summary: String
  /// What is wrong here and what to do, in whole sentences; may be empty.
  public var detail: String
  /// The primary place: small, and where the fix goes.
  public var place: Place
  /// Further places that take part, in the order in which they are told.
  public var related: [LabelledPlace]
  /// The nearest correct name, if one is near.
  public var suggestion: String?

  /// A problem with its code and its place.
  public init(
    code: String, severity: Severity = .error, summary: String, detail: String = "", place: Place,
    related: [LabelledPlace] = [], suggestion: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.summary = summary
    self.detail = detail
    self.place = place
    self.related = related
    self.suggestion = suggestion
  }
}
