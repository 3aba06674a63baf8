public import HCL

/// The operators of the language as functions of values, in three values: `nil` is undecided.
public enum Operators {
  /// Terraform's `==`: never converts, so `1 == "1"` is false; `nil` if unknown parts decide.
  public static func equality(_ left: Value, _ right: Value, in terms: TermTable) -> Bool? {
    if let a = left.number, let b = right.number { return a.equals(b) }
    if left == right { return true }
    switch (left.content, right.content) {
    case (.unknown(let term), _): return equality(unknown: term, right, in: terms)
    case (_, .unknown(let term)): return equality(unknown: term, left, in: terms)
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)): return equality(a, b, in: terms)
    case (.set(let a), .set(let b)): return setEquality(a, b, in: terms)
    case (.map(let a), .map(let b)), (.object(let a), .object(let b)): return equality(a, b, in: terms)
    default: return false
    }
  }

  /// How a number compares to another, when what is known decides; either may be unknown with a known minimum.
  public static func comparison(
    _ operation: BinaryExpression.Operator, _ left: Value, _ right: Value, in terms: TermTable
  ) -> Bool? {
    if let a = left.number, let b = right.number { return holds(operation, a, b) }
    if left == right { return operation == .lessOrEqual || operation == .greaterOrEqual }
    if let least = left.minimum(in: terms), let b = right.number { return comparison(operation, atLeast: least, b) }
    if let least = right.minimum(in: terms), let a = left.number {
      return comparison(mirrored(operation), atLeast: least, a)
    }
    return nil
  }

  private static func holds(_ operation: BinaryExpression.Operator, _ a: Number, _ b: Number) -> Bool {
    switch operation {
    case .less: a < b
    case .lessOrEqual: a < b || a.equals(b)
    case .greater: b < a
    case .greaterOrEqual: b < a || a.equals(b)
    default: preconditionFailure("no comparison")
    }
  }

  private static func mirrored(_ operation: BinaryExpression.Operator) -> BinaryExpression.Operator {
    switch operation {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    default: .lessOrEqual
    }
  }

  private static func comparison(_ operation: BinaryExpression.Operator, atLeast least: Number, _ other: Number)
    -> Bool?
  {
    switch operation {
    case .greaterOrEqual: other <= least ? true : nil
    case .greater: other < least ? true : nil
    case .less: other <= least ? false : nil
    default: other < least ? false : nil
    }
  }

  private static func equality(unknown term: Term, _ other: Value, in terms: TermTable) -> Bool? {
    let refinement = terms.refinement(of: term)
    switch other.content {
    case .null: return refinement.isNotNull ? false : nil
    case .number(let number):
      if let least = refinement.minimum, number < least { return false }
      return nil
    case .unknown(let right) where nameDifferentThings(term, right, in: terms): return false
    case .string, .unknown:
      let parts = terms.textParts(of: .unknown(term))
      let others = terms.textParts(of: other)
      return TextParts.mayBeEqual(parts, others) ? nil : false
    default: return nil
    }
  }

  /// Whether two terms are attributes that name two different things.
  private static func nameDifferentThings(_ left: Term, _ right: Term, in terms: TermTable) -> Bool {
    guard terms.refinement(of: left).isUnique, terms.refinement(of: right).isUnique,
      case .attribute(let one, _) = terms.node(of: left), case .attribute(let other, _) = terms.node(of: right)
    else { return false }
    return one != other
  }

  private static func equality(_ left: Elements, _ right: Elements, in terms: TermTable) -> Bool? {
    if !left.isOpen, left.values.count < right.values.count { return false }
    if !right.isOpen, right.values.count < left.values.count { return false }
    var result: Bool? = left.isOpen || right.isOpen ? nil : true
    for index in 0..<min(left.placedCount, right.placedCount) {
      switch equality(left.values[index], right.values[index], in: terms) {
      case false?: return false
      case nil: result = nil
      case true?: break
      }
    }
    return result
  }

  private static func setEquality(_ left: Elements, _ right: Elements, in terms: TermTable) -> Bool? {
    let answers = [isSubset(left, of: right, in: terms), isSubset(right, of: left, in: terms)]
    if answers.contains(false) { return false }
    return left.isOpen || right.isOpen || answers.contains(nil) ? nil : true
  }

  /// Whether every shown member is in the other set.
  private static func isSubset(_ members: Elements, of other: Elements, in terms: TermTable) -> Bool? {
    if other.isOpen { return nil }
    var result: Bool? = true
    for member in members.values {
      switch contains(other.values, member, in: terms) {
      case false?: return false
      case nil: result = nil
      case true?: break
      }
    }
    return result
  }

  /// Whether a value is among these.
  static func contains(_ values: [Value], _ value: Value, in terms: TermTable) -> Bool? {
    var result: Bool? = false
    for candidate in values {
      switch equality(candidate, value, in: terms) {
      case true?: return true
      case nil: result = nil
      case false?: break
      }
    }
    return result
  }

  private static func equality(_ left: Entries, _ right: Entries, in terms: TermTable) -> Bool? {
    var result: Bool? = left.isOpen || right.isOpen ? nil : true
    for (key, value) in zip(left.keys, left.values) {
      guard let other = right[key] else {
        if right.isOpen { continue }
        return false
      }
      switch equality(value, other, in: terms) {
      case false?: return false
      case nil: result = nil
      case true?: break
      }
    }
    if !left.isOpen, right.keys.contains(where: { left[$0] == nil }) { return false }
    return result
  }
}

extension Value {
  /// What a number is at least, if that is known.
  public func minimum(in terms: TermTable) -> Number? {
    switch content {
    case .number(let number): number
    case .unknown(let term): terms.refinement(of: term).minimum
    default: nil
    }
  }
}
