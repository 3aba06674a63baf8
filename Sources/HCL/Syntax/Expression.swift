public import Source

/// An expression of the HCL native syntax.
///
/// Chains of accesses (`a.b[0].c`) are one flat node, so their length is not depth.
public indirect enum Expression: Sendable {
  case literal(LiteralExpression)
  case template(TemplateExpression)
  case traversal(TraversalExpression)
  case access(AccessExpression)
  case call(CallExpression)
  case unary(UnaryExpression)
  case binary(BinaryExpression)
  case conditional(ConditionalExpression)
  case tuple(TupleExpression)
  case object(ObjectExpression)
  case comprehension(ForExpression)
  case parenthesized(ParenthesizedExpression)
  /// Something that could not be parsed; a diagnostic says why.
  case invalid(ByteRange)

  /// All bytes of the expression, parentheses included.
  public var range: ByteRange {
    switch self {
    case .literal(let node): node.range
    case .template(let node): node.range
    case .traversal(let node): node.range
    case .access(let node): node.range
    case .call(let node): node.range
    case .unary(let node): node.range
    case .binary(let node): node.range
    case .conditional(let node): node.range
    case .tuple(let node): node.range
    case .object(let node): node.range
    case .comprehension(let node): node.range
    case .parenthesized(let node): node.range
    case .invalid(let range): range
    }
  }
}

/// A number, `true`, `false` or `null`.
public struct LiteralExpression: Sendable, Hashable {
  /// What a literal is.
  public enum Kind: Sendable, Hashable { case number, `true`, `false`, null }

  /// Which of them it is.
  public var kind: Kind
  /// The bytes of the number or the word.
  public var range: ByteRange

  /// A literal as parsed.
  public init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// A name followed by accesses: `var.region`, `aws_lb.main[0].arn`, or only `x`.
public struct TraversalExpression: Sendable {
  /// The first name.
  public var root: Identifier
  /// The accesses behind the name, from left to right.
  public var steps: [AccessStep]
  /// All bytes, from the first to the last.
  public var range: ByteRange

  /// A name with accesses.
  public init(root: Identifier, steps: [AccessStep], range: ByteRange) {
    self.root = root
    self.steps = steps
    self.range = range
  }
}

/// Accesses on an expression that is no name: `f(x).a`, `(a + b)[0]`, `[1, 2][*]`.
public struct AccessExpression: Sendable {
  /// The expression that is accessed.
  public var source: Expression
  /// The accesses behind it, from left to right.
  public var steps: [AccessStep]
  /// All bytes, from the first to the last.
  public var range: ByteRange

  /// An expression with accesses.
  public init(source: Expression, steps: [AccessStep], range: ByteRange) {
    self.source = source
    self.steps = steps
    self.range = range
  }
}

/// One access behind a value.
public indirect enum AccessStep: Sendable {
  /// `.name`
  case attribute(Identifier)
  /// `[key]`; the range holds the brackets.
  case index(key: Expression, range: ByteRange)
  /// `.0`, the legacy form; the range holds the digits without the dot. In `.0.1` each number is a step of its own.
  case legacyIndex(ByteRange)
  /// `[*]` (full) or `.*` (attribute-only), with the accesses that apply to each element.
  case splat(isFull: Bool, range: ByteRange, each: [AccessStep])
}

/// `name(argument, …)`, or `name(argument...)`; names may be qualified (`provider::aws::arn_parse`).
public struct CallExpression: Sendable {
  /// The whole name, `::` included.
  public var name: Identifier
  /// What stands between the parentheses, in order.
  public var arguments: [Expression]
  /// Whether the last argument is followed by `...`.
  public var expandsFinalArgument: Bool
  /// From the name to the closing parenthesis.
  public var range: ByteRange

  /// A call as parsed.
  public init(name: Identifier, arguments: [Expression], expandsFinalArgument: Bool, range: ByteRange) {
    self.name = name
    self.arguments = arguments
    self.expandsFinalArgument = expandsFinalArgument
    self.range = range
  }
}

/// `!operand` or `-operand`.
public struct UnaryExpression: Sendable {
  /// `!` or `-`.
  public enum Operator: Sendable, Hashable { case not, negate }

  /// Which of them it is.
  public var `operator`: Operator
  /// What it stands before.
  public var operand: Expression
  /// From the operator to the end of the operand.
  public var range: ByteRange

  /// An operand with its operator.
  public init(operator: Operator, operand: Expression, range: ByteRange) {
    self.operator = `operator`
    self.operand = operand
    self.range = range
  }
}

/// `left operator right`.
public struct BinaryExpression: Sendable {
  /// The operators, loosest first.
  public enum Operator: Sendable, Hashable {
    case or, and, equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case add, subtract, multiply, divide, modulo
  }

  /// Which of them it is.
  public var `operator`: Operator
  /// The bytes of the operator alone.
  public var operatorRange: ByteRange
  /// The left operand.
  public let left: Expression
  /// The right operand.
  public let right: Expression
  /// From the left operand to the right one; kept, since asking a chain of operators for it would walk the chain.
  public let range: ByteRange

  /// Two operands with their operator.
  public init(operator: Operator, operatorRange: ByteRange, left: Expression, right: Expression) {
    self.operator = `operator`
    self.operatorRange = operatorRange
    self.left = left
    self.right = right
    range = left.range.union(right.range)
  }
}

/// `condition ? whenTrue : whenFalse`.
public struct ConditionalExpression: Sendable {
  /// What decides; it must be a bool.
  public let condition: Expression
  /// The result if the condition is true.
  public let whenTrue: Expression
  /// The result if the condition is false.
  public let whenFalse: Expression
  /// From the condition to the last result; kept, since asking a chain of conditionals for it would walk the chain.
  public let range: ByteRange

  /// A condition with its two results.
  public init(condition: Expression, whenTrue: Expression, whenFalse: Expression) {
    self.condition = condition
    self.whenTrue = whenTrue
    self.whenFalse = whenFalse
    range = condition.range.union(whenFalse.range)
  }
}

/// `[a, b]`.
public struct TupleExpression: Sendable {
  /// The elements, in order.
  public var elements: [Expression]
  /// From bracket to bracket.
  public var range: ByteRange

  /// A tuple as parsed.
  public init(elements: [Expression], range: ByteRange) {
    self.elements = elements
    self.range = range
  }
}

/// `{ a = 1, (b) = 2, "c" : 3 }`.
public struct ObjectExpression: Sendable {
  /// The items, in order of appearance; keys may repeat.
  public var items: [ObjectItem]
  /// From brace to brace.
  public var range: ByteRange

  /// An object as parsed.
  public init(items: [ObjectItem], range: ByteRange) {
    self.items = items
    self.range = range
  }
}

/// One `key = value` of an object.
public struct ObjectItem: Sendable {
  /// What stands left of the equals sign or colon.
  public var key: ObjectKey
  /// What stands right of it.
  public var value: Expression

  /// A key with its value.
  public init(key: ObjectKey, value: Expression) {
    self.key = key
    self.value = value
  }

  /// From the key to the end of the value.
  public var range: ByteRange { key.range.union(value.range) }
}

/// The key of an object item: a bare name stands for itself, anything else is evaluated.
///
/// A keyword (`true`, `null`, …) is a bare name here too. A traversal of several steps is an expression, which the
/// reference implementation rejects when it is evaluated ("Ambiguous attribute key").
public enum ObjectKey: Sendable {
  case name(Identifier)
  case expression(Expression)

  /// The bytes of the key, parentheses included.
  public var range: ByteRange {
    switch self {
    case .name(let identifier): identifier.range
    case .expression(let expression): expression.range
    }
  }
}

/// `[for k, v in collection : value if condition]` or `{for k, v in collection : key => value... if condition}`.
public struct ForExpression: Sendable {
  /// The name of the key or index, if two names are given.
  public var keyName: Identifier?
  /// The name of the element.
  public var valueName: Identifier
  /// What is walked.
  public var collection: Expression
  /// The key of the result; `nil` makes a tuple.
  public var key: Expression?
  /// The element of the result.
  public var value: Expression
  /// Whether values of one key are grouped into a tuple (`...`).
  public var groups: Bool
  /// What an element must fulfil to be kept; `nil` keeps all.
  public var condition: Expression?
  /// From bracket to bracket.
  public var range: ByteRange

  /// A for-expression as parsed.
  public init(
    keyName: Identifier?, valueName: Identifier, collection: Expression, key: Expression?, value: Expression,
    groups: Bool, condition: Expression?, range: ByteRange
  ) {
    self.keyName = keyName
    self.valueName = valueName
    self.collection = collection
    self.key = key
    self.value = value
    self.groups = groups
    self.condition = condition
    self.range = range
  }
}

/// `(inner)`.
public struct ParenthesizedExpression: Sendable {
  /// What stands between the parentheses.
  public var inner: Expression
  /// From parenthesis to parenthesis.
  public var range: ByteRange

  /// An expression in parentheses.
  public init(inner: Expression, range: ByteRange) {
    self.inner = inner
    self.range = range
  }
}
