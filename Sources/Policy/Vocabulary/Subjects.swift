import Evaluation
import Source
import Terraform

extension VocabularyTable {
  /// What a rule can range over.
  static let subjects: [VocabularyEntry] = [
    VocabularyEntry(
      "resources", .subjects, variadic: "type",
      meaning: "The instances of managed resources of these types, in all roots of the system, in address order.",
      example: "resources(\"aws_lb\")"
    ) { (call) throws(EvaluationError) in
      call.list(call.system.resources(ofTypes: try call.names(from: 0)))
    },
    VocabularyEntry(
      "data", .subjects, variadic: "type", meaning: "The instances of data sources of these types.",
      example: "data(\"aws_route53_zone\")"
    ) { (call) throws(EvaluationError) in
      call.list(call.system.dataSources(ofTypes: try call.names(from: 0)))
    },
    VocabularyEntry(
      "modules", .subjects,
      meaning: "All module calls at all levels, each with `source`, `inputs`, `providers`, `name` and `version`.",
      example: "[for m in modules() : m if m.source == \"./app\"]"
    ) { call in call.list(call.system.moduleCalls()) },
    VocabularyEntry(
      "providers", .subjects, ["name"],
      meaning:
        "The provider configurations written in blocks, by local name, each with `alias`, `region` and its arguments.",
      example: "providers(\"aws\")"
    ) { (call) throws(EvaluationError) in call.list(call.system.providers(named: try call.name(0))) },
    VocabularyEntry(
      "instances", .subjects, ["call"],
      meaning: "The instances of managed resources inside a module call or a root, nested calls included.",
      example: "instances(call)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      guard handle.terraformKind == .moduleCall || handle.terraformKind == .root else {
        throw call.error("instances takes a module call or a root", at: 0)
      }
      return call.list(call.system.instances(in: handle))
    },
    VocabularyEntry(
      "roots", .subjects,
      meaning:
        "The roots of the system, each with `folder` and `backend` (its `type` and arguments; null if none is written).",
      example: "[for r in roots() : r if r.backend != null]"
    ) { call in .tuple(call.system.rootHandles().map(Value.handle)) },
    VocabularyEntry(
      "system", .subjects,
      meaning:
        "What a `system` block says of all roots together: `name` and `primary` (null if not stated), and `complete`.",
      example: "system().complete"
    ) { call in
      let traits = call.system.traits
      return .object([
        ("complete", .bool(traits.isComplete)), ("name", traits.name.map(Value.string) ?? .null),
        ("primary", traits.primary.map(Value.string) ?? .null),
      ])
    },
    VocabularyEntry(
      "problems", .subjects, variadic: "code",
      meaning:
        "What reading the configuration found, by code; each has `code`, `at`, `summary`, `detail`, `suggestion`, "
        + "`severity`, `address`, `root` and `related` (objects with `label` and `at`).",
      example: "problems(\"undeclared-reference\")"
    ) { (call) throws(EvaluationError) in
      let problems = call.system.problems(codes: try call.names(from: 0))
      return .tuple(problems.map { call.scope.value(of: $0) })
    },
    VocabularyEntry(
      "policy", .subjects, ["name"], optional: ["default"],
      meaning: "The value that the `policy` block of `.regionlint.hcl` gives to a name, else the default, else null.",
      example: "policy(\"lag_alarms\", \"not-asked\")"
    ) { (call) throws(EvaluationError) in
      call.scope.policy[try call.name(0)] ?? (call.arguments.count > 1 ? call.arguments[1] : .null)
    },
  ]
}

extension FunctionCall {
  /// Handles as a list; open if one of them stands for an unknown number.
  func list(_ elements: Elements) -> Value {
    Value(.tuple(scope.countable(elements)))
  }
}

extension RuleScope {
  /// Whether neither a managed resource nor a data source of these types is seen.
  func seesNone(of types: [String]) -> Bool {
    let codes = types.filter { $0.hasPrefix(SubjectTypes.problemMark) }.map {
      String($0.dropFirst(SubjectTypes.problemMark.count))
    }
    if !codes.isEmpty, !system.problems(codes: codes).isEmpty { return false }
    return system.resources(ofTypes: types).values.isEmpty && system.dataSources(ofTypes: types).values.isEmpty
  }

  /// The elements, open if one of them stands for an unknown number of instances: how many there are is then unknown.
  func countable(_ elements: Elements) -> Elements {
    guard elements.rest == nil else { return elements }
    for case .handle(let handle) in elements.values.lazy.map(\.content) {
      if let cause = symbolicCause(of: handle) { return Elements(elements.values, rest: cause) }
    }
    return elements
  }

  /// Why an instance or call stands for an unknown number; `nil` if it stands for itself, as most blocks do.
  func symbolicCause(of handle: Handle) -> Term? {
    switch handle.terraformKind {
    case .instance, .moduleCall: system.symbolicCause(of: handle)
    case .block: system.expansionCause(of: handle)
    default: nil
    }
  }

  /// A problem as rules read it.
  func value(of problem: Problem) -> Value {
    let found = problem.diagnostic
    let related = found.related.map { line in
      Value.object([("label", .string(line.label)), ("at", value(of: line.place))])
    }
    return .object([
      ("code", .string(found.code)), ("summary", .string(found.summary)), ("detail", .string(found.detail)),
      ("severity", .string(found.severity.rawValue)), ("at", value(of: found.place)),
      ("suggestion", found.suggestion.map(Value.string) ?? .null),
      ("address", problem.address.map(Value.string) ?? .null), ("root", problem.root.map(Value.string) ?? .null),
      ("related", .tuple(related)),
    ])
  }
}
