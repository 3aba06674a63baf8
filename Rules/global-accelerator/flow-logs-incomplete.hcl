rule "global-accelerator/flow-logs-incomplete" {
  title       = "Flow logs are on and have nowhere to go"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "An accelerator with flow logs names the bucket and the prefix they go to."
  effect      = "apply fails: Global Accelerator takes flow_logs_enabled only with a bucket and a prefix."
  rationale   = <<-EOT
    All three attributes are optional in the provider, so validate and plan accept flow logs without a bucket; the API doesn't. The
    logs of all Regions of the accelerator go to the one bucket.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/globalaccelerator_accelerator",
  ]

  for "accelerator" { each = resources("aws_globalaccelerator_accelerator") }
  for "logs" {
    each  = accelerator.attributes
    where = given(logs.flow_logs_enabled) && logs.flow_logs_enabled == true
  }
  for "name" { each = ["flow_logs_s3_bucket", "flow_logs_s3_prefix"] }

  require {
    condition = written(logs, name) != null
    message   = "Accelerator ${address(accelerator)} logs its flows and names no ${name}."
    at        = logs.flow_logs_enabled
    label     = "${name} is not set"
    help      = "set flow_logs_s3_bucket and flow_logs_s3_prefix beside it"
  }

  fails "a bucket without a prefix" {
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
      attributes {
        flow_logs_enabled   = true # finding: true
        flow_logs_s3_bucket = "acme-flow-logs"
      }
    }
  }
  passes "bucket and prefix, or no flow logs" {
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
      attributes {
        flow_logs_enabled   = true
        flow_logs_s3_bucket = "acme-flow-logs"
        flow_logs_s3_prefix = "accelerator"
      }
    }
    resource "aws_globalaccelerator_accelerator" "quiet" {
      name = "quiet"
      attributes {
        flow_logs_enabled = false
      }
    }
  }
}
