rule "global-accelerator/endpoint-group-empty" {
  title       = "Accelerator leads to nothing"
  severity    = "error"
  consequence = "outage"
  precision   = "high"
  demand      = "Every accelerator has a listener, every listener an endpoint group, and every endpoint group an endpoint."
  rationale   = <<-EOT
    Traffic goes from accelerator to listener to endpoint group to endpoint. Where one of them has nothing below it, that traffic is
    dropped; all of it can be created without an error. Endpoints that a controller adds are marked by ignoring endpoint_configuration.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/work-with-standard-accelerators.html",
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups.html",
  ]

  for "object" {
    each = resources("aws_globalaccelerator_accelerator", "aws_globalaccelerator_listener", "aws_globalaccelerator_endpoint_group")
  }

  require {
    condition = type(object) != "aws_globalaccelerator_endpoint_group" || ignores(object, "endpoint_configuration") ? true : length(object.endpoint_configuration) > 0
    message   = "${group_words(object)} has no endpoint."
    at        = header(object)
    label     = "no endpoint_configuration"
    effect    = "no traffic reaches ${known(served_region(object)) ? served_region(object) : "its Region"} through this accelerator."
    help      = "add endpoint_configuration with a load balancer of ${known(served_region(object)) ? served_region(object) : "its Region"}; if a controller adds endpoints: lifecycle { ignore_changes = [endpoint_configuration] }"
  }
  require {
    severity  = "warning"
    condition = type(object) != "aws_globalaccelerator_listener" || length(referrers(object, "aws_globalaccelerator_endpoint_group", "listener_arn")) > 0
    message   = "Listener ${address(object)} has no endpoint group in any Region."
    at        = header(object)
    label     = "no endpoint group names this listener"
    searched  = "every aws_globalaccelerator_endpoint_group of the system"
    effect    = "what this listener takes in is dropped."
    help      = "add an aws_globalaccelerator_endpoint_group for each Region"
  }
  require {
    severity  = "warning"
    condition = type(object) != "aws_globalaccelerator_accelerator" || length(referrers(object, "aws_globalaccelerator_listener", "accelerator_arn")) > 0
    message   = "Accelerator ${address(object)} has no listener."
    at        = header(object)
    label     = "no listener names this accelerator"
    searched  = "every aws_globalaccelerator_listener of the system"
    effect    = "the accelerator takes in no traffic."
    help      = "add an aws_globalaccelerator_listener"
  }

  fails "a group without endpoints" {
    resource "aws_globalaccelerator_endpoint_group" "eu" { # finding
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "eu-west-1"
    }
  }
  fails "an accelerator whose listener has no group" {
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
    }
    resource "aws_globalaccelerator_listener" "https" { # finding(warning)
      accelerator_arn = aws_globalaccelerator_accelerator.main.arn
      protocol        = "TCP"
      port_range {
        from_port = 443
        to_port   = 443
      }
    }
  }
  passes "endpoints that a controller manages" {
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      lifecycle {
        ignore_changes = [endpoint_configuration]
      }
    }
  }
  undecided "endpoints from a variable" {
    variable "endpoints" {
      type = set(string)
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      dynamic "endpoint_configuration" {
        for_each = var.endpoints # undecided: var.endpoints
        content {
          endpoint_id = endpoint_configuration.value
          weight      = 128
        }
      }
    }
  }
}
