/// Which attributes name an instance whole.
package enum Identifiers {
  /// Groups of attributes that name one instance; the members of a group are spellings of the same value, the settable argument first.
  package static func identifyingAttributes(of type: String) -> [[String]] { [] }

  /// The spelling that stands for an attribute and its equals: `bucket` for `id` of `aws_s3_bucket`; `nil` for an attribute that names nothing.
  package static func canonicalAttribute(of type: String, attribute: String) -> String? { nil }
}
