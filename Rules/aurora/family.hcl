# The notions of members and roles are common: other families ask for them too.

locals {
  # What a secondary inherits from its primary, and must not state.
  inherited_arguments = [
    "master_username", "master_password", "master_password_wo", "manage_master_user_password", "database_name",
  ]
  # Words in the names of systems whose data nobody misses.
  passing_environments = "(^|[-_/])(dev|development|test|tests|testing|stage|staging|stg|sandbox|qa|demo|preview)([-_/]|$)"
}

function "instances_of" {
  params = [cluster]
  result = referrers(cluster, "aws_rds_cluster_instance", "cluster_identifier")
}

# What the tags of a member and of its provider call their environment.
function "environment_tags" {
  params = [cluster]
  result = join("/", flatten([for tags in concat(seen(arguments(cluster, "tags")), provider(cluster) != null ? seen(arguments(provider(cluster), "default_tags.tags")) : []) : [for name in ["Environment", "environment", "Env", "env", "Stage", "stage"] : known(try(tags[name], "")) ? try(tags[name], "") : ""]]))
}

# Whether a member belongs to an environment that holds no data worth keeping, by the name of its folder, its own, or its tags.
function "is_passing" {
  params = [cluster]
  result = length(regexall(local.passing_environments, lower("${root(cluster)}/${global_name(cluster)}/${states(cluster, "cluster_identifier") ? describe(cluster.cluster_identifier) : ""}/${environment_tags(cluster)}"))) > 0
}

function "keeps_backups_for" {
  params = [cluster]
  result = states(cluster, "backup_retention_period") ? cluster.backup_retention_period : 1
}

# "16" of "16.8", "8.0" of "8.0.mysql_aurora.3.08.0": what has to be equal.
function "major_version" {
  params = [version]
  result = strcontains(version, "mysql") || startswith(version, "5.") || startswith(version, "8.") ? join(".", slice(split(".", version), 0, min(2, length(split(".", version))))) : split(".", version)[0]
}

# Whether one version is the other, or a part of it, as "16" of "16.8".
function "versions_agree" {
  params = [left, right]
  result = left == right || startswith(left, "${right}.") || startswith(right, "${left}.")
}

function "states_version" {
  params = [member]
  result = states(member, "engine_version") && !ignores(member, "engine_version")
}

# "the cluster of eu-west-1", "the global cluster".
function "party_words" {
  params = [party]
  result = type(party) == "aws_rds_global_cluster" ? "the global cluster" : "the cluster of ${region(party)}"
}

# "The primary", at the beginning of a sentence.
function "title_of" {
  params = [words]
  result = "${upper(substr(words, 0, 1))}${substr(words, 1, -1)}"
}
