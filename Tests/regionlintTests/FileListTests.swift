import Testing

@testable import regionlint

@Suite struct FileListTests {
  @Test(
    arguments: [
      ("a.tf", true), ("a/b.tofu.json", true), ("x.tfvars", true), ("live/.regionlint.hcl", true), ("README.md", false),
      ("a.regionlint.hcl", false), ("main.tf.bak", false),
    ])
  func `only files that a check reads concern it`(path: String, expected: Bool) {
    #expect(FileList.concerns(path) == expected)
  }
}
