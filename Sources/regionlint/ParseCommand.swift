import HCL
import Source
import Terraform

/// `regionlint parse`: whether files are valid HCL.
enum ParseCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, valued: ["format"], flags: [])
    let format = try arguments.choice("format", among: ["text", "json"], default: "text")
    guard !arguments.rest.isEmpty else { throw UsageError("parse takes one file or more") }
    var code = ExitCode.success
    for (index, path) in arguments.rest.enumerated() {
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try DiskTree().read(Paths.absolute(path, from: DiskTree.currentFolder))
      } catch {
        Output.error(Complaint.text(path, error))
        code = .incomplete
        continue
      }
      let tree = parse(SourceFile(id: FileID(UInt32(index)), path: path, bytes: bytes))
      for diagnostic in tree.diagnostics { Output.error(Complaint.line(diagnostic, [tree.file])) }
      if !tree.diagnostics.isEmpty, code == .success { code = .findings }
      if format == "json" { try Output.text(TreeDump.json(of: tree) + "\n") }
    }
    return code
  }

  private static func parse(_ file: SourceFile) -> SyntaxTree {
    if file.path.hasSuffix(".tfvars.json") { return JSONSyntax.parseValues(file) }
    return JSONSyntax.isJSON(file.path) ? ConfigurationShape.parse(file) : Parser.parse(file)
  }
}
