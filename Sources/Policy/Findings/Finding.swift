package import Source
package import Terraform

/// What happens if a finding is left; decides the order within a severity. Declared in that order.
package enum Consequence: String, Sendable, Hashable, CaseIterable, Comparable {
  case dataLoss = "data-loss"
  case outage
  case exposure
  case appliesNot = "apply-fails"
  case weaker
  case misleading

  /// The more harmful first.
  package static func < (left: Consequence, right: Consequence) -> Bool { left.rank < right.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

/// An instance that takes part in a finding, with its Region and the proof.
package struct Participant: Sendable, Hashable {
  /// The folder of its root, as shown to people.
  package var root: String
  /// Its address in that root.
  package var address: String
  /// Where it is, with the chain that proves it.
  package var proof: RegionProof

  /// An instance with its Region.
  package init(root: String, address: String, proof: RegionProof) {
    self.root = root
    self.address = address
    self.proof = proof
  }
}

/// One change to a file: the bytes of the place are replaced.
package struct Edit: Sendable, Hashable {
  /// The bytes to replace; an empty range inserts.
  package var place: Place
  /// What stands there afterwards; empty deletes.
  package var replacement: String

  /// A change of one place.
  package init(place: Place, replacement: String) {
    self.place = place
    self.replacement = replacement
  }
}

/// A remedy that can be carried out by editing.
package struct Fix: Sendable, Hashable {
  /// Whether it changes nothing that exists beyond what the finding is about.
  package var isSafe: Bool
  /// The changes, which belong together.
  package var edits: [Edit]

  /// A remedy of one or more edits.
  package init(isSafe: Bool, edits: [Edit]) {
    self.isSafe = isSafe
    self.edits = edits
  }
}

/// A violated demand, ready to be shown.
package struct Finding: Sendable, Hashable {
  /// `family/name`.
  package var rule: String
  /// How much it matters; the configuration file may have changed it.
  package var severity: Severity
  /// What happens because of it; `nil` if the rule names nothing.
  package var consequence: Consequence?
  /// One sentence that stands alone, with its full stop.
  package var message: String
  /// The primary place with the words behind its carets (may be empty).
  package var primary: LabelledPlace
  /// The other places, in the order the rule gives them.
  package var related: [LabelledPlace]
  /// How many more places the rule gives than `related` holds.
  package var unlistedPlaces: Int
  /// Instances whose Region no excerpt shows, so that their proof is printed.
  package var participants: [Participant]
  /// What absence was concluded from.
  package var searched: String?
  /// What the violation leads to, in a sentence; `nil` if the rule does not say.
  package var effect: String?
  /// What to do, in words; `nil` if there is nothing certain to say.
  package var help: String?
  /// The remedy as edits; `nil` if there is none that a program could carry out.
  package var fix: Fix?
  /// Further instances of the same cause, in words, one line each.
  package var instances: [String]
  /// The roots (or environments) it was found in.
  package var roots: [String]
  /// The Regions that take part, in order of appearance in the message.
  package var regions: [String]
  /// Stable across edits elsewhere: rule, addresses, evidence.
  package var key: String

  /// A finding of a rule at its primary place.
  package init(
    rule: String, severity: Severity, consequence: Consequence?, message: String, primary: LabelledPlace,
    related: [LabelledPlace] = [], unlistedPlaces: Int = 0, participants: [Participant] = [],
    searched: String? = nil, effect: String? = nil, help: String? = nil, fix: Fix? = nil, instances: [String] = [],
    roots: [String] = [], regions: [String] = [],
    key: String
  ) {
    self.rule = rule
    self.severity = severity
    self.consequence = consequence
    self.message = message
    self.primary = primary
    self.related = related
    self.unlistedPlaces = unlistedPlaces
    self.participants = participants
    self.searched = searched
    self.effect = effect
    self.help = help
    self.fix = fix
    self.instances = instances
    self.roots = roots
    self.regions = regions
    self.key = key
  }
}

/// A check that could not be decided, and what it waits for.
package struct UndecidedCheck: Sendable, Hashable {
  /// The rule's id.
  package var rule: String
  /// Where it would have reported, if that is known.
  package var place: Place?
  /// What it is about, as addresses; at most a few.
  package var addresses: [String]
  /// The values it waits for.
  package var missing: [MissingValue]

  /// A check of a rule that waits for values.
  package init(rule: String, place: Place?, addresses: [String] = [], missing: [MissingValue]) {
    self.rule = rule
    self.place = place
    self.addresses = addresses
    self.missing = missing
  }
}
