import JSON
import Source

/// What names and numbers of a file in JSON syntax spell whose bytes are escapes; it fills while the file is read.
final class Spellings {
  var found: [ByteRange: String] = [:]
}

/// Moves a tree to other bytes: from the text of a JSON string to what it is written with, or further back in a longer text.
struct Relocation {
  private enum Way {
    case json(JSONStringText)
    case shift(UInt32)
  }

  private let way: Way
  private let spellings: Spellings?

  /// - Parameter spellings: Takes what names and numbers spell that the string holds as escapes.
  init(_ text: JSONStringText, _ spellings: Spellings) {
    way = .json(text)
    self.spellings = spellings
  }

  init(shift: UInt32) {
    way = .shift(shift)
    spellings = nil
  }

  func range(_ range: ByteRange) -> ByteRange {
    switch way {
    case .shift(let offset): return ByteRange(start: range.start + offset, end: range.end + offset)
    case .json(let text):
      let start = text.written(range.start)
      return ByteRange(start: start, end: max(start, text.written(range.end)))
    }
  }

  private func encoding(_ encoding: TemplateLiteral.Encoding) -> TemplateLiteral.Encoding {
    if case .json = way { encoding.inJSON } else { encoding }
  }

  private func place(_ place: Place) -> Place { Place(file: place.file, range: range(place.range)) }

  func diagnostic(_ diagnostic: Diagnostic) -> Diagnostic {
    var moved = diagnostic
    moved.place = place(diagnostic.place)
    moved.related = diagnostic.related.map { LabelledPlace(place($0.place), $0.label) }
    return moved
  }

  private func name(_ name: Identifier) -> Identifier { Identifier(range: word(name.range)) }

  /// The range of a name or a number; an escape is longer than what it stands for.
  private func word(_ original: ByteRange) -> ByteRange {
    let moved = range(original)
    if case .json(let text) = way, moved.count != original.count {
      spellings?.found[moved] = String(decoding: text.bytes[original.indices], as: UTF8.self)
    }
    return moved
  }

  // MARK: Expressions

  func expression(_ node: Expression) -> Expression {
    switch node {
    case .literal(let node): .literal(LiteralExpression(kind: node.kind, range: word(node.range)))
    case .template(let node):
      .template(
        TemplateExpression(delimiter: node.delimiter, parts: parts(node.parts), range: range(node.range)))
    case .traversal(let node):
      .traversal(TraversalExpression(root: name(node.root), steps: steps(node.steps), range: range(node.range)))
    case .access(let node):
      .access(AccessExpression(source: expression(node.source), steps: steps(node.steps), range: range(node.range)))
    case .call(let node): .call(call(node))
    case .unary(let node):
      .unary(UnaryExpression(operator: node.operator, operand: expression(node.operand), range: range(node.range)))
    case .binary(let node): .binary(binary(node))
    case .conditional(let node):
      .conditional(
        ConditionalExpression(
          condition: expression(node.condition), whenTrue: expression(node.whenTrue),
          whenFalse: expression(node.whenFalse)))
    case .tuple(let node): .tuple(TupleExpression(elements: node.elements.map(expression), range: range(node.range)))
    case .object(let node): .object(ObjectExpression(items: node.items.map(item), range: range(node.range)))
    case .comprehension(let node): .comprehension(comprehension(node))
    case .parenthesized(let node):
      .parenthesized(ParenthesizedExpression(inner: expression(node.inner), range: range(node.range)))
    case .invalid(let invalid): .invalid(range(invalid))
    }
  }

  private func call(_ node: CallExpression) -> CallExpression {
    CallExpression(
      name: name(node.name), arguments: node.arguments.map(expression),
      expandsFinalArgument: node.expandsFinalArgument, range: range(node.range))
  }

  private func binary(_ node: BinaryExpression) -> BinaryExpression {
    BinaryExpression(
      operator: node.operator, operatorRange: range(node.operatorRange), left: expression(node.left),
      right: expression(node.right))
  }

  private func item(_ item: ObjectItem) -> ObjectItem {
    let key: ObjectKey =
      switch item.key {
      case .name(let identifier): .name(name(identifier))
      case .expression(let inner): .expression(expression(inner))
      }
    return ObjectItem(key: key, value: expression(item.value))
  }

  private func comprehension(_ node: ForExpression) -> ForExpression {
    ForExpression(
      keyName: node.keyName.map(name), valueName: name(node.valueName), collection: expression(node.collection),
      key: node.key.map(expression), value: expression(node.value), groups: node.groups,
      condition: node.condition.map(expression), range: range(node.range))
  }

  private func steps(_ steps: [AccessStep]) -> [AccessStep] {
    steps.map { step in
      switch step {
      case .attribute(let identifier): .attribute(name(identifier))
      case .index(let key, let brackets): .index(key: expression(key), range: range(brackets))
      case .legacyIndex(let digits): .legacyIndex(word(digits))
      case .splat(let isFull, let mark, let each): .splat(isFull: isFull, range: range(mark), each: self.steps(each))
      }
    }
  }

  // MARK: Templates

  func parts(_ parts: [TemplatePart]) -> [TemplatePart] {
    guard !parts.isEmpty else {
      return [.literal(TemplateLiteral(range: range(.empty(at: 0)), encoding: .json))]
    }
    return parts.map(part)
  }

  private func part(_ original: TemplatePart) -> TemplatePart {
    switch original {
    case .literal(let literal):
      .literal(TemplateLiteral(range: range(literal.range), encoding: encoding(literal.encoding)))
    case .interpolation(let inner, let marks): .interpolation(expression(inner), range: range(marks))
    case .conditional(let node):
      .conditional(
        TemplateConditional(
          condition: expression(node.condition), whenTrue: node.whenTrue.map(part),
          whenFalse: node.whenFalse.map(part), range: range(node.range)))
    case .loop(let node):
      .loop(
        TemplateLoop(
          keyName: node.keyName.map(name), valueName: name(node.valueName), collection: expression(node.collection),
          body: node.body.map(part), range: range(node.range)))
    }
  }
}
