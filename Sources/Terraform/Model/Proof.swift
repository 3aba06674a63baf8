package import Source

/// One line of the chain that proves a Region: a place, and what it says.
package struct ProofStep: Sendable, Hashable {
  /// Where it is written.
  package var place: Place
  /// For people, such as `module.app_eu is given aws = aws.eu`, or `standby_region = "eu-west-1"`.
  package var says: String
  /// A few words that name the step inside a sentence: `module.app_eu`, `aws.eu`, `standby_region`.
  package var name: String
  /// Whether nothing is written here that bears on the Region ("names no provider"): shown by `where`, not by findings.
  package var isImplicit: Bool

  /// A step at a place; `name` names it inside a sentence.
  package init(place: Place, says: String, name: String, isImplicit: Bool = false) {
    self.place = place
    self.says = says
    self.name = name
    self.isImplicit = isImplicit
  }
}

/// The Region of an instance, a provider configuration or another thing, with the chain that proves it.
package struct RegionProof: Sendable, Hashable {
  /// Where a thing is, as far as that is known.
  package enum Verdict: Sendable, Hashable {
    case region(String)
    /// The thing has no Region (IAM, Route 53, …).
    case global
    /// The value that is missing, as people name it: `standby_region has no value`.
    case unknown(because: String)
  }

  /// Where the thing is.
  package var verdict: Verdict
  /// From the thing itself to the literal or the missing value.
  package var steps: [ProofStep]
  /// The provider configuration in the root that decides, such as `aws.eu`; `nil` if a `region` argument decides or there is none.
  package var provider: String?

  /// A verdict with the steps that lead to it.
  package init(verdict: Verdict, steps: [ProofStep], provider: String? = nil) {
    self.verdict = verdict
    self.steps = steps
    self.provider = provider
  }

  /// The Region's name, if it is known.
  package var region: String? { if case .region(let name) = verdict { name } else { nil } }
}
