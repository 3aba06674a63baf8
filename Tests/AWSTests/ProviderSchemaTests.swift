import AWS
import Testing

/// Expected values were read from the provider's schema by another decoder.
struct ProviderSchemaTests {
  @Test func `an argument has its flags`() throws {
    let replica = try #require(ProviderSchema.resource("aws_dynamodb_table_replica", .v6))
    #expect(replica.attribute("global_table_arn")?.isRequired == true)
    for name in ["deletion_protection_enabled", "kms_key_arn", "region"] {
      #expect(replica.attribute(name).map { $0.isOptional && $0.isComputed } == true)
    }
    for name in ["point_in_time_recovery", "table_class_override", "tags"] {
      #expect(replica.attribute(name).map { $0.isOptional && !$0.isComputed } == true)
    }
    #expect(replica.attribute("arn").map { $0.isSettable } == false)
  }

  @Test func `an accelerator has no Region`() throws {
    let accelerator = try #require(ProviderSchema.resource("aws_globalaccelerator_accelerator", .v6))
    let readOnly = accelerator.attributeNames.filter { accelerator.attribute($0)?.isSettable == false }
    #expect(
      readOnly.filter { $0 != "id" && $0 != "tags_all" } == [
        "arn", "dns_name", "dual_stack_dns_name", "hosted_zone_id", "ip_sets",
      ])
    #expect(accelerator.attribute("region") == nil)
    let attributes = try #require(accelerator.block("attributes"))
    #expect(attributes.nesting == .list)
    #expect(attributes.maximum == 1)
    #expect(attributes.minimum == nil)
    #expect(attributes.schema.attributeNames == ["flow_logs_enabled", "flow_logs_s3_bucket", "flow_logs_s3_prefix"])
  }

  @Test func `a password is sensitive and write-only`() throws {
    let password = try #require(ProviderSchema.resource("aws_rds_cluster", .v6)?.attribute("master_password_wo"))
    #expect(password.isSensitive && password.isWriteOnly && password.isOptional)
  }

  @Test(arguments: [
    ("aws_globalaccelerator_endpoint_group", "port_override", 0, 10),
    ("aws_dynamodb_table", "global_table_witness", 0, 1),
    ("aws_route53_record", "cidr_routing_policy", 0, 1),
    ("aws_route53_record", "failover_routing_policy", 0, 1),
    ("aws_route53_record", "geolocation_routing_policy", 0, 1),
    ("aws_route53_record", "geoproximity_routing_policy", 0, 1),
    ("aws_route53_record", "latency_routing_policy", 0, 1),
    ("aws_route53_record", "weighted_routing_policy", 0, 1),
    ("aws_s3control_multi_region_access_point", "details.region", 1, 20),
    ("aws_s3control_multi_region_access_point", "details.public_access_block", 0, 1),
    ("aws_s3_bucket_replication_configuration", "rule.destination.replication_time", 0, 1),
    ("aws_s3_bucket_replication_configuration", "rule.destination.metrics", 0, 1),
    ("aws_ecr_replication_configuration", "replication_configuration.rule.destination", 1, 25),
    ("aws_ecr_replication_configuration", "replication_configuration.rule.repository_filter", 0, 100),
  ])
  func `a block has its limits`(type: String, path: String, min: Int, max: Int) throws {
    var schema = try #require(ProviderSchema.resource(type, .v6))
    var found: NestedBlock?
    for name in path.split(separator: ".") {
      let block = try #require(schema.block(String(name)))
      schema = block.schema
      found = block
    }
    let block = try #require(found)
    #expect(block.minimum ?? 0 == min && block.maximum == max)
    #expect(block.isRequired == (min > 0))
  }

  @Test(arguments: [
    ("aws_dynamodb_table", "replica", NestedBlock.Nesting.set), ("aws_dynamodb_table", "timeouts", .single),
    ("aws_lb", "subnet_mapping", .set), ("aws_lb", "access_logs", .list),
  ])
  func `a block knows how several are read`(type: String, name: String, nesting: NestedBlock.Nesting) throws {
    #expect(try #require(ProviderSchema.resource(type, .v6)).block(name)?.nesting == nesting)
  }

  @Test(arguments: ["aws_vpc", "aws_sqs_queue"])
  func `version 6 adds region`(type: String) {
    #expect(ProviderSchema.resource(type, .v6)?.attribute("region")?.isSettable == true)
    #expect(ProviderSchema.resource(type, .v5)?.attribute("region") == nil)
  }

  @Test(arguments: ["aws_iam_role", "aws_cloudfront_distribution"])
  func `global types have no region`(type: String) {
    #expect(ProviderSchema.resource(type, .v6).map { $0.attribute("region") == nil } == true)
  }

  @Test func `the data source of the Region changed`() throws {
    let newer = try #require(ProviderSchema.dataSource("aws_region", .v6))
    let older = try #require(ProviderSchema.dataSource("aws_region", .v5))
    #expect(newer.attribute("name")?.isDeprecated == true)
    #expect(newer.attribute("region")?.isSettable == true)
    #expect(older.attribute("region") == nil)
    #expect(older.attribute("name")?.isDeprecated == false)
  }

  @Test func `version 6 removed an argument of elastic addresses`() {
    #expect(ProviderSchema.resource("aws_eip", .v5)?.attribute("vpc")?.isDeprecated == true)
    #expect(
      ProviderSchema.resource("aws_eip", .v6).map { $0.attribute("vpc") == nil && $0.attribute("domain") != nil }
        == true)
  }

  @Test func `there are as many types as the provider has`() {
    let resources = ProviderSchema.resourceTypes(.v6)
    #expect(resources == resources.sorted())
    #expect(resources.count == 1663)
    #expect(ProviderSchema.resourceTypes(.v5).count == 1526)
    #expect(ProviderSchema.dataSourceTypes(.v6).count == 663)
    #expect(ProviderSchema.dataSourceTypes(.v5).count == 608)
    let schemas = resources.compactMap { ProviderSchema.resource($0, .v6) }
    #expect(schemas.count == 1663)
    #expect(schemas.count { $0.attribute("region") == nil } == 177)
    #expect(schemas.count(where: \.isDeprecated) == 13)
    #expect(ProviderSchema.dataSourceTypes(.v5).allSatisfy { ProviderSchema.dataSource($0, .v5) != nil })
  }

  @Test func `a deprecated block is marked`() throws {
    let bucket = try #require(ProviderSchema.resource("aws_s3_bucket", .v6))
    #expect(bucket.attributeNames.count { bucket.attribute($0)?.isDeprecated == true } == 6)
    #expect(bucket.blockNames.count { bucket.block($0)?.isDeprecated == true } == 9)
  }

  @Test func `a partial type is complete at its top level only`() throws {
    let acl = try #require(ProviderSchema.resource("aws_wafv2_web_acl", .v6))
    #expect(!acl.isPartial)
    #expect(try #require(acl.block("rule")).schema.isPartial)
    #expect(try #require(acl.block("rule")?.schema.block("statement")).schema.isPartial)
  }

  @Test(arguments: ["aws_vpcs", "", "aws", "aws_", "zzz", "aws_vpc 3uv", "google_compute_instance"])
  func `an unknown type has no schema`(type: String) {
    #expect(ProviderSchema.resource(type, .v6) == nil)
  }

  @Test func `some attributes may be written as blocks`() throws {
    let group = try #require(ProviderSchema.resource("aws_security_group", .v6))
    #expect(try #require(group.attribute("ingress")?.membersAsBlock).contains("cidr_blocks"))
    #expect(group.attribute("name")?.membersAsBlock == nil)
    let table = try #require(ProviderSchema.resource("aws_route_table", .v6))
    #expect(try #require(table.attribute("route")?.membersAsBlock).contains("transit_gateway_id"))
  }

  @Test(arguments: [
    ("awsdynamodbtable", "aws_dynamodb_table"), ("awsdynamodbtable_replica", "aws_dynamodb_table_replica"),
    ("aws_accessanalyzeranalyzer", "aws_accessanalyzer_analyzer"), ("awsxrayso", nil), ("aws_dynamodb_tabl", nil),
    ("aws_opsworksstack", "aws_opsworks_stack"), ("", nil), ("_", nil), ("awsregion", nil),
  ])
  func `a type is found without its underscores`(name: String, type: String?) {
    #expect(ProviderSchema.resourceType(withLettersOf: name) == type)
  }

  @Test func `every type is found by its letters`() {
    for type in ProviderSchema.dataSourceTypes(.v6) {
      #expect(ProviderSchema.dataSourceType(withLettersOf: type.filter { $0 != "_" }) == type)
    }
  }

  @Test func `newer types are known by name`() {
    #expect(ProviderSchema.isNewerThanData("aws_workspaces_pool"))
    #expect(!ProviderSchema.isNewerThanData("aws_vpc"))
  }
}
