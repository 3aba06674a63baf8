/// A major version of the AWS provider with a schema of its own.
package enum ProviderVersion: Int, CaseIterable, Hashable, Sendable {
  /// 5.100.0, the last of version 5.
  case v5 = 5
  /// 6.47.0.
  case v6 = 6
}

/// The schema of the AWS provider: resource and data source types with their arguments and blocks.
///
/// Types are decoded when asked for; a look-up costs microseconds, and start-up nothing.
package enum ProviderSchema {
  /// The schema of a resource type, nil where the version lacks it.
  package static func resource(_ type: String, _ version: ProviderVersion) -> BlockSchema? {
    SchemaReader.shared.type(type, kind: .resource)?.schema(version)
  }

  /// The schema of a data source type, nil where the version lacks it.
  package static func dataSource(_ type: String, _ version: ProviderVersion) -> BlockSchema? {
    SchemaReader.shared.type(type, kind: .dataSource)?.schema(version)
  }

  /// The schema of an ephemeral resource type, nil where the version lacks it.
  package static func ephemeral(_ type: String, _ version: ProviderVersion) -> BlockSchema? {
    SchemaReader.shared.type(type, kind: .ephemeral)?.schema(version)
  }

  /// The schema of the provider block.
  package static func provider(_ version: ProviderVersion) -> BlockSchema {
    SchemaReader.shared.provider(version)
  }

  /// Whether either version has the resource type, or for `isData` the data source type.
  package static func exists(_ type: String, isData: Bool = false) -> Bool {
    SchemaReader.shared.type(type, kind: isData ? .dataSource : .resource) != nil
  }

  /// Whether the provider asks not to use the resource type, or for `isData` the data source type.
  package static func isDeprecated(_ type: String, isData: Bool = false, _ version: ProviderVersion) -> Bool {
    SchemaReader.shared.type(type, kind: isData ? .dataSource : .resource)?.entry(version)?.isDeprecated ?? false
  }

  /// The names of the resource types of both versions, sorted.
  package static let resourceTypeNames: [String] = SchemaReader.shared.names(of: .resource)

  /// The names of the data source types of both versions, sorted.
  package static let dataSourceTypeNames: [String] = SchemaReader.shared.names(of: .dataSource)

  /// Whether the resource type is known to be newer than the embedded schema, which has no arguments of it then.
  ///
  /// False says nothing: the list of newer types is incomplete.
  package static func mayBeNewer(_ type: String) -> Bool { newerTypes.contains(type) }

  /// Arguments that HCL may also write as blocks, by their paths, with the members of those blocks.
  package static func attributesAsBlocks(_ type: String) -> [String: [String]] {
    let table = FactTable.attributesAsBlocks
    guard let number = table.line(beginningWith: type, among: 0..<attributesAsBlocksCount) else { return [:] }
    var result: [String: [String]] = [:]
    for word in table.line(number).words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1)
      result[String(parts[0])] = parts[1].split(separator: ",").map(String.init)
    }
    return result
  }

  private static let attributesAsBlocksCount = FactTable.attributesAsBlocks.text.utf8.count { $0 == 10 }

  private static let newerTypes: Set<String> = [
    "aws_bedrock_evaluation_job", "aws_bedrockagentcore_browser_profile", "aws_bedrockagentcore_evaluator",
    "aws_bedrockagentcore_policy", "aws_ec2_local_gateway_route_table",
    "aws_ec2_local_gateway_route_table_virtual_interface_group_association", "aws_ecs_daemon",
    "aws_ecs_daemon_task_definition", "aws_mailmanager_traffic_policy", "aws_observabilityadmin_s3_table_integration",
    "aws_pinpointsmsvoicev2_pool", "aws_sagemaker_hub_content_reference", "aws_workspaces_pool",
  ]
}
