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

  # A broken file can't be written inside this one, which must itself be read: the tests have broken files of their own.
  passes "a file that can be read" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
  }
}
