standby_region = "eu-west-1"
