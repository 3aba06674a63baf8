import Evaluation
import Source
import Terraform

/// Where a rule could not decide, so that a comment there may well be needed.
struct BlindSpot {
  enum Extent {
    /// Anywhere in the system.
    case everywhere
    /// Only in what is not seen at all: modules that are not on disk.
    case unseen
    /// At these places, or in the blocks whose headers these are.
    case places([Place])
  }

  var rule: String
  var extent: Extent

  init(rule: String, extent: Extent) {
    self.rule = rule
    self.extent = extent
  }

  /// An undecided check with what it is about.
  init(rule: String, doubt: Doubt, place: Place?, subjects: [Handle], in system: System) {
    self.rule = rule
    let places = place.map { [$0] } ?? subjects.map { system.header(of: $0) }
    if !places.isEmpty {
      extent = .places(places)
    } else if case .term(let term) = doubt, term == system.reasonForMore {
      extent = .unseen
    } else {
      extent = .everywhere
    }
  }
}

/// Tells which undecided checks a comment might have been written for.
struct Blindness {
  let comment: IgnoreComment
  let system: System

  func concerns(_ spot: BlindSpot) -> Bool {
    switch spot.extent {
    case .everywhere: true
    case .unseen: system.opaqueCalls().contains { isInside($0) }
    case .places(let places): places.contains { concerns($0) }
    }
  }

  private func concerns(_ place: Place) -> Bool {
    let scope = comment.scope
    if scope.covers(place) { return true }
    if place.file == scope.file, let block = system.topLevelBlock(around: place), block.start < scope.range.end,
      scope.range.start < block.end
    {
      return true
    }
    guard !scope.calls.isEmpty else { return false }
    return system.frames(holding: place.file).contains { scope.reaches(system.callHeaders(ofFrame: $0)) }
  }

  /// Whether a call is, or lies inside, one the comment stands above.
  private func isInside(_ call: Handle) -> Bool {
    let path = (system.callPath(of: call) + [call]).map { system.header(of: $0) }
    return comment.scope.reaches(path)
  }
}
