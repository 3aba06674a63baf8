import Source
import Terraform
import Testing

/// Each bound is said when it is reached, and what is within it is still read.
@Suite struct BoundTests {
  @Test func `of instances of one resource`() {
    let limit = ExpansionLimits.instancesOfOne
    let system = makeSystem(["main.tf": "resource \"aws_sqs_queue\" \"q\" {\n  count = \(limit + 1)\n}\n"])
    #expect(
      system.boundsReached == ["main.tf": "aws_sqs_queue.q has \(limit + 1) instances, of which \(limit) are checked"])
    // One more stands for the further instances.
    #expect(system.allInstances().count == limit + 1)
  }

  @Test func `of instances of a whole system`() {
    let limit = ExpansionLimits.instancesOfOne
    let count = ExpansionLimits.instancesOfSystem / limit + 1
    let texts = (0..<count).map { "resource \"aws_sqs_queue\" \"q\($0)\" {\n  count = \(limit)\n}\n" }
    let system = makeSystem(["main.tf": texts.joined()])
    let said = system.boundsReached["main.tf"] ?? ""
    #expect(said.hasSuffix("has \(limit) instances, of which 0 are checked"))
    #expect(system.allInstances().count == ExpansionLimits.instancesOfSystem + 1)
  }

  @Test func `of modules that call modules`() {
    let depth = ExpansionLimits.moduleDepth
    var files = ["main.tf": "module \"m\" {\n  source = \"./m0\"\n}\n"]
    for level in 0...depth {
      files["m\(level)/main.tf"] =
        "module \"m\" {\n  source = \"../m\(level + 1)\"\n}\nresource \"aws_sqs_queue\" \"q\" {}\n"
    }
    files["m\(depth + 1)/main.tf"] = "resource \"aws_sqs_queue\" \"q\" {}\n"
    let system = makeSystem(files)
    #expect(system.boundsReached.values.sorted() == ["modules nest more than \(depth) deep"])
    #expect(system.allInstances().count == depth)
  }

  @Test func `of folders that lie in folders`() {
    let deep = (0...FileLimits.folderDepth).map { "d\($0)" }.joined(separator: "/")
    let workspace = makeWorkspace(["main.tf": "", deep + "/main.tf": ""])
    #expect(
      workspace.omissions == [
        .unreadable(
          path: "/project/" + deep, reason: "folders more than \(FileLimits.folderDepth) deep are not searched")
      ])
    #expect(workspace.roots.map(\.folder) == ["/project"])
  }

  @Test func `of the number of folders`() {
    let files = (0..<FileLimits.folders).map { ("f\($0)/readme.md", "") }
    let workspace = makeWorkspace(Dictionary(uniqueKeysWithValues: files))
    #expect(workspace.omissions.count == 1)
    #expect(
      workspace.omissions.first
        == .unreadable(
          path: "/project/f9999",
          reason: "more than \(FileLimits.folders) folders are not searched, and this is one more"))
  }
}

/// What asks for itself is unknown, and ends nothing.
@Suite struct CircleTests {
  static let circles = [
    "resource \"aws_sqs_queue\" \"q\" {\n  for_each = { x = aws_sqs_queue.q[\"x\"].name }\n}\n",
    "resource \"aws_sqs_queue\" \"q\" {\n  count = aws_sqs_queue.q[0].delay_seconds\n}\n",
    "resource \"aws_sqs_queue\" \"q\" {\n  for_each = toset([for q in aws_sqs_queue.q : q.name])\n}\n",
    "resource \"aws_sqs_queue\" \"q\" {\n  for_each = local.a\n}\nlocals {\n  a = { x = aws_sqs_queue.q[\"x\"].arn }\n}\n",
    "module \"m\" {\n  source   = \"./m\"\n  for_each = { x = module.m[\"x\"].y }\n}\n",
    "module \"m\" {\n  source = \"./m\"\n  count  = module.m[0].y\n}\n",
  ]

  @Test(arguments: circles) func `keys that are made of what has them`(text: String) {
    let system = makeSystem(["main.tf": text, "m/main.tf": "output \"y\" {\n  value = 1\n}\n"])
    _ = system.problems(codes: [])
    #expect(system.allInstances().count <= 1)
  }
}
