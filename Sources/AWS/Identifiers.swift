/// Attributes of resource types that stand for the whole instance, and different spellings of one.
///
/// Written from the documentation of the AWS provider: what `id` is of each type, and which read-only attributes name it.
package enum Identifiers {
  /// The spelling under which a configuration sets, or AWS names, what the attribute is: `bucket` for `aws_s3_bucket.id`.
  ///
  /// Nil where the attribute has no other spelling, or where it is that spelling itself.
  package static func canonicalAttribute(of type: String, attribute: String) -> String? {
    guard let entry = table[type] else { return nil }
    for group in entry.groups + entry.aliases {
      guard let canonical = group.first, canonical != attribute else { continue }
      if group.contains(attribute) { return canonical }
    }
    return nil
  }

  /// Groups of equal spellings; each group names the instance whole.
  ///
  /// `[["id"], ["arn"]]` for a type that is not listed: true of all types that have them.
  package static func identifyingAttributes(of type: String) -> [[String]] {
    table[type]?.groups ?? [["id"], ["arn"]]
  }

  struct Entry {
    var groups: [[String]] = []
    /// Equal spellings that name something else, so not the instance: the bucket whose versioning this is.
    var aliases: [[String]] = []

    init(_ words: ArraySlice<Substring>) {
      for word in words {
        let group = word.drop { $0 == "~" }.split(separator: ",").map(String.init)
        if word.hasPrefix("~") { aliases.append(group) } else { groups.append(group) }
      }
    }
  }

  /// By type.
  static let table: [String: Entry] = {
    var table: [String: Entry] = [:]
    for line in (list + moreList).split(separator: "\n") {
      let words = line.split(separator: " ")
      for type in words[0].split(separator: ",") { table["aws_" + type] = Entry(words.dropFirst()) }
    }
    return table
  }()
}
