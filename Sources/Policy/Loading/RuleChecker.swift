import Evaluation
import HCL
import Source

/// Says which names and functions of rules do not exist, and which functions call themselves.
struct RuleChecker {
  let rules: [Rule]
  let contexts: [RuleContext]

  /// The faults in files that are to be checked.
  func diagnostics(in isChecked: (FileID) -> Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for rule in rules where isChecked(rule.file.id) {
      var check = NameCheck(file: rule.file, context: contexts[rule.context])
      check.rule(rule)
      found += check.diagnostics
    }
    for function in functions where isChecked(function.file.id) {
      var check = NameCheck(file: function.file, context: contexts[function.context])
      check.expression(function.result, names: function.parameters)
      found += check.diagnostics
      if let path = recursion(from: function) {
        found.append(
          RuleDiagnostic.recursion(path, at: Place(file: function.file.id, range: function.header)))
      }
    }
    for local in locals where isChecked(local.file.id) {
      var check = NameCheck(file: local.file, context: contexts[local.context])
      check.expression(local.expression, names: [])
      found += check.diagnostics
    }
    return found
  }

  private var functions: [RuleFunction] {
    var seen = Set<String>()
    return contexts.flatMap { $0.functions.sorted { $0.key < $1.key }.map(\.value) }
      .filter { seen.insert("\($0.file.id.rawValue):\($0.name)").inserted }
      .sorted { ($0.file.id, $0.header.start) < ($1.file.id, $1.header.start) }
  }

  private var locals: [RuleLocal] {
    var seen = Set<Place>()
    return contexts.flatMap { $0.locals.values }
      .filter { seen.insert(Place(file: $0.file.id, range: $0.expression.range)).inserted }
      .sorted { ($0.file.id, $0.expression.range.start) < ($1.file.id, $1.expression.range.start) }
  }

  /// The way from a function back to itself through calls and locals; `nil` if there is none.
  private func recursion(from start: RuleFunction) -> [String]? {
    var seen = Set<String>()
    var open: [(function: RuleFunction, path: [String])] = [(start, [start.name])]
    while let (function, path) = open.popLast() {
      for name in called(by: function.result, in: function.file, context: function.context) {
        guard let next = contexts[function.context].functions[name] else { continue }
        if next.name == start.name, next.file.id == start.file.id { return path + [name] }
        if seen.insert("\(next.file.id.rawValue):\(name)").inserted { open.append((next, path + [name])) }
      }
    }
    return nil
  }

  /// The functions an expression calls, those of its locals included.
  private func called(by expression: Expression, in file: SourceFile, context: Int) -> [String] {
    var found: [String] = []
    var seen = Set<String>()
    var open = [(expression, file, context)]
    while let (expression, file, context) = open.popLast() {
      let asked = ExpressionNames(of: expression, in: file)
      found += asked.calls.map { file.text($0.name.range) }
      for traversal in asked.names where file.holds("local", at: traversal.root.range) {
        guard case .attribute(let step)? = traversal.steps.first else { continue }
        let name = file.text(step.range)
        if let local = contexts[context].locals[name], seen.insert(name).inserted {
          open.append((local.expression, local.file, local.context))
        }
      }
    }
    return found
  }
}

/// Checks the names in the expressions of one rule or function.
struct NameCheck {
  let file: SourceFile
  let context: RuleContext
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile, context: RuleContext) {
    self.file = file
    self.context = context
  }

  mutating func rule(_ rule: Rule) {
    var names = rule.parameters.map(\.name)
    for parameter in rule.parameters { expression(parameter.expression, names: []) }
    statements(rule.statements, names: &names)
    for requirement in rule.requirements {
      let expressions = [
        requirement.condition, requirement.message, requirement.at, requirement.label, requirement.related,
        requirement.help, requirement.effect, requirement.severity, requirement.consequence, requirement.participants,
        requirement.searched, requirement.instances, requirement.notAsked,
      ]
      for case let expression? in expressions { self.expression(expression, names: names) }
    }
  }

  private mutating func statements(_ statements: [RuleStatement], names: inout [String]) {
    for statement in statements {
      switch statement {
      case .iterate(let iteration):
        expression(iteration.each, names: names)
        bind(iteration.name, at: iteration.header, in: &names)
        if let filter = iteration.filter { expression(filter, names: names) }
      case .define(let definitions):
        for definition in definitions { bind(definition.name, at: definition.expression.range, in: &names) }
        for definition in definitions { expression(definition.expression, names: names) }
      case .group(let grouping):
        var inner = names
        self.statements(grouping.inner, names: &inner)
        expression(grouping.member, names: inner)
        expression(grouping.key, names: inner)
        bind(grouping.name, at: grouping.header, in: &names)
        if let filter = grouping.filter { expression(filter, names: names) }
      }
    }
  }

  private mutating func bind(_ name: String, at range: ByteRange, in names: inout [String]) {
    if names.contains(name) || name == "local" {
      diagnostics.append(RuleDiagnostic.takenName(name, at: Place(file: file.id, range: range)))
    }
    names.append(name)
  }

  mutating func expression(_ expression: Expression, names: [String]) {
    let asked = ExpressionNames(of: expression, in: file)
    for traversal in asked.names { name(traversal, names: names) }
    for call in asked.calls { self.call(call) }
  }

  private mutating func name(_ traversal: TraversalExpression, names: [String]) {
    let name = file.text(traversal.root.range)
    if names.contains(name) { return }
    let place = Place(file: file.id, range: traversal.root.range)
    guard name == "local", case .attribute(let step)? = traversal.steps.first else {
      diagnostics.append(
        RuleDiagnostic.unknownName(name, at: place, near: NearestName.of(name, among: names + ["local"])))
      return
    }
    let local = file.text(step.range)
    if context.locals[local] == nil {
      let near = NearestName.of(local, among: context.locals.keys.sorted()).map { "local.\($0)" }
      diagnostics.append(
        RuleDiagnostic.unknownName("local.\(local)", at: Place(file: file.id, range: step.range), near: near))
    }
  }

  private mutating func call(_ call: ExpressionNames.Call) {
    let name = file.text(call.name.range)
    let place = Place(file: file.id, range: call.name.range)
    if let function = context.functions[name] {
      guard !call.isOpen, call.count != function.parameters.count else { return }
      let signature = "\(name)(\(function.parameters.joined(separator: ", ")))"
      diagnostics.append(RuleDiagnostic.argumentCount(signature, given: call.count, at: place))
    } else if let entry = VocabularyTable.entry(name) {
      guard !call.isOpen, !entry.takes(call.count) else { return }
      diagnostics.append(RuleDiagnostic.argumentCount(entry.signature, given: call.count, at: place))
    } else if let function = StandardFunctions.table[name] {
      let isEnough =
        function.variadicParameter != nil
        ? call.count >= function.parameters.count : call.count == function.parameters.count
      guard !call.isOpen, !isEnough else { return }
      let variadic = function.variadicParameter.map { [$0 + "…"] } ?? []
      let signature = "\(name)(\((function.parameters + variadic).joined(separator: ", ")))"
      diagnostics.append(RuleDiagnostic.argumentCount(signature, given: call.count, at: place))
    } else if !["try", "can"].contains(name) {
      let near = NearestName.of(name, among: VocabularyTable.names + context.functions.keys.sorted())
      diagnostics.append(RuleDiagnostic.unknownFunction(name, at: place, near: near))
    }
  }
}
