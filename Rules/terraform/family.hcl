locals {
  # What mends an expression that fails, where one thing mostly does.
  expression_remedies = {
    "invalid-expression/inconsistent-conditional-types" = "give both branches one type: null for nothing, or tolist(…), tomap(…) around each"
    "invalid-expression/invalid-interpolation"          = "join(\", \", …) or jsonencode(…) makes text of a collection, coalesce(…, \"\") of null"
    "invalid-expression/iteration-over-null"            = "write [] or {} for no elements"
  }
}

# "did you mean x?", or what is wrong where nothing is near.
function "did_you_mean" {
  params = [problem, otherwise]
  result = problem.suggestion == null ? otherwise : "did you mean ${problem.suggestion}?"
}
