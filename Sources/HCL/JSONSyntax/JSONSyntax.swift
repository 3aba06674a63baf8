import JSON
public import Source

/// Reads JSON syntax (`.tf.json`, `.tfvars.json`) into the same tree as native syntax, with places in the JSON text.
///
/// Follows the reference implementation (hashicorp/hcl, json/structure.go). What a name spells that is written with escapes is
/// in the `spellings` of the tree's file.
public enum JSONSyntax {
  /// A configuration, whose properties mean what a shape says.
  public static func parse(_ file: SourceFile, as shape: BodyShape) -> SyntaxTree {
    var reader = JSONBodyReader(file)
    return reader.tree { reader, root in reader.body(of: root, as: shape) }
  }

  /// A file of values: an object whose strings are themselves.
  public static func parseValues(_ file: SourceFile) -> SyntaxTree {
    var reader = JSONBodyReader(file)
    return reader.tree { reader, root in
      guard case .object = root.content else {
        reader.report(
          "incorrect-json-type", "Incorrect JSON value type", reader.start(of: root),
          "A JSON object is required here, setting a value for each variable.")
        return Body(attributes: [], blocks: [], range: root.range)
      }
      return reader.body(of: root, as: .arguments(.literal))
    }
  }

  /// Whether a file is written in JSON syntax, by its name.
  public static func isJSON(_ path: String) -> Bool { path.hasSuffix(".json") }
}
