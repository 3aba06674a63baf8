import Evaluation
import Source
import Terraform
import Testing

/// Blocks and forms that Terraform 1.15 or OpenTofu 1.11 have and older ones had.
@Suite struct BlockTests {
  private let byRegion = """
    provider "aws" {
      alias    = "by_region"
      for_each = { primary = "us-east-1", standby = "eu-west-1" }
      region   = each.value
    }

    """

  @Test func `an instance is in the Region of the provider instance at its key`() {
    let system = makeSystem([
      "main.tf": byRegion + """
        resource "aws_sqs_queue" "jobs" {
          for_each = toset(["primary", "standby"])
          provider = aws.by_region[each.key]
        }
        """
    ])
    #expect(system.place("aws_sqs_queue.jobs[\"primary\"]") == "us-east-1")
    #expect(system.place("aws_sqs_queue.jobs[\"standby\"]") == "eu-west-1")
  }

  @Test func `a module call passes the provider instance at its key`() {
    let system = makeSystem([
      "main.tf": byRegion + """
        module "app" {
          source    = "./app"
          for_each  = toset(["primary", "standby"])
          providers = { aws = aws.by_region[each.key] }
        }
        """,
      "app/main.tf": "resource \"aws_sqs_queue\" \"jobs\" {}",
    ])
    #expect(system.place("module.app[\"standby\"].aws_sqs_queue.jobs") == "eu-west-1")
    let proof = system.find("module.app[\"standby\"].aws_sqs_queue.jobs").map { system.regionProof(of: $0) }
    #expect(proof?.provider == "aws.by_region[\"standby\"]")
    #expect(proof?.steps.contains { $0.says.hasSuffix("is given aws = aws.by_region[each.key]") } == true)
  }

  @Test func `a provider instance over a set has its key as its value`() {
    let system = makeSystem([
      "main.tf": """
      locals { regions = toset(["us-east-1", "eu-west-1"]) }
      provider "aws" {
        alias    = "by_region"
        for_each = local.regions
        region   = each.key
      }
      resource "aws_sqs_queue" "one" { provider = aws.by_region["eu-west-1"] }
      """
    ])
    #expect(system.place("aws_sqs_queue.one") == "eu-west-1")
    #expect(system.providers(named: "aws").values.count == 2)
  }

  @Test func `a provider instance at an unknown key has an unknown Region`() {
    let system = makeSystem([
      "main.tf": byRegion + """
        variable "where" { type = string }
        resource "aws_sqs_queue" "one" { provider = aws.by_region[var.where] }
        """
    ])
    #expect(system.place("aws_sqs_queue.one").hasPrefix("unknown: "))
  }

  @Test func `a provider instance that is not there is no configuration`() {
    let system = makeSystem([
      "main.tf": byRegion + "resource \"aws_sqs_queue\" \"q\" { provider = aws.by_region[\"x\"] }"
    ])
    #expect(system.place("aws_sqs_queue.q") == "unknown: provider aws.by_region is not defined")
  }

  @Test func `quoted and keyword names of providers are names`() {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {
        alias  = "eu"
        region = "eu-west-1"
      }
      resource "aws_sqs_queue" "q" { provider = "aws.eu" }
      provider "null" { alias = "other" }
      resource "null_resource" "n" { provider = null.other }
      """
    ])
    #expect(system.place("aws_sqs_queue.q") == "eu-west-1")
    #expect(system.problems(codes: ["undefined-provider", "invalid-provider-reference"]).isEmpty)
  }

  @Test func `lifecycle enabled leaves an instance out, or makes it one that may be`() {
    let system = makeSystem([
      "main.tf": """
      variable "on" { type = bool }
      resource "aws_sqs_queue" "never" { lifecycle { enabled = false } }
      resource "aws_sqs_queue" "always" { lifecycle { enabled = true } }
      resource "aws_sqs_queue" "perhaps" { lifecycle { enabled = var.on } }
      module "off" {
        source = "./off"
        lifecycle { enabled = false }
      }
      """,
      "off/main.tf": "resource \"aws_sns_topic\" \"t\" {}",
    ])
    #expect(system.find("aws_sqs_queue.never") == nil)
    #expect(system.find("aws_sqs_queue.always") != nil)
    #expect(system.find("aws_sqs_queue.perhaps") != nil)
    #expect(system.find("module.off.aws_sns_topic.t") == nil)
    #expect(system.resources(ofTypes: ["aws_sqs_queue"]).rest != nil)
    #expect(system.value("aws_sqs_queue.never") == "null")
  }

  /// What `terraform validate` 1.11 says with the AWS provider 5.100.
  @Test(arguments: [
    (
      "provider \"aws\" {\n  access_key = ephemeral.aws_secretsmanager_secret_version.s.secret_string\n}",
      "ephemeral.aws_secretsmanager_secret_version.s"
    ),
    (
      "resource \"aws_sqs_queue\" \"q\" {\n  count = length(ephemeral.aws_secretsmanager_secret_version.s.arn)\n}",
      "aws_sqs_queue.q"
    ),
  ])
  func `cycles go through ephemeral resources`(text: String, first: String) {
    let secret =
      "ephemeral \"aws_secretsmanager_secret_version\" \"s\" {\n  secret_id = \"${length(aws_sqs_queue.q)}\"\n}\n"
    let alone = secret.replacing("\"${length(aws_sqs_queue.q)}\"", with: "\"x\"")
    let system = makeSystem(["main.tf": text + "\n" + (text.hasPrefix("provider") ? alone : secret)])
    #expect(system.problems(codes: ["dependency-cycle"]).map { $0.diagnostic.summary.contains(first) } == [true])
  }

  /// "The enabled Meta-Argument" of the OpenTofu documentation.
  @Test func `lifecycle enabled excludes count and for_each`() {
    let system = makeSystem([
      "main.tf": "resource \"aws_sqs_queue\" \"q\" {\n  count = 2\n  lifecycle { enabled = true }\n}\n"
    ])
    #expect(
      system.problems(codes: ["invalid-repetition"]).map(\.diagnostic.summary) == [
        "enabled excludes count and for_each"
      ])
  }

  @Test func `a module's source is put together from variables and locals`() {
    let files = [
      "main.tf": """
      variable "size" {
        type    = string
        default = "small"
        const   = true
      }
      locals { folder = "modules/${var.size}" }
      module "app" { source = "./${local.folder}" }
      """,
      "modules/small/main.tf": "resource \"aws_sqs_queue\" \"small\" {}",
      "modules/large/main.tf": "resource \"aws_sqs_queue\" \"large\" {}",
    ]
    #expect(makeSystem(files).find("module.app.aws_sqs_queue.small") != nil)
    #expect(makeSystem(files, variables: [("size", "large")]).find("module.app.aws_sqs_queue.large") != nil)
  }

  @Test func `a source that callers decide differently is not guessed`() {
    let system = makeSystem([
      "main.tf": """
      module "a" {
        source = "./outer"
        size   = "large"
      }
      """,
      "outer/main.tf": """
      variable "size" { default = "small" }
      module "app" { source = "../${var.size}" }
      """,
      "small/main.tf": "resource \"aws_sqs_queue\" \"small\" {}",
    ])
    #expect(system.find("module.a.module.app.aws_sqs_queue.small") == nil)
  }

  @Test func `a dynamic block inside a dynamic block has both iterators`() {
    let system = makeSystem([
      "main.tf": """
      resource "aws_wafv2_web_acl" "w" {
        dynamic "rule" {
          for_each = ["a", "b"]
          iterator = outer
          content {
            name = outer.value
            dynamic "statement" {
              for_each = ["x"]
              content { note = "${outer.value}-${statement.value}" }
            }
          }
        }
      }
      """
    ])
    let handle = system.find("aws_wafv2_web_acl.w")
    let notes = handle.map { system.arguments(at: "rule.statement.note", of: $0).values.compactMap(\.string) }
    #expect(notes == ["a-x", "b-x"])
  }

  @Test(arguments: [
    "moved {\n  from = aws_sqs_queue.a\n  to = aws_sqs_queue.b\n}",
    "removed {\n  from = aws_sqs_queue.a\n  lifecycle { destroy = false }\n}",
    "import {\n  for_each = { a = \"x\" }\n  to = aws_sqs_queue.c[each.key]\n  id = each.value\n}",
    "check \"c\" {\n  data \"aws_region\" \"r\" {}\n  assert {\n    condition = data.aws_region.r.name != \"\"\n    error_message = \"No.\"\n  }\n}",
    "action \"aws_lambda_invoke\" \"warm\" {\n  config { function_name = aws_sqs_queue.b.name }\n}",
    "ephemeral \"aws_secretsmanager_secret_version\" \"s\" { secret_id = \"x\" }\nlocals { s = ephemeral.aws_secretsmanager_secret_version.s.secret_string }",
    "list \"aws_instance\" \"l\" { provider = aws }",
    "terraform {\n  cloud { organization = \"acme\" }\n}",
    "terraform {\n  provider_meta \"aws\" { x = \"y\" }\n  required_providers {\n    aws = {\n      source = \"hashicorp/aws\"\n      configuration_aliases = [aws.peer]\n    }\n  }\n}",
    "variable \"v\" {\n  type = string\n  default = \"x\"\n  const = true\n  deprecated = \"no\"\n}",
    "resource \"aws_sqs_queue\" \"d\" {\n  name = \"${aws_sqs_queue.b.name}\"\n  depends_on = [\"aws_sqs_queue.b\"]\n  lifecycle { ignore_changes = [\"name\"] }\n}",
    "resource \"aws_sqs_queue\" \"e\" {\n  lifecycle {\n    action_trigger {\n      events = [after_create]\n      actions = [action.aws_lambda_invoke.warm]\n    }\n  }\n}",
    "removed {\n  from = module.gone.aws_instance.web\n  connection { host = self.public_ip }\n  provisioner \"local-exec\" {\n    when = destroy\n    command = \"echo ${self.id} ${each.key} ${count.index}\"\n  }\n}",
    "import {\n  to = aws_sqs_queue.b\n  identity = { url = \"x\" }\n}",
    "action \"aws_lambda_invoke\" \"many\" {\n  for_each = { a = 1 }\n  config { payload = \"${each.key} ${each.value}\" }\n}",
    "ephemeral \"aws_secretsmanager_random_password\" \"p\" {\n  count = 2\n  password_length = 20 + count.index\n  lifecycle {\n    postcondition {\n      condition = self.random_password != \"\"\n      error_message = \"No.\"\n    }\n  }\n}",
    "variable \"t\" { ephemeral = true }\noutput \"t\" {\n  value = var.t\n  ephemeral = true\n}",
    "variable \"p\" {}\nterraform {\n  encryption {\n    key_provider \"pbkdf2\" \"k\" { passphrase = var.p }\n    method \"aes_gcm\" \"m\" { keys = key_provider.pbkdf2.k }\n    state {\n      method = method.aes_gcm.m\n      enforced = true\n      fallback {}\n    }\n    remote_state_data_sources {\n      default { method = method.aes_gcm.m }\n    }\n  }\n}",
    "output \"f\" { value = provider::aws::arn_parse(aws_sqs_queue.b.arn).region }",
  ])
  func `blocks of the language are read without a finding`(text: String) {
    let system = makeSystem([
      "main.tf": text
        + "\nresource \"aws_sqs_queue\" \"b\" {}\nresource \"aws_sqs_queue\" \"c\" { for_each = { a = 1 } }\n"
    ])
    let codes = [
      "syntax", "unsupported-argument", "missing-argument-of-block", "invalid-labels", "meaningless-reference",
      "undeclared-resource", "undeclared-data-source", "stray-iterator", "instance-key-mismatch", "dependency-cycle",
      "invalid-constant", "invalid-lifecycle", "invalid-depends-on", "invalid-address", "duplicate-declaration",
      "invalid-provider-reference", "invalid-condition", "invalid-repetition", "unknown-function",
    ]
    #expect(system.problems(codes: codes).map(\.diagnostic.summary) == [])
  }

  @Test func `override files change what they override, and declare nothing twice`() {
    let system = makeSystem([
      "main.tf": """
      terraform {
        required_providers { aws = { source = "hashicorp/aws" } }
        backend "s3" {}
      }
      locals { name = "a" }
      variable "v" { default = 1 }
      """,
      "override.tf": """
      terraform {
        required_providers { random = { source = "hashicorp/random" } }
        backend "local" {}
      }
      locals { name = "b" }
      variable "v" { default = 2 }
      """,
    ])
    #expect(system.problems(codes: ["duplicate-declaration"]).map(\.diagnostic.summary) == [])
    #expect(system.value("local.name") == "\"b\"")
  }

  @Test func `declarations in JSON are judged as the others are`() {
    let system = makeSystem([
      "main.tf.json": """
      {
        "variable": {"name": {"type": "string", "default": "x"}},
        "locals": {"a": "${var.name}"},
        "resource": {"aws_sqs_queue": {"q": {
          "name": "${local.a}", "depends_on": ["aws_sns_topic.t"], "provider": "aws",
          "lifecycle": {"ignore_changes": ["tags"], "prevent_destroy": true}
        }}, "aws_sns_topic": {"t": {"count": "${length(var.name)}", "name": "t-${count.index}"}}},
        "output": {"arn": {"value": "${aws_sqs_queue.q.arn}"}},
        "module": {"m": {"source": "./m", "depends_on": ["aws_sqs_queue.q"]}}
      }
      """,
      "m/main.tf.json": "{\"output\": {\"o\": {\"value\": \"${var.gone}\"}}}",
    ])
    let codes = [
      "syntax", "unsupported-argument", "missing-argument-of-block", "invalid-labels", "meaningless-reference",
      "undeclared-variable", "undeclared-resource", "stray-iterator", "instance-key-mismatch", "dependency-cycle",
      "invalid-constant", "invalid-lifecycle", "invalid-depends-on", "duplicate-declaration", "invalid-repetition",
      "invalid-provider-reference", "module-argument-unsupported",
    ]
    #expect(
      system.problems(codes: codes).map(\.diagnostic.summary) == ["var.gone is not declared in this module"])
  }
}
