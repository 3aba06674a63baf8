# The members of a global database are the clusters that state the same global_cluster_identifier, by reference or by name.
# Terraform never says who is primary: it follows from what the clusters state.

function "states" {
  params = [holder, name]
  result = is_written(holder, name) ? written(holder, name) != null : false
}

function "is_member" {
  params = [cluster]
  result = states(cluster, "global_cluster_identifier")
}

function "members_of" {
  params = [identifier]
  result = in_source_order([for cluster in resources("aws_rds_cluster") : cluster if is_member(cluster) ? cluster.global_cluster_identifier == identifier : false])
}

# Whether a cluster creates its database itself: credentials, a snapshot, a restore.
function "bootstraps" {
  params = [cluster]
  result = anytrue([for name in local.bootstrap_arguments : is_written(cluster, name) ? known(written(cluster, name)) ? written(cluster, name) != null : true : false])
}

locals {
  bootstrap_arguments = [
    "master_username", "master_password", "master_password_wo", "manage_master_user_password", "snapshot_identifier",
    "restore_to_point_in_time", "s3_import",
  ]
  inherited_arguments = [
    "master_username", "master_password", "master_password_wo", "manage_master_user_password", "database_name",
  ]
}

# Whether a cluster says itself that it replicates: a source, or a source Region that is not its own.
function "says_secondary" {
  params = [cluster]
  result = states(cluster, "replication_source_identifier") ? true : states(cluster, "source_region") ? cluster.source_region != region(cluster) : false
}

function "is_secondary" {
  params = [cluster]
  result = !bootstraps(cluster) && (says_secondary(cluster) || length([for other in seen(members_of(cluster.global_cluster_identifier)) : other if bootstraps(other)]) == 1)
}

# The primary, where exactly one member can be it.
function "primary_of" {
  params = [cluster]
  result = one_of([for other in seen(members_of(cluster.global_cluster_identifier)) : other if bootstraps(other) || (!is_secondary(other) && !says_secondary(other))])
}

function "global_name" {
  params = [cluster]
  result = describe(cluster.global_cluster_identifier)
}

# The declared global cluster of an identifier, if there is one.
function "global_cluster_of" {
  params = [identifier]
  result = [for each in resources("aws_rds_global_cluster") : each if each.global_cluster_identifier == identifier]
}

function "instances_of" {
  params = [cluster]
  result = referrers(cluster, "aws_rds_cluster_instance", "cluster_identifier")
}

function "is_encrypted" {
  params = [cluster]
  result = states(cluster, "storage_encrypted") ? cluster.storage_encrypted : false
}
