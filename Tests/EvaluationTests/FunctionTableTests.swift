import Evaluation
import Testing

/// Every function that `terraform metadata functions` 1.11.4 names, and what is known of it here.
struct `The functions of Terraform` {
  static let names = """
    abs abspath alltrue anytrue base64decode base64encode base64gzip base64sha256 base64sha512 basename bcrypt can ceil chomp
    chunklist cidrhost cidrnetmask cidrsubnet cidrsubnets coalesce coalescelist compact concat contains csvdecode dirname distinct
    element endswith ephemeralasnull file filebase64 filebase64sha256 filebase64sha512 fileexists filemd5 fileset filesha1
    filesha256 filesha512 flatten floor format formatdate formatlist indent index issensitive join jsondecode jsonencode keys length
    log lookup lower matchkeys max md5 merge min nonsensitive one parseint pathexpand plantimestamp pow range regex regexall replace
    reverse rsadecrypt sensitive setintersection setproduct setsubtract setunion sha1 sha256 sha512 signum slice sort split startswith
    strcontains strrev substr sum templatefile templatestring textdecodebase64 textencodebase64 timeadd timecmp timestamp title
    tobool tolist tomap tonumber toset tostring transpose trim trimprefix trimspace trimsuffix try upper urlencode uuid uuidv5 values
    yamldecode yamlencode zipmap
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// What a linter need not know: their results stay unknown. By expression, with the type of the result.
  static let opaque = [
    "base64gzip(\"a\")", "base64sha256(\"a\")", "base64sha512(\"a\")", "bcrypt(\"a\")", "bcrypt(\"a\", 5)",
    "md5(\"a\")",
    "rsadecrypt(\"a\", \"b\")", "sha1(\"a\")", "sha256(\"a\")", "sha512(\"a\")", "uuidv5(\"dns\", \"a\")", "uuid()",
    "timestamp()", "plantimestamp()",
  ]
  /// Functions that look at the folder a configuration stands in, which the layer above gives, and marks that are not kept.
  static let elsewhere = [
    "abspath", "file", "filebase64", "filebase64sha256", "filebase64sha512", "fileexists", "filemd5", "fileset",
    "filesha1",
    "filesha256", "filesha512", "templatefile", "templatestring", "issensitive", "plantimestamp",
  ]

  @Test(arguments: names) func `are among the recorded answers, or declared unknown`(name: String) {
    let isRecorded = ConsoleAnswers.all.contains { $0.expression.contains("\(name)(") }
    let isOpaque = Self.opaque.contains { $0.hasPrefix("\(name)(") }
    #expect(isRecorded || isOpaque || Self.elsewhere.contains(name))
  }

  @Test(arguments: names) func `report their errors as recorded, too`(name: String) {
    let isRecorded = ConsoleAnswers.all.contains { $0.expression.contains("\(name)(") && $0.answer.hasPrefix("✗") }
    let isOpaque = Self.opaque.contains { $0.hasPrefix("\(name)(") }
    #expect(isRecorded || isOpaque || Self.elsewhere.contains(name))
  }

  @Test func `are all there, and none besides`() {
    let ours = Set(StandardFunctions.table.keys).union(["try", "can"])
    let ofFiles = Self.names.filter { $0.hasPrefix("file") } + ["abspath", "templatefile"]
    #expect(ours == Set(Self.names).subtracting(ofFiles))
  }

  @Test(arguments: opaque) func `that stay unknown are strings and not null`(expression: String) throws {
    let scope = TestScope()
    let value = try scope.evaluate(expression)
    let refinement = scope.terms.refinement(of: try #require(value.term))
    #expect(refinement.type == .string)
    #expect(refinement.isNotNull)
    #expect(scope.printed("\(expression) == null") == "false")
  }

  @Test func `that stay unknown are equal where they are deterministic`() {
    let scope = TestScope()
    #expect(scope.printed("sha256(var.a) == sha256(var.a)") == "true")
    #expect(scope.printed("plantimestamp() == plantimestamp()") == "true")
    #expect(scope.printed("core::md5(\"a\") == md5(\"a\")") == "true")
    #expect(scope.printed("sha256(var.a) == sha256(var.b)").hasPrefix("(unknown"))
    #expect(scope.printed("uuid() == uuid()").hasPrefix("(unknown"))
    #expect(scope.printed("bcrypt(\"a\") == bcrypt(\"a\")").hasPrefix("(unknown"))
    #expect(scope.printed("timestamp() == timestamp()").hasPrefix("(unknown"))
  }

  @Test func `of a provider are unknown, of another namespace a mistake`() {
    let scope = TestScope()
    #expect(scope.printed("provider::aws::arn_parse(\"a\")").hasPrefix("(unknown"))
    #expect(scope.printed("provider::terraform::encode_tfvars({})").hasPrefix("(unknown"))
    #expect(
      scope.printed("foo::bar(\"a\")")
        == "✗ Unknown provider function: The function namespace \"foo\" is not valid. Provider function calls must use the "
        + "\"provider::\" namespace prefix.")
  }

  /// Recorded from `terraform console` 1.11.4, with locals in place of variables.
  static let templates: [(template: String, variables: String, answer: String)] = [
    ("hi ${name}", "{ name = \"bob\" }", "\"hi bob\""), ("${upper(name)}", "{ name = \"bob\" }", "\"BOB\""),
    ("${name}", "{ name = \"bob\" }", "\"bob\""), ("%{ if true ~} x %{ endif }", "{}", "\"x \""),
    ("%{ for x in name }${x},%{ endfor }", "{ name = [1, 2] }", "\"1,2,\""),
    (
      "hi ${name}", "{}",
      "✗ Invalid function argument: Invalid value for \"vars\" parameter: vars map does not contain key \"name\", referenced at <templatestring argument>:1,6-10."
    ),
    (
      "hi ${name}", "{ name = [1, 2] }",
      "✗ Error in function call: Call to function \"templatestring\" failed: <templatestring argument>:1,6-10: Invalid template interpolation value; Cannot include the given value in a string template: string required.."
    ),
    (
      "hi ${name}", "5",
      "✗ Invalid function argument: Invalid value for \"vars\" parameter: invalid vars value: must be a map."
    ),
    (
      "${", "{}",
      "✗ Invalid function argument: Invalid value for \"template\" parameter: invalid template: <templatestring argument>:1,3-3: Missing expression; Expected the start of an expression, but found the end of the file.."
    ),
    (
      "a\n ${name + 1}", "{ name = \"bob\" }",
      "✗ Error in function call: Call to function \"templatestring\" failed: <templatestring argument>:2,4-8: Invalid operand; Unsuitable value for left operand: a number is required.."
    ),
    (
      "${name}", "{ name = [1, 2] }",
      "✗ Error in function call: Call to function \"templatestring\" failed: invalid template result: string required."
    ),
  ]

  @Test(arguments: templates.indices) func `render templates as recorded`(index: Int) {
    let (template, variables, answer) = Self.templates[index]
    let scope = TestScope()
    scope.variables["t"] = .string(template)
    #expect(scope.printed("templatestring(var.t, \(variables))") == answer)
  }

  @Test func `render only what a reference gives`() {
    let scope = TestScope()
    scope.variables["t"] = .number(5)
    #expect(scope.printed("templatestring(\"a\", {})").contains("does not support providing a literal template"))
    #expect(scope.printed("templatestring(upper(var.t), {})").contains("must be a direct reference to a single string"))
    #expect(scope.printed("templatestring(var.t, {})").hasSuffix("invalid template value: a string is required."))
    #expect(scope.printed("templatestring(var.other, {})").hasPrefix("(unknown"))
    scope.variables["t"] = .string("${templatestring(name, {})}")
    #expect(
      scope.printed("templatestring(var.t, { name = \"x\" })").contains(
        "cannot recursively call templatestring from inside another template function"))
    scope.variables["t"] = .string("${name}-x")
    #expect(scope.printed("templatestring(var.t, { name = var.n }) == \"${var.n}-x\"") == "true")
  }
}
