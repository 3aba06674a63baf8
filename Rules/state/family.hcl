# The Regions that a root runs things in.
function "regions_of" {
  params = [base]
  result = unique([for instance in instances(base) : region(instance) if !is_data(instance) && regional(instance)])
}
