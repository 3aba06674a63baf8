import Evaluation
package import Source
import Terraform

/// What a name of a comment did in one system.
package enum IgnoreState: Sendable, Hashable {
  /// It covers a violated check.
  case used
  /// Nobody knows whether it would: the rule did not run here, or could not decide.
  case unknown
  /// There is nothing for it to cover; perhaps a finding that touches its place stands at another.
  case idle(instead: Place?)
}

/// Decides which violations of one system are ignored, before those of one cause are merged, and keeps account of it.
struct Ignoring {
  private let comments: IgnoreComments
  private let system: System
  private let today: CalendarDate
  private var used: Set<IgnoreComments.Use> = []
  private var instead: [IgnoreComments.Use: Place] = [:]

  init(_ comments: IgnoreComments, system: System, today: CalendarDate) {
    self.comments = comments
    self.system = system
    self.today = today
  }

  /// Says of each violation which comment ignores it.
  mutating func mark(_ violations: inout [Violation]) {
    guard !comments.comments.isEmpty else { return }
    for index in violations.indices { violations[index].ignoredBy = comment(ignoring: violations[index]) }
  }

  private mutating func comment(ignoring violation: Violation) -> Int? {
    let candidates = (comments.uses[violation.rule.id] ?? []).filter { use in
      let regions = comments.comments[use.comment].regions
      return regions.isEmpty || !Set(regions).isDisjoint(with: regionsTakingPart(in: violation))
    }
    guard !candidates.isEmpty else { return nil }
    let place = violation.finding.primary.place
    var found: Int?
    for use in candidates where comments.comments[use.comment].scope.covers(place) {
      used.insert(use)
      found = found ?? valid(use)
    }
    found = found ?? callComment(ignoring: violation, among: candidates)
    if found == nil {
      for use in candidates where instead[use] == nil {
        let scope = comments.comments[use.comment].scope
        if violation.finding.related.contains(where: { scope.covers($0.place) }) { instead[use] = place }
      }
    }
    return found
  }

  /// The number of the comment unless its last day is over.
  private func valid(_ use: IgnoreComments.Use) -> Int? {
    comments.comments[use.comment].hasExpired(on: today) ? nil : use.comment
  }

  /// The Regions that the finding names; if it names none, those of what it is about.
  private func regionsTakingPart(in violation: Violation) -> [String] {
    guard violation.finding.regions.isEmpty else { return violation.finding.regions }
    return violation.subjects.compactMap { system.regionProof(of: $0).region }
  }

  // MARK: Calls

  /// A comment above a call takes away what the call does: the finding is ignored when too little is left of it.
  private mutating func callComment(ignoring violation: Violation, among candidates: [IgnoreComments.Use]) -> Int? {
    let callers = candidates.filter { !comments.comments[$0.comment].scope.calls.isEmpty }
    guard !callers.isEmpty else { return nil }
    let shares = CallShares(violation, in: system)
    var left = shares.paths
    var found: Int?
    for use in callers {
      let scope = comments.comments[use.comment].scope
      guard shares.paths.contains(where: scope.reaches) else { continue }
      used.insert(use)
      guard let comment = valid(use) else { continue }
      found = found ?? comment
      left.removeAll(where: scope.reaches)
    }
    return left.count < shares.fewest ? found : nil
  }

  // MARK: Account

  /// What each name of the comments in this system's files did.
  func states(blindSpots: [BlindSpot], ran: (String) -> Bool, isComplete: Bool) -> [IgnoreComments.Use: IgnoreState] {
    var states: [IgnoreComments.Use: IgnoreState] = [:]
    for (number, comment) in comments.comments.enumerated() where system.reads(comment.place.file) {
      let blindness = Blindness(comment: comment, system: system)
      for (index, selection) in comment.selections.enumerated() {
        let use = IgnoreComments.Use(comment: number, selection: index)
        if used.contains(use) {
          states[use] = .used
        } else if isComplete, selection.rules.allSatisfy(ran),
          !blindSpots.contains(where: { selection.rules.contains($0.rule) && blindness.concerns($0) })
        {
          states[use] = .idle(instead: instead[use])
        } else {
          states[use] = .unknown
        }
      }
    }
    return states
  }
}

/// What a finding in a module says of each of the module's calls.
private struct CallShares {
  /// For each share the way of calls that leads to it, as headers from the root inward.
  var paths: [[Place]]
  /// How many shares make a finding: what two calls do to one another is no finding of one alone.
  var fewest = 1

  init(_ violation: Violation, in system: System) {
    let file = violation.finding.primary.place.file
    if let frame = violation.frame {
      let own = system.callHeaders(ofFrame: frame)
      paths = [own]
      guard !own.isEmpty else { return }
      // The same block through other calls, if the finding points at these.
      let others = violation.subjects.compactMap { system.frame(around: $0, holding: file) }
        .map { system.callHeaders(ofFrame: $0) }
      for line in violation.finding.related {
        for way in others where way.contains(line.place) && !paths.contains(way) { paths.append(way) }
      }
      fewest = min(paths.count, 2)
    } else {
      // Where it is not known for which entry a place speaks, it speaks for all.
      var frames = violation.subjects.compactMap { system.frame(around: $0, holding: file) }
      if frames.isEmpty { frames = system.frames(holding: file) }
      paths = Set(frames).sorted().map { system.callHeaders(ofFrame: $0) }
    }
  }
}
