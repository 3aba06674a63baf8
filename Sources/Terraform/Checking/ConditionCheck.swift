import Evaluation
import HCL
import Source

/// Finds conditions that are known before apply not to hold: `precondition` and `postcondition` blocks of instances, and the
/// `assert` blocks of checks.
struct ConditionCheck {
  let system: System

  func run(_ handle: Handle) {
    let record = system.instance(handle)
    guard let lifecycle = record.declaration.lifecycle, system.symbolicCause(of: handle) == nil else { return }
    let source = system.file(record.declaration.file)
    let isData = record.declaration.name.isData
    var condition = Condition(
      block: lifecycle, file: source.id, frame: record.frame, iteration: record.iteration,
      repetition: record.declaration)
    for block in lifecycle.body.blocks("precondition", in: source) {
      condition.block = block
      check(
        condition, code: "precondition-failed", kind: isData ? "Data source precondition" : "Resource precondition",
        address: record.address)
    }
    // What a data source gives is known to the provider alone; what changes are ignored of, to the state.
    guard !isData, lifecycle.body.attribute("ignore_changes", in: source) == nil else { return }
    condition.owner = .resource(record.declaration.name)
    condition.bindings = [("self", .handle(handle))]
    for block in lifecycle.body.blocks("postcondition", in: source) {
      condition.block = block
      check(condition, code: "postcondition-failed", kind: "Resource postcondition", address: record.address)
    }
  }

  /// The checks of a module entry.
  func run(in frame: Frame) {
    for declaration in frame.module.checks {
      let source = system.file(declaration.file)
      for block in declaration.block.body.blocks("assert", in: source) {
        check(
          Condition(block: block, file: source.id, frame: frame), code: "check-failed", kind: "Check block assertion",
          address: frame.prefix + "check." + declaration.name)
      }
    }
  }

  func check(_ condition: Condition, code: String, kind: String, address: String) {
    guard let place = system.failedCondition(condition) else { return }
    system.add(
      Diagnostic(code: code, summary: "\(kind) failed: \(system.errorMessage(of: condition))", place: place),
      frame: condition.frame, address: address)
  }
}

/// A block with a `condition` and an `error_message`, and where both are evaluated.
struct Condition {
  var block: Block
  var file: FileID
  var frame: Frame
  var iteration = Iteration.none
  var bindings: [(name: String, value: Value)] = []
  /// The variable that is validated, or the resource that is `self`: the condition hangs on all that it is made of.
  var owner: Part?
  /// The resource whose `count` or `for_each` decides that there is an instance at all.
  var repetition: ResourceDeclaration?
}

extension System {
  /// The place of a condition that is known to be false where its root is applied; `nil` if it holds, is unknown, or cannot be
  /// evaluated.
  func failedCondition(_ condition: Condition) -> Place? {
    let source = file(condition.file)
    guard !roots[condition.frame.rootIndex].description.isReusableModule, isCertain(condition.frame),
      let expression = condition.block.body.attribute("condition", in: source)?.expression
    else { return nil }
    let answer = value(
      of: expression, file: condition.file, frame: condition.frame, iteration: condition.iteration,
      bindings: condition.bindings)
    guard let flag = try? answer.converted(to: .bool, in: terms).bool, !flag, isSettled(condition, expression) else {
      return nil
    }
    return Place(file: condition.file, range: expression.range)
  }

  /// Whether a module entry is there for certain, whatever the `count` and `for_each` of its calls are.
  private func isCertain(_ frame: Frame) -> Bool { frame.call.map { symbolicCause(of: $0) == nil } ?? true }

  /// The message of a condition on one line, without its full stop. As Terraform does, one that can't be worked out or holds a
  /// sensitive value is not shown.
  func errorMessage(of condition: Condition) -> String {
    guard let expression = condition.block.body.attribute("error_message", in: file(condition.file))?.expression else {
      return "a condition does not hold"
    }
    if isSensitive(expression, of: condition) { return "its error message holds a sensitive value" }
    let text = value(
      of: expression, file: condition.file, frame: condition.frame, iteration: condition.iteration,
      bindings: condition.bindings)
    guard let line = text.string?.split(whereSeparator: \.isWhitespace).joined(separator: " "), !line.isEmpty else {
      return "a condition does not hold"
    }
    return line.hasSuffix(".") ? String(line.dropLast()) : line
  }
}
