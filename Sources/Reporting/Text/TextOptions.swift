package import Source

/// What a person asked of the text report.
package struct TextOptions: Sendable, Hashable {
  /// How many findings are shown in full.
  package enum Details: Sendable, Hashable {
    case first(Int)
    case all
  }

  /// Commands that the help may point to, because the program has them.
  package struct Offers: OptionSet, Sendable, Hashable {
    /// One bit for each command.
    package let rawValue: Int
    /// Offers of these bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// `--fix`.
    package static let fix = Offers(rawValue: 1)
    /// `regionlint init`.
    package static let initialize = Offers(rawValue: 2)
    /// All of them.
    package static let all: Offers = [.fix, .initialize]
  }

  /// Findings below it are counted, not shown.
  package var level: Severity
  /// How many findings are shown in full.
  package var details: Details
  /// Whether colours are written as ANSI escapes.
  package var isColored: Bool
  /// Whether each undecided check is listed, not only the values that are missing.
  package var listsUndecided: Bool
  /// Whether each finding that a comment ignores is listed, not only their number.
  package var listsIgnored: Bool
  /// How long the run took, in milliseconds; `nil` leaves it out.
  package var elapsedMilliseconds: Int?
  /// The commands that the help points to.
  package var offers: Offers

  /// Options of a report; by default plain text of warnings and errors.
  package init(
    level: Severity = .warning, details: Details = .first(10), isColored: Bool = false, listsUndecided: Bool = false,
    listsIgnored: Bool = false,
    elapsedMilliseconds: Int? = nil, offers: Offers = .all
  ) {
    self.level = level
    self.details = details
    self.isColored = isColored
    self.listsUndecided = listsUndecided
    self.listsIgnored = listsIgnored
    self.elapsedMilliseconds = elapsedMilliseconds
    self.offers = offers
  }
}
