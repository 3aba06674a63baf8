import JSON
import Source

extension JSONBodyReader {
  mutating func expression(_ node: JSONNode, _ form: ArgumentForm) -> Expression {
    switch node.content {
    case .null: return .literal(LiteralExpression(kind: .null, range: node.range))
    case .bool(let flag): return .literal(LiteralExpression(kind: flag ? .true : .false, range: node.range))
    case .number: return .literal(LiteralExpression(kind: .number, range: node.range))
    case .string: return string(node.range, form)
    case .array(let elements):
      return .tuple(TupleExpression(elements: elements.map { expression($0, form) }, range: node.range))
    case .object(let members):
      if form != .expression { checkKeys(members, form) }
      return .object(ObjectExpression(items: members.map { item($0, form) }, range: node.range))
    }
  }

  /// Terraform refuses a second value under a key, other than in native syntax, when it works out the value; keys with
  /// interpolations are not known yet.
  private mutating func checkKeys(_ members: [JSONMember], _ form: ArgumentForm) {
    guard !mayBeBlocks else { return }
    var seen: Set<String> = []
    for member in members where form == .literal || !isTemplate(member.name) {
      guard !seen.insert(member.name).inserted else { continue }
      report(
        "duplicate-key", "Duplicate object attribute", member.nameRange,
        "The key \"\(member.name)\" already has a value in this object.")
    }
  }

  private func isTemplate(_ name: String) -> Bool { name.contains("${") || name.contains("%{") }

  private mutating func item(_ member: JSONMember, _ form: ArgumentForm) -> ObjectItem {
    let key = string(member.nameRange, form)
    let value = expression(member.value, form)
    if form == .expression, case .traversal(let traversal) = key, traversal.steps.isEmpty {
      return ObjectItem(key: .name(traversal.root), value: value)
    }
    return ObjectItem(key: .expression(key), value: value)
  }

  /// - Parameter range: With the quotes.
  private mutating func string(_ range: ByteRange, _ form: ArgumentForm) -> Expression {
    let content = inside(range)
    switch form {
    case .literal: return literal(content, range)
    case .template: return hasMarks(content) ? template(content, range) : literal(content, range)
    case .expression: return native(content, range)
    }
  }

  private func literal(_ content: ByteRange, _ range: ByteRange) -> Expression {
    let part = TemplatePart.literal(TemplateLiteral(range: content, encoding: .json))
    return .template(TemplateExpression(delimiter: .quotes, parts: [part], range: range))
  }

  /// Whether the text may hold `${` or `%{`, its bytes perhaps written as escapes.
  private func hasMarks(_ content: ByteRange) -> Bool {
    let bytes = file.bytes[content.indices]
    guard let last = bytes.indices.last else { return false }
    return bytes.indices.contains { index in
      switch bytes[index] {
      case Byte.dollar, Byte.percent: true
      case Byte.backslash: index < last && bytes[index + 1] == UInt8(ascii: "u")
      default: false
      }
    }
  }

  /// A template; nothing but one interpolation is the expression in it.
  private mutating func template(_ content: ByteRange, _ range: ByteRange) -> Expression {
    let text = JSONStringText(file.bytes, content)
    let (parts, found) = Parser.parseTemplate(SourceFile(id: file.id, path: file.path, bytes: text.bytes))
    let places = Relocation(text, spellings)
    for diagnostic in found { add(places.diagnostic(diagnostic)) }
    if parts.count == 1, case .interpolation(let inner, _) = parts[0] { return places.expression(inner) }
    return .template(TemplateExpression(delimiter: .quotes, parts: places.parts(parts), range: range))
  }

  private mutating func native(_ content: ByteRange, _ range: ByteRange) -> Expression {
    let text = JSONStringText(file.bytes, content)
    let (expression, found) = Parser.parseExpression(SourceFile(id: file.id, path: file.path, bytes: text.bytes))
    let places = Relocation(text, spellings)
    for diagnostic in found { add(places.diagnostic(diagnostic)) }
    return found.isEmpty ? places.expression(expression) : .invalid(range)
  }
}
