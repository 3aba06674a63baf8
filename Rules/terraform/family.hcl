# "did you mean x?", or what is wrong where nothing is near.
function "did_you_mean" {
  params = [problem, otherwise]
  result = problem.suggestion == null ? otherwise : "did you mean ${problem.suggestion}?"
}
