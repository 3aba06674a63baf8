package import Source

/// A comment `regionlint:ignore RULE[, RULE] [region=NAME] [until=DATE] -- reason`: findings that their owner accepts.
///
/// A finding is ignored where the comment covers the place that *answers* for it: its primary place, under the carets. What
/// is related to a finding does not count, so that a comment at one member of a group never silences what is said of another.
/// A comment above a block covers all that is written in it; one above a module call covers also what the module does for this
/// call, at any depth, and leaves the share of the module's other calls.
package struct IgnoreComment: Sendable {
  /// One of the names in the list: an id, a former id, or `family/*`.
  package struct Selection: Sendable {
    /// The name as written.
    package var text: String
    /// Where it is written.
    package var place: Place
    /// The ids it stands for.
    package var rules: Set<String>
  }

  /// From `regionlint:` to the end of the reason.
  package var place: Place
  /// The names in the order of the list.
  package var selections: [Selection]
  /// Only findings in which one of these Regions takes part; all if there are none.
  package var regions: [String]
  /// The last day on which it counts.
  package var until: CalendarDate?
  var untilPlace: Place?
  /// Why, in the words of the comment.
  package var reason: String
  var scope: IgnoreScope

  /// Whether its last day is over.
  func hasExpired(on today: CalendarDate) -> Bool { until.map { $0 < today } ?? false }
}

/// The part of one file that a comment is about.
struct IgnoreScope: Sendable {
  var file: FileID
  /// Whatever begins in here.
  var range: ByteRange
  /// The comment itself: what is said of it can be ignored by it.
  var own: ByteRange
  /// The headers of the module calls whose insides are meant too.
  var calls: [Place]

  func covers(_ place: Place) -> Bool {
    place.file == file && (range.contains(place.range.start) || own.contains(place.range.start))
  }

  func reaches(_ path: [Place]) -> Bool { calls.contains { path.contains($0) } }
}

/// A finding that a comment ignores.
package struct IgnoredFinding: Sendable, Hashable {
  /// What would have been reported.
  package var finding: Finding
  /// The place of the comment.
  package var comment: Place
  /// Why, in the words of the comment.
  package var reason: String
  /// The last day on which the comment counts.
  package var until: CalendarDate?

  /// A finding with the comment that ignores it.
  package init(finding: Finding, comment: Place, reason: String, until: CalendarDate? = nil) {
    self.finding = finding
    self.comment = comment
    self.reason = reason
    self.until = until
  }
}
