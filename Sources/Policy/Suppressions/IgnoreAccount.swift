package import Source
package import Terraform

/// What the ignore comments of a run did in all of its systems together.
package struct IgnoreAccount {
  private let comments: IgnoreComments
  private let today: CalendarDate
  private let path: (FileID) -> String
  private var states: [IgnoreComments.Use: IgnoreState] = [:]

  /// - Parameter path: How people know a file, for the words of a remedy.
  package init(_ comments: IgnoreComments, today: CalendarDate, path: @escaping (FileID) -> String) {
    self.comments = comments
    self.today = today
    self.path = path
  }

  /// Adds what the names did in one system: whoever is used once is used.
  package mutating func add(_ system: [IgnoreComments.Use: IgnoreState]) {
    for (use, state) in system {
      switch (states[use], state) {
      case (nil, _), (.idle, .used), (.unknown, .used), (.idle(nil), .idle), (.idle, .unknown): states[use] = state
      default: break
      }
    }
  }

  /// What is wrong with the comments, for the rules of the family `ignore`.
  ///
  /// - Parameter isJudged: Whether all that a comment in a file may be needed for was part of the run.
  package func problems(isJudged: (FileID) -> Bool) -> [Problem] {
    var found = comments.problems
    for (number, comment) in comments.comments.enumerated() {
      if comment.hasExpired(on: today) {
        found.append(Problem(expired(number, comment)))
        continue
      }
      guard isJudged(comment.place.file) else { continue }
      for index in comment.selections.indices {
        let use = IgnoreComments.Use(comment: number, selection: index)
        guard case .idle(let instead)? = states[use] else { continue }
        found.append(Problem(idle(comment, comments[use], instead: instead)))
      }
    }
    return found.sorted { left, right in
      let (a, b) = (left.diagnostic.place, right.diagnostic.place)
      return (a.file, a.range.start) < (b.file, b.range.start)
    }
  }

  private func expired(_ number: Int, _ comment: IgnoreComment) -> Diagnostic {
    let isUsed = comment.selections.indices.contains {
      states[IgnoreComments.Use(comment: number, selection: $0)] == .used
    }
    let isIdle = comment.selections.indices.allSatisfy {
      if case .idle? = states[IgnoreComments.Use(comment: number, selection: $0)] { true } else { false }
    }
    let names = comment.selections.map(\.text).joined(separator: ", ")
    let detail =
      isUsed
      ? "mend what it was written for, or give it a later day"
      : isIdle ? "remove it: there is nothing left for it to ignore" : "remove it, or give it a later day"
    return Diagnostic(
      code: "ignore/expired", severity: .warning,
      summary: "The comment that ignores \(names) expired on \(comment.until?.description ?? "")", detail: detail,
      place: comment.untilPlace ?? comment.place)
  }

  private func idle(_ comment: IgnoreComment, _ selection: IgnoreComment.Selection, instead: Place?) -> Diagnostic {
    let regions = comment.regions.isEmpty ? "" : " in " + comment.regions.joined(separator: " or ")
    let others = comment.selections.count > 1 ? "\(selection.text) from the list" : "the comment"
    return Diagnostic(
      code: "ignore/unused", severity: .warning,
      summary: "There is no finding of \(selection.text)\(regions) here to ignore",
      detail: instead.map { "move the comment to where the finding stands, in \(path($0.file))" } ?? "remove \(others)",
      place: selection.place, related: instead.map { [LabelledPlace($0, "the finding stands here")] } ?? [])
  }
}
