import Source
import Testing

@testable import Evaluation

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
    ("join(\"\", [for i in range(200) : indent(100000, \"\\n\")])", "Value is too large"),
    (
      "[for x in [indent(4000000, \"\\n\")] : [for i in range(1024) : \"a${x}\"]]",
      "Expression makes too much"
    ),
    ("format(\"%20000000d\", 1)", "Value is too large"),
    ("format(\"%s%20000000d\", 1, 1)", "Value is too large"),
    ("indent(100000000, \"a\\nb\")", "Value is too large"),
    ("replace(indent(10000000, \"\\n\"), \" \", \"abc\")", "Value is too large"),
    ("replace(indent(10000000, \"\\n\"), \"/ /\", \"abc\")", "Value is too large"),
    ("split(\"\", indent(10000000, \"\\n\"))", "Value is too large"),
    (
      "\"%{ for a in range(1024) }%{ for b in range(1024) }${indent(100, \"\\n\")}%{ endfor }%{ endfor }\"",
      "Value is too large"
    ),
    ("regex(join(\"\", [for i in range(25) : \"a{1000}\"]), \"a\")", "Regular expression costs too much"),
    ("regex(join(\"\", [for i in range(20) : join(\"\", range(1000))]), \"a\")", "Regular expression costs too much"),
    ("regex(\"${join(\"\", [for i in range(250) : \"(\"])}a\", \"a\")", "Regular expression costs too much"),
    (
      "regex(\"(x{1,500}){2}y\", join(\"\", [for i in range(50) : join(\"\", [for j in range(1000) : \"x\"])]))",
      "Regular expression costs too much"
    ),
    ("range(0, 2000)", "Error in function call"), ("1e999999", "Number is too large"),
    ("1e-999999", "Number is too large"), ("1e4900 * 1e4900 * 1e4900", "Number is too large"),
    ("jsondecode(\"1e6000\")", "Number is too large"),
    ("sum([for i in range(10) : 1e4000]) * pow(10, 300) * 1e4900 * 1e4900", "Number is too large"),
    ("format(\"%.6000f\", 1)", "Value is too large"),
    ("jsondecode(join(\"\", [for i in range(600) : \"[\"]))", "Text is nested too deeply"),
    (
      "yamldecode(join(\"\", [for c in [\"[\", \"]\"] : join(\"\", [for i in range(600) : c])]))",
      "Text is nested too deeply"
    ),
    (
      "[for x in [1e4900] : [for i in range(1000) : [for j in range(100) : \"${x}\"]]]",
      "Expression takes too long to evaluate"
    ),
    (
      "[for x in [indent(20000, \"\\n\")] : [for i in range(1000) : [for j in range(1000) : x]]]",
      "Expression takes too long to evaluate"
    ),
  ]

  @Test(arguments: reached.indices) func `are said when they are reached`(index: Int) {
    let (expression, summary) = Self.reached[index]
    let printed = Self.printed(expression)
    #expect(printed.hasPrefix("✗ \(summary)"), "\(printed.prefix(200))")
  }

  @Test func `end what is nested too deeply`() {
    #expect(Self.printed("var.endless").hasPrefix("✗ Expression is nested too deeply"))
  }

  @Test func `leave a text unknown that stands for a number beyond them`() {
    #expect(Self.printed("tonumber(\"1e6000\")").hasPrefix("(unknown"))
    #expect(Self.printed("\"1e6000\" + 1").hasPrefix("(unknown"))
    #expect(Self.printed("try(tonumber(\"1e6000\"), 1) == 1").hasPrefix("(unknown"))
    #expect(Self.printed("try(jsondecode(\"1e6000\"), 1)").hasPrefix("✗ Number is too large"))
  }

  /// What a bound cuts off may succeed in Terraform, so that the other branch must not be taken.
  @Test func `are not caught by try and can`() {
    let long = "[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a]]]"
    #expect(Self.printed("try(\(long), 1)").hasPrefix("✗ Expression takes too long to evaluate"))
    #expect(Self.printed("can(\(long))").hasPrefix("✗ Expression takes too long to evaluate"))
  }

  /// Each makes few evaluations, of functions that do much: what they read and make counts.
  private static let costly = [
    "[for i in range(1000) : [for j in range(1000) : join(\"\", range(1024))]]",
    "[for i in range(1000) : setproduct(range(1000), range(1000))]",
    "[for i in range(1000) : indent(4000000, \"\\n\")]",
    "[for i in range(1000) : formatlist(\"%100000d\", range(1000))]",
    "[for x in [1e4900] : [for i in range(1000) : [for j in range(100) : \"<${x}\"]]]",
    "[for x in [1e4900] : [for i in range(1000) : [for j in range(100) : { (x) = 1 }]]]",
    "[for x in [1e4900] : [for i in range(1000) : { for j in range(100) : x => j... }]]",
    "[for x in [1e4900] : [for i in range(1000) : [for j in range(100) : format(\"%x\", x)]]]",
    "[for x in [1e-4900 / 3] : [for i in range(1000) : [for j in range(100) : x % 7]]]",
    "[for i in range(1000) : [for j in range(100) : format(\"%.4000f\", i / 7)]]",
    "[for x in [range(1000)] : [for i in range(1000) : [for j in range(1000) : can(x)]]]",
    "[for x in [range(1000)] : [for i in range(1000) : [for j in range(1000) : x != []]]]",
    "[for x in [range(1000)] : [for i in range(1000) : formatlist(\"%d\", x)]]",
    "[for x in [range(1000)] : [for i in range(1000) : setunion(x, x)]]",
    "[for t in [join(\"\", range(1000))] : [for i in range(1000) : yamldecode(t)]]",
    "[for x in [1e4000] : [for i in range(1000) : [for j in range(100) : x / 3 > 1]]]",
    "[for t in [join(\"\", [for i in range(1000) : \"12345\"])] : [for i in range(1000) : parseint(t, 10)]]",
    "[for t in [join(\"\", [for i in range(998) : \"12345\"])] : [for i in range(1000) : format(\"%f\", t)]]",
    "[for t in [indent(1000, \"\\n\")] : [for i in range(1000) : regexall(\" +x\", t)]]",
    "[for t in [indent(100000, \"\\n\")] : [for i in range(1000) : upper(t)]]",
    "[for x in [flatten([for i in range(1000) : range(1000)])] : [for i in range(1000) : x == x]]",
    "[for x in [flatten([for i in range(1000) : range(1000)])] : [for i in range(1000) : [x, x]]]",
    "distinct(flatten([for i in range(1000) : [for j in range(100) : \"${i}${var.unknown}${j}\"]]))",
  ]

  @Test(arguments: costly.indices) func `count what functions read and make`(index: Int) {
    let printed = Parallel.withLargeStack {
      let scope = TestScope()
      // A hundredth of the bound ends each of them as well, and a test in a second.
      scope.terms.stepBound = EvaluationLimits.steps / 100
      return scope.printed(Self.costly[index])
    }
    #expect(printed.hasPrefix("✗ Expression takes too long to evaluate"), "\(printed.prefix(200))")
  }

  /// Forty lists of two, each in the next, are a value that nobody could read to its end.
  @Test func `refuse a value that holds another too often`() {
    let doubled = (0..<40).map { "[for a\($0 + 1) in [[a\($0), a\($0)]] : " }.joined()
    let printed = Self.printed("[for a0 in [1] : \(doubled)a40\(String(repeating: "]", count: 41))")
    #expect(printed.hasPrefix("✗ Expression takes too long to evaluate"), "\(printed.prefix(200))")
  }

  @Test func `leave large but plain work alone`() {
    let plain = [
      "length([for m in [{ for i in range(1000) : \"k${i}\" => i }] : [for i in range(1000) : lookup(m, \"k${i}\", 0)]])",
      "length(setsubtract([for i in range(1000) : i], [for i in range(1000) : i + 500]))",
      "length(sort([for i in range(1000) : \"key-${i}\"]))",
    ]
    for expression in plain {
      #expect(!Self.printed(expression).hasPrefix("✗"), "\(expression)")
    }
  }
}
