# A few words for the carets, and the edit that mends it, by the kind of mistake.
locals {
  syntax_mistakes = {
    "missing-newline-after-argument"             = { label = "a second argument on one line", help = "" }
    "invalid-single-argument-block-definition"   = { label = "a block on one line holds one argument", help = "write the block over several lines, with one argument on each" }
    "missing-newline-after-block-definition"     = { label = "behind the end of a block", help = "put it on a line of its own" }
    "attribute-redefined"                        = { label = "set a second time", help = "remove one of the two" }
    "duplicate-argument"                         = { label = "set a second time", help = "remove one of the two" }
    "duplicate-key"                              = { label = "given a second time", help = "remove one of the two" }
    "unclosed-configuration-block"               = { label = "this block is not closed", help = "add its closing brace" }
    "unterminated-string-literal"                = { label = "this text is not closed", help = "add its closing quote" }
    "unterminated-template-string"               = { label = "this text is not closed", help = "add its closing mark" }
    "unterminated-tuple-constructor-expression"  = { label = "this list is not closed", help = "add its closing bracket" }
    "unterminated-object-constructor-expression" = { label = "this object is not closed", help = "add its closing brace" }
    "unterminated-function-call"                 = { label = "this call is not closed", help = "add its closing parenthesis" }
    "invalid-multi-line-string"                  = { label = "this text goes over the end of its line", help = "close the quotes, or use a heredoc" }
  }
}

function "syntax_mistake" {
  params = [problem]
  result = lookup(local.syntax_mistakes, trimprefix(problem.code, "syntax/"), { label = "not expected here", help = "" })
}

function "syntax_label" {
  params = [problem]
  result = syntax_mistake(problem).label
}

function "syntax_help" {
  params = [problem]
  result = syntax_mistake(problem).help != "" ? syntax_mistake(problem).help : trimprefix(problem.code, "syntax/") == "missing-newline-after-argument" ? "put ${text(problem.at)} on a line of its own" : problem.detail
}
