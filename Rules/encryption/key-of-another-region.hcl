rule "encryption/key-of-another-region" {
  title       = "Encrypted with a key of another Region"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "What is encrypted is encrypted with a key of its own Region."
  effect      = "apply fails: a resource takes a key of its own Region only."
  rationale   = <<-EOT
    A KMS key never leaves its Region. A multi-Region key has an ARN in each of its Regions, and each resource takes the one of its own.
    Names of aliases and bare ids are looked up in the Region of the caller and are no concern of this rule.
  EOT
  references = [
    "https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html",
    "https://github.com/hashicorp/terraform-provider-aws/issues/16362",
  ]

  for "place" { each = local.key_arguments }
  for "consumer" { each = resources(place.type) }
  for "key" { each = arguments(consumer, place.path) }

  require {
    condition = known(key) && key == null ? true : same_region(key_region(key), region(consumer))
    message   = "${title_case(a_noun(consumer))} of ${region(consumer)} is encrypted with a KMS key of ${region(key)}."
    at        = key
    label     = "a key of ${region(key)}, for what is in ${region(consumer)}"
    related = concat(
      [for target in seen(targets(key)) : { label = "the key, in ${region(target)}", at = header(target) }],
      place(key) == usage(key) ? [] : [{ label = "${address(consumer)} uses it", at = usage(key) }],
    )
    effect = "apply fails: ${a_noun(consumer)} takes a key of its own Region only."
    help   = module(consumer) == null ? (counterpart(key, region(consumer)) == null ? "use a key of ${region(consumer)}: one made with the provider of the ${noun(consumer)}" : "use ${counterpart(key, region(consumer))}") : "give module.${label(module(consumer))} a key made with provider = ${provider_text(consumer)}"
  }

  fails "a log group of a module" {
    module "app" {
      source    = "./modules/app"
      providers = { aws = aws.eu_west_1 }
      key       = aws_kms_key.logs.arn # finding: aws_kms_key.logs.arn
    }
    resource "aws_kms_key" "logs" {}
    folder "modules/app" {
      variable "key" {
        type = string
      }
      resource "aws_cloudwatch_log_group" "app" {
        name       = "/app"
        kms_key_id = var.key
      }
    }
  }
  fails "a key by its ARN" {
    resource "aws_sqs_queue" "jobs" {
      provider          = aws.eu_west_1
      name              = "jobs"
      kms_master_key_id = "arn:aws:kms:us-east-1:111122223333:key/1" # finding
    }
  }
  fails "the key behind an alias of another Region" {
    data "aws_kms_alias" "app" {
      name = "alias/app"
    }
    resource "aws_ebs_snapshot_copy" "disk" {
      provider           = aws.eu_west_1
      source_snapshot_id = "snap-0a1b2c3d"
      source_region      = "us-east-1"
      encrypted          = true
      kms_key_id         = data.aws_kms_alias.app.target_key_arn # finding: data.aws_kms_alias.app.target_key_arn
    }
  }
  passes "the name of an alias, which each Region looks up for itself" {
    variable "stage" {
      type = string
    }
    resource "aws_kms_key" "app" {}
    resource "aws_kms_alias" "app" {
      name          = "alias/app"
      target_key_id = aws_kms_key.app.key_id
    }
    resource "aws_kms_alias" "stage" {
      name          = "alias/${var.stage}"
      target_key_id = aws_kms_key.app.key_id
    }
    resource "aws_sns_topic" "orders" {
      provider          = aws.eu_west_1
      name              = "orders"
      kms_master_key_id = aws_kms_alias.app.name
    }
    resource "aws_sqs_queue" "orders" {
      provider          = aws.eu_west_1
      name              = "orders"
      kms_master_key_id = aws_kms_alias.stage.id
    }
    resource "aws_sqs_queue" "returns" {
      provider          = aws.eu_west_1
      name              = "returns"
      kms_master_key_id = "alias/${var.stage}"
    }
  }
  passes "a key of its Region, and an alias" {
    resource "aws_kms_key" "logs" {
      provider = aws.eu_west_1
    }
    resource "aws_cloudwatch_log_group" "app" {
      provider   = aws.eu_west_1
      name       = "/app"
      kms_key_id = aws_kms_key.logs.arn
    }
    resource "aws_sqs_queue" "jobs" {
      name              = "jobs"
      kms_master_key_id = "alias/aws/sqs"
    }
  }
  undecided "a key from a variable" {
    variable "key" {
      type = string
    }
    resource "aws_cloudwatch_log_group" "app" {
      name       = "/app"
      kms_key_id = var.key # undecided: var.key
    }
  }
}
