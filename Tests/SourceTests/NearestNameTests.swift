import Source
import Testing

@Suite struct NearestNameTests {
  private static let accelerator = [
    "arn", "attributes", "dns_name", "dual_stack_dns_name", "enabled", "hosted_zone_id", "id", "ip_address_type",
    "ip_addresses", "ip_sets", "name", "tags", "tags_all", "timeouts",
  ]
  private static let flowLogs = ["flow_logs_enabled", "flow_logs_s3_bucket", "flow_logs_s3_prefix"]
  private static let types = ["aws_dynamodb_table", "aws_dynamodb_table_item", "aws_lb", "aws_lb_listener", "aws_vpc"]

  @Test(arguments: [
    ("flow_monitoring_enabled", flowLogs, "flow_logs_enabled"),
    ("zone_id", accelerator, "hosted_zone_id"),
    ("awsdynamodbtable", types, "aws_dynamodb_table"),
    ("hashkey", ["hash_key", "range_key"], "hash_key"),
    ("cidrblock", ["cidr_block", "ipv6_cidr_block"], "cidr_block"),
    ("traffic_dial", ["traffic_dial_percentage", "threshold_count"], "traffic_dial_percentage"),
    ("global_table_name", ["global_table_arn", "tags"], "global_table_arn"),
    ("us-esat-1", ["us-east-1", "us-east-2", "us-west-1"], "us-east-1"),
    ("Region", ["region", "regions"], "region"),
    ("conditon", ["condition", "label"], "condition"), ("eu-west1", ["eu-west-1", "eu-west-2"], "eu-west-1"),
    ("us_east1", ["us_east_1", "us_east_2"], "us_east_1"),
  ])
  func `finds what was probably meant`(_ name: String, _ candidates: [String], _ meant: String) {
    #expect(NearestName.of(name, among: candidates) == meant)
  }

  @Test(arguments: [
    ("banana", accelerator), ("region_name", ["arn", "tags", "kms_key_arn"]), ("x", ["y", "z"]), ("", accelerator),
    ("vpc", ["aws_lb", "aws_iam_role"]), ("health_check_path", ["weight", "endpoint_id"]), ("a", []),
    ("at", ["label", "message"]),
  ])
  func `finds nothing among unrelated names`(_ name: String, _ candidates: [String]) {
    #expect(NearestName.of(name, among: candidates) == nil)
  }

  @Test func `takes the first of equally near names`() {
    #expect(NearestName.of("us-east-3", among: ["us-east-1", "us-east-2"]) == "us-east-1")
  }

  @Test func `bounds its work on very long names`() {
    let long = String(repeating: "a_", count: 100_000)
    #expect(NearestName.of(long, among: [long + "b", "c"]) != "c")
  }
}
