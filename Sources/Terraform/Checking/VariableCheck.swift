import Evaluation
import HCL
import Source

/// Finds values that variables cannot take, those that break a `validation` block, and outputs whose `precondition` does not hold.
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
          Condition(block: block, file: declaration.file, frame: frame), code: "precondition-failed",
          kind: "Module output value precondition", address: frame.prefix + "output." + name)
      }
    }
  }

  private func validate(_ declaration: VariableDeclaration, _ block: Block) {
    let condition = Condition(
      block: block, file: declaration.file, frame: frame, owner: .variable(declaration.name))
    guard let place = system.failedCondition(condition) else { return }
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

extension System {
  /// Says what is wrong with how the type of a variable is written.
  func checkType(of name: String, in frame: Frame) {
    guard let declaration = frame.module.variables[name], let type = declaration.type else { return }
    for problem in TypeConstraint.read(type.expression, in: file(declaration.file)).problems {
      add(problem, frame: frame)
    }
  }
}
