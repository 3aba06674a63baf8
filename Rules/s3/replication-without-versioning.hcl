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
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html",
  ]

  # A bucket may also configure its replication itself, in the older way.
  for "replication" {
    each = concat(resources("aws_s3_bucket_replication_configuration"), [for bucket in resources("aws_s3_bucket") : bucket if length(bucket.replication_configuration) > 0])
  }
  let {
    is_inline    = type(replication) == "aws_s3_bucket"
    sources      = is_inline ? [replication] : seen(targets(replication.bucket))
    destinations = is_inline ? arguments(replication, "replication_configuration.rules.destination.bucket") : arguments(replication, "rule.destination.bucket")
  }
  for "bucket" {
    each  = concat(is_inline ? [replication] : targets(replication.bucket), flatten([for value in destinations : targets(value)]))
    where = type(bucket) == "aws_s3_bucket" && !is_data(bucket)
  }
  let {
    is_source = anytrue([for source in sources : same(source, bucket)])
    versions  = referrers(bucket, "aws_s3_bucket_versioning", "bucket")
    enabled   = [for version in versions : version if anytrue([for block in version.versioning_configuration : block.status == "Enabled"])]
    locked    = states(bucket, "object_lock_enabled") ? bucket.object_lock_enabled : false
    inline    = anytrue([for block in bucket.versioning : block.enabled])
    is_on     = length(enabled) > 0 || locked || inline
    named_at  = is_source ? (is_inline ? header(first(replication.replication_configuration)) : replication.bucket) : first([for value in seen(destinations) : value if anytrue([for target in seen(targets(value)) : same(target, bucket)])])
    unlocked  = [for source in sources : source if !is_source && !locked && (states(source, "object_lock_enabled") ? source.object_lock_enabled : false)]
  }

  require {
    condition = is_on
    message   = is_source ? "Bucket ${describe(bucket.bucket)} in ${region(bucket)} is replicated to another bucket and is not versioned." : "Bucket ${describe(bucket.bucket)} in ${region(bucket)} receives the replicas of ${words([for source in sources : region(source)])} and is not versioned."
    at        = named_at
    label     = "not versioned, in ${region(bucket)}"
    related = concat(
      [for version in seen(versions) : { label = "says another status", at = header(version) }],
      [{ label = "the bucket, in ${region(bucket)}", at = header(bucket) }],
    )
    searched = "no aws_s3_bucket_versioning enables it"
    help     = "an aws_s3_bucket_versioning with status = \"Enabled\" for this bucket${is_source ? ", and depends_on that in the replication" : ""}"
  }
  require {
    condition = !is_source || is_inline || length(enabled) == 0 || locked || inline || anytrue([for version in enabled : ordered_after(replication, version)])
    severity  = "warning"
    message   = "The replication from ${region(bucket)} does not wait until its source is versioned."
    at        = replication.bucket
    label     = "does not wait for the versioning of the bucket"
    related   = [for version in slice(seen(enabled), 0, min(1, length(seen(enabled)))) : { label = "enables it", at = header(version) }]
    effect    = "a first apply may fail: it can come before the source is versioned."
    help      = "depends_on = [${join(", ", [for version in slice(seen(enabled), 0, min(1, length(seen(enabled)))) : "aws_s3_bucket_versioning.${label(version)}"])}]"
  }
  require {
    condition = length(unlocked) == 0
    message   = "Bucket ${describe(bucket.bucket)} in ${region(bucket)} has no Object Lock, and its source in ${words([for source in unlocked : region(source)])} has."
    at        = named_at
    label     = "without Object Lock, in ${region(bucket)}"
    related   = [for source in unlocked : { label = "locked, in ${region(source)}", at = assignment(source, "object_lock_enabled") }]
    effect    = "apply fails: objects under a lock are replicated only to a bucket that has Object Lock."
    help      = "object_lock_enabled = true on the destination before it exists; AWS enables it on an existing bucket by request"
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
  fails "a bucket that configures its replication itself" {
    resource "aws_s3_bucket" "archive" {
      provider = aws.eu_west_1
      bucket   = "archive"
      versioning {
        enabled = true
      }
    }
    resource "aws_s3_bucket" "logs" {
      provider = aws.us_east_1
      bucket   = "logs"
      replication_configuration { # finding
        role = "arn:aws:iam::111122223333:role/replication"
        rules {
          status = "Enabled"
          destination {
            bucket = aws_s3_bucket.archive.arn
          }
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
  fails "a lock at one end" {
    resource "aws_s3_bucket" "us" {
      provider            = aws.us_east_1
      bucket              = "acme-orders"
      object_lock_enabled = true
    }
    resource "aws_s3_bucket" "eu" {
      provider = aws.eu_west_1
      bucket   = "acme-orders-replica"
    }
    resource "aws_s3_bucket_versioning" "eu" {
      provider = aws.eu_west_1
      bucket   = aws_s3_bucket.eu.id
      versioning_configuration {
        status = "Enabled"
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
          bucket = aws_s3_bucket.eu.arn # finding(error): aws_s3_bucket.eu.arn
        }
      }
    }
  }
  fails "a status that is suspended" {
    resource "aws_s3_bucket" "us" {
      provider = aws.us_east_1
      bucket   = "acme-orders"
    }
    resource "aws_s3_bucket_versioning" "us" {
      provider = aws.us_east_1
      bucket   = aws_s3_bucket.us.id
      versioning_configuration {
        status = "Suspended"
      }
    }
    resource "aws_s3_bucket_replication_configuration" "us" {
      provider = aws.us_east_1
      bucket   = aws_s3_bucket.us.id # finding: aws_s3_bucket.us.id
      role     = "arn:aws:iam::111122223333:role/replication"
      rule {
        id     = "all"
        status = "Enabled"
        destination {
          bucket = "arn:aws:s3:::another-accounts-bucket"
        }
      }
    }
  }
  undecided "a status from a variable" {
    variable "status" {
      type = string
    }
    resource "aws_s3_bucket" "us" {
      provider = aws.us_east_1
      bucket   = "acme-orders"
    }
    resource "aws_s3_bucket_versioning" "us" {
      provider = aws.us_east_1
      bucket   = aws_s3_bucket.us.id
      versioning_configuration {
        status = var.status
      }
    }
    resource "aws_s3_bucket_replication_configuration" "us" {
      provider   = aws.us_east_1
      bucket     = aws_s3_bucket.us.id # undecided: var.status
      role       = "arn:aws:iam::111122223333:role/replication"
      depends_on = [aws_s3_bucket_versioning.us]
      rule {
        id     = "all"
        status = "Enabled"
        destination {
          bucket = "arn:aws:s3:::another-accounts-bucket"
        }
      }
    }
  }
}
