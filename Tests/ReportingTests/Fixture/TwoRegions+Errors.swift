import Policy
import Source
import Testing

extension TwoRegions {
  /// The twelve findings and a note, in the order of a report.
  var findings: [Finding] { errors + warnings + [note] }

  var errors: [Finding] { [promoted, weightless, foreignKey, foreignEndpoint, sameName, unknownArgument] }

  private var promoted: Finding {
    Finding(
      rule: "aurora/secondary-promoted-by-next-apply", severity: .error, consequence: .dataLoss,
      message:
        "A later apply promotes the secondary in eu-west-1 out of its global database, whose primary is in us-east-1.",
      primary: set.mark(
        "live/prod/data.tf", 45, "[source_region]", "replication_source_identifier is missing here"),
      related: [
        set.mark("live/prod/data.tf", 9, "\"orders_us\"", "the primary, in us-east-1"),
        set.mark("live/prod/data.tf", 33, "\"orders_eu\"", "the secondary, in eu-west-1"),
      ],
      effect: """
        AWS fills in replication_source_identifier once the cluster exists; a configuration that neither sets nor \
        ignores it plans its removal, and the provider does that by promoting the cluster. Two writable databases remain.
        """,
      help: "ignore_changes = [source_region, replication_source_identifier]", fix: fix, roots: ["live/prod"],
      regions: ["eu-west-1", "us-east-1"], key: "01")
  }

  private var weightless: Finding {
    Finding(
      rule: "global-accelerator/endpoint-without-weight", severity: .error, consequence: .outage,
      message: "This endpoint in eu-west-1 gets no traffic and takes over from no other Region.",
      primary: set.mark(
        "live/prod/edge.tf", 30, "endpoint_configuration", "weight is not set: the provider sends 0"),
      related: [
        set.mark(
          "live/prod/edge.tf", 23, "weight                         = 128", "the endpoint in us-east-1 has one")
      ],
      effect: "Global Accelerator sends nothing to an endpoint of weight 0, and never fails over to it.",
      help: "weight = 128, the default of AWS itself", fix: fix, roots: ["live/prod"], regions: ["eu-west-1"],
      key: "02")
  }

  private var foreignKey: Finding {
    let header = set.place("modules/app/main.tf", 43, "resource \"aws_cloudwatch_log_group\" \"app\"")
    return Finding(
      rule: "encryption/key-of-another-region", severity: .error, consequence: .appliesNot,
      message: "A log group of eu-west-1 is encrypted with a KMS key of us-east-1.",
      primary: set.mark(
        "live/prod/apps.tf", 15, "aws_kms_key.logs.arn", "a key of us-east-1, for what is in eu-west-1"),
      related: [
        set.mark("live/prod/apps.tf", 18, "resource \"aws_kms_key\" \"logs\"", "the key, in us-east-1"),
        set.mark(
          "modules/app/main.tf", 46, "var.log_key_arn", "module.app_eu.aws_cloudwatch_log_group.app uses it"),
      ], participants: [participant("module.app_eu.aws_cloudwatch_log_group.app", header: header)],
      effect: "apply fails: a log group takes a key of its own Region only.",
      help: "give module.app_eu a key made with provider = aws.eu", roots: ["live/prod"],
      regions: ["eu-west-1", "us-east-1"], key: "03")
  }

  var foreignEndpoint: Finding {
    let header = set.place("modules/app/main.tf", 9, "resource \"aws_lb\" \"main\"")
    return Finding(
      rule: "global-accelerator/endpoint-in-another-region", severity: .error, consequence: .appliesNot,
      message: "The endpoint group of us-east-1 holds a load balancer of eu-west-1.",
      primary: set.mark(
        "live/prod/edge.tf", 21, "module.app_eu.load_balancer_arn", "module.app_eu.aws_lb.main, in eu-west-1"),
      related: [
        LabelledPlace(header, "the load balancer"),
        set.mark("live/prod/edge.tf", 19, "\"us-east-1\"", "this group serves us-east-1"),
      ], participants: [participant("module.app_eu.aws_lb.main", header: header)],
      effect: "apply fails: Global Accelerator accepts only endpoints of the group's own Region.",
      help: "use module.app_us.load_balancer_arn", roots: ["live/prod"], regions: ["us-east-1", "eu-west-1"],
      key: "04")
  }

  private var sameName: Finding {
    Finding(
      rule: "iam/same-name-in-two-regions", severity: .error, consequence: .appliesNot,
      message: """
        us-east-1 and eu-west-1 both create the IAM role "acme-app-task", and IAM has one namespace for all Regions.
        """,
      primary: set.mark("modules/app/main.tf", 50, "\"acme-app-task\"", "does not vary by Region"),
      related: [
        set.mark("live/prod/apps.tf", 1, "module \"app_us\"", "creates it from us-east-1"),
        set.mark("live/prod/apps.tf", 10, "module \"app_eu\"", "creates it again from eu-west-1"),
      ], effect: "apply fails: the second creation ends in EntityAlreadyExists.",
      help: #"name = "acme-app-task-${data.aws_region.current.name}", or create the role once outside the module"#,
      roots: ["live/prod"], regions: ["us-east-1", "eu-west-1"], key: "05")
  }

  var unknownArgument: Finding {
    Finding(
      rule: "schema/unknown-argument", severity: .error, consequence: nil,
      message: "aws_globalaccelerator_accelerator.attributes has no argument \"flow_monitoring_enabled\".",
      primary: set.mark(
        "live/prod/edge.tf", 4, "flow_monitoring_enabled", "did you mean flow_logs_enabled?"),
      effect: "terraform validate fails.",
      help: "flow_logs_enabled = true, with flow_logs_s3_bucket and flow_logs_s3_prefix", roots: ["live/prod"],
      key: "06")
  }
}
