/// One AWS Region.
package struct Region: Hashable, Sendable {
  /// `eu-west-1`.
  package var name: String
  /// `aws`, `aws-cn`, `aws-us-gov`, ...
  package var partition: String
  /// Whether the Region can be used; announced ones are listed before they can.
  package var isLaunched: Bool
  /// Whether an account must opt in first.
  package var isOptIn: Bool
  /// The letters of its availability zones, such as `abc`; empty if not known.
  package var zoneLetters: String
}

/// The Regions of AWS and their names in text.
package enum Regions {
  /// All Regions, sorted by name.
  package static var all: [Region] { [] }

  /// Whether the text is exactly the name of a Region (`eu-west-1`).
  package static func isRegion(_ name: String) -> Bool { false }

  /// The Region of a name.
  package static func region(_ name: String) -> Region? { nil }

  /// `aws`, `aws-cn`, ... for a Region's name.
  package static func partition(of name: String) -> String? { region(name)?.partition }

  /// The complete names of Regions in a text, each once, in the order of appearance: `us-east-1`, `us_east_1` and `useast1` between separators.
  package static func regions(in text: String) -> [String] { [] }

  /// The text with every complete name of a Region replaced by `*`.
  package static func removingRegions(from text: String) -> String { text }

  /// The Region of an availability zone or local zone: `us-east-1` for `us-east-1a` and `us-west-2` for `us-west-2-lax-1a`.
  package static func region(ofZone zone: String) -> String? { nil }

  /// The Region field of an ARN; `nil` if the text is no ARN or its field is empty.
  package static func region(ofARN text: String) -> String? { nil }
}
