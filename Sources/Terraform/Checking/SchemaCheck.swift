import AWS
import HCL
import Source

/// Finds types, arguments and blocks that the AWS provider does not have, and required ones that are missing.
///
/// Where both major versions are admitted, only what is wrong in both is a finding.
struct SchemaCheck {
  let system: System
  let frame: Frame
  private static let metaArguments: Set<String> = ["count", "for_each", "provider", "depends_on"]
  private static let metaBlocks: Set<String> = ["lifecycle", "provisioner", "connection", "_"]

  func run() {
    guard !system.admittedVersions(frame.rootIndex).isEmpty else { return }
    for name in frame.module.resourceOrder {
      guard let declaration = frame.module.resources[name], SchemaNames.isAWS(name.type) else { continue }
      check(declaration)
    }
  }

  private func check(_ declaration: ResourceDeclaration) {
    let name = declaration.name
    let file = system.file(declaration.file)
    let typeRange = declaration.block.labels[0].range
    if let correct = SchemaNames.misspelt(name) {
      report(
        "unknown-\(name.isData ? "data-source" : "resource")-type", kind(name, name.type), typeRange, file,
        near: correct)
    }
    let schemas = system.schemas(of: name, rootIndex: frame.rootIndex)
    guard !schemas.isEmpty else {
      guard SchemaNames.misspelt(name) == nil, !ProviderSchema.isNewerThanData(name.type) else { return }
      let isElsewhere = SchemaNames.exists(name.type, isData: name.isData)
      guard !isElsewhere else { return reportWrongMajor(name, typeRange, file) }
      guard let near = NearestName.of(name.type, among: SchemaNames.all(isData: name.isData)) else { return }
      return report(
        "unknown-\(name.isData ? "data-source" : "resource")-type", kind(name, name.type), typeRange, file, near: near)
    }
    checkBody(
      declaration.block.body, levels: schemas, path: [SchemaNames.corrected(name)], header: declaration.block.header,
      file: file)
  }

  private func kind(_ name: ResourceName, _ type: String) -> String {
    "The AWS provider has no \(name.isData ? "data source" : "resource type") \"\(type)\""
  }

  private func reportWrongMajor(_ name: ResourceName, _ range: ByteRange, _ file: SourceFile) {
    let major = system.admittedVersions(frame.rootIndex) == [.v5] ? 5 : 6
    report(
      "unknown-\(name.isData ? "data-source" : "resource")-type",
      "AWS provider \(major) has no \(name.isData ? "data source" : "resource type") \"\(name.type)\"", range, file,
      near: nil)
  }

  private func report(
    _ code: String, _ summary: String, _ range: ByteRange, _ file: SourceFile, near: String?, detail: String = ""
  ) {
    system.add(
      Diagnostic(
        code: code, summary: summary, detail: detail, place: Place(file: file.id, range: range), suggestion: near),
      frame: frame)
  }

  private func checkBody(
    _ body: Body, levels: [BlockSchema], path: [String], header: ByteRange, file: SourceFile
  ) {
    guard !levels.contains(where: { $0.isPartial }) || path.count == 1 else { return }
    let hasUnknown = checkArguments(body, levels, path, file)
    let hasUnknownBlock = checkBlocks(body, levels, path, file)
    // What is missing is most likely what was misspelt; one mistake, one finding.
    if !hasUnknown, !hasUnknownBlock { checkMissing(body, levels, path, header, file) }
  }

  private func checkArguments(_ body: Body, _ levels: [BlockSchema], _ path: [String], _ file: SourceFile) -> Bool {
    var found = false
    for attribute in body.attributes {
      let name = file.text(attribute.name.range)
      if path.count == 1, Self.metaArguments.contains(name) { continue }
      if levels.contains(where: { $0.attribute(name)?.isSettable ?? false || $0.block(name) != nil }) { continue }
      if path.count == 1, name == "region" {
        let isRegional = ProviderSchema.resource(path[0], .v6)?.attribute("region") != nil
        let summary =
          isRegional ? "has a region argument only from AWS provider 6" : "has no Region, and no argument for it"
        report("region-argument-unsupported", "\(path[0]) \(summary)", attribute.name.range, file, near: nil)
        continue
      }
      if levels.contains(where: { $0.attribute(name) != nil }) {
        reportReadOnly(attribute, path.joined(separator: ".") + "." + name, file)
        continue
      }
      found = true
      let summary = "\(path.joined(separator: ".")) has no argument \"\(name)\""
      report("unknown-argument", summary, attribute.name.range, file, near: near(name, levels))
    }
    return found
  }

  /// What the provider sets may be written as null, which is what a module's variable is by default.
  private func reportReadOnly(_ attribute: Attribute, _ name: String, _ file: SourceFile) {
    switch attribute.expression {
    case .literal(let literal) where literal.kind != .null: break
    case .template, .tuple, .object: break
    case .traversal(let node)
    where !["var", "local", "each", "module"].contains(file.text(node.root.range)) && node.steps.count > 2: break
    default: return
    }
    report(
      "unknown-argument/read-only", "\(name) is set by the provider and can't be written", attribute.name.range, file,
      near: nil)
  }

  private func checkBlocks(
    _ body: Body, _ levels: [BlockSchema], _ path: [String], _ file: SourceFile
  ) -> Bool {
    var found = false
    for block in body.blocks {
      var name = file.text(block.type.range)
      var inner = block.body
      var range = block.type.range
      if path.count == 1, Self.metaBlocks.contains(name) { continue }
      if name == "dynamic" {
        guard let label = block.labels.first, let content = block.body.blocks("content", in: file).first else {
          continue
        }
        name = file.text(label.content)
        inner = content.body
        range = label.range
      }
      let nested = levels.compactMap { $0.block(name)?.schema }
      if !nested.isEmpty {
        checkBody(inner, levels: nested, path: path + [name], header: block.header, file: file)
        continue
      }
      if levels.contains(where: { $0.attribute(name)?.membersAsBlock != nil }) { continue }
      found = true
      report(
        "unknown-block", "\(path.joined(separator: ".")) has no block \"\(name)\"", range, file,
        near: near(name, levels))
    }
    return found
  }

  private func near(_ name: String, _ levels: [BlockSchema]) -> String? {
    let names = levels.flatMap { level in
      level.attributeNames.filter { level.attribute($0)?.isSettable ?? false } + Array(level.blockNames)
    }
    return NearestName.of(name, among: Set(names).sorted())
  }

  private func checkMissing(
    _ body: Body, _ levels: [BlockSchema], _ path: [String], _ header: ByteRange, _ file: SourceFile
  ) {
    var written = Set(body.attributes.map { file.text($0.name.range) })
    for block in body.blocks {
      let type = file.text(block.type.range)
      written.insert(type == "dynamic" ? block.labels.first.map { file.text($0.content) } ?? type : type)
    }
    guard let first = levels.first else { return }
    for name in first.attributeNames where !written.contains(name) {
      guard levels.allSatisfy({ $0.attribute(name)?.isRequired ?? false }) else { continue }
      report(
        "missing-argument", "\(path.joined(separator: ".")) lacks its required argument \"\(name)\"", header, file,
        near: nil)
    }
    for name in first.blockNames where !written.contains(name) {
      guard levels.allSatisfy({ ($0.block(name)?.minimum ?? 0) >= 1 }) else { continue }
      report(
        "missing-block", "\(path.joined(separator: ".")) lacks its required block \"\(name)\"", header, file, near: nil)
    }
  }
}

/// Type names as the schema spells them.
enum SchemaNames {
  /// Whether a type belongs to the AWS provider, underscores lost or not.
  static func isAWS(_ type: String) -> Bool {
    type.hasPrefix("aws") && !type.hasPrefix("awscc_")
  }

  static func exists(_ type: String, isData: Bool) -> Bool {
    ProviderVersion.allCases.contains { version in
      (isData ? ProviderSchema.dataSource(type, version) : ProviderSchema.resource(type, version)) != nil
    }
  }

  /// The one type of the same letters, if only underscores were lost.
  static func misspelt(_ name: ResourceName) -> String? {
    guard isAWS(name.type), !SchemaNames.exists(name.type, isData: name.isData) else { return nil }
    return name.isData
      ? ProviderSchema.dataSourceType(withLettersOf: name.type) : ProviderSchema.resourceType(withLettersOf: name.type)
  }

  /// The type to check a resource by.
  static func corrected(_ name: ResourceName) -> String {
    name.type.hasPrefix("aws") ? misspelt(name) ?? name.type : name.type
  }

  static func all(isData: Bool) -> [String] {
    let versions = ProviderVersion.allCases
    return Set(
      versions.flatMap { isData ? ProviderSchema.dataSourceTypes($0) : ProviderSchema.resourceTypes($0) }
    ).sorted()
  }
}
