import Source
import Testing

@Suite struct MemoryTreeTests {
  private let tree = MemoryTree(["/w/main.tf": [1, 2], "/w/modules/app/app.tf": [3], "/w/b.tf": []])

  @Test func `folders follow from the files`() throws {
    #expect(try tree.list("/w").map(\.name) == ["b.tf", "main.tf", "modules"])
    #expect(try tree.list("/w/modules") == [FolderEntry(name: "app", kind: .folder)])
    #expect(tree.kind(of: "/w/modules/app") == .folder)
    #expect(tree.kind(of: "/w/main.tf") == .file)
    #expect(tree.resolved("/w/none") == nil)
  }

  @Test func `what is not there is said`() {
    #expect(throws: FileError.notFound(path: "/w/none.tf")) { try tree.read("/w/none.tf") }
    #expect(throws: FileError.notFound(path: "/none")) { try tree.list("/none") }
  }
}

@Suite struct OverlayTreeTests {
  private let tree = OverlayTree(
    ["/w/main.tf": [9], "/w/new.tf": [8], "/fresh/a.tf": [7]], over: MemoryTree(["/w/main.tf": [1], "/w/old.tf": [2]]))

  @Test func `a buffer hides the file below it`() throws {
    #expect(try tree.read("/w/main.tf") == [9])
    #expect(try tree.read("/w/old.tf") == [2])
  }

  @Test func `a buffer without a file is listed with the others`() throws {
    #expect(try tree.list("/w").map(\.name) == ["main.tf", "new.tf", "old.tf"])
    #expect(tree.kind(of: "/w/new.tf") == .file)
    #expect(tree.resolved("/w/new.tf") == "/w/new.tf")
  }

  @Test func `a folder that only buffers are in exists`() throws {
    #expect(tree.kind(of: "/fresh") == .folder)
    #expect(try tree.list("/fresh") == [FolderEntry(name: "a.tf", kind: .file)])
    #expect(throws: FileError.notFound(path: "/none")) { try tree.list("/none") }
  }
}
