rule "rds/replica-without-source" {
  title       = "Replica copies a database that does not exist"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "The source that a read replica names by its ARN is a database of the Region that the ARN states."
  effect      = "apply fails with DBInstanceNotFound, or copies a database that nobody here looks after."
  rationale   = <<-EOT
    A replica in another Region names its source by ARN, and where each Region has a root of its own that ARN is often written out: a
    text that nothing ties to the database. The rule speaks where the databases of the source's Region are seen and one of them has
    almost this name, where the name exists in another Region, or where the system is declared complete.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance#replicate_source_db-1",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.XRgn.html",
  ]

  for "replica" {
    each  = resources("aws_db_instance")
    where = sets(replica, "replicate_source_db") && is_spelt_out(replica.replicate_source_db) ? region_of_arn(replica.replicate_source_db) != null : false
  }
  let {
    source    = replica.replicate_source_db
    place     = region_of_arn(source)
    there     = databases_in(place)
    name      = name_in_arn(source)
    near      = nearest(name, [for database in there : lower(database_name(database))])
    elsewhere = [for database in resources("aws_db_instance") : database if states(database, "identifier") && !same(database, replica) ? lower(database.identifier) == name && region(database) != place : false]
    meant     = near == null ? elsewhere : [for database in there : database if lower(database_name(database)) == near]
  }

  require {
    condition = length(there) + length(elsewhere) == 0 ? true : length(targets(source)) > 0 ? true : !alltrue([for database in there : known(database_name(database))]) ? anytrue([for database in there : lower(database_name(database)) == name]) : near == null && length(elsewhere) == 0 && !system().complete
    message   = "The replica in ${region(replica)} copies the database \"${describe(name)}\" of ${place}, and ${place} has none of that name."
    at        = source
    label     = near != null ? "did you mean ${near}?" : count(elsewhere) > 0 ? "${describe(name)} is in ${region(first(elsewhere))}" : "no root declares it"
    related   = [for database in seen(meant) : { label = "the database in ${region(database)}", at = header(database) }]
    help      = count(meant) > 0 ? "the ARN of ${address(first(meant))}; better read it from the state of its root" : "the ARN of a database of ${place}"
  }

  fails "a letter is missing in the ARN" {
    folder "live/eu" {
      provider "aws" {
        region = "eu-west-1"
      }
      resource "aws_db_instance" "replica" {
        identifier          = "acme-orders-replica"
        instance_class      = "db.r7g.large"
        replicate_source_db = "arn:aws:rds:us-east-1:111122223333:db:acme-order" # finding: "arn:aws:rds:us-east-1:111122223333:db:acme-order"
      }
    }
    folder "live/us" {
      provider "aws" {
        region = "us-east-1"
      }
      resource "aws_db_instance" "orders" {
        identifier     = "acme-orders"
        instance_class = "db.r7g.large"
      }
    }
  }
  fails "the ARN states the wrong Region" {
    folder "live/eu" {
      provider "aws" {
        region = "eu-west-1"
      }
      resource "aws_db_instance" "replica" {
        identifier          = "acme-orders-replica"
        instance_class      = "db.r7g.large"
        replicate_source_db = "arn:aws:rds:us-west-2:111122223333:db:acme-orders" # finding
      }
    }
    folder "live/us" {
      provider "aws" {
        region = "us-east-1"
      }
      resource "aws_db_instance" "orders" {
        identifier     = "acme-orders"
        instance_class = "db.r7g.large"
      }
    }
  }
  fails "a complete system has no such database" {
    system {
      complete = true
    }
    folder "live/eu" {
      provider "aws" {
        region = "eu-west-1"
      }
      resource "aws_db_instance" "replica" {
        identifier          = "replica"
        instance_class      = "db.r7g.large"
        replicate_source_db = "arn:aws:rds:us-east-1:111122223333:db:warehouse" # finding
      }
    }
    folder "live/us" {
      provider "aws" {
        region = "us-east-1"
      }
      resource "aws_db_instance" "orders" {
        identifier     = "acme-orders"
        instance_class = "db.r7g.large"
      }
    }
  }
  passes "the database of the other root, by its ARN with the account of the caller" {
    folder "live/eu" {
      provider "aws" {
        region = "eu-west-1"
      }
      data "aws_caller_identity" "current" {}
      resource "aws_db_instance" "replica" {
        identifier          = "acme-orders-replica"
        instance_class      = "db.r7g.large"
        replicate_source_db = "arn:aws:rds:us-east-1:${data.aws_caller_identity.current.account_id}:db:acme-orders"
      }
    }
    folder "live/us" {
      provider "aws" {
        region = "us-east-1"
      }
      resource "aws_db_instance" "orders" {
        identifier     = "Acme-Orders"
        instance_class = "db.r7g.large"
      }
    }
  }
  passes "an ARN that is read, not written out" {
    provider "aws" {
      region = "eu-west-1"
    }
    provider "aws" {
      alias  = "us"
      region = "us-east-1"
    }
    data "aws_db_instance" "orders" {
      provider               = aws.us
      db_instance_identifier = "orders"
    }
    resource "aws_db_instance" "replica" {
      identifier          = "orders-replica"
      instance_class      = "db.r7g.large"
      replicate_source_db = data.aws_db_instance.orders.db_instance_arn
    }
  }
  passes "a database that other configuration makes" {
    provider "aws" {
      region = "eu-west-1"
    }
    resource "aws_db_instance" "replica" {
      identifier          = "replica"
      instance_class      = "db.r7g.large"
      replicate_source_db = "arn:aws:rds:us-east-1:111122223333:db:warehouse"
    }
  }
  undecided "the name of the database waits for a variable" {
    folder "live/eu" {
      provider "aws" {
        region = "eu-west-1"
      }
      resource "aws_db_instance" "replica" {
        identifier          = "acme-orders-replica"
        instance_class      = "db.r7g.large"
        replicate_source_db = "arn:aws:rds:us-east-1:111122223333:db:acme-orders"
      }
    }
    folder "live/us" {
      provider "aws" {
        region = "us-east-1"
      }
      variable "identifier" {
        type = string
      }
      resource "aws_db_instance" "orders" {
        identifier     = var.identifier # undecided: var.identifier
        instance_class = "db.r7g.large"
      }
    }
  }
}
