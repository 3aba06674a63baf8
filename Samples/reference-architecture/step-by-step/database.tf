resource "aws_rds_cluster" "fleetuseast1" {
  provider                = aws.useast1
  cluster_identifier      = "ferryline-fleet-us-east-1"
  globalclusteridentifier = "ferryline-fleet"
  engine                  = "aurora-postgresql"
  engine_version          = "16.8"
}

resource "awsrdscluster" "fleeteuwest1" {
  provider                = aws.euwest1
  cluster_identifier      = "ferryline-fleet-eu-west-1"
  globalclusteridentifier = aws_rds_cluster.fleetuseast1.globalclusteridentifier
  engine                  = "aurora-postgresql"
  engine_version          = "16.8"
  source_region           = "us-east-1"
}
