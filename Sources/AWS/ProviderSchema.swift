/// A major version of the AWS provider whose schema is known.
package enum ProviderVersion: Int, Comparable, CaseIterable, Sendable {
  /// 5.100.0, the last of version 5.
  case v5 = 5
  /// 6.47.0.
  case v6 = 6

  /// Whether the left is the older one.
  package static func < (left: ProviderVersion, right: ProviderVersion) -> Bool { left.rawValue < right.rawValue }
}

/// The arguments, attributes and blocks of the AWS provider's types (see Facts/PROVENANCE.md).
///
/// Types are decoded when asked for and kept; a look-up costs microseconds, and start-up nothing.
package enum ProviderSchema {
  /// The body of a resource type; `nil` if this version has no such type.
  package static func resource(_ type: String, _ version: ProviderVersion) -> BlockSchema? {
    SchemaReader.shared.type(type, kind: .resource)?.schema(version)
  }

  /// The body of a data source type; `nil` if this version has no such type.
  package static func dataSource(_ type: String, _ version: ProviderVersion) -> BlockSchema? {
    SchemaReader.shared.type(type, kind: .dataSource)?.schema(version)
  }

  /// The body of an ephemeral resource type; `nil` if this version has no such type.
  package static func ephemeral(_ type: String, _ version: ProviderVersion) -> BlockSchema? {
    SchemaReader.shared.type(type, kind: .ephemeral)?.schema(version)
  }

  /// The body of a provider block.
  package static func provider(_ version: ProviderVersion) -> BlockSchema { SchemaReader.shared.provider(version) }

  /// All resource types of a version, sorted; for suggestions.
  package static func resourceTypes(_ version: ProviderVersion) -> [String] {
    version == .v6 ? resources6 : resources5
  }

  /// All data source types of a version, sorted; for suggestions.
  package static func dataSourceTypes(_ version: ProviderVersion) -> [String] {
    version == .v6 ? dataSources6 : dataSources5
  }

  /// The resource type of either version that is spelled the same but for underscores: `aws_dynamodb_table` for `awsdynamodbtable`.
  package static func resourceType(withLettersOf name: String) -> String? {
    SchemaReader.shared.name(withLettersOf: name, kind: .resource)
  }

  /// The data source type of either version that is spelled the same but for underscores.
  package static func dataSourceType(withLettersOf name: String) -> String? {
    SchemaReader.shared.name(withLettersOf: name, kind: .dataSource)
  }

  private static let resources6 = SchemaReader.shared.names(of: .resource, .v6)
  private static let resources5 = SchemaReader.shared.names(of: .resource, .v5)
  private static let dataSources6 = SchemaReader.shared.names(of: .dataSource, .v6)
  private static let dataSources5 = SchemaReader.shared.names(of: .dataSource, .v5)

  /// Whether a resource type is known to exist in a release newer than the data (the list is not complete).
  package static func isNewerThanData(_ type: String) -> Bool { newerTypes.contains(type) }

  private static let newerTypes: Set<String> = [
    "aws_bedrock_evaluation_job", "aws_bedrockagentcore_browser_profile", "aws_bedrockagentcore_evaluator",
    "aws_bedrockagentcore_policy", "aws_ec2_local_gateway_route_table",
    "aws_ec2_local_gateway_route_table_virtual_interface_group_association", "aws_ecs_daemon",
    "aws_ecs_daemon_task_definition", "aws_mailmanager_traffic_policy", "aws_observabilityadmin_s3_table_integration",
    "aws_pinpointsmsvoicev2_pool", "aws_sagemaker_hub_content_reference", "aws_workspaces_pool",
  ]
}
