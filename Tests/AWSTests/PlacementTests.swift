import AWS
import Testing

struct PlacementTests {
  @Test(arguments: [
    "aws_iam_role", "aws_route53_record", "aws_route53_zone", "aws_globalaccelerator_accelerator",
    "aws_cloudfront_distribution", "aws_shield_protection", "aws_organizations_account", "aws_budgets_budget",
    "aws_networkmanager_global_network", "aws_waf_web_acl", "aws_dx_gateway", "aws_s3_account_public_access_block",
    "aws_iam_policy_document", "aws_caller_identity", "aws_partition", "aws_regions",
    "aws_route53recoverycontrolconfig_routing_control",
  ])
  func `a global type is in no Region`(type: String) {
    #expect(isGlobal(type))
  }

  @Test(arguments: [
    "aws_vpc", "aws_region", "aws_route53_resolver_endpoint", "aws_route53profiles_profile", "aws_wafv2_web_acl",
    "aws_wafregional_web_acl", "aws_rolesanywhere_profile", "aws_s3_bucket", "aws_cloudwatch_dashboard",
    "aws_acm_certificate",
    "aws_iam", "null_resource", "iam_role", "",
  ])
  func `another type is where its provider is`(type: String) {
    #expect(GlobalTypes.placement(of: type) == .regional)
  }

  @Test func `every type without a region argument is global but those of regional services`() {
    let without = ProviderSchema.resourceTypes(.v6).filter {
      ProviderSchema.resource($0, .v6).map { $0.attribute("region") == nil } == true
    }
    let regional = without.filter { !isGlobal($0) }
    #expect(regional == ["aws_rolesanywhere_profile", "aws_rolesanywhere_trust_anchor"])
  }

  @Test func `no type with a region argument is global`() {
    let with = ProviderSchema.resourceTypes(.v6).filter {
      ProviderSchema.resource($0, .v6)?.attribute("region")?.isSettable == true
    }
    #expect(with.filter { isGlobal($0) } == [])
  }

  @Test(arguments: [
    ("aws_rds_global_cluster", "id", "global_cluster_identifier"), ("aws_s3_bucket", "id", "bucket"),
    ("aws_lb", "id", "arn"), ("aws_dynamodb_table", "id", "name"), ("aws_rds_cluster", "id", "cluster_identifier"),
    ("aws_kms_key", "id", "key_id"), ("aws_route53_zone", "id", "zone_id"), ("aws_s3_bucket", "bucket", nil),
    ("aws_s3_bucket_versioning", "id", "bucket"), ("aws_vpc", "id", nil), ("aws_nothing", "id", nil),
  ])
  func `an identifier has one spelling`(type: String, attribute: String, canonical: String?) {
    #expect(Identifiers.canonicalAttribute(of: type, attribute: attribute) == canonical)
  }

  @Test func `groups name an instance whole`() {
    #expect(Identifiers.identifyingAttributes(of: "aws_lb").contains(["dns_name"]))
    #expect(Identifiers.identifyingAttributes(of: "aws_vpc") == [["id"], ["arn"]])
    #expect(Identifiers.identifyingAttributes(of: "aws_s3_bucket_versioning") == [])
    #expect(Identifiers.identifyingAttributes(of: "aws_unlisted") == [["id"], ["arn"]])
  }

  @Test func `identifying attributes are attributes of the type`() {
    for type in ProviderSchema.resourceTypes(.v6) {
      let schema = ProviderSchema.resource(type, .v6)
      // Types that are not listed are taken to have these; not all do.
      for name in Identifiers.identifyingAttributes(of: type).joined() where name != "id" && name != "arn" {
        #expect(schema?.attribute(name) != nil, "\(type).\(name)")
      }
    }
  }

  private func isGlobal(_ type: String) -> Bool {
    if case .global = GlobalTypes.placement(of: type) { return true }
    return false
  }
}
