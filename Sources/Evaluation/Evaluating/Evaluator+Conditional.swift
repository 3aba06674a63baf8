import HCL
import Source

extension Evaluator {
  /// Both results are evaluated, because the type of the whole depends on both; the error of the one not chosen is dropped.
  ///
  /// In rules a known condition chooses, and the other side costs nothing: what a rule asks first guards what it asks next.
  func conditional(_ node: ConditionalExpression) throws(EvaluationError) -> Value {
    let condition = try self.condition(node.condition)
    if keepsOrigins, let flag = condition.bool { return try evaluate(flag ? node.whenTrue : node.whenFalse) }
    let whenTrue = Result { () throws(EvaluationError) in try evaluate(node.whenTrue) }
    let whenFalse = Result { () throws(EvaluationError) in try evaluate(node.whenFalse) }
    if let flag = condition.bool {
      let chosen = try (flag ? whenTrue : whenFalse).get()
      guard case .success(let other) = flag ? whenFalse : whenTrue else { return chosen }
      try terms.charge(reading: [chosen, other], at: place(node.range))
      let type = try resultType(flag ? chosen : other, flag ? other : chosen, at: node)
      return try converted(chosen, to: type, at: node)
    }
    let left = try branch(whenTrue)
    let right = try branch(whenFalse)
    try terms.charge(reading: [left, right], at: place(node.range))
    let type = try resultType(left, right, at: node)
    return undecided(
      condition, try converted(left, to: type, at: node), try converted(right, to: type, at: node), type)
  }

  private func undecided(_ condition: Value, _ left: Value, _ right: Value, _ type: ValueType) -> Value {
    let references = terms.union(of: [condition, left, right])
    if left == right { return Value(left.content, references: references) }
    var refinement = Refinement(type: type)
    refinement.isNotNull = left.isCertainlyNotNull(in: terms) && right.isCertainlyNotNull(in: terms)
    if let a = left.minimum(in: terms), let b = right.minimum(in: terms) { refinement.minimum = min(a, b) }
    if type == .string { refinement.prefix = commonPrefix(left, right) }
    return Value.unknownCall("conditional", [condition, left, right], refinement, in: terms)
  }

  private func commonPrefix(_ left: Value, _ right: Value) -> String {
    let a = left.knownPrefix(in: terms)
    let b = right.knownPrefix(in: terms)
    return String(zip(a, b).prefix { $0 == $1 }.map(\.0))
  }

  /// A condition as bool or unknown.
  func condition(_ expression: Expression) throws(EvaluationError) -> Value {
    let value = try evaluate(expression)
    if value.isNull {
      throw EvaluationError(
        "null-condition", "Null condition", "The condition value is null. Conditions must either be true or false.",
        at: place(expression.range))
    }
    if terms.isValidating, value.isUnknown { return value }
    do throws(ConversionFailure) {
      if value.handle != nil { throw ConversionFailure("bool required") }
      return try value.converted(to: .bool, in: terms)
    } catch {
      throw EvaluationError(
        "incorrect-condition-type", "Incorrect condition type", "The condition expression must be of type bool.",
        at: place(expression.range))
    }
  }

  private func converted(
    _ value: Value, to type: ValueType, at node: ConditionalExpression
  ) throws(EvaluationError) -> Value {
    do throws(ConversionFailure) {
      return value.isUnknown || type == value.type(in: terms) ? value : try value.converted(to: type, in: terms)
    } catch {
      throw inconsistentResults("The given values do not convert to one type: \(error.message).", at: node)
    }
  }

  private func resultType(
    _ whenTrue: Value, _ whenFalse: Value, at node: ConditionalExpression
  ) throws(EvaluationError) -> ValueType {
    // Handles stand for objects of later layers; what they convert to is not known here.
    if whenTrue.handle != nil || whenFalse.handle != nil { return .any }
    let left = whenTrue.type(in: terms)
    let right = whenFalse.type(in: terms)
    if left == right { return left }
    // Null takes the type of the other. What may be anything fits a text or a number; a collection may become another beside it.
    let fits: (ValueType) -> Bool = { [terms] type in !terms.isValidating && type.isPrimitive }
    if left == .any { return whenTrue.isNull || fits(right) ? right : .any }
    if right == .any { return whenFalse.isNull || fits(left) ? left : .any }
    if let type = ValueType.unified([left, right]) { return type }
    throw inconsistentResults(
      "The true and false result expressions must have consistent types. "
        + ValueType.mismatchDescription(left, right), at: node)
  }

  private func inconsistentResults(_ detail: String, at node: ConditionalExpression) -> EvaluationError {
    EvaluationError(
      "inconsistent-conditional-types", "Inconsistent conditional result types", detail,
      at: place(node.whenTrue.range.union(node.whenFalse.range)))
  }
}

extension ValueType {
  /// Where two types that do not unify first differ, in Terraform's words.
  fileprivate static func mismatchDescription(_ left: ValueType, _ right: ValueType) -> String {
    switch (left, right) {
    case (.object(let a), .object(let b)):
      for field in a {
        guard let other = b.first(where: { $0.name == field.name }) else {
          return "The 'true' value includes object attribute \"\(field.name)\", which is absent in the 'false' value."
        }
        if field.type != other.type {
          return "Type mismatch for object attribute \"\(field.name)\": "
            + mismatchDescription(field.type, other.type)
        }
      }
      let names = Set(a.map(\.name))
      let extra = b.first { !names.contains($0.name) }
      return
        "The 'false' value includes object attribute \"\(extra?.name ?? "")\", which is absent in the 'true' value."
    case (.tuple(let a), .tuple(let b)) where a.count != b.count:
      return "The 'true' tuple has length \(a.count), but the 'false' tuple has length \(b.count)."
    case (.tuple(let a), .tuple(let b)):
      for (index, (first, second)) in zip(a, b).enumerated() where first != second {
        return "Type mismatch for tuple element \(index): " + mismatchDescription(first, second)
      }
      return ""
    default:
      return "The 'true' value is \(left.friendlyName), but the 'false' value is \(right.friendlyName)."
    }
  }
}

extension Value {
  /// Whether it is known not to be null.
  public func isCertainlyNotNull(in terms: TermTable) -> Bool {
    switch content {
    case .null: false
    case .unknown(let term): terms.refinement(of: term).isNotNull
    default: true
    }
  }

  /// Text that a string is known to begin with: all of a known one.
  public func knownPrefix(in terms: TermTable) -> String {
    switch content {
    case .string(let text): text
    case .unknown(let term): terms.refinement(of: term).prefix
    default: ""
    }
  }
}
