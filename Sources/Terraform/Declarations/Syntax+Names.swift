import Evaluation
package import HCL
package import Source

extension Body {
  /// The argument of a name.
  package func attribute(_ name: String, in tree: SyntaxTree) -> Attribute? {
    attributes.first { tree.file.holds(name, at: $0.name.range) }
  }

  /// The argument of a name.
  package func attribute(_ name: String, in file: SourceFile) -> Attribute? {
    attributes.first { file.holds(name, at: $0.name.range) }
  }

  /// The blocks of a type, in order.
  package func blocks(_ type: String, in file: SourceFile) -> [Block] {
    blocks.filter { file.holds(type, at: $0.type.range) }
  }
}

extension Expression {
  /// Whether it is the keyword `true`.
  package var isTrue: Bool { if case .literal(let literal) = self { literal.kind == .true } else { false } }

  /// The text of a quoted or heredoc template without interpolations.
  package func literalText(in file: SourceFile) -> String? {
    guard case .template(let template) = self else { return nil }
    var text = ""
    for part in template.parts {
      guard case .literal(let literal) = part else { return nil }
      text += literal.decoded(in: file)
    }
    return text
  }

  /// The names of a chain without index: `aws.eu` gives `["aws", "eu"]`.
  package func dottedNames(in file: SourceFile) -> [String]? {
    var names: [String]
    let steps: [AccessStep]
    switch self {
    case .traversal(let traversal):
      names = [file.text(traversal.root.range)]
      steps = traversal.steps
    case .access(let access):
      // The provider called null: where a name is wanted, a keyword is one.
      guard case .literal(let literal) = access.source, literal.kind == .null else { return nil }
      names = [file.text(literal.range)]
      steps = access.steps
    default: return nil
    }
    for step in steps {
      guard case .attribute(let name) = step else { return nil }
      names.append(file.text(name.range))
    }
    return names
  }
}

extension ObjectKey {
  /// The name or literal text of a key.
  package func name(in file: SourceFile) -> String? {
    switch self {
    case .name(let identifier): file.text(identifier.range)
    case .expression(let expression):
      expression.literalText(in: file) ?? expression.dottedNames(in: file)?.joined(separator: ".")
    }
  }
}

extension SourceFile {
  /// The text of a range for the middle of a sentence: `…` if it is longer than 60 bytes or spans lines.
  func shortText(_ range: ByteRange) -> String {
    let text = text(range)
    return text.utf8.count > 60 || text.contains("\n") ? "…" : text
  }
}

extension TraversalExpression {
  /// The root and every attribute after it, without keys: `["module", "a", "aws_lb", "b"]` of `module.a["x"].aws_lb.b`.
  func names(in file: SourceFile) -> [String] {
    var names = [file.text(root.range)]
    for case .attribute(let name) in steps { names.append(file.text(name.range)) }
    return names
  }
}
