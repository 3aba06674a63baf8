import Source
import Terraform
import Testing

/// Modules that `terraform get` has fetched, as `.terraform/modules/modules.json` says (Terraform's internal/modsdir).
@Suite struct InstalledModuleTests {
  private static let queue = "resource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n}\n"
  private static let registry = "  source = \"terraform-aws-modules/x/aws\"\n"

  private static func manifest(_ modules: [(key: String, folder: String)]) -> String {
    let entries = modules.map { "{\"Key\":\"\($0.key)\",\"Source\":\"s\",\"Dir\":\"\($0.folder)\"}" }
    return "{\"Modules\":[{\"Key\":\"\",\"Source\":\"\",\"Dir\":\".\"},\(entries.joined(separator: ","))]}"
  }

  private static func addresses(_ files: [String: String]) -> [String] {
    let system = makeSystem(files)
    return system.allInstances().map { system.address(of: $0) }
  }

  static let folders = [
    ".terraform/modules/a", ".terraform/modules/a/modules/inner", ".terraform\\\\modules\\\\a",
    "./.terraform/modules/a/",
  ]

  @Test(arguments: folders) func `are entered where the manifest says they lie`(folder: String) {
    let place = folder.replacing("\\\\", with: "/")
    let files = [
      "main.tf": "module \"a\" {\n\(Self.registry)}\n",
      ".terraform/modules/modules.json": Self.manifest([("a", folder)]),
      Paths.normalized("/" + place).dropFirst() + "/main.tf": Self.queue,
    ]
    #expect(Self.addresses(files) == ["module.a.aws_sqs_queue.q"])
  }

  @Test func `are found by the way of calls that leads to them`() {
    let files = [
      "main.tf": "module \"a\" {\n  source = \"./local\"\n}\n", "local/main.tf": "module \"b\" {\n\(Self.registry)}\n",
      ".terraform/modules/modules.json": Self.manifest([("a", "local"), ("a.b", ".terraform/modules/a.b")]),
      ".terraform/modules/a.b/main.tf": Self.queue,
    ]
    #expect(Self.addresses(files) == ["module.a.module.b.aws_sqs_queue.q"])
  }

  @Test func `are found even if their caller was read before the root that knows them`() {
    let files = [
      "zone/main.tf": "module \"a\" {\n  source = \"../modules/a\"\n}\n",
      "modules/a/main.tf": "module \"b\" {\n\(Self.registry)}\n",
      "zone/.terraform/modules/modules.json": Self.manifest([("a", "../modules/a"), ("a.b", ".terraform/modules/a.b")]),
      "zone/.terraform/modules/a.b/main.tf": Self.queue,
    ]
    #expect(Self.addresses(files) == ["module.a.module.b.aws_sqs_queue.q"])
  }

  @Test func `leave a manifest that cannot be read said`() {
    let workspace = makeWorkspace([
      "main.tf": "module \"a\" {\n\(Self.registry)}\n", ".terraform/modules/modules.json": "{\"Modules\":",
    ])
    #expect(
      workspace.omissions == [
        .unreadable(
          path: "/project/.terraform/modules/modules.json",
          reason: "it is no list of modules; terraform get writes it anew")
      ])
  }

  @Test(arguments: [("acme/queue/aws", "fetch it: terraform -chdir=. get"), ("./queue", nil)])
  func `a missing module can be fetched, unless its source is a path`(source: String, remedy: String?) throws {
    let system = makeSystem(["main.tf": "module \"a\" {\n  source = \"\(source)\"\n}\n"])
    let causes = system.causes(of: try #require(system.term(of: "module.a.id")))
    #expect(causes.map(\.says) == ["module.a is not on disk"])
    #expect(causes.map(\.remedy) == [remedy])
  }

  @Test func `a module may be fed its own output`() {
    let system = makeSystem([
      "main.tf": "module \"a\" {\n  source = \"./m\"\n  x = module.a.y\n}\noutput \"z\" {\n  value = module.a.z\n}\n",
      "m/main.tf":
        "variable \"x\" {}\noutput \"y\" {\n  value = \"one\"\n}\noutput \"z\" {\n  value = \"${var.x}-two\"\n}\n",
    ])
    #expect(system.value("module.a.z") == "\"one-two\"")
    #expect(system.problems(codes: ["value-cycle"]).isEmpty)
  }

  @Test func `a module fed what it makes of it is a cycle`() {
    let system = makeSystem([
      "main.tf": "module \"a\" {\n  source = \"./m\"\n  x = module.a.y\n}\n",
      "m/main.tf": "variable \"x\" {}\noutput \"y\" {\n  value = var.x\n}\n",
    ])
    _ = system.value("module.a.y")
    #expect(!system.problems(codes: ["value-cycle"]).isEmpty)
  }
}
