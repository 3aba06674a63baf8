import BuiltInRules
import Linting
import Policy
import Source
import Terraform
import Testing

/// The same configuration in both syntaxes gives the same findings, places aside.
@Suite struct JSONSyntaxTests {
  private func findings(_ files: [String: String]) throws -> [String] {
    let tree = MemoryTree(Dictionary(uniqueKeysWithValues: files.map { ("/project/" + $0.key, Array($0.value.utf8)) }))
    let rules = BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
    let request = LintRequest(paths: ["."], currentFolder: "/project")
    let analysis = try LintRun.analyze(request, tree: tree, builtIn: rules)
    let undecided = analysis.undecided.map { "undecided \($0.rule): \($0.missing.map(\.says))" }
    let instances = analysis.roots.flatMap(\.instances).map { "\($0.address): \($0.proof.verdict)" }
    return (analysis.findings.map { "\($0.rule): \($0.message)" } + undecided + instances).sorted()
  }

  private static let providers = (
    native: """
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu"
      region = "eu-west-1"
      default_tags {
        tags = { team = "shop" }
      }
    }
    """,
    json: """
    "provider": {"aws": [
      {"region": "us-east-1"},
      {"alias": "eu", "region": "eu-west-1", "default_tags": {"tags": {"team": "shop"}}}
    ]}
    """
  )

  static let pairs: [(native: String, json: String, least: Int)] = [
    (
      """
      resource "aws_dynamodb_table" "orders" {
        name         = "orders"
        billing_mode = "PAY_PER_REQUEST"
        hash_key     = "id"
        attribute {
          name = "id"
          type = "S"
        }
        replica {
          region_name = "us-east-1"
        }
      }
      resource "aws_sqs_queue" "jobs" {
        provider          = aws.eu
        name              = "jobs"
        kms_master_key_id = aws_kms_key.main.arn
      }
      resource "aws_kms_key" "main" {}
      """,
      #"""
      "resource": {
        "aws_dynamodb_table": {"orders": {
          "name": "orders", "billing_mode": "PAY_PER_REQUEST", "hash_key": "id",
          "attribute": [{"name": "id", "type": "S"}],
          "replica": {"region_name": "us-east-1"}
        }},
        "aws_sqs_queue": {"jobs": {
          "provider": "aws.eu", "name": "jobs", "kms_master_key_id": "${aws_kms_key.main.arn}"
        }},
        "aws_kms_key": {"main": {}}
      }
      """#, 2
    ),
    (
      """
      variable "regions" {
        type    = list(string)
        default = ["us-east-1", "eu-west-1"]
      }
      locals {
        prefix = "shop-${length(var.regions)}"
      }
      resource "aws_s3_bucket" "data" {
        for_each = toset(var.regions)
        region   = each.key
        bucket   = "${local.prefix}-${each.key}"
        lifecycle {
          prevent_destroy = true
          ignore_changes  = [tags, bucket]
        }
      }
      resource "aws_security_group" "web" {
        dynamic "timeouts" {
          for_each = [1]
          content {
            create = "5m"
          }
        }
        ingress {
          from_port = 443
          to_port   = 443
          protocol  = "tcp"
        }
        nonsense = 1
        vpc_id   = data.aws_vpc.main.id
        depends_on = [aws_s3_bucket.data]
      }
      output "names" {
        value = [for b in aws_s3_bucket.data : b.bucket]
      }
      """,
      #"""
      "variable": {"regions": {"type": "list(string)", "default": ["us-east-1", "eu-west-1"]}},
      "locals": {"prefix": "shop-${length(var.regions)}"},
      "resource": [
        {"aws_s3_bucket": {"data": {
          "//": "one for each Region", "for_each": "${toset(var.regions)}", "region": "${each.key}",
          "bucket": "${local.prefix}-${each.key}",
          "lifecycle": {"prevent_destroy": true, "ignore_changes": ["tags", "bucket"]}
        }}},
        {"aws_security_group": {"web": {
          "dynamic": {"timeouts": {"for_each": [1], "content": {"create": "5m"}}},
          "ingress": [{"from_port": 443, "to_port": 443, "protocol": "tcp"}],
          "nonsense": 1, "vpc_id": "${data.aws_vpc.main.id}", "depends_on": ["aws_s3_bucket.data"]
        }}}
      ],
      "output": {"names": {"value": "${[for b in aws_s3_bucket.data : b.bucket]}"}}
      """#, 2
    ),
    (
      """
      module "app" {
        source    = "./app"
        providers = {
          aws      = aws.eu
          aws.peer = aws
        }
        name = "x"
      }
      data "aws_region" "here" {
        provider = aws.eu
      }
      resource "aws_lambda_function" "f" {
        function_name = "f-${data.aws_region.here.name}"
        role          = "arn:aws:iam::123456789012:role/f"
        filename      = "${path.module}/f.zip"
        environment {
          variables = { REGION = data.aws_region.here.name }
        }
      }
      """,
      #"""
      "module": {"app": {"source": "./app", "providers": {"aws": "aws.eu", "aws.peer": "aws"}, "name": "x"}},
      "data": {"aws_region": {"here": {"provider": "aws.eu"}}},
      "resource": {"aws_lambda_function": {"f": {
        "function_name": "f-${data.aws_region.here.name}", "role": "arn:aws:iam::123456789012:role/f",
        "filename": "${path.module}/f.zip",
        "environment": {"variables": {"REGION": "${data.aws_region.here.name}"}}
      }}}
      """#, 0
    ),
  ]

  private static let app = (
    native: """
    terraform {
      required_providers {
        aws = {
          source                = "hashicorp/aws"
          version               = "~> 6.0"
          configuration_aliases = [aws.peer]
        }
      }
    }
    variable "name" {}
    resource "aws_sqs_queue" "here" {
      name = var.name
    }
    resource "aws_sqs_queue" "there" {
      provider = aws.peer
      name     = var.name
    }
    """,
    json: #"""
    {"terraform": {"required_providers": {"aws": {
      "source": "hashicorp/aws", "version": "~> 6.0", "configuration_aliases": ["aws.peer"]
    }}},
    "variable": {"name": {}},
    "resource": {"aws_sqs_queue": {
      "here": {"name": "${var.name}"}, "there": {"provider": "aws.peer", "name": "${var.name}"}
    }}}
    """#
  )

  @Test(arguments: pairs)
  func `both syntaxes give the same findings`(native: String, json: String, least: Int) throws {
    let fromNative = try findings(["main.tf": Self.providers.native + "\n" + native, "app/main.tf": Self.app.native])
    let fromJSON = try findings([
      "main.tf.json": "{\(Self.providers.json),\n\(json)}", "app/main.tf.json": Self.app.json,
    ])
    #expect(fromJSON == fromNative)
    #expect(fromNative.count { $0.contains("/") && !$0.hasPrefix("undecided") } >= least)
  }

  @Test func `a finding points into the JSON`() throws {
    let text = #"{"provider": {"aws": {"region": "eu-west-1"}}, "resource": {"aws_sqs_queue": {"q": {"nam": "x"}}}}"#
    let tree = MemoryTree(["/project/main.tf.json": Array(text.utf8)])
    let rules = BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
    let analysis = try LintRun.analyze(
      LintRequest(paths: ["."], currentFolder: "/project"), tree: tree, builtIn: rules)
    let finding = try #require(analysis.findings.first { $0.rule == "schema/unknown-argument" })
    let file = try #require(analysis.file(finding.primary.place.file))
    #expect(file.path == "main.tf.json")
    #expect(file.text(finding.primary.place.range) == "nam")
  }
}
