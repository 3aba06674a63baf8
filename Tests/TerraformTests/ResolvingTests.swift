import Source
import Terraform
import Testing

@Suite struct ResolvingTests {
  @Test func `values of root variables come from the last place that sets them`() {
    let files = [
      "main.tf": """
      provider "aws" {}
      variable "a" {
       default = 1
      }
      variable "b" {
       default = 1
      }
      variable "c" {
       default = 1
      }
      variable "d" {
       default = 1
      }
      """,
      "terraform.tfvars": "b = 2\nc = 2\nd = 2", "z.auto.tfvars": "c = 3\nd = 3", "prod.tfvars": "a = 9",
    ]
    let system = makeSystem(files, variables: [("d", "4")])
    #expect(["a", "b", "c"].map { system.value("var.\($0)") } == ["1", "2", "3"])
    #expect(system.value("var.d") == "\"4\"")
  }

  /// An argument of null counts as left out; what the provider fills in is known only after apply.
  @Test func `what the provider fills in is unknown, not null and not without elements`() {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {
        region = "eu-west-1"
      }
      resource "aws_eks_cluster" "given" {
        name = "given"
        kubernetes_network_config {
          service_ipv4_cidr = null
        }
      }
      resource "aws_eks_cluster" "bare" {
        name = "bare"
      }
      """
    ])
    for name in ["given", "bare"] {
      let range = "aws_eks_cluster.\(name).kubernetes_network_config[0].service_ipv4_cidr"
      #expect(system.value("try(\(range), \"\")").hasPrefix("unknown"))
    }
    #expect(system.value("aws_eks_cluster.given.kubernetes_network_config[0].service_ipv6_cidr").hasPrefix("unknown"))
  }

  @Test func `count and for_each are expanded when known`() {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {}
      resource "aws_sqs_queue" "n" {
        count = 2
        name  = "q-${count.index}"
      }
      resource "aws_sqs_queue" "k" {
        for_each = toset(["b", "a"])
        name     = each.key
      }
      """
    ])
    #expect(
      system.allInstances().map { system.address(of: $0) } == [
        "aws_sqs_queue.k[\"a\"]", "aws_sqs_queue.k[\"b\"]", "aws_sqs_queue.n[0]", "aws_sqs_queue.n[1]",
      ])
    #expect(system.value("aws_sqs_queue.n[1].name") == "\"q-1\"")
    #expect(system.value("[for q in aws_sqs_queue.k : q.name]") == "[\n  \"a\",\n  \"b\",\n]")
  }

  @Test func `an unknown for_each is one symbolic instance, and what is at one key agrees`() throws {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {}
      variable "sites" {
        type = set(string)
      }
      resource "aws_lb" "lb" {
        for_each = var.sites
        name     = each.key
      }
      resource "aws_lb_listener" "https" {
        for_each          = var.sites
        load_balancer_arn = aws_lb.lb[each.key].arn
        port              = 443
      }
      """
    ])
    #expect(system.allInstances().count == 2)
    #expect(system.value("aws_lb.lb[\"a\"].name") == "\"a\"")
    #expect(system.value("aws_lb.lb[\"a\"].arn == aws_lb.lb[\"a\"].arn") == "true")
  }

  @Test func `an argument read through a reference is what is written there`() {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {}
      resource "aws_s3_bucket" "a" {
       bucket = "x"
      }
      locals {
       n = aws_s3_bucket.a.bucket
      }
      """
    ])
    #expect(system.value("local.n") == "\"x\"")
  }

  @Test func `a local that depends on itself is said, and everything else is worked out`() {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {}
      locals {
       a = local.b
       b = local.a
       c = 1
      }
      resource "aws_sqs_queue" "q" {
       name = local.a
       delay_seconds = local.c
      }
      """
    ])
    #expect(system.value("local.c") == "1")
    #expect(system.value("local.a").hasPrefix("unknown"))
    #expect(system.problems(codes: ["value-cycle"]).count == 1)
  }

  @Test func `a module that calls itself is said`() {
    let system = makeSystem([
      "main.tf": "provider \"aws\" {}\nmodule \"a\" {\n source = \"./a\"\n}",
      "a/main.tf": "module \"again\" {\n source = \"../a\"\n}",
    ])
    #expect(system.problems(codes: ["module-cycle"]).map(\.address) == ["module.a.module.again"])
  }

  @Test func `a module folder that does not exist is said at its source`() throws {
    let system = makeSystem(["main.tf": "provider \"aws\" {}\nmodule \"a\" {\n source = \"./nowhere\"\n}"])
    let problem = try #require(system.problems(codes: ["module-not-found"]).first)
    #expect(problem.diagnostic.summary == "Module folder nowhere does not exist")
    #expect(system.file(problem.diagnostic.place.file).text(problem.diagnostic.place.range) == "\"./nowhere\"")
  }

  @Test func `a huge count is bounded, and said`() {
    let system = makeSystem([
      "main.tf": "provider \"aws\" {}\nresource \"aws_sqs_queue\" \"q\" {\n count = 1e9\n}"
    ])
    #expect(system.boundsReached["main.tf"] == "aws_sqs_queue.q has 1000000000 instances, of which 2000 are checked")
  }

  @Test func `modules that terraform get has fetched are entered, nested ones too`() {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {
        region = "us-east-1"
      }
      module "queue" {
        source = "acme/queue/aws"
      }
      """,
      ".terraform/modules/modules.json": """
      {"Modules": [
        {"Key": "", "Source": "", "Dir": "."},
        {"Key": "queue", "Source": "registry.terraform.io/acme/queue/aws", "Dir": ".terraform/modules/queue"},
        {"Key": "queue.inner", "Source": "git::https://example.com/x.git", "Dir": ".terraform/modules/queue.inner"}
      ]}
      """,
      ".terraform/modules/queue/main.tf": """
      module "inner" {
        source = "git::https://example.com/x.git"
      }
      """,
      ".terraform/modules/queue.inner/main.tf": "resource \"aws_sqs_queue\" \"q\" {}",
    ])
    #expect(system.allInstances().map { system.address(of: $0) } == ["module.queue.module.inner.aws_sqs_queue.q"])
    #expect(system.opaqueCalls().isEmpty)
  }

  @Test func `called folders are modules, others are roots`() {
    let workspace = makeWorkspace([
      "live/main.tf": "provider \"aws\" {}\nmodule \"a\" {\n source = \"../modules/a\"\n}", "modules/a/main.tf": "",
      "modules/b/main.tf": "variable \"x\" {}", ".hidden/main.tf": "provider \"aws\" {}",
    ])
    #expect(workspace.roots.map { workspace.shown($0.folder) } == ["live", "modules/b"])
    #expect(workspace.roots.map(\.isReusableModule) == [false, true])
  }

  @Test(arguments: [
    ("var.nope", "undeclared-variable"), ("local.nope", "undeclared-local"), ("module.nope.x", "undeclared-module"),
    ("aws_lb.nope.arn", "undeclared-resource"), ("data.aws_region.nope.name", "undeclared-data-source"),
  ])
  func `what is not declared is found once`(reference: String, code: String) {
    let system = makeSystem(["main.tf": "provider \"aws\" {}\noutput \"o\" {\n value = \(reference)\n}"])
    #expect(system.problems(codes: [code]).count == 1)
  }

  @Test func `names that a for expression or a dynamic block binds are no references`() {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {}
      resource "aws_dynamodb_table" "t" {
        name = "t"
        dynamic "local_secondary_index" {
          for_each = ["a"]
          content {
            name = local_secondary_index.value
          }
        }
      }
      output "o" {
        value = [for an_item in [{ x = 1 }] : an_item.x]
      }
      """
    ])
    #expect(system.problems(codes: ["undeclared-resource"]).isEmpty)
  }

  /// Terraform says "Unsupported attribute" when it plans, and nothing where no instance is or `try` catches it.
  @Test func `outputs that are not declared are found once, by reading or by their values`() {
    let system = makeSystem([
      "main.tf": """
      module "m" {
        source   = "./m"
        for_each = toset(["a", "b"])
      }
      module "none" {
        source   = "./m"
        for_each = toset([])
      }
      locals {
        all    = module.m
        each   = [for m in module.m : m.one]
        single = local.all["a"].two
        found  = lookup(module.m, "a").three
        caught = try(module.m["a"].four, [for m in module.m : m.four], 1)
        none   = [for m in module.none : m.five]
        sound  = { for k, m in module.m : k => m.name }
      }
      """, "m/main.tf": "output \"name\" {\n  value = 1\n}\n",
    ])
    let found = system.problems(codes: ["undeclared-output"]).map(\.diagnostic.summary).sorted()
    #expect(found == ["one", "three", "two"].map { "module.m has no output \"\($0)\"" })
    #expect(system.value("local.caught") == "1")
    #expect(system.value("local.none") == "[]")
  }
}
