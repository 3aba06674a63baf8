import AWS
import Testing

struct FactsTests {
  @Test(arguments: [
    ("aws_globalaccelerator_endpoint_group", "health_check_protocol", ["TCP", "HTTP", "HTTPS"]),
    ("aws_dynamodb_table", "stream_view_type", ["KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"]),
    ("aws_dynamodb_table", "billing_mode", ["PROVISIONED", "PAY_PER_REQUEST"]),
    ("aws_route53_record", "failover_routing_policy.type", ["PRIMARY", "SECONDARY"]),
  ])
  func `a closed set has its values`(type: String, path: String, values: [String]) throws {
    let allowed = try #require(Enums.allowedValues(ofType: type, argument: path))
    #expect(Set(allowed) == Set(values))
  }

  @Test(arguments: [("aws_lb", "name"), ("aws_lb", ""), ("aws_nothing", "type"), ("", "")])
  func `an open set has none`(type: String, path: String) {
    #expect(Enums.allowedValues(ofType: type, argument: path) == nil)
  }

  @Test(arguments: ["eu-central-2", "ap-southeast-4", "me-central-1", "ap-east-2"])
  func `MemoryDB is not everywhere`(region: String) {
    #expect(Services.isAvailable(type: "aws_memorydb_cluster", in: region) == false)
    #expect(Services.isAvailable(type: "aws_memorydb_cluster", in: "us-east-1") == true)
  }

  @Test func `Aurora DSQL is in twenty Regions`() {
    #expect(Regions.all.count { Services.isAvailable(type: "aws_dsql_cluster", in: $0.name) == true } == 20)
  }

  @Test(arguments: [
    ("aws_dynamodb_table", "dynamodb"), ("aws_lb", "elbv2"), ("aws_lbs", "elbv2"), ("aws_vpc", "ec2"),
    ("aws_partition", nil), ("aws_db_instance", "rds"), ("google_thing", nil), ("aws_", nil),
    ("aws_elb_hosted_zone_id", "elb"), ("aws_canonical_user_id", "s3"),
  ])
  func `a type belongs to a service`(type: String, service: String?) {
    #expect(Services.service(ofType: type) == service)
  }

  @Test(arguments: [
    ("aws_iam_role", "us-east-1"), ("aws_vpc", "mars-north-1"), ("aws_qldb_ledger", "us-east-1"),
    ("aws_partition", "us-east-1"),
  ])
  func `nobody says where a service is`(type: String, region: String) {
    #expect(Services.isAvailable(type: type, in: region) == nil)
  }

  @Test(arguments: [
    ("aws_dynamodb_table", "billing_mode", DefaultValue.string("PROVISIONED")),
    ("aws_lb_target_group", "health_check.interval", .number(30)),
    ("aws_lb_target_group", "deregistration_delay", .string("300")),
    ("aws_kms_key", "is_enabled", .bool(true)),
    ("aws_lambda_function", "reserved_concurrent_executions", .number(-1)),
  ])
  func `an argument has its default`(type: String, path: String, value: DefaultValue) {
    #expect(ProviderDefaults.value(ofType: type, argument: path) == value)
  }

  @Test func `a default that the versions disagree about is none`() {
    // The upgrade guide of version 6: publicly_accessible now defaults to false.
    #expect(ProviderDefaults.value(ofType: "aws_redshift_cluster", argument: "publicly_accessible") == nil)
  }

  @Test func `defaults are those of arguments that exist`() {
    for type in ProviderSchema.resourceTypes(.v6) {
      for path in ProviderDefaults.arguments(ofType: type) {
        var schema = ProviderSchema.resource(type, .v6)
        let names = path.split(separator: ".").map(String.init)
        for name in names.dropLast() { schema = schema?.block(name)?.schema }
        let attribute = names.last.flatMap { schema?.attribute($0) }
        #expect(attribute?.isOptional == true, "\(type).\(path)")
      }
    }
  }

  @Test func `types come and go`() throws {
    let vpc = try #require(ProviderSchema.history(ofResource: "aws_vpc"))
    #expect(vpc.since == nil && vpc.until == nil)
    #expect(ProviderSchema.history(ofResource: "aws_db_security_group")?.until == "4.67.0")
    #expect(ProviderSchema.history(ofResource: "aws_nothing") == nil)
    #expect(ProviderSchema.history(ofResource: "aws_dsql_cluster")?.since != nil)
  }
}
