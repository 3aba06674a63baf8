import Evaluation
import Source
import Testing

/// Each bound of `EvaluationLimits` ends evaluation with an error that names it.
struct `Bounds of evaluation` {
  /// On a stack such as a run has: a test's own is too small for a sanitizer's frames.
  private static func printed(_ expression: String) -> String {
    Parallel.withLargeStack { TestScope().printed(expression) }
  }

  private static let reached: [(expression: String, summary: String)] = [
    (
      "[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a + b + c]]]",
      "Expression takes too long to evaluate"
    ),
    ("setproduct(range(1024), range(1024), range(2))", "Value is too large"),
    ("join(\"\", [for i in range(1024) : indent(100000, \"\\n\")])", "Value is too large"),
    ("[for i in range(1024) : indent(4000000, \"\\n\")]", "Expression makes too much"),
    ("indent(100000000, \"a\\nb\")", "Value is too large"),
    ("replace(indent(10000000, \"\\n\"), \" \", \"abc\")", "Value is too large"),
    ("replace(indent(10000000, \"\\n\"), \"/ /\", \"abc\")", "Value is too large"),
    ("split(\"\", indent(10000000, \"\\n\"))", "Value is too large"),
    (
      "\"%{ for a in range(1024) }%{ for b in range(1024) }${indent(100, \"\\n\")}%{ endfor }%{ endfor }\"",
      "Value is too large"
    ),
    ("regex(\"((((a{100}){100}){100}){100})\", \"a\")", "Regular expression costs too much"),
    ("regex(\"(((a{10}){10}){10}b{0,999}){10}\", \"a\")", "Regular expression costs too much"),
    ("range(0, 2000)", "Error in function call"), ("1e999999", "Invalid number literal"),
    ("jsondecode(join(\"\", [for i in range(1000) : \"[\"]))", "Error in function call"),
  ]

  @Test(arguments: reached.indices) func `are said when they are reached`(index: Int) {
    let (expression, summary) = Self.reached[index]
    let printed = Self.printed(expression)
    #expect(printed.hasPrefix("✗ \(summary)"), "\(printed.prefix(200))")
  }

  @Test func `end what is nested too deeply`() {
    #expect(Self.printed("var.endless").hasPrefix("✗ Expression is nested too deeply"))
  }

  /// What a bound cuts off may succeed in Terraform, so that the other branch must not be taken.
  @Test func `are not caught by try and can`() {
    let long = "[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a]]]"
    #expect(Self.printed("try(\(long), 1)").hasPrefix("✗ Expression takes too long to evaluate"))
    #expect(Self.printed("can(\(long))").hasPrefix("✗ Expression takes too long to evaluate"))
  }
}
