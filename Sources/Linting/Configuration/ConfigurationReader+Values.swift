import Evaluation
import HCL
import Source
import Terraform

/// Typed values; a value of another type is reported with its place, and is missing.
extension ConfigurationReader {
  mutating func text(_ name: String, _ expression: Expression) -> Setting<String>? {
    guard let text = expression.literalText(in: tree.file) else {
      report("\(name) takes text in quotes", at: expression.range)
      return nil
    }
    return Setting(text, at: place(expression.range))
  }

  /// Of a list, the elements that are text.
  mutating func texts(_ name: String, _ expression: Expression) -> [Setting<String>] {
    guard case .tuple(let tuple) = expression else {
      report("\(name) takes a list of texts: \(name) = [\"…\"]", at: expression.range)
      return []
    }
    var found: [Setting<String>] = []
    for element in tuple.elements {
      guard let text = element.literalText(in: tree.file) else {
        report("\(name) takes a list of texts in quotes", at: element.range)
        continue
      }
      found.append(Setting(text, at: place(element.range)))
    }
    return found
  }

  mutating func flag(_ name: String, _ expression: Expression) -> Setting<Bool>? {
    guard case .literal(let literal) = expression, literal.kind == .true || literal.kind == .false else {
      report("\(name) takes true or false", at: expression.range)
      return nil
    }
    return Setting(literal.kind == .true, at: place(expression.range))
  }

  /// One of some words.
  mutating func word(_ name: String, _ expression: Expression, among words: [String]) -> Setting<String>? {
    guard let text = text(name, expression) else { return nil }
    guard words.contains(text.value) else {
      let near = NearestName.of(text.value, among: words)
      report(
        "\(name) takes \(words.map { "\"\($0)\"" }.joined(separator: ", ")), not \"\(text.value)\"",
        at: expression.range, near: near)
      return nil
    }
    return text
  }

  mutating func severity(_ name: String, _ expression: Expression) -> Setting<Severity>? {
    guard let word = word(name, expression, among: Severity.allCases.map(\.rawValue)),
      let severity = Severity(rawValue: word.value)
    else { return nil }
    return Setting(severity, at: word.place)
  }

  /// The items of an object with constant keys, each key once.
  mutating func items(_ name: String, _ expression: Expression) -> [(key: Setting<String>, value: Expression)] {
    guard case .object(let object) = expression else {
      report("\(name) takes names and values in braces: \(name) = { … }", at: expression.range)
      return []
    }
    var seen: Set<String> = []
    var found: [(key: Setting<String>, value: Expression)] = []
    for item in object.items {
      guard let key = item.key.name(in: tree.file) else {
        report("A name in \(name) is a word or text in quotes", at: item.key.range)
        continue
      }
      guard seen.insert(key).inserted else {
        report("\(name) sets \(key) twice", at: item.key.range)
        continue
      }
      found.append((Setting(key, at: place(item.key.range)), item.value))
    }
    return found
  }

  /// A value without names, operators or functions; `nil` with a report if there are any.
  mutating func constant(_ name: String, _ expression: Expression) -> Value? {
    if let text = expression.literalText(in: tree.file) { return .string(text) }
    switch expression {
    case .literal(let literal): if let value = value(of: literal) { return value }
    case .unary(let unary) where unary.operator == .negate:
      if let number = Number("-" + tree.file.text(unary.operand.range)) { return Value(.number(number)) }
    case .parenthesized(let node): return constant(name, node.inner)
    case .tuple(let tuple):
      let values = tuple.elements.map { constant(name, $0) }
      return values.contains { $0 == nil } ? nil : .tuple(values.compactMap { $0 })
    case .object:
      let pairs = items(name, expression).map { (key: $0.key.value, value: constant(name, $0.value)) }
      return pairs.contains { $0.value == nil }
        ? nil : .object(pairs.compactMap { pair in pair.value.map { (pair.key, $0) } })
    default: break
    }
    report(
      "\(name) takes constants: text in quotes, numbers, true, false, lists and objects of these", at: expression.range)
    return nil
  }

  private func value(of literal: LiteralExpression) -> Value? {
    switch literal.kind {
    case .true: .bool(true)
    case .false: .bool(false)
    case .null: .null
    case .number: Number(tree.file.text(literal.range)).map { Value(.number($0)) }
    }
  }
}
