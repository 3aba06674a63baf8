import Source
import Terraform
import Testing

@Suite struct `Variables` {
  @Test(arguments: VariableAnswers.all) func `take a default as Terraform takes it`(answer: VariableAnswers.Answer) {
    let system = makeSystem([
      "main.tf": "provider \"aws\" {}\nvariable \"v\" {\n  type = \(answer.type)\n  default = \(answer.value)\n}\n"
    ])
    guard answer.answer.hasPrefix("✗") else {
      #expect(system.value("var.v") == answer.answer)
      return
    }
    let problems = system.problems(codes: ["invalid-variable-value", "invalid-type-constraint"])
    #expect(problems.map { worded($0.diagnostic) } == [answer.answer])
  }

  /// As the recorded answers word it: Terraform says the name of the variable beside the summary, and ends with a full stop.
  private func worded(_ problem: Diagnostic) -> String {
    let detail = problem.detail.hasSuffix(".") ? String(problem.detail.dropLast()) : problem.detail
    let summary = problem.summary.replacing(" variable \"v\"", with: " variable")
    return "✗ \(summary)\(detail.isEmpty ? "" : ": \(detail)")"
  }

  /// Recorded from `terraform console -var 'v=…'` 1.11.4; `nil` where Terraform refuses the value.
  static let commandLine: [(type: String?, text: String, answer: String?)] = [
    (nil, "5", "\"5\""), (nil, "[1]", "\"[1]\""), (nil, "", "\"\""), ("string", "5", "\"5\""),
    ("string", "[1]", "\"[1]\""), ("string", "\"q\"", "\"\\\"q\\\"\""), ("string", "null", "\"null\""),
    ("number", "5", "5"), ("number", "5.50", "5.5"), ("number", "x", nil), ("number", "", nil), ("number", "null", nil),
    ("bool", "true", "true"), ("bool", "1", "true"), ("bool", "yes", nil), ("bool", " true", nil), ("any", "5", "5"),
    ("any", "[1]", "[\n  1,\n]"), ("any", "x", nil), ("any", "\"x\"", "\"x\""), ("any", "null", "null"),
    ("any", "1+1", "2"), ("any", "-1", "-1"), ("any", "", nil), ("any", "\"${1}\"", "1"),
    ("list(string)", "[\"a\",1]", "tolist([\n  \"a\",\n  \"1\",\n])"), ("list(string)", "a", nil),
    ("list(string)", "[1,", nil), ("list(string)", "[upper(\"a\")]", nil), ("list(string)", "[[]]", nil),
    ("list(string)", "local.x", nil), ("map(number)", "{a=\"1\"}", "tomap({\n  \"a\" = 1\n})"),
    ("map(number)", "{a=\"x\"}", nil), ("map(string)", "a=1", nil),
    ("object({a=optional(string,\"d\")})", "{}", "{\n  \"a\" = \"d\"\n}"), ("object({a=string})", "{}", nil),
    ("set(string)", "[\"b\",\"a\"]", "toset([\n  \"a\",\n  \"b\",\n])"),
    ("list(string)", "null", "tolist(null) /* of string */"),
  ]

  @Test(arguments: commandLine.indices) func `take what --var says as Terraform takes it`(index: Int) {
    let (type, text, answer) = Self.commandLine[index]
    let files = ["main.tf": "variable \"v\" {\(type.map { "\n  type = \($0)\n" } ?? "")}\n"]
    let workspace = makeWorkspace(files, variables: [("v", text)])
    let refusal = workspace.unsuitableVariable(in: workspace.roots)
    #expect((refusal == nil) == (answer != nil))
    if let answer { #expect(makeSystem(files, variables: [("v", text)]).value("var.v") == answer) }
  }

  @Test func `say how a text must be written where an expression is wanted`() {
    let workspace = makeWorkspace(["main.tf": "variable \"v\" {\n  type = list(string)\n}\n"], variables: [("v", "a")])
    #expect(
      workspace.unsuitableVariable(in: workspace.roots)
        == "--var v=a is not suitable for var.v: Variables not allowed. Variables may not be used here; a text stands in quotes"
    )
  }

  @Test func `that may not be null take their default instead`() {
    let system = makeSystem([
      "main.tf": """
      module "a" {
        source = "./m"
        size   = null
        name   = null
      }
      output "o" { value = module.a.all }
      """,
      "m/main.tf": """
      variable "size" {
        type     = number
        default  = 3
        nullable = false
      }
      variable "name" {
        type     = string
        nullable = false
      }
      output "all" { value = var.size }
      """,
    ])
    #expect(system.value("module.a.all") == "3")
    #expect(
      system.problems(codes: ["invalid-variable-value"]).map(\.diagnostic.summary) == [
        "Invalid value for variable \"name\": it may not be null, and has no default"
      ])
  }

  @Test func `without a value are unknowns of their type`() {
    let system = makeSystem([
      "main.tf": """
      variable "store" { type = object({ copies = optional(number, 2), name = string }) }
      """
    ])
    #expect(system.value("length(var.store)") == "2")
    #expect(system.value("var.store.nope") == "Unsupported attribute")
    #expect(system.value("tolist(var.store.name)") == "Invalid function argument")
  }
}

/// What `terraform console` 1.11 says where the maps are empty: the type decides.
@Suite struct `Defaults of lookup` {
  @Test(arguments: [
    ("m", "\"x\"", false), ("m", "[]", false), ("m", "\"5\"", true), ("m", "null", true), ("o", "{}", false),
    ("o", "{ b = [] }", false), ("o", "{ a = 1, b = [] }", true), ("o", "1", false), ("any", "1", true),
  ])
  func `are of the type of the elements, whatever the map is`(name: String, fallback: String, isAllowed: Bool) {
    let system = makeSystem([
      "main.tf": """
      variable "m" {
        type = map(number)
      }
      variable "o" {
        type = map(object({ a = optional(number), b = list(string) }))
      }
      variable "any" {}
      """
    ])
    let found = system.value("lookup(var.\(name), \"a\", \(fallback))")
    #expect((found != "Invalid function argument") == isAllowed, "\(found)")
  }
}

@Suite struct `Conditions` {
  private static let module = """
    variable "size" {
      type = number
      validation {
        condition     = var.size > var.least
        error_message = "Size must be more than ${var.least}."
      }
    }
    variable "least" {
      default = 2
    }
    """

  private func problems(
    of call: String, head: String = "provider \"aws\" {}\n", beside: [String: String] = [:],
    variables: [(name: String, value: String)] = []
  ) -> [String] {
    let files = [
      "main.tf": """
      \(head)module "m" {
        source = "./m"
        \(call)
      }
      variable "free" {}
      variable "usual" {
        default = 1
      }
      locals {
        size = var.usual
      }
      """,
      "m/main.tf": Self.module,
    ]
    let system = makeSystem(files.merging(beside) { $1 }, variables: variables)
    return system.problems(codes: ["validation-failed"]).map { problem in
      let place = problem.diagnostic.place
      return "\(system.file(place.file).text(place.range)): \(problem.diagnostic.summary)"
    }
  }

  @Test func `of a variable are judged where its value is given`() {
    #expect(problems(of: "size = 2") == ["2: Invalid value for variable \"size\": Size must be more than 2"])
    #expect(problems(of: "size = 3").isEmpty)
  }

  @Test func `are silent where nobody applies the root, or not with these values`() {
    #expect(problems(of: "size = 2", head: "").isEmpty)
    let system = makeSystem([
      "main.tf": """
      provider "aws" {}
      variable "place" {
        default = ""
        validation {
          condition     = var.place != ""
          error_message = "Give a place."
        }
      }
      """
    ])
    #expect(system.problems(codes: ["validation-failed"]).isEmpty)
  }

  @Test func `are silent where a value file that the root is not given sets what they look at`() {
    let prod = ["prod.tfvars": "usual = 5\n"]
    #expect(problems(of: "size = local.size").count == 1)
    #expect(problems(of: "size = local.size", beside: prod).isEmpty)
    #expect(problems(of: "size = 2\n  least = local.size + 1", beside: ["env/prod.tfvars": "usual = 5\n"]).isEmpty)
    // A file that cannot be read whole may set anything.
    #expect(problems(of: "size = local.size", beside: ["prod.tfvars": "free = 5\nusual = [\n"]).isEmpty)
    // What decides that the module is there at all counts too.
    #expect(problems(of: "size = 2\n  count = var.usual", beside: prod).isEmpty)
  }

  @Test func `are judged whatever a value file sets that they do not look at, or that this run sets itself`() {
    #expect(problems(of: "size = 2", beside: ["prod.tfvars": "usual = 5\n"]).count == 1)
    #expect(problems(of: "size = local.size", beside: ["prod.tfvars": "free = 5\n"]).count == 1)
    #expect(
      problems(of: "size = local.size", beside: ["prod.tfvars": "usual = 5\n"], variables: [("usual", "2")]).count == 1)
  }

  @Test func `that are not known before apply are silent`() {
    #expect(problems(of: "size = var.free").isEmpty)
    #expect(problems(of: "size = 1\n  least = var.free").isEmpty)
  }

  @Test func `of resources and outputs are judged for each instance that exists`() {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {}
      variable "free" {}
      resource "aws_sqs_queue" "none" {
        count = 0
        name  = "a"
        lifecycle {
          precondition {
            condition     = false
            error_message = "never asked"
          }
        }
      }
      resource "aws_sqs_queue" "two" {
        count = 2
        name  = "a"
        lifecycle {
          precondition {
            condition     = count.index == 0
            error_message = "number ${count.index}"
          }
          precondition {
            condition     = var.free == 0
            error_message = "not known"
          }
        }
      }
      output "o" {
        value = 1
        precondition {
          condition     = 1 > 2
          error_message = "no"
        }
      }
      """
    ])
    #expect(
      Set(system.problems(codes: ["precondition-failed"]).map(\.diagnostic.summary)) == [
        "Resource precondition failed: number 1", "Module output value precondition failed: no",
      ])
  }
}
