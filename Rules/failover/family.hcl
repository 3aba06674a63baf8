# The values of a function's environment.
function "environment_of" {
  params = [function]
  result = flatten([for map in arguments(function, "environment.variables") : try(values(map), [])])
}

# The event rules that start a function.
function "rules_starting" {
  params = [function]
  result = flatten([for target in seen(referrers(function, "aws_cloudwatch_event_target", "arn")) : [for rule in seen(targets(target.rule)) : rule if type(rule) == "aws_cloudwatch_event_rule"]])
}
