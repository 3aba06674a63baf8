import Policy
import Source
import Testing

extension TwoRegions {
  var warnings: [Finding] { [unprotected, unrecoverable, halfFailover, drift, silentAlarm, misnamedAlias] }

  private var unprotected: Finding {
    Finding(
      rule: "aurora/member-without-deletion-protection", severity: .warning, consequence: .weaker,
      message: "The member of acme-orders in eu-west-1 can be deleted by mistake; the others are protected.",
      primary: set.mark(
        "live/prod/data.tf", 33, "resource \"aws_rds_cluster\" \"orders_eu\"", "deletion_protection is not set"),
      related: [
        set.mark(
          "live/prod/data.tf", 6, "deletion_protection       = true", "the global cluster is protected"),
        set.mark(
          "live/prod/data.tf", 20, "deletion_protection       = true", "the primary in us-east-1 is protected"),
      ], help: "deletion_protection = true", fix: fix, roots: ["live/prod"], regions: ["eu-west-1"], key: "07")
  }

  private var unrecoverable: Finding {
    Finding(
      rule: "dynamodb/replica-without-point-in-time-recovery", severity: .warning, consequence: .weaker,
      message: "Table carts can be restored to a point in time in us-east-1, but not in eu-west-1.",
      primary: set.mark(
        "live/prod/data.tf", 76, "resource \"aws_dynamodb_table_replica\" \"carts_eu\"",
        "the replica in eu-west-1: off unless it is set here"),
      related: [
        set.mark(
          "live/prod/data.tf", 69, "enabled = true", "on for the table in us-east-1; replicas do not inherit it")
      ], help: "point_in_time_recovery = true", fix: fix, roots: ["live/prod"], regions: ["us-east-1", "eu-west-1"],
      key: "08")
  }

  var halfFailover: Finding {
    Finding(
      rule: "route53/failover-without-secondary", severity: .warning, consequence: .weaker,
      message: "Failover record admin.acme.example has a PRIMARY in us-east-1 and no SECONDARY.",
      primary: set.mark(
        "live/prod/edge.tf", 47, "\"PRIMARY\"", "aws_route53_record.admin, an alias of module.app_us.aws_lb.main"),
      searched:
        "aws_route53_zone.main has no other record; module.queue is not on disk, but is not given this zone",
      effect: "when us-east-1 fails there is nothing to fail over to.",
      help: "add the SECONDARY: a record of the same name, aliased to the load balancer of module.app_eu",
      roots: ["live/prod"], regions: ["us-east-1"], key: "09")
  }

  private var drift: Finding {
    Finding(
      rule: "parity/module-inputs-differ", severity: .warning, consequence: .misleading,
      message: "log_retention_days is 365 in us-east-1 (module.app_us) and 30 in eu-west-1 (module.app_eu).",
      primary: set.mark(
        "live/prod/apps.tf", 10, "module \"app_eu\"", "not set here: the default of the module"),
      related: [
        set.mark("live/prod/apps.tf", 7, "365", "us-east-1"),
        set.mark("modules/app/variables.tf", 15, "30", "what eu-west-1 gets"),
      ],
      help: """
        set log_retention_days = 365 here too, or let it differ: parity { may_differ = ["log_retention_days"] } in \
        .regionlint.hcl
        """, roots: ["live/prod"], regions: ["us-east-1", "eu-west-1"], key: "10")
  }

  private var silentAlarm: Finding {
    Finding(
      rule: "monitoring/lag-alarm-in-silent-region", severity: .warning, consequence: .misleading,
      message: "This alarm can never fire: its metric is published in eu-west-1, and the alarm is in us-east-1.",
      primary: set.mark("live/prod/ops.tf", 5, "\"AuroraGlobalDBReplicationLag\"", "published in eu-west-1"),
      effect: "the lag grows unnoticed.", help: "make the alarm with provider = aws.eu", roots: ["live/prod"],
      regions: ["eu-west-1", "us-east-1"], key: "11")
  }

  var misnamedAlias: Finding {
    Finding(
      rule: "provider/alias-names-another-region", severity: .warning, consequence: .misleading,
      message: "Provider aws.ap_southeast_1 works in ap-southeast-2.",
      primary: set.mark("live/prod/providers.tf", 34, "\"ap-southeast-2\"", "a literal"),
      related: [
        set.mark("live/prod/providers.tf", 33, "\"ap_southeast_1\"", "reads as ap-southeast-1"),
        set.mark(
          "live/prod/data.tf", 101, "aws.ap_southeast_1", "aws_s3_bucket.archive is therefore in ap-southeast-2"),
      ],
      help: "rename the alias, or correct the Region; changing the Region of a provider moves what exists",
      roots: ["live/prod"], regions: ["ap-southeast-2"], key: "12")
  }

  var note: Finding {
    Finding(
      rule: "aurora/default-key", severity: .note, consequence: .weaker,
      message: "The global database acme-orders says nothing that a test depends on.",
      primary: set.mark("live/prod/data.tf", 1, "\"orders\"", ""), roots: ["live/prod"], key: "13")
  }
}
