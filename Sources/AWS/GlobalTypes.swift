/// Where the instances of a type live.
package enum Placement: Hashable, Sendable {
  /// In no Region; the API that manages them is in `controlPlane` of the partition `aws`, where there is one.
  case global(controlPlane: String?)
  /// Always in this one Region, whatever the provider says.
  case pinned(String)
  /// In the Region of their provider or of their own `region` argument.
  case regional
}

/// Types of resources and data sources that no provider's Region places.
///
/// Source: types without a `region` argument in the schema of AWS provider 6.47.0, without those of regional services
/// (aws_rolesanywhere_*); see Facts/PROVENANCE.md.
package enum GlobalTypes {
  /// Services of which every type is global: what stands between `aws_` and the next `_`, and the Region of the API.
  private static let services: [Substring: String] = {
    let virginia =
      "account bcmdataexports billing budgets ce cloudfront cloudfrontkeyvaluestore costoptimizationhub cur iam "
      + "notifications notificationscontacts organizations route53 route53domains savingsplans shield uxc waf"
    let oregon = "globalaccelerator networkmanager route53recoverycontrolconfig route53recoveryreadiness"
    var services: [Substring: String] = [:]
    for service in virginia.split(separator: " ") { services[service] = "us-east-1" }
    for service in oregon.split(separator: " ") { services[service] = "us-west-2" }
    return services
  }()

  /// Types of regional services that are global, and data sources that ask no Region.
  private static let types: Set<String> = [
    "aws_backup_global_settings", "aws_caller_identity", "aws_canonical_user_id", "aws_chimesdkvoice_global_settings",
    "aws_cloudtrail_organization_delegated_admin_account", "aws_cloudwatch_log_data_protection_policy_document",
    "aws_default_tags", "aws_dx_gateway", "aws_ecr_lifecycle_policy_document", "aws_fms_admin_account", "aws_ip_ranges",
    "aws_partition", "aws_pricing_product", "aws_ram_sharing_with_organization", "aws_regions",
    "aws_s3_account_public_access_block", "aws_servicecatalog_organizations_access", "aws_ssmincidents_replication_set",
    "aws_vpc_ipam_organization_admin_account",
  ]

  /// Types with a `region` argument that the provider sends to one Region all the same.
  private static let pinned: [String: String] = [
    "aws_s3control_multi_region_access_point": "us-west-2",
    "aws_s3control_multi_region_access_point_policy": "us-west-2",
  ]

  /// The placement of a resource or data source type; `.regional` for one that nothing is known of.
  package static func placement(of type: String) -> Placement {
    if let region = pinned[type] { return .pinned(region) }
    if types.contains(type) { return .global(controlPlane: nil) }
    guard type.hasPrefix("aws_") else { return .regional }
    let rest = type.dropFirst(4)
    let service = rest.prefix { $0 != "_" }
    guard let controlPlane = services[service], service.count < rest.count else { return .regional }
    if type.hasPrefix("aws_route53_resolver_") || type == "aws_cloudfront_log_delivery_canonical_user_id" {
      return .regional
    }
    return .global(controlPlane: controlPlane)
  }
}
