import HCL
import Source

/// Finds aliases that nobody defines, and configurations defined twice.
struct ProviderCheck {
  let system: System
  let frame: Frame

  func run() {
    checkDuplicates()
    for name in frame.module.resourceOrder {
      guard let declaration = frame.module.resources[name], let attribute = declaration.provider else { continue }
      let file = system.file(declaration.file)
      guard let text = self.name(of: attribute.expression, file) else { continue }
      check(text, Place(file: file.id, range: attribute.expression.range), address: frame.prefix + name.text)
    }
    for name in frame.module.callOrder {
      guard let call = frame.module.calls[name], case .object(let map) = call.providers?.expression else { continue }
      let file = system.file(call.file)
      for item in map.items {
        guard let text = self.name(of: item.value, file) else { continue }
        check(text, Place(file: file.id, range: item.value.range), address: frame.prefix + "module." + name)
      }
    }
  }

  private func name(of expression: Expression, _ file: SourceFile) -> String? {
    expression.providerReference(in: file)?.text
  }

  private func check(_ text: String, _ place: Place, address: String) {
    guard text.contains("."), system.resolveProvider(text, in: frame).provider == nil, !isAnnounced(text) else {
      return
    }
    let defined = frame.module.providers.compactMap { $0.alias == nil ? nil : $0.text }.sorted()
    system.add(
      Diagnostic(
        code: "undefined-provider", summary: "Provider \(text) is not defined", place: place,
        suggestion: NearestName.of(text, among: defined)),
      frame: frame, address: address)
  }

  /// What `configuration_aliases` announces is its caller's to pass (`ModuleCallCheck` asks for it); an empty block with an
  /// alias that nobody passes is a configuration without arguments.
  private func isAnnounced(_ text: String) -> Bool {
    // A root with a backend has no caller.
    let hasCaller = frame.call != nil || !frame.module.hasBackend
    return hasCaller && frame.module.requirements.values.contains { $0.aliases.contains(text) }
      || frame.module.providers.contains { $0.text == text && $0.isProxy }
  }

  private func checkDuplicates() {
    var first: [String: ProviderDeclaration] = [:]
    for declaration in frame.module.providers {
      guard let earlier = first[declaration.text] else {
        first[declaration.text] = declaration
        continue
      }
      system.add(
        Diagnostic(
          code: "duplicate-provider", summary: "Provider \(declaration.text) is configured twice",
          place: Place(file: declaration.file, range: declaration.block.header),
          related: [LabelledPlace(Place(file: earlier.file, range: earlier.block.header), "the first configuration")]),
        frame: frame)
    }
  }
}
