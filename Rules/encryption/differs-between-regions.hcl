rule "encryption/differs-between-regions" {
  title       = "Replicated bucket is encrypted in one Region only with a key of its own"
  severity    = "warning"
  consequence = "weaker"
  precision   = "high"
  demand      = "Buckets that replicate to one another are both encrypted with a customer's key, or neither."
  effect      = "who may not use the key in one Region can read the same objects in the other."
  rationale   = <<-EOT
    S3 encrypts every object; which key it takes is up to each bucket. A source under a customer's key and a destination under the key
    of S3 give the same data two different guards. Tables and databases are compared by the rules of their families.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html",
  ]
  tags              = ["security"]
  security_severity = "4.0"

  for "replication" { each = resources("aws_s3_bucket_replication_configuration") }
  for "source" {
    each  = targets(replication.bucket)
    where = type(source) == "aws_s3_bucket" && !is_data(source)
  }
  for "rule" { each = replication.rule }
  for "to" { each = rule.destination }
  for "copy" {
    each  = targets(to.bucket)
    where = type(copy) == "aws_s3_bucket" && !is_data(copy)
  }

  require {
    condition = !has_bucket_key(source) || has_bucket_key(copy) || length(to.encryption_configuration) > 0
    message   = "Bucket ${describe(source.bucket)} is encrypted with a customer's key in ${region(source)}, and its replica ${describe(copy.bucket)} in ${region(copy)} is not."
    at        = to.bucket
    label     = "no customer's key, in ${region(copy)}"
    related   = [for key in seen(bucket_keys(source)) : { label = "the key of the source, in ${region(source)}", at = key }]
    searched  = "no aws_s3_bucket_server_side_encryption_configuration of the replica names a key"
    help      = "encrypt the replica with a key of ${region(copy)}: aws_s3_bucket_server_side_encryption_configuration, or encryption_configuration { replica_kms_key_id } in the rule"
  }

  fails "the source only" {
    resource "aws_s3_bucket" "us" {
      provider = aws.us_east_1
      bucket   = "acme-orders"
    }
    resource "aws_s3_bucket" "eu" {
      provider = aws.eu_west_1
      bucket   = "acme-orders-replica"
    }
    resource "aws_s3_bucket_server_side_encryption_configuration" "us" {
      provider = aws.us_east_1
      bucket   = aws_s3_bucket.us.id
      rule {
        apply_server_side_encryption_by_default {
          sse_algorithm     = "aws:kms"
          kms_master_key_id = "arn:aws:kms:us-east-1:111122223333:key/1"
        }
      }
    }
    resource "aws_s3_bucket_replication_configuration" "us" {
      provider = aws.us_east_1
      bucket   = aws_s3_bucket.us.id
      role     = "arn:aws:iam::111122223333:role/replication"
      rule {
        id     = "all"
        status = "Enabled"
        destination {
          bucket = aws_s3_bucket.eu.arn # finding: aws_s3_bucket.eu.arn
        }
      }
    }
  }
  passes "a key at both ends" {
    resource "aws_s3_bucket" "us" {
      provider = aws.us_east_1
      bucket   = "acme-orders"
    }
    resource "aws_s3_bucket" "eu" {
      provider = aws.eu_west_1
      bucket   = "acme-orders-replica"
    }
    resource "aws_s3_bucket_server_side_encryption_configuration" "us" {
      provider = aws.us_east_1
      bucket   = aws_s3_bucket.us.id
      rule {
        apply_server_side_encryption_by_default {
          sse_algorithm     = "aws:kms"
          kms_master_key_id = "arn:aws:kms:us-east-1:111122223333:key/1"
        }
      }
    }
    resource "aws_s3_bucket_replication_configuration" "us" {
      provider = aws.us_east_1
      bucket   = aws_s3_bucket.us.id
      role     = "arn:aws:iam::111122223333:role/replication"
      rule {
        id     = "all"
        status = "Enabled"
        destination {
          bucket = aws_s3_bucket.eu.arn
          encryption_configuration {
            replica_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/1"
          }
        }
      }
    }
  }
  passes "neither with a key of its own" {
    resource "aws_s3_bucket" "us" {
      provider = aws.us_east_1
      bucket   = "acme-orders"
    }
    resource "aws_s3_bucket" "eu" {
      provider = aws.eu_west_1
      bucket   = "acme-orders-replica"
    }
    resource "aws_s3_bucket_replication_configuration" "us" {
      provider = aws.us_east_1
      bucket   = aws_s3_bucket.us.id
      role     = "arn:aws:iam::111122223333:role/replication"
      rule {
        id     = "all"
        status = "Enabled"
        destination {
          bucket = aws_s3_bucket.eu.arn
        }
      }
    }
  }
}
