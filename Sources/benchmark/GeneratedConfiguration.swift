import Source

/// Terraform of a plausible shape in any size.
enum GeneratedConfiguration {
  /// A root with two providers, and six files for each copy.
  static func files(copies: Int) -> [String: [UInt8]] {
    var files = ["/project/providers.tf": Array(providers.utf8)]
    for number in 0..<(copies * 6) { files["/project/part_\(number).tf"] = Array(file(number).utf8) }
    return files
  }

  /// A root that calls one module again and again, for two Regions in turn; the module has a mistake of its own.
  /// With a VPC, that has the same addresses in each.
  static func calls(_ count: Int, withVPC: Bool = false) -> [String: [UInt8]] {
    let vpc = "resource \"aws_vpc\" \"main\" {\n  cidr_block = \"10.0.0.0/16\"\n}\n"
    let module = module + (withVPC ? vpc : "")
    var root = providers
    for number in 0..<count {
      root += """
        module "app_\(number)" {
          source    = "./modules/app"
          name      = "app-\(number)"
          zones     = ["a", "b"]
          providers = { aws = aws\(number.isMultiple(of: 2) ? "" : ".eu") }
        }

        """
    }
    return ["/project/main.tf": Array(root.utf8), "/project/modules/app/main.tf": Array(module.utf8)]
  }

  private static let module = """
    variable "name" {}
    variable "zones" {}
    resource "aws_security_group" "one" {
      for_each = toset(var.zones)
      name     = "${var.name}-${each.key}"
    }
    resource "aws_lb" "main" {
      name            = var.name
      security_groups = [for group in aws_security_group.one : group.id]
    }
    resource "aws_lb_listener" "main" {
      load_balancer_arn = aws_lb.main.arn
      port              = 443
      protcol           = "HTTPS"
      default_action {
        type = "fixed-response"
        fixed_response {
          content_type = "text/plain"
        }
      }
    }
    resource "aws_dynamodb_table" "main" {
      name         = "${var.name}-carts"
      hash_key     = "id"
      billing_mode = "PAY_PER_REQUEST"
      attribute {
        name = "id"
        type = "S"
      }
    }
    resource "aws_iam_role" "app" {
      name               = "app-task"
      assume_role_policy = "{}"
    }
    output "dns" {
      value = aws_lb.main.dns_name
    }

    """

  private static let providers = """
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu"
      region = "eu-west-1"
    }
    variable "stage" {
      default = "prod"
    }

    """

  /// A queue with its key, a table with a replica, a load balancer with its listener, and outputs.
  static func file(_ number: Int) -> String {
    """
    locals {
      name_\(number) = "app-${var.stage}-\(number)"
      tags_\(number) = merge({ Name = local.name_\(number) }, { for k, v in { a = 1, b = 2 } : k => "v${v}" })
    }
    resource "aws_kms_key" "k\(number)" {
      provider            = aws.eu
      enable_key_rotation = true
    }
    resource "aws_sqs_queue" "q\(number)" {
      provider          = aws.eu
      name              = "${local.name_\(number)}-jobs"
      kms_master_key_id = aws_kms_key.k\(number).arn
      tags              = local.tags_\(number)
    }
    resource "aws_dynamodb_table" "t\(number)" {
      name             = local.name_\(number)
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = "id"
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = "id"
        type = "S"
      }
      replica {
        region_name = "eu-west-1"
      }
    }
    resource "aws_lb" "l\(number)" {
      name     = local.name_\(number)
      internal = true
      subnets  = ["subnet-1", "subnet-2"]
    }
    resource "aws_lb_listener" "l\(number)" {
      load_balancer_arn = aws_lb.l\(number).arn
      port              = 443
      protocol          = "HTTPS"
      default_action {
        type = "fixed-response"
        fixed_response {
          content_type = "text/plain"
        }
      }
    }
    output "o\(number)" {
      value = [for q in [aws_sqs_queue.q\(number)] : q.arn if length(q.name) > 3]
    }
    """
  }
}
