rule "load-balancer/health-checks-differ" {
  title       = "Regions judge the health of one component differently"
  severity    = "warning"
  consequence = "weaker"
  precision   = "high"
  demand      = "The target groups of one component check the same path, on the same port, with the same protocol in every Region."
  effect      = "one Region takes traffic in a state in which the other would have given it up, so a failover comes too late or for nothing."
  rationale   = <<-EOT
    Global Accelerator and Route 53 follow the health of the target groups. Where a component is built for several Regions and its
    health checks differ, the same fault takes one Region out of service and leaves the other in. Thresholds and intervals may differ;
    path, port and protocol say what is asked, and should be one.
  EOT
  references = [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-health-check-options.html",
  ]

  for "one" { each = resources("aws_lb_target_group", "aws_alb_target_group") }
  group "set" {
    of = one
    by = [component(one)]
  }
  for "name" { each = ["path", "port", "protocol"] }
  let {
    members  = in_source_order(set.members)
    homes    = unique([for member in members : region(member)])
    probing  = [for member in members : member if name != "path" || health_setting(member, "protocol") != "TCP"]
    deviants = length(homes) < 2 || length(probing) < 2 ? [] : [for member in probing : member if health_setting(member, name) != health_setting(probing[0], name) && region(member) != region(probing[0])]
  }

  require {
    condition = length(deviants) == 0
    message   = "The health check ${name} is ${health_setting(first(probing), name)} in ${region(first(probing))} and ${health_setting(first(deviants), name)} in ${region(first(deviants))}."
    at        = health_place(first(deviants), name)
    label     = "${health_setting(first(deviants), name)} in ${region(first(deviants))}"
    related   = [{ label = "${health_setting(first(probing), name)} in ${region(first(probing))}", at = health_place(first(probing), name) }]
    help      = "${name} = \"${health_setting(first(probing), name)}\" in both, or in neither"
  }

  fails "two paths" {
    resource "aws_lb_target_group" "app_us_east_1" {
      provider = aws.us_east_1
      name     = "app"
      port     = 8080
      protocol = "HTTP"
      vpc_id   = "vpc-0a"
      health_check {
        path = "/health"
      }
    }
    resource "aws_lb_target_group" "app_eu_west_1" {
      provider = aws.eu_west_1
      name     = "app"
      port     = 8080
      protocol = "HTTP"
      vpc_id   = "vpc-0a"
      health_check {
        path = "/status" # finding: "/status"
      }
    }
  }
  fails "one module, and a port that one Region gives it" {
    module "app_us" {
      source    = "./modules/app"
      providers = { aws = aws.us_east_1 }
    }
    module "app_eu" {
      source      = "./modules/app"
      providers   = { aws = aws.eu_west_1 }
      health_port = 9000 # finding: 9000
    }
    folder "modules/app" {
      variable "health_port" {
        type    = number
        default = 8080
      }
      resource "aws_lb_target_group" "app" {
        name     = "app"
        port     = 8080
        protocol = "HTTP"
        vpc_id   = "vpc-0a"
        health_check {
          path = "/health"
          port = var.health_port
        }
      }
    }
  }
  passes "one path, other thresholds" {
    resource "aws_lb_target_group" "app_us_east_1" {
      provider = aws.us_east_1
      name     = "app"
      port     = 8080
      protocol = "HTTP"
      vpc_id   = "vpc-0a"
      health_check {
        path = "/health"
      }
    }
    resource "aws_lb_target_group" "app_eu_west_1" {
      provider = aws.eu_west_1
      name     = "app"
      port     = 8080
      protocol = "HTTP"
      vpc_id   = "vpc-0a"
      health_check {
        path              = "/health"
        healthy_threshold = 5
      }
    }
  }
  passes "two components" {
    resource "aws_lb_target_group" "shop_us_east_1" {
      provider = aws.us_east_1
      name     = "app"
      port     = 8080
      protocol = "HTTP"
      vpc_id   = "vpc-0a"
      health_check {
        path = "/health"
      }
    }
    resource "aws_lb_target_group" "admin_eu_west_1" {
      provider = aws.eu_west_1
      name     = "app"
      port     = 8080
      protocol = "HTTP"
      vpc_id   = "vpc-0a"
      health_check {
        path = "/status"
      }
    }
  }
  undecided "a path from a variable" {
    variable "health_path" {
      type = string
    }
    resource "aws_lb_target_group" "app_us_east_1" {
      provider = aws.us_east_1
      name     = "app"
      port     = 8080
      protocol = "HTTP"
      vpc_id   = "vpc-0a"
      health_check {
        path = "/health"
      }
    }
    resource "aws_lb_target_group" "app_eu_west_1" {
      provider = aws.eu_west_1
      name     = "app"
      port     = 8080
      protocol = "HTTP"
      vpc_id   = "vpc-0a"
      health_check {
        path = var.health_path # undecided: var.health_path
      }
    }
  }
}
