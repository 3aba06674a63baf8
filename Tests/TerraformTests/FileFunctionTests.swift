import Source
import Terraform
import Testing

/// Functions that read files; results and errors are those of `terraform console` of Terraform 1.11.4 in a folder with these files.
@Suite struct FileFunctionTests {
  private static let files = [
    "main.tf": "provider \"aws\" {}\n", "t.tftpl": "hello ${name}\n", "n.tftpl": "${n}", "bad.tftpl": "x${",
    "rec.tftpl": "${templatefile(\"t.tftpl\", {name=\"a\"})}", "a.json": #"{"a":[1,2]}"#,
    "loop.tftpl": "%{ for k, v in m ~}\n${k}=${upper(v)}\n%{ endfor ~}\n", "sub/x.txt": "x",
    "sub/y.yml": "list: [1, 2]",
    "sub/deep/z.txt": "z", "sub/.hid": "",
  ]

  static let answers: [(expression: String, value: String)] = [
    ("file(\"sub/x.txt\")", "\"x\""),
    ("filebase64(\"a.json\")", "\"eyJhIjpbMSwyXX0=\""),
    ("jsondecode(file(\"a.json\")).a[1]", "2"),
    ("yamldecode(file(\"${path.module}/sub/y.yml\")).list[0]", "1"),
    ("fileexists(\"none\")", "false"),
    ("fileexists(\"a.json\")", "true"),
    ("sort(fileset(\"sub\", \"*\"))", "tolist([\n  \".hid\",\n  \"x.txt\",\n  \"y.yml\",\n])"),
    ("length(fileset(\"sub\", \"**\"))", "4"),
    ("fileset(\"sub\", \"**/*.txt\")", "toset([\n  \"deep/z.txt\",\n  \"x.txt\",\n])"),
    ("fileset(\".\", \"sub/{x,y}.*\")", "toset([\n  \"sub/x.txt\",\n  \"sub/y.yml\",\n])"),
    ("fileset(\"sub\", \"[x-y].*\")", "toset([\n  \"x.txt\",\n  \"y.yml\",\n])"),
    ("fileset(\"sub\", \"[^x].*\")", "toset([\n  \"y.yml\",\n])"),
    ("fileset(\"none\", \"*\")", "toset([])"),
    ("fileset(\"sub\", \"?.txt\")", "toset([\n  \"x.txt\",\n])"),
    ("fileset(\"sub\", \"../*.json\")", "toset([\n  \"../a.json\",\n])"),
    ("fileset(\"sub\", \"\")", "toset([])"),
    ("templatefile(\"t.tftpl\", {name = \"w\"}) == \"hello w\\n\"", "true"),
    ("templatefile(\"n.tftpl\", {n = [1, 2]})", "[\n  1,\n  2,\n]"),
    ("templatefile(\"loop.tftpl\", {m = {a = \"x\", b = \"y\"}}) == \"a=X\\nb=Y\\n\"", "true"),
    ("pathexpand(\"a\")", "\"a\""),
    ("file(abspath(\"sub/x.txt\"))", "\"x\""),
    ("file(\"${abspath(path.root)}/sub/x.txt\")", "\"x\""),
    ("can(file(\"none\"))", "false"),
  ]

  @Test(arguments: answers)
  func `what is in the workspace is read`(expression: String, value: String) {
    #expect(makeSystem(Self.files).value(expression) == value)
  }

  private static let hint =
    "; this function works only with files that are distributed as part of the configuration source code, so if this file will be created by a resource in this configuration you must instead obtain this result from an attribute of that resource."

  static let errors: [(expression: String, detail: String)] = [
    ("file(\"none\")", "Invalid value for \"path\" parameter: no file exists at \"none\"" + hint),
    ("file(\"sub\")", "Invalid value for \"path\" parameter: failed to read file: read sub: is a directory."),
    ("file(null)", "Invalid value for \"path\" parameter: argument must not be null."),
    ("fileexists(\"sub\")", "Call to function \"fileexists\" failed: \"sub\" is a directory, not a file."),
    ("filemd5(\"none\")", "Invalid value for \"path\" parameter: no file exists at \"none\"" + hint),
    (
      "fileset(\"sub\", \"[\")",
      "Call to function \"fileset\" failed: failed to glob pattern \"sub/[\": syntax error in pattern."
    ),
    (
      "templatefile(\"t.tftpl\", {})",
      "Invalid value for \"vars\" parameter: vars map does not contain key \"name\", referenced at t.tftpl:1,9-13."
    ),
    ("templatefile(\"t.tftpl\", 1)", "Invalid value for \"vars\" parameter: invalid vars value: must be a map."),
    (
      "templatefile(\"t.tftpl\", {\"a b\" = 1, name = 2})",
      "Invalid value for \"vars\" parameter: invalid template variable name \"a b\": must start with a letter, followed by zero or more letters, digits, and underscores."
    ),
    (
      "templatefile(\"n.tftpl\", {n = null})",
      "Call to function \"templatefile\" failed: n.tftpl:1,1-5: Template result is null; The result of the template is null, which is not a valid result for a templatestring call.."
    ),
    (
      "templatefile(\"t.tftpl\", {name = null})",
      "Call to function \"templatefile\" failed: t.tftpl:1,9-13: Invalid template interpolation value; The expression result is null. Cannot include a null value in a string template.."
    ),
    (
      "templatefile(\"bad.tftpl\", {})",
      "Call to function \"templatefile\" failed: bad.tftpl:1,4-4: Missing expression; Expected the start of an expression, but found the end of the file.."
    ),
  ]

  @Test(arguments: errors)
  func `what cannot be read is said as Terraform says it`(expression: String, detail: String) {
    #expect(makeSystem(Self.files).failure(expression) == detail)
  }

  static let unknowns = [
    "file(\"../outside\")", "file(\"/etc/passwd\")", "fileexists(\"~/x\")", "fileset(\"..\", \"*\")",
    "fileset(\".\", \"../../*\")", "abspath(\"x\")", "filesha256(\"a.json\")", "templatefile(\"../t\", {})",
    "templatefile(\"t.tftpl\", {name = terraform.workspace})", "file(path.cwd)",
  ]

  @Test(arguments: unknowns)
  func `what lies outside, and what depends on the machine, is unknown`(expression: String) {
    #expect(makeSystem(Self.files).value(expression).hasPrefix("unknown"))
  }

  @Test func `a file past the limit is unknown and said`() {
    let workspace = makeWorkspace(Self.files)
    var limited = workspace
    limited.tree = LimitedTree(inner: workspace.tree, path: "/project/a.json")
    let system = System(workspace: limited, roots: limited.roots)
    #expect(system.value("file(\"a.json\")").hasPrefix("unknown"))
    #expect(system.boundsReached == ["a.json": "it has 9000000 bytes, and at most 8388608 are read"])
  }

  @Test func `the workspace is what it is said to be`() {
    let files = [
      "main.tf":
        "provider \"aws\" {}\nvariable \"a\" {\n  type = list(number)\n}\nvariable \"b\" {}\nvariable \"c\" {}\n",
      "terraform.tfvars": "b = 1",
    ]
    #expect(makeSystem(files).value("terraform.workspace").hasPrefix("unknown"))
    var workspace = makeWorkspace(files)
    workspace.surroundings = Surroundings(variables: ["a": "[1, 2]", "b": "2"], workspace: "prod")
    let system = System(workspace: workspace, roots: workspace.roots)
    #expect(system.value("terraform.workspace") == "\"prod\"")
    #expect(system.value("var.a[1]") == "2")
    #expect(system.value("var.b") == "1")
    #expect(system.value("var.c").hasPrefix("unknown"))
    #expect(workspace.unsuitableVariable(in: workspace.roots) == nil)
    workspace.surroundings.variables["a"] = "x"
    #expect(
      workspace.unsuitableVariable(in: workspace.roots)?.hasPrefix("TF_VAR_a=x is not suitable for var.a") == true)
  }
}

/// A tree in which one file is too large.
private struct LimitedTree: FileTree {
  let inner: any FileTree
  let path: String

  func read(_ path: String) throws(FileError) -> [UInt8] {
    if path == self.path { throw .tooLarge(path: path, bytes: 9_000_000, limit: FileLimits.bytesOfFile) }
    return try inner.read(path)
  }
  func list(_ folder: String) throws(FileError) -> [FolderEntry] { try inner.list(folder) }
  func kind(of path: String) -> FileKind? { inner.kind(of: path) }
  func resolved(_ path: String) -> String? { inner.resolved(path) }
}
