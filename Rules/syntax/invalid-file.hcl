rule "syntax/invalid-file" {
  title       = "File is not valid HCL"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every Terraform file can be read."
  effect      = "the block is not read; all the rest is checked, but what this file may declare is unknown, so rules that reason from absence are undecided."
  rationale   = <<-EOT
    Terraform stops at the first file it can't read. This tool leaves out the block with the mistake and checks everything else, as far
    as it can be known. The rule can't be switched off.
  EOT
  references  = ["https://developer.hashicorp.com/terraform/language/syntax/configuration"]

  for "problem" { each = problems("syntax") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = syntax_label(problem)
    related   = problem.related
    effect    = "${problem.address == null ? "what stands here" : problem.address} is not read; all the rest is checked, but what this file may declare is unknown, so rules that reason from absence are undecided."
    help      = syntax_help(problem)
  }

  # A broken file stands in a heredoc, because this one must itself be read.
  fails "two arguments on one line" {
    file "edge.tf" {
      content = <<-EOT
        resource "aws_route53_record" "api" {
          zone_id = "Z0123456789ABCDEFGHIJ"
          name    = "api.acme.example"
          type    = "A"
          ttl     = 60 records = ["192.0.2.1"] # finding: records
        }
      EOT
    }
  }
  passes "a file that can be read" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
  }
}
