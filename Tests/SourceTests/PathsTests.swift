import Source
import Testing

@Suite struct PathsTests {
  @Test(arguments: [
    ("/a/./b/../c//d/", "/a/c/d"), ("/..", "/"), ("/", "/"), ("/a/../../b", "/b"), ("/a b/ü", "/a b/ü"),
  ])
  func `normalises`(_ path: String, _ normal: String) {
    #expect(Paths.normalized(path) == normal)
  }

  @Test(arguments: [
    ("/w/a/b", "/w/a/b", "."), ("/w/a/b", "/w/a", "b"), ("/w/x", "/w/a/b", "../../x"), ("/w", "/", "w"),
    ("/w/ab", "/w/a", "../ab"), ("/", "/w", ".."),
  ])
  func `shows a path from a folder`(_ path: String, _ folder: String, _ relative: String) {
    #expect(Paths.relative(path, to: folder) == relative)
  }

  @Test func `makes absolute what a person gives`() {
    #expect(Paths.absolute("../x", from: "/w/a") == "/w/x")
    #expect(Paths.absolute("/x/./y", from: "/w/a") == "/x/y")
    #expect(Paths.absolute(".", from: "/w/a") == "/w/a")
  }

  @Test func `knows parents, names, ancestors and what is inside`() {
    #expect(Paths.parent("/a/b") == "/a")
    #expect(Paths.parent("/a") == "/")
    #expect(Paths.parent("/") == "/")
    #expect(Paths.name("/a/b.tf") == "b.tf")
    #expect(Paths.join("/", "a") == "/a")
    #expect(Paths.commonAncestor("/w/a/b", "/w/ab") == "/w")
    #expect(Paths.isInside("/w/a", boundary: "/w"))
    #expect(!Paths.isInside("/wx", boundary: "/w"))
  }
}
