# What regionlint can't read from the Terraform files. It goes by this file in this folder and below it;
# `regionlint config` prints what is in force. Lines behind a # are for you to choose from.

# These roots call the same module in different Regions. If they don't run one thing together, remove this block.
system "project" {
  roots = ["live/eu", "live/us"]
  # The Region that serves while nothing fails (eu-west-1, us-east-1):
  # primary = "eu-west-1"
  # If nothing else belongs to this system, what is missing in it can be judged:
  # complete = true
}

regions {
  # Instances are in eu-west-1 (1), us-east-1 (2). To be told of one anywhere else:
  # allowed = ["eu-west-1", "us-east-1"]
  # The Region of providers that state none, if AWS_REGION sets it:
  # default = "us-east-1"
}

policy {
  # Whether public entry points need AWS Shield Advanced ("required" unless you say otherwise):
  # shield = "not-required"
  # Whether replicated stores need alarms on their lag:
  # lag_alarms = "required"
}

root "live/eu" {
  # Each of these files sets some of what has no value:
  # var_files = ["live/eu/stage.tfvars"]  # size, zones
  # var_files = ["live/eu/prod.tfvars"]   # size
  values = {
    # size  = 0  # live/eu/main.tf:4
    # zones = "…"  # live/eu/main.tf:7
  }
}
