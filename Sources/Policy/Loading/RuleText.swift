import HCL
package import Source

/// One file of rules as text: what a check needs, and everything.
package struct RuleText: Sendable {
  /// The path as people know it, such as `Rules/aurora/versions-differ.hcl`; the last two parts decide the family.
  package var path: String
  /// The demands: the file with its prose and examples blanked or left out.
  package var demands: String
  /// The whole file.
  package var full: String

  /// A rule file in two lengths: what has to be read to run it, and the whole.
  package init(path: String, demands: String, full: String) {
    self.path = path
    self.demands = demands
    self.full = full
  }

  /// A file whose demands were not separated.
  package init(path: String, text: String) { self.init(path: path, demands: text, full: text) }

  /// The folder the file stands in, which is the family of the rules in it, empty for files at the top; and the file's name
  /// without its ending.
  var names: (family: String, file: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    let file = parts.last?.prefix { $0 != UInt8(ascii: ".") }
    return (parts.count >= 2 ? String(parts[parts.count - 2]) ?? "" : "", file.flatMap { String($0) } ?? "")
  }
}

extension RuleText {
  /// The names that the file reads with `policy("NAME")`.
  package var policyNames: [String] {
    let tree = Parser.parse(SourceFile(id: FileID(FileID.firstRuleFile), path: path, bytes: Array(full.utf8)))
    return Self.expressions(in: tree.body).flatMap { expression in
      ExpressionNames(of: expression, in: tree.file).calls.compactMap { call in
        tree.text(of: call.name) == "policy" ? call.firstText : nil
      }
    }
  }

  private static func expressions(in body: Body) -> [Expression] {
    body.attributes.map(\.expression) + body.blocks.flatMap { expressions(in: $0.body) }
  }
}

extension FileID {
  /// Files of rules are numbered from here, so that they are never taken for files of a configuration.
  static let firstRuleFile: UInt32 = 0x8000_0000

  /// Whether this is a file of rules.
  package var isRuleFile: Bool { rawValue >= FileID.firstRuleFile }
}
