rule "encryption/copy-key-of-another-region" {
  title       = "Copy in another Region is encrypted with a key of elsewhere"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "A copy of a secret, a file system or a database snapshot is encrypted with a key of the Region it is in."
  effect      = "apply fails: the Region of the copy has no such key."
  rationale   = <<-EOT
    A replica of a secret, the destination of a file system's replication and a copy of a database snapshot that states
    destination_region say themselves where they are, and their key has to be of that Region, not of the Region of the resource that declares them. A multi-Region key has an ARN of its own in each Region.
  EOT
  references = [
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html",
    "https://docs.aws.amazon.com/efs/latest/ug/efs-replication.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_snapshot_copy",
    "https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html",
  ]

  for "copy" {
    each  = concat(flatten([for secret in resources("aws_secretsmanager_secret") : secret.replica]), flatten([for replication in resources("aws_efs_replication_configuration") : replication.destination]), resources("aws_db_snapshot_copy"))
    where = sets(copy, "kms_key_id") && (type(copy) == "aws_db_snapshot_copy" ? true : states(copy, "region"))
  }
  let {
    is_snapshot  = type(copy) == "aws_db_snapshot_copy"
    is_elsewhere = is_snapshot ? states(copy, "destination_region") : true
    place        = !is_elsewhere ? region(copy) : is_snapshot ? copy.destination_region : copy.region
  }

  require {
    condition = same_region(key_region(copy.kms_key_id), place)
    message   = "The copy of ${a_noun(owner(copy))} in ${place} is encrypted with a KMS key of ${region(copy.kms_key_id)}."
    at        = copy.kms_key_id
    label     = "a key of ${region(copy.kms_key_id)}"
    related = concat(
      [{ label = "the copy is in ${place}", at = !is_elsewhere ? header(copy) : is_snapshot ? copy.destination_region : copy.region }],
      [for key in seen(targets(copy.kms_key_id)) : { label = "the key, in ${region(key)}", at = header(key) }],
    )
    help = counterpart(copy.kms_key_id, place) == null ? "use a key of ${place}, such as an aws_kms_replica_key there" : "use ${counterpart(copy.kms_key_id, place)}"
  }

  fails "the key of the secret itself" {
    resource "aws_kms_key" "us" {
      provider = aws.us_east_1
    }
    resource "aws_secretsmanager_secret" "token" {
      provider   = aws.us_east_1
      name       = "token"
      kms_key_id = aws_kms_key.us.arn
      replica {
        region     = "eu-west-1"
        kms_key_id = aws_kms_key.us.arn # finding: aws_kms_key.us.arn
      }
    }
  }
  fails "a snapshot that is copied to another Region with the key of its source" {
    resource "aws_kms_key" "us" {
      provider = aws.us_east_1
    }
    resource "aws_db_snapshot_copy" "orders" {
      provider                      = aws.us_east_1
      source_db_snapshot_identifier = "orders"
      target_db_snapshot_identifier = "orders-copy"
      destination_region            = "eu-west-1"
      kms_key_id                    = aws_kms_key.us.arn # finding: aws_kms_key.us.arn
    }
  }
  passes "a key of the copy's Region, and an alias" {
    resource "aws_kms_key" "eu" {
      provider = aws.eu_west_1
    }
    resource "aws_secretsmanager_secret" "token" {
      provider = aws.us_east_1
      name     = "token"
      replica {
        region     = "eu-west-1"
        kms_key_id = aws_kms_key.eu.arn
      }
      replica {
        region     = "eu-central-1"
        kms_key_id = "alias/secrets"
      }
    }
  }
  undecided "a key from a variable" {
    variable "key" {
      type = string
    }
    resource "aws_secretsmanager_secret" "token" {
      provider = aws.us_east_1
      name     = "token"
      replica {
        region     = "eu-west-1"
        kms_key_id = var.key # undecided: var.key
      }
    }
  }
}
