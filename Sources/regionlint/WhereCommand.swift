import Linting
import Reporting
import Source

/// `regionlint where`: the Region of an instance with its proof, or how many instances each Region has.
enum WhereCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, valued: ["root", "region", "format", "var", "var-file"], flags: [])
    guard arguments.rest.count <= 1 else { throw UsageError("where takes one address") }
    let format = try arguments.choice("format", among: ["text", "json"], default: "text")
    let request = LintRequest(
      paths: [arguments.last("root") ?? "."], currentFolder: DiskTree.currentFolder,
      variables: try arguments.variables(),
      variableFiles: arguments.all("var-file"))
    let analysis: Analysis
    do throws(LintError) { analysis = try LintRun.survey(request, tree: DiskTree()) } catch {
      Output.error(Complaint.text(error))
      return .usage
    }
    if format == "json" {
      Output.text(WhereReport.json(analysis))
      return .success
    }
    if let address = arguments.rest.first { return instance(address, in: analysis) }
    if let region = arguments.last("region") {
      Output.text(WhereReport.list(ofRegion: region, in: analysis))
    } else {
      Output.text(WhereReport.regions(of: analysis))
    }
    return .success
  }

  private static func instance(_ address: String, in analysis: Analysis) -> ExitCode {
    if let text = WhereReport.instance(address, in: analysis) {
      Output.text(text)
      return .success
    }
    let near = NearestName.of(address, among: analysis.roots.flatMap(\.instances).map(\.address))
    Output.error("regionlint: there is no instance \(address)" + (near.map { "; did you mean \($0)?" } ?? "") + "\n")
    return .findings
  }
}
