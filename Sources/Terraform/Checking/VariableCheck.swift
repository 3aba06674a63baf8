import Evaluation
import HCL
import Source

/// Finds values that variables cannot take, and those that break a `validation` block.
struct VariableCheck {
  let system: System
  let frame: Frame

  func run() {
    for name in frame.module.variables.keys.sorted() {
      guard let declaration = frame.module.variables[name] else { continue }
      // Asking for the value says what does not convert.
      _ = system.variable(name, in: frame)
      let conditions = declaration.block.body.blocks("validation", in: system.file(declaration.file))
      for block in conditions { validate(declaration, block) }
    }
    for name in frame.module.outputs.keys.sorted() {
      guard let declaration = frame.module.outputs[name] else { continue }
      for block in declaration.block.body.blocks("precondition", in: system.file(declaration.file)) {
        ConditionCheck(system: system).check(
          Condition(block: block, file: declaration.file, frame: frame), kind: "Module output value",
          address: frame.prefix + "output." + name)
      }
    }
  }

  private func validate(_ declaration: VariableDeclaration, _ block: Block) {
    let condition = Condition(block: block, file: declaration.file, frame: frame)
    guard system.isApplied(frame), let place = system.failedCondition(condition) else { return }
    let given = system.given(declaration, system.type(of: declaration), in: frame)
    // A default that the condition refuses is how a root asks for a value.
    if given.isDefault, frame.call == nil { return }
    system.add(
      Diagnostic(
        code: "validation-failed",
        summary: "Invalid value for variable \"\(declaration.name)\": \(system.errorMessage(of: condition))",
        place: given.place, related: [LabelledPlace(place, "this condition does not hold")]),
      frame: frame)
  }
}

/// Finds `precondition` blocks that are known not to hold.
///
/// A `postcondition` looks at what the provider gives, which is not known here.
struct ConditionCheck {
  let system: System

  func run(_ handle: Handle) {
    let record = system.instance(handle)
    guard record.symbolicCause == nil, let lifecycle = record.declaration.lifecycle else { return }
    let file = record.declaration.file
    for block in lifecycle.body.blocks("precondition", in: system.file(file)) {
      check(
        Condition(block: block, file: file, frame: record.frame, iteration: record.iteration),
        kind: record.declaration.name.isData ? "Data source" : "Resource", address: record.address)
    }
  }

  func check(_ condition: Condition, kind: String, address: String) {
    guard system.isApplied(condition.frame), let place = system.failedCondition(condition) else { return }
    system.add(
      Diagnostic(
        code: "precondition-failed",
        summary: "\(kind) precondition failed: \(system.errorMessage(of: condition))", place: place),
      frame: condition.frame, address: address)
  }
}

/// A block with a `condition` and an `error_message`, and where both are evaluated.
struct Condition {
  var block: Block
  var file: FileID
  var frame: Frame
  var iteration = Iteration.none
}

extension System {
  /// Whether somebody applies the root of a frame with the values that are known here: not a module that nobody calls, and not a
  /// root beside which files lie that would give it other values.
  func isApplied(_ frame: Frame) -> Bool {
    let root = roots[frame.rootIndex].description
    return !root.isReusableModule && root.unusedValueFiles.isEmpty
  }

  /// The place of a condition that is known to be false; `nil` if it holds, is unknown, or cannot be evaluated.
  func failedCondition(_ condition: Condition) -> Place? {
    guard let expression = condition.block.body.attribute("condition", in: file(condition.file))?.expression else {
      return nil
    }
    let answer = value(
      of: expression, file: condition.file, frame: condition.frame, iteration: condition.iteration)
    guard let flag = try? answer.converted(to: .bool, in: terms).bool, !flag else { return nil }
    return Place(file: condition.file, range: expression.range)
  }

  /// The message of a condition on one line, without its full stop.
  func errorMessage(of condition: Condition) -> String {
    guard let expression = condition.block.body.attribute("error_message", in: file(condition.file))?.expression,
      let text = value(
        of: expression, file: condition.file, frame: condition.frame, iteration: condition.iteration
      ).string
    else { return "a condition does not hold" }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.hasSuffix(".") ? String(line.dropLast()) : line
  }

  /// Says what is wrong with how the type of a variable is written.
  func checkType(of name: String, in frame: Frame) {
    guard let declaration = frame.module.variables[name], let type = declaration.type else { return }
    for problem in TypeConstraint.read(type.expression, in: file(declaration.file)).problems {
      add(problem, frame: frame)
    }
  }
}
