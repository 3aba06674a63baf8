rule "aurora/cluster-adopted-twice" {
  title       = "Two global clusters are made from one cluster"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "A cluster is the source of one global cluster."
  effect      = "apply fails: a cluster belongs to one global database."
  rationale   = <<-EOT
    source_db_cluster_identifier makes a cluster the primary of a new global database. Terraform plans a second global cluster from the
    same source without a word; AWS refuses it, because the cluster is a member of the first already.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateGlobalCluster.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_global_cluster",
  ]

  for "cluster" { each = resources("aws_rds_cluster") }
  let { parents = in_source_order(referrers(cluster, "aws_rds_global_cluster", "source_db_cluster_identifier")) }

  require {
    condition = length(parents) < 2
    message   = "The cluster of ${region(cluster)} is made the primary of ${words([for parent in seen(parents) : describe(parent.global_cluster_identifier)])}, and can be in one global database only."
    at        = parents[1].source_db_cluster_identifier
    label     = "a second global cluster of it"
    related = [
      { label = "the first", at = parents[0].source_db_cluster_identifier },
      { label = "the cluster, in ${region(cluster)}", at = header(cluster) },
    ]
    help = "keep one of the global clusters"
  }

  fails "two global clusters of one source" {
    resource "aws_rds_cluster" "orders" {
      cluster_identifier          = "orders"
      engine                      = "aurora-postgresql"
      master_username             = "owner"
      manage_master_user_password = true
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier    = "orders"
      source_db_cluster_identifier = aws_rds_cluster.orders.arn
      force_destroy                = true
    }
    resource "aws_rds_global_cluster" "archive" {
      global_cluster_identifier    = "archive"
      source_db_cluster_identifier = aws_rds_cluster.orders.arn # finding: aws_rds_cluster.orders.arn
      force_destroy                = true
    }
  }
  passes "each global cluster of a source of its own" {
    resource "aws_rds_cluster" "orders" {
      for_each                    = toset(["orders", "archive"])
      cluster_identifier          = each.key
      engine                      = "aurora-postgresql"
      master_username             = "owner"
      manage_master_user_password = true
    }
    resource "aws_rds_global_cluster" "orders" {
      for_each                     = toset(["orders", "archive"])
      global_cluster_identifier    = each.key
      source_db_cluster_identifier = aws_rds_cluster.orders[each.key].arn
      force_destroy                = true
    }
  }
}
