# The Regions that a root runs things in.
function "regions_of" {
  params = [base]
  result = unique([for instance in instances(base) : region(instance) if !is_data(instance) && regional(instance)])
}

# Whether a root that works in one Region keeps its state in another Region of the system, for which it stands by. `primary` of the
# system says which Region that is; without it each Region stands by for all others.
function "hangs_on_other" {
  params = [base]
  result = base.backend == null ? false : base.backend.type != "s3" || length(regions_of(base)) != 1 ? false : regions_of(base)[0] == system().primary || length(regions_beside(base)) == 0 ? false : base.backend.region != regions_of(base)[0] && contains(regions_beside(base), base.backend.region) && (system().primary == null ? true : base.backend.region == system().primary)
}

# The Regions that the other roots of the system run things in.
function "regions_beside" {
  params = [base]
  result = unique(flatten([for other in roots() : regions_of(other) if !same(other, base)]))
}
