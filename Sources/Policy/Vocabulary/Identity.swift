import Evaluation
import Source
import Terraform

extension VocabularyTable {
  /// What a thing is called and where it stands.
  static let identity: [VocabularyEntry] = [
    text(
      "address",
      "The address, such as `module.app_eu.aws_lb.main`; `aws.eu` for a provider. Where another root of the system has the "
        + "same address, its root stands before it: `live/us: module.app.aws_lb.main`.", "address(x)"
    ) { $0.system.tellingAddress(of: $1) },
    text(
      "plain_address", "The address without its root, as expressions of that root write it.",
      "startswith(text(v), plain_address(x))"
    ) { $0.system.address(of: $1) },
    text("type", "The type of an instance, or the name of a nested block.", "type(x)") { $0.system.type(of: $1) },
    text("label", "The second label of a resource, the name of a module call, the alias of a provider.", "label(x)") {
      $0.system.label(of: $1)
    },
    VocabularyEntry(
      "root", .identity, ["x"],
      meaning:
        "The folder of the root something belongs to, or a value is written in; null for a value that is written nowhere.",
      example: "root(a) == root(b)"
    ) { call in
      let value = call.arguments[0]
      if let handle = value.handle, handle.terraformKind != nil { return .string(call.system.root(of: handle)) }
      return value.origin.flatMap { call.system.root(of: $0) }.map(Value.string) ?? .null
    },
    VocabularyEntry(
      "module", .identity, ["x"], meaning: "The module call something stands in; null in a root.",
      example: "module(x)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      return call.system.moduleCall(containing: handle).map(Value.handle) ?? .null
    },
    VocabularyEntry(
      "call_path", .identity, ["x"], meaning: "Every module call on the way from the root, outermost first.",
      example: "call_path(x)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      return .tuple(call.system.callPath(of: handle).map(Value.handle))
    },
    VocabularyEntry(
      "owner", .identity, ["x"], meaning: "The instance that holds a block; an instance itself.",
      example: "owner(block)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      return .handle(call.system.owner(of: handle))
    },
    VocabularyEntry(
      "symbolic", .identity, ["x"],
      meaning: "Whether an instance stands for an unknown number of instances.", example: "!symbolic(x)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown(.bool) }
      return .bool(call.scope.symbolicCause(of: call.system.owner(of: handle)) != nil)
    },
    VocabularyEntry(
      "is_data", .identity, ["x"], meaning: "Whether an instance is one of a data source.", example: "!is_data(target)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown(.bool) }
      return .bool(call.system.isData(call.system.owner(of: handle)))
    },
    VocabularyEntry(
      "opaque", .identity, ["call"], meaning: "Whether the source of a module call is not on disk.",
      example: "[for m in modules() : m if opaque(m)]"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0), handle.terraformKind == .moduleCall else { return .bool(false) }
      return .bool(try call.system.attribute("folder", of: handle, at: call.call.place).isNull)
    },
    VocabularyEntry(
      "identity", .identity, ["value"],
      meaning:
        "A text that is equal for values that are the very same and for no others: for `by`, where unknowns that may be "
        + "equal are not to be taken together.",
      example: "by = [identity(x.vpc_id)]"
    ) { call in .string(call.scope.identity(of: call.arguments[0])) },
    VocabularyEntry(
      "same", .identity, ["a", "b"],
      meaning: "Whether two values are the very same: the same instance, the same content, or the same unknown.",
      example: "same(a, b)"
    ) { call in .bool(call.arguments[0] == call.arguments[1]) },
  ]

  private static func text(
    _ name: String, _ meaning: String, _ example: String, _ read: @escaping @Sendable (FunctionCall, Handle) -> String
  ) -> VocabularyEntry {
    VocabularyEntry(name, .identity, ["x"], meaning: meaning, example: example) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown(.string) }
      return .string(read(call, handle))
    }
  }
}
