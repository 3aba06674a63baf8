import Evaluation
import Source
import Terraform
import Testing

@Suite struct FileTests {
  /// Terraform's order: terraform.tfvars, terraform.tfvars.json, then both kinds of automatic files by name.
  @Test func `value files of both syntaxes come in Terraform's order`() {
    let names = ["a", "b", "c", "d"]
    let main = "provider \"aws\" {}\n" + names.map { "variable \"\($0)\" {}\n" }.joined()
    let system = makeSystem([
      "main.tf": main, "terraform.tfvars": "a = 1\nb = 1\nc = 1\nd = 1",
      "terraform.tfvars.json": #"{"b": 2, "c": 2, "d": 2}"#, "m.auto.tfvars.json": #"{"c": "${x}", "d": 3}"#,
      "z.auto.tfvars": "d = 4",
    ])
    #expect(names.map { system.value("var.\($0)") } == ["1", "2", "\"${x}\"", "4"])
  }

  @Test func `other value files in JSON syntax are offered where a variable has no value`() throws {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {}
      variable "region" {}
      resource "aws_sqs_queue" "q" {
        region = var.region
      }
      """, "prod.tfvars.json": #"{"region": "eu-west-1"}"#,
    ])
    let queue = try #require(system.find("aws_sqs_queue.q"))
    let term = try #require(system.region(of: .handle(queue)).term)
    #expect(system.causes(of: term).map(\.kind) == [.variable(name: "region", setBy: ["prod.tfvars.json"])])
  }

  @Test func `a broken value file in JSON syntax is said at its place`() {
    let system = makeSystem(["main.tf": "provider \"aws\" {}\n", "terraform.tfvars.json": "{\"a\": }"])
    let problem = system.problems(codes: ["syntax", "invalid-json"]).first?.diagnostic
    #expect(problem?.summary == "Invalid JSON")
    #expect(problem?.place.range == ByteRange(6, 7))
  }
}

/// Override files; the rules are those of Terraform's internal/configs/module.go. What Terraform itself gives for such files is
/// recorded in Golden/values and in LintingTests/Golden/validate.
@Suite struct OverrideTests {
  private let main = """
    provider "aws" {
      region = "us-east-1"
    }
    variable "a" {
      type    = string
      default = "base"
    }
    locals {
      x = 1
      y = 2
    }
    resource "aws_instance" "web" {
      ami           = "ami-1"
      instance_type = "t3.micro"
      ebs_block_device {
        device_name = "/dev/a"
      }
      ebs_block_device {
        device_name = "/dev/b"
      }
      root_block_device {
        encrypted = true
      }
      lifecycle {
        ignore_changes  = [ami]
        prevent_destroy = true
      }
    }
    output "o" {
      value = local.x
    }
    """

  @Test func `arguments replace those of their name, blocks all of their type, later files win`() throws {
    let system = makeSystem([
      "main.tf": main,
      "a_override.tf": """
      variable "a" {
        default = "first"
      }
      locals {
        x = "${var.a}!"
      }
      resource "aws_instance" "web" {
        ami = local.x
        ebs_block_device {
          device_name = "/dev/c"
        }
        lifecycle {
          ignore_changes = [instance_type]
        }
      }
      """,
      "b_override.tf.json": #"""
      {"variable": {"a": {"default": "second"}},
       "provider": {"aws": {"region": "eu-west-1"}},
       "resource": {"aws_instance": {"web": {"instance_type": "t3.large"}}}}
      """#,
    ])
    #expect(system.value("var.a") == "\"second\"")
    #expect(system.value("[local.x, local.y]") == "[\n  \"second!\",\n  2,\n]")
    #expect(system.value("aws_instance.web.ami") == "\"second!\"")
    #expect(system.value("aws_instance.web.instance_type") == "\"t3.large\"")
    #expect(system.value("aws_instance.web.ebs_block_device[*].device_name") == "tolist([\n  \"/dev/c\",\n])")
    #expect(system.value("aws_instance.web.root_block_device[0].encrypted") == "true")
    #expect(system.place("aws_instance.web") == "eu-west-1")
    let web = try #require(system.find("aws_instance.web"))
    #expect(system.ignores("instance_type", in: web))
    #expect(!system.ignores("ami", in: web))
    #expect(system.preventsDestroy(web))
  }

  @Test func `a place in what was overridden leads back to the override file`() throws {
    let override = "\nprovider \"aws\" {\n  region = \"eu-west-1\"\n}\n"
    let workspace = makeWorkspace(["main.tf": main, "override.tf": override])
    let system = System(workspace: workspace, roots: workspace.roots)
    let web = try #require(system.find("aws_instance.web"))
    let last = try #require(system.regionProof(of: web).steps.last)
    let place = workspace.continuations.written(last.place)
    let file = workspace.writtenFiles[Int(place.file.rawValue)]
    #expect(file.path == "override.tf")
    #expect(file.text(place.range) == "\"eu-west-1\"")
    #expect(workspace.writtenFiles.map(\.path) == ["main.tf", "override.tf"])
    #expect(workspace.writtenFiles[0].text(ByteRange(0, main.utf8.count)) == main)
    #expect(workspace.writtenFiles[0].bytes.count == main.utf8.count)
  }

  static let mistakes: [(override: String, summary: String)] = [
    ("variable \"b\" {}", "Missing base variable declaration to override"),
    ("locals {\n  z = 1\n}", "Missing base local value definition to override"),
    ("output \"p\" {}", "Missing base output definition to override"),
    ("module \"m\" {}", "Missing module call to override"),
    ("resource \"aws_instance\" \"app\" {}", "Missing resource to override"),
    ("data \"aws_ami\" \"app\" {}", "Missing data resource to override"),
    ("provider \"aws\" {\n  alias = \"eu\"\n}", "Missing base provider configuration for override"),
    ("resource \"aws_instance\" \"web\" {\n  depends_on = [local.x]\n}", "Unsupported override"),
    ("variable \"a\" {\n  validation {}\n}", "Can't override validation blocks"),
    ("moved {\n  from = a.b\n  to = a.c\n}", "Cannot override 'moved' blocks"),
  ]

  @Test(arguments: mistakes)
  func `an override of nothing is a mistake`(override: String, summary: String) {
    let system = makeSystem(["main.tf": main, "override.tf": override])
    #expect(system.problems(codes: ["invalid-override"]).map(\.diagnostic.summary) == [summary])
  }

  @Test func `a default provider and settings that nobody wrote may be overridden`() {
    let system = makeSystem([
      "main.tf": "resource \"aws_sqs_queue\" \"q\" {}\nterraform {\n  backend \"s3\" {}\n}",
      "q_override.tf": "provider \"aws\" {\n  region = \"eu-west-1\"\n}\nterraform {\n  backend \"local\" {}\n}",
    ])
    #expect(system.place("aws_sqs_queue.q") == "eu-west-1")
    #expect(system.problems(codes: ["invalid-override", "unsupported-block"]).isEmpty)
  }

  @Test func `OpenTofu reads a tofu file in place of its namesake`() {
    let workspace = makeWorkspace([
      "a.tf": "locals {\n  x = 1\n}", "a.tofu": "locals {\n  x = 2\n}", "b.tf.json": #"{"locals": {"y": 1}}"#,
      "b.tofu.json": #"{"locals": {"y": 2}}"#, "c.tofu": "provider \"aws\" {}",
    ])
    let system = System(workspace: workspace, roots: workspace.roots)
    #expect(system.value("[local.x, local.y]") == "[\n  2,\n  2,\n]")
    #expect(workspace.unreadFiles.map { workspace.shown($0) } == ["a.tf", "b.tf.json"])
  }

  /// Stacks, tests, mocks and queries are languages of their own; what their files call or hold is not read.
  @Test(arguments: [
    "a.tftest.hcl", "a.tftest.json", "a.tofutest.hcl", "a.tfmock.hcl", "a.tfquery.hcl", "a.tfcomponent.hcl",
    "a.tfstack.hcl", "a.tfdeploy.hcl", ".terraform.lock.hcl", "terragrunt.hcl",
  ])
  func `files of other languages are passed over`(name: String) {
    let workspace = makeWorkspace([
      "main.tf": "resource \"aws_sqs_queue\" \"q\" {}\n", name: "resource \"aws_sqs_queue\" {{{\n",
      "net/main.tf": "variable \"cidr\" {}\n", "net/" + name: "component \"x\" {\n  source = \"../net\"\n}\n",
    ])
    #expect(workspace.files.map(\.path).sorted() == ["main.tf", "net/main.tf"])
    #expect(workspace.problems.isEmpty && workspace.omissions.isEmpty)
  }
}
