import AWS
import Evaluation

extension System {
  /// The schemas of a type in the provider versions that the root admits; the newest first.
  func schemas(of name: ResourceName, rootIndex: Int) -> [BlockSchema] {
    let key = SchemaKey(name: name.type, isData: name.isData, rootIndex: rootIndex)
    if let known = schemaMemo[key] { return known }
    guard SchemaNames.isAWS(name.type) else { return [] }
    let type = SchemaNames.corrected(name)
    let schemas = admittedVersions(rootIndex).compactMap { version in
      name.isData ? ProviderSchema.dataSource(type, version) : ProviderSchema.resource(type, version)
    }
    schemaMemo[key] = schemas
    return schemas
  }

  func admittedVersions(_ rootIndex: Int) -> [ProviderVersion] {
    let majors = majors(rootIndex)
    return (majors.contains(6) ? [.v6] : []) + (majors.contains(5) ? [.v5] : [])
  }

  /// What the schemas say of a name in an instance or block; the newest version that knows it decides.
  func schemaMember(_ name: String, of handle: Handle) -> Member {
    let isBlock = handle.terraformKind == .block
    let owner = isBlock ? block(handle).owner : handle
    guard owner.terraformKind == .instance else { return .unschemed }
    let record = instance(owner)
    let schemas = schemas(of: record.declaration.name, rootIndex: record.frame.rootIndex)
    guard !schemas.isEmpty else { return .unschemed }
    for schema in schemas {
      guard let level = isBlock ? descend(schema, block(handle).path) : schema else { continue }
      if let attribute = level.attribute(name) {
        if attribute.isSettable { return .argument(isComputed: attribute.isComputed) }
        return .computed
      }
      if level.block(name) != nil { return .block }
      if level.isPartial { return .unschemed }
    }
    let reachable = !isBlock || schemas.contains { descend($0, block(handle).path) != nil }
    return reachable ? .unknown : .unschemed
  }

  /// The type of an attribute where the schema says it and it is simple; `any` otherwise.
  ///
  /// An unknown of a simple type can be told from a list, which is what `flatten` and the like ask.
  func schemaType(of name: String, in handle: Handle) -> ValueType {
    let isBlock = handle.terraformKind == .block
    let owner = isBlock ? block(handle).owner : handle
    guard owner.terraformKind == .instance else { return .any }
    let record = instance(owner)
    for schema in schemas(of: record.declaration.name, rootIndex: record.frame.rootIndex) {
      let level = isBlock ? descend(schema, block(handle).path) : schema
      guard let attribute = level?.attribute(name) else { continue }
      return Self.simpleTypes[attribute.type] ?? .any
    }
    return .any
  }

  /// Types in the schema's notation.
  private static let simpleTypes: [String: ValueType] = [
    "string": .string, "number": .number, "bool": .bool, "list(string)": .list(.string), "set(string)": .set(.string),
    "map(string)": .map(.string), "list(number)": .list(.number), "set(number)": .set(.number),
  ]

  private func descend(_ schema: BlockSchema, _ path: [String]) -> BlockSchema? {
    var level = schema
    for name in path {
      guard let inner = level.block(name)?.schema else { return nil }
      level = inner
    }
    return level
  }

  /// `aws_lb` for an instance, `aws_lb.access_logs` for a block in one.
  func schemaName(of handle: Handle) -> String {
    guard handle.terraformKind == .block else { return type(of: handle) }
    let record = block(handle)
    return ([type(of: record.owner)] + record.path).joined(separator: ".")
  }
}
