import AWS
import Evaluation
import HCL
import Source

/// What names mean inside one module entry, for one instance of a resource or call.
final class FrameScope: Scope {
  unowned let system: System
  let frame: Frame
  let iteration: Iteration
  /// Whether what is not declared is an unknown of its own, the same wherever it is named, and no error.
  let toleratesUndeclared: Bool

  init(system: System, frame: Frame, iteration: Iteration, toleratesUndeclared: Bool = false) {
    self.toleratesUndeclared = toleratesUndeclared
    self.system = system
    self.frame = frame
    self.iteration = iteration
  }

  func resolve(_ traversal: TraversalExpression, evaluator: Evaluator) throws(EvaluationError) -> Resolution {
    let file = evaluator.file
    let root = file.text(traversal.root.range)
    let name: (Int) -> String? = { index in
      guard traversal.steps.indices.contains(index), case .attribute(let name) = traversal.steps[index] else {
        return nil
      }
      return file.text(name.range)
    }
    let place = Place(file: file.id, range: traversal.range)
    switch root {
    case "var": return Resolution(try variable(try require(name(0), "var", place), place), consumedSteps: 1)
    case "local": return Resolution(try local(try require(name(0), "local", place), place), consumedSteps: 1)
    case "module": return Resolution(try module(try require(name(0), "module", place), place), consumedSteps: 1)
    case "each", "count": return Resolution(try iterator(root, name(0), place), consumedSteps: 1)
    case "path": return Resolution(path(name(0) ?? ""), consumedSteps: 1)
    case "terraform":
      if name(0) == "workspace", let known = system.workspace.surroundings.workspace {
        return Resolution(.string(known), consumedSteps: 1)
      }
      return Resolution(external("terraform." + (name(0) ?? "")), consumedSteps: 1)
    case "self": return Resolution(external("self"), consumedSteps: 0)
    case "data":
      let type = try require(name(0), "data", place)
      let label = try require(name(1), "data", place)
      return Resolution(
        try resource(ResourceName(isData: true, type: type, name: label), place), consumedSteps: 2)
    case "ephemeral":
      return Resolution(external("ephemeral." + (name(0) ?? "")), consumedSteps: min(2, traversal.steps.count))
    default:
      guard let label = name(0) else {
        throw failure(
          "invalid-reference", "Invalid reference", place,
          "A reference to a resource type must be followed by at least one attribute access, specifying the resource name."
        )
      }
      return Resolution(try resource(ResourceName(isData: false, type: root, name: label), place), consumedSteps: 1)
    }
  }

  private func require(_ name: String?, _ root: String, _ place: Place) throws(EvaluationError) -> String {
    guard let name else {
      throw failure(
        "invalid-reference", "Invalid reference", place,
        "The \"\(root)\" object cannot be accessed directly. Instead, access one of its attributes.")
    }
    return name
  }

  private func variable(_ name: String, _ place: Place) throws(EvaluationError) -> Value {
    guard frame.module.variables[name] != nil else {
      throw failure(
        "undeclared-variable", "Reference to undeclared input variable", place,
        "An input variable with the name \"\(name)\" has not been declared.")
    }
    return system.variable(name, in: frame)
  }

  private func local(_ name: String, _ place: Place) throws(EvaluationError) -> Value {
    guard frame.module.locals[name] != nil else {
      throw failure(
        "undeclared-local", "Reference to undeclared local value", place,
        "A local value with the name \"\(name)\" has not been declared.")
    }
    return system.local(name, in: frame)
  }

  private func module(_ name: String, _ place: Place) throws(EvaluationError) -> Value {
    guard let expansion = system.callExpansion(of: name, in: frame) else {
      throw failure(
        "undeclared-module", "Reference to undeclared module", place,
        "No module call named \"\(name)\" is declared in this module.")
    }
    return system.value(of: expansion) { system.openCall(name, in: frame) }
  }

  private func resource(_ name: ResourceName, _ place: Place) throws(EvaluationError) -> Value {
    guard let expansion = system.expansion(of: name, in: frame) else {
      if toleratesUndeclared { return undeclared(name.text) }
      throw failure(
        "undeclared-resource", "Reference to undeclared resource", place,
        "A \(name.isData ? "data" : "managed") resource \"\(name.type)\" \"\(name.name)\" has not been declared in this module."
      )
    }
    return system.value(of: expansion) { system.openResource(name, in: frame) }
  }

  private func iterator(_ root: String, _ name: String?, _ place: Place) throws(EvaluationError) -> Value {
    let value: Value? =
      switch (root, name) {
      case ("each", "key"): iteration.eachKey
      case ("each", "value"): iteration.eachValue
      case ("count", "index"): iteration.countIndex
      default: nil
      }
    guard let value else {
      throw failure(
        "iterator-outside-repetition",
        "Reference to \"\(root)\" in context without \(root == "each" ? "for_each" : "count")", place,
        "The \"\(root)\" object can be used only in \"module\" or \"resource\" blocks, and only when the \"\(root == "each" ? "for_each" : "count")\" argument is set."
      )
    }
    return value
  }

  private func path(_ name: String) -> Value {
    let workspace = system.workspace
    switch name {
    case "module":
      return .string(
        workspace.relativeToRoot(frame.module.folder, root: system.roots[frame.rootIndex].description.folder))
    case "root": return .string(".")
    default: return external("path." + name)
    }
  }

  private func undeclared(_ name: String) -> Value {
    let node = TermNode.external(owner: UInt32(frame.id), name: System.undeclaredMark + name)
    return .unknown(system.terms.intern(node, Refinement(type: .any, isNotNull: true)))
  }

  private func external(_ name: String) -> Value {
    .unknown(
      system.terms.intern(
        .external(owner: UInt32(frame.rootIndex), name: name),
        Refinement(type: name.hasPrefix("path") ? .string : .any, isNotNull: true)))
  }

  private func failure(_ code: String, _ summary: String, _ place: Place, _ detail: String) -> EvaluationError {
    EvaluationError(Diagnostic(code: code, summary: summary, detail: detail, place: place))
  }

  // MARK: Handles

  func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    if handle.terraformKind == .root { return try system.remoteOutput(name, ofRoot: Int(handle.id), at: place) }
    if handle.terraformKind == .moduleCall, let entered = system.entered(handle)?.module,
      entered.outputs[name] == nil, !entered.isIncomplete
    {
      throw EvaluationError(
        System.undeclaredOutput(name, of: system.call(handle).declaration, entered, at: place))
    }
    return system.referenced(name, of: handle)
  }

  func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    try system.element(key, of: handle, at: place)
  }

  func contents(of handle: Handle) throws(EvaluationError) -> Value { system.contents(of: handle) }

  func function(named name: String) -> Function? {
    FileFunctions.named(name, in: system.workspace, root: system.roots[frame.rootIndex].description)
      ?? StandardFunctions.table[name]
  }

  var functionNames: [String] { Array(StandardFunctions.table.keys) + FileFunctions.names }
}
