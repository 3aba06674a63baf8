import Evaluation
import HCL
import Source

/// The names that are bound at one point of a rule: its own and those of its parents.
///
/// A class, because a `let` remembers its value once it is asked for.
final class Environment {
  enum Slot {
    case value(Value)
    case pending(Expression)
    case evaluating
    case failed(EvaluationError)
  }

  let parent: Environment?
  let file: SourceFile
  /// The functions and locals that its expressions see.
  let context: Int
  /// Whether its names are `for` or `group` variables, whose values are what a check is about.
  let isSubject: Bool
  private var names: [String]
  private var slots: [Slot]

  init(parent: Environment?, file: SourceFile, context: Int, isSubject: Bool = false, values: [(String, Value)] = []) {
    self.parent = parent
    self.file = file
    self.context = context
    self.isSubject = isSubject
    names = values.map(\.0)
    slots = values.map { .value($0.1) }
  }

  init(parent: Environment, definitions: [RuleName]) {
    self.parent = parent
    file = parent.file
    context = parent.context
    isSubject = false
    names = definitions.map(\.name)
    slots = definitions.map { .pending($0.expression) }
  }

  /// The slot of the name that a file spells at a range.
  func index(of range: ByteRange, in file: SourceFile) -> Int? {
    names.firstIndex { file.holds($0, at: range) }
  }

  func name(at index: Int) -> String { names[index] }

  subscript(index: Int) -> Slot {
    get { slots[index] }
    set { slots[index] = newValue }
  }

  /// The values of `for` and `group` variables, outermost first.
  var subjects: [Value] {
    var chain: [[Value]] = []
    var current: Environment? = self
    while let environment = current {
      if environment.isSubject {
        chain.append(environment.slots.compactMap { if case .value(let value) = $0 { value } else { nil } })
      }
      current = environment.parent
    }
    return chain.reversed().flatMap { $0 }
  }
}
