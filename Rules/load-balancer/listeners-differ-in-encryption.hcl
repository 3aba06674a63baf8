rule "load-balancer/listeners-differ-in-encryption" {
  title             = "One Region encrypts less than the other"
  severity          = "warning"
  consequence       = "exposure"
  precision         = "high"
  security_severity = "5.9"
  tags              = ["security"]
  demand            = "The listeners of one component encrypt alike in every Region: with TLS or without, and with the same policy."
  effect            = "clients that are sent to the weaker Region get what the stronger one refuses."
  rationale         = <<-EOT
    Which Region a client is sent to changes with distance and health, so what a system offers is what its weakest Region offers. A
    listener without ssl_policy gets the default of AWS, ELBSecurityPolicy-2016-08, which still offers TLS 1.0. Whether one listener
    alone is strict enough is for the general scanners to say.
  EOT
  references = [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html",
  ]

  for "one" { each = resources("aws_lb_listener", "aws_alb_listener") }
  group "set" {
    of = one
    by = [component(one), tostring(one.port)]
  }
  let {
    members  = in_source_order(set.members)
    base     = members[0]
    deviants = [for member in members : member if region(member) != region(base) && encryption_of(member) != encryption_of(base)]
    strict   = count(deviants) == 0 ? null : length(regexall(local.modern_policy, encryption_of(base))) > 0 || encryption_of(first(deviants)) == "no TLS" ? base : first(deviants)
    weak     = count(deviants) == 0 ? null : strict == base ? first(deviants) : base
  }

  require {
    condition = length(deviants) == 0
    message   = "Port ${describe(base.port)} has ${encryption_of(strict)} in ${region(strict)} and ${encryption_of(weak)} in ${region(weak)}."
    at        = encryption_of(weak) == "no TLS" ? weak.protocol : weak.ssl_policy
    label     = "${encryption_of(weak)} in ${region(weak)}"
    related   = [{ label = "${encryption_of(strict)} in ${region(strict)}", at = encryption_of(strict) == "no TLS" ? strict.protocol : strict.ssl_policy }]
    help      = encryption_of(weak) == "no TLS" ? "protocol = \"HTTPS\" with a certificate of ${region(weak)}" : "ssl_policy = \"${encryption_of(strict)}\" in both"
  }

  fails "one Region without TLS" {
    resource "aws_lb_listener" "app_us_east_1" {
      provider          = aws.us_east_1
      load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/app/0123456789abcdef"
      port              = 443
      protocol          = "HTTPS"
      ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
    resource "aws_lb_listener" "app_eu_west_1" {
      provider          = aws.eu_west_1
      load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/app/0123456789abcdef"
      port              = 443
      protocol          = "HTTP" # finding: "HTTP"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
  }
  fails "one Region with the default policy" {
    resource "aws_lb_listener" "app_us_east_1" {
      provider          = aws.us_east_1
      load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/app/0123456789abcdef"
      port              = 443
      protocol          = "HTTPS"
      ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
    resource "aws_lb_listener" "app_eu_west_1" { # finding
      provider          = aws.eu_west_1
      load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/app/0123456789abcdef"
      port              = 443
      protocol          = "HTTPS"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
  }
  passes "one policy" {
    resource "aws_lb_listener" "app_us_east_1" {
      provider          = aws.us_east_1
      load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/app/0123456789abcdef"
      port              = 443
      protocol          = "HTTPS"
      ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
    resource "aws_lb_listener" "app_eu_west_1" {
      provider          = aws.eu_west_1
      load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/app/0123456789abcdef"
      port              = 443
      protocol          = "HTTPS"
      ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
  }
  undecided "a policy from a variable" {
    variable "policy" {
      type = string
    }
    resource "aws_lb_listener" "app_us_east_1" {
      provider          = aws.us_east_1
      load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/app/0123456789abcdef"
      port              = 443
      protocol          = "HTTPS"
      ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
    resource "aws_lb_listener" "app_eu_west_1" {
      provider          = aws.eu_west_1
      load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/app/0123456789abcdef"
      port              = 443
      protocol          = "HTTPS"
      ssl_policy        = var.policy # undecided: var.policy
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
  }
}
