import Evaluation
import Source

/// One function of a rule file with its arguments, as the key of its result.
///
/// Functions can ask where a value stands and what it was made of, so both count, but for instances, which are the same wherever
/// they are named. Collections have elements that stand somewhere each: they make no key.
struct FunctionUse: Hashable {
  private var file: FileID
  private var start: UInt32
  private var arguments: [Argument]

  init?(_ function: RuleFunction, _ values: [Value]) {
    guard values.allSatisfy(\.isSimple) else { return nil }
    file = function.file.id
    start = function.header.start
    arguments = values.map { Argument(value: $0) }
  }

  private struct Argument: Hashable {
    var value: Value

    static func == (left: Argument, right: Argument) -> Bool {
      guard left.value == right.value else { return false }
      return left.value.handle != nil
        || (left.value.origin == right.value.origin && left.value.references == right.value.references)
    }

    func hash(into hasher: inout Hasher) {
      switch value.content {
      case .handle(let handle): hasher.combine(handle)
      case .unknown(let term): hasher.combine(term)
      case .string(let text):
        hasher.combine(value.origin?.place.range.start)
        hasher.combine(text)
      default: hasher.combine(value.origin?.place.range.start)
      }
    }
  }
}

extension Value {
  fileprivate var isSimple: Bool {
    switch content {
    case .null, .bool, .number, .string, .unknown, .handle: true
    case .list, .set, .tuple, .map, .object: false
    }
  }
}
