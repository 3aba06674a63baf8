locals {
  # Inputs that must not drift between the Regions of one component: encryption and TLS, deletion protection, backups, log
  # retention, health checks, versions. Sizes, names, networks and credentials differ by design.
  steady_inputs = "encrypt|kms_enabled|ssl_policy|tls_policy|security_policy|minimum_protocol|deletion_protection|backup_retention|retention_days|retention_in_days|retention_period|log_retention|point_in_time|pitr|health_check|healthcheck|health_path|health_port|engine_version|platform_version|image_tag|app_version|skip_final_snapshot"
}

# The source of a module call without the version that a git address pins.
function "unpinned" {
  params = [call]
  result = known(call.source) ? split("?", call.source)[0] : call.source
}

# The version a call asks for: `version` of a registry module, or the ref of a git address; null for a folder.
function "pinned" {
  params = [call]
  result = given(call.version) ? call.version : known(call.source) && strcontains(call.source, "?") ? split("?", call.source)[1] : null
}

# Names of inputs that must not drift and that either call passes.
function "steady_names" {
  params = [left, right]
  result = distinct([for name in concat(keys(left.inputs), keys(right.inputs)) : name if length(regexall(local.steady_inputs, name)) > 0])
}

# What an input is worth inside the module: what is passed, else the default of its variable.
function "effective" {
  params = [call, name]
  result = contains(keys(call.inputs), name) ? call.inputs[name] : try(call.variables[name], null)
}
