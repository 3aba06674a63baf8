public import HCL
import Source

extension Evaluator {
  func unary(_ node: UnaryExpression) throws(EvaluationError) -> Value {
    let isNot = node.operator == .not
    let value = try operand("unary", node.operand, as: isNot ? .bool : .number)
    if value.isNull { throw .operationFailed("argument must not be null", at: place(node.range)) }
    switch value.content {
    case .bool(let flag): return Value(.bool(!flag), references: value.references)
    case .number(let number): return Value(.number(number.negated()), references: value.references)
    default:
      return isNot
        ? Operators.negation(value, in: terms)
        : Value.unknownCall("-", [value], Refinement(type: .number, isNotNull: true), in: terms)
    }
  }

  func binary(_ node: BinaryExpression) throws(EvaluationError) -> Value {
    switch node.operator {
    case .and, .or: return try logical(node)
    case .equal, .notEqual:
      let left = try evaluate(node.left)
      let right = try evaluate(node.right)
      let (leftCost, rightCost) = (left.cost(atMost: TermTable.mostWork), right.cost(atMost: TermTable.mostWork))
      // Counting alone costs a part of it.
      try terms.charge(work: min(leftCost, rightCost) + (leftCost + rightCost) / 4, at: place(node.range))
      return Operators.equal(left, right, isNegated: node.operator == .notEqual, in: terms)
    default: return try arithmetic(node)
    }
  }

  /// Kleene's logic: what decides decides, whatever the other side is. As in Terraform 1.12 a left side that decides is enough.
  private func logical(_ node: BinaryExpression) throws(EvaluationError) -> Value {
    let isAnd = node.operator == .and
    let left = try operand("left", node.left, as: .bool)
    if left.isNull { throw .operationFailed("argument must not be null", at: place(node.range)) }
    if left.bool == !isAnd { return Value(left.content, references: left.references) }
    let right = try operand("right", node.right, as: .bool)
    if right.isNull { throw .operationFailed("argument must not be null", at: place(node.range)) }
    let references = terms.union(left.references, right.references)
    if left.bool != nil || right.bool == !isAnd { return Value(right.content, references: references) }
    if right.bool != nil { return Value(left.content, references: references) }
    return Value.unknownCall(
      isAnd ? "&&" : "||", [left, right], Refinement(type: .bool, isNotNull: true), in: terms)
  }

  private func arithmetic(_ node: BinaryExpression) throws(EvaluationError) -> Value {
    let left = try operand("left", node.left, as: .number)
    let right = try operand("right", node.right, as: .number)
    if left.isNull || right.isNull {
      throw .operationFailed("argument must not be null", at: place(node.range))
    }
    try terms.charge(reading: [left, right], at: place(node.range))
    let references = terms.union(left.references, right.references)
    if node.operator.isComparison {
      if let answer = Operators.comparison(node.operator, left, right, in: terms) {
        return Value(.bool(answer), references: references)
      }
      return Value.unknownCall(
        node.operator.symbol, [left, right], Refinement(type: .bool, isNotNull: true), in: terms)
    }
    guard let a = left.number, let b = right.number else {
      return Value.unknownCall(
        node.operator.symbol, [left, right], Refinement(type: .number, isNotNull: true), in: terms)
    }
    guard let result = Operators.arithmetic(node.operator, a, b) else {
      guard let reason = Operators.reason(node.operator, a, b) else { throw .numberTooLarge(at: place(node.range)) }
      throw .operationFailed(reason, at: place(node.range))
    }
    return Value(.number(result), references: references)
  }

  private func operand(
    _ side: String, _ expression: Expression, as type: ValueType
  ) throws(EvaluationError) -> Value {
    let value = try evaluate(expression)
    if type == .number { try terms.charge(digitsOf: value, at: place(expression.range)) }
    do throws(ConversionFailure) {
      if value.handle != nil { throw ConversionFailure("\(type.friendlyName) required") }
      return try value.converted(to: type, in: terms)
    } catch {
      throw .invalidOperand(side, error, at: place(expression.range))
    }
  }
}

extension BinaryExpression.Operator {
  /// The operator as written, which is also the name of its terms.
  public var symbol: String {
    switch self {
    case .or: "||"
    case .and: "&&"
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .modulo: "%"
    }
  }

  var isComparison: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}

extension Operators {
  /// `==` or `!=` as a value: unknown where unknown parts decide.
  public static func equal(_ left: Value, _ right: Value, isNegated: Bool = false, in terms: TermTable) -> Value {
    if let answer = equality(left, right, in: terms) {
      return Value(.bool(answer != isNegated), references: terms.union(left.references, right.references))
    }
    let equal = Value.unknownCall("==", [left, right], Refinement(type: .bool, isNotNull: true), in: terms)
    return isNegated ? negation(equal, in: terms) : equal
  }

  /// `!value`; twice gives the value itself.
  public static func negation(_ value: Value, in terms: TermTable) -> Value {
    if let flag = value.bool { return Value(.bool(!flag), references: value.references) }
    if let term = value.term, case .call("!", let arguments) = terms.node(of: term), let inner = arguments.first {
      return Value(inner.content, references: value.references)
    }
    return Value.unknownCall("!", [value], Refinement(type: .bool, isNotNull: true), in: terms)
  }

  /// Why an operation has no result in Terraform either; `nil` if only a bound is reached.
  static func reason(_ operation: BinaryExpression.Operator, _ a: Number, _ b: Number) -> String? {
    guard a.isInfinite || b.isInfinite || b.isZero else { return nil }
    return switch operation {
    case .add: "can't compute sum of opposing infinities"
    case .subtract: "can't subtract infinity from itself"
    case .multiply: "can't multiply zero by infinity"
    case .divide: "can't divide zero by zero or infinity by infinity"
    default: "can't use modulo with zero and infinity"
    }
  }

  static func arithmetic(_ operation: BinaryExpression.Operator, _ a: Number, _ b: Number) -> Number? {
    switch operation {
    case .add: a.adding(b)
    case .subtract: a.subtracting(b)
    case .multiply: a.multiplied(by: b)
    case .divide: a.divided(by: b)
    default: a.remainder(dividingBy: b)
    }
  }
}
