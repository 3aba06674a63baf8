import HCL
import Source

/// Checks module calls against the modules they enter: arguments, and provider configurations.
struct ModuleCallCheck {
  let system: System
  let frame: Frame

  func run() {
    let module = frame.module
    for name in module.callOrder {
      guard let call = module.calls[name] else { continue }
      checkVersion(call)
      let folder = system.workspace.callFolders[CallSite(folder: module.folder, name: name)]
      guard let called = folder.flatMap({ system.workspace.modules[$0] }), !called.isIncomplete else { continue }
      checkInputs(call, called)
      checkProviders(call, called)
    }
  }

  private func checkVersion(_ call: ModuleCallDeclaration) {
    guard call.isLocal, call.version != nil else { return }
    let range = call.block.body.attribute("version", in: system.file(call.file))?.range ?? call.block.header
    report(
      "module-argument-unsupported/version", "module.\(call.name) has a version, and its source is a path", range, call,
      "remove version: a path has none")
  }

  private func checkInputs(_ call: ModuleCallDeclaration, _ called: ModuleDefinition) {
    var hasUnknown = false
    for name in call.inputOrder where called.variables[name] == nil {
      guard let attribute = call.inputs[name] else { continue }
      hasUnknown = true
      let free = called.variables.keys.filter { call.inputs[$0] == nil }.sorted()
      report(
        "module-argument-unsupported/argument", "module.\(call.name) has no variable \"\(name)\"",
        attribute.name.range, call, "remove it, or declare the variable in \(system.workspace.shown(called.folder))",
        near: NearestName.of(name, among: free))
    }
    let missing = called.variables.values.filter { $0.defaultValue == nil && call.inputs[$0.name] == nil }
    // What is missing is most likely what was misspelt; one mistake, one finding.
    if hasUnknown, missing.count == 1 { return }
    for variable in missing.sorted(by: { $0.name < $1.name }) {
      system.add(
        Diagnostic(
          code: "module-argument-missing", summary: "module.\(call.name) is not given \"\(variable.name)\"",
          detail: "\(variable.name) = …, or a default in \(system.workspace.shown(called.folder))",
          place: Place(file: call.file, range: call.block.header),
          related: [
            LabelledPlace(
              Place(file: variable.file, range: variable.block.header), "this variable has no default")
          ]),
        frame: frame, address: frame.prefix + "module." + call.name)
    }
  }

  /// Aliased configurations are never inherited: each that the module announces must be passed, and only such ones can.
  private func checkProviders(_ call: ModuleCallDeclaration, _ called: ModuleDefinition) {
    let file = system.file(call.file)
    var passed: Set<String> = []
    let announced = announcedAliases(called)
    if case .object(let map) = call.providers?.expression {
      for item in map.items {
        guard let name = item.key.name(in: file) else { return }
        if !passed.insert(name).inserted {
          report(
            "module-providers-mismatch/duplicate", "module.\(call.name) is given the provider \(name) twice",
            item.key.range, call, "keep one of them")
        }
        guard name.contains("."), !announced.contains(name) else { continue }
        report(
          "module-providers-mismatch/undeclared", "module.\(call.name) declares no provider \(name)", item.key.range,
          call, "configuration_aliases = [\(name)] in its required_providers",
          near: NearestName.of(name, among: announced.sorted()))
      }
    }
    let configured = Set(called.providers.filter { !$0.isProxy }.map(\.text))
    for alias in required(called).sorted() where !passed.contains(alias) && !configured.contains(alias) {
      report(
        "module-providers-mismatch/missing", "module.\(call.name) is not given the provider \(alias)",
        call.block.header, call, "providers = { \(alias) = … }")
    }
  }

  private func required(_ module: ModuleDefinition) -> Set<String> {
    Set(module.requirements.values.flatMap(\.aliases))
  }

  private func announcedAliases(_ module: ModuleDefinition) -> Set<String> {
    required(module).union(module.providers.filter { $0.alias != nil }.map(\.text))
  }

  private func report(
    _ code: String, _ summary: String, _ range: ByteRange, _ call: ModuleCallDeclaration, _ remedy: String,
    near: String? = nil
  ) {
    system.add(
      Diagnostic(
        code: code, summary: summary, detail: remedy, place: Place(file: call.file, range: range), suggestion: near),
      frame: frame, address: frame.prefix + "module." + call.name)
  }
}
