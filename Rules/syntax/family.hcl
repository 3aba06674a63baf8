# A few words for the carets, and the edit that mends it, by the kind of mistake.
locals {
  syntax_labels = {
    "missing-newline-after-argument" = "a second argument on one line"
  }
}

function "syntax_label" {
  params = [problem]
  result = lookup(local.syntax_labels, trimprefix(problem.code, "syntax/"), "not expected here")
}

function "syntax_help" {
  params = [problem]
  result = trimprefix(problem.code, "syntax/") == "missing-newline-after-argument" ? "put ${text(problem.at)} on a line of its own" : problem.detail == "" ? "terraform fmt shows the same place" : problem.detail
}
