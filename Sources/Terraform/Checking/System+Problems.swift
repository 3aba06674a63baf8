import HCL
import Source

extension System {
  /// What reading found with any of these codes; `syntax` stands for every code that begins with `syntax/`.
  package func problems(codes: [String]) -> [Problem] {
    checkAll()
    let wanted = Set(codes)
    return foundProblems.filter { problem in
      let code = problem.diagnostic.code
      return wanted.contains(code) || wanted.contains(String(code.prefix { $0 != "/" })) && code.contains("/")
    }
  }

  /// Checks each module once, whoever calls it; evaluates every value so that failing expressions are found.
  private func checkAll() {
    guard !isChecked else { return }
    isChecked = true
    var checked: Set<String> = []
    foundProblems += workspace.problems.filter { problem in isMine(problem.diagnostic.place.file) }
    for frame in frames {
      // Every local is worked out, so that a chain past the bounds is said even if no rule asks for it.
      for name in frame.module.locals.keys.sorted() { _ = local(name, in: frame) }
      evaluateReaders(in: frame)
      ProviderCheck(system: self, frame: frame).run()
      VariableCheck(system: self, frame: frame).run()
      ConditionCheck(system: self).run(in: frame)
      guard checked.insert("\(frame.rootIndex):\(frame.module.folder)").inserted else { continue }
      for diagnostic in frame.module.diagnostics {
        add(named(diagnostic, in: frame.module), frame: frame, address: blockAddress(diagnostic.place, frame.module))
      }
      for name in frame.module.variables.keys.sorted() { checkType(of: name, in: frame) }
      let found = LanguageCheck.diagnostics(of: frame.module)
      for diagnostic in found where !isOverriding(diagnostic) {
        add(diagnostic, frame: frame, address: blockAddress(diagnostic.place, frame.module))
      }
      ModuleCallCheck(system: self, frame: frame).run()
      SchemaCheck(system: self, frame: frame).run()
      ReferenceCheck(system: self, frame: frame).run()
      RootCheck(system: self, frame: frame).run()
      let calls = found.filter { $0.code.hasPrefix("unknown-function") }.map(\.place)
      ExpressionCheck(system: self, frame: frame, reportedCalls: calls).run()
    }
    for root in roots {
      guard let frame = root.frame, let graph = graph(ofRoot: root.index) else { continue }
      for diagnostic in CycleCheck(graph: graph).run() {
        add(diagnostic, frame: frame, address: blockAddress(diagnostic.place, frame.module))
      }
    }
    for handle in managedInstances + dataInstances { ConditionCheck(system: self).run(handle) }
  }

  /// Required providers of an override file go into those of the module: a second block of them is no mistake there.
  private func isOverriding(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.code == "duplicate-declaration/required_providers" else { return false }
    let file = workspace.continuations.written(diagnostic.place).file
    let base = Paths.name(self.file(file).path).prefix { $0 != "." }
    return base == "override" || base.hasSuffix("_override")
  }

  private func isMine(_ file: FileID) -> Bool {
    frames.contains { $0.module.trees[file] != nil }
      || roots.contains { $0.description.valueFiles.contains { $0.file == file } }
  }

  /// The codes of the parser stand under `syntax/`.
  private func named(_ diagnostic: Diagnostic, in module: ModuleDefinition) -> Diagnostic {
    guard module.trees[diagnostic.place.file]?.diagnostics.contains(diagnostic) ?? false else { return diagnostic }
    var copy = diagnostic
    copy.code = "syntax/" + diagnostic.code
    return copy
  }

  /// The address of the top-level block that holds a place.
  private func blockAddress(_ place: Place, _ module: ModuleDefinition) -> String? {
    guard let tree = module.trees[place.file] else { return nil }
    guard let block = tree.body.blocks.first(where: { $0.range.contains(place.range) }) else { return nil }
    let labels = block.labels.map { tree.file.text($0.content) }
    let type = tree.text(of: block.type)
    return (type == "resource" ? labels : [type] + labels).joined(separator: ".")
  }

  /// Adds a problem once for each place and code, whichever frame or root finds it first.
  func add(_ diagnostic: Diagnostic, frame: Frame, address: String? = nil) {
    guard
      reportedProblems.insert(
        "\(diagnostic.code)@\(diagnostic.place.file.rawValue):\(diagnostic.place.range.start):\(diagnostic.summary)"
      ).inserted
    else { return }
    foundProblems.append(Problem(diagnostic, root: roots[frame.rootIndex].shownFolder, address: address))
  }
}
