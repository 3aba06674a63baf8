rule "s3/replication-without-versioning" {
  title       = "Replication between buckets that are not versioned"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "Both ends of an S3 replication have versioning enabled."
  effect      = "apply fails: replication needs versioning on both buckets."
  rationale   = <<-EOT
    S3 replicates versions. The source has to be versioned before replication is configured, so the configuration has to wait for it.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_replication_configuration",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-requirements.html",
  ]

  for "replication" { each = resources("aws_s3_bucket_replication_configuration") }
  let { sources = seen(targets(replication.bucket)) }
  for "bucket" { each = concat(targets(replication.bucket), flatten([for value in arguments(replication, "rule.destination.bucket") : targets(value)])) }
  let {
    is_source = anytrue([for each in sources : same(each, bucket)])
    versions  = referrers(bucket, "aws_s3_bucket_versioning", "bucket")
    enabled   = [for each in versions : each if anytrue([for block in each.versioning_configuration : block.status == "Enabled"])]
    locked    = is_written(bucket, "object_lock_enabled") ? written(bucket, "object_lock_enabled") : false
    inline    = anytrue([for block in bucket.versioning : block.enabled])
  }

  require {
    condition = type(bucket) != "aws_s3_bucket" || length(enabled) > 0 || locked || inline
    message   = "The ${is_source ? "source" : "destination"} of the replication from ${words([for each in sources : region(each)])}, bucket ${describe(bucket.bucket)} in ${region(bucket)}, is not versioned."
    at        = is_source ? replication.bucket : first([for value in seen(arguments(replication, "rule.destination.bucket")) : value if anytrue([for target in seen(targets(value)) : same(target, bucket)])])
    label     = "not versioned"
    related   = [{ label = "the bucket, in ${region(bucket)}", at = header(bucket) }]
    searched  = "no aws_s3_bucket_versioning enables it"
    help      = "an aws_s3_bucket_versioning with status = \"Enabled\" for this bucket"
  }
  require {
    condition = !is_source || length(enabled) == 0 || anytrue([for each in enabled : ordered_after(replication, each)])
    severity  = "warning"
    message   = "The replication from ${region(bucket)} does not wait until its source is versioned."
    at        = replication.bucket
    label     = "does not wait for the versioning of the bucket"
    help      = "depends_on = [the aws_s3_bucket_versioning of the source]"
  }

  fails "a destination without versions" {
    resource "aws_s3_bucket" "us" {
      bucket = "acme-us"
    }
    resource "aws_s3_bucket" "eu" {
      provider = aws.eu_west_1
      bucket   = "acme-eu"
    }
    resource "aws_s3_bucket_versioning" "us" {
      bucket = aws_s3_bucket.us.id
      versioning_configuration {
        status = "Enabled"
      }
    }
    resource "aws_s3_bucket_replication_configuration" "us" {
      bucket = aws_s3_bucket_versioning.us.bucket
      role   = "arn:aws:iam::111122223333:role/replication"
      rule {
        status = "Enabled"
        destination {
          bucket = aws_s3_bucket.eu.arn # finding: aws_s3_bucket.eu.arn
        }
      }
    }
  }
  passes "both are versioned" {
    resource "aws_s3_bucket" "us" {
      bucket = "acme-us"
    }
    resource "aws_s3_bucket" "eu" {
      provider = aws.eu_west_1
      bucket   = "acme-eu"
    }
    resource "aws_s3_bucket_versioning" "us" {
      bucket = aws_s3_bucket.us.id
      versioning_configuration {
        status = "Enabled"
      }
    }
    resource "aws_s3_bucket_versioning" "eu" {
      provider = aws.eu_west_1
      bucket   = aws_s3_bucket.eu.id
      versioning_configuration {
        status = "Enabled"
      }
    }
    resource "aws_s3_bucket_replication_configuration" "us" {
      bucket = aws_s3_bucket_versioning.us.bucket
      role   = "arn:aws:iam::111122223333:role/replication"
      rule {
        status = "Enabled"
        destination {
          bucket = aws_s3_bucket.eu.arn
        }
      }
    }
  }
}
